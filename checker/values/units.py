"""Units and currencies at a place of a text, and the conversion of a number of them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from checker.values.unit_table import (
    BY_PREFIX,
    BY_SIGN,
    BY_WORD,
    CALIBER,
    DURATIONS,
    MAGNITUDE,
    POUND_WEIGHT,
    STERLING,
    Unit,
    UnitKind,
)

__all__ = [
    "CALIBER",
    "CURRENCY_PREFIX",
    "DURATIONS",
    "MAGNITUDE",
    "POUND_WEIGHT",
    "STERLING",
    "FoundUnit",
    "Unit",
    "UnitKind",
    "convert",
    "currency_before",
    "match_rate",
    "match_unit",
]

_PER_THING = (
    "share|barrel|ounce|gallon|litre|liter|month|year|week|day|hour|minute|night|head|pound|kilo|kilogram"
    "|tonne|ton|person|ticket|game|unit|piece|bottle|pack|bushel|square foot|square metre|square meter|sq m"
    "|acre|mile|kilometre|kilometer|seat|vote|student|pupil|child|household|family|session|episode|dose|round|century"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundUnit:
    """A unit at a place of a text: half-open offsets, and what it is per ("" when it is no rate)."""

    start: int
    end: int
    unit: Unit
    per: str = ""
    joined: bool = False  # by a hyphen: "three-day visit"


def _alternatives(names: dict[str, Unit]) -> str:
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\-", r"[\s-]") for name in ordered)


# A sign of one letter is a unit only when it touches its number: "45g" is a weight, "45 g" is not news.
_SPACED_SIGNS = {sign: unit for sign, unit in BY_SIGN.items() if len(sign) > 1 or not sign.isalpha()}
_UNIT = re.compile(
    rf"(?P<gap>\s-|-\s?|[ \n\u00a0\u202f]?)(?:(?P<word>(?i:{_alternatives(BY_WORD)}))(?![A-Za-z0-9])"
    rf"|(?P<sign>{_alternatives(_SPACED_SIGNS)})(?![A-Za-z0-9]))"
)
_LETTER = re.compile(rf"(?:{_alternatives({s: u for s, u in BY_SIGN.items() if len(s) == 1})})(?![\w'’-])")
_RATE = re.compile(
    rf"\s?(?:per\s(?!cent\b|se\b)(?P<per>square\s\w+|[a-z]+)|(?:an?\s|/)(?P<each>{_PER_THING})"
    r"(?!\s(?:ago|earlier|before|later|after|from\snow|sooner))\b)"
)
# "$76 US a barrel", "$31.20 US"
_NATION_AFTER = re.compile(r"\s(?:US|U\.S\.)(?=\s(?:a|an|per)\b|[,.;)]|$)")
# "NT $18" is Taiwan's dollar, but "a C $5 note" and "A $5 fine" are no Canada's or Australia's.
CURRENCY_PREFIX = "|".join(
    (r"(?<!\w)" if name[0].isalnum() else "") + re.sub(r"(?<=\w\w)\\\$$", r"\\s?\\$", re.escape(name))
    for name in sorted(BY_PREFIX, key=len, reverse=True)
)


def currency_before(printed: str) -> Unit | None:
    """Give the currency of a sign or code printed before a number ("US$", "Rs."); None when it is none."""
    return BY_PREFIX.get("".join(printed.split()))


def match_unit(text: str, at: int) -> FoundUnit | None:
    """Read the unit, or currency, that follows a number ending at an offset; None when none does."""
    match = _LETTER.match(text, at) or _UNIT.match(text, at)
    if match is None:
        return None
    named = match.groupdict()
    if named.get("word"):
        unit = BY_WORD[re.sub(r"\s", "-", named["word"].lower())]
    else:
        unit = BY_SIGN[re.sub(r"\s", "-", named.get("sign") or match[0])]
    start = match.start() + len(named.get("gap") or "")
    per, end = match_rate(text, match.end())
    return FoundUnit(
        start=start, end=end, unit=unit, per=per, joined="-" in (named.get("gap") or "")
    )  # fmt: skip


def match_rate(text: str, at: int) -> tuple[str, int]:
    """Read "per share", "a month", "/day" at an offset: the thing and the end, or "" and the same offset."""
    nation = _NATION_AFTER.match(text, at)
    at = nation.end() if nation else at
    match = _RATE.match(text, at)
    if match is None:
        return "", at
    return " ".join((match["per"] or match["each"]).split()), match.end()


def convert(number: Decimal, unit: str) -> tuple[Decimal, str] | None:
    """Convert a number of a unit named in words to its canonical unit; None for an unknown unit.

    `convert(Decimal(3), "miles")` is 4828.032 metres.
    """
    found = BY_WORD.get(re.sub(r"\s", "-", unit.lower())) or BY_SIGN.get(unit)
    return (found.convert(number), found.canonical) if found else None
