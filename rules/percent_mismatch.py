"""Two articles give different percentages for the same thing."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.figures import contradict, figures_of

_UNITS = frozenset({"percent", "percentage-point"})


@dataclass(frozen=True, slots=True)
class PercentMismatch(Rule):
    """Two articles give different percentages for the same thing, or take points for percent.

    Why it matters: a rise of five percent is not a rise of five percentage points.

    Flags: percentages that differ beyond rounding, and one number given once in percent and once in
    percentage points.

    Leaves alone: hedged and rounded percentages, percentages of different things.

    Options: `tolerance`, the part of the larger figure by which two may differ; 0.05 lets 5 % pass.
    """

    id = "percent-mismatch"
    severity = Severity.ERROR
    slots = frozenset({"percent"})
    must_flag = (
        MustFlag(
            "Unemployment in the coastal region fell to 7.1 percent in March.",
            "In March unemployment in the coastal region fell to 11.7 per cent.",
            because="another figure",
        ),
        MustFlag(
            "The central bank raised its key rate by 2 percent on Thursday.",
            "The central bank raised its key rate by 2 percentage points on Thursday.",
            because="percent against percentage points",
        ),
        MustFlag(
            "Voters approved the new airport with 54% of the vote.",
            "The new airport was approved by voters with 64 percent of the vote.",
            because="sign against word",
        ),
    )
    must_pass = (
        MustPass(
            "Unemployment in the coastal region fell to 7.1 percent in March.",
            "In March unemployment in the coastal region fell to about 7 per cent.",
            because="rounding",
        ),
        MustPass(
            "Unemployment fell to 7.1 percent while inflation rose to 3.4 percent.",
            "Inflation rose to 3.4 percent while unemployment fell to 7.1 percent.",
            because="two percentages, in another order",
        ),
        MustPass(
            "More than half the voters, 54 percent, approved the airport.",
            "Over 50 percent of voters approved the airport.",
            because="a floor",
        ),
        MustPass(
            "Sales of tractors rose 12 percent.",
            "Sales of umbrellas rose 21 percent.",
            because="different goods",
        ),
        MustPass(
            "The key rate rose by 2 percentage points.",
            "The key rate rose by two percentage points.",
            because="words and digits",
        ),
    )

    tolerance: float = 0.0

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag percentages apart, and one number in percent here and in points there."""
        figures = figures_of(pair)
        if figures is None:
            return
        left, right = figures
        message = f"{pair.left.subject.label}: {pair.left.text} against {pair.right.text}"
        if contradict(pair, self.tolerance):
            yield self.flag(pair, message)
        elif {left.unit, right.unit} == _UNITS and (left.low, left.high) == (right.low, right.high):
            yield self.flag(pair, message, hint="percent and percentage points are not the same")
