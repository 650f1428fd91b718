"""Counts, amounts, dates, places and ages in aligned sentences: which two fill the same slot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from checker.align.alignments import Alignments
from checker.align.clusters import Clusters
from checker.align.counterparts import Counterpart, compare_places, words_of
from checker.align.sentences import SentenceIndex, SentencePair
from checker.align.slots import COUNTED_SLOTS, Fit, Setting, about_others, same_noun, slot_fit
from checker.align.thresholds import (
    AGE_SIMILARITY,
    AGREED_FIT,
    BUSY_FIT,
    BUSY_PLACED,
    COUNT_FIT,
    LEFTOVER_PLACED,
    LONG_PAST,
    MANY_WAYS,
    PEACE_BONUS,
    PLACED,
    PLAUSIBLE_FACTOR,
    SETTLED_MARGIN,
    SLOT_FIT,
    SURE_SIMILARITY,
    SURELY_PLACED,
)
from checker.extract.context import Context, SentenceContext
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity
from checker.values.dates import DateRange
from checker.values.place_relations import disjoint as places_apart
from checker.values.places import Place
from checker.values.quantities import Quantity

FACT_SLOTS = frozenset({"count", "amount", "percent", "measure", "date", "place", "age", "ordinal", "score"})


@dataclass(frozen=True, slots=True, eq=False)
class _Match:
    """Two claims that may fill one slot, how well and why, and whether both may be true.

    `placed` is how surely they stand in each other's place (0 to 1).
    """

    left: Claim
    right: Claim
    score: float
    evidence: tuple[Evidence, ...]
    peaceful: bool
    placed: float


class FactAligner:
    """Pairs the value claims of a story; made once per story."""

    def __init__(
        self, claims: Iterable[Claim], clusters: Clusters, index: SentenceIndex, alignments: Alignments
    ) -> None:
        self._clusters = clusters
        self._index = index
        self._alignments = alignments
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
                if left and right:
                    yield from self._match(pair, left, right)

    def _match(self, pair: SentencePair, left: list[Claim], right: list[Claim]) -> Iterator[ClaimPair]:
        setting = Setting(
            similarity=pair.similarity,
            alone=len(left) == len(right) == 1,
            leftover=_leftover(left, right),
            other_time=left[0].slot != "date" and self._other_time(pair),
        )
        scored = [row for a in left for b in right if (row := self._score(a, b, setting)) is not None]
        if left[0].slot == "date":
            confirmed = {id(side) for a in left for b in right if agree(a, b) for side in (a, b)}
            scored = [row for row in scored if row.peaceful or not confirmed & {id(row.left), id(row.right)}]
        taken: set[int] = set()
        for match in sorted(scored, key=_preference):
            a, b = match.left, match.right
            if id(a) in taken or id(b) in taken:
                continue
            if not match.peaceful and self._explained(match):
                continue
            taken.update((id(a), id(b)))
            yield ClaimPair(left=a, right=b, score=match.score, evidence=match.evidence)

    def _score(self, a: Claim, b: Claim, setting: Setting) -> _Match | None:
        if _two_people(a, b) or self._looks_back(a) != self._looks_back(b):
            return None
        peaceful = not disjoint(a, b)
        fit = slot_fit(a, b, setting, self._clusters, self._index.weights)
        if fit is not None and not self._fills(a, b, fit, setting, peaceful=peaceful):
            fit = None
        placed = self._counterpart(a, b)
        if fit is None and not self._stands_for(a, b, placed, setting):
            return None
        evidence = fit.evidence() if fit else (Evidence("sentence", round(setting.similarity, 2)),)
        return _Match(
            left=a,
            right=b,
            score=max(placed.score, fit.score if fit else 0.0),
            evidence=(*evidence, *placed.evidence()),
            peaceful=peaceful,
            placed=placed.score if placed.same_deed else 0.0,
        )

    def _fills(self, a: Claim, b: Claim, fit: Fit, setting: Setting, *, peaceful: bool) -> bool:
        """Tell whether two claims fill one slot by what they count and what governs them."""
        if setting.other_time:
            return False
        if not peaceful and (_implausible(a, b) or _unheard_of(a, b) or _unheard_of(b, a) or _no_slip(a, b)):
            return False
        if a.slot == "age" and not (setting.alone and setting.similarity >= AGE_SIMILARITY):
            return False
        return fit.score >= (AGREED_FIT if peaceful else self._least_fit(a, b))

    def _stands_for(self, a: Claim, b: Claim, placed: Counterpart, setting: Setting) -> bool:
        """Tell whether two claims stand in each other's place, or are all that is left when others agree."""
        if not placed.same_deed or not same_noun(a, b) or about_others(a, b, self._clusters, loosely=True):
            return False
        if self._is_busy_slot(a, b):
            return placed.score >= BUSY_PLACED
        if placed.score >= PLACED:
            return True
        sure = setting.leftover and setting.similarity >= SURE_SIMILARITY and not setting.other_time
        return sure and placed.score >= LEFTOVER_PLACED and not _no_slip(a, b)

    def _counterpart(self, a: Claim, b: Claim) -> Counterpart:
        """Compare where two claims stand in their sentences."""
        alignment = self._alignments.of(_sentence(a), _sentence(b))
        left, right = words_of(alignment.left, a.span), words_of(alignment.right, b.span)
        if left is None or right is None:
            return Counterpart(0.0, 0.0, 0.0, same_deed=False)
        return compare_places(alignment, left, right)

    def _explained(self, match: _Match) -> bool:
        """Tell whether a conflict is none, since one article gives the other's value too, elsewhere."""
        a, b = match.left, match.right
        if match.placed >= SURELY_PLACED:
            return False
        if self._given(a, b) or self._given(b, a):
            return True
        return self._settled(a, b, match.score) or self._settled(b, a, match.score)

    def _given(self, claim: Claim, against: Claim) -> bool:
        """Tell whether the other article gives this claim's value anywhere."""
        told = self._by_article[against.article.id, claim.slot]
        return any(
            _restates(claim, other) and same_noun(claim, other) for other in told if other is not claim
        )

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
        return BUSY_FIT if self._is_busy_slot(a, b) else COUNT_FIT

    def _is_busy_slot(self, a: Claim, b: Claim) -> bool:
        return a.slot in COUNTED_SLOTS and any(self._is_busy(claim) for claim in (a, b))

    def _is_busy(self, claim: Claim) -> bool:
        """Tell whether the noun is counted in many ways: three in the claim's article, or mostly new ones.

        A toll that five outlets give has few values and many claims; yards gained have a value each.
        """
        told = self._by_noun[claim.slot, _noun(claim)]
        mine = {other.value.key for other in told if other.article is claim.article}
        every = {other.value.key for other in told}
        return len(mine) > 2 or (len(every) > MANY_WAYS and len(every) > len(told) / 2)

    def _settled(self, claim: Claim, against: Claim, score: float) -> bool:
        """Tell whether the other article gives this claim's value in a slot that fits nearly as well."""
        for other in self._by_article[against.article.id, claim.slot]:
            if other is claim or not agree(claim, other):
                continue
            similarity, _ = self._index.similarity(claim.features.sentence, other.features.sentence)  # type: ignore[attr-defined]
            found = slot_fit(claim, other, Setting(similarity, False), self._clusters, self._index.weights)
            if found is not None and found.score >= max(AGREED_FIT, score - SETTLED_MARGIN):
                return True
        return False

    def _other_time(self, pair: SentencePair) -> bool:
        """Tell whether the two sentences are dated, and no date of one can be a date of the other."""
        left = self._by_sentence.get((pair.left, "date"), [])
        right = self._by_sentence.get((pair.right, "date"), [])
        return bool(left and right) and all(disjoint(a, b) for a in left for b in right)


def _preference(match: _Match) -> tuple[float, Any, Any]:
    """Sort agreement before conflict unless the conflict fits clearly better; then by place."""
    return -(match.score + PEACE_BONUS * match.peaceful), match.left.order, match.right.order


def _unheard_of(claim: Claim, other: Claim) -> bool:
    """Tell whether the claim dates something past to a day when the other article was out already."""
    value, published = claim.value, other.article.published
    if not isinstance(value, DateRange) or value.earliest is None or published is None:
        return False
    ahead = isinstance(claim.features, Context) and claim.features.clause.ahead
    return not ahead and (value.earliest - published).days > 1


def _no_slip(a: Claim, b: Claim) -> bool:
    """Tell whether two dates are too unlike for one to be printed for the other."""
    left, right = a.value, b.value
    return isinstance(left, DateRange) and isinstance(right, DateRange) and not left.slip_of(right)


def _long_past(claim: Claim) -> bool:
    """Tell whether a date lies well before its article."""
    value, published = claim.value, claim.article.published
    if not isinstance(value, DateRange) or value.latest is None or published is None:
        return False
    return (published - value.latest).days > LONG_PAST


def _clause(claim: Claim) -> object:
    return claim.features.clause if isinstance(claim.features, Context) else None


def _leftover(left: list[Claim], right: list[Claim]) -> bool:
    """Tell whether one value is left on either side when those that the other side gives are set aside."""
    mine = [a for a in left if not any(agree(a, b) for b in right)]
    theirs = [b for b in right if not any(agree(a, b) for a in left)]
    return len(mine) == len(theirs) == 1


def _sentence(claim: Claim) -> SentenceContext:
    assert isinstance(claim.features, Context)
    return claim.features.sentence


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
        return left.confirms(right) and not left.disjoint(right)
    return not disjoint(a, b)


def _restates(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one slot give the same value, dates to the day."""
    left, right = a.value, b.value
    if not (isinstance(left, DateRange) and isinstance(right, DateRange)):
        return agree(a, b)
    if left.resolved and right.resolved:
        return (left.earliest, left.latest) == (right.earliest, right.latest)
    stated = (left.month, left.day, left.weekday if left.day is None else None)
    return stated == (right.month, right.day, right.weekday if right.day is None else None)


def disjoint(a: Claim, b: Claim) -> bool:
    """Tell whether the values of two claims of one slot cannot both be true."""
    left: Any = a.value
    if isinstance(left, Place):
        return isinstance(b.value, Place) and places_apart(left, b.value)
    return bool(left.disjoint(b.value))
