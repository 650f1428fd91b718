"""Names and roles, and whose they are."""

import pytest

from checker.subjects import Entity


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mayor Carla Benton opened the bridge.", "Mayor"),
        ("Defense attorney Mark Hobart objected.", "Defense attorney"),
        ("Helen Marsh, a surgeon at the hospital, treated him.", "surgeon at the hospital"),
        ("The bakery owner, Ruth Alder, called the police.", "bakery owner"),
        ("Victor Hale, who is a carpenter, found the purse.", "carpenter"),
        ("Victor Hale was a carpenter.", "carpenter"),
    ],
    ids=["title", "nouns before", "apposition", "apposition before", "relative clause", "copula"],
)
def test_role(extract, text: str, role: str) -> None:
    [claim] = extract(text, "role")
    assert claim.text == role
    assert isinstance(claim.subject, Entity)


@pytest.mark.parametrize(
    "text",
    [
        "Victor Hale is not a carpenter.",
        "Victor Hale met a carpenter.",
        "The bakery opened in Oslo.",
    ],
    ids=["denied", "somebody else's", "no person"],
)
def test_no_role(words, text: str) -> None:
    assert words(text, "role") == []


def test_relationship_is_a_role(extract) -> None:
    claims = extract("Mayor Carla Benton came with her husband Mark Hobart.", "role")
    assert {claim.subject.label for claim in claims if "husband" in claim.text} == {"Mark Hobart"}


def test_every_mention_makes_a_name_claim(extract) -> None:
    claims = extract("The coach praised Ruth Alder. Alder scored twice.", "name")
    assert [(claim.text, claim.subject.label) for claim in claims] == [
        ("Ruth Alder", "Ruth Alder"),
        ("Alder", "Ruth Alder"),
    ]
