"""Words before a date that change what it means: "since", "around", "late", "the end of"."""

import re
from dataclasses import replace
from datetime import date

from checker.values.date_calendar import days_from
from checker.values.date_kinds import Bound, DayPart, Precision
from checker.values.date_lexicon import compiled
from checker.values.dates import DateRange

_WINDOW = 56

_BOUNDS = {
    "since": Bound.SINCE,
    "starting": Bound.SINCE,
    "beginning": Bound.SINCE,
    "as of": Bound.SINCE,
    "until": Bound.UNTIL,
    "till": Bound.UNTIL,
    "through": Bound.UNTIL,
    "up to": Bound.UNTIL,
    "by": Bound.BY,
    "no later than": Bound.BY,
    "on or before": Bound.BY,
    "before": Bound.BEFORE,
    "prior to": Bound.BEFORE,
    "ahead of": Bound.BEFORE,
    "pre-": Bound.BEFORE,
    "after": Bound.AFTER,
    "following": Bound.AFTER,
    "post-": Bound.AFTER,
}
_HEDGES = (
    r"about|around|circa|roughly|approximately|sometime(?:\s(?:in|around|on))?|some\stime(?:\sin)?|on\sor\sabout"
    r"|on\sor\saround|probably|perhaps"
)
_DISTANCE_HEDGES = (
    rf"{_HEDGES}|some|nearly|almost|more\sthan|over|at\sleast|less\sthan|just\s(?:over|under)|under"
)
_EDGES = (
    r"early(?:\sin)?|mid|late(?:\sin)?|earlier(?:\sin)?|later(?:\sin)?|middle\sof|(?:very\s)?(?:end|close)\sof"
    r"|(?:beginning|start)\sof|(?:early|first|latter|late|last)\s(?:part|days|weeks|months)\sof"
    r"|first\shalf\sof|(?:second|last|latter)\shalf\sof|(?:early|small|wee|pre-dawn|predawn)\shours\s(?:of|on)"
    r"|(?:morning|afternoon|evening|night)\sof"
)
_EDGE = compiled(rf"(?:\bthe\s)?\b(?P<edge>{_EDGES})(?:\s(?:the\s|on\s)?|-)\Z")
_HEDGE = compiled(rf"\b(?P<hedge>{_HEDGES})\s(?:the\s)?\Z")
_DISTANCE_HEDGE = compiled(rf"\b(?P<hedge>{_DISTANCE_HEDGES})\s(?:the\s)?\Z")
_DETERMINED = compiled(r"(?:\b(?:the|a|an|his|her|its|their|our|this|that)|['’]s)\s\Z")
_NOUN_AFTER = compiled(
    r"\s(?!(?:and|but|when|with|for|from|was|were|that|which|who|where|because|while|after|before|until|since|the"
    r"|has|had|have|will|would|through|into|during|only|then|than)\b)[a-z]{3}"
)
_ZONE = compiled(r"\b(?:GMT|UTC)(?:\son)?,?\s\Z")
_ZONED_AFTER = compiled(r",?(?:\sat)?\s\(?\d{1,2}[:.]?\d\d\s?(?:GMT|UTC)\b")
_BOUND = compiled(
    r"(?:\b(?P<bound>(?:ever\s)?since|starting|beginning|as\sof|until|till|through|up\sto|by|no\slater\sthan"
    r"|on\sor\sbefore|before|prior\sto|ahead\sof|after|following)\s(?:(?:on|in|from|the|at)\s){0,2}"
    r"|\b(?P<joined>pre-|post-))\Z"
)


def modified(text: str, start: int, end: int, floor: int, value: DateRange) -> tuple[int, DateRange]:
    """Read the words before a date, no further back than `floor`; give where it now starts, and its value.

    A bound ("since") is no part of the date's own words; an edge ("late") and a hedge are.
    """
    start, value = _with_edge(text, start, floor, value)
    hedge = _hedge_for(value).search(text, max(floor, start - _WINDOW), start)
    if hedge and not _bare_weekday(value):  # "to get around Monday's ruling"
        start, value = hedge.start("hedge"), _hedged(value)
    if _greenwich(text, start, end):
        value = replace(value, slack=max(1, value.slack))
    bound = _BOUND.search(text, max(floor, start - _WINDOW), start)
    if bound and value.bound is Bound.ON and not _modifies_a_noun(text, start, end):
        words = " ".join((bound["bound"] or bound["joined"]).lower().split()).removeprefix("ever ")
        value = replace(value, bound=_BOUNDS[words])
    return start, value


def _modifies_a_noun(text: str, start: int, end: int) -> bool:
    """Whether the date tells which of its kind: "killed by the 2004 floods", "since the March 11 quake"."""
    return bool(_DETERMINED.search(text, max(0, start - _WINDOW), start) and _NOUN_AFTER.match(text, end))


def _greenwich(text: str, start: int, end: int) -> bool:
    """Whether the day is Greenwich's: "2248 GMT Tuesday" is Wednesday where it happened."""
    return bool(_ZONE.search(text, max(0, start - 12), start) or _ZONED_AFTER.match(text, end))


def _hedge_for(value: DateRange) -> re.Pattern[str]:
    """ "Over two years ago" hedges, "over the weekend" does not."""
    fields = (value.year, value.month, value.weekday)
    distance = value.approximate and all(field is None for field in fields)
    return _DISTANCE_HEDGE if distance else _HEDGE


def _bare_weekday(value: DateRange) -> bool:
    return value.weekday is not None and value.day is None


def _with_edge(text: str, start: int, floor: int, value: DateRange) -> tuple[int, DateRange]:
    edge = _EDGE.search(text, max(floor, start - _WINDOW), start)
    if edge is None:
        return start, value
    words = " ".join(edge["edge"].lower().split())
    changed = _part_of_day(value, words) if value.precision is Precision.DAY else _edge_of(value, words)
    return (start, value) if changed is None else (edge.start(), changed)


def _hedged(value: DateRange) -> DateRange:
    reach = {Precision.DAY: 7, Precision.WEEK: 7, Precision.MONTH: 31, Precision.SEASON: 45}.get(
        value.precision, 366
    )
    return replace(value, approximate=True, slack=max(2 * value.slack, reach))


def _part_of_day(value: DateRange, words: str) -> DateRange | None:
    """ "Early Monday", "the night of July 10"; "the end of Monday" and the like say nothing more."""
    if words.endswith((" of", " on")) and not words.startswith(("morning", "afternoon", "evening", "night")):
        return replace(value, part=DayPart.EARLY) if "hours" in words else None
    first = words.split(maxsplit=1)[0]
    if first in ("early", "morning"):
        return replace(value, part=value.part or DayPart.EARLY)
    if first in ("late", "evening", "night"):
        return replace(value, part=value.part or DayPart.NIGHT)
    return value


def _third(words: str) -> int | None:
    """0 for the beginning, 1 for the middle, 2 for the end; None for what does not divide a period."""
    first = words.removeprefix("very ").split()[0]
    if first in ("early", "beginning", "start", "first", "earlier"):
        return 0
    if first in ("mid", "middle"):
        return 1
    return 2 if first in ("late", "end", "close", "latter", "last", "second", "later") else None


def _edge_of(value: DateRange, words: str) -> DateRange | None:
    """The third of the period that is meant, with as much slack again to either side of its edges."""
    third = _third(words)
    if third is None or "hours" in words:
        return None
    if value.earliest is None or value.latest is None:
        return replace(value, approximate=True, words=f"{words} {value.words}".strip() if value.words else "")
    length = (value.latest - value.earliest).days + 1
    half = words.endswith("half of")
    piece = length // 2 if half else length // 3
    days = _piece(value.earliest, value.latest, third, piece)
    slack = max(value.slack, 1 if half else max(2, piece // 3))
    return replace(value, earliest=days[0], latest=days[1], approximate=True, slack=slack)


def _piece(earliest: date, latest: date, third: int, piece: int) -> tuple[date, date]:
    if third == 0:
        return earliest, days_from(earliest, max(0, piece - 1))
    if third == 2:
        return days_from(latest, -max(0, piece - 1)), latest
    margin = ((latest - earliest).days + 1 - piece) // 2
    return days_from(earliest, margin), days_from(latest, -margin)
