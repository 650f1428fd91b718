"""Dates whose days are not known, compared by what their words state: weekday, day and month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.date_kinds import DayPart

if TYPE_CHECKING:
    from checker.values.dates import DateRange

MONTH_OF_DAYS = 31


def spills_over(night: DateRange, morning: DateRange) -> int:
    """One when "Saturday night" meets "early on Sunday": the same night, told from either side."""
    return int(night.part is DayPart.NIGHT and morning.part is DayPart.EARLY)


def fields_differ(left: DateRange, right: DateRange) -> bool:
    """Compare what both are known to state, when the days of one are unknown."""
    reach = left.slack + right.slack
    vague = left.approximate or right.approximate or reach > 0
    one, two = _month_day(left), _month_day(right)
    if one[0] is not None and two[0] is not None:
        if one[0] != two[0]:
            apart = abs(one[0] - two[0])
            return not vague or (min(apart, 12 - apart) > 1 and reach <= MONTH_OF_DAYS)
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
    return not (forward == 1 and spills_over(left, right)) and not (forward == 6 and spills_over(right, left))


def _known_weekday(value: DateRange) -> int | None:
    """A bare or unresolved weekday as stated; otherwise that of the day the range resolves to."""
    if value.weekday is not None and (value.day is None or not value.resolved):
        return value.weekday
    return None if value.weekday_contradicted else value.implied_weekday
