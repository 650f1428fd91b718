from decimal import Decimal

import pytest

from checker.values.quantities import QuantityKind
from checker.values.quantity_phrases import find_quantities


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("the 36-year-old champion", "36", "36"),
        ("a 36 year old champion", "36", "36"),
        ("she is 36 years old", "36", "36"),
        ("Anna Weber, 36, stopped", "36", "36"),
        ("his mother, 72, said", "72", "72"),
        ("the suspect, aged 36", "36", "36"),
        ("at age 36 he left", "36", "36"),
        ("the trainer turned 68 on Sunday", "68", "68"),
        ("She is 35.", "35", "35"),
        ("an 18-month-old girl", "1.5", "1.5"),
        ("a man in his 40s", "40", "49"),
        ("a man in his early 40s", "40", "44"),
        ("a woman in her late thirties", "36", "39"),
        ("children aged 5 to 12", "5", "12"),
        ("12- to 14-year-old pupils", "14", "14"),
    ],
)
def test_ages(text: str, low: str, high: str) -> None:
    value = find_quantities(text)[-1].value
    assert (value.kind, value.unit, value.low, value.high) == (
        QuantityKind.AGE,
        "year",
        Decimal(low),
        Decimal(high),
    )


@pytest.mark.parametrize("text", ["He left Monday, 12, for good", "They met in May, 12, or June"])
def test_a_number_after_a_day_or_month_is_no_age(text: str) -> None:
    assert all(found.value.kind is not QuantityKind.AGE for found in find_quantities(text))


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Weber (36) retained her title.", [36]),
        ("Anna Weber (36) and Tom Reed (12) were rescued.", [36, 12]),
        ("It was won by O'Hara (36), who wept.", [36]),
        ("The winner was Jean-Luc Müller (110).", [110]),
        ("Tennis: Öztürk (1) is the youngest.", [1]),
    ],
)
def test_a_number_alone_in_brackets_after_a_name_is_an_age(text: str, ages: list[int]) -> None:
    found = [quantity.value for quantity in find_quantities(text)]
    assert [(value.kind, value.low) for value in found] == [(QuantityKind.AGE, age) for age in ages]


@pytest.mark.parametrize(
    "text",
    [
        "Weber (111) retained her title.",
        "Weber (0) retained her title.",
        "Weber (36 wins) retained her title.",
        "Weber (2-1) retained her title.",
        "Weber (about 36) retained her title.",
        "Weber (36.5) retained her title.",
        "Weber (thirty) retained her title.",
        "Weber (30-40) retained her title.",
        "Weber ($36) retained her title.",
        "the boxer (36) retained her title.",
        "On Monday (12) he left.",
        "In May (12) he left.",
        "The NATO (28) met.",
        "Under Section (4) he left.",
        "The (36) left.",
        "Democrats (51) outvoted Republicans (48).",
    ],
)
def test_what_is_more_than_a_number_or_follows_no_name_is_no_age(text: str) -> None:
    assert all(found.value.kind is not QuantityKind.AGE for found in find_quantities(text))
