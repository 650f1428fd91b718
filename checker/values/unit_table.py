"""The units and currencies that news prints, read from `units.tsv` beside this module.

A table of our own: pint reads unit expressions well, but importing it and building its registry cost half a
second here, the price of a whole lint, and it knows neither currencies nor "barrels a day". Factors are
exact: NIST SP 811 (2008), appendix B.8, after the international yard and pound of 1959. What differs between
countries (ton, gallon, pint, barrel, degrees without a scale) stays a unit of its own, converted to nothing.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path


class UnitKind(StrEnum):
    """Whether a unit measures, is money, or makes a percentage."""

    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit as printed: its name, the canonical unit, and how a number converts to that."""

    name: str
    canonical: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    kind: UnitKind = UnitKind.MEASURE

    def convert(self, number: Decimal) -> Decimal:
        """Give a number of this unit in the canonical unit."""
        return (number + self.offset) * self.factor


BY_WORD: dict[str, Unit] = {}  # "miles-per-hour", in lower case and with hyphens
BY_SIGN: dict[str, Unit] = {}  # as written after a number: "km", "%", "GBP"
BY_PREFIX: dict[str, Unit] = {}  # as written before it: "US$", "Rs."


def _read_table() -> None:
    """Fill the three dictionaries; where two lines claim one word, the later has it."""
    text = Path(__file__).with_name("units.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    for line in lines[1:]:
        kind, name, canonical, factor, words, after, before = line.split("\t")
        scale, _, offset = factor.partition(" ")
        unit = Unit(
            name=name, canonical=canonical, factor=_fraction(scale), offset=Decimal(offset or 0),
            kind=UnitKind(kind),
        )  # fmt: skip
        BY_WORD.update(dict.fromkeys([*words.split(), *_american(words).split()], unit))
        BY_SIGN.update(dict.fromkeys(after.split(), unit))
        BY_PREFIX.update(dict.fromkeys(before.split(), unit))


def _fraction(text: str) -> Decimal:
    top, _, under = text.partition("/")
    return Decimal(top) / Decimal(under or 1)


def _american(words: str) -> str:
    return words.replace("metre", "meter").replace("litre", "liter")


_read_table()
DURATIONS = frozenset({"second", "month"})  # canonical units of time: a month has no fixed length
STERLING = BY_PREFIX["£"]
POUND_WEIGHT = BY_WORD["lb"]
CALIBER = BY_WORD["caliber"]
MAGNITUDE = BY_WORD["magnitude"]
