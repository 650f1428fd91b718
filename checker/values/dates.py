"""When something happened: a range of days, as exact as the words that give it.

A reading keeps both what its words state ("Monday", "March 11") and the days they resolve to, so that
two articles without a publication date can still be compared where they state the same thing.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date

from checker.values.date_agreement import Agreement, Fields, compare_fields
from checker.values.date_fields import MONTH_OF_DAYS, fields_differ, spills_over
from checker.values.date_kinds import Bound, DayPart, Precision
from checker.values.date_words import WEEKDAY_NAMES, days_in_words, fields_in_words

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()

Days = tuple[int, int]  # inclusive proleptic Gregorian ordinals


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """The days on which something may have happened, and what the words themselves state.

    `earliest` and `latest` are inclusive days, both None when the words cannot be resolved (a relative
    date without publication date). `year`, `month`, `day` and `weekday` (0 is Monday) are what the words
    state, None where they are silent; "Tuesday" states no more than 1. `approximate` is a hedge in the
    words ("around", "late"); `slack` the days by which either end may be off in fair usage ("three weeks
    ago"). `words` identifies an unresolved reading that states no field ("yesterday"). `far_end` is, for the
    start of a period whose end is told too ("from May 3 to June 13"), that end, and the other way round.
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
    far_end: DateRange | None = None

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
    def spans_years(self) -> bool:
        """Whether it is a period of several years ("1993 to 1996"), which no other year is a slip for."""
        if self.earliest is None or self.latest is None or self.precision is not Precision.YEAR:
            return False
        return self.latest.year > self.earliest.year and not self.approximate

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

        Open ranges ("since 2008") are compared with their own kind only, ends of periods ("from 1993 to
        1996") not with those of another period. A bare weekday may mean the same day a week off, and a month
        without a year the same month a year off.
        """
        return not self._of_another_period(other) and self._apart(other)

    def _apart(self, other: DateRange) -> bool:
        if self.bound is not other.bound:
            return False
        if not (self.resolved and other.resolved):
            return fields_differ(self, other)
        reach = self.slack + other.slack
        return not any(
            left[0] <= right[1] + reach and right[0] <= left[1] + reach
            for left in self._candidates(other)
            for right in other._candidates(self)
        )

    def agreement(self, other: DateRange) -> Agreement:
        """Compare the two field by field, as far as both tell a field.

        A field is told when the words state it or leave no doubt of it ("last month"). The year of "April 9"
        is not, for it is only guessed; "Monday" tells the weekday alone. Hedged dates tell nothing.
        """
        return compare_fields(self._told(), other._told())

    def _told(self) -> Fields:
        if self.approximate or self.slack:
            return None, None, None, None
        first, last = self.earliest, self.latest
        if (self.month, self.day, self.weekday) == (None, None, None) and first and last:
            month = first.month if (first.year, first.month) == (last.year, last.month) else None
            year = first.year if first.year == last.year else None
            return year, month, first.day if first == last else None, None
        return self.year, self.month, self.day, self.weekday

    def slip_of(self, other: DateRange) -> bool:
        """Tell whether one could be printed for the other by mistake.

        Dates that agree but for one field ("March 11" for "May 11"), days within a month of each other, two
        months, two years. Not a day for a year: "quake struck Tuesday" and "quake struck in 2004" are two
        quakes.
        """
        if self.spans_years or other.spans_years:
            return False
        agreement = self.agreement(other)
        if agreement.near_miss:
            return True
        near = self._days_apart(other) <= MONTH_OF_DAYS
        if not (self.resolved and other.resolved):
            two_days = {"month", "day"} <= set(agreement.differing)
            return self._states_day() and other._states_day() and not two_days
        if len(agreement.differing) > 1:
            return near
        fine = (self.precision <= Precision.MONTH, other.precision <= Precision.MONTH)
        if not all(fine):
            return not any(fine) or "year" in agreement.differing
        return near or self.precision == other.precision == Precision.MONTH

    def _of_another_period(self, other: DateRange) -> bool:
        return self.far_end is not None and other.far_end is not None and self.far_end.disjoint(other.far_end)

    def _states_day(self) -> bool:
        return self.weekday is not None or self.day is not None

    def _days_apart(self, other: DateRange) -> int:
        """The least distance of what the two may mean."""
        reach = self.slack + other.slack
        gaps = [
            max(left[0] - right[1], right[0] - left[1]) - reach
            for left in self._candidates(other)
            for right in other._candidates(self)
        ]
        return max(0, min(gaps, default=0))

    def confirms(self, other: DateRange) -> bool:
        """Tell whether the two positively name the same time: one lies in the other, neither much coarser.

        Coarser by more than a month confirms nothing: "2024" is not another way to say "May 13".
        """
        if self.bound is not other.bound:
            return False
        if not (self.resolved and other.resolved):
            agreement = self.agreement(other)
            return agreement.alike and not {"day", "weekday"}.isdisjoint(agreement.agreed)
        if self._of_another_period(other) or self._apart(other):
            return False
        finer, coarser = sorted((self.precision, other.precision))
        return coarser <= max(Precision.MONTH, finer)

    def _candidates(self, other: DateRange) -> Iterator[Days]:
        """Every stretch of days the words may fairly mean."""
        if self.earliest is None or self.latest is None:
            return
        spill = spills_over(self, other)
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
        if self.weekday is None or self.day is not None or last - first > MONTH_OF_DAYS:
            return [(first, last)]
        return [(day, day) for day in range(first, last + 1) if _weekday(day) == self.weekday]

    def __str__(self) -> str:
        if self.earliest and self.latest:
            text = days_in_words(self.earliest, self.latest)
        else:
            text = fields_in_words(self.weekday, self.month, self.day, self.year) or self.words
        hedge = "about " if self.approximate else ""
        bound = "" if self.bound is Bound.ON else f"{self.bound} "
        return f"{bound}{hedge}{text or 'unknown date'}"


def _weekday(ordinal: int) -> int:
    return (ordinal + 6) % 7


def _shifted(day: date, years: int) -> int:
    """The same day of another year, 29 February giving way to the 28th, clamped to the calendar."""
    year = day.year + years
    if not date.min.year <= year <= date.max.year:
        return _FIRST if years < 0 else _LAST
    clamped = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=year, day=clamped).toordinal()
