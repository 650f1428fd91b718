"""Two articles date one event differently."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.dates import DateRange

_PUBLISHED = date(2024, 3, 14)  # a Thursday


@dataclass(frozen=True, slots=True)
class DateMismatch(Rule):
    """Two articles date one event differently.

    Why it matters: when it happened is one of the five things every reader wants to know.

    Flags: days, months or years that cannot be the same, compared at the precision both give.

    Leaves alone: "in May" against "May 13", a weekday against the date it falls on, the same night told
    as late on one day and early on the next, dates of different events (and days that differ in month and
    day, months apart: those are two events), relative dates where the publication date is not known.
    """

    id = "date-mismatch"
    severity = Severity.ERROR
    slots = frozenset({"date"})
    must_flag = (
        MustFlag(
            "The two ministers signed the fishing treaty on Monday.",
            "The fishing treaty was signed by the two ministers on Tuesday.",
            because="two weekdays",
            published=_PUBLISHED,
        ),
        MustFlag(
            "The two ministers signed the fishing treaty on March 11.",
            "The fishing treaty was signed by the two ministers on May 11.",
            because="two months, and no publication date needed",
        ),
        MustFlag(
            "The dam, built in 1973, supplies the capital with water.",
            "The dam supplies the capital with water; it was built in 1983.",
            because="two years",
        ),
    )
    must_pass = (
        MustPass(
            "The two ministers signed the fishing treaty in March.",
            "The fishing treaty was signed by the two ministers on March 11.",
            because="the month holds the day",
        ),
        MustPass(
            "The two ministers signed the fishing treaty on Monday.",
            "The fishing treaty was signed by the two ministers on March 11.",
            because="that Monday was March 11",
            published=_PUBLISHED,
        ),
        MustPass(
            "The ministers signed the fishing treaty on Monday and the customs treaty on Tuesday.",
            "The customs treaty was signed by the ministers on Tuesday, the fishing treaty on Monday.",
            because="two events",
        ),
        MustPass(
            "The ministers signed the fishing treaty yesterday.",
            "The ministers signed the fishing treaty today.",
            because="relative dates without a publication date are unknown",
        ),
        MustPass(
            "The dam, built in 1973, supplies the capital with water.",
            "The dam, repaired in 1983, supplies the capital with water.",
            because="built and repaired are two events",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag dates that cannot be one."""
        left, right = pair.left.value, pair.right.value
        if not (isinstance(left, DateRange) and isinstance(right, DateRange) and left.disjoint(right)):
            return
        if left.disjoint(right):
            yield self.flag(pair, f"{pair.left.subject.label}: {pair.left.text} against {pair.right.text}")
