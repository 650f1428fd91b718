"""When something happened: a range of days, as exact as the words that give it.

A reading keeps both what its words state ("Monday", "March 11") and the days they resolve to, so that
two articles without a publication date can still be compared where they state the same thing.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from checker.values.date_calendar import month_span

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()
_MONTH_OF_DAYS = 31

Days = tuple[int, int]  # inclusive proleptic Gregorian ordinals


class Precision(IntEnum):
    """How fine the words are, finest first; a season and a quarter of a year count as one."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    SEASON = 4
    YEAR = 5
    DECADE = 6
    CENTURY = 7


class Bound(StrEnum):
    """How the event lies to the date; MADE is a model year ("a 2011 Opel"), which dates no event."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    MADE = "made in"


class DayPart(StrEnum):
    """The part of the day, as far as it matters: a night runs over into the next day's early hours."""

    EARLY = "early"
    DAY = "day"
    NIGHT = "night"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """The days on which something may have happened, and what the words themselves state.

    `earliest` and `latest` are inclusive days, both None when the words cannot be resolved (a relative
    date without publication date). `year`, `month`, `day` and `weekday` (0 is Monday) are what the words
    state, None where they are silent; "Tuesday" states no more than 1. `approximate` is a hedge in the
    words ("around", "late"); `slack` the days by which either end may be off in fair usage ("three weeks
    ago"). `words` identifies an unresolved reading that states no field ("yesterday").
    """

    precision: Precision
    earliest: date | None = None
    latest: date | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    approximate: bool = False
    slack: int = 0
    bound: Bound = Bound.ON
    part: DayPart | None = None
    words: str = ""

    def __post_init__(self) -> None:
        if (self.earliest is None) != (self.latest is None):
            raise ValueError("a date range is resolved at both ends or at neither")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"date range out of order: {self.earliest}..{self.latest}")
        if self.slack < 0:
            raise ValueError(f"negative slack: {self.slack}")
        for name, value, low, high in (
            ("month", self.month, 1, 12),
            ("day", self.day, 1, 31),
            ("weekday", self.weekday, 0, 6),
        ):
            if value is not None and not low <= value <= high:
                raise ValueError(f"{name} out of range: {value}")
        if self.resolved and not self._weekday_days():
            raise ValueError(f"no {WEEKDAY_NAMES[self.weekday or 0]} in {self.earliest}..{self.latest}")

    @property
    def resolved(self) -> bool:
        """Whether the days are known."""
        return self.earliest is not None

    @property
    def single_day(self) -> date | None:
        """The day, when the range is one day."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def implied_weekday(self) -> int | None:
        """The weekday (0 is Monday) of the calendar day the range resolves to, when it is one day."""
        return None if self.single_day is None else self.single_day.weekday()

    @property
    def weekday_contradicted(self) -> bool:
        """Whether the words give a weekday together with a date that falls on another one."""
        if self.weekday is None or self.day is None or self.implied_weekday is None:
            return False
        return self.weekday != self.implied_weekday

    @property
    def key(self) -> Hashable:
        """Equal for two ranges exactly when they are the same reading, in whatever words."""
        hedge = (self.approximate, self.bound, self.weekday if self.weekday_contradicted else None)
        if self.resolved:
            return ("days", self.earliest, self.latest, *hedge)
        fields = (self.year, self.month, self.day, self.weekday)
        known = any(field is not None for field in fields)
        return ("words", self.precision, *fields, "" if known else self.words.casefold(), *hedge)

    def disjoint(self, other: DateRange) -> bool:
        """Tell whether both cannot be the date of one event; False whenever that is not certain.

        Open ranges ("since 2008") are compared with their own kind only. A bare weekday may mean the
        same day a week off, and a month without a year the same month a year off.
        """
        if self.bound is not other.bound:
            return False
        if not (self.resolved and other.resolved):
            return _fields_differ(self, other)
        reach = self.slack + other.slack
        return not any(
            left[0] <= right[1] + reach and right[0] <= left[1] + reach
            for left in self._candidates(other)
            for right in other._candidates(self)
        )

    def slip_of(self, other: DateRange) -> bool:
        """Tell whether one could be printed for the other by mistake.

        Days within a month of each other or with one field wrong ("March 11" for "May 11"), two months, two
        years. Not a day for a year: "quake struck Tuesday" and "quake struck in 2004" are two quakes.
        """
        if not (self.resolved and other.resolved) or self.earliest is None or other.earliest is None:
            return self._states_day() and other._states_day()
        if self.year is not None and other.year is not None and self.year != other.year:
            return True
        fine = (self.precision <= Precision.MONTH, other.precision <= Precision.MONTH)
        if not all(fine):
            return not any(fine)
        if self.precision == other.precision == Precision.MONTH:
            return True
        same_day_of_month = self.precision == other.precision and self.earliest.day == other.earliest.day
        return same_day_of_month or self._days_apart(other) <= _MONTH_OF_DAYS

    def _states_day(self) -> bool:
        return self.weekday is not None or self.day is not None

    def _days_apart(self, other: DateRange) -> int:
        if None in (self.earliest, self.latest, other.earliest, other.latest):
            return 0
        first, last = self.earliest.toordinal(), self.latest.toordinal()  # type: ignore[union-attr]
        start, end = other.earliest.toordinal(), other.latest.toordinal()  # type: ignore[union-attr]
        return max(first - end, start - last)

    def confirms(self, other: DateRange) -> bool:
        """Tell whether the two positively name the same time: one lies in the other, neither much coarser.

        Coarser by more than a month confirms nothing: "2024" is not another way to say "May 13".
        """
        if not (self.resolved and other.resolved):
            stated = [(self.month, other.month), (self.day, other.day), (self.year, other.year)]
            return self.day is not None and all(a == b for a, b in stated if a is not None and b is not None)
        if self.disjoint(other) or self.bound is not other.bound:
            return False
        finer, coarser = sorted((self.precision, other.precision))
        return coarser <= max(Precision.MONTH, finer)

    def _candidates(self, other: DateRange) -> Iterator[Days]:
        """Every stretch of days the words may fairly mean."""
        if self.earliest is None or self.latest is None:
            return
        spill = _spills_over(self, other)
        for first, last in self._weekday_days():
            yield first, last + spill
            if self.weekday is not None and self.day is None:
                yield from ((first + shift, last + shift + spill) for shift in (-7, 7))
        if self.month is not None and self.year is None:
            for years in (-1, 1):
                yield _shifted(self.earliest, years), _shifted(self.latest, years) + spill

    def _weekday_days(self) -> list[Days]:
        """The range itself, or the single days of a bare weekday in it ("last Friday": either of two)."""
        if self.earliest is None or self.latest is None:
            return []
        first, last = self.earliest.toordinal(), self.latest.toordinal()
        if self.weekday is None or self.day is not None or last - first > _MONTH_OF_DAYS:
            return [(first, last)]
        return [(day, day) for day in range(first, last + 1) if _weekday(day) == self.weekday]

    def __str__(self) -> str:
        text = self._days() if self.resolved else self._fields()
        hedge = "about " if self.approximate else ""
        bound = "" if self.bound is Bound.ON else f"{self.bound} "
        return f"{bound}{hedge}{text}"

    def _days(self) -> str:
        first, last = self.earliest, self.latest
        if first is None or last is None or first == last:
            return str(first)
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
        if (first, last) == month_span(first.year, first.month):
            return f"{first:%Y-%m}"
        return f"{first} to {last}"

    def _fields(self) -> str:
        weekday = "" if self.weekday is None else WEEKDAY_NAMES[self.weekday]
        month = "" if self.month is None else MONTH_NAMES[self.month - 1]
        numbers = [str(field) for field in (self.day, self.year) if field is not None]
        return " ".join(filter(None, (weekday, month, *numbers))) or self.words or "unknown date"


def _weekday(ordinal: int) -> int:
    return (ordinal + 6) % 7


def _shifted(day: date, years: int) -> int:
    """The same day of another year, 29 February giving way to the 28th, clamped to the calendar."""
    year = day.year + years
    if not date.min.year <= year <= date.max.year:
        return _FIRST if years < 0 else _LAST
    clamped = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=year, day=clamped).toordinal()


def _spills_over(night: DateRange, morning: DateRange) -> int:
    """One when "Saturday night" meets "early on Sunday": the same night, told from either side."""
    return int(night.part is DayPart.NIGHT and morning.part is DayPart.EARLY)


def _fields_differ(left: DateRange, right: DateRange) -> bool:
    """Compare what both are known to state, when the days of one are unknown."""
    reach = left.slack + right.slack
    vague = left.approximate or right.approximate or reach > 0
    one, two = _month_day(left), _month_day(right)
    if one[0] is not None and two[0] is not None:
        if one[0] != two[0]:
            apart = abs(one[0] - two[0])
            return not vague or (min(apart, 12 - apart) > 1 and reach <= _MONTH_OF_DAYS)
        if one[1] is not None and two[1] is not None:
            return one[1] != two[1] and not vague
    return not vague and _weekdays_differ(left, right)


def _month_day(value: DateRange) -> tuple[int | None, int | None]:
    first, last = value.earliest, value.latest
    if first is None or last is None:
        return value.month, value.day
    if (first.year, first.month) != (last.year, last.month):
        return None, None
    return first.month, first.day if first == last else None


def _weekdays_differ(left: DateRange, right: DateRange) -> bool:
    one, two = _known_weekday(left), _known_weekday(right)
    if one is None or two is None or one == two:
        return False
    forward = (two - one) % 7
    return not (forward == 1 and _spills_over(left, right)) and not (
        forward == 6 and _spills_over(right, left)
    )


def _known_weekday(value: DateRange) -> int | None:
    """A bare or unresolved weekday as stated; otherwise that of the day the range resolves to."""
    if value.weekday is not None and (value.day is None or not value.resolved):
        return value.weekday
    return None if value.weekday_contradicted else value.implied_weekday
