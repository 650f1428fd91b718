"""Which counts, amounts, dates, places and ages of two sentences fill the same slot."""

import pytest

from checker.align.comparisons import agree, disjoint

FIRE = "A fire at a bakery in Tern Bay killed 12 people on Monday."


@pytest.mark.parametrize(
    ("slot", "left", "right", "pair"),
    [
        (
            "count",
            FIRE,
            "Fifteen people died when a fire swept through a Tern Bay bakery.",
            ("12", "Fifteen"),
        ),
        (
            "amount",
            "The city paid $4 million for the new bridge in Oslo.",
            "The city paid $5 million for the new bridge in Oslo.",
            ("$4 million", "$5 million"),
        ),
        (
            "percent",
            "Sales of tractors at the northern plant rose by 12 percent.",
            "Sales of tractors at the northern plant rose by 15 percent.",
            ("12 percent", "15 percent"),
        ),
        (
            "date",
            "The storm hit the harbour of Tern Bay on July 8.",
            "The storm hit the harbour of Tern Bay on July 9.",
            ("July 8", "July 9"),
        ),
        (
            "place",
            "Ministers signed the fishing treaty in Oslo.",
            "Ministers signed the fishing treaty in Bergen.",
            ("Bergen", "Oslo"),
        ),
    ],
    ids=["count", "amount", "percent", "date", "place"],
)
def test_same_slot_is_paired(met, slot: str, left: str, right: str, pair: tuple[str, str]) -> None:
    assert met(slot, left, right) == [pair]


@pytest.mark.parametrize(
    ("slot", "left", "right"),
    [
        (
            "count",
            "Ruth Alder scored 12 points against the Otters.",
            "Mark Hobart scored 15 points against the Otters.",
        ),
        (
            "percent",
            "Sales of tractors rose by 12 percent at the northern plant in spring.",
            "Sales of umbrellas rose by 15 percent at the northern plant in spring.",
        ),
        ("count", FIRE, "The fire at a bakery in Tern Bay destroyed 15 houses on Monday."),
        ("count", FIRE, "The court in Oslo heard 15 carpenters."),
        (
            "date",
            "The storm hit the harbour of Tern Bay on July 8.",
            "The mayor of Tern Bay will repair the harbour on July 21.",
        ),
    ],
    ids=["another player's points", "another topic", "other things", "another story", "another deed"],
)
def test_other_slot_is_not(met, slot: str, left: str, right: str) -> None:
    assert met(slot, left, right) == []


def test_values_that_both_give_are_paired_with_each_other(met) -> None:
    left = "A fire at a bakery in Tern Bay killed 12 people and hurt 15 on Monday."
    right = "Fifteen people were hurt and 12 died when a fire swept through a bakery in Tern Bay."
    assert met("count", left, right) == [("12", "12"), ("15", "Fifteen")]


def test_value_that_the_other_article_gives_elsewhere_is_settled(met) -> None:
    right = "A fire at a bakery in Tern Bay hurt 15 people on Monday. The bakery fire killed 12 people."
    assert ("12", "15") not in met("count", FIRE, right)


def test_ages_of_two_named_people_meet_by_name_only(met) -> None:
    left, right = "Ruth Alder, 36, won the race in Oslo.", "Mark Hobart, 51, won the race in Oslo."
    assert met("age", left, right) == []


def test_sentences_about_two_days_share_no_counts(met) -> None:
    right = "A fire at a bakery in Tern Bay killed 15 people in 1993."
    assert met("count", FIRE, right) == []


def test_pair_explains_itself(align) -> None:
    [pair] = align("count", FIRE, "A fire at a bakery in Tern Bay killed 15 people on Monday.")
    assert {"sentence", "noun", "governor", "clause"} <= {evidence.feature for evidence in pair.evidence}
    assert 0.0 < pair.score <= 1.0


def test_values_of_one_article_are_not_paired(met) -> None:
    assert met("count", f"{FIRE} {FIRE.replace('12', '15')}") == []


@pytest.mark.parametrize(
    ("slot", "left", "right", "apart"),
    [
        ("count", "The fire killed 12 people.", "The fire killed 15 people.", True),
        ("count", "The fire killed at least 12 people.", "The fire killed 15 people.", False),
        ("place", "The bus crashed in Oslo.", "The bus crashed in Bergen.", True),
        ("place", "The bus crashed in Oslo.", "The bus crashed in Norway.", False),
        ("date", "The bus crashed on July 8.", "The bus crashed on July 9.", True),
        ("date", "The bus crashed on July 8.", "The bus crashed in July.", False),
    ],
    ids=["counts", "floor", "cities", "city and country", "days", "day and month"],
)
def test_disjoint_values(story, slot: str, left: str, right: str, apart: bool) -> None:
    one, other = (claim for claim in story(left, right) if claim.slot == slot)
    assert disjoint(one, other) is disjoint(other, one) is apart
    assert agree(one, one)
    assert not (apart and agree(one, other))


def test_a_noun_counted_in_many_ways_needs_nearly_everything_to_agree(met) -> None:
    left = (
        "Ruth Alder scored 14 points in the first game. She scored nine points in the second game. "
        "She scored 31 points in the third game against the Otters."
    )
    right = "Ruth Alder scored 22 points on Tuesday and took seven rebounds for the Herons."
    assert met("count", left, right) == []


def test_ages_of_unlike_people_are_not_compared(met) -> None:
    left = "A 36-year-old driver hit a cyclist outside the old station in Tern Bay."
    right = "A 66-year-old cyclist was hit by a driver outside the old station in Tern Bay."
    assert met("age", left, right) == []
