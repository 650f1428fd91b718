"""Who is the same person, organisation or place across articles."""

import pytest

from checker.align.entities import cluster_entities, collect_forms, compare_forms, misread_pairs
from checker.values.name_likeness import Likeness


@pytest.fixture
def groups(story):
    """Give the clusters of a story as sets of (article, name)."""

    def groups(*texts: str) -> set[frozenset[tuple[str, str]]]:
        forms = collect_forms(story(*texts))
        clusters = cluster_entities(forms, compare_forms(forms))
        found: dict[object, set[tuple[str, str]]] = {}
        for form in forms:
            found.setdefault(clusters.find(form.entity), set()).add((form.entity.article, form.name.full))
        return {frozenset(names) for names in found.values()}

    return groups


RUTH = "The coach praised Ruth Alder."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The coach praised Ruth Alder on Monday.", "Ruth Alder"),
        ("The coach praised Alder on Monday.", "Alder"),
        ("The coach praised Ruth Aldr on Monday.", "Ruth Aldr"),
    ],
    ids=["same name", "surname", "misspelling"],
)
def test_one_person(groups, text: str, name: str) -> None:
    assert groups(RUTH, text) == {frozenset({("a0", "Ruth Alder"), ("a1", name)})}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The coach praised Mark Alder on Monday.", "Mark Alder"),
        ("The coach praised Ruth Benton on Monday.", "Ruth Benton"),
    ],
    ids=["surname shared", "given name shared"],
)
def test_two_people(groups, text: str, name: str) -> None:
    assert frozenset({("a1", name)}) in groups(RUTH, text)


def test_surname_that_two_people_bear_joins_neither(groups) -> None:
    found = groups("The coach praised Ruth Alder and then Mark Alder.", "The coach praised Alder on Monday.")
    assert frozenset({("a1", "Alder")}) in found


def test_two_people_of_one_article_are_never_joined(groups) -> None:
    found = groups("The coach praised Ruth Alder and then Mark Alder.", RUTH)
    assert len(found) == 2


def test_country_its_people_and_its_long_name_are_one(groups) -> None:
    found = groups(
        "Russia sent two ships.", "The Russian navy arrived. The Russian Federation sent two ships."
    )
    assert len(found) == 1


def test_two_countries_stay_apart(groups) -> None:
    assert len(groups("Norway sent two ships.", "Sweden sent two ships.")) == 2


def test_name_is_one_form_an_article_and_spelling(story) -> None:
    forms = collect_forms(story("The coach praised Ruth Alder. Later Alder met Ruth Alder's father."))
    ruth = [form for form in forms if form.entity.name == "Ruth Alder"]
    assert sorted((form.name.full, len(form.claims), form.single) for form in ruth) == [
        ("Alder", 1, True),
        ("Ruth Alder", 2, False),
    ]


@pytest.mark.parametrize(
    ("other", "likeness"),
    [
        ("Mayor Carla Bentom opened the bridge.", Likeness.MISSPELLING),
        ("Mayor Paula Benton opened the bridge.", Likeness.OTHER_GIVEN),
    ],
    ids=["misspelling", "other given name"],
)
def test_forms_worth_a_word(story, other: str, likeness: Likeness) -> None:
    forms = collect_forms(story("Mayor Carla Benton opened the bridge.", other))
    found = [pair.comparison.likeness for pair in misread_pairs(compare_forms(forms))]
    assert found == [likeness]


@pytest.mark.parametrize(
    "other",
    ["Mayor Carla Benton left.", "The crowd cheered Benton.", "The crowd cheered Mark Hobart."],
    ids=["same", "short form", "somebody else"],
)
def test_forms_not_worth_a_word(story, other: str) -> None:
    forms = collect_forms(story("Mayor Carla Benton opened the bridge.", other))
    assert list(misread_pairs(compare_forms(forms))) == []


def test_no_claims_no_forms() -> None:
    assert collect_forms(()) == ()
