"""A quantity where it stands in a text, and how an amount becomes one."""

import re
from dataclasses import dataclass
from decimal import Decimal

from checker.values.quantities import Hedge, Quantity, QuantityKind
from checker.values.quantity_amounts import Amount
from checker.values.quantity_context import OF, noun_after
from checker.values.quantity_hedges import hedge_after, hedge_before
from checker.values.quantity_parts import is_part, is_whole
from checker.values.quantity_ranges import range_start

_AGE_YEARS = {"month": Decimal(12), "week": Decimal(52), "day": Decimal(365)}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuantity:
    """A quantity where it stands: half-open offsets into the text that was searched.

    `start..end` is the number with unit, scale and currency ("$1.2 million", "36-year-old"), `core_start..
    core_end` the number alone, `hedge_start..hedge_end` the mention with its hedges. `unit_text` is the unit
    as printed, `noun_hint` the counted words when they follow at once ("people"). `attributive` marks a
    number joined to a noun ("three-day visit"), `zero_word` a zero that is the word "no". `part` marks the
    two of "two of the 12 crew", "two of them", "including two", "two more", and `whole` its 12; `converted`
    the miles of "40 km (25 miles)", which say again what the kilometres said, and share their hedge.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    hedge_start: int
    hedge_end: int
    value: Quantity
    unit_text: str = ""
    noun_hint: str = ""
    attributive: bool = False
    zero_word: bool = False
    part: bool = False
    whole: bool = False
    converted: bool = False


def found_amount(text: str, amount: Amount, floor: int) -> FoundQuantity:
    """Give an amount with its hedges and counted noun; hedges are not sought before the offset `floor`."""
    start, end = amount.start, amount.end
    before = hedge_before(text, range_start(text, start, floor) if amount.last else start, floor)
    after = hedge_after(text, end)
    hedge, hedge_start = before or (Hedge.NONE, start)
    hedge_end = end
    if after and (not before or after[0] is Hedge.AT_LEAST):
        hedge, hedge_end = after
    last = amount.last or amount.numeral
    counts, mention = _kind(amount) is QuantityKind.COUNT, (min(hedge_start, start), hedge_end)
    return FoundQuantity(
        start=start, end=end, core_start=amount.numeral.start, core_end=last.end,
        hedge_start=mention[0], hedge_end=mention[1],
        value=_value(text, amount, hedge), unit_text=amount.unit_text,
        noun_hint=_noun(text, amount), attributive=amount.joined or "-" in amount.unit_text[:-3],
        part=counts and is_part(text, mention, start), whole=counts and is_whole(text, mention[0]),
    )  # fmt: skip


def _noun(text: str, amount: Amount) -> str:
    """Give the counted words directly after a number: up to its first plural noun."""
    numeral, at = amount.numeral, amount.end
    of = OF.match(text, at)
    share = amount.kind is QuantityKind.PERCENT or not amount.plain
    group = numeral.vague or numeral.scale > 1 or (text[numeral.start].isalpha() and numeral.low == 2)
    if of and (share or group):
        at = of.end() - 1  # "half of the voters", "dozens of police officers", "two of the men"
    return noun_after(text, at, single=numeral.low == 1)


def _value(text: str, amount: Amount, hedge: Hedge) -> Quantity:
    kind, unit, numeral = _kind(amount), amount.unit, amount.numeral
    last = amount.last or numeral
    low, high, factor, name = numeral.low, last.high, Decimal(1), ""
    if unit is not None:
        sign = -1 if amount.negative else 1
        low, high = sorted((unit.convert(sign * low) + amount.rest, unit.convert(sign * high) + amount.rest))
        factor, name = unit.factor, unit.canonical + (f"/{amount.per}" if amount.per else "")
    elif kind is QuantityKind.AGE:
        word = re.search(r"month|week|day", amount.unit_text)
        factor, name = 1 / _AGE_YEARS[word[0]] if word else Decimal(1), "year"
        low, high = low * factor, high * factor
    elif kind is QuantityKind.PERCENT:
        low, high, factor, name = low * 100, high * 100, Decimal(100), "percent"
    spoken = _spoken(text, amount)
    fine = amount.rest != 0 or spoken.endswith(amount.unit_text or "\n")
    return Quantity(
        low=None if hedge in (Hedge.UP_TO, Hedge.LESS_THAN) and not amount.last else low,
        high=None if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN) else high,
        kind=kind, unit=name, hedge=hedge if hedge or not numeral.vague else Hedge.VAGUE,
        exact=not hedge and not numeral.vague and not last.vague,
        spoken=spoken, significant=max(numeral.significant, last.significant),
        printed_unit=(unit.name if unit else "") if not fine else "",
        grain=Decimal(0) if fine else last.grain * last.scale * factor,
        rounding=Decimal(0) if fine else last.rounding * factor,
    )  # fmt: skip


def _kind(amount: Amount) -> QuantityKind:
    if amount.kind:
        return amount.kind
    if amount.unit is None:
        return QuantityKind.COUNT
    return QuantityKind(amount.unit.kind.value)


def _spoken(text: str, amount: Amount) -> str:
    numeral, last = amount.numeral, amount.last
    if amount.rest or (
        numeral.low < 1 and numeral.vague is False and text[numeral.start].isalpha() and amount.unit
    ):
        return text[numeral.start : amount.end]  # "5 feet 10 inches", "half an hour"
    spoken = text[numeral.start : numeral.end]
    if last:
        spoken = f"{spoken} to {text[last.start : last.end]}"
    return f"-{spoken}" if amount.negative else spoken
