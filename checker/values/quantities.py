"""A quantity: how many, how much, how old, which in a row, what score; and when two cannot both be true.

Where a tuned number stands below, the sentence beside it says which pair of news phrases settled it.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

# "About 40" is printed for 45, an eighth away; "about 12" for 15, a quarter away, is an error.
ABOUT_SLACK = Decimal("0.125")
# "Nearly 23,000" is said from 22,000 up, never above 23,000; 20,000 would not be called nearly 23,000.
NEARLY_SLACK = Decimal("0.05")
# From this size on even a single digit with its zeros is told to be the same: "200 homes", "2,000 homes".
TELLING_SIZE = 100
# The unit of what is left on a match's clock, in seconds; other durations are not compared with it.
GAME_CLOCK = "clock"
_SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€", "CAD": "C$", "AUD": "A$", "INR": "₹"}
_CURRENCY_NAMES = {"USD": "dollars", "GBP": "pounds", "EUR": "euros"}
_PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "century": "centuries", "celsius": "°C"}
_PLURALS |= {"fahrenheit": "°F", "magnitude": "magnitude", "caliber": "caliber", "horsepower": "horsepower"}
_PLURALS |= {name: name for name in ("percent", "psi", "stone")}


class QuantityKind(StrEnum):
    """What a number measures; quantities of two kinds are never compared."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    AGE = "age"
    ORDINAL = "ordinal"
    SCORE = "score"
    MULTIPLE = "multiple"


class Hedge(StrEnum):
    """How a figure is weakened; the value is the wording used in messages."""

    NONE = ""
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    LESS_THAN = "less than"
    ABOUT = "about"
    NEARLY = "nearly"
    VAGUE = "vague"  # "dozens", "a third", "a dozen": the words themselves are round


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One number of news text in canonical units, with what its wording leaves open.

    `low` and `high` bound it, both inclusive; None is no bound ("at least 40" has no `high`); a SCORE has
    neither and keeps its numbers in `parts`. `unit` is "" for plain counts, else a canonical name ("USD",
    "percent", "metre", "second", "month", or "USD/share" for a rate). `exact` is False when the figure is
    hedged or round. `spoken` is the number as printed and `printed_unit` the unit's name before conversion.
    `significant` counts the digits printed, without an integer's trailing zeros. `grain` is the place value
    of the last of them, and `rounding` how far the truth may lie from the figure if it is a rounding; both
    in `unit`.

    Raises ValueError when bounds are missing or out of order.
    """

    low: Decimal | None
    high: Decimal | None
    kind: QuantityKind
    unit: str = ""
    exact: bool = True
    spoken: str = ""
    significant: int = 1
    hedge: Hedge = Hedge.NONE
    printed_unit: str = ""
    grain: Decimal = Decimal(0)
    rounding: Decimal = Decimal(0)
    parts: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.low is None and self.high is None and not self.parts:
            raise ValueError("a quantity needs a bound, or a score its parts")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"quantity bounds out of order: {self.low}..{self.high}")

    @property
    def key(self) -> Hashable:
        """Equal for two quantities exactly when they are the same reading."""
        return self.kind, self.unit, self.low, self.high, self.hedge, self.parts

    def __str__(self) -> str:
        hedge = "" if self.hedge is Hedge.VAGUE else self.hedge.value
        return f"{hedge} {self._figure()}".strip()

    def _figure(self) -> str:
        number = self.spoken or " to ".join(f"{bound:f}" for bound in self._ends())
        base, _, per = self.unit.partition("/")
        if self.kind is QuantityKind.MONEY and not any(map(str.isdigit, number)):
            of = "of " if self.hedge is Hedge.VAGUE and number.endswith("s") else ""  # "millions of dollars"
            number = f"{number} {of}{_CURRENCY_NAMES.get(base, base)}"
        elif base in _SYMBOLS and self.kind is QuantityKind.MONEY:
            number = f"{_SYMBOLS[base]}{number}"
        elif self.unit == "percent" and number[-1:].isdigit():
            number = f"{number}%"
        elif self.kind is QuantityKind.MONEY:
            number = f"{number} {base}"
        elif self.kind in (QuantityKind.MEASURE, QuantityKind.PERCENT):
            number = f"{number} {self._printed_plural()}".strip()
        return f"{number} per {per}" if per else number

    def _printed_plural(self) -> str:
        head, _, per = self.printed_unit.removesuffix("-weight").partition("-per-")
        if head and self.spoken not in ("1", "one", "a"):
            head = _PLURALS.get(head, f"{head}s")
        return f"{head} per {per}" if per else head.replace("-", " ")

    def _ends(self) -> tuple[Decimal, ...]:
        return tuple(sorted({bound for bound in (self.low, self.high) if bound is not None}))

    def comparable(self, other: Quantity) -> bool:
        """Tell whether the two are the same kind in the same unit, so that their numbers may be compared."""
        return self.kind is other.kind and self.unit == other.unit

    def disjoint(self, other: Quantity, tolerance: Decimal = Decimal(0)) -> bool:
        """Tell whether the two cannot both be true.

        They can when the ranges touch once each hedge is allowed its reach, when the coarser figure is a
        rounding of the finer ("1,500" for 1,502, "$5.4bn" for $5.38bn), or when the gap is at most
        `tolerance`, a fraction of the larger. Other kinds, units or currencies are never disjoint. Ages
        are whole years lived, so a gap below one year is none; scores may be told from either side.
        """
        if not self.comparable(other):
            return False
        if self.kind is QuantityKind.SCORE:
            return len(self.parts) == len(other.parts) and sorted_score(self) != sorted_score(other)
        gap = max(_gap(self, other), _gap(other, self))
        if self.kind is QuantityKind.AGE:
            return gap >= 1 and gap > tolerance * _magnitude(self, other)
        return gap > _allowance(self, other) + tolerance * _magnitude(self, other)

    def rivals(self, other: Quantity) -> bool:
        """Tell whether both give the same kind of bound and differ in it: "up to 700", "up to 1,000".

        Both can be true, so this is no contradiction by itself; of one sentence told twice it is.
        """
        if not self.hedge or self.hedge is Hedge.VAGUE or self.hedge is not other.hedge:
            return False
        return not self.disjoint(other) and self.plain().disjoint(other.plain())

    def plain(self) -> Quantity:
        """Give the figure without its hedge: 40 for "at least 40"; a range and a vague figure as they are."""
        if not self.hedge or self.hedge is Hedge.VAGUE:
            return self
        low, high = (self.low, self.high) if None not in (self.low, self.high) else 2 * self._ends()
        return replace(self, low=low, high=high, hedge=Hedge.NONE)

    def slipped(self, other: Quantity) -> bool:
        """Tell whether two contradicting figures have the same digits: "$4.2 million" and "$4.2 billion".

        A single digit and one zero meet by chance ("two goals", "20 goals"); "$4 million" and "$40 million"
        do not.
        """
        if Hedge.VAGUE in (self.hedge, other.hedge) or not self.slip(other) or not self.disjoint(other):
            return False
        telling = min(self.significant, other.significant) > 1
        return telling or min(map(abs, (*self._ends(), *other._ends()))) >= TELLING_SIZE

    def slip(self, other: Quantity) -> int | None:
        """Give n when the other figure has the same digits, 10**n times as large; None otherwise.

        "1.2 million" against "12 million" is 1. Whether a slip of "2" and "20" means anything is for the
        rule to say: single digits meet by chance.
        """
        mine, others = self._ends(), other._ends()
        if not self.comparable(other) or not mine or len(mine) != len(others) or 0 in (*mine, *others):
            return None
        ratios = {theirs / ours for ours, theirs in zip(mine, others, strict=True)}
        ratio = ratios.pop().normalize()
        if ratios or ratio.as_tuple().digits != (1,) or ratio <= 0:
            return None
        return ratio.adjusted() or None


def sorted_score(score: Quantity) -> tuple[tuple[int, ...], ...]:
    """Give a score's numbers in pairs, each larger first, so that "1-2" and "2-1" agree."""
    size = 2 if len(score.parts) % 2 == 0 else len(score.parts)
    groups = (score.parts[at : at + size] for at in range(0, len(score.parts), size))
    return tuple(tuple(sorted(group, reverse=True)) for group in groups)


def _gap(above: Quantity, below: Quantity) -> Decimal:
    """How far the one range, hedges included, lies above the other; negative when it does not."""
    if above.low is None or below.high is None:
        return Decimal(-1)
    reach_down, reach_up = Decimal(0), Decimal(0)
    if above.hedge in (Hedge.ABOUT, Hedge.VAGUE):
        reach_down = abs(above.low) * ABOUT_SLACK
    elif above.hedge is Hedge.NEARLY:
        reach_down = abs(above.low) * NEARLY_SLACK
    if below.hedge in (Hedge.ABOUT, Hedge.VAGUE):
        reach_up = abs(below.high) * ABOUT_SLACK
    return (above.low - reach_down) - (below.high + reach_up)


def _allowance(one: Quantity, other: Quantity) -> Decimal:
    """How large a gap rounding explains.

    Only the coarser figure can be a rounding of the other: 1,500 and 1,600 are equally coarse and differ.
    Figures printed in two units were converted by somebody, so both may be rounded: 70 mph, 110 km/h.
    """
    if one.printed_unit != other.printed_unit:
        return one.rounding + other.rounding
    if one.grain == other.grain:
        return Decimal(0)
    return max(one, other, key=lambda quantity: quantity.grain).rounding


def _magnitude(one: Quantity, other: Quantity) -> Decimal:
    return max(map(abs, (*one._ends(), *other._ends())), default=Decimal(0))
