"""Times of day: "at 3:33 a.m.", "about 3 pm", "12:00 GMT", "noon"."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass

from checker.values.date_lexicon import COUNTS, compiled

_HALF_DAY, _DAY = 12 * 60, 24 * 60
# "3 p.m." may be rounded to the hour, "3:30" to the half hour, and "around 3 p.m." is within the hour or so.
_ROUNDED, _HALF_HOUR, _HEDGE = 60, 15, 75

_ZONES = r"GMT|UTC|BST|CEST|CET|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|PKT|JST|AEST|AEDT|MSK|Z"
_ZONE = rf"(?:\s?\(?(?P<zone>{_ZONES})\b|\s(?P<local>local\stime))"
_HALF = r"(?P<half>[ap])\.?\s?m\b\.?"
_HOUR = r"(?P<hour>2[0-4]|1\d|0?\d)(?!\d)"
_MINUTE = r"(?P<minute>[0-5]\d)(?![\d%])"
_COMPACT = r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?!\d)"
_LEADS = (
    r"(?:at|by|until|till|from|since|before|after|to|and|about|around|circa|approximately|shortly|just|nearly"
    r"|almost|past|12)"
)

_TWELVE_HOURS = compiled(rf"{_HOUR}(?:[:.]\s?{_MINUTE}(?::\d\d)?)?\s?-?{_HALF}{_ZONE}?")
_TWENTY_FOUR = compiled(rf"{_HOUR}[:.]{_MINUTE}(?![:.]?\d)(?:\s?h(?:ou)?rs\b)?{_ZONE}")
_MILITARY = compiled(rf"{_COMPACT}(?:(?:\s?h(?:ou)?rs\b|\s?h\b)?{_ZONE}|\sh(?:ou)?rs\b)")
_BARE = compiled(
    rf"{_HOUR}:{_MINUTE}(?![:.]\d|\d|\s(?:left|remaining|to\s(?:play|go)|in|of|into|mark|minutes?|hours?)\b)"
)
_O_CLOCK = compiled(
    r"(?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\so['’]clock\b"
)
_WORD = compiled(r"(?P<word>noon|midday|midnight)\b(?!\s?-)(?:\s(?P<zone>GMT|UTC)\b)?")
_HEDGED = compiled(
    r"\b(?:about|around|circa|approximately|roughly|nearly|almost|some\stime\s\w+|shortly|just|soon|moments|minutes|past)"
    r"(?:\s(?:before|after))?\s\Z"
)
_AT_BEFORE = compiled(rf"\b{_LEADS}\s\Z")
_TOKEN = re.compile(
    r"\d+|(?i:noon|midday|midnight|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s))"
)
_HOURS = {word: int(number) for word, number in COUNTS.items() if number in range(1, 13) and len(word) > 2}
_WORDS = {"noon": _HALF_DAY, "midday": _HALF_DAY, "midnight": 0}
_SAME_ZONES = {"UTC": "GMT", "Z": "GMT"}
_WINDOW = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTime:
    """A time of day.

    `minutes` since midnight; `to_the_minute` is false when only the hour is given ("3 p.m."); `half_day`
    is true when the words leave open which half of the day is meant ("at 3:26"). `approximate` is a hedge
    in the words. `zone` is the zone's abbreviation in capitals, empty when none is named or it is local.
    """

    minutes: int
    to_the_minute: bool = True
    half_day: bool = False
    approximate: bool = False
    zone: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.minutes < _DAY:
            raise ValueError(f"minutes outside the day: {self.minutes}")

    @property
    def hour(self) -> int:
        """Hour of the day, 0 to 23."""
        return self.minutes // 60

    @property
    def minute(self) -> int:
        """Minute of the hour."""
        return self.minutes % 60

    @property
    def key(self) -> Hashable:
        """Equal for two times exactly when they are the same reading."""
        return self.minutes, self.to_the_minute, self.half_day, self.approximate, self.zone

    def disjoint(self, other: ClockTime) -> bool:
        """Tell whether both cannot be the time of one event; False for times of different zones.

        A time without minutes may be rounded by an hour, a half hour or a hedged one by less or more; one
        without a.m. or p.m. may be in either half of the day.
        """
        if self.zone != other.zone:
            return False
        cycle = _HALF_DAY if self.half_day or other.half_day else _DAY
        apart = abs(self.minutes - other.minutes) % cycle
        return min(apart, cycle - apart) > max(self._reach(), other._reach())

    def _reach(self) -> int:
        if self.approximate:
            return _HEDGE
        if not self.to_the_minute:
            return _ROUNDED
        return _HALF_HOUR if self.minute % 30 == 0 else 0

    def __str__(self) -> str:
        hedge = "about " if self.approximate else ""
        return f"{hedge}{self.hour:02}:{self.minute:02}{' ' if self.zone else ''}{self.zone}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTime:
    """A time of day in a text: half-open offsets, its words, and what they mean."""

    start: int
    end: int
    text: str
    value: ClockTime


def find_times(text: str) -> tuple[FoundTime, ...]:
    """Find the times of day in `text`, in order and without overlap.

    "3:26" alone is a time only after "at", "around" and the like: it may be a score or a stopwatch's;
    so is "midnight", which may be a "midnight rule".
    """
    found: list[FoundTime] = []
    for token in _TOKEN.finditer(text):
        start = token.start()
        if (found and start < found[-1].end) or not _begins_here(text, start):
            continue
        time = _time_at(text, start)
        if time is not None:
            found.append(time)
    return tuple(found)


def _begins_here(text: str, start: int) -> bool:
    if start == 0:
        return True
    before = text[start - 1]
    return not (
        before.isalnum()
        or before in "_$£€¥#@+:/"
        or (before in ".,-" and text[start - 2 : start - 1].isdigit())
    )


def _time_at(text: str, start: int) -> FoundTime | None:
    hedged = bool(_HEDGED.search(text, max(0, start - _WINDOW), start))
    for pattern in (_TWELVE_HOURS, _TWENTY_FOUR, _MILITARY, _O_CLOCK, _WORD, _BARE):
        match = pattern.match(text, start)
        if match is None or (
            pattern in (_BARE, _WORD) and not _AT_BEFORE.search(text, max(0, start - _WINDOW), start)
        ):
            continue
        value = _value(match, approximate=hedged)
        if value is not None:
            return FoundTime(start=start, end=match.end(), text=match[0], value=value)
    return None


def _value(match: re.Match[str], *, approximate: bool) -> ClockTime | None:
    groups = match.groupdict()
    named = (groups.get("zone") or "").upper()
    zone = _SAME_ZONES.get(named, named)
    if groups.get("word"):
        return ClockTime(minutes=_WORDS[match["word"].lower()], approximate=approximate, zone=zone)
    words, half, minute = match["hour"].lower(), groups.get("half"), groups.get("minute")
    hour = _HOURS[words] if words in _HOURS else int(words)
    if hour > 24 or (half and not 1 <= hour <= 12):
        return None
    either = not half and not zone and hour <= 12 and not words.startswith("0")
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return ClockTime(
        minutes=60 * (hour % 24) + int(minute or 0),
        to_the_minute=minute is not None,
        half_day=either,
        approximate=approximate,
        zone=zone,
    )
