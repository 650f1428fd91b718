"""Two articles give different sums of money for the same thing."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.figures import contradict


@dataclass(frozen=True, slots=True)
class AmountMismatch(Rule):
    """Two articles give different sums of money for the same thing.

    Why it matters: prices, budgets and damages are news in themselves.

    Flags: sums in one currency that differ beyond rounding.

    Leaves alone: other currencies, hedged and rounded sums, sums for different things; the same digits with
    another scale are for magnitude-slip.

    Options: `tolerance`, the part of the larger figure by which two may differ; 0.05 lets 5 % pass.
    """

    id = "amount-mismatch"
    severity = Severity.ERROR
    slots = frozenset({"amount"})
    must_flag = (
        MustFlag(
            "Larkin Lines signed an agreement to acquire Marsh Ferries, a builder of hulls, for $40 million.",
            "Larkin will pay $45 million for Marsh Ferries, including $9 million in cash.",
            because="the price of one company in two wordings",
        ),
        MustFlag(
            "The museum paid $4.2 million for the painting at an auction in Geneva.",
            "At an auction in Geneva the museum paid $2.4 million for the painting.",
            because="exchanged digits",
        ),
        MustFlag(
            "Repairing the bridge over the Elm river will cost £30 million.",
            "Repairing the bridge over the Elm river will cost £40 million.",
            because="another round figure",
        ),
        MustFlag(
            "The court fined the airline 500,000 euros for cancelled flights.",
            "The airline was fined €750,000 by the court for cancelled flights.",
            because="a word and a sign for one currency",
        ),
    )
    must_pass = (
        MustPass(
            "The museum paid $4.2 million for the painting at an auction in Geneva.",
            "At an auction in Geneva the museum paid $4.18 million for the painting.",
            because="rounding",
        ),
        MustPass(
            "The museum paid $4.2 million for the painting at an auction in Geneva.",
            "At an auction in Geneva the museum paid 3.9 million euros for the painting.",
            because="two currencies",
        ),
        MustPass(
            "The museum paid more than $4 million for the painting at an auction in Geneva.",
            "At an auction in Geneva the museum paid $4.2 million for the painting.",
            because="a floor",
        ),
        MustPass(
            "Repairing the bridge over the Elm river will cost £30 million.",
            "Repairing the bridge over the Elm river will cost £3 million.",
            because="the same digits: magnitude-slip says so",
        ),
        MustPass(
            "The airline earned $90 million in the spring and spent $70 million on fuel.",
            "The airline spent $70 million on fuel and earned $90 million in the spring.",
            because="two sums for two things, in another order",
        ),
        MustPass(
            "The ticket costs $12.",
            "The stadium cost $12 million.",
            because="different things",
        ),
    )

    tolerance: float = 0.0

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag sums of one currency that no rounding explains."""
        if contradict(pair, self.tolerance):
            yield self.flag(pair, f"{pair.left.subject.label}: {pair.left.text} against {pair.right.text}")
