"""Which mentions of one article are one entity."""

from collections.abc import Callable

import pytest

from checker.extract.entities import find_entities
from checker.extract.nlp import ParsedArticle

Parse = Callable[..., ParsedArticle]


def chains(parsed: ParsedArticle) -> dict[str, list[str]]:
    """Map each entity's fullest name to its mentions in order."""
    found: dict[str, list[str]] = {}
    for named in find_entities(parsed):
        found.setdefault(named.entity.name, []).append(named.mention.text)
    return found


def test_surname_joins_the_full_name_before_it(parse: Parse) -> None:
    assert chains(parse("The coach praised Ruth Alder. Alder scored twice.")) == {
        "Ruth Alder": ["Ruth Alder", "Alder"]
    }


def test_surname_joins_the_full_name_after_it(parse: Parse) -> None:
    found = chains(parse("Mayor Benton left early. The crowd followed Carla Benton home."))
    assert found == {"Carla Benton": ["Benton", "Carla Benton"]}


def test_acronym_joins_its_expansion(parse: Parse) -> None:
    found = chains(parse("The Tern Bay Fire Department sent two engines. TBFD crews stayed all night."))
    [mentions] = found.values()
    assert mentions[-1] == "TBFD"


def test_two_spellings_stay_apart(parse: Parse) -> None:
    found = chains(parse("Carla Benton opened the bridge. Carla Bentom then spoke."))
    assert sorted(found) == ["Carla Bentom", "Carla Benton"]


def test_two_given_names_are_two_people(parse: Parse) -> None:
    found = chains(parse("The court heard Ruth Alder. It also heard Mark Alder."))
    assert sorted(found) == ["Mark Alder", "Ruth Alder"]


def test_surname_of_two_people_goes_to_the_nearer_before_it(parse: Parse) -> None:
    found = chains(parse("The court heard Ruth Alder. It also heard Mark Alder. Later Alder wept."))
    assert found["Mark Alder"] == ["Mark Alder", "Alder"]


def test_acronym_title_is_taken_off_a_name_known_without_it(parse: Parse) -> None:
    found = chains(parse("SAPM Haroon Latif met the delegation. Haroon Latif said the talks went well."))
    assert found == {"Haroon Latif": ["Haroon Latif", "Haroon Latif"]}


def test_chain_spans_blocks(parse: Parse) -> None:
    found = chains(parse("Mayor Carla Benton opened the bridge.\n\nThen the crowd followed Benton home."))
    assert found == {"Carla Benton": ["Carla Benton", "Benton"]}


def test_entities_of_one_article_have_their_own_numbers(parse: Parse) -> None:
    named = find_entities(parse("Ruth Alder met Mark Hobart in Oslo."))
    assert len({each.entity.number for each in named}) == 3


@pytest.mark.parametrize("text", ["It rained all day.", "The old mill was sold."], ids=["no noun", "noun"])
def test_text_without_names_has_no_entities(parse: Parse, text: str) -> None:
    assert find_entities(parse(text)) == ()
