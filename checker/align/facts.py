"""Counts, amounts, dates, places and ages in aligned sentences: which two fill the same slot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from checker.align.alignments import Alignments
from checker.align.clusters import Clusters
from checker.align.comparisons import agree, comparable, disjoint, may_be_slip, names_both
from checker.align.counterparts import Counterpart, compare_places, root_of, words_of
from checker.align.sentences import SentenceIndex, SentencePair
from checker.align.slots import COUNTED_SLOTS, DATED_SLOTS, Fit, Setting, about_others, same_noun, same_thing, slot_fit
from checker.align.thresholds import (
    AGE_SIMILARITY,
    AGREED_FIT,
    ALIEN_SIMILARITY,
    BUSY_FIT,
    BUSY_PLACED,
    COUNT_FIT,
    LEFTOVER_COUNT,
    LEFTOVER_PLACED,
    PEACE_BONUS,
    PLACED,
    SETTLED_MARGIN,
    SLOT_FIT,
    SURE_SIMILARITY,
    SURELY_PLACED,
    TOLD_TWICE,
)
from checker.align.told import Told
from checker.extract.context import Context, SentenceContext
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity

FACT_SLOTS = DATED_SLOTS | {"count", "amount", "percent", "measure", "place", "age", "ordinal", "score"}


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

    def __init__(self, clusters: Clusters, index: SentenceIndex, alignments: Alignments, told: Told) -> None:
        self._clusters = clusters
        self._index = index
        self._alignments = alignments
        self._told = told

    def pairs(self, sentences: Iterable[SentencePair]) -> Iterator[ClaimPair]:
        """Yield the value claims of each sentence pair that fill the same slot, best fit first."""
        for pair in sentences:
            for slot in sorted(FACT_SLOTS):
                left = [claim for claim in self._told.in_sentence(pair.left, slot) if _by_sentence(claim)]
                right = [claim for claim in self._told.in_sentence(pair.right, slot) if _by_sentence(claim)]
                if left and right:
                    yield from self._match(pair, left, right)

    def _match(self, pair: SentencePair, left: list[Claim], right: list[Claim]) -> Iterator[ClaimPair]:
        setting = Setting(
            similarity=pair.similarity,
            alone=len(left) == len(right) == 1,
            leftover=_leftover(left, right),
            other_time=left[0].slot not in DATED_SLOTS and self._told.at_other_times(pair),
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
        if _two_people(a, b) or self._told.looks_back(a) != self._told.looks_back(b):
            return None
        peaceful = not disjoint(a, b)
        if peaceful and not same_thing(a, b):
            return None
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
        if setting.other_time or not (peaceful or comparable(a, b)):
            return False
        if a.slot == "age" and not (setting.alone and setting.similarity >= AGE_SIMILARITY):
            return False
        return fit.score >= (AGREED_FIT if peaceful else self._least_fit(a, b))

    def _least_fit(self, a: Claim, b: Claim) -> float:
        """Give the fit that a conflict needs."""
        if a.slot not in COUNTED_SLOTS:
            return SLOT_FIT
        return BUSY_FIT if self._told.is_busy(a, b) else COUNT_FIT

    def _stands_for(self, a: Claim, b: Claim, placed: Counterpart, setting: Setting) -> bool:
        """Tell whether two claims stand in each other's place, or are all that is left when others agree."""
        if a.slot == "place" and self._places_meet(a, b, placed, setting):
            return True
        if names_both(a, b) or names_both(b, a):
            return False
        if not placed.same_deed or not same_noun(a, b) or about_others(a, b, self._clusters, loosely=True):
            return False
        if self._told.is_busy(a, b):
            return placed.score >= BUSY_PLACED
        if placed.score >= PLACED:
            return True
        sure = setting.leftover and setting.similarity >= SURE_SIMILARITY and not setting.other_time
        least = LEFTOVER_COUNT if a.slot in COUNTED_SLOTS else LEFTOVER_PLACED
        return sure and placed.score >= least and may_be_slip(a, b)

    def _places_meet(self, a: Claim, b: Claim, placed: Counterpart, setting: Setting) -> bool:
        """Tell whether two places meet in words told twice, or since one of them is out of place there."""
        if names_both(a, b) or names_both(b, a):
            return False
        if self._out_of_place(a, b) and setting.leftover and setting.similarity >= ALIEN_SIMILARITY:
            return placed.score >= (LEFTOVER_PLACED if _tie(a) == _tie(b) else LEFTOVER_COUNT)
        return placed.score >= TOLD_TWICE

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
        if match.placed >= SURELY_PLACED or self._out_of_place(a, b):
            return False
        if self._told.gives(b.article.id, a) or self._told.gives(a.article.id, b):
            return True
        return self._settled(a, b, match.score) or self._settled(b, a, match.score)

    def _out_of_place(self, a: Claim, b: Claim) -> bool:
        """Tell whether one of two places has nothing to do with the rest of the story."""
        return a.slot == "place" and (self._told.is_alien(a) or self._told.is_alien(b))

    def _settled(self, claim: Claim, against: Claim, score: float) -> bool:
        """Tell whether the other article gives this claim's value in a slot that fits nearly as well."""
        for other in self._told.in_article(against.article.id, claim.slot):
            if other is claim or not agree(claim, other) or not same_thing(claim, other):
                continue
            similarity, _ = self._index.similarity(_sentence(claim), _sentence(other))
            found = slot_fit(claim, other, Setting(similarity, False), self._clusters, self._index.weights)
            if found is not None and found.score >= max(AGREED_FIT, score - SETTLED_MARGIN):
                return True
        return False


def _tie(claim: Claim) -> tuple[str, str]:
    """Give how a mention hangs on its sentence: its grammatical role, and the preposition before it."""
    words = _sentence(claim).words
    span = words_of(words, claim.span)
    root = words[root_of(words, span)] if span else None
    if root is None:
        return "", ""
    head = words[root.head]
    return root.dep, head.lemma if head.pos == "ADP" else ""


def _by_sentence(claim: Claim) -> bool:
    """Tell whether a claim meets others by its sentence: where something named lies is told of the name."""
    return claim.slot != "place" or not isinstance(claim.subject, Entity)


def _preference(match: _Match) -> tuple[float, Any, Any]:
    """Sort agreement before conflict unless the conflict fits clearly better; then by place."""
    return -(match.score + PEACE_BONUS * match.peaceful), match.left.order, match.right.order


def _leftover(left: list[Claim], right: list[Claim]) -> bool:
    """Tell whether one value is left on either side when those that the other side gives are set aside."""
    mine = [a for a in left if not any(agree(a, b) for b in right)]
    theirs = [b for b in right if not any(agree(a, b) for a in left)]
    return len(mine) == len(theirs) == 1


def _sentence(claim: Claim) -> SentenceContext:
    assert isinstance(claim.features, Context)
    return claim.features.sentence


def _two_people(a: Claim, b: Claim) -> bool:
    """Tell whether both claims are of named entities: those meet by name, never by sentence."""
    return isinstance(a.subject, Entity) and isinstance(b.subject, Entity)
