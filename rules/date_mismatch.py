"""Two articles date one event differently."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.clock import ClockTime
from checker.values.dates import DateRange

_PUBLISHED = date(2024, 3, 14)  # a Thursday


@dataclass(frozen=True, slots=True)
class DateMismatch(Rule):
    """Two articles date one event differently.

    Why it matters: when it happened is one of the five things every reader wants to know.

    Flags: days, months or years that cannot be the same, compared at the precision both give; the start of a
    period against its start, the end against the end; times of day.

    Leaves alone: "in May" against "May 13", a weekday against the date it falls on, the same night told
    as late on one day and early on the next, dates of different events (and days that differ in month and
    day, months apart: those are two events), relative dates where the publication date is not known; "3 a.m."
    against "3:33 a.m.", "at 7" against "7 p.m.", times of two zones.
    """

    id = "date-mismatch"
    severity = Severity.ERROR
    slots = frozenset({"date", "start", "end", "time"})
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
            "The fishing season runs from September 4 to November 30.",
            "The fishing season runs from September 14 to November 30.",
            because="the starts of one period differ",
        ),
        MustFlag(
            "The quake struck the coast of Chile at 3:33 a.m. on Monday.",
            "The quake struck the coast of Chile at 3:33 p.m. on Monday.",
            because="the times of day are half a day apart",
        ),
        MustFlag(
            "The dam, built in 1973, supplies the capital with water.",
            "The dam supplies the capital with water; it was built in 1983.",
            because="two years",
        ),
        MustFlag(
            "Hobart had the finest of his four seasons in 2009, with 59 goals in 71 games.",
            "In 2008 Hobart had the finest season of his life, with 59 goals in 71 games.",
            because="the same figures are told beside both years",
        ),
    )
    must_pass = (
        MustPass(
            "The Herons had his shirt retired on Feb. 6, 2006.",
            "Hobart also played in Lima, Quito and Oslo before retiring in 2004.",
            because="a shirt and its player are retired in two years",
        ),
        MustPass(
            "The bank, founded in 1998, has 59 branches in 71 towns.",
            "The bank, which went public in 2003, has 59 branches in 71 towns.",
            because="figures of today tell nothing of the year beside them",
        ),
        MustPass(
            "The minister repeated it after the report on the mill was released on Sunday.",
            "The minister repeated it on Tuesday.",
            because="the day of what went before",
        ),
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
            "The fishing season runs from September 4 to November 30.",
            "The fishing season runs until November 30.",
            because="the same end, told once with the start",
        ),
        MustPass(
            "He was mayor of Lyon from 1993 to 1996.",
            "He was mayor of Lyon from 2003 to 2006.",
            because="two terms",
        ),
        MustPass(
            "The quake struck the coast at 3:33 a.m. on Monday.",
            "The quake struck the coast shortly after 3 a.m. on Monday.",
            because="the minutes are left out",
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
        """Flag dates, ends of periods and times of day that cannot be one."""
        left, right = pair.left.value, pair.right.value
        if isinstance(left, DateRange) and isinstance(right, DateRange):
            apart = left.disjoint(right) and not (left.spans_years and right.spans_years)
        else:
            apart = isinstance(left, ClockTime) and isinstance(right, ClockTime) and left.disjoint(right)
        if apart:
            yield self.flag(pair, f"{pair.left.subject.label}: {pair.left.text} against {pair.right.text}")
