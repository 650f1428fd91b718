"""Counts, amounts, dates, places and ages in aligned sentences: which two fill the same slot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from checker.align.entities import Clusters
from checker.align.sentences import SentenceIndex, SentencePair
from checker.align.slots import slot_fit
from checker.align.thresholds import AGREED_FIT, SLOT_FIT
from checker.extract.context import Context, SentenceContext
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Event
from checker.values.place_relations import disjoint as places_apart
from checker.values.places import Place

FACT_SLOTS = frozenset({"count", "amount", "percent", "measure", "date", "place", "age"})


class FactAligner:
    """Pairs the value claims of a story; made once per story."""

    def __init__(self, claims: Iterable[Claim], clusters: Clusters, index: SentenceIndex) -> None:
        self._clusters = clusters
        self._index = index
        self._by_sentence: defaultdict[tuple[SentenceContext, str], list[Claim]] = defaultdict(list)
        self._by_article: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.slot in FACT_SLOTS and isinstance(claim.subject, Event) and isinstance(claim.features, Context):
                self._by_sentence[claim.features.sentence, claim.slot].append(claim)
                self._by_article[claim.article.id, claim.slot].append(claim)

    def pairs(self, sentences: Iterable[SentencePair]) -> Iterator[ClaimPair]:
        """Yield the value claims of each sentence pair that fill the same slot, best fit first."""
        for pair in sentences:
            for slot in sorted(FACT_SLOTS):
                left = self._by_sentence.get((pair.left, slot), [])
                right = self._by_sentence.get((pair.right, slot), [])
                if left and right and (slot == "date" or not self._other_time(pair)):
                    yield from self._match(pair, left, right)

    def _match(self, pair: SentencePair, left: list[Claim], right: list[Claim]) -> Iterator[ClaimPair]:
        scored = []
        for a in left:
            for b in right:
                fit, evidence = slot_fit(a, b, self._clusters, self._index.weights)
                agree = not disjoint(a, b)
                if fit >= SLOT_FIT or (agree and fit >= AGREED_FIT):
                    scored.append((agree, fit, a.order, b.order, a, b, evidence))
        taken: set[int] = set()
        for agree, fit, _, _, a, b, evidence in sorted(scored, key=_preference):
            if id(a) in taken or id(b) in taken:
                continue
            if not agree and (self._settled(a, b, fit) or self._settled(b, a, fit)):
                continue
            taken.update((id(a), id(b)))
            reasons = (Evidence("sentence", round(pair.similarity, 2)), *evidence)
            yield ClaimPair(left=a, right=b, score=min(1.0, (fit + pair.similarity) / 2), evidence=reasons)

    def _settled(self, claim: Claim, against: Claim, fit: float) -> bool:
        """Tell whether the other article gives this claim's value in a slot that fits nearly as well."""
        for other in self._by_article[against.article.id, claim.slot]:
            if other is not claim and not disjoint(claim, other):
                agreed, _ = slot_fit(claim, other, self._clusters, self._index.weights)
                if agreed >= max(AGREED_FIT, fit - 0.3):
                    return True
        return False

    def _other_time(self, pair: SentencePair) -> bool:
        """Tell whether the two sentences are dated, and no date of one can be a date of the other."""
        left = self._by_sentence.get((pair.left, "date"), [])
        right = self._by_sentence.get((pair.right, "date"), [])
        return bool(left and right) and all(disjoint(a, b) for a in left for b in right)


def _preference(row: tuple[bool, float, Any, Any, Claim, Claim, Any]) -> tuple[float, Any, Any]:
    """Sort agreement before conflict unless the conflict fits clearly better; then by place."""
    agree, fit, left, right, *_ = row
    return -(fit + 0.25 * agree), left, right


def disjoint(a: Claim, b: Claim) -> bool:
    """Tell whether the values of two claims of one slot cannot both be true."""
    left: Any = a.value
    if isinstance(left, Place):
        return isinstance(b.value, Place) and places_apart(left, b.value)
    return bool(left.disjoint(b.value))
