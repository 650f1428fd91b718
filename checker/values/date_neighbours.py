"""The last, this and next weekday or month, and a week from one: "last Friday", "next May", "that Monday"."""

from datetime import date

from checker.values.date_calendar import Span, days_from, month_span, weekday_after, weekday_before
from checker.values.date_kinds import Precision
from checker.values.date_lexicon import (
    FULL_WEEKDAY,
    MONTH,
    PART,
    WHICH,
    WHICH_WORDS,
    compiled,
    month_number,
    weekday_number,
)
from checker.values.date_reading import (
    DAYS,
    Anchor,
    Match,
    Rule,
    day_part,
    near_publication,
    range_of,
    step_of,
    unresolved,
)
from checker.values.dates import DateRange

_WEEKDAY_OR_MONTH = compiled(rf"{WHICH}\s(?:{FULL_WEEKDAY}(?:\s{PART})?|{MONTH})(?!\s\d|\s?[-–]\d)")
_NARRATIVE_WEEKDAY = compiled(
    rf"(?P<which>(?:the\s)?(?:following|previous|preceding)|that)\s{FULL_WEEKDAY}(?:\s{PART})?"
)
_WEEK_FROM = compiled(rf"a\sweek\s(?:on|from)\s(?:{FULL_WEEKDAY}|(?P<day>today|tomorrow|yesterday))\b")


def _read_weekday_or_month(match: Match, anchor: Anchor) -> DateRange | None:
    word = match["weekday"] or match["month"]
    if not word[0].isupper() or (match["month"] and len(word.rstrip(".")) < 4 and word.lower() != "may"):
        return None
    step, day = step_of(match["which"]), anchor.published
    if match["month"]:
        month = month_number(word)
        days = _month(day, month, step) if day else None
        return range_of(days, Precision.MONTH, match[0], month=month)
    weekday = weekday_number(word)
    days = _weekday(day, weekday, match["which"], anchor.future) if day else None
    return range_of(days, Precision.DAY, match[0], weekday=weekday, part=day_part(match["part"]))


def _weekday(day: date, weekday: int, words: str, ahead: bool) -> Span:
    """ "Last Friday" is either of two, so is "next Friday"; "this Friday" the one of this week or ahead."""
    step = step_of(words)
    if step < 0:
        recent = weekday_before(days_from(day, -1), weekday)
        return (recent if "past" in words.lower() else days_from(recent, -7)), recent
    if step == 0 and weekday < day.weekday() and not ahead and words.lower() == "this":
        recent = weekday_before(day, weekday)
        return recent, recent
    coming = weekday_after(day if step == 0 else days_from(day, 1), weekday)
    return coming, days_from(coming, 7) if words.lower() == "next" else coming


def _month(day: date, month: int, step: int) -> Span:
    year = day.year
    if step < 0 and month >= day.month:
        year -= 1
    if step > 0 and month <= day.month:
        year += 1
    return month_span(year, month)


def _read_narrative_weekday(match: Match, anchor: Anchor) -> DateRange | None:
    if not match["weekday"][0].isupper():
        return None
    weekday = weekday_number(match["weekday"])
    return DateRange(precision=Precision.DAY, weekday=weekday, part=day_part(match["part"]))


def _read_week_from(match: Match, anchor: Anchor) -> DateRange | None:
    if anchor.published is None:
        return unresolved(match[0])
    if match["day"]:
        return near_publication(anchor, DAYS[match["day"].lower()] + 7, match[0])
    weekday = weekday_number(match["weekday"])
    day = days_from(weekday_after(anchor.published, weekday), 7)
    return DateRange(earliest=day, latest=day, precision=Precision.DAY, weekday=weekday)


RULES = (
    Rule(WHICH_WORDS, _WEEKDAY_OR_MONTH, _read_weekday_or_month),
    Rule(frozenset({"a"}), _WEEK_FROM, _read_week_from),
    Rule(
        frozenset({"the", "following", "previous", "preceding", "that"}),
        _NARRATIVE_WEEKDAY,
        _read_narrative_weekday,
    ),
)
