"""A number as printed: its value, its place in the text, and how far it may be a rounding."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

# Beyond these shares of itself a figure is no longer a fair rounding: 20 for 21 people is a mistake, 100
# for 104 is not, $5 billion for $5.4 billion is not, $1 million for $1.2 million is.
_TENS_CAP, _HUNDREDS_CAP, _SCALE_CAP = Decimal("0.02"), Decimal("0.05"), Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at a place of a text: half-open offsets, bounds, and how it was printed.

    `mantissa` and `scale` are its factors ("1.2 million": 1.2 and a million), `grain` the mantissa's place
    value ("1,500": 100), `vague` true for words that are round by themselves ("dozens", "a dozen").
    """

    start: int
    end: int
    mantissa: Decimal
    high: Decimal
    scale: Decimal = Decimal(1)
    grain: Decimal = Decimal(1)
    significant: int = 1
    digits: bool = False
    vague: bool = False

    @property
    def low(self) -> Decimal:
        """The lower bound."""
        return self.mantissa * self.scale

    @property
    def rounding(self) -> Decimal:
        """How far the truth may lie from the figure when it is a rounding."""
        half = self.grain * self.scale / 2
        if self.grain > 10:
            return min(half, abs(self.low) * _HUNDREDS_CAP)
        if self.grain == 10:
            return min(half, abs(self.low) * _TENS_CAP)
        return min(half, abs(self.low) * _SCALE_CAP) if self.scale > 1 else half

    def scaled(self, scale: Decimal) -> Numeral:
        """Give the same number with another's scale: the 5 of "$5-6 million"."""
        return replace(self, scale=scale, high=self.mantissa * scale)


def printed_numeral(
    text: str, start: int, end: int, mantissa: Decimal, scale: Decimal, *, grain: Decimal
) -> Numeral:
    """Make the numeral of a value printed at `start..end`, with its count of significant digits."""
    digits = max(1, mantissa.adjusted() - grain.adjusted() + 1) if mantissa else 1
    value = mantissa * scale
    return Numeral(
        start=start, end=end, mantissa=mantissa, high=value, scale=scale, grain=grain, significant=digits,
        digits=text[start].isdigit() or text[start] == ".",
    )  # fmt: skip


def place_value(printed: str) -> Decimal:
    """Give the place value of the last digit that says something: 100 for "1500", 0.01 for "1.20"."""
    whole, _, decimals = printed.partition(".")
    if decimals:
        return Decimal(1).scaleb(-len(decimals))
    zeros = len(whole) - len(whole.rstrip("0"))
    return Decimal(10) ** zeros if whole.strip("0") else Decimal(1)
