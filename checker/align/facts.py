"""Counts, amounts, dates, places and ages in aligned sentences: which two fill the same slot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from checker.align.clusters import Clusters
from checker.align.sentences import SentenceIndex, SentencePair
from checker.align.slots import COUNTED_SLOTS, Fit, Setting, slot_fit
from checker.align.thresholds import (
    AGE_SIMILARITY,
    AGREED_FIT,
    BUSY_FIT,
    COUNT_FIT,
    LONG_PAST,
    MANY_WAYS,
    PEACE_BONUS,
    PLAUSIBLE_FACTOR,
    SETTLED_MARGIN,
    SLOT_FIT,
)
from checker.extract.context import Context, SentenceContext
from checker.model import Claim, ClaimPair
from checker.subjects import Entity
from checker.values.dates import DateRange
from checker.values.place_relations import disjoint as places_apart
from checker.values.places import Place
from checker.values.quantities import Quantity

FACT_SLOTS = frozenset({"count", "amount", "percent", "measure", "date", "place", "age"})


@dataclass(frozen=True, slots=True, eq=False)
class _Match:
    """Two claims that may fill one slot, how well, and whether both may be true."""

    left: Claim
    right: Claim
    fit: Fit
    peaceful: bool


class FactAligner:
    """Pairs the value claims of a story; made once per story."""

    def __init__(self, claims: Iterable[Claim], clusters: Clusters, index: SentenceIndex) -> None:
        self._clusters = clusters
        self._index = index
        self._by_sentence: defaultdict[tuple[SentenceContext, str], list[Claim]] = defaultdict(list)
        self._by_article: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._by_noun: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.slot in FACT_SLOTS and isinstance(claim.features, Context):
                self._by_sentence[claim.features.sentence, claim.slot].append(claim)
                self._by_article[claim.article.id, claim.slot].append(claim)
                self._by_noun[claim.slot, _noun(claim)].append(claim)

    def pairs(self, sentences: Iterable[SentencePair]) -> Iterator[ClaimPair]:
        """Yield the value claims of each sentence pair that fill the same slot, best fit first."""
        for pair in sentences:
            for slot in sorted(FACT_SLOTS):
                left = self._by_sentence.get((pair.left, slot), [])
                right = self._by_sentence.get((pair.right, slot), [])
                if left and right and (slot == "date" or not self._other_time(pair)):
                    yield from self._match(pair, left, right)

    def _match(self, pair: SentencePair, left: list[Claim], right: list[Claim]) -> Iterator[ClaimPair]:
        setting = Setting(similarity=pair.similarity, alone=len(left) == len(right) == 1)
        scored = [row for a in left for b in right if (row := self._score(a, b, setting)) is not None]
        if left[0].slot == "date":
            confirmed = {id(side) for a in left for b in right if agree(a, b) for side in (a, b)}
            scored = [row for row in scored if row.peaceful or not confirmed & {id(row.left), id(row.right)}]
        taken: set[int] = set()
        for match in sorted(scored, key=_preference):
            a, b = match.left, match.right
            if id(a) in taken or id(b) in taken:
                continue
            if not match.peaceful and (self._settled(a, b, match.fit) or self._settled(b, a, match.fit)):
                continue
            taken.update((id(a), id(b)))
            yield ClaimPair(left=a, right=b, score=match.fit.score, evidence=match.fit.evidence())

    def _score(self, a: Claim, b: Claim, setting: Setting) -> _Match | None:
        fit = slot_fit(a, b, setting, self._clusters, self._index.weights)
        if fit is None or _two_people(a, b) or self._looks_back(a) != self._looks_back(b):
            return None
        peaceful = not disjoint(a, b)
        if not peaceful and (_implausible(a, b) or _unheard_of(a, b) or _unheard_of(b, a)):
            return None
        if a.slot == "age" and not (setting.alone and setting.similarity >= AGE_SIMILARITY):
            return None
        least = AGREED_FIT if peaceful else self._least_fit(a, b)
        return _Match(a, b, fit, peaceful) if fit.score >= least else None

    def _looks_back(self, claim: Claim) -> bool:
        """Tell whether the claim's clause is dated long before the article.

        The toll of an earlier quake is not that of yesterday's.
        """
        context = claim.features
        if claim.slot == "date" or not isinstance(context, Context):
            return False
        dates = self._by_sentence.get((context.sentence, "date"), [])
        return any(_long_past(date) and _clause(date) is context.clause for date in dates)

    def _least_fit(self, a: Claim, b: Claim) -> float:
        """Give the fit that a conflict needs: more where one article counts the same thing in many ways.

        A match report gives points, yards and goals of many players and spans; a fire one toll.
        """
        if a.slot not in COUNTED_SLOTS:
            return SLOT_FIT
        busy = any(self._is_busy(claim) for claim in (a, b))
        return BUSY_FIT if busy else COUNT_FIT

    def _is_busy(self, claim: Claim) -> bool:
        """Tell whether the noun is counted in many ways: three in the claim's article, or mostly new ones.

        A toll that five outlets give has few values and many claims; yards gained have a value each.
        """
        told = self._by_noun[claim.slot, _noun(claim)]
        mine = {other.value.key for other in told if other.article is claim.article}
        every = {other.value.key for other in told}
        return len(mine) > 2 or (len(every) > MANY_WAYS and len(every) > len(told) / 2)

    def _settled(self, claim: Claim, against: Claim, fit: Fit) -> bool:
        """Tell whether the other article gives this claim's value in a slot that fits nearly as well."""
        for other in self._by_article[against.article.id, claim.slot]:
            if other is claim or not agree(claim, other):
                continue
            similarity, _ = self._index.similarity(claim.features.sentence, other.features.sentence)  # type: ignore[attr-defined]
            found = slot_fit(claim, other, Setting(similarity, False), self._clusters, self._index.weights)
            if found is not None and found.score >= max(AGREED_FIT, fit.score - SETTLED_MARGIN):
                return True
        return False

    def _other_time(self, pair: SentencePair) -> bool:
        """Tell whether the two sentences are dated, and no date of one can be a date of the other."""
        left = self._by_sentence.get((pair.left, "date"), [])
        right = self._by_sentence.get((pair.right, "date"), [])
        return bool(left and right) and all(disjoint(a, b) for a in left for b in right)


def _preference(match: _Match) -> tuple[float, Any, Any]:
    """Sort agreement before conflict unless the conflict fits clearly better; then by place."""
    return -(match.fit.score + PEACE_BONUS * match.peaceful), match.left.order, match.right.order


def _unheard_of(claim: Claim, other: Claim) -> bool:
    """Tell whether the claim dates something past to a day when the other article was out already."""
    value, published = claim.value, other.article.published
    if not isinstance(value, DateRange) or value.earliest is None or published is None:
        return False
    ahead = isinstance(claim.features, Context) and claim.features.clause.ahead
    return not ahead and (value.earliest - published).days > 1


def _long_past(claim: Claim) -> bool:
    """Tell whether a date lies well before its article."""
    value, published = claim.value, claim.article.published
    if not isinstance(value, DateRange) or value.latest is None or published is None:
        return False
    return (published - value.latest).days > LONG_PAST


def _clause(claim: Claim) -> object:
    return claim.features.clause if isinstance(claim.features, Context) else None


def _noun(claim: Claim) -> str:
    return claim.features.head if isinstance(claim.features, Context) else ""


def _implausible(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are too far apart to be meant for one."""
    left, right = a.value, b.value
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)) or left.slip(right):
        return False
    ends = [abs(end) for end in (left.low, left.high, right.low, right.high) if end is not None]
    return bool(ends) and max(ends) > PLAUSIBLE_FACTOR * min(ends) > 0


def _two_people(a: Claim, b: Claim) -> bool:
    """Tell whether both claims are of named entities: those meet by name, never by sentence."""
    return isinstance(a.subject, Entity) and isinstance(b.subject, Entity)


def agree(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one slot say the same, not just nothing that contradicts.

    "Friday" in an article without a date contradicts no date, and confirms none.
    """
    left, right = a.value, b.value
    if left.key == right.key:
        return True
    if isinstance(left, DateRange) and isinstance(right, DateRange):
        return left.confirms(right)
    return not disjoint(a, b)


def disjoint(a: Claim, b: Claim) -> bool:
    """Tell whether the values of two claims of one slot cannot both be true."""
    left: Any = a.value
    if isinstance(left, Place):
        return isinstance(b.value, Place) and places_apart(left, b.value)
    return bool(left.disjoint(b.value))
