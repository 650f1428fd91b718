"""Claims of results: the final score of a match, and the record of wins and losses behind a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from checker.extract.context import clause_of, doer_tokens
from checker.extract.passages import Passage, label_tokens
from checker.model import Claim
from checker.subjects import Entity, Event
from checker.values.quantities import QuantityKind
from checker.values.quantity_phrases import FoundQuantity

_ENDED = frozenset(
    """
    win beat defeat lose draw tie edge down thrash rout crush down upset outlast top blank overcome eliminate
    victory win loss defeat triumph rout draw tie upset thrashing
    """.split()
)
_STILL_ON = frozenset(
    "lead trail half halftime half-time interval quarter period inning run series set".split()
)
_COMING_TO = frozenset({"improve", "fall", "drop", "move", "go", "slip"})
_RECORD = frozenset({"record", "mark"})
_OPENS = re.compile(r"[ \u00a0]?\($")
# "Owen Marsh, 45-7, 36 KOs,": a fighter's record between commas is known by the knockouts after it.
_COMMA = re.compile(r",[ \u00a0]$")
_KNOCKOUTS = re.compile(r",?\s(?:with\s)?\d+\s?(?:T?KO|knockout)", re.IGNORECASE)


def score_claims(passage: Passage, found: Sequence[FoundQuantity]) -> Iterator[Claim]:
    """One claim for every final score and every record; scores at half time and of sets are none."""
    for quantity in found:
        tokens = passage.tokens(quantity.start, quantity.end)
        if quantity.value.kind is not QuantityKind.SCORE or tokens is None:
            continue
        owner = _owner(passage, tokens, quantity)
        if owner is not None:
            yield from _record(passage, quantity, owner)
        elif len(quantity.value.parts) == 2 and (match := _match(tokens)) is not None:
            yield from _score(passage, quantity, match)


def _record(passage: Passage, quantity: FoundQuantity, owner: Entity) -> Iterator[Claim]:
    claim = passage.claim(
        (quantity.start, quantity.end), subject=owner, slot="record", value=quantity.value, features=None
    )
    if claim is not None:
        yield claim


def _score(passage: Passage, quantity: FoundQuantity, match: Any) -> Iterator[Claim]:
    verb = clause_of(match)
    claim = passage.claim(
        (quantity.start, quantity.end),
        subject=Event(predicate=str(match.lemma_.lower()), label=label_tokens([*doer_tokens(verb), match])),
        slot="score",
        value=quantity.value,
        features=passage.context(match, head="score"),
    )
    if claim is not None:
        yield claim


def _owner(passage: Passage, tokens: Any, quantity: FoundQuantity) -> Entity | None:
    """Say whose record it is: the name's before the bracket, or the subject's of "improved to 10-5"."""
    before = passage.text[: quantity.start]
    fights = _KNOCKOUTS.match(passage.text, quantity.end)
    if opens := _OPENS.search(before) or (_COMMA.search(before) if fights else None):
        return next((n.entity for n in passage.mentions if _ends(passage, n.mention) == opens.start()), None)
    verb = _coming_to(tokens)
    if verb is None:
        return None
    # "He goes to 28-1 with it": whom "he" means is too often a guess between two opponents.
    named = (passage.entity_at.get(token.i) for token in doer_tokens(verb))
    return next((entity for entity in named if entity is not None), None)


def _ends(passage: Passage, mention: Any) -> int:
    last = passage.doc[mention.end - 1]
    return int(last.idx + len(last.text))


def _coming_to(tokens: Any) -> Any | None:
    """Give the verb of "improved to 10-5", "has a 12-4 record"; None when it is no record."""
    before = tokens[0].nbor(-1) if tokens[0].i else None
    if before is not None and before.lower_ == "to" and before.i and before.nbor(-1).lemma_ in _COMING_TO:
        return before.nbor(-1)
    after = tokens.doc[tokens.end] if tokens.end < len(tokens.doc) else None
    if (
        after is not None
        and after.lower_ in _RECORD
        and after.head.lemma_ in {"have", "own", "hold", "boast"}
    ):
        return after.head
    return None


def _match(tokens: Any) -> Any | None:
    """Give the word that ends the match with this score: "won 91-73", "a 31-24 victory"; None otherwise."""
    doc, first, end = tokens.doc, tokens.start, tokens.end
    sentence_end = next((t.i for t in doc[end : end + 12] if t.is_sent_start), min(len(doc), end + 12))
    if any(token.lemma_.lower() in _STILL_ON for token in doc[end : min(end + 4, sentence_end)]):
        return None
    if end < len(doc) and doc[end].lemma_.lower() in _ENDED and doc[end].pos_ == "NOUN":
        return doc[end]
    verb = clause_of(tokens.root)
    near = verb.i < first and first - verb.i <= 8
    between = {token.lemma_.lower() for token in doc[verb.i + 1 : first]}
    if verb.pos_ == "VERB" and verb.lemma_.lower() in _ENDED and near and not between & _STILL_ON:
        return verb
    return None
