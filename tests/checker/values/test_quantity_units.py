from decimal import Decimal

import pytest

from checker.values.quantities import QuantityKind
from checker.values.quantity_phrases import FoundQuantity, find_quantities


def only(text: str) -> FoundQuantity:
    found = find_quantities(text)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("He lost 12 pounds and felt lighter, weighing less.", "kilogram"),
        ("A ticket is priced at 12 pounds.", "GBP"),
        ("They spoke of 12 pounds.", "pound"),
    ],
    ids=["weight", "money", "unclear"],
)
def test_pounds_are_told_apart_by_their_clause_or_not_at_all(text: str, unit: str) -> None:
    assert only(text).value.unit == unit


@pytest.mark.parametrize(
    ("text", "amount", "unit", "mention"),
    [
        ("They trained for two full weeks.", "1209600", "second", "two full weeks"),
        ("It rained for three straight days.", "259200", "second", "three straight days"),
        ("They lost money in 12 consecutive months.", "12", "month", "12 consecutive months"),
        ("She waited four long years.", "48", "month", "four long years"),
        ("It took one whole year.", "12", "month", "one whole year"),
        ("They argued for at least two solid hours.", "7200", "second", "two solid hours"),
    ],
)
def test_an_adjective_that_leaves_a_time_as_long_as_it_is_is_read_over(
    text: str, amount: str, unit: str, mention: str
) -> None:
    found = only(text)
    assert (found.value.kind, found.value.low, found.value.unit) == (
        QuantityKind.MEASURE,
        Decimal(amount),
        unit,
    )
    assert text[found.start : found.end] == mention


@pytest.mark.parametrize(
    "text",
    [
        "two full houses",
        "three straight wins",
        "ten working days",
        "two straight hour-long episodes",
        "two consecutive tons",
    ],
)
def test_an_adjective_before_what_is_no_time_leaves_a_count(text: str) -> None:
    assert only(text).value.kind is QuantityKind.COUNT
