"""Amounts: a number with what is written directly before and after it, sign, currency and unit."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.values.numbers import Numeral, match_numeral, match_ordinal, match_part
from checker.values.quantities import QuantityKind
from checker.values.quantity_context import ends_with_word
from checker.values.quantity_leads import Lead
from checker.values.quantity_ordinals import ranks
from checker.values.quantity_traps import is_code, is_torn
from checker.values.quantity_units import unit_after
from checker.values.units import Unit, UnitKind, currency_before, match_rate, match_unit

_FEET = re.compile(
    r"(?P<feet>\d)(?:-(?:foot|feet|ft)-(?=\d{1,2}\b)|\s?ft\.?,?\s?(?=\d{1,2}(?:\s?ins?\b|\s?inch))|['’′]\s?(?=\d{1,2}[\"”″]))"
    r"(?P<inches>\d{1,2})(?:[\"”″]|[\s-]?(?:inch(?:es)?|ins?)\b)?"
)
_TIME_PARTS = (Decimal("0.5"), Decimal("0.25"), Decimal("0.75"))
_NO_HALF_AFTER = re.compile(
    r"(?:first|second|third|other|another|better|opening|final|top|bottom|latter|this|that|last|next|each|every|front|back|one)\s$",
    re.I,
)
_PART_OF_UNIT = re.compile(r"\s(?:of\s)?an?\s")
_PART_OF = re.compile(r"\s(?:of|the|its|their|his|her|our|all|those|these)\b(?!\s(?:way|time)\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with what is written directly before and after it."""

    start: int
    end: int
    numeral: Numeral
    unit: Unit | None = None
    per: str = ""
    joined: bool = False
    prefixed: bool = False
    negative: bool = False
    kind: QuantityKind | None = None
    last: Numeral | None = None  # the far end of a range
    rest: Decimal = Decimal(0)  # "41 seconds" of "3 minutes 26 seconds", in the canonical unit
    unit_text: str = ""

    @property
    def plain(self) -> bool:
        """Whether nothing but the number shows that it is a quantity."""
        return self.unit is None and self.kind is None


def read_amount(text: str, lead: Lead) -> Amount | None:
    """Read the amount that begins at a lead; None when what begins there is none."""
    if lead.spelled:
        return _word_amount(text, lead.start)
    if lead.money:
        return _money(text, lead)
    if feet := _FEET.match(text, lead.end):
        return _feet_and_inches(feet)
    if ordinal := match_ordinal(text, lead.end):
        return _rank(ordinal) if ranks(text, ordinal) else None
    return _figure(text, lead)


def _money(text: str, lead: Lead) -> Amount | None:
    numeral = match_numeral(text, lead.end, money=True)
    if numeral is None:
        return None
    per, end = match_rate(text, numeral.end)
    if is_torn(text, end):
        return None
    return Amount(
        start=lead.start, end=end, numeral=numeral, unit=currency_before(lead.money), per=per, prefixed=True,
        negative=lead.sign in ("minus", "-"), unit_text=lead.money.strip(),
    )  # fmt: skip


def _figure(text: str, lead: Lead) -> Amount | None:
    numeral = match_numeral(text, lead.end)
    if numeral is None or is_code(text, lead.end):
        return None
    negative = lead.sign in ("minus", "-")
    amount = _with_unit(text, Amount(start=lead.start, end=numeral.end, numeral=numeral, negative=negative))
    if amount.plain:
        if lead.sign == "-":
            return None  # a stray dash: "COVID -19 tests"
        amount = replace(amount, start=lead.end, negative=False)
    return None if is_torn(text, amount.end) else amount


def _word_amount(text: str, at: int) -> Amount | None:
    numeral, ordinal = match_numeral(text, at), match_ordinal(text, at)
    if numeral and ordinal and ordinal.end > numeral.end:
        numeral = None  # "twenty-first"
    half = text[at : at + 4].lower() == "half"
    part = None if half and numeral else _part_amount(text, at)
    if part:
        return part
    if numeral:
        amount = _with_unit(text, Amount(start=at, end=numeral.end, numeral=numeral))
        return None if is_torn(text, amount.end) else amount
    return _rank(ordinal) if ordinal and ranks(text, ordinal) else None


def _part_amount(text: str, at: int) -> Amount | None:
    """Read "half an hour" as a measure and "a third of voters" as a percentage."""
    part = match_part(text, at)
    if part is None or ends_with_word(text, at, _NO_HALF_AFTER):
        return None
    of = _PART_OF_UNIT.match(text, part.end)
    unit = match_unit(text, of.end() - 1 if of else part.end)
    if unit and (of or (unit.joined and part.low in _TIME_PARTS)) and unit.unit.kind is UnitKind.MEASURE:
        return Amount(
            start=at, end=unit.end, numeral=replace(part, vague=False), unit=unit.unit, joined=unit.joined,
            unit_text=text[unit.start : unit.end],
        )  # fmt: skip
    if _PART_OF.match(text, part.end):
        return Amount(start=at, end=part.end, numeral=part, kind=QuantityKind.PERCENT)
    return None


def _with_unit(text: str, amount: Amount) -> Amount:
    found = unit_after(text, amount.start, amount.numeral)
    if found is None:
        return amount
    return replace(
        amount, end=found.end, unit=found.unit, per=found.per, joined=found.joined,
        unit_text=text[found.start : found.end],
    )  # fmt: skip


def _rank(ordinal: Numeral) -> Amount:
    return Amount(start=ordinal.start, end=ordinal.end, numeral=ordinal, kind=QuantityKind.ORDINAL)


def _feet_and_inches(match: re.Match[str]) -> Amount:
    foot, inch = Decimal("0.3048"), Decimal("0.0254")
    feet = Decimal(match["feet"])
    numeral = Numeral(start=match.start(), end=match.end("inches"), mantissa=feet, high=feet, digits=True)
    return Amount(
        start=match.start(), end=match.end(), numeral=numeral,
        unit=Unit(name="", canonical="metre", factor=foot), rest=Decimal(match["inches"]) * inch,
    )  # fmt: skip
