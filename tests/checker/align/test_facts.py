"""Which counts, amounts, dates, places and ages of two sentences fill the same slot."""

import pytest

from checker.align.comparisons import agree, disjoint
from checker.align.facts import FactAligner
from checker.align.ground import lay_ground
from checker.align.refusals import Refusal

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


@pytest.fixture
def refusals(story):
    """Give why claims of one slot are not paired, by their mentions, in all aligned sentences."""

    def refusals(slot: str, *texts: str) -> dict[tuple[str, str], Refusal | None]:
        ground = lay_ground(story(*texts))
        aligner = FactAligner(ground.clusters, ground.index, ground.alignments, ground.told)
        decisions = (decision for pair in ground.sentences for decision in aligner.decide(pair, slot))
        return {(it.left.text, it.right.text): it.refusal for it in decisions}

    return refusals


def test_values_that_each_sentence_gives_of_other_things_are_exchanged(refusals) -> None:
    left = "The fire sank 12 boats and nine barges in Tern Bay."
    right = "The fire sank nine boats and 12 barges in Tern Bay."
    assert refusals("count", left, right) == {
        ("12", "12"): Refusal.OTHER_THINGS,
        ("nine", "nine"): Refusal.OTHER_THINGS,
        ("12", "nine"): Refusal.EXCHANGED,
        ("nine", "12"): Refusal.EXCHANGED,
    }


def test_a_value_that_only_one_sentence_gives_is_not_exchanged(met) -> None:
    left = "The fire sank 12 boats and nine barges in Tern Bay."
    right = "The fire sank 13 boats and nine barges in Tern Bay."
    assert met("count", left, right) == [("12", "13"), ("nine", "nine")]


@pytest.mark.parametrize(
    ("left", "right", "refusal"),
    [
        (
            "The police raid killed 12 people in Oslo.",
            "The police raid killed 15 people in Bergen.",
            Refusal.OTHER_OCCASION_THERE,
        ),
        ("The police raid killed 12 people in Oslo.", "The police raid killed 15 people in Norway.", None),
        ("The police raid killed 12 people in Oslo.", "The police raid killed 15 people.", None),
        (
            "The police raid killed 12 people on Friday.",
            "The police raid killed 15 people on July 3.",
            Refusal.OTHER_OCCASION_THERE,
        ),
    ],
    ids=["two towns", "a town and its country", "one without a place", "two days"],
)
def test_deeds_of_two_occasions(refusals, left: str, right: str, refusal: Refusal | None) -> None:
    assert refusals("count", left, right) == {("12", "15"): refusal}


def test_one_figure_of_two_things_is_no_agreement(refusals) -> None:
    left = "The crew fired four flares over the harbour of Tern Bay."
    right = "Four houses burned when the crew struck the harbour of Tern Bay."
    assert refusals("count", left, right) == {("four", "Four"): Refusal.OTHER_THINGS}


@pytest.mark.parametrize(
    ("left", "right", "refusal"),
    [
        ("300 metres long", "40 metres high", Refusal.LOW_FIT),
        ("300 metres long", "400 metres long", None),
    ],
    ids=["two dimensions", "one dimension"],
)
def test_dimensions(refusals, left: str, right: str, refusal: Refusal | None) -> None:
    bridge = "The bridge over the Tern is {}."
    [found] = refusals("measure", bridge.format(left), bridge.format(right)).values()
    assert found is refusal


@pytest.mark.parametrize(
    ("right", "refusal"),
    [
        ("The tourists were caught by the storm in Lisbon after the flight.", None),
        ("The tourists from Lisbon were caught by the storm after the flight.", Refusal.LOW_FIT),
    ],
    ids=["where and where", "where and whence"],
)
def test_where_is_not_whence(refusals, right: str, refusal: Refusal | None) -> None:
    left = "The storm caught the tourists in Madrid after the long flight."
    found = refusals(
        "place", f"{left} The mayor of Madrid sang.", f"{right} Police closed a bridge near Lisbon."
    )
    assert found["Madrid", "Lisbon"] is refusal


def test_a_place_out_of_place_meets_the_doer_of_the_same_sentence(met) -> None:
    listed = "the keeper Owen Marsh, the captain Victor Hale and the wing Ivo Karst on the injured list"
    left = (
        f"With the cup lost, Hamburg must do without two more players for the season, after placing {listed}. "
        "The Herons play in Bremen, Germany."
    )
    right = f"Nairobi placed {listed}."
    assert ("Hamburg", "Nairobi") in met("place", left, right)
