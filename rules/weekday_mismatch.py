"""A weekday is printed beside a date that falls on another one."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.weekdays import Weekday


@dataclass(frozen=True, slots=True)
class WeekdayMismatch(Rule):
    """A weekday is printed beside a date that falls on another one.

    Why it matters: readers plan by it, and one of the two is wrong for certain.

    Flags: "Friday, July 12, 2025", a Saturday; within one article too.

    Leaves alone: a weekday alone, a date alone, a date whose year is not known.
    """

    id = "weekday-mismatch"
    severity = Severity.ERROR
    slots = frozenset({"weekday"})
    must_flag = (
        MustFlag(
            "The hearing is set for Friday, July 12, 2025, the clerk said.",
            because="that day is a Saturday",
        ),
        MustFlag(
            "The ferry sank on Monday, 4 June 2024, off the northern coast.",
            because="that day was a Tuesday, and the day stands before the month",
        ),
        MustFlag(
            "The hearing was held on Wednesday. The verdict came on Sunday, August 20, 2024, after a week.",
            because="that day was a Tuesday",
        ),
    )
    must_pass = (
        MustPass(
            "The hearing is set for Saturday, July 12, 2025, the clerk said.",
            because="the weekday is right",
        ),
        MustPass("The hearing is set for Friday, July 12, the clerk said.", because="no year is known"),
        MustPass("The hearing is set for Friday.", because="no date"),
        MustPass("The hearing is set for July 12, 2025.", because="no weekday"),
        MustPass(
            "The hearing ended on Friday. On July 12, 2025, the court rose.",
            because="the weekday belongs to another sentence",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag a printed weekday that the calendar contradicts."""
        sides = sorted((pair.left, pair.right), key=lambda claim: getattr(claim.value, "computed", False))
        printed, computed = (side.value for side in sides)
        if not (isinstance(printed, Weekday) and isinstance(computed, Weekday)):
            return
        if printed.computed or not computed.computed or printed.number == computed.number:
            return
        yield self.flag(pair, f"{sides[1].text} is a {computed}, not a {printed}")
