from decimal import Decimal

import pytest

from checker.values.quantities import QuantityKind
from checker.values.quantity_phrases import FoundQuantity, find_quantities


def only(text: str) -> FoundQuantity:
    found = find_quantities(text)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


def mentions(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("It cost $1.2 million.", "1200000", "USD"),
        ("It cost $2bn.", "2000000000", "USD"),
        ("It cost US$5m.", "5000000", "USD"),
        ("It cost £3.4 billion.", "3400000000", "GBP"),
        ("It cost C$40.", "40", "CAD"),
        ("It cost A$40.", "40", "AUD"),
        ("It cost Rs 500.", "500", "rupee"),
        ("It cost Rs. 5 crore.", "50000000", "rupee"),
        ("It cost PKR 50 million.", "50000000", "PKR"),
        ("It cost USD10m.", "10000000", "USD"),
        ("It cost 1,200€.", "1200", "EUR"),
        ("It cost 333.6 million yen.", "333600000", "JPY"),
        ("It cost five dollars.", "5", "USD"),
        ("It cost 63 cents.", "0.63", "USD"),
        ("It cost 12 pounds.", "12", "GBP"),
        ("It cost $3,500 a month.", "3500", "USD/month"),
        ("It cost $80 per square foot.", "80", "USD/square foot"),
    ],
)
def test_money(text: str, amount: str, unit: str) -> None:
    value = only(text).value
    assert (value.kind, value.low, value.high, value.unit) == (
        QuantityKind.MONEY,
        Decimal(amount),
        Decimal(amount),
        unit,
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("$5-6 million", "5000000", "6000000"),
        ("$750,000 to $1 million", "750000", "1000000"),
        ("between $62 and $68", "62", "68"),
        ("tens of millions of dollars", "20000000", "199999999"),
    ],
)
def test_money_ranges_share_scale_and_currency(text: str, low: str, high: str) -> None:
    value = only(text).value
    assert (value.unit, value.low, value.high) == ("USD", Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("50% agreed", "50", "50", "percent"),
        ("50 per cent agreed", "50", "50", "percent"),
        ("fifty percent agreed", "50", "50", "percent"),
        ("1.38pc agreed", "1.38", "1.38", "percent"),
        ("12 to 14 per cent agreed", "12", "14", "percent"),
        ("up 3 percentage points", "3", "3", "percentage-point"),
        ("up 60 basis points", "60", "60", "basis-point"),
        ("half of the voters", "50", "50", "percent"),
        ("three-quarters of the voters", "75", "75", "percent"),
        ("minus 5 percent", "-5", "-5", "percent"),
    ],
)
def test_percentages(text: str, low: str, high: str, unit: str) -> None:
    value = only(text).value
    assert (value.kind, value.low, value.high, value.unit) == (
        QuantityKind.PERCENT,
        Decimal(low),
        Decimal(high),
        unit,
    )


@pytest.mark.parametrize("text", ["He won by 12 points.", "He won 12 points."])
def test_points_alone_are_a_count(text: str) -> None:
    assert only(text).value.kind is QuantityKind.COUNT


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("it lasted two hours", "7200", "second"),
        ("3 minutes 26 seconds", "206", "second"),
        ("three years and six months", "42", "month"),
        ("a three-day visit", "259200", "second"),
        ("half an hour", "1800", "second"),
        ("a half-hour show", "1800", "second"),
        ("a quarter of an hour", "900", "second"),
        ("a 60 mph wind", "26.8224", "metre-per-second"),
        ("30C heat", "30", "celsius"),
        ("-5 degrees Celsius", "-5", "celsius"),
        ("6-foot-2", "1.8796", "metre"),
        ("5 feet 10 inches", "1.778", "metre"),
        ("the 50m race", "50", "metre"),
        ("a 6kW motor", "6000", "watt"),
        ("64GB of storage", "64000000000", "byte"),
        ("an 8.7-magnitude quake", "8.7", "magnitude"),
        ("a magnitude 6.3 quake", "6.3", "magnitude"),
        ("a .357 caliber revolver", "0.357", "caliber"),
        ("a .38-caliber gun", "0.38", "caliber"),
        ("the robber had a .32 in his coat", "0.32", "caliber"),
        ("1,520 sq m of floor", "1520", "square-metre"),
    ],
)
def test_measures(text: str, amount: str, unit: str) -> None:
    value = only(text).value
    assert (value.kind, value.low, value.unit) == (QuantityKind.MEASURE, Decimal(amount), unit)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("his third visit", 3),
        ("the 32nd win", 32),
        ("a second visit", 2),
        ("the twenty-first time", 21),
        ("the third-largest city", 3),
    ],
)
def test_ordinals(text: str, number: int) -> None:
    value = only(text).value
    assert (value.kind, value.low) == (QuantityKind.ORDINAL, number)


@pytest.mark.parametrize(
    ("text", "unit_text"),
    [("a three-day visit", "day"), ("a two-storey house", "storey"), ("a 10-man team", "man")],
)
def test_a_number_joined_to_a_noun_is_attributive(text: str, unit_text: str) -> None:
    found = only(text)
    assert (found.attributive, found.unit_text) == (True, unit_text)


def test_a_number_beside_its_unit_is_not_attributive() -> None:
    assert not only("three days passed").attributive


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("twice as many boats", QuantityKind.MULTIPLE, 2),
        ("three times as large", QuantityKind.MULTIPLE, 3),
        ("a threefold rise", QuantityKind.MULTIPLE, 3),
        ("prices doubled", QuantityKind.MULTIPLE, 2),
        ("he won it twice.", QuantityKind.COUNT, 2),
        ("he won three times.", QuantityKind.COUNT, 3),
    ],
)
def test_multiples_and_times(text: str, kind: QuantityKind, number: int) -> None:
    value = only(text).value
    assert (value.kind, value.low) == (kind, number)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prices rose from 5 to 7 percent.", ["5", "7 percent"]),
        ("Profit fell from $5 million to $3 million.", ["$5 million", "$3 million"]),
        ("Sales rose by $4 million to $41 million.", ["$4 million", "$41 million"]),
    ],
)
def test_a_change_is_two_quantities(text: str, found: list[str]) -> None:
    assert mentions(text) == found
    units = {quantity.value.unit for quantity in find_quantities(text)}
    assert len(units) == 1
