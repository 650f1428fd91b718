"""A weekday or "today" is printed beside a date that is another day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.dates import DateRange
from checker.values.weekdays import Weekday


@dataclass(frozen=True, slots=True)
class WeekdayMismatch(Rule):
    """A weekday or "today" is printed beside a date that is another day.

    Why it matters: readers plan by it, and one of the two is wrong for certain.

    Flags: "Friday, July 12, 2025", a Saturday; "tonight (July 12)" in a paper of July 3.

    Leaves alone: a weekday alone, a date alone, a date whose year is not known; "today" beside the day before
    or after publication, and beside a date so far off that the publication date may be wrong.
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
            "Sunday's (August 20, 2024) hearing drew a crowd.",
            because="that day was a Tuesday, and the date stands in brackets",
        ),
        MustFlag(
            "The bridge was opened on 20 August 2024 (Sunday) by the mayor.",
            because="that day was a Tuesday, and the weekday stands in brackets",
        ),
        MustFlag(
            "The pianist plays at tonight's (August 19) gala in Lyon.",
            because="the paper is of August 4",
            published=date(2024, 8, 4),
        ),
        MustFlag(
            "The vote is due tomorrow, Saturday, March 23, the clerk said.",
            because="tomorrow is March 15",
            published=date(2024, 3, 14),
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
        MustPass(
            "The pianist plays at tonight's (August 5) gala in Lyon.",
            because="the online date may be the day before the printed one",
            published=date(2024, 8, 4),
        ),
        MustPass(
            "The pianist plays today, on Sunday and on August 19.",
            because="three evenings",
            published=date(2024, 8, 4),
        ),
        MustPass(
            "The pianist plays tonight (January 19).",
            because="so far off, the publication date is more likely wrong",
            published=date(2024, 8, 4),
        ),
        MustPass(
            "The mayor left office on March 3, Friday prayers went on.",
            because="the weekday is of the prayers",
            published=date(2024, 3, 14),
        ),
        MustPass("The hearing is set for Friday.", because="no date"),
        MustPass("The hearing is set for July 12, 2025.", because="no weekday"),
        MustPass(
            "The hearing ended on Friday. On July 12, 2025, the court rose.",
            because="the weekday belongs to another sentence",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag a printed weekday that the calendar contradicts, and a date that is not the "today" beside it."""
        sides = sorted((pair.left, pair.right), key=lambda claim: getattr(claim.value, "computed", False))
        one, other = (side.value for side in sides)
        if isinstance(one, DateRange) and isinstance(other, DateRange):
            if one.disjoint(other) and one.slip_of(other):
                yield self.flag(pair, f"{pair.left.text} and {pair.right.text} are not one day")
        elif isinstance(one, Weekday) and isinstance(other, Weekday) and one.contradicts(other):
            yield self.flag(pair, f"{sides[1].text} is a {other}, not a {one}")
