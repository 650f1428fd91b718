"""The account of one comparison: the steps that two claims took towards each other, and what rules said."""

from __future__ import annotations

from dataclasses import dataclass

from checker.align.refusals import Refusal
from checker.model import Claim, ClaimPair, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question of alignment: what is asked, whether it was answered well, and the figures or words."""

    name: str
    passed: bool
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What one rule says of a pair: a severity and a message, or neither when it stays silent.

    `failure` is the error of a rule that could not say anything.
    """

    rule: str
    severity: Severity | None = None
    message: str = ""
    failure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comparison:
    """What came of two claims of one slot.

    `pair` is the pair they became, or the one that was compared for them: of the mentions that say the
    same, the first ones are. Without it, `steps` end with the one on which they were lost, and `refusal`
    names it. Two that are counted as one reading have neither: `one_reading` says so.
    """

    left: Claim
    right: Claim
    pair: ClaimPair | None = None
    rulings: tuple[Ruling, ...] = ()
    steps: tuple[Step, ...] = ()
    refusal: Refusal | None = None
    one_reading: bool = False

    @property
    def direct(self) -> bool:
        """Whether the two themselves were paired."""
        return self.pair is not None and {id(self.pair.left), id(self.pair.right)} == {
            id(self.left),
            id(self.right),
        }


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lost:
    """The steps of two claims that alignment did not pair, and the reason."""

    refusal: Refusal
    steps: tuple[Step, ...] = ()


def lost(refusal: Refusal, name: str, detail: str = "", before: tuple[Step, ...] = ()) -> Lost:
    """Make the account of two claims that were lost at a step, after others that they passed."""
    return Lost(
        refusal=refusal, steps=(*before, Step(name=name, passed=False, detail=detail or str(refusal)))
    )
