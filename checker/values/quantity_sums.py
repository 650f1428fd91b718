"""Sums that one sentence does itself: "12 people, seven men and six women", "two metres (6.6 feet)".

Read from the words between the figures, and only where they leave no other reading: "40 protesters, three
reporters and two guards" is a list of arrests, no sum, and "of the 30 pupils 20 sing and 15 dance" may well
be true of 30.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.values.quantities import Hedge, Quantity, QuantityKind
from checker.values.quantity_found import FoundQuantity
from checker.values.units import DURATIONS

# A bracket converts as print does, to a round figure: "8 metres (25 feet)" for 26.2.
CONVERSION_SLACK = Decimal("0.05")
# Parts this near the whole were meant to be all of it: "12 people, seven men and six women".
_NEAR = Decimal("0.25")
_NOT_CONVERTED = DURATIONS | {"celsius"}  # "a year (10 months served)"; a rise of 2°C is 3.6°F, not 35.6°F
_GROUPS = (
    r"(?:(?:young|elderly|teenage|adult|other)\s)?(?:men|women|boys|girls|children|adults|males|females|teenagers"
    r"|babies|infants|fathers|mothers)"
)
# "Five adults, four women and three children" are twelve.
_WHOLE = rf"\s(?!{_GROUPS}\b)(?:[a-z-]+\s){{0,2}}?(?!{_GROUPS}\b)(?:[a-z-]+s|people)"
_PART = rf"\s(?P<group>{_GROUPS})"
_BEFORE_PARTS = re.compile(rf"{_WHOLE}(?:\s?[:(—–]\s?|,\s|\s[—–-]+\s)(?:namely\s|all\s)?")
_BETWEEN_PARTS = re.compile(rf"{_PART}(?:,\s(?:and\s)?|\sand\s|\splus\s)")
_AFTER_PARTS = re.compile(rf"{_PART}(?=\s?[,.;:)—–]|\s[—–-]|$|\s(?:w(?:as|ere)|ha(?:d|ve)|died|who)\b)")
_OF_THE = re.compile(r"\s(?:out\s)?of\s(?:the|its|their|his|her|those|these|our|my)\s(?:\w+\s)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A figure that a sentence prints and what its other figures make of it, each with its offsets."""

    name: str
    stated: Quantity
    stated_at: tuple[int, int]
    computed: Quantity
    computed_at: tuple[int, int]


def find_sums(text: str, found: Sequence[FoundQuantity]) -> Iterator[Sum]:
    """Find the sums of a text: conversions, parts of a whole, parts larger than the whole.

    Sums that come out right are among them; `contradicts` tells them apart.
    """
    for at, first in enumerate(found[:-1]):
        second = found[at + 1]
        if second.converted:
            yield from _conversion(first, second)
        elif _counts(first) and _counts(second):
            yield from _share(text, first, second)
            yield from _parts(text, found[at:])


def _conversion(first: FoundQuantity, second: FoundQuantity) -> Iterator[Sum]:
    one, other = first.value, second.value
    if one.kind is QuantityKind.MEASURE and one.unit == other.unit and one.unit not in _NOT_CONVERTED:
        yield Sum(
            name="conversion", stated=one.plain(), stated_at=(first.start, first.end),
            computed=other.plain(), computed_at=(second.start, second.end),
        )  # fmt: skip


def _counts(found: FoundQuantity) -> bool:
    """Tell whether a figure is a plain whole number of people or things."""
    value = found.value
    whole = value.low is not None and value.low == value.high and value.low == int(value.low)
    return value.kind is QuantityKind.COUNT and whole and not value.hedge and not found.attributive


def _share(text: str, part: FoundQuantity, whole: FoundQuantity) -> Iterator[Sum]:
    """Read "nine of the seven bullets": the nine is at most seven."""
    if not part.part or not whole.whole or not _OF_THE.fullmatch(text, part.end, whole.start):
        return
    most = whole.value
    if most.low is not None and most.low > 1:
        yield Sum(
            name="part of a whole", stated=part.value, stated_at=(part.start, part.end),
            computed=_figure(most.low, hedge=Hedge.UP_TO), computed_at=(whole.start, whole.end),
        )  # fmt: skip


def _parts(text: str, found: Sequence[FoundQuantity]) -> Iterator[Sum]:
    """Read "12 people, seven men and six women": men and women are all the people, if nearly so many."""
    whole = found[0]
    if not _BEFORE_PARTS.fullmatch(text, whole.end, found[1].start):
        return
    parts, end = _listed_groups(text, found[1:])
    total = sum((part.value.low or Decimal(0) for part in parts), Decimal(0))
    stated = whole.value.low or Decimal(0)
    if len(parts) > 1 and abs(total - stated) <= max(Decimal(2), stated * _NEAR):
        yield Sum(
            name="sum of the parts", stated=whole.value, stated_at=(whole.start, whole.end),
            computed=_figure(total), computed_at=(parts[0].start, end),
        )  # fmt: skip


def _listed_groups(text: str, found: Sequence[FoundQuantity]) -> tuple[list[FoundQuantity], int]:
    """Give the counts of a list of groups and where it ends: "seven men and six women"; none without one."""
    parts: list[FoundQuantity] = []
    groups: set[str] = set()
    for at, part in enumerate(found):
        following = found[at + 1].start if at + 1 < len(found) else part.end
        goes_on = _BETWEEN_PARTS.fullmatch(text, part.end, following)
        group = goes_on or _AFTER_PARTS.match(text, part.end)
        if group is None or not _counts(part) or group["group"] in groups:
            break
        parts.append(part)
        groups.add(group["group"])
        if not goes_on:
            return parts, group.end("group")
    return [], 0


def _figure(number: Decimal, *, hedge: Hedge = Hedge.NONE) -> Quantity:
    low = None if hedge is Hedge.UP_TO else number
    return Quantity(
        low=low, high=number, kind=QuantityKind.COUNT, spoken=f"{number:f}", hedge=hedge, grain=Decimal(1)
    )
