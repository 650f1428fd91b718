"""Claims of which day a date is, where its article tells it twice: "Friday, March 3", "today (March 3)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.extract.passages import Passage
from checker.model import Claim, Value
from checker.subjects import Event
from checker.values.date_phrases import FoundDate
from checker.values.weekdays import Weekday

_DAY_NAME = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE
)
_NEAR = re.compile(r"(?:yesterday|today|tonight|tomorrow)\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?:['’]s)?[\s,.(]*")
_AFTER = re.compile(r"(?:,?\sa)?[\s,.()]*\Z")
_OPENS = re.compile(r"(?:['’]s)?\s\(|,\s|\s[–—]\s?|\s--\s")


def weekday_claims(passage: Passage) -> Iterator[Claim]:
    """Two claims for every day that is told in two ways which differ: one for each way.

    A weekday printed beside a date meets the one the calendar gives; "today" and its like meet the date in
    apposition to them ("tonight's (August 19)").
    """
    for found in passage.dates:
        if found.value.weekday_contradicted:
            yield from _printed_and_computed(passage, found)
    sound = [found for found in passage.dates if not found.value.weekday_contradicted]
    for first, second in pairwise(sound):
        if _in_apposition(passage, first, second) and first.value.disjoint(second.value):
            sides = [((side.start, side.end), side.value) for side in (first, second)]
            yield from _both(passage, (first.start, second.end), sides)


def _printed_and_computed(passage: Passage, found: FoundDate) -> Iterator[Claim]:
    printed = _DAY_NAME.search(found.text)
    stated, implied = found.value.weekday, found.value.implied_weekday
    if printed is None or stated is None or implied is None:
        return
    named = (found.start + printed.start(), found.start + printed.end())
    rest = (named[1], found.end) if re.search(r"\d", found.text[printed.end() :]) else (found.start, named[0])
    sides: list[tuple[tuple[int, int], Value]] = [
        (named, Weekday(number=stated)),
        (_trimmed(passage.text, *rest), Weekday(number=implied, computed=True)),
    ]
    yield from _both(passage, (found.start, found.end), sides)


def _in_apposition(passage: Passage, first: FoundDate, second: FoundDate) -> bool:
    """Tell whether the second date explains the first, one of them being "today" or the like.

    Spoken words are left out: the speaker's today may be another day than the paper's.
    """
    between = passage.text[first.end : second.start]
    if not _OPENS.fullmatch(between) or passage.quoted(first.start, second.end):
        return False
    if "(" in between and not passage.text[second.end :].startswith(")") and ")" not in second.text:
        return False
    near, dated = sorted((first, second), key=lambda side: not _NEAR.match(side.text))
    if not _NEAR.match(near.text) or not near.value.resolved or not dated.value.resolved:
        return False
    full = dated.value.day is not None and dated.value.month is not None
    return full or (dated.value.weekday is not None and "(" in between)


def _both(
    passage: Passage, where: tuple[int, int], sides: Sequence[tuple[tuple[int, int], Value]]
) -> Iterator[Claim]:
    subject = Event(predicate="calendar", label=" ".join(passage.text[slice(*where)].split()))
    for span, value in sides:
        claim = passage.claim(span, subject=subject, slot="weekday", value=value, features=None)
        if claim is not None:
            yield claim


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    before, after = _BEFORE.match(text, start, end), _AFTER.search(text, start, end)
    return (before.end() if before else start), (after.start() if after else end)
