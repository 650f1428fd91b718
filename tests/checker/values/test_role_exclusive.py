"""Posts that one person holds at a time."""

import pytest

from checker.values.role_exclusive import exclusive_office
from checker.values.roles import parse_role


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("president of Kenya", "Kenyan President"),
        ("Marlow Steel CEO", "chief executive of Marlow Steel"),
        ("Russian Energy Minister", "Minister of Energy of the Russian Federation"),
        ("mayor of Springdale", "Springdale Mayor"),
        ("Dunmore Bears head coach", "head coach of the Dunmore Bears"),
    ],
)
def test_two_wordings_of_one_office(one: str, other: str) -> None:
    office = exclusive_office(parse_role(one))
    assert office is not None
    assert office == exclusive_office(parse_role(other))


@pytest.mark.parametrize(
    "text",
    [
        "former president of Kenya",
        "acting mayor of Springdale",
        "president-elect of Kenya",
        "Deputy Prime Minister of Russia",
        "chief executive of the company",
        "Prime Minister",
        "president of Marlow Steel",
        "co-chairman of Marlow Steel",
        "British Chancellor",
        "chairman and chief executive of Marlow Steel",
        "senator from Ohio",
        "American ambassador",
    ],
)
def test_no_single_post(text: str) -> None:
    assert exclusive_office(parse_role(text)) is None


def test_two_offices_differ() -> None:
    assert exclusive_office(parse_role("French finance minister")) != exclusive_office(
        parse_role("French energy minister")
    )
