"""Counts, amounts, dates, places and ages in aligned sentences: which two fill the same slot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import product
from typing import Any

from checker.align.alignments import Alignments
from checker.align.clauses import ClauseBags
from checker.align.clusters import Clusters
from checker.align.comparisons import (
    agree,
    comparable,
    confirmations,
    disjoint,
    exchanged,
    leftover,
    may_be_slip,
    names_both,
)
from checker.align.counterparts import Counterpart
from checker.align.decisions import Decision, Trial
from checker.align.others import about_others
from checker.align.refusals import Refusal
from checker.align.ruled_out import ruled_out
from checker.align.sentences import SentenceIndex, SentencePair
from checker.align.slots import (
    COUNTED_SLOTS,
    DATED_SLOTS,
    Fit,
    Setting,
    judge_slot,
    same_noun,
    same_thing,
    slot_fit,
)
from checker.align.standing import counterpart, located, near_enough, sentence_of, tie
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
    PLACE_NEAR,
    PLACED,
    SETTLED_MARGIN,
    SLOT_FIT,
    SURE_SIMILARITY,
    SURELY_PLACED,
    TOLD_TWICE,
)
from checker.align.told import Told
from checker.model import Claim, ClaimPair
from checker.subjects import Entity

FACT_SLOTS = DATED_SLOTS | {"count", "amount", "percent", "measure", "place", "age", "ordinal", "score"}


class FactAligner:
    """Pairs the value claims of a story; made once per story."""

    def __init__(self, clusters: Clusters, index: SentenceIndex, alignments: Alignments, told: Told) -> None:
        self._clusters = clusters
        self._index = index
        self._alignments = alignments
        self._told = told
        self._clauses = ClauseBags(clusters, index.weights)

    def pairs(self, sentences: Iterable[SentencePair]) -> Iterator[ClaimPair]:
        """Yield the value claims of each sentence pair that fill the same slot, best fit first."""
        for pair in sentences:
            for slot in sorted(FACT_SLOTS & self._told.slots(pair.left) & self._told.slots(pair.right)):
                for decision in self.decide(pair, slot):
                    if decision.refusal is None:
                        yield decision.pair()

    def decide(self, pair: SentencePair, slot: str) -> Iterator[Decision]:
        """Decide on every two claims of one slot in two aligned sentences, best fit last of all."""
        left = [claim for claim in self._told.in_sentence(pair.left, slot) if by_sentence(claim)]
        right = [claim for claim in self._told.in_sentence(pair.right, slot) if by_sentence(claim)]
        if not (left and right):
            return
        setting = Setting(
            similarity=pair.similarity,
            alone=len(left) == len(right) == 1,
            leftover=leftover(left, right),
            other_time=slot not in DATED_SLOTS and self._told.at_other_times(pair),
        )
        trials = []
        for a, b in product(left, right):
            barred = ruled_out(a, b, self._told, self._alignments)
            trial = None if barred else self._try(a, b, setting)
            if trial is not None and trial.matches:
                trials.append(trial)
            else:
                yield Decision(a, b, barred or Refusal.LOW_FIT, trial)
        confirming = confirmations(left, right) if slot == "date" else {}
        told = [trial for trial in trials if exchanged(trial.left, trial.right, left, right)]
        yield from self._choose(trials, confirming, {id(trial) for trial in told})

    def _choose(
        self, trials: Iterable[Trial], confirming: Mapping[int, Claim], told: AbstractSet[int]
    ) -> Iterator[Decision]:
        """Pair the claims that match, the best first and each once, but not values that both sides give."""
        taken: dict[int, Claim] = {}
        for trial in sorted(trials, key=_preference):
            a, b = trial.left, trial.right
            refusal, rival = None, None
            if not trial.peaceful and (rival := confirming.get(id(a)) or confirming.get(id(b))):
                refusal = Refusal.CONFIRMED
            elif rival := taken.get(id(a)) or taken.get(id(b)):
                refusal = Refusal.TAKEN
            elif not trial.peaceful and id(trial) in told:
                refusal = Refusal.EXCHANGED
            elif not trial.peaceful:
                refusal, rival = self._explained(trial)
            if refusal is None:
                taken.update({id(a): b, id(b): a})
            yield Decision(a, b, refusal, trial, rival)

    def _try(self, a: Claim, b: Claim, setting: Setting) -> Trial:
        peaceful = not disjoint(a, b)
        fit = judge_slot(a, b, setting, self._clauses)
        unfit = self._unfit(a, b, fit, setting, peaceful=peaceful) if isinstance(fit, Fit) else fit
        placed = counterpart(self._alignments, a, b)
        if unfit is None and not peaceful and a.slot == "place" and placed.near < PLACE_NEAR:
            unfit = Refusal.LOOSELY_PLACED  # "the talks in Lima", "he met her in Quito"
        return Trial(
            left=a,
            right=b,
            setting=setting,
            peaceful=peaceful,
            fit=fit,
            unfit=unfit,
            placed=placed,
            misplaced=self._misplaced(a, b, placed, setting) if unfit else None,
        )

    def _unfit(self, a: Claim, b: Claim, fit: Fit, setting: Setting, *, peaceful: bool) -> Refusal | None:
        """Say why two claims do not fill one slot by what they count and what governs them."""
        if setting.other_time:
            return Refusal.OTHER_TIME
        if not (peaceful or comparable(a, b)):
            return Refusal.FAR_APART
        if a.slot == "age" and not (setting.alone and setting.similarity >= AGE_SIMILARITY):
            return Refusal.NOT_ALONE
        return None if fit.score >= self.least_fit(a, b, peaceful=peaceful) else Refusal.LOW_FIT

    def least_fit(self, a: Claim, b: Claim, *, peaceful: bool) -> float:
        """Give the fit that two claims need: more for a conflict, most where much is counted."""
        if peaceful:
            return AGREED_FIT
        if a.slot not in COUNTED_SLOTS:
            return SLOT_FIT
        return BUSY_FIT if self._told.is_busy(a, b) else COUNT_FIT

    def _misplaced(self, a: Claim, b: Claim, placed: Counterpart, setting: Setting) -> Refusal | None:
        """Say why two claims neither stand in each other's place nor are all that is left."""
        if a.slot == "place" and (names_both(a, b) or names_both(b, a)):
            return Refusal.NAMED_THERE_TOO
        if a.slot == "place" and self._places_meet(a, b, placed, setting):
            return None
        if not placed.same_deed:
            return Refusal.OTHER_DEED
        if not same_noun(a, b):
            return Refusal.OTHER_THINGS
        others = about_others(a, b, self._clusters, loosely=True)
        if a.slot == "place" and placed.score < SURELY_PLACED and located(a) != located(b):
            return Refusal.OTHER_ANCHOR
        low = Refusal.LOW_PLACED if placed.score < self.least_placed(a, b, setting) else None
        return others or low or (None if near_enough(a, b, placed) else Refusal.LOOSELY_PLACED)

    def least_placed(self, a: Claim, b: Claim, setting: Setting) -> float:
        """Give how surely two claims need to stand in each other's place."""
        if self._told.is_busy(a, b):
            return BUSY_PLACED
        sure = setting.leftover and setting.similarity >= SURE_SIMILARITY and not setting.other_time
        if not (sure and may_be_slip(a, b)):
            return PLACED
        return LEFTOVER_PLACED

    def _places_meet(self, a: Claim, b: Claim, placed: Counterpart, setting: Setting) -> bool:
        """Tell whether two places meet in words told twice, or since one of them is out of place there."""
        does_it = tie(a)[0] == tie(b)[0] == "nsubj"  # "Chile lies on a fault": the place is the doer
        if not does_it and about_others(a, b, self._clusters):
            return False
        if self._out_of_place(a, b) and setting.leftover and setting.similarity >= ALIEN_SIMILARITY:
            if does_it and setting.similarity >= SURE_SIMILARITY:
                return True
            return placed.score >= (LEFTOVER_PLACED if tie(a) == tie(b) else LEFTOVER_COUNT)
        return placed.score >= TOLD_TWICE

    def _explained(self, trial: Trial) -> tuple[Refusal, Claim] | tuple[None, None]:
        """Say why a conflict is none, since one article gives the other's value too, and where."""
        a, b = trial.left, trial.right
        if trial.surely_placed >= SURELY_PLACED or self._out_of_place(a, b):
            return None, None
        if given := self._told.gives(b.article.id, a) or self._told.gives(a.article.id, b):
            return Refusal.GIVEN_THERE, given
        if settled := self._settled(a, b, trial.score) or self._settled(b, a, trial.score):
            return Refusal.SETTLED_THERE, settled
        return None, None

    def _out_of_place(self, a: Claim, b: Claim) -> bool:
        """Tell whether one of two places has nothing to do with the rest of the story."""
        return a.slot == "place" and (self._told.is_alien(a) or self._told.is_alien(b))

    def _settled(self, claim: Claim, against: Claim, score: float) -> Claim | None:
        """Find where the other article gives this claim's value in a slot that fits nearly as well."""
        for other in self._told.in_article(against.article.id, claim.slot):
            if other is claim or not agree(claim, other) or not same_thing(claim, other):
                continue
            similarity, _ = self._index.similarity(sentence_of(claim), sentence_of(other))
            found = slot_fit(claim, other, Setting(similarity, False), self._clauses)
            if found is not None and found.score >= max(AGREED_FIT, score - SETTLED_MARGIN):
                return other
        return None


def by_sentence(claim: Claim) -> bool:
    """Tell whether a claim meets others by its sentence: where something named lies is told of the name."""
    return claim.slot != "place" or not isinstance(claim.subject, Entity)


def _preference(trial: Trial) -> tuple[float, Any, Any]:
    """Sort agreement before conflict unless the conflict fits clearly better; then by place."""
    return -(trial.score + PEACE_BONUS * trial.peaceful), trial.left.order, trial.right.order
