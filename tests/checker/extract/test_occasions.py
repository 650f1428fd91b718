"""When and where: dates, periods and places of events."""

import pytest


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


def told(claims) -> list[tuple[str, str, str]]:
    return [
        (claim.slot, claim.text, str(claim.value))
        for claim in claims
        if claim.slot in {"date", "start", "end"}
    ]


def test_period_is_told_as_a_whole_and_by_its_ends(extract) -> None:
    assert told(extract("The fair runs from July 14 to July 20.")) == [
        ("start", "July 14", "since 2025-07-14"),
        ("date", "July 14 to July 20", "2025-07-14 to 2025-07-20"),
        ("end", "July 20", "until 2025-07-20"),
    ]


@pytest.mark.parametrize(
    ("text", "slot"),
    [("The mill has stood since 1973.", "start"), ("The mill stood until 1973.", "end")],
    ids=["since", "until"],
)
def test_one_end_of_a_period(extract, text: str, slot: str) -> None:
    assert [claim[0] for claim in told(extract(text))] == [slot]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Many were killed by the 2004 floods.", "flood"),
        ("They met the 2008 Harriers at last.", "harriers"),
        ("They met the Harriers of 2008 at last.", "harriers"),
        ("He drove off in a red 2015 Skoda Octavia.", "octavia"),
        ("She wrote of the March 2006 rampage.", "rampage"),
    ],
    ids=["noun", "name", "name of a year", "model year", "month and year"],
)
def test_date_of_the_noun_it_modifies(extract, text: str, noun: str) -> None:
    [claim] = extract(text, "date")
    assert claim.features.head == noun


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Voters in 2009 approved the bond.", "approve"),
        ("The bridge opened on Monday, July 7.", "open"),
        ("The treaty was signed by Ann Roe on July 9.", "sign"),
        ("It was announced she would be giving up the post in May.", "announce"),
        ("It was announced she would be giving up the post in December 2025.", "give"),
    ],
    ids=["subject", "verb", "verb with an agent", "told in the past", "yet to come"],
)
def test_date_of_the_verb(extract, text: str, verb: str) -> None:
    [claim] = extract(text, "date")
    assert claim.features.head == verb


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They signed the treaty in Oslo.", "Oslo"),
        ("The bus crashed near Karachi, Pakistan.", "Karachi, Pakistan"),
        ("The bus crashed in the Lahore district.", "Lahore"),
    ],
    ids=["in", "with its country", "as a modifier"],
)
def test_place_of_an_event(extract, text: str, place: str) -> None:
    assert [claim.text for claim in extract(text, "place") if claim.features.anchors] == [place]


@pytest.mark.parametrize(
    "text",
    ["Oslo welcomed the delegation.", "The delegation from Norway arrived.", "They met in a small room."],
    ids=["subject", "origin", "no name"],
)
def test_no_place_of_an_event(extract, text: str) -> None:
    assert not [claim for claim in extract(text, "place") if claim.features.anchors]


def test_place_after_an_object_may_belong_to_the_verb(extract) -> None:
    [claim] = extract("They signed the treaty in Oslo.", "place")
    assert "sign" in claim.features.anchors


@pytest.mark.parametrize(
    ("text", "place"),
    [("He was moved from a Texas prison.", "Texas"), ("Lima announced new tariffs.", "Lima")],
    ids=["before a noun", "subject"],
)
def test_place_that_is_not_where_has_no_anchors(extract, text: str, place: str) -> None:
    [claim] = extract(text, "place")
    assert (claim.text, claim.features.anchors) == (place, frozenset())


@pytest.mark.parametrize(
    "text",
    ["Norland will leave the Paris agreement.", "The Geneva convention protects prisoners."],
    ids=["agreement", "convention"],
)
def test_what_was_signed_somewhere_is_not_there(extract, text: str) -> None:
    assert extract(text, "place") == ()


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("She wore a blue hat on Derby Saturday.", []),
        ("Crowds came for Harbour Saturday.", []),
        ("The bus crashed in Oslo on Saturday.", ["Saturday"]),
        ("The bus crashed in Oslo Saturday.", ["Saturday"]),
        ("Police arrested Alder Wednesday.", ["Wednesday"]),
    ],
    ids=["named day", "another named day", "on a day", "after a place", "after a person"],
)
def test_weekday_in_a_name_is_no_date(extract, text: str, dates: list[str]) -> None:
    assert [claim.text for claim in extract(text, "date")] == dates
