"""What the rules for counts, sums, percentages and measures share: when two figures contradict."""

from checker.model import ClaimPair
from checker.values.quantities import Hedge, Quantity

# "Up to 700 people" and "up to 1,000 people" may both be true of a hall, but not in one sentence told twice;
# only pairs that fit this well are that.
SAME_SENTENCE = 0.9
# Slots where a vague figure contradicts nothing: "dozens" is said of 15 and of 150 people, but "half of the
# voters" are not 30 percent.
_LOOSE = frozenset({"count", "measure"})


def figures_of(pair: ClaimPair) -> tuple[Quantity, Quantity] | None:
    """Give the two figures of a pair; None when a side is no figure, or vague ("dozens")."""
    left, right = pair.left.value, pair.right.value
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)):
        return None
    vague = Hedge.VAGUE in (left.hedge, right.hedge)
    return None if vague and pair.slot in _LOOSE else (left, right)


def contradict(pair: ClaimPair, tolerance: float = 0.0) -> bool:
    """Tell whether two figures cannot both be true, slips of magnitude aside: those have a rule of their own.

    Two bounds of one kind ("more than 200", "more than 300") contradict only in nearly the same sentence.
    Figures that are no farther apart than `tolerance`, a part of the larger, are let pass: 0.05 is 5 %.
    """
    figures = figures_of(pair)
    if figures is None:
        return False
    left, right = figures
    if left.disjoint(right):
        return not left.slipped(right) and not _within(left, right, tolerance)
    return pair.score >= SAME_SENTENCE and left.rivals(right)


def _within(left: Quantity, right: Quantity, tolerance: float) -> bool:
    """Tell whether the gap between two ranges is at most a part of the larger figure."""
    below, above = sorted((left, right), key=lambda figure: (figure.low is not None, figure.low or 0))
    if tolerance <= 0 or below.high is None or above.low is None:
        return False
    gap = abs(above.low - below.high)
    return float(gap) <= tolerance * float(max(abs(above.low), abs(below.high)))
