"""Arithmetic on days: months, quarters, seasons, years, feasts, and the nearest of several."""

from collections.abc import Callable
from datetime import date

from dateutil.easter import easter

Span = tuple[date, date]  # first and last day, inclusive

_MONDAY, _TUESDAY, _THURSDAY = 0, 1, 3


def clamped(ordinal: int) -> date:
    """Give the day of a proleptic Gregorian ordinal, or the calendar's end where there is none."""
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


def days_from(day: date, days: int) -> date:
    """Give the day that many days later (earlier when negative)."""
    return clamped(day.toordinal() + days)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Give the day, or None when the calendar has no such day (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_span(year: int, month: int, length: int = 1) -> Span:
    """Give the first and last day of `length` months, beginning with a month that may lie outside 1..12."""
    count = year * 12 + month - 1
    first = _month_start(count)
    return first, max(first, days_from(_month_start(count + length), -1))


def _month_start(count: int) -> date:
    year, month = divmod(count, 12)
    if year < date.min.year:
        return date.min
    return date(year, month + 1, 1) if year <= date.max.year else date.max


def year_span(year: int, length: int = 1) -> Span:
    """Give the first and last day of `length` years."""
    return month_span(year, 1, 12 * length)


def quarter_span(year: int, quarter: int) -> Span:
    """Give the days of a calendar quarter, 1 to 4."""
    return month_span(year, 3 * quarter - 2, 3)


def months_later(day: date, months: int) -> date:
    """Give the same day of the month that many months later, clamped to the month's last day."""
    first, last = month_span(day.year, day.month + months)
    return min(days_from(first, day.day - 1), last)


def week_span(day: date, weeks: int = 0) -> Span:
    """Give Monday to Sunday of the week that holds `day`, or of one that many weeks later."""
    monday = days_from(day, 7 * weeks - day.weekday())
    return monday, days_from(monday, 6)


def weekday_before(day: date, weekday: int) -> date:
    """Give the last such weekday on or before `day`."""
    return days_from(day, -((day.weekday() - weekday) % 7))


def weekday_after(day: date, weekday: int) -> date:
    """Give the first such weekday on or after `day`."""
    return days_from(day, (weekday - day.weekday()) % 7)


def _nth(weekday: int, n: int, month: int) -> Callable[[int], date]:
    """The n-th such weekday of the month, counted from its end when negative."""

    def of(year: int) -> date:
        first, last = month_span(year, month)
        if n > 0:
            return days_from(weekday_after(first, weekday), 7 * (n - 1))
        return days_from(weekday_before(last, weekday), 7 * (n + 1))

    return of


def _on(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: days_from(easter(year), days)


def _election_day(year: int) -> date:
    """The Tuesday after the first Monday in November."""
    return days_from(_nth(_MONDAY, 1, 11)(year), 1)


def _thanksgiving(days: int) -> Callable[[int], date]:
    return lambda year: days_from(_nth(_THURSDAY, 4, 11)(year), days)


FEASTS: dict[str, Callable[[int], date]] = {
    "new year's day": _on(1, 1),
    "new year's eve": _on(12, 31),
    "martin luther king day": _nth(_MONDAY, 3, 1),
    "martin luther king jr. day": _nth(_MONDAY, 3, 1),
    "australia day": _on(1, 26),
    "groundhog day": _on(2, 2),
    "valentine's day": _on(2, 14),
    "presidents' day": _nth(_MONDAY, 3, 2),
    "presidents day": _nth(_MONDAY, 3, 2),
    "st. patrick's day": _on(3, 17),
    "st patrick's day": _on(3, 17),
    "april fools' day": _on(4, 1),
    "april fool's day": _on(4, 1),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "anzac day": _on(4, 25),
    "may day": _on(5, 1),
    "memorial day": _nth(_MONDAY, -1, 5),
    "juneteenth": _on(6, 19),
    "canada day": _on(7, 1),
    "fourth of july": _on(7, 4),
    "bastille day": _on(7, 14),
    "labor day": _nth(_MONDAY, 1, 9),
    "columbus day": _nth(_MONDAY, 2, 10),
    "halloween": _on(10, 31),
    "election day": _election_day,
    "guy fawkes night": _on(11, 5),
    "veterans day": _on(11, 11),
    "armistice day": _on(11, 11),
    "thanksgiving": _thanksgiving(0),
    "thanksgiving day": _thanksgiving(0),
    "black friday": _thanksgiving(1),
    "cyber monday": _thanksgiving(4),
    "christmas eve": _on(12, 24),
    "christmas": _on(12, 25),
    "christmas day": _on(12, 25),
    "boxing day": _on(12, 26),
}
