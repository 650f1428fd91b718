"""Dates that hang on the day of publication: "yesterday", "last week", "three weeks ago", "next Friday"."""

from collections.abc import Callable
from datetime import date

from checker.values.date_calendar import (
    Span,
    days_from,
    month_span,
    week_span,
    weekday_before,
    year_span,
)
from checker.values.date_kinds import DayPart, Precision
from checker.values.date_lexicon import (
    PART,
    SEASONS,
    WHICH,
    WHICH_WORDS,
    any_of,
    compiled,
)
from checker.values.date_reading import (
    DAY_SLACK,
    DAYS,
    PRECISIONS,
    Anchor,
    Match,
    Rule,
    day_part,
    near_publication,
    range_of,
    step_of,
)
from checker.values.dates import DateRange

# How far off "last week" and its like may be: weeks begin on Sunday for some, and a summer is June for
# one paper and December for another.
_SLACK = {
    "weekend": 1,
    "week": 3,
    "month": 3,
    "quarter": 31,
    "season": 45,
    "year": 0,
    "decade": 366,
    "century": 0,
}

_DAY = compiled(
    r"(?:(?P<beyond>(?:the\s)?day\s(?:before\syesterday|after\stomorrow))|(?P<day>yesterday|today(?!['’]s)|tomorrow|tonight))\b"
    rf"(?:\s{PART})?(?!\sshow\b)"
)
_DAY_PART = compiled(
    r"(?P<which>this|last)\s(?:(?:early|late|mid)(?:\s|-))?(?P<part>morning|afternoon|evening|night)\b"
)
_OVERNIGHT = compiled(r"overnight\b(?=\s?[.,;:)]|\s(?:in|on|at|after|when|as|and|to|by|from|into|with)\b)")
_PERIOD = compiled(
    rf"{WHICH}\s(?P<unit>weekend|week|month|quarter|year|decade|century|{any_of(SEASONS)})\b(?!\sof\b|-)"
)
_REST_OF = compiled(r"the\s(?P<unit>week|month|year)\b(?!\sof\b|-)")
_EDGE_BEFORE = compiled(r"\b(?:end|beginning|start|middle|half|part|earlier|later|early|late)\s(?:of|in)\s\Z")
_WEEKEND = compiled(r"(?P<unit>the\sweekend)\b(?!\sof\b|\s(?:before|after)\b)")


def _read_day(match: Match, anchor: Anchor) -> DateRange | None:
    """Read "yesterday" or "tomorrow night"; "Russia Today" and "USA Today" are names."""
    if match["day"] and match["day"][0].isupper() and _inside_a_name(match):
        return None
    if match["beyond"]:
        return near_publication(anchor, -2 if "before" in match["beyond"].lower() else 2, match[0])
    word = match["day"].lower()
    part = DayPart.NIGHT if word == "tonight" else day_part(match["part"])
    return near_publication(anchor, DAYS[word], match[0], part)


def _inside_a_name(match: Match) -> bool:
    before = match.string[max(0, match.start() - 2) : match.start()]
    return len(before) == 2 and before[0].isalnum() and before[1] == " "


def _read_day_part(match: Match, anchor: Anchor) -> DateRange | None:
    part = day_part(match["part"])
    if match["which"].lower() == "this":
        return near_publication(anchor, 0, match[0], part)
    return near_publication(anchor, -1, match[0], part) if part is DayPart.NIGHT else None


def _read_overnight(match: Match, anchor: Anchor) -> DateRange | None:
    day = anchor.published
    return range_of((days_from(day, -1), day) if day else None, Precision.DAY, match[0], slack=DAY_SLACK)


def _read_rest_of(match: Match, anchor: Anchor) -> DateRange | None:
    """Read "the year" after "the end of", "later in": the one of publication."""
    before = match.string[max(0, match.start() - 16) : match.start()]
    if not _EDGE_BEFORE.search(before):
        return None
    unit = match["unit"].lower()
    days = _period(anchor.published, unit, 0) if anchor.published else None
    return range_of(days, PRECISIONS[unit], match[0], slack=_SLACK[unit])


def _read_period(match: Match, anchor: Anchor) -> DateRange | None:
    if match["unit"][0].isupper() and not match[0].isupper():  # "This Week" is a programme
        return None
    unit, step = match["unit"].lower(), step_of(match["which"])
    kind = "season" if unit in SEASONS else unit
    rolling = match["which"].lower().split()[-1] == "past"
    days = None
    if anchor.published:
        days = (
            _season(anchor.published, unit, step)
            if kind == "season"
            else _period(anchor.published, unit, step)
        )
        if rolling:  # "the past year" reaches back from today rather than over the last calendar year
            days = days[0], max(days[1], anchor.published)
    return range_of(days, PRECISIONS[kind], match[0], slack=_SLACK[kind])


def _period(day: date, unit: str, step: int) -> Span:
    if unit == "weekend":
        saturday = days_from(week_span(day)[0], 5 + 7 * step)
        # On a Monday "this weekend" may be the one just over.
        return days_from(saturday, -7 if step == 0 else 0), days_from(saturday, 1)
    if unit == "decade":
        return year_span(day.year - day.year % 10 + 10 * step, 10)
    if unit == "century":
        return year_span(max(1, day.year - (day.year - 1) % 100 + 100 * step), 100)
    spans: dict[str, Callable[[], Span]] = {
        "week": lambda: week_span(day, step),
        "month": lambda: month_span(day.year, day.month + step),
        "quarter": lambda: month_span(day.year, 3 * ((day.month - 1) // 3 + step) + 1, 3),
        "year": lambda: year_span(day.year + step),
    }
    return spans[unit]()


def _season(day: date, name: str, step: int) -> Span:
    """The season before, around or after publication, in the northern year."""
    spans = [month_span(year, SEASONS[name], 3) for year in range(day.year - 2, day.year + 2)]
    if step < 0:
        return [span for span in spans if span[1] < day][-1]
    ahead = [span for span in spans if span[1] >= day]
    return next((span for span in ahead if step == 0 or span[0] > day), spans[-1])


def _read_weekend(match: Match, anchor: Anchor) -> DateRange | None:
    days = None
    if anchor.published:
        saturday = weekday_before(anchor.published, 5)
        days = saturday, days_from(saturday, 1)
        if anchor.future:
            days = days_from(saturday, 7), days_from(saturday, 8)
    return range_of(days, Precision.DAY, match[0], slack=_SLACK["weekend"])


RULES = (
    Rule(frozenset({*DAYS, "the", "day"}), _DAY, _read_day),
    Rule(frozenset({"this", "last"}), _DAY_PART, _read_day_part),
    Rule(frozenset({"overnight"}), _OVERNIGHT, _read_overnight),
    Rule(WHICH_WORDS, _PERIOD, _read_period),
    Rule(frozenset({"the"}), _WEEKEND, _read_weekend),
    Rule(frozenset({"the"}), _REST_OF, _read_rest_of),
)
