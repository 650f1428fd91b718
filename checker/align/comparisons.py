"""How the values of two claims of one slot lie to each other: the same, agreeing, apart, not comparable."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.align.thresholds import BUSY_FACTOR, CLOCK_SLIP, LONG_PAST, PLAUSIBLE_FACTOR, WEEKDAY_REACH
from checker.extract.context import Context
from checker.model import Claim
from checker.values.dates import DateRange
from checker.values.place_relations import disjoint as places_apart
from checker.values.places import Place
from checker.values.quantities import GAME_CLOCK, Hedge, Quantity, QuantityKind


def disjoint(a: Claim, b: Claim) -> bool:
    """Tell whether the values of two claims of one slot cannot both be true."""
    left: Any = a.value
    if isinstance(left, Place):
        return isinstance(b.value, Place) and places_apart(left, b.value)
    return bool(left.disjoint(b.value))


def agree(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one slot say the same, not just nothing that contradicts.

    "Friday" in an article without a date contradicts no date, and confirms none; "more than 200" contradicts
    no 340, and does not give it; euros contradict no dollars.
    """
    left, right = a.value, b.value
    if left.key == right.key:
        return True
    if isinstance(left, DateRange) and isinstance(right, DateRange):
        return left.confirms(right) and not left.disjoint(right)
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return left.comparable(right) and _closed(left) and _closed(right) and not left.disjoint(right)
    return not disjoint(a, b)


def _closed(figure: Quantity) -> bool:
    if figure.kind is QuantityKind.SCORE:
        return True
    return None not in (figure.low, figure.high) and figure.hedge is not Hedge.VAGUE


def restates(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one slot give the same value, dates to the day."""
    left, right = a.value, b.value
    if not (isinstance(left, DateRange) and isinstance(right, DateRange)):
        return agree(a, b)
    if left.resolved and right.resolved and (left.earliest, left.latest) == (right.earliest, right.latest):
        return left.single_day is not None
    found = left.agreement(right)
    return found.alike and not {"day", "weekday"}.isdisjoint(found.agreed)


def comparable(a: Claim, b: Claim) -> bool:
    """Tell whether two values that differ may yet be meant for one fact."""
    impossible = _implausible(a, b) or any(
        _unheard_of(one, other) or _weeks_off(one, other) for one, other in ((a, b), (b, a))
    )
    return not impossible and may_be_slip(a, b)


def may_be_slip(a: Claim, b: Claim) -> bool:
    """Tell whether two dates are so alike that one may be printed for the other; other values always are."""
    left, right = a.value, b.value
    return not (isinstance(left, DateRange) and isinstance(right, DateRange)) or left.slip_of(right)


def leftover(left: list[Claim], right: list[Claim]) -> bool:
    """Tell whether one value is left on either side when those that the other side gives are set aside."""
    mine = [a for a in left if not any(agree(a, b) for b in right)]
    theirs = [b for b in right if not any(agree(a, b) for a in left)]
    return len(mine) == len(theirs) == 1


def exchanged(a: Claim, b: Claim, left: list[Claim], right: list[Claim]) -> bool:
    """Tell whether each sentence gives both values: "nine dead and some 70 hurt", told twice."""
    keys = a.value.key, b.value.key
    return all(
        any(claim.value.key == key for claim in side) for key, side in zip(keys, (right, left), strict=True)
    )


def confirmations(left: list[Claim], right: list[Claim]) -> dict[int, Claim]:
    """Give, for a date by its identity, the one of the other sentence that agrees."""
    agreed = [(a, b) for a in left for b in right if agree(a, b)]
    return {id(a): b for a, b in agreed} | {id(b): a for a, b in agreed}


def long_past(claim: Claim, today: date | None = None) -> bool:
    """Tell whether a date lies well before its article, or before `today` where the article has no date."""
    value, published = claim.value, claim.article.published or today
    if not isinstance(value, DateRange) or value.latest is None or published is None:
        return False
    return (published - value.latest).days > LONG_PAST


def _unheard_of(claim: Claim, other: Claim) -> bool:
    """Tell whether the claim dates something past to a day when the other article was out already."""
    value, published = claim.value, other.article.published
    if not isinstance(value, DateRange) or value.earliest is None or published is None:
        return False
    if claim.article.published is not None and value.earliest > claim.article.published:
        return False  # not even its own article can have heard of it: that is the slip
    ahead = isinstance(claim.features, Context) and claim.features.clause.ahead
    return not ahead and (value.earliest - published).days > 1


def _weeks_off(claim: Claim, other: Claim) -> bool:
    """Tell whether one is a mere weekday of an undated article, and the other a day weeks from its own.

    Where the article of the weekday has no date, the distance of the two is not known; but a paper that
    writes "on Friday" does not mean the thirteenth of the month before last.
    """
    weekday, day, published = claim.value, other.value, other.article.published
    if not (isinstance(weekday, DateRange) and isinstance(day, DateRange)) or published is None:
        return False
    if weekday.resolved or weekday.weekday is None or day.earliest is None or day.latest is None:
        return False
    return max((published - day.latest).days, (day.earliest - published).days) > WEEKDAY_REACH


def _implausible(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are too far apart to be meant for one."""
    left, right = a.value, b.value
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)) or left.slip(right):
        return False
    if left.unit == right.unit == GAME_CLOCK and left.low is not None and right.low is not None:
        return abs(left.low - right.low) > CLOCK_SLIP
    return _factors_apart(left, right, PLAUSIBLE_FACTOR)


def tell_apart(a: Claim, b: Claim) -> bool:
    """Tell whether two figures of what a story counts in many ways are too far apart for one night's."""
    left, right = a.value, b.value
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)) or left.slip(right):
        return False
    return left.unit == right.unit and _factors_apart(left, right, BUSY_FACTOR)


def _factors_apart(left: Quantity, right: Quantity, factor: int) -> bool:
    ends = [abs(end) for end in (left.low, left.high, right.low, right.high) if end is not None]
    return bool(ends) and max(ends) > factor * min(ends) > 0


def names_both(claim: Claim, other: Claim) -> bool:
    """Tell whether the other's sentence names this place as well: "the Tern Bay camp in Kenya"."""
    if not (isinstance(claim.value, Place) and isinstance(other.features, Context)):
        return False
    words = {word.text.lower() for word in other.features.sentence.words}
    return bool(words & set(claim.value.name.lower().split()))
