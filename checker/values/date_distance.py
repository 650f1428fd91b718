"""Distances in time: "three weeks ago" from publication, "a year earlier" from the story's own time."""

from datetime import date

from checker.values.date_calendar import Span, days_from, months_later
from checker.values.date_kinds import Precision
from checker.values.date_lexicon import COUNTS, SEASONS, VAGUE_COUNTS, any_of, compiled
from checker.values.date_reading import (
    DAY_SLACK,
    PRECISIONS,
    Anchor,
    Match,
    Rule,
    range_of,
    span_around,
    unresolved,
)
from checker.values.dates import DateRange

_UNITS = r"(?P<unit>minute|hour|day|week|weekend|month|quarter|year|decade|century)"
_COUNT = (
    rf"(?P<count>\d{{1,3}}(?![\d.,]\d)|(?:{any_of(VAGUE_COUNTS)}|{any_of(COUNTS)})\b)"
    r"(?P<fraction>\sand\sa\shalf|\s1/2|½)?"
)
_AGO = compiled(
    rf"(?:{_COUNT}\s)?{_UNITS}s?(?P<half>\s(?:and\sa\shalf|or\sso))?\s(?P<way>ago|from\snow|hence)\b"
)
_NARRATIVE = compiled(
    rf"(?:{_COUNT}\s{_UNITS}s?\s(?P<way>earlier|later|beforehand|afterwards?|prior)"
    r"|(?P<which>the\s(?:same|following|next|previous|preceding)|that)\s(?:very\s)?"
    r"(?P<period>day|morning|afternoon|evening|night|week|weekend|month|quarter|year|spring|summer|fall|autumn|winter))\b"
)


def _read_ago(match: Match, anchor: Anchor) -> DateRange | None:
    count, vague = _count(match)
    unit = match["unit"].lower()
    if count is None or unit in ("weekend", "century"):
        return None
    days = None
    if anchor.published:
        signed = -count if match["way"].lower() == "ago" else count
        days = _distance(anchor.published, unit, signed)
    precision = PRECISIONS.get(unit, Precision.DAY)
    slack = _distance_slack(unit, count, vague)
    approximate = vague or precision > Precision.DAY
    return range_of(days, precision, match[0], slack=slack, approximate=approximate)


def _count(match: Match) -> tuple[float | None, bool]:
    """How many, and whether that is vague; "years ago" without a number is."""
    words = match["count"]
    if words is None:
        return (5, True) if match["unit"].lower() + "s" in match[0].lower() else (None, True)
    word = " ".join(words.lower().split())
    extra = 0.5 if match["fraction"] or "half" in (match["half"] or "").lower() else 0
    vague = word in VAGUE_COUNTS or "so" in (match["half"] or "").lower().split()
    number = VAGUE_COUNTS.get(word, COUNTS.get(word))
    return (float(word) if number is None else number) + extra, vague


def _distance(day: date, unit: str, count: float) -> Span:
    """The days meant by "two months ago": as wide as half the unit to either side."""
    if unit in ("minute", "hour"):
        exact = days_from(day, round(count / 24) if unit == "hour" else 0)
        return exact, exact
    if unit in ("day", "week"):
        middle = days_from(day, round(count * (7 if unit == "week" else 1)))
        return span_around(middle, 3 if unit == "week" else 0)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    return span_around(months_later(day, round(count * months)), {1: 15, 3: 46, 12: 183}.get(months, 1826))


def _distance_slack(unit: str, count: float, vague: bool) -> int:
    """A unit for what is rounded, a tenth for round figures ("20 years ago"), the whole when vague."""
    days = {"minute": 0.05, "hour": 0.05, "day": 1, "week": 7, "month": 30, "quarter": 91, "year": 183}.get(
        unit, 3652
    )
    return max(DAY_SLACK, round(days), round(days * count * (2 if vague else 0.2)) if count >= 2 else 0)


def _read_narrative(match: Match, anchor: Anchor) -> DateRange | None:
    """Read "a year earlier", "that night": measured from the story's own time, which is not known here."""
    unit = (match["unit"] or match["period"] or "day").lower()
    kind = "season" if unit in SEASONS else unit
    return unresolved(match[0], PRECISIONS.get(kind, Precision.DAY))


_COUNT_WORDS = frozenset({"#1", "#2", "#3", *(word.split()[0] for word in (*COUNTS, *VAGUE_COUNTS))})
_UNIT_WORDS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "decades"})

RULES = (
    Rule(_COUNT_WORDS | _UNIT_WORDS, _AGO, _read_ago),
    Rule(_COUNT_WORDS | {"the", "that"}, _NARRATIVE, _read_narrative),
)
