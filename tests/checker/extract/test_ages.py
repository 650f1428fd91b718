"""Ages, and whose they are."""

import pytest

from checker.subjects import Entity, Event


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


def test_age_of_that_time_is_none_of_today(words) -> None:
    assert words("In the trial, the then-15-year-old Ruth Alder was not named.", "age") == []


def test_town_of_birth_has_no_age(extract) -> None:
    claims = extract(
        "Ruth Alder will join the cast. The 34-year-old Dundee-born singer is known abroad.", "age"
    )
    assert [claim.subject.label for claim in claims if isinstance(claim.subject, Entity)] != ["Dundee"]
