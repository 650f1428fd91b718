from decimal import Decimal
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.unit_table import BY_PREFIX, BY_SIGN, BY_WORD, Unit
from checker.values.units import UnitKind, convert, currency_before, match_unit


@pytest.mark.parametrize(
    ("number", "unit", "value", "canonical"),
    [
        ("3", "miles", "4828.032", "metre"),
        ("2", "hours", "7200", "second"),
        ("3", "years", "36", "month"),
        ("68", "degrees Fahrenheit", "20", "celsius"),
        ("10", "lb", "4.5359237", "kilogram"),
        ("2", "acres", "8093.7128448", "square-metre"),
        ("1.5", "GW", "1500000000", "watt"),
        ("36", "kilometers per hour", "10", "metre-per-second"),
        ("50", "cents", "0.50", "USD"),
        ("5", "metric tons", "5000", "kilogram"),
    ],
)
def test_converts_to_the_canonical_unit(number: str, unit: str, value: str, canonical: str) -> None:
    converted = convert(Decimal(number), unit)
    assert converted is not None
    assert converted[1] == canonical
    assert abs(converted[0] - Decimal(value)) < Decimal("1e-20")


@pytest.mark.parametrize("unit", ["", "people", "parsecs", "metr"])
def test_an_unknown_unit_converts_to_nothing(unit: str) -> None:
    assert convert(Decimal(1), unit) is None


@pytest.mark.parametrize("unit", ["gallons", "tons", "pounds", "degrees", "barrels"])
def test_a_unit_that_depends_on_the_country_stays_itself(unit: str) -> None:
    assert convert(Decimal(7), unit) == (Decimal(7), unit.removesuffix("s"))


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        (" miles per hour", "mile-per-hour", 15),
        (" per cent of", "percent", 9),
        ("%", "percent", 1),
        ("m high", "metre", 1),
        ("-day visit", "day", 4),
        (" percentage points", "percentage-point", 18),
        ("km/h)", "kilometre-per-hour", 4),
        (" US dollars", "USD", 11),
        ("°C", "celsius", 2),
        (" sq ft", "square-foot", 6),
    ],
)
def test_reads_the_unit_after_a_number(text: str, name: str, end: int) -> None:
    found = match_unit(text, 0)
    assert found is not None
    assert (found.unit.name, found.end) == (name, end)


@pytest.mark.parametrize("text", ["", " people", " milestones", "mx", " m", "-", " dayside"])
def test_what_is_no_unit_is_none(text: str) -> None:
    assert match_unit(text, 0) is None


@pytest.mark.parametrize(
    ("text", "per"),
    [(" dollars a share", "share"), (" dollars a year ago", ""), (" cents per gallon", "gallon"), ("%", "")],
)
def test_a_rate_says_per_what(text: str, per: str) -> None:
    found = match_unit(text, 0)
    assert found is not None
    assert found.per == per


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("$", "USD"),
        ("US $", "USD"),
        ("C$", "CAD"),
        ("A$", "AUD"),
        ("£", "GBP"),
        ("Rs.", "rupee"),
        ("PKR ", "PKR"),
        ("€", "EUR"),
        ("NT $", "TWD"),
    ],
)
def test_reads_the_currency_before_a_number(printed: str, code: str) -> None:
    unit = currency_before(printed)
    assert unit is not None
    assert (unit.canonical, unit.kind) == (code, UnitKind.MONEY)


def test_an_unknown_sign_is_no_currency() -> None:
    assert currency_before("X$") is None


UNITS = {unit.name: unit for names in (BY_WORD, BY_SIGN, BY_PREFIX) for unit in names.values()}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_a_unit_of_the_table_has_a_positive_factor_and_one_kind_with_its_canonical_unit(unit: Unit) -> None:
    assert unit.factor > 0
    assert {other.kind for other in UNITS.values() if other.canonical == unit.canonical} == {unit.kind}


def test_words_of_the_table_are_in_lower_case_as_they_are_looked_up() -> None:
    assert [word for word in BY_WORD if word != word.lower()] == []


def test_the_table_says_where_it_comes_from_and_under_which_licence() -> None:
    first = files("checker.values").joinpath("units.tsv").read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# ")
    assert "NIST" in first
    assert "MIT" in first


@given(st.text(), st.integers(min_value=0, max_value=50))
def test_no_text_raises_and_no_match_leaves_the_text(text: str, at: int) -> None:
    found = match_unit(text, min(at, len(text)))
    assert found is None or min(at, len(text)) <= found.start < found.end <= len(text)
