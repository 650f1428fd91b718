"""Where names begin and end, and what is no name."""

import pytest

from checker.extract.mentions import find_mentions
from checker.extract.nlp import load_model
from checker.subjects import EntityKind


def mentions(text: str, *, headline: bool = False):
    return list(find_mentions(load_model()(text), headline=headline))


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Mayor Carla Benton opened the bridge.", "Carla Benton", "Mayor"),
        ("Energy Minister Vadim Orlov met reporters.", "Vadim Orlov", "Energy Minister"),
        ("Dr. Helen Marsh treated him.", "Helen Marsh", "Dr."),
        (
            "Deputy Minister of Energy of the Russian Federation Pavel Markin visited the mill.",
            "Pavel Markin",
            "Deputy Minister of Energy of the Russian Federation",
        ),
    ],
    ids=["one word", "two words", "abbreviation", "reaching back over 'of the'"],
)
def test_title_is_split_off(text: str, name: str, title: str) -> None:
    [mention] = mentions(text)
    assert (mention.text, mention.title, mention.kind) == (name, title, EntityKind.PERSON)


@pytest.mark.parametrize(
    "text",
    ["The Prime Minister arrived late.", "The President spoke for an hour."],
    ids=["prime minister", "president"],
)
def test_title_alone_is_no_name(text: str) -> None:
    assert mentions(text) == []


def test_given_name_that_is_also_a_title_is_no_title() -> None:
    [mention] = mentions("Yesterday the court heard Victor Hale.")
    assert (mention.text, mention.title) == ("Victor Hale", "")


def test_titled_name_is_certainly_a_person() -> None:
    assert [mention.certain for mention in mentions("Mayor Benton opened the bridge.")] == [True]


@pytest.mark.parametrize(
    "text",
    ["Workers rebuilt the old mill.", "Floods came later.", "Yesterday they left the town."],
    ids=["plural noun", "event noun", "adverb"],
)
def test_sentence_initial_capital_is_no_name(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor met Ludwig von Stein.", "Ludwig von Stein"),
        ("The mayor met John O'Brien.", "John O'Brien"),
        ("The mayor met Ann Smith-Jones.", "Ann Smith-Jones"),
    ],
    ids=["particle", "apostrophe", "hyphen"],
)
def test_name_is_whole(text: str, name: str) -> None:
    assert [mention.text for mention in mentions(text)] == [name]


@pytest.mark.parametrize("apostrophe", ["'", "’"], ids=["straight", "curly"])
def test_possessive_ending_is_no_part_of_the_name(apostrophe: str) -> None:
    found = mentions(f"The court praised Carla Benton{apostrophe}s speech.")
    assert [mention.text for mention in found] == ["Carla Benton"]


def test_name_ends_with_its_sentence() -> None:
    found = mentions("The mayor met Ruth Alder. Mark Hobart left.")
    assert [mention.text for mention in found] == ["Ruth Alder", "Mark Hobart"]


@pytest.mark.parametrize("text", ["The bus left in July.", "The bus left on Monday."], ids=["month", "day"])
def test_date_word_is_no_name(text: str) -> None:
    assert mentions(text) == []


def test_capitals_of_a_headline_name_nobody() -> None:
    found = mentions("Council Votes To Close Old Town School", headline=True)
    assert not [mention for mention in found if mention.kind is EntityKind.PERSON]


def test_plain_headline_keeps_its_names() -> None:
    found = mentions("Carla Benton opens the long awaited bridge", headline=True)
    assert "Carla Benton" in [mention.text for mention in found]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The bus left Oslo at noon.", "Oslo", EntityKind.PLACE),
        ("He works for the Tern Bay Fire Department.", "Tern Bay Fire Department", EntityKind.ORGANISATION),
        ("The coach praised Ruth Alder.", "Ruth Alder", EntityKind.PERSON),
    ],
    ids=["city", "organisation word", "given name"],
)
def test_kind_of_a_name(text: str, name: str, kind: EntityKind) -> None:
    [mention] = mentions(text)
    assert mention.text.removeprefix("the ").removeprefix("The ") == name
    assert mention.kind is kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LOCAL MILLS CLOSE Port Adler lost two more mills on Monday.", "Port Adler"),
        ("On Monday NASA JPL Laboratory opened.", "NASA JPL Laboratory"),
    ],
    ids=["crosshead", "acronyms"],
)
def test_crosshead_run_into_a_sentence_is_no_part_of_a_name(text: str, name: str) -> None:
    assert name in [mention.text for mention in mentions(text)]
