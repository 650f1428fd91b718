"""Who says it: the speaker an article names for a quotation or a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.extract.context import sentence_bounds
from checker.extract.passages import SINGULAR_PRONOUNS, Passage
from checker.extract.reporting import REPORTING_VERBS
from checker.subjects import Entity
from checker.values.quotes import FoundQuote

# Words that may stand between: `Roe told the court: "..."`, `"...," added in a statement the minister`.
_GAP = 5


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as the article names it: the entity when it has one, the words, and how it was found.

    `start` and `end` are the characters of the words in the block that name the speaker; `direct` is False
    when a pronoun had to be followed.
    """

    entity: Entity | None
    words: str
    start: int
    end: int
    direct: bool


def find_speaker(passage: Passage, quote: FoundQuote) -> Speaker | None:
    """Find who says the quotation, from the reporting verb outside its marks; None when none is near.

    The verb with its subject must touch the marks: `"...," said Ann Roe`, `Ann Roe said: "..."`.
    """
    tokens = passage.tokens(quote.outer_start, quote.outer_end)
    if tokens is None:
        return None
    for verb in _reporting_verbs(passage, tokens):
        for child in verb.children:
            outside = not passage.quoted(child.idx, child.idx + len(child))
            if child.dep_ in {"nsubj", "nsubjpass"} and outside and _touches(verb, child, tokens):
                return _speaker(passage, child)
    return None


def _touches(verb: Any, subject: Any, quote: Any) -> bool:
    """Tell whether nothing but punctuation and a few words stands between the marks and "said Ann Roe"."""
    first = min(verb.i, subject.left_edge.i)
    last = max(verb.i, subject.right_edge.i) + 1
    if first >= quote.end and (_ended(quote) or _introduces(quote.doc, last)):
        return False  # `"... in the boat." Roe said she was glad.` begins another sentence
    gap = quote.doc[quote.end : first] if first >= quote.end else quote.doc[last : quote.start]
    if any(token.text in {".", "!", "?", ";"} for token in gap):
        return False
    return sum(not token.is_punct and not token.is_space for token in gap) <= _GAP


def _introduces(doc: Any, end: int) -> bool:
    """Tell whether a colon after "said Ann Roe" makes it the opening of another quotation."""
    return any(token.text == ":" for token in doc[end : end + 3])


def _ended(quote: Any) -> bool:
    """Tell whether a full stop closes the quotation, so that what follows is no part of its sentence."""
    words = [token.text for token in quote if not token.is_quote and not token.is_space]
    return bool(words) and words[-1].endswith(".") and not words[-1][:-1].isupper()


def _reporting_verbs(passage: Passage, tokens: Any) -> Iterator[Any]:
    """Yield reporting verbs outside the quotation, in the sentences it touches, nearest first."""
    first, last = sentence_bounds(tokens[0])[0], sentence_bounds(tokens[-1])[1]
    if tokens.end == last and last < len(passage.doc):
        following = passage.doc[last]
        person = following.lower_ in SINGULAR_PRONOUNS or following.i in passage.entity_at
        # The parser often ends a sentence at the closing mark: "..." | said the mayor.
        if person or not following.is_title:
            last = sentence_bounds(following)[1]
    verbs = [
        token
        for token in passage.doc[first:last]
        if token.lemma_.lower() in REPORTING_VERBS
        and token.pos_ in {"VERB", "AUX"}
        and not passage.quoted(token.idx, token.idx + len(token))
    ]
    yield from sorted(verbs, key=lambda token: min(abs(token.i - tokens.start), abs(token.i - tokens.end)))


def _speaker(passage: Passage, subject: Any) -> Speaker:
    if subject.lower_ in SINGULAR_PRONOUNS:
        entity = passage.antecedent(subject)
        words = entity.name if entity else subject.text
        return Speaker(entity, words, subject.idx, subject.idx + len(subject), direct=False)
    for token in (subject, *(child for child in subject.children if child.dep_ == "appos")):
        named = next((m for m in passage.mentions if m.mention.start <= token.i < m.mention.end), None)
        if named is not None:
            span = passage.doc[named.mention.start : named.mention.end]
            return Speaker(named.entity, named.entity.name, span.start_char, span.end_char, direct=True)
    span = passage.doc[subject.left_edge.i : subject.i + 1]
    return Speaker(None, span.text, span.start_char, span.end_char, direct=True)
