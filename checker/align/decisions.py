"""What alignment decides of two values in aligned sentences: pair or not, and everything it went by."""

from __future__ import annotations

from dataclasses import dataclass

from checker.align.counterparts import Counterpart
from checker.align.refusals import Refusal
from checker.align.slots import Fit, Setting
from checker.model import Claim, ClaimPair, Evidence


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """Two claims of one slot in aligned sentences, and how surely they are about one fact.

    There are two ways. `fit` is how well they fill one slot by what they count and what governs them, or
    what rules that out; `unfit` says why it does not do. `placed` is how surely they stand in each other's
    place; `misplaced` says why that does not do, where it is asked: one way is enough. `peaceful` says that
    both may be true.
    """

    left: Claim
    right: Claim
    setting: Setting
    peaceful: bool
    fit: Fit | Refusal
    unfit: Refusal | None
    placed: Counterpart
    misplaced: Refusal | None

    @property
    def matches(self) -> bool:
        """Whether one of the two ways leads to one fact."""
        return self.unfit is None or self.misplaced is None

    @property
    def score(self) -> float:
        """The surer of the ways that count (0 to 1)."""
        fits = self.fit.score if isinstance(self.fit, Fit) and self.unfit is None else 0.0
        return max(self.placed.score, fits)

    @property
    def surely_placed(self) -> float:
        """How surely they stand in each other's place, of deeds that may be one (0 to 1)."""
        return self.placed.score if self.placed.same_deed else 0.0

    def evidence(self) -> tuple[Evidence, ...]:
        """Give what speaks for one fact."""
        alike = Evidence("sentence", round(self.setting.similarity, 2))
        fits = self.fit.evidence() if isinstance(self.fit, Fit) and self.unfit is None else (alike,)
        return (*fits, *self.placed.evidence())


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """Two claims of aligned sentences and why they are no pair; `refusal` None when they are one.

    `trial` is None when they were not even tried; `rival` is the claim that one of them was left for, or
    that settles the matter.
    """

    left: Claim
    right: Claim
    refusal: Refusal | None
    trial: Trial | None = None
    rival: Claim | None = None

    def pair(self) -> ClaimPair:
        """Give the pair that was decided for."""
        assert self.trial is not None
        score, evidence = self.trial.score, self.trial.evidence()
        return ClaimPair(left=self.left, right=self.right, score=score, evidence=evidence)
