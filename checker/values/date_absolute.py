"""Dates by the calendar: "Thursday, November 10th", "10-11 July 2025", "in May", "Monday night"."""

from checker.values.date_calendar import calendar_day, days_from, week_span
from checker.values.date_kinds import Precision
from checker.values.date_lexicon import (
    DASH,
    DAY,
    FULL_WEEKDAY,
    FULL_WEEKDAYS,
    MONTH,
    MONTHS,
    NOT_COUNTED,
    ORDINALS,
    PART,
    RELATIVE_YEAR,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    any_of,
    compiled,
    day_number,
    month_number,
    weekday_number,
)
from checker.values.date_reading import Anchor, Match, Rule, Stated, bare_weekday, day_part, resolve
from checker.values.date_traps import counts_after_a_month, month_is_a_date, weekday_is_a_date
from checker.values.dates import DateRange

_ATTACKS_YEAR = 2001
_RELATIVE_YEARS = {"last": -1, "this": 0, "next": 1}

_LEAD = rf"(?:{WEEKDAY}(?:['’]s)?(?:\s{PART})?(?:,?\s\(?|,)(?:the\s)?)?"
# "March 3 (Friday)", "3 March, a Friday"; not "on March 3, Friday prayers ended".
_WEEKDAYS = any_of(FULL_WEEKDAYS)
_TAIL = rf"(?:\s\((?:a\s)?(?P<after>{_WEEKDAYS})(?=\))|,\sa\s(?P<called>{_WEEKDAYS})\b)?"
_LAST_DAY = (
    r"(?:(?:,\s\d{1,2}){1,3},?\s(?:and|or)\s|\s?" + DASH + r"\s?|\s(?:to|and|or|through|until|&)\s)"
    r"(?P<last>(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th)?)(?![\d%:/]|[.,]\d)" + NOT_COUNTED
)
_YEAR_AFTER = rf"(?:(?:,?\s(?:of\s)?|,|\sin\s){YEAR}|\s?['’‘](?P<short>\d\d)\b|,?\s(?:in\s)?{RELATIVE_YEAR})?"

_MONTH_DAYS = compiled(rf"{_LEAD}{MONTH}\s(?:the\s)?{DAY}{_LAST_DAY}{_YEAR_AFTER}")
_DAYS_MONTH = compiled(rf"{_LEAD}{DAY}{_LAST_DAY}\s?(?:of\s)?{MONTH}{_YEAR_AFTER}")
_MONTH_DAY = compiled(rf"{_LEAD}{MONTH}\s(?:the\s)?{DAY}{_YEAR_AFTER}{_TAIL}")
_DAY_MONTH = compiled(rf"{_LEAD}{DAY}\s?(?:of\s)?{MONTH}{_YEAR_AFTER}{_TAIL}")
_MONTH_YEAR = compiled(
    rf"{MONTH}(?:,?\s(?:of\s)?{YEAR}|\s?['’‘](?P<short>\d\d)\b|,?\s(?:of\s)?{RELATIVE_YEAR})"
)
_MONTH_ALONE = compiled(MONTH)
_WEEKDAY_ALONE = compiled(rf"{FULL_WEEKDAY}(?:\s{PART})?(?:,?\s(?:of\s)?(?P<when>last|this|next)\sweek\b)?")
_WEEKDAY_WEEK = compiled(rf"{FULL_WEEKDAY}\sweek(?!\w|end)")
_ISO = compiled(r"(?P<year>[12]\d{3})([-/])(?P<month>[01]\d)\2(?P<day>[0-3]\d)(?![\d/-])")
_NUMERIC = compiled(r"(?P<one>\d{1,2})([/.-])(?P<two>\d{1,2})\2(?P<year>[12]\d{3}|(?<=/)\d\d)(?![\d/-])")
# "19 Sept. 11 hijackers": the day goes with the month before it, but for "on 19 September 11 rebels died".
_DAY_FOLLOWS = compiled(rf"\s{DAY}(?!\d|:\d|\s?[ap]\.?m\b)")
_DAY_BEGINS = compiled(r"\b(?:on|since|until|till|by|from|before|after|to|between|and)\s(?:the\s)?\Z")
# Not "the Sept. 11 attack on the consulate", which may be of another year.
_OF_2001 = compiled(
    r"\s(?:terror(?:ist|ism)?\s)?(?:attacks|victims|hijack\w+|families|terrorists|attackers|plotters?|conspirators"
    r"|mastermind|commission|memorial|museum|survivors|widows|responders|terrorism|atrocities|suicide\sattacks)\b"
)
_ON_THE_DAY = compiled(r"\bon\s\Z")
_ATTACKS_OF = compiled(r"\battacks\sof\s(?:the\s)?\Z")
_ATTACKS = compiled(r"9/11(?![\d/])")


def _year_of(match: Match, anchor: Anchor) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("short"):
        return _century_of(int(groups["short"]))
    if groups.get("relative") and anchor.published:
        return anchor.published.year + _RELATIVE_YEARS[groups["relative"].lower()]
    return None


def _century_of(two_digits: int) -> int:
    return two_digits + (2000 if two_digits < 50 else 1900)


def _read_day(match: Match, anchor: Anchor) -> DateRange | None:
    if not match["month"][0].isupper() and not month_is_a_date(match, dated=True):
        return None
    groups = match.groupdict()
    weekday, last = match["weekday"] or groups.get("after") or groups.get("called"), groups.get("last")
    year = _year_of(match, anchor)
    if year is None and (counts_after_a_month(match) or _day_goes_with_the_next(match)):
        return None
    if year is None and not weekday and not last and _means_2001(match, anchor):
        return _read_attacks(match, anchor)
    return resolve(
        Stated(
            year=year,
            month=month_number(match["month"]),
            day=day_number(match["day"]),
            last_day=day_number(last) if last else None,
            weekday=weekday_number(weekday) if weekday else None,
            part=day_part(match["part"]),
        ),
        anchor,
    )


def _day_goes_with_the_next(match: Match) -> bool:
    text, end = match.string, match.end()
    if match.start("day") > match.start("month") or match["weekday"] or not _DAY_FOLLOWS.match(text, end):
        return False
    return not _DAY_BEGINS.search(text, max(0, match.start() - 16), match.start())


def _means_2001(match: Match, anchor: Anchor) -> bool:
    """Tell whether a September 11 without a year is that of the attacks on New York, by what it describes."""
    if (month_number(match["month"]), day_number(match["day"])) != (9, 11):
        return False
    if anchor.published and anchor.published.year < _ATTACKS_YEAR:
        return False
    text, start = match.string, match.start()
    if _ON_THE_DAY.search(text, max(0, start - 4), start):
        return False  # "on Sept. 11 victims were found"
    return bool(_OF_2001.match(text, match.end()) or _ATTACKS_OF.search(text, max(0, start - 16), start))


def _read_month(match: Match, anchor: Anchor) -> DateRange | None:
    if not match["month"][0].isupper() or not month_is_a_date(match, dated=match.re is _MONTH_YEAR):
        return None
    return resolve(Stated(year=_year_of(match, anchor), month=month_number(match["month"])), anchor)


def _read_weekday(match: Match, anchor: Anchor) -> DateRange | None:
    if not weekday_is_a_date(match):
        return None
    weekday, part = weekday_number(match["weekday"]), day_part(match["part"])
    if not match["when"]:
        return bare_weekday(weekday, anchor, part)
    day = None
    if anchor.published:
        monday, _ = week_span(anchor.published, _RELATIVE_YEARS[match["when"].lower()])
        day = days_from(monday, weekday)
    return DateRange(earliest=day, latest=day, precision=Precision.DAY, weekday=weekday, part=part)


def _read_week_later(match: Match, anchor: Anchor) -> DateRange | None:
    """ "Friday week": a week after the coming Friday."""
    if not weekday_is_a_date(match):
        return None
    weekday = weekday_number(match["weekday"])
    coming = bare_weekday(weekday, Anchor(anchor.published, anchor.offset, lambda _: True))
    day = days_from(coming.earliest, 7) if coming.earliest else None
    return DateRange(earliest=day, latest=day, precision=Precision.DAY, weekday=weekday)


def _read_iso(match: Match, anchor: Anchor) -> DateRange | None:
    return _whole_date(int(match["year"]), int(match["month"]), int(match["day"]))


def _whole_date(year: int, month: int, day: int) -> DateRange | None:
    found = calendar_day(year, month, day)
    if found is None:
        return None
    return DateRange(earliest=found, latest=found, precision=Precision.DAY, year=year, month=month, day=day)


def _read_numeric(match: Match, anchor: Anchor) -> DateRange | None:
    """Read 25/07/2025; of 10/07/2025, which is July or October, only the stretch between is known."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year = year if year > 99 else _century_of(year)
    readings = [r for r in (_whole_date(year, two, one), _whole_date(year, one, two)) if r]
    if len(readings) < 2 or readings[0] == readings[1]:
        return readings[0] if readings else None
    days = sorted(reading.earliest for reading in readings if reading.earliest)
    return DateRange(
        earliest=days[0], latest=days[-1], precision=Precision.MONTH, year=year, approximate=True
    )


def _read_attacks(match: Match, anchor: Anchor) -> DateRange | None:
    return _whole_date(_ATTACKS_YEAR, 9, 11)


_MONTH_WORDS = frozenset(MONTHS)
_WEEKDAY_WORDS = frozenset(WEEKDAYS)
_DAY_WORDS = frozenset({"#1", "#2", *(word.partition("-")[0] for word in ORDINALS)})
_FULL_WEEKDAY_WORDS = frozenset(FULL_WEEKDAYS)

RULES = (
    Rule(frozenset({"#4"}), _ISO, _read_iso),
    Rule(frozenset({"#1", "#2"}), _NUMERIC, _read_numeric),
    Rule(frozenset({"#1"}), _ATTACKS, _read_attacks),
    Rule(_MONTH_WORDS | _WEEKDAY_WORDS, _MONTH_DAYS, _read_day),
    Rule(_DAY_WORDS | _WEEKDAY_WORDS, _DAYS_MONTH, _read_day),
    Rule(_MONTH_WORDS | _WEEKDAY_WORDS, _MONTH_DAY, _read_day),
    Rule(_DAY_WORDS | _WEEKDAY_WORDS, _DAY_MONTH, _read_day),
    Rule(_MONTH_WORDS, _MONTH_YEAR, _read_month),
    Rule(_MONTH_WORDS, _MONTH_ALONE, _read_month),
    Rule(_FULL_WEEKDAY_WORDS, _WEEKDAY_WEEK, _read_week_later),
    Rule(_FULL_WEEKDAY_WORDS, _WEEKDAY_ALONE, _read_weekday),
)
