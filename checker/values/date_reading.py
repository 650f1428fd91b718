"""What a reader of date words is given, and how stated fields become days."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from checker.values.date_calendar import (
    Span,
    calendar_day,
    days_from,
    month_span,
    weekday_after,
    weekday_before,
    year_span,
)
from checker.values.date_kinds import DayPart, Precision
from checker.values.dates import DateRange

Match = re.Match[str]

# "July 20" in a paper of 11 July is nine days ahead, not a year back, whatever the verb.
_SOON = 45
_JUST_PAST = 90
# A weekday picks the year of "Thursday, November 10" only when the nearest year is not plainly meant.
_NEARBY = 60
_YEARS_TO_TRY = 6


# A story may carry the next day's date, or have been updated: "today" may be a day off, never two.
DAY_SLACK = 1

PRECISIONS = {
    "day": Precision.DAY,
    "weekend": Precision.DAY,
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "quarter": Precision.SEASON,
    "season": Precision.SEASON,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
}


DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
STEPS = {
    "last": -1,
    "this": 0,
    "next": 1,
    "past": -1,
    "coming": 1,
    "current": 0,
    "previous": -1,
    "upcoming": 1,
}


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative words hang on: the publication date, and whether the clause looks ahead."""

    published: date | None
    offset: int
    looks_ahead: Callable[[int], bool]

    @property
    def future(self) -> bool:
        """Whether the clause around the words talks of the future."""
        return self.looks_ahead(self.offset)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say when: first words at which it is tried, its pattern, and what a match means.

    `first` holds lower-case words, and "#1" to "#8" for numbers of so many digits. `read` gives None
    for a match that is no date after all.
    """

    first: frozenset[str]
    pattern: re.Pattern[str]
    read: Callable[[Match, Anchor], DateRange | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The fields that words state; `last_day` ends a range of days within the month."""

    year: int | None = None
    month: int
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    part: DayPart | None = None

    def days(self, year: int) -> Span | None:
        """Give the days in that year, or None when the calendar has no such day."""
        if self.day is None:
            return month_span(year, self.month)
        first = calendar_day(year, self.month, self.day)
        last = first if self.last_day is None else calendar_day(year, self.month, self.last_day)
        return (first, last) if first and last and first <= last else None


def resolve(stated: Stated, anchor: Anchor) -> DateRange | None:
    """Make the range of a month or day of the month; None when no year has such a day (31 June)."""
    if stated.days(2000) is None:
        return None
    days = stated.days(stated.year) if stated.year else _nearest_year(stated, anchor)
    if days is None and stated.year:
        return None
    earliest, latest = days or (None, None)
    return DateRange(
        earliest=earliest,
        latest=latest,
        precision=Precision.MONTH if stated.day is None else Precision.DAY,
        year=stated.year,
        month=stated.month,
        day=None if stated.last_day else stated.day,
        weekday=None if stated.last_day else stated.weekday,
        part=stated.part,
    )


def _nearest_year(stated: Stated, anchor: Anchor) -> Span | None:
    published = anchor.published
    if published is None:
        return None
    around = range(published.year - _YEARS_TO_TRY, published.year + _YEARS_TO_TRY + 1)
    spans = [span for year in around if 0 < year < date.max.year and (span := stated.days(year))]
    past = max((span for span in spans if span[0] <= published), default=None)
    ahead = min((span for span in spans if span[1] >= published), default=None)
    chosen = ahead if _prefers_ahead(stated, past, ahead, anchor) else past
    if chosen and stated.weekday is not None and abs((chosen[0] - published).days) > _NEARBY:
        fitting = [s for s in spans if s[0].weekday() == stated.weekday and _is_told(s, anchor)]
        return min(fitting, key=lambda span: abs((span[0] - published).days), default=chosen)
    return chosen


def _is_told(span: Span, anchor: Anchor) -> bool:
    """Whether the clause can be of those days: what was done is not months ahead."""
    return anchor.future or anchor.published is None or (span[0] - anchor.published).days <= _SOON


def _prefers_ahead(stated: Stated, past: Span | None, ahead: Span | None, anchor: Anchor) -> bool:
    if past is None or ahead is None or anchor.published is None:
        return past is None
    if stated.day is not None and (ahead[0] - anchor.published).days <= _SOON:
        return past[1] != anchor.published
    return (anchor.published - past[1]).days > _JUST_PAST and anchor.future


def bare_weekday(weekday: int, anchor: Anchor, part: DayPart | None = None) -> DateRange:
    """Give the nearest such day on or before publication, or on or after it in talk of the future.

    "On Friday" in Friday's paper is that very day.
    """
    day = None
    if anchor.published:
        nearest = weekday_after if anchor.future else weekday_before
        day = nearest(anchor.published, weekday)
    return DateRange(earliest=day, latest=day, precision=Precision.DAY, weekday=weekday, part=part)


def span_around(middle: date, reach: int) -> Span:
    """Give the days up to `reach` days to either side."""
    return days_from(middle, -reach), days_from(middle, reach)


def range_of(days: Span | None, precision: Precision, words: str, **fields: object) -> DateRange:
    """Make the range of resolved days, or a reading of the words alone when they are not."""
    if days is None:
        return unresolved(words, precision)
    return DateRange(earliest=days[0], latest=days[1], precision=precision, **fields)  # type: ignore[arg-type]


def whole_year(year: int) -> DateRange:
    """Give the range of a stated year."""
    earliest, latest = year_span(year)
    return DateRange(earliest=earliest, latest=latest, precision=Precision.YEAR, year=year)


def unresolved(words: str, precision: Precision = Precision.DAY) -> DateRange:
    """Make a reading of which only the words are known ("a year earlier")."""
    return DateRange(precision=precision, words=" ".join(words.split()))


def day_part(words: str | None) -> DayPart | None:
    """Read "late evening", "morning"; a morning may be the end of the night before."""
    if not words:
        return None
    last = words.lower().replace("-", " ").split()[-1]
    if last in ("morning", "dawn"):
        return DayPart.EARLY
    return DayPart.NIGHT if last in ("evening", "night", "dusk") else DayPart.DAY


def near_publication(anchor: Anchor, days: int, words: str, part: DayPart | None = None) -> DateRange:
    """Give a day counted from publication, with the slack that stories of another date line have."""
    day = days_from(anchor.published, days) if anchor.published else None
    found = (day, day) if day else None
    return range_of(found, Precision.DAY, words, slack=DAY_SLACK, part=part)


def step_of(words: str) -> int:
    """Give -1, 0 or 1 for "last", "this", "the coming"."""
    return STEPS[words.lower().split()[-1]]
