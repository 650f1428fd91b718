import pytest

from checker.values.quantities import Hedge
from checker.values.quantity_phrases import find_quantities


def mentions(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_quantities(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He left four years ago.",
        "He had left four years earlier.",
        "He had left four years before.",
        "He left four years before the war.",
        "He came back four years later.",
        "He left two hours before morning prayers.",
        "He has not been seen in the four years since.",
        "He left about four years ago.",
        "He left more than 20 minutes ago.",
        "He left two to three weeks ago.",
        "He left an hour and 20 minutes later; one hour ago.",
        "He left half an hour later.",
        "He left two and a half years ago.",
        "He left two full weeks ago.",
        "It died out 65 million years ago.",
        "Four\nyears\nago",
        "Two decades ago",
    ],
)
def test_how_far_away_something_was_is_no_quantity(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The trial lasted four years.", ["four years"]),
        ("He was held for four years before the war.", ["four years"]),
        ("He waited about two hours before the doors opened.", ["two hours"]),
        ("The jury sat seven hours before finding him guilty.", ["seven hours"]),
        ("The train left two hours later than planned.", ["two hours"]),
        ("A four-year term began.", ["four-year"]),
        ("Four people later died.", ["Four"]),
        ("He ran 12 miles before dawn.", ["12 miles"]),
        ("It cost $50 before.", ["$50"]),
        ("A 40-year-old man left.", ["40-year-old"]),
    ],
)
def test_how_long_or_how_many_is_a_quantity_beside_the_same_words(text: str, found: list[str]) -> None:
    assert mentions(text) == found


def test_a_quantity_after_a_distance_is_found() -> None:
    assert mentions("Four years ago, 12 miners and later 15 divers were freed.") == ["12", "15"]


def test_a_hedge_before_a_distance_is_not_that_of_the_next_figure() -> None:
    found = find_quantities("More than two years ago 15 divers were freed.")
    assert [quantity.value.hedge for quantity in found] == [Hedge.NONE]
