"""Names, roles and ages, and whose they are."""

import pytest

from checker.subjects import Entity, Event


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


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Alder, 36, won the race.",
        "Ruth Alder, aged 36, won the race.",
        "Ruth Alder (36) won the race.",
        "36-year-old Ruth Alder won the race.",
        "The 36-year-old teacher Ruth Alder won the race.",
        "Ruth Alder is 36 years old.",
        "Ruth Alder turned 36 on Monday.",
        "Ruth Alder, who is 36 years old, won the race.",
    ],
    ids=["commas", "aged", "brackets", "before", "before with a noun", "copula", "turned", "relative clause"],
)
def test_age_belongs_to_the_person(extract, text: str) -> None:
    [claim] = extract(text, "age")
    assert (claim.subject.label, claim.value.low) == ("Ruth Alder", 36)
    assert isinstance(claim.subject, Entity)


def test_age_belongs_to_the_nearer_name(extract) -> None:
    [claim] = extract("Mark Hobart met Ruth Alder, 36.", "age")
    assert claim.subject.label == "Ruth Alder"


def test_two_ages_two_people(extract) -> None:
    claims = extract("Ruth Alder, 36, and Mark Hobart, 51, won the race.", "age")
    assert [(claim.subject.label, claim.value.low) for claim in claims] == [
        ("Ruth Alder", 36),
        ("Mark Hobart", 51),
    ]


def test_age_of_somebody_unnamed_is_an_event(extract) -> None:
    [claim] = extract("A 36-year-old woman won the race.", "age")
    assert isinstance(claim.subject, Event)
    assert "woman" in claim.subject.label


def test_age_is_no_count(words) -> None:
    assert words("Ruth Alder, 36, won the race.", "count") == []
