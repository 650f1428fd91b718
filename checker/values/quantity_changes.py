"""Percentages that follow from two figures beside them: "rose from 40 to 50, a 50 percent increase"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.values.quantities import Quantity, QuantityKind
from checker.values.quantity_found import FoundQuantity
from checker.values.quantity_sums import Sum

# "$5 billion" may be 5.4, so a change computed from it is loose; 400 members are 396 to 404.
_ROUND_GRAIN = 1000
_COUNTED_SLACK = Decimal("0.01")
_UP = r"rose|risen|rises|grew|grown|grows|increased|increases|climbed|jumped|gained|surged|soared|advanced|up"
_DOWN = r"fell|fallen|falls|declined|declines|dropped|drops|decreased|slipped|slid|plunged|sank|shrank|down"
_NOUNS = r"increase|rise|jump|gain|growth|surge|climb|decrease|drop|fall|decline|reduction|cut|plunge|slump"
_VERB = re.compile(rf"\b(?:{_UP}|{_DOWN})\s(?:by\s)?$", re.I)
_FROM_VERB = re.compile(rf"\b(?:{_UP}|{_DOWN})\s(?:sharply\s|slightly\s|steadily\s)?from\s$", re.I)
_NEW_BEFORE_OLD = re.compile(r"\sto\s"), re.compile(r"(?:\s[a-z]+)?\sfrom\s")
_OLD_BEFORE_NEW = re.compile(r",?\sfrom\s"), re.compile(r"(?:\s[a-z]+)?\sto\s")
_THEN_CHANGE = re.compile(r"(?:\s[a-z]+){0,2}(?:,\s|\s[—–-]+\s|\s\()(?:an?\s|or\s|up\s|down\s|by\s)?")
_CHANGE_NOUN = re.compile(rf"\s(?:{_NOUNS})\b|[,.;)]|$|\s[—–-]")


def find_changes(text: str, found: Sequence[FoundQuantity]) -> Iterator[Sum]:
    """Find percentages printed with the two figures they are taken from; sound ones are among them."""
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        gaps = (one.end, two.hedge_start), (two.end, three.hedge_start)
        before = text[max(0, one.hedge_start - 40) : one.hedge_start]
        if _is_percent(one) and _VERB.search(before):
            if _all_match(_NEW_BEFORE_OLD, text, gaps):
                yield from _change(one, old=three, new=two)
            elif _all_match(_OLD_BEFORE_NEW, text, gaps):
                yield from _change(one, old=two, new=three)
        elif _is_percent(three) and _FROM_VERB.search(before):
            to_then = re.compile(r"(?:\s[a-z]+)?\sto\s"), _THEN_CHANGE
            if _all_match(to_then, text, gaps) and _CHANGE_NOUN.match(text, three.end):
                yield from _change(three, old=one, new=two)


def _all_match(
    patterns: tuple[re.Pattern[str], re.Pattern[str]], text: str, gaps: tuple[tuple[int, int], ...]
) -> bool:
    return all(pattern.fullmatch(text, *gap) for pattern, gap in zip(patterns, gaps, strict=True))


def _is_percent(found: FoundQuantity) -> bool:
    value = found.value
    return value.unit == "percent" and value.low is not None and value.low == value.high


def _change(stated: FoundQuantity, *, old: FoundQuantity, new: FoundQuantity) -> Iterator[Sum]:
    before, after = old.value, new.value
    if (
        not before.comparable(after)
        or before.unit in ("percent", "celsius")
        or before.kind is QuantityKind.AGE
    ):
        return  # "from 40 to 50 percent, a 10 percent rise" means points
    if before.hedge or after.hedge or None in (before.low, after.low) or not before.low or before.low < 0:
        return
    span = min(old.start, new.start), max(old.end, new.end)
    yield Sum(
        name="percentage of the change", stated=stated.value, stated_at=(stated.start, stated.end),
        computed=_percentage(before, after), computed_at=span,
    )  # fmt: skip


def _percentage(before: Quantity, after: Quantity) -> Quantity:
    """Give the change from one figure to the other, as wide as the two are rounded."""
    old, new = before.low or Decimal(1), after.low or Decimal(0)
    ends = sorted(
        abs(100 * (new + above) / (old + below) - 100)
        for below in (-_slack(before), _slack(before))
        for above in (-_slack(after), _slack(after))
    )
    exact = abs(100 * new / old - 100)
    return Quantity(
        low=ends[0].quantize(Decimal("0.1")), high=ends[-1].quantize(Decimal("0.1")), exact=False,
        kind=QuantityKind.PERCENT, unit="percent", spoken=f"{exact:.1f}".removesuffix(".0"),
        printed_unit="percent", grain=Decimal("0.1"),
    )  # fmt: skip


def _slack(figure: Quantity) -> Decimal:
    """Give how far a figure may be rounded: "$5 billion" to its billion, 400 members not to the hundred."""
    if figure.grain >= _ROUND_GRAIN:
        return figure.rounding
    return min(figure.rounding, (figure.low or Decimal(0)) * _COUNTED_SLACK)
