"""Finds the dates in a text and resolves them against the day of publication, never against today.

Rules are tried only at words that can begin a date, so that a text is read at well over a megabyte a
second; no general date parser is used (dateparser reads "Friday" in Friday's paper as a week ago, and
invents days for "the 1990s").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from checker.values import (
    date_absolute,
    date_distance,
    date_named,
    date_neighbours,
    date_relative,
    date_years,
)
from checker.values.date_modifiers import modified
from checker.values.date_periods import joined
from checker.values.date_reading import Anchor, Rule
from checker.values.date_tense import looks_ahead, promises
from checker.values.date_traps import is_stamp
from checker.values.dates import DateRange


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in a text: half-open offsets, its words, and what they mean.

    `explicit` is true when the words themselves fix the date (they state its year), so that it does not
    hang on the day of publication. `ends` are the first and the last date of a period, when both are told.
    """

    start: int
    end: int
    text: str
    value: DateRange
    explicit: bool
    ends: tuple[FoundDate, FoundDate] | None = None


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
_YEARS = range(1000, 3000)  # a publication date outside is a reader's slip, and taken as unknown
_YEAR_WRITTEN = re.compile(r"\d{4}|['’‘]\d\d|\d0s|/\d\d|century", re.IGNORECASE)


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
    return tuple(joined(text, found))


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
