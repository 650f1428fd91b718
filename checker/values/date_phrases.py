"""Finds the dates in a text and resolves them against the day of publication, never against today.

Rules are tried only at words that can begin a date, so that a text is read at well over a megabyte a
second; no general date parser is used (dateparser reads "Friday" in Friday's paper as a week ago, and
invents days for "the 1990s").
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from checker.values import (
    date_absolute,
    date_distance,
    date_named,
    date_neighbours,
    date_relative,
    date_years,
)
from checker.values.date_lexicon import DASH, compiled
from checker.values.date_modifiers import modified
from checker.values.date_reading import Anchor, Rule
from checker.values.date_tense import looks_ahead, promises
from checker.values.date_traps import is_stamp
from checker.values.dates import Bound, DateRange, Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in a text: half-open offsets, its words, and what they mean.

    `explicit` is true when the words themselves fix the date (they state its year), so that it does not
    hang on the day of publication.
    """

    start: int
    end: int
    text: str
    value: DateRange
    explicit: bool


# Distances before counts, quarters before "last"; the first rule that reads a match wins.
_RULES: tuple[Rule, ...] = (
    *date_named.RULES,
    *date_absolute.RULES,
    *date_years.RULES,
    *date_distance.RULES,
    *date_neighbours.RULES,
    *date_relative.RULES,
)
_TOKEN = re.compile(r"[A-Za-z]+|\d+")
_JOIN = compiled(rf"(?P<to>\s?{DASH}\s?|\s(?:to|through|thru|until|till)\s)|(?P<and>\s(?:and|or)(?:\son)?\s)")
_YEARS = range(1000, 3000)  # a publication date outside is a reader's slip, and taken as unknown
_YEAR_WRITTEN = re.compile(r"\d{4}|['’‘]\d\d|\d0s|/\d\d|century", re.IGNORECASE)
_FROM = compiled(r"\b(?:from|between)\s(?:the\s)?\Z")


def _by_first_word() -> dict[str, tuple[Rule, ...]]:
    index: dict[str, list[Rule]] = defaultdict(list)
    for rule in _RULES:
        for word in rule.first:
            index[word].append(rule)
    return {word: tuple(rules) for word, rules in index.items()}


_INDEX = _by_first_word()
_SHAPES = {length: f"#{length}" for length in range(1, 9)}


def find_dates(
    text: str, published: date | None, *, future: Callable[[int], bool] | None = None
) -> tuple[FoundDate, ...]:
    """Find the dates in `text`, in order and without overlap, resolved against `published`.

    `future(offset)` tells whether the clause around an offset talks of the future ("will meet on
    Friday"); without it, a short list of words such as "will" and "scheduled" decides. Words that promise
    ("the chance of losing it in May") look ahead whatever it answers; stamps of the page are left out. When
    `published` is None, what the words state is kept and the days stay unknown unless the words fix them.
    """
    if published and published.year not in _YEARS:
        published = None
    asked = future or (lambda offset: looks_ahead(text, offset))
    found = _found(text, published, lambda offset: asked(offset) or promises(text, offset))
    return tuple(_joined(text, found))


def _found(text: str, published: date | None, ahead: Callable[[int], bool]) -> Iterator[FoundDate]:
    floor = 0
    for token in _TOKEN.finditer(text):
        start = token.start()
        if start < floor:
            continue
        word = token[0]
        rules = _INDEX.get(word.lower()) or (
            _INDEX.get(_SHAPES.get(len(word), "")) if word[0] <= "9" else None
        )
        if not rules or not _begins_here(text, start):
            continue
        read = _first_reading(text, start, rules, Anchor(published, start, ahead))
        if read is not None:
            end, value = read
            floor, (start, value) = end, modified(text, start, end, floor, value)
            if not is_stamp(text, start, end):
                yield _found_date(text, start, end, value)


def _begins_here(text: str, start: int) -> bool:
    """Whether no word or amount runs into the token from the left ("v2013", "$2013", "#2013")."""
    return start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "_$£€¥#@+")


def _first_reading(
    text: str, start: int, rules: tuple[Rule, ...], anchor: Anchor
) -> tuple[int, DateRange] | None:
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match is not None:
            value = rule.read(match, anchor)
            if value is not None:
                return match.end(), value
    return None


def _found_date(text: str, start: int, end: int, value: DateRange) -> FoundDate:
    while end > start and text[end - 1].isspace():
        end -= 1
    if "(" in text[start:end] and text[end : end + 1] == ")" and ")" not in text[start:end]:
        end += 1
    explicit = value.resolved and bool(_YEAR_WRITTEN.search(text, start, end))
    return FoundDate(start=start, end=end, text=text[start:end], value=value, explicit=explicit)


def _joined(text: str, found: Iterator[FoundDate]) -> Iterator[FoundDate]:
    """Make one range of "from May 3 to June 13", "Monday and Tuesday" and "2010 to 2015"."""
    pending: FoundDate | None = None
    for here in found:
        both = _range(text, pending, here) if pending else None
        if pending:
            yield both or pending
        pending = None if both else here
    if pending:
        yield pending


def _range(text: str, first: FoundDate, last: FoundDate) -> FoundDate | None:
    """The range the two dates span, or None when they are two dates."""
    join = _JOIN.fullmatch(text, first.end, last.start)
    between = bool(_FROM.search(text, max(0, first.start - 16), first.start))
    one, two = first.value, last.value
    until = two.bound is Bound.UNTIL
    if (join is None and not until) or one.precision is not two.precision or one.bound is not Bound.ON:
        return None
    if join is None and text[first.end : last.start].split() not in (
        ["through"],
        ["until"],
        ["till"],
        ["up", "to"],
    ):
        return None
    if join and join["and"] and not (between or one.precision is Precision.DAY):
        return None
    value = _hull(one, two)
    return _found_date(text, first.start, last.end, value) if value else None


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


def _shared(one: int | None, two: int | None) -> int | None:
    return one if one == two else None


def _in_year(value: DateRange, year: int) -> DateRange:
    if value.earliest is None or value.latest is None:
        return value
    step = year - value.earliest.year
    try:
        earliest, latest = (
            value.earliest.replace(year=year),
            value.latest.replace(year=value.latest.year + step),
        )
    except ValueError:
        return value
    return replace(value, earliest=earliest, latest=latest, year=year)
