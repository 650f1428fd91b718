"""Distances in time, which say when something happened and not how long it took: "four years ago"."""

import re

from checker.values.quantity_amounts import Amount
from checker.values.quantity_hedges import hedge_before
from checker.values.units import DURATIONS

# "An hour later than planned" is a delay, and "deliberated seven hours before finding him guilty" a duration.
_DOING = r"\s(?!(?:morning|evening|spring|\w*thing)\b)[a-z]+ing\b"
_DISTANT = re.compile(rf"\s(?:ago|(?:earlier|later)(?!\sthan)|since|(?P<before>before)(?!{_DOING}))\b")
_LASTING = re.compile(
    r"\b(?:for|last(?:s|ed|ing)|spen(?:t|ds?|ding)|serv(?:es?|ed|ing)|wait(?:s|ed|ing)|took|tak(?:es?|ing))\s$",
    re.I,
)


def is_distance(text: str, amount: Amount, floor: int) -> bool:
    """Tell whether a time is how far away something was: "ago", "earlier", "before", "later", "since".

    "For four years before the war" is how long something lasted. Hedges are not sought before `floor`.
    """
    if amount.unit is None or amount.unit.canonical not in DURATIONS or amount.per:
        return False
    distant = _DISTANT.match(text, amount.end)
    if distant is None:
        return False
    hedge = hedge_before(text, amount.start, floor)
    start = hedge[1] if hedge else amount.start
    return not (distant["before"] and _LASTING.search(text[max(0, start - 16) : start]))
