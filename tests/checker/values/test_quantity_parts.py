from decimal import Decimal

import pytest

from checker.values.quantities import Hedge
from checker.values.quantity_phrases import FoundQuantity, find_quantities


def flagged(text: str, flag: str) -> list[str]:
    return [
        text[found.core_start : found.core_end] for found in find_quantities(text) if getattr(found, flag)
    ]


@pytest.mark.parametrize(
    ("text", "parts", "wholes"),
    [
        ("Three of the 12 sailors drowned.", ["Three"], ["12"]),
        ("At least two of the first 40 guests fell ill.", ["two"], ["40"]),
        ("Five of its last 7 games were lost.", ["Five"], ["7"]),
        ("Three out of 12 sailors drowned.", ["Three"], ["12"]),
        ("One of the 12 sailors drowned.", [], ["12"]),
        ("Sixty percent of the 40 guests fell ill.", [], ["40"]),
        ("The wave hit 12 sailors, four of whom drowned.", ["four"], []),
        ("Rescuers found 12 sailors and said 4 of them were ill.", ["4"], []),
        ("The wave hit 12 sailors, including at least two cooks.", ["two"], []),
        ("It hit 12 people, including two cooks and three guards.", ["two", "three"], []),
        ("The dead included seven cooks and three guards.", ["seven", "three"], []),
        ("It killed 120 people in the port and dozens more on the islands.", ["120", "dozens"], []),
        ("It killed 12 people, including two cooks, and 30 were hurt.", ["two"], []),
        ("The other three sailors swam.", ["three"], []),
        ("At least another 12 sailors swam.", ["12"], []),
        ("Police held 12 more sailors.", ["12"], []),
    ],
)
def test_parts_are_told_from_their_whole(text: str, parts: list[str], wholes: list[str]) -> None:
    assert (flagged(text, "part"), flagged(text, "whole")) == (parts, wholes)


@pytest.mark.parametrize(
    "text",
    [
        "All of the 12 sailors drowned.",
        "The 12 sailors drowned.",
        "Police held 12 more than in May.",
        "A team of 12 sailed.",
        "Dozens of sailors swam.",
    ],
)
def test_a_count_of_its_own_is_neither_part_nor_whole(text: str) -> None:
    assert flagged(text, "part") == flagged(text, "whole") == []


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        ("It lies 40 km (25 miles) away.", ["25"]),
        ("A 30-mile (48-kilometer) trench.", ["48"]),
        ("The farm has 500 acres (200 hectares).", ["200"]),
        ("They raised $ US2 million ($3.1 million).", ["3.1 million"]),
        ("They raised $5 million (£4 million).", ["4 million"]),
        ("They raised €5m ($6m; £4m).", ["6m", "4m"]),
        ("Profit was $5 million ($4 million).", []),
        ("They hurt 40 (12 badly).", []),
        ("It runs 40 km (25 minutes).", []),
        ("They paid $5 million (£4 million more than planned).", []),
    ],
)
def test_a_second_unit_in_brackets_is_a_conversion(text: str, converted: list[str]) -> None:
    assert flagged(text, "converted") == converted


def only_second(text: str) -> FoundQuantity:
    _, second = find_quantities(text)
    return second


def test_a_conversion_shares_the_hedge_of_the_original() -> None:
    value = only_second("It lies less than 40 km (25 miles) away.").value
    assert (value.hedge, value.low, value.high) == (Hedge.LESS_THAN, None, Decimal("40233.600"))


def test_the_country_after_the_sign_is_read() -> None:
    found = find_quantities("They raised $A1 million.")[0]
    assert (found.value.unit, found.value.low) == ("AUD", Decimal(1_000_000))


@pytest.mark.parametrize(
    "text",
    [
        "Crowds met at Ground Zero.",
        "Crowds met at ground zero.",
        "Doctors sought Patient Zero.",
        "The plan is net zero by then.",
        "They showed zero tolerance.",
    ],
)
def test_some_zeros_count_nothing(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_zero_may_count() -> None:
    assert find_quantities("There were zero arrests.")[0].value.low == 0


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("They named the 19 Sept. 11 hijackers.", [19]),
        ("On 19 September 11 rebels died.", []),
        ("It opened on 19 September.", []),
        ("It opened 19 September 2019.", []),
    ],
)
def test_a_count_may_stand_before_a_day_of_the_month(text: str, numbers: list[int]) -> None:
    assert [found.value.low for found in find_quantities(text)] == numbers
