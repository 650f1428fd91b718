"""When and where: dates, weekdays beside dates, and places of events."""

import pytest

from checker.values.weekdays import Weekday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The storm hit Oslo on July 9.", "2025-07-09"),
        ("The storm hit Oslo on Monday.", "2025-07-07"),
        ("The mill closed in 2015.", "2015"),
    ],
    ids=["month and day", "weekday", "year"],
)
def test_date_of_an_event(extract, text: str, value: str) -> None:
    [claim] = extract(text, "date")
    assert str(claim.value) == value


def test_date_names_its_event(extract) -> None:
    [claim] = extract("The storm hit the harbour on July 9.", "date")
    assert claim.subject.predicate == "hit"
    assert "storm" in claim.subject.label


def test_weekday_without_publication_date_is_not_resolved(extract) -> None:
    [claim] = extract("The storm hit Oslo on Monday.", "date", published=None)
    assert not claim.value.resolved


def test_weekday_that_is_not_that_of_the_date(extract) -> None:
    claims = extract("The storm hit on Monday, July 9, 2025.", "weekday")
    assert [(claim.text, claim.value) for claim in claims] == [
        ("Monday", Weekday(number=0)),
        ("July 9, 2025", Weekday(number=2, computed=True)),
    ]
    assert claims[0].subject is claims[1].subject


@pytest.mark.parametrize(
    "text",
    [
        "The storm hit on Wednesday, July 9, 2025.",
        "The storm hit on Monday.",
        "The storm hit on July 9, 2025.",
    ],
    ids=["right weekday", "no date", "no weekday"],
)
def test_nothing_to_say_of_a_weekday(words, text: str) -> None:
    assert words(text, "weekday") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They signed the treaty in Oslo.", "Oslo"),
        ("The bus crashed near Karachi, Pakistan.", "Karachi, Pakistan"),
        ("The bus crashed in the Lahore district.", "Lahore"),
    ],
    ids=["in", "with its country", "as a modifier"],
)
def test_place_of_an_event(words, text: str, place: str) -> None:
    assert words(text, "place") == [place]


@pytest.mark.parametrize(
    "text",
    ["Oslo welcomed the delegation.", "The delegation from Norway arrived.", "They met in a small room."],
    ids=["subject", "origin", "no name"],
)
def test_no_place_of_an_event(words, text: str) -> None:
    assert words(text, "place") == []


def test_place_after_an_object_may_belong_to_the_verb(extract) -> None:
    [claim] = extract("They signed the treaty in Oslo.", "place")
    assert "sign" in claim.features.anchors
