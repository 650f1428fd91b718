"""Claims of which in a row: "his third visit", "the second-largest city", "the final game"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from checker.extract.context import clause_of, content_lemma
from checker.extract.mood import modality_of
from checker.extract.passages import Passage, label_tokens
from checker.model import Claim
from checker.subjects import Event
from checker.values.ordinals import Ordinal
from checker.values.quantities import QuantityKind
from checker.values.quantity_phrases import FoundQuantity

_NARROWING = frozenset({"amod", "compound", "nmod"})
# "The first time", "the second day": when, or how often, and no rank of a thing.
_NO_THING = frozenset(
    """
    time day week month year decade century hour minute second moment half place thing one name aid step
    glance sight hand lady person generation language degree term line side part
    """.split()
)
_BOUNDS = frozenset(
    {"season", "year", "career", "month", "week", "game", "match", "tournament", "history", "row"}
)
_FINAL = frozenset({"final"})
_RANKING = re.compile(r"est\b|\b(?:final|best|worst|most|least|last|next)\b", re.IGNORECASE)


def ordinal_claims(passage: Passage, found: Sequence[FoundQuantity]) -> Iterator[Claim]:
    """One claim for every ordinal or superlative before a noun: this is the thing's place in an order."""
    ranks = {
        tokens[0].i: int(quantity.value.low or 0)
        for quantity in found
        if quantity.value.kind is QuantityKind.ORDINAL
        and (tokens := passage.tokens(quantity.start, quantity.end)) is not None
    }
    if not ranks and not _RANKING.search(passage.text):
        return
    for token in passage.doc:
        if token.i in ranks or token.tag_ == "JJS" or token.lower_ in _FINAL:
            yield from _claim(passage, token, ranks)


def _claim(passage: Passage, token: Any, ranks: dict[int, int]) -> Iterator[Claim]:
    """Make the claim of one ordinal, unless it ranks no thing or is only a part of "third-largest"."""
    noun, first, last = _ranked(token)
    if noun is None or (token.tag_ == "JJS" and first.i in ranks and first.i != token.i):
        return
    rank = ranks.get(token.i, -1 if token.lower_ in _FINAL else 1)
    if rank == 0 or passage.entity_at.get(token.i) is not None or noun.lemma_.lower() in _NO_THING:
        return
    spoken = passage.doc[first.i : last.i + 1].text
    value = Ordinal(
        rank=rank, noun=noun.lemma_.lower(), spoken=spoken, scope=_scope(noun, {first, token, last}),
        superlative=last.lower_ if last.tag_ == "JJS" else "",
    )  # fmt: skip
    verb = clause_of(noun)
    claim = passage.claim(
        (first.idx, last.idx + len(last)),
        subject=Event(
            predicate=str(verb.lemma_.lower()), label=label_tokens([noun, verb] if verb != noun else [noun])
        ),
        slot="ordinal",
        value=value,
        features=passage.context(noun, head=value.noun),
        modality=modality_of(verb),
    )
    if claim is not None:
        yield claim


def _ranked(token: Any) -> tuple[Any | None, Any, Any]:
    """Give the noun that an ordinal ranks, with the first and last token of "third", "third-largest"."""
    first = last = token
    following = token.doc[token.i + 1 : token.i + 3]
    if len(following) == 2 and following[0].text == "-" and following[1].tag_ == "JJS":
        last = following[1]
    elif len(following) and following[0].tag_ == "JJS":
        last = following[0]
    if token.tag_ == "JJS" and token.i and token.nbor(-1).text == "-" and token.i > 1:
        first = token.nbor(-2)
    head = last
    while head.dep_ in _NARROWING | {"advmod", "npadvmod"} and head.head != head and head.head.i > head.i:
        head = head.head
    return (head if head != last and head.pos_ == "NOUN" else None), first, last


def _scope(noun: Any, without: set[Any]) -> frozenset[str]:
    """Give what narrows the ranked noun: its adjectives, and "of the season", "in a row" after it."""
    words = {
        content_lemma(child) or child.lower_
        for child in noun.children
        if child.dep_ in _NARROWING and child not in without and child.text != "-"
    }
    for child in noun.children:
        if child.dep_ == "prep":
            words |= {pobj.lemma_.lower() for pobj in child.children if pobj.lemma_.lower() in _BOUNDS}
        elif child.dep_ == "npadvmod" and child.lemma_.lower() in _BOUNDS:
            words.add(child.lemma_.lower())
    return frozenset(words)
