"""What several rules share: a later article may know more, and that is no contradiction."""

from datetime import date

from checker.model import ClaimPair
from checker.values.quantities import Quantity

UPDATE_HINT = "perhaps an update: the later article has the higher figure"


def rose_later(pair: ClaimPair) -> bool:
    """Tell whether the higher figure stands in the article published later."""
    left, right = pair.left.value, pair.right.value
    one, other = pair.left.article.published, pair.right.article.published
    if one is None or other is None or one == other:
        return False
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)):
        return False
    if left.low is None or right.low is None:
        return False
    return (left.low < right.low) == (one < other)


def days_apart(one: date | None, other: date | None) -> int:
    """Give the days between two publication dates, 0 when one is unknown."""
    return abs((one - other).days) if one and other else 0
