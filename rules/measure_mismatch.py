"""Two articles measure the same thing differently."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.figures import contradict


@dataclass(frozen=True, slots=True)
class MeasureMismatch(Rule):
    """Two articles measure the same thing differently: length, weight, duration, speed, strength.

    Why it matters: how long, how far and how strong are facts that readers repeat.

    Flags: measures of one kind that differ beyond rounding, after conversion to one unit.

    Leaves alone: hedged and rounded measures, units that cannot be converted into one another, measures of
    different things.
    """

    id = "measure-mismatch"
    severity = Severity.WARNING
    slots = frozenset({"measure"})
    must_flag = (
        MustFlag(
            "The tunnel under the harbour is 12 kilometres long, the ministry said.",
            "The ministry said the tunnel under the harbour is 21 kilometres long.",
            because="exchanged digits",
        ),
        MustFlag(
            "A 6.1-magnitude earthquake struck the northern coast on Tuesday.",
            "On Tuesday a 7.1-magnitude earthquake struck the northern coast.",
            because="another strength",
        ),
        MustFlag(
            "Firefighters poured 5,000 gallons of water on the warehouse.",
            "Firefighters poured 6,500 gallons of water on the warehouse.",
            because="another volume",
        ),
    )
    must_pass = (
        MustPass(
            "The tunnel under the harbour is 10 miles long.",
            "The tunnel under the harbour is 16 kilometres long.",
            because="the same length in another unit",
        ),
        MustPass(
            "The tunnel under the harbour is about 12 kilometres long.",
            "The tunnel under the harbour is 12.3 kilometres long.",
            because="rounding",
        ),
        MustPass(
            "The bridge is 300 metres long and 40 metres high.",
            "The bridge is 40 metres high and 300 metres long.",
            because="length and height, in another order",
        ),
        MustPass(
            "The trial lasted six weeks.",
            "The jury deliberated for six hours.",
            because="different things",
        ),
        MustPass(
            "The ferry carried 300 tonnes of wheat.",
            "The ferry sailed 300 kilometres.",
            because="weight is not distance",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag measures of one kind that no rounding explains."""
        if contradict(pair):
            yield self.flag(pair, f"{pair.left.subject.label}: {pair.left.text} against {pair.right.text}")
