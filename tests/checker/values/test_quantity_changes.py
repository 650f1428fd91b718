import pytest

from checker.values.quantity_changes import find_changes
from checker.values.quantity_phrases import find_quantities


def changes(text: str) -> list[tuple[str, bool]]:
    found = find_changes(text, find_quantities(text))
    return [(text[slice(*s.stated_at)], s.stated.disjoint(s.computed)) for s in found]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Membership rose from 400 to 500, a 20 percent rise.", ("20 percent", True)),
        ("Membership rose from 400 to 500, a 25 percent rise.", ("25 percent", False)),
        ("Sales fell from $50 million to $45 million, or 10 percent.", ("10 percent", False)),
        ("Profit rose 30 percent to $45 million from $40 million.", ("30 percent", True)),
        ("Profit rose 12 percent to $45 million from $40 million.", ("12 percent", False)),
        ("Sales grew by 50 percent from 40 to 80.", ("50 percent", True)),
        ("Sales rose 14 percent to $6 billion from $5 billion.", ("14 percent", False)),
    ],
    ids=["wrong", "right", "fall", "to from", "rounded", "from to", "round billions"],
)
def test_percentage_of_a_change(text: str, read: tuple[str, bool]) -> None:
    assert changes(text) == [read]


@pytest.mark.parametrize(
    "text",
    [
        "Turnout rose from 40 percent to 50 percent, a 10 percent rise.",
        "Membership rose from about 400 to 500, a 50 percent rise.",
        "Membership rose from 400 to 500, and 20 percent are women.",
        "Profit rose 30 percent to $45 million, up from $40 million in 2010.",
        "It rose 3 percent to 21 degrees Celsius from 20 degrees Celsius.",
    ],
    ids=["points", "hedged", "another percentage", "a figure of another year", "temperature"],
)
def test_what_is_no_change_of_two_figures(text: str) -> None:
    assert changes(text) == []
