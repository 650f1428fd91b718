"""A later article with a higher figure knows more, and contradicts nobody."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from checker.model import ClaimPair
from checker.subjects import Event
from checker.updates import days_apart, rose_later
from checker.values.quantities import Quantity, QuantityKind

EARLY, LATE = date(2025, 7, 10), date(2025, 7, 11)


def count(low: int | None, high: int | None = None) -> Quantity:
    def bound(number: int | None) -> Decimal | None:
        return None if number is None else Decimal(number)

    return Quantity(low=bound(low), high=bound(high if high is not None else low), kind=QuantityKind.COUNT)


def told(value: object, published: date | None, label: str = "people killed") -> Any:
    subject = Event(predicate=label.rsplit(maxsplit=1)[-1], label=label)
    return SimpleNamespace(value=value, article=SimpleNamespace(published=published), subject=subject)


def rose(left: Any, right: Any) -> bool:
    pair = ClaimPair(left=left, right=right, score=1.0)
    assert rose_later(pair) is rose_later(pair.swapped())
    return rose_later(pair)


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [(12, 15, True), (15, 12, False)],
    ids=["rose", "fell"],
)
def test_higher_figure_in_the_later_article(earlier: int, later: int, expected: bool) -> None:
    assert rose(told(count(earlier), EARLY), told(count(later), LATE)) is expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("people injured", True),
        ("houses destroyed", True),
        ("arrests", True),
        ("counties affected", False),
        ("bridge lanes", False),
    ],
    ids=["victims", "damage", "arrests", "counties", "lanes"],
)
def test_only_what_grows_is_updated(label: str, expected: bool) -> None:
    assert rose(told(count(12), EARLY, label), told(count(15), LATE, label)) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [(EARLY, EARLY), (None, LATE), (EARLY, None), (None, None)],
    ids=["same day", "first unknown", "second unknown", "both unknown"],
)
def test_no_update_without_two_dates(one: date | None, other: date | None) -> None:
    assert not rose(told(count(12), one), told(count(15), other))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [(count(None, 12), count(15)), (count(12), count(None, 15)), ("twelve", count(15))],
    ids=["earlier without floor", "later without floor", "no quantity"],
)
def test_no_update_without_two_figures(earlier: object, later: object) -> None:
    assert not rose(told(earlier, EARLY), told(later, LATE))


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (EARLY, LATE, (LATE - EARLY).days),
        (LATE, EARLY, (LATE - EARLY).days),
        (None, LATE, 0),
        (EARLY, None, 0),
    ],
    ids=["in order", "reversed", "first unknown", "second unknown"],
)
def test_days_apart(one: date | None, other: date | None, days: int) -> None:
    assert days_apart(one, other) == days
