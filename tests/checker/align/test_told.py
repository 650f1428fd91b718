"""What the articles of a story tell, slot by slot."""

import pytest

from checker.align.told import Told


@pytest.fixture
def counts(story):
    """Give a story's memory and its counts in order."""

    def counts(*texts: str):
        claims = story(*texts)
        return Told(claims), [claim for claim in claims if claim.slot == "count"]

    return counts


def test_claims_by_sentence_and_by_article(counts) -> None:
    told, [twelve, three] = counts("The fire killed 12 people. It destroyed 3 houses.")
    assert told.in_sentence(twelve.features.sentence, "count") == [twelve]
    assert told.in_article("a0", "count") == [twelve, three]


def test_nothing_told_is_an_empty_list(counts) -> None:
    told, [twelve] = counts("The fire killed 12 people.")
    assert told.in_sentence(twelve.features.sentence, "amount") == told.in_article("a9", "count") == []


@pytest.mark.parametrize(
    ("other", "given"),
    [
        ("Twelve people died.", True),
        ("The fire killed 15 people.", False),
        ("It destroyed 12 houses.", False),
    ],
    ids=["the same", "another figure", "other things"],
)
def test_value_given_elsewhere(counts, other: str, given: bool) -> None:
    told, [twelve, *_] = counts("The fire killed 12 people.", other)
    found = told.gives("a1", twelve)
    assert (found is not None) is given


def test_a_claim_does_not_give_its_own_value(counts) -> None:
    told, [twelve] = counts("The fire killed 12 people.")
    assert not told.gives("a0", twelve)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The quake killed 12 people in 2004.", True),
        ("The quake killed 12 people on Monday.", False),
        ("The quake killed 12 people.", False),
    ],
    ids=["years ago", "this week", "undated"],
)
def test_looking_back(counts, text: str, back: bool) -> None:
    told, [twelve] = counts(text)
    assert told.looks_back(twelve) is back


def test_noun_counted_in_many_ways_is_busy(counts) -> None:
    busy = "The ferry took 12 passengers. The train took 9 passengers. The bus took 31 passengers."
    told, [twelve, *_, dead] = counts(busy, "The fire killed 12 people.")
    assert told.is_busy(twelve)
    assert not told.is_busy(dead)


@pytest.mark.parametrize(
    ("other", "alien"),
    [("The mayor of Lima spoke.", True), ("The mayor of Oslo spoke.", False)],
    ids=["nothing else there", "named again"],
)
def test_alien_place(story, other: str, alien: bool) -> None:
    claims = story("The treaty was signed in Oslo.", other)
    oslo = next(claim for claim in claims if claim.slot == "place")
    assert Told(claims).is_alien(oslo) is alien
