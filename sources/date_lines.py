"""Date lines: the lines of a newspaper page that say when an article appeared.

Strict on purpose: a date is read only where day, month and year all stand there, and an order of day
and month that the line leaves open ("05/02/2013") stays unknown rather than guessed.
"""

import re
from collections.abc import Iterator
from datetime import date

from sources.agencies import AGENCY

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![a-z\d])"
_YEAR = r"(?P<year>(?:19|20)\d\d|2100)(?!\d)"

_WRITTEN = (
    re.compile(rf"\b{_MONTH}[\s,]*{_DAY}[\s,]*{_YEAR}", re.IGNORECASE),
    re.compile(rf"(?<!\d){_DAY}(?:\s+of)?[\s,-]*{_MONTH}[\s,-]*{_YEAR}", re.IGNORECASE),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d|2100)([-/.])(?P<number>\d{1,2})\2(?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d|2100)(?P<number>\d\d)(?P<day>\d\d)(?!\d)"),
)
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.]\d|\d)")
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]?T|AK[SD]?T)\b")  # zones of readers who write the month first

_FIRST = r"(?:first |originally |story |date |article )*(?:published|posted|created|released?|filed|issued)"
_LATER = r"(?:last |article |page |story )*(?:updated?|modified|edited|revised|found)"
_LABEL = re.compile(rf"\b(?:(?P<first>{_FIRST})|(?P<later>{_LATER}))\b", re.IGNORECASE)
_CLOCK = r"\d{1,2}\s?[:.h]\s?\d{2}(?:\s?:\s?\d{2})?(?:\.\d+)?\s?(?:[ap]\b\.?(?:\s?m\b\.?)?|hrs?\b|h\b|z\b)?"
_HOUR = r"\d{1,2}\s?[ap]\.?\s?m\b\.?"
_ZONE = (
    r"\(?\b(?:GMT|UTC|BST|IST|PKT|CES?T|EES?T|MSK|A[EWC][SD]T|NZ[SD]T|SGT|HKT|JST|KST|WIB|WAT|EAT|SAST|AST|HST"
    r"|[ECMP][SD]?T|AK[SD]?T|local time|UK|[ECMP]astern(?: time)?)\b(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?\)?"
)
_SMALL = r"(?:on|at|in|of|the|date|time|dated|am|pm|noon|midnight|page\s?\w?\d+)\b"
_GAP = r"[\s,;:|/•·—–―\-@().\[\]]+"
_TOKEN = re.compile(
    "|".join(
        (
            r"(?P<full>(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}t?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d))",
            rf"(?P<clock>{_CLOCK}|{_HOUR})",
            _MONTH,
            _WEEKDAY,
            rf"(?P<label>(?:{_FIRST}|{_LATER})\b)",
            _ZONE,
            _YEAR,
            _DAY,
            _SMALL,
            _GAP,
        )
    ),
    re.IGNORECASE,
)
_LONGEST = 120
_PLACE = re.compile(
    r"\(?(?:(?i:published in )?(?i:the )?)[A-ZÀ-Þ][\w.'’&/]*(?:[\s,]+[A-ZÀ-Þ][\w.'’&/]*){0,5}[\s,]*"
    r"(?P<mark>[,—–―:(-]\s*)?"
)
_SUPPLIER = re.compile(rf"\(?(?:(?i:published in) .+|{AGENCY})\s*")
_DATE_BEGINS = re.compile(rf"(?:{_WEEKDAY}[\s,]*)?(?:{_MONTH}|\d{{1,2}}(?:st|nd|rd|th)?\b)", re.IGNORECASE)


def parse_date(text: str) -> date | None:
    """Give the first complete date that `text` states, between 1900 and 2100, or None."""
    return next((found for _, found in _dates(text)), None)


def parse_date_line(line: str) -> date | None:
    """Give the publication date that a date line states.

    Where it holds two, "Posted" wins over an unlabelled date, and that over "Updated".
    """
    ranked = sorted((_rank(line, start), start, found) for start, found in _dates(line))
    return ranked[0][2] if ranked else None


def date_line_rank(line: str) -> int:
    """Say how good a date line is as a publication date: 0 "Posted", 1 unlabelled, 2 "Updated"."""
    return min((_rank(line, start) for start, _ in _dates(line)), default=3)


def is_date_line(line: str, *, credited: bool = False) -> bool:
    """Tell whether a line holds a date and nothing else; a label, a weekday, a time may go with it.

    `credited` allows a place or a publication before the date: "MANILA, July 2, 2013",
    "Published in The Courier, July 12th, 2025". Text between them is what a headline may hold too, so
    callers allow it only at the head and foot of a page.
    """
    if len(line) > _LONGEST:
        return False
    if _is_dated(line):
        return True
    return credited and _is_credited(line)


def _is_credited(line: str) -> bool:
    """Try each place where a date may begin: what stands before it must be a place or a publication."""
    dash_after = line.rstrip().endswith(("-", "—", "–"))
    if not dash_after and not any(_dates(line)) and not _NUMERIC.search(line):
        return False
    for begin in _DATE_BEGINS.finditer(line):
        before = line[: begin.start()]
        place = _PLACE.fullmatch(before)
        marked = place and (place["mark"] or before.rstrip().endswith((",", "-", "—")) or before.isupper())
        if (marked or _SUPPLIER.fullmatch(before)) and _is_dated(line[begin.start() :]):
            return True
    return False


def _is_dated(line: str) -> bool:
    seen: set[str] = set()
    position = 0
    while position < len(line):
        token = _TOKEN.match(line, position)
        if not token or token.end() == position:
            return False
        seen.update(name for name, value in token.groupdict().items() if value)
        position = token.end()
    enough = ({"full"}, {"month", "day"}, {"month", "year"}, {"label", "clock"})
    return any(parts <= seen for parts in enough)


def _dates(text: str) -> Iterator[tuple[int, date]]:
    """Yield every complete date with its offset, in order."""
    found = [(match.start(), _written(match)) for pattern in _WRITTEN for match in pattern.finditer(text)] + [
        (match.start(), _numeric(match, text)) for match in _NUMERIC.finditer(text)
    ]
    yield from sorted((start, value) for start, value in found if value is not None)


def _rank(line: str, start: int) -> int:
    labels = [match for match in _LABEL.finditer(line) if match.start() < start]
    if not labels:
        return 1
    return 0 if labels[-1]["first"] else 2


def _written(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    month = int(groups["number"]) if groups.get("number") else _MONTHS.index(groups["month"][:3].lower()) + 1
    return _date(int(groups["year"]), month, int(groups["day"]))


def _numeric(match: re.Match[str], text: str) -> date | None:
    """Read 14/09/2013 and 04/28/09; which of two small numbers is the month, weekday or zone must say."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == 2:
        year += 2000 if year < 69 else 1900  # POSIX strptime's pivot
    month_first, day_first = _date(year, first, second), _date(year, second, first)
    if first > 12 and len(match[4]) == 2:
        return None  # 13.02.12 may begin with the year
    if month_first is None or day_first is None or month_first == day_first:
        return month_first or day_first
    if _AMERICAN.search(text):
        return month_first
    stated = re.search(rf"\b{_WEEKDAY}", text, re.IGNORECASE)
    weekday = stated[0][:3].lower() if stated else ""
    fitting = [value for value in (month_first, day_first) if _WEEKDAYS[value.weekday()] == weekday]
    return fitting[0] if len(fitting) == 1 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        value = date(year, month, day)
    except ValueError:
        return None
    return value if 1900 <= year <= 2100 else None
