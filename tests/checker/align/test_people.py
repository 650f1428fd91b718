"""Names, roles and ages of one person; two people told apart."""

import pytest

OPENED = "Mayor Carla Benton opened the new bridge over the river."


@pytest.mark.parametrize(
    ("other", "pair"),
    [
        ("Mayor Carla Bentom opened the new bridge over the river.", ("Carla Bentom", "Carla Benton")),
        ("Mayor Paula Benton opened the new bridge over the river.", ("Carla Benton", "Paula Benton")),
    ],
    ids=["misspelled", "other given name"],
)
def test_two_forms_of_one_name(met, other: str, pair: tuple[str, str]) -> None:
    assert met("name", OPENED, other) == [pair]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Mayor Carla Benton opened the new bridge with her sister Paula Benton.",
            "Mayor Paula Benton opened the new bridge over the river.",
        ),
        (
            "Mayor Carla Benton opened the new bridge. Later Paula danced on the new bridge.",
            "Mayor Paula Benton opened the new bridge over the river.",
        ),
        (OPENED, "The carpenter Paula Benton lost her purse."),
    ],
    ids=["both named", "known by given name", "nothing else in common"],
)
def test_two_people_are_told_apart(met, left: str, right: str) -> None:
    assert ("Carla Benton", "Paula Benton") not in met("name", left, right)


def test_forms_of_one_name_are_paired_once(met) -> None:
    other = "Mayor Carla Bentom opened the new bridge. Carla Bentom then left."
    assert met("name", OPENED, other).count(("Carla Bentom", "Carla Benton")) == 1


def test_same_spelling_is_chained(align) -> None:
    pairs = align("name", OPENED, "The crowd cheered Carla Benton.", "The crowd booed Carla Benton.")
    assert [(pair.left.article.id, pair.right.article.id) for pair in pairs] == [("a0", "a1"), ("a1", "a2")]


def test_article_that_spells_a_name_two_ways_contradicts_itself(align) -> None:
    [pair] = align("name", "Mayor Carla Benton opened the bridge. The crowd cheered Carla Bentom.")
    assert pair.left.article is pair.right.article


@pytest.mark.parametrize(
    ("slot", "left", "right", "pair"),
    [
        ("age", "Ruth Alder, 36, won the race.", "The crowd cheered Ruth Alder, 38.", ("36", "38")),
        (
            "role",
            "The court heard surgeon Ruth Alder.",
            "Ruth Alder is a carpenter.",
            ("carpenter", "surgeon"),
        ),
        ("age", "Ruth Alder, 36, won the race.", "The crowd cheered Ruth Alder, 36.", ("36", "36")),
    ],
    ids=["ages", "roles", "equal ages"],
)
def test_one_person_in_two_articles(met, slot: str, left: str, right: str, pair: tuple[str, str]) -> None:
    assert met(slot, left, right) == [pair]


@pytest.mark.parametrize("slot", ["age", "role"])
def test_two_people_do_not_meet(met, slot: str) -> None:
    assert met(slot, "Surgeon Ruth Alder, 36, won.", "Carpenter Mark Hobart, 38, won.") == []


def test_two_values_meet_once_however_often_they_are_told(met) -> None:
    left = "Ruth Alder, 36, won the race. The crowd cheered Ruth Alder, 36."
    assert met("age", left, "Ruth Alder, 38, won the race.").count(("36", "38")) == 1


def test_weekday_meets_that_of_the_calendar(met) -> None:
    assert met("weekday", "The storm hit on Monday, July 9, 2025.") == [("July 9, 2025", "Monday")]


def test_weekdays_of_two_dates_do_not_meet(met) -> None:
    text = "The storm hit on Monday, July 9, 2025. The flood came on Monday, July 10, 2025."
    assert met("weekday", text) == [("July 10, 2025", "Monday"), ("July 9, 2025", "Monday")]
