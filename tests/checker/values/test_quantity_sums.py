import pytest

from checker.values.quantity_phrases import find_quantities
from checker.values.quantity_sums import CONVERSION_SLACK, find_sums


def sums(text: str) -> list[tuple[str, str, str]]:
    found = find_sums(text, find_quantities(text))
    return [(s.name, text[slice(*s.stated_at)], text[slice(*s.computed_at)]) for s in found]


def wrong(text: str) -> list[str]:
    found = find_sums(text, find_quantities(text))
    return [s.name for s in found if s.stated.disjoint(s.computed, CONVERSION_SLACK)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is two metres (6.6 feet) wide.", ("conversion", "two metres", "6.6 feet")),
        ("Nine of the seven windows broke.", ("part of a whole", "Nine", "seven")),
        (
            "It killed 12 people, seven men and six women.",
            ("sum of the parts", "12", "seven men and six women"),
        ),
        (
            "It killed 12 people (five men, four women and three children).",
            ("sum of the parts", "12", "five men, four women and three children"),
        ),
    ],
    ids=["conversion", "part and whole", "two parts", "three parts in brackets"],
)
def test_both_sides_are_found(text: str, read: tuple[str, str, str]) -> None:
    assert sums(text) == [read]


@pytest.mark.parametrize(
    "text",
    [
        "It is two metres (3.3 feet) wide.",
        "It lies 10 km (12 miles) away.",
        "It lies more than 10 km (12 miles) away.",
        "Nine of the seven windows broke.",
        "It killed 12 people, seven men and six women.",
        "It killed 12 people: seven men, two women and four children.",
    ],
)
def test_figures_that_do_not_add_up(text: str) -> None:
    assert len(wrong(text)) == 1


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("It is two metres (6.6 feet) wide.", "it holds"),
        ("It is eight metres (25 feet) wide.", "rounded to fives"),
        ("He ran a mile (2 km) a day.", "a round kilometre"),
        ("It cost $5 million (£1 million).", "exchange rates change"),
        ("It rose 2 degrees Celsius (3.6 degrees Fahrenheit).", "a difference, no temperature"),
        ("He served a year (10 months).", "served is not sentenced"),
        ("Three of the seven windows broke.", "a part"),
        ("It killed 12 people, six men and six women.", "the sum is right"),
        ("It killed 12 people, including seven men and six women.", "including says some"),
        ("It hurt 40 people, two men and three women.", "far from the whole, so no account of it"),
        ("It hurt about 12 people, seven men and six women.", "hedged"),
        ("They found five adults, four women and two children.", "three groups, none a whole"),
        ("They held 12 protesters, seven reporters and six guards.", "a list"),
        ("They held 12 people, seven men and six men of the guard.", "one group twice"),
        ("Of the 30 pupils, 20 sing and 15 dance.", "groups that overlap"),
    ],
)
def test_sums_that_hold_or_are_none(text: str, because: str) -> None:
    assert wrong(text) == [], because
