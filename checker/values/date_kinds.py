"""How fine a date is, how an event lies to it, and the part of its day."""

from enum import IntEnum, StrEnum


class Precision(IntEnum):
    """How fine the words are, finest first; a season and a quarter of a year count as one."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    SEASON = 4
    YEAR = 5
    DECADE = 6
    CENTURY = 7


class Bound(StrEnum):
    """How the event lies to the date; MADE is a model year ("a 2011 Opel"), which dates no event."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    MADE = "made in"


class DayPart(StrEnum):
    """The part of the day, as far as it matters: a night runs over into the next day's early hours."""

    EARLY = "early"
    DAY = "day"
    NIGHT = "night"
