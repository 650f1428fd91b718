"""Two numbers that are one quantity: ranges ("5 to 7 percent") and compounds ("3 minutes 26 seconds")."""

import re
from dataclasses import replace

from checker.values.numbers import match_numeral
from checker.values.quantity_amounts import Amount, read_amount
from checker.values.quantity_leads import lead_at
from checker.values.quantity_traps import Bars
from checker.values.units import POUND_WEIGHT, Unit, match_unit

_JOIN = re.compile(r"\s?(?P<dash>[-–—])\s?|\s(?P<to>to|through|or|and)[\s-]|\s?-to-")
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|around\s|roughly\s|an\sestimated\s)?$", re.I)
_CHANGE = re.compile(
    r"\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grow|increas\w+|decreas\w+|drop\w*"
    r"|declin\w+|climb\w+|jump\w+|slip\w+|slid|plung\w+|rais\w+|lower\w*|cut|cuts|reduc\w+|down|up|went|gone"
    r"|chang\w+|revis\w+|improv\w+|soar\w*|surg\w+|shr\wnk\w*|dip\w*|slow\w*|boost\w*|extend\w*|expand\w*)\b[^.;]*\b(?P<how>from|by)\s[^.;]*$",
    re.I,
)
_AND_SMALLER = re.compile(r"(?:,?\sand\s|,?\s|,)(?=[\da-zA-Z])")
_SMALLER = {
    "foot": ("inch",),
    "hour": ("minute", "second"),
    "minute": ("second",),
    "year": ("month",),
    "pound": ("ounce",),
    "pound-weight": ("ounce",),
    "day": ("hour",),
    "stone": ("pound", "pound-weight"),
}


def with_range(text: str, first: Amount, bars: Bars) -> Amount:
    """Read on to the far end of a range: "5 to 7 percent", "between 60 and 100"; unchanged without one."""
    join = _JOIN.match(text, first.end)
    if join is None or first.kind is not None or first.numeral.vague or first.per:
        return first
    lead = lead_at(text, join.end())
    if lead is None or bars.end_at(join.end()):
        return first
    second = read_amount(text, lead)
    if second is None or second.kind is not None or second.numeral.vague:
        return first
    how = "dash" if join["dash"] else join["to"] or "to"
    if how == "and" and range_start(text, first.start) == first.start:
        return first
    return _united(first, second, how, change=how == "to" and _changes(text, first, second))


def range_start(text: str, start: int, floor: int = 0) -> int:
    """Give the offset of the "between" before a range that begins at `start`, or `start` itself."""
    between = _BETWEEN.search(text[max(floor, start - 30) : start])
    return start - len(between[0]) if between else start


def _changes(text: str, first: Amount, second: Amount) -> bool:
    """Tell whether "to" is a change: "rose from 5 to 7 percent", "rose by $4 million to $41 million"."""
    change = _CHANGE.search(text[max(0, first.start - 80) : first.start])
    if change is None:
        return False
    return change["how"].lower() == "from" or second.numeral.low > 3 * abs(first.numeral.low)


def _united(first: Amount, second: Amount, how: str, *, change: bool) -> Amount:
    """Join two amounts into a range, sharing unit and scale; the first alone when they are none."""
    if first.unit and second.unit and first.unit.canonical != second.unit.canonical:
        return first
    unit = second.unit or first.unit
    near, far = first.numeral, second.numeral
    if near.scale == 1 < far.scale and near.mantissa < far.mantissa < 1000:
        near = near.scaled(far.scale)
    if change:
        return replace(first, numeral=near, unit=unit, per=first.per or second.per)
    loose = first.unit is not None and second.unit is None and how != "dash" and not first.prefixed
    if not near.low < far.low or loose or (how == "or" and far.low > 2 * near.low):
        return first
    return replace(
        first, end=second.end, numeral=near, last=far, unit=unit, per=second.per, joined=second.joined,
        unit_text=second.unit_text or first.unit_text, negative=first.negative and second.negative,
    )  # fmt: skip


def with_smaller_unit(text: str, amount: Amount) -> Amount:
    """Add "41 seconds" to "7 minutes"."""
    while amount.unit and amount.unit.name in _SMALLER and not amount.last and not amount.joined:
        join = _AND_SMALLER.match(text, amount.end)
        numeral = match_numeral(text, join.end()) if join else None
        found = match_unit(text, numeral.end) if numeral else None
        if not numeral or not found or found.unit.name not in _SMALLER[amount.unit.name]:
            break
        rest = amount.rest + _weight(found.unit).convert(numeral.low)
        amount = replace(
            amount, end=found.end, rest=rest, unit=_weight(amount.unit),
            unit_text=text[amount.numeral.end : found.end].strip(),
        )  # fmt: skip
        if found.unit.name not in _SMALLER:
            break
    return amount


def _weight(unit: Unit) -> Unit:
    """Read a pound beside stones or ounces as a weight."""
    return POUND_WEIGHT if unit.name == "pound" else unit
