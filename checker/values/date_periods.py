"""Periods: two dates that are the ends of one stretch, "from May 3 to June 13", "2010-15"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.values.date_calendar import calendar_day, year_span
from checker.values.date_kinds import Bound, Precision
from checker.values.date_lexicon import DASH, compiled
from checker.values.dates import DateRange

if TYPE_CHECKING:
    from checker.values.date_phrases import FoundDate

_JOIN = compiled(rf"(?P<to>\s?{DASH}\s?|\s(?:to|through|thru|until|till)\s)|(?P<and>\s(?:and|or)(?:\son)?\s)")
_UNTIL = frozenset({"through", "until", "till", "up to"})  # read as the second date's bound
_FROM = compiled(r"\b(?:from|between)\s(?:the\s)?\Z")
_FROM_WINDOW = 16

# Two numbers of one date: days of a month ("May 3-12", "3 to 12 May") or years ("2010-15").
_TWO_DAYS = compiled(
    rf"(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?{DASH}\s?|\s(?:to|through|until)\s)(?P<last>\d{{1,2}})(?!\d)"
)
_TWO_YEARS = compiled(rf"(?P<first>\d{{4}})\s?(?:{DASH}|\sto\s)\s?(?P<last>\d{{4}}|\d\d)\Z")


def joined(text: str, found: Iterator[FoundDate]) -> Iterator[FoundDate]:
    """Make one range of "from May 3 to June 13", "Monday and Tuesday" and "2010 to 2015".

    A period keeps its two ends, the first with the bound "since", the last with "until".
    """
    pending: FoundDate | None = None
    for here in found:
        both = _range(text, pending, here) if pending else None
        if pending and not both and _out_of_order(text, pending, here):
            yield from _ends(pending, here, pending.value, here.value)
            pending = None
            continue
        if pending:
            yield both or _with_ends(pending)
        pending = None if both else here
    if pending:
        yield _with_ends(pending)


def _range(text: str, first: FoundDate, last: FoundDate) -> FoundDate | None:
    """The range the two dates span, or None when they are two dates."""
    one, two = first.value, _not_before(first.value, last.value)
    between = text[first.end : last.start]
    join = _JOIN.fullmatch(between)
    if one.precision is not two.precision or one.bound is not Bound.ON:
        return None
    if join is None and not (two.bound is Bound.UNTIL and " ".join(between.split()) in _UNTIL):
        return None
    framed = bool(_FROM.search(text, max(0, first.start - _FROM_WINDOW), first.start))
    if join and join["and"] and not (framed or one.precision is Precision.DAY):
        return None
    value = _hull(one, two)
    if value is None:
        return None
    stated = all((end.year, end.month, end.weekday) != (None, None, None) for end in (one, two))
    period = stated and (framed or join is None or not join["and"])
    words = text[first.start : last.end]
    return replace(
        first,
        end=last.end,
        text=words,
        value=value if value.resolved else replace(value, words=" ".join(words.split())),
        explicit=first.explicit or last.explicit,
        ends=_ends(first, last, one, two) if period else None,
    )


def _out_of_order(text: str, first: FoundDate, last: FoundDate) -> bool:
    """Tell whether "from 1990 to 1988" gives a period that ends before it begins."""
    one, two = first.value, last.value
    if one.precision is not two.precision or not (one.bound is two.bound is Bound.ON):
        return False
    join = _JOIN.fullmatch(text, first.end, last.start)
    framed = _FROM.search(text, max(0, first.start - _FROM_WINDOW), first.start)
    return bool(join and framed and one.resolved and two.resolved)


def _ends(first: FoundDate, last: FoundDate, one: DateRange, two: DateRange) -> tuple[FoundDate, FoundDate]:
    if one.month is not None and one.year is None and two.year is not None:
        one = _in_year(one, two.year)
    start = replace(one, bound=Bound.SINCE, far_end=two)
    end = replace(two, bound=Bound.UNTIL, far_end=replace(one, bound=two.bound))
    return replace(first, value=start), replace(last, value=end)


def _hull(one: DateRange, two: DateRange) -> DateRange | None:
    """From the first day to the last; what both state stays stated."""
    if one.month is not None and one.year is None and two.year is not None and one.earliest:
        one = _in_year(one, two.year)
    if one.earliest and two.latest and one.latest and two.earliest and one.earliest > two.latest:
        return None
    return replace(
        two,
        earliest=one.earliest if two.resolved else None,
        latest=two.latest if one.resolved else None,
        approximate=one.approximate or two.approximate,
        slack=max(one.slack, two.slack),
        bound=Bound.ON,
        year=_shared(one.year, two.year),
        month=_shared(one.month, two.month),
        day=_shared(one.day, two.day),
        weekday=_shared(one.weekday, two.weekday) if one.day is two.day is None else None,
    )


def _not_before(one: DateRange, two: DateRange) -> DateRange:
    """Give the second date, a year later when its year was guessed and would put it before the first."""
    if one.earliest is None or two.latest is None or one.earliest <= two.latest or two.month is None:
        return two
    if one.year is not None or two.year is not None:
        return two
    return replace(_in_year(two, two.latest.year + 1), year=None)


def _shared(one: int | None, two: int | None) -> int | None:
    return one if one == two else None


def _in_year(value: DateRange, year: int) -> DateRange:
    if value.earliest is None or value.latest is None:
        return replace(value, year=year)
    step = year - value.earliest.year
    try:
        earliest = value.earliest.replace(year=year)
        latest = value.latest.replace(year=value.latest.year + step)
    except ValueError:
        return value
    return replace(value, earliest=earliest, latest=latest, year=year)


def _with_ends(found: FoundDate) -> FoundDate:
    """Give a period that is written as one date ("May 3-12", "2010-15") its ends."""
    value = found.value
    if value.bound is not Bound.ON or value.approximate or value.slack or value.day is not None:
        return found
    pattern = _TWO_YEARS if value.precision is Precision.YEAR else _TWO_DAYS
    pair = pattern.search(found.text)
    if pair is None:
        return found
    one, two = (_end(value, pair[name]) for name in ("first", "last"))
    if one is None or two is None:
        return found
    first = replace(found, end=found.start + pair.end("first"), text=found.text[: pair.end("first")])
    last = replace(found, start=found.start + pair.start("last"), text=found.text[pair.start("last") :])
    return replace(found, ends=_ends(first, last, one, two))


def _end(period: DateRange, digits: str) -> DateRange | None:
    """Read one number of a period: a day of its month or, when it is one of years, a year."""
    number = int(digits)
    if period.precision is Precision.YEAR and period.earliest and period.latest:
        year = number if number > 99 else period.latest.year
        earliest, latest = year_span(year)
        return DateRange(precision=Precision.YEAR, earliest=earliest, latest=latest, year=year)
    if period.month is None:
        return None
    day = calendar_day(period.earliest.year, period.month, number) if period.earliest else None
    if not 1 <= number <= 31 or (period.earliest and day is None):
        return None
    return DateRange(
        precision=Precision.DAY, earliest=day, latest=day, year=period.year, month=period.month, day=number
    )
