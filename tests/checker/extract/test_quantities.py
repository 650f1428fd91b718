"""How many and how much: the mention, what is counted, and what governs it."""

import pytest

from checker.extract.context import Context
from checker.model import Modality


def only(claims):
    [claim] = claims
    assert isinstance(claim.features, Context)
    return claim


@pytest.mark.parametrize(
    ("text", "slot", "mention"),
    [
        ("The fire killed 12 people.", "count", "12"),
        ("Twelve people died in the fire.", "count", "Twelve"),
        ("The city paid $4 million for the bridge.", "amount", "$4 million"),
        ("Unemployment rose by 3 percent.", "percent", "3 percent"),
        ("The new pipe is 40 kilometres long.", "measure", "40 kilometres"),
    ],
    ids=["digits", "words", "money", "percent", "length"],
)
def test_slot_follows_from_the_kind(words, text: str, slot: str, mention: str) -> None:
    assert words(text, slot) == [mention]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The fire killed 12 people.", "people"),
        ("At least 12 elderly passengers died.", "passenger"),
        ("Twelve of the passengers were hurt.", "passenger"),
        ("Dozens of houses burned.", "house"),
    ],
    ids=["object", "subject with modifiers", "of the", "of"],
)
def test_counted_noun(extract, text: str, noun: str) -> None:
    assert only(extract(text, "count")).features.head == noun


def test_governing_verb_comes_first(extract) -> None:
    assert only(extract("The fire killed 12 people.", "count")).features.path[0] == "kill"


def test_modifiers_of_the_counted_noun(extract) -> None:
    claim = only(extract("The fire killed 12 elderly people.", "count"))
    assert claim.features.modifiers == {"elderly"}


def test_each_verb_has_its_own_number(extract) -> None:
    claims = extract("Police arrested 12 people and released three.", "count")
    assert [(claim.text, claim.subject.predicate) for claim in claims] == [
        ("12", "arrest"),
        ("three", "release"),
    ]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Police arrested 12 people.", Modality.ASSERTED),
        ("Police may have arrested 12 people.", Modality.HEDGED),
        ("Police did not arrest 12 people.", Modality.NEGATED),
    ],
    ids=["asserted", "hedged", "negated"],
)
def test_modality(extract, text: str, modality: Modality) -> None:
    assert only(extract(text, "count")).modality is modality


def test_subject_names_what_was_counted(extract) -> None:
    label = only(extract("The fire killed 12 elderly people.", "count")).subject.label
    assert set(label.split()) == {"elderly", "people", "killed"}


@pytest.mark.parametrize(
    "text",
    ["In 2015 the mill closed.", "The trial opened on July 10.", "No number stands here."],
    ids=["year", "day of the month", "none"],
)
def test_dates_are_no_counts(words, text: str) -> None:
    assert words(text, "count") == []


def test_open_figure_keeps_its_hedge(extract) -> None:
    value = only(extract("At least 12 people died in the fire.", "count")).value
    assert (value.low, value.high) == (12, None)


@pytest.mark.parametrize(
    ("text", "landmark"),
    [
        ("Karst stopped the bout 44 seconds into the seventh round.", "round"),
        ("The ship sank nine kilometres off the coast.", "coast"),
        ("The ship sailed nine kilometres.", "sail"),
    ],
    ids=["into", "off", "none"],
)
def test_what_a_measure_is_taken_from_governs_it(extract, text: str, landmark: str) -> None:
    assert only(extract(text, "measure")).features.path[0] == landmark
