"""Who says it: the speaker an article names for a quotation by the verb beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.extract.context import sentence_bounds
from checker.extract.passages import SINGULAR_PRONOUNS, Passage
from checker.extract.pronouns import find_antecedent
from checker.extract.reporting import SPEAKING_VERBS
from checker.subjects import Entity
from checker.values.names import TITLES
from checker.values.quotes import FoundQuote
from checker.values.roles import is_role_head

# Words that may stand between: `Roe told the court: "..."`, `"...," added in a statement the minister`.
_GAP = 5
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Verbs without a subject of their own borrow the one above: "Roe left, saying", "Roe rose and said", "was
# quoted as saying", "Roe, who sent a message, adding".
_BORROWING = frozenset({"advcl", "conj", "xcomp", "pcomp", "acl", "prep", "dep"})
_OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "pobj"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as the article names it: the entity when it has one, the words, and how it was found.

    `start` and `end` are the characters of the words in the block that name the speaker; `direct` is False
    when a pronoun had to be followed, and `instead` then names whom else it may mean; of two who speak
    together `instead` is the other.
    """

    entity: Entity | None
    words: str
    start: int
    end: int
    direct: bool
    instead: tuple[Entity, ...] = ()


def find_speaker(passage: Passage, quote: FoundQuote) -> Speaker | None:
    """Find who says the quotation, from the reporting verb outside its marks; None when none is near.

    The verb with its subject must touch the marks: `"...," said Ann Roe`, `Ann Roe said: "..."`.
    """
    tokens = passage.tokens(quote.outer_start, quote.outer_end)
    if tokens is None:
        return None
    for verb in _reporting_verbs(passage, tokens):
        subject = _subject(passage, verb)
        if subject is not None and _touches(verb, subject, tokens):
            return _speaker(passage, subject)
    return _according_to(passage, tokens)


def _subject(passage: Passage, verb: Any) -> Any | None:
    """Give the head of the verb's subject, its own or one that it borrows from a verb above it."""
    while True:
        subjects = (child for child in verb.children if child.dep_ in _SUBJECTS)
        own = next((each for each in subjects if not passage.quoted(each.idx, each.idx + len(each))), None)
        if own is not None and verb.lemma_ == "quote":  # "the paper quoted Roe as saying"
            own = next((child for child in verb.children if child.dep_ == "dobj"), own)
        if own is not None:
            return verb.head if own.lower_ in {"who", "that"} and verb.dep_ == "relcl" else _doer(verb, own)
        if verb.dep_ not in _BORROWING or verb.head == verb:
            return None
        verb = verb.head


def _doer(verb: Any, subject: Any) -> Any:
    """Give who acts: "The choice was welcomed by Roe, saying ..." has Roe speak, not the choice."""
    agent = next((child for child in verb.children if child.dep_ == "agent"), None)
    if agent is None or subject.pos_ != "NOUN" or is_role_head(subject.lemma_):
        return subject
    return next((child for child in agent.children if child.dep_ == "pobj"), subject)


def _touches(verb: Any, subject: Any, quote: Any) -> bool:
    """Tell whether nothing but punctuation and a few words stands between the marks and "said Ann Roe"."""
    own = subject.head == verb
    first = min(verb.i, subject.left_edge.i) if own else verb.i
    last = max(verb.i, subject.right_edge.i) + 1 if own else verb.i + 1
    if first >= quote.end and (_introduces(quote.doc, last) or (_ended(quote) and not _is_tag(verb))):
        return False  # `"... in the boat." Roe said she was glad.` begins another sentence
    gap = quote.doc[quote.end : first] if first >= quote.end else quote.doc[last : quote.start]
    if any(token.text in {".", "!", "?", ";"} for token in gap):
        return False
    return sum(not token.is_punct and not token.is_space for token in gap) <= _GAP


def _introduces(doc: Any, end: int) -> bool:
    """Tell whether a colon after "said Ann Roe" makes it the opening of another quotation."""
    return any(token.text == ":" for token in doc[end : end + 3])


def _is_tag(verb: Any) -> bool:
    """Tell whether a sentence says no more than who spoke: `"... in the boat." Roe said quietly.`"""
    first, last = sentence_bounds(verb)
    whole = last - first <= 2 * _GAP and verb.dep_ == "ROOT"
    return whole and verb.lemma_ == "say" and not any(child.dep_ in _OBJECTS for child in verb.children)


def _ended(quote: Any) -> bool:
    """Tell whether a full stop closes the quotation, so that what follows is no part of its sentence."""
    words = [token.text for token in quote if not token.is_quote and not token.is_space]
    return bool(words) and words[-1].endswith(".") and not words[-1][:-1].isupper()


def _reporting_verbs(passage: Passage, tokens: Any) -> Iterator[Any]:
    """Yield reporting verbs outside the quotation, in the sentences it touches, nearest first."""
    first, last = passage.bounds[tokens[0].i][0], passage.bounds[tokens[-1].i][1]
    if tokens.end == last and last < len(passage.doc):
        following = passage.doc[last]
        person = following.lower_ in SINGULAR_PRONOUNS or following.i in passage.entity_at
        # The parser often ends a sentence at the closing mark: "..." | said the mayor.
        if person or not following.is_title:
            last = passage.bounds[following.i][1]
    verbs = [
        token
        for token in passage.doc[first:last]
        if token.lemma_.lower() in SPEAKING_VERBS
        and token.pos_ in {"VERB", "AUX"}
        and not passage.quoted(token.idx, token.idx + len(token))
    ]
    yield from sorted(verbs, key=lambda token: min(abs(token.i - tokens.start), abs(token.i - tokens.end)))


def _according_to(passage: Passage, quote: Any) -> Speaker | None:
    """Read `"...," according to Ann Roe` and `According to Ann Roe, "..."`."""
    after = [token for token in passage.doc[quote.end : quote.end + 3] if not token.is_punct]
    lead = passage.doc[passage.bounds[quote[0].i][0] : quote.start]
    before = [token for token in lead if not token.is_punct]
    for near in (after[:1], before[:1]):
        if near and near[0].lower_ == "according" and len(before) <= 2 * _GAP:
            to = next((child for child in near[0].children if child.lower_ == "to"), None)
            named = next((child for child in to.children if child.dep_ == "pobj"), None) if to else None
            if named is not None:
                return _speaker(passage, named)
    return None


def _speaker(passage: Passage, subject: Any) -> Speaker:
    if subject.lower_ in SINGULAR_PRONOUNS:
        entity, instead = find_antecedent(passage, subject)
        words = entity.name if entity else subject.text
        place = subject.idx, subject.idx + len(subject)
        return Speaker(entity, words, *place, direct=False, instead=instead)
    phrase = passage.doc[subject.left_edge.i : subject.right_edge.i + 1]
    company = (token.i for token in phrase if token.dep_ == "conj" and token.i in passage.entity_at)
    together = tuple(passage.entity_at[i] for i in company)
    for token in (subject, *_names_of(subject)):
        named = next((m for m in passage.mentions if m.mention.start <= token.i < m.mention.end), None)
        if named is not None:
            span = passage.doc[named.mention.start : named.mention.end]
            place = span.start_char, span.end_char
            return Speaker(named.entity, named.entity.name, *place, direct=True, instead=together)
    span = passage.doc[subject.left_edge.i : subject.i + 1]
    return Speaker(None, span.text, span.start_char, span.end_char, direct=True, instead=together)


def _names_of(subject: Any) -> Iterator[Any]:
    """Yield where else the speaker's name may stand: "his lawyer, Ann Roe," and, cut in two, "Sgt. | Roe"."""
    yield from (child for child in subject.children if child.dep_ == "appos")
    after = subject.doc[subject.i + 1 : subject.i + 3]
    if subject.lower_.rstrip(".") in TITLES:
        yield from (token for token in after if token.is_title)
