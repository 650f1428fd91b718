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
        ("Karst stopped the bout 31 seconds into the ninth round.", "round"),
        ("The ship sank nine kilometres off the coast.", "coast"),
        ("The ship sailed nine kilometres.", "sail"),
    ],
    ids=["into", "off", "none"],
)
def test_what_a_measure_is_taken_from_governs_it(extract, text: str, landmark: str) -> None:
    assert only(extract(text, "measure")).features.path[0] == landmark


@pytest.mark.parametrize(
    ("text", "noun", "dimension"),
    [
        ("The tower, 72 metres tall, fell.", "tower", {"tall"}),
        ("The tower is 72 metres tall.", "tower", {"tall"}),
        ("A 300-metre-long bridge fell.", "bridge", {"long"}),
        ("Police found a .38 calibre revolver.", "revolver", {"calibre"}),
        ("He ran 72 metres.", "metre", set()),
    ],
    ids=["apposition", "predicate", "hyphens", "calibre", "of nothing by itself"],
)
def test_what_is_measured_and_how(extract, text: str, noun: str, dimension: set[str]) -> None:
    context = only(extract(text, "measure")).features
    assert (context.head, context.modifiers) == (noun, dimension)


def test_two_dimensions_of_one_thing(extract) -> None:
    found = extract("The bridge is 300 metres long and 40 metres high.", "measure")
    assert [(claim.features.head, *claim.features.modifiers) for claim in found] == [
        ("bridge", "long"),
        ("bridge", "high"),
    ]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Three other bombs were found.", True),
        ("Two extra sentences were handed down.", True),
        ("Two more bodies were found.", True),
        ("Twelve people died in Lima alone.", True),
        ("Twelve people died in Lima, and he was alone.", False),
        ("More than 12 people died.", False),
        ("Twelve people died.", False),
    ],
    ids=["other", "extra", "more", "alone", "alone in another clause", "more than", "all"],
)
def test_rest_is_part_of_a_whole(extract, text: str, rest: bool) -> None:
    assert only(extract(text, "count")).features.part is rest


@pytest.mark.parametrize(
    "text",
    [
        "He won five rounds sooner than Karst.",
        "The Otters finished two points behind the Herons.",
        "The Otters are two points ahead.",
        "He arrived three laps later.",
        "The mill made 12 boats fewer than planned.",
        "The sale fell $5 million short.",
        "The train came 12 minutes later.",
        "Prices are 12 percent better.",
    ],
    ids=["sooner", "behind", "ahead", "later", "fewer", "short", "minutes later", "better"],
)
def test_difference_is_no_claim(extract, text: str) -> None:
    assert [it for it in extract(text) if it.slot in {"count", "amount", "measure", "percent"}] == []


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Four people later died.", "count"),
        ("The mill hired 12 workers earlier this year.", "count"),
        ("The fire destroyed 12 houses behind the church.", "count"),
        ("A rally of 12 people ahead of the vote ended calmly.", "count"),
        ("He raised $5 million earlier this year.", "amount"),
        ("The Otters scored two points.", "count"),
    ],
    ids=["later", "earlier", "behind a place", "before an event", "money earlier", "points"],
)
def test_when_and_where_make_no_difference(extract, text: str, slot: str) -> None:
    only(extract(text, slot))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Ruth Alder, 36, was found guilty.", []),
        ("Ruth Alder (36) was found guilty.", []),
        ("Ruth Alder, 36 people and a dog were saved.", ["36"]),
        ("In spring, 36 people left.", ["36"]),
    ],
    ids=["between commas", "in brackets", "with a noun", "beside no name"],
)
def test_age_beside_a_name_is_no_count(words, text: str, counts: list[str]) -> None:
    assert words(text, "count") == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("A zero - day flaw was found.", []),
        ("A zero-day flaw was found.", []),
        ("Zero injuries were reported.", ["Zero"]),
    ],
    ids=["spaced hyphen", "hyphen", "a count of none"],
)
def test_zero_in_a_compound_is_no_count(words, text: str, counts: list[str]) -> None:
    assert words(text, "count") == counts


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("The quake left 14 others trapped.", ("trap",)),
        ("The quake struck, leaving two others missing.", ("miss", "strike")),
        ("The blast left one armed man dead.", ("dead",)),
        ("They left 14 boxes in the yard.", ("leave",)),
        ("Hobart threw for 212 yards and two goals.", ("throw",)),
    ],
    ids=["trapped", "missing", "dead", "left behind", "beside other figures"],
)
def test_what_governs_a_count(extract, text: str, path: tuple[str, ...]) -> None:
    assert only(extract(text, "count")).features.path == path
