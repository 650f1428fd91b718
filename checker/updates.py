"""What several rules share: a later article may know more, and that is no contradiction."""

from datetime import date

from checker.model import ClaimPair
from checker.subjects import Event
from checker.values.quantities import Quantity

UPDATE_HINT = "perhaps an update: the later article has the higher figure"


# What grows while a story is told: victims, damage, arrests; a bridge has as many lanes tomorrow.
_GROWING = frozenset(
    """
    kill die dead death toll casualty fatality victim injure injury hurt wound miss missing trap displace
    evacuate flee homeless arrest detain charge infect infection case patient hospitalise hospitalize
    destroy damage collapse burn flood rescue save survivor recover collect raise donate
    """.split()
)


def grows(pair: ClaimPair) -> bool:
    """Tell whether a pair counts what grows while a story is told: the dead, the arrested, the damage."""
    labels = [claim.subject for claim in (pair.left, pair.right)]
    words = {subject.predicate for subject in labels if isinstance(subject, Event)}
    words |= {word.lower() for subject in labels for word in subject.label.split()}
    return any(
        word.removesuffix(ending) in _GROWING for word in words for ending in ("", "s", "es", "d", "ed")
    )


def rose_later(pair: ClaimPair) -> bool:
    """Tell whether the higher figure stands in the article published later."""
    left, right = pair.left.value, pair.right.value
    if not grows(pair):
        return False
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
