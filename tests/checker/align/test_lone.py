"""Figures that meet without their sentences: told once in each article, or a slip of the pen apart."""

from collections.abc import Callable

import pytest

from checker.align.ground import lay_ground
from checker.align.lone import LoneAligner

Alone = Callable[..., list[tuple[str, str, str]]]

SALE = "The vase was fought over by five bidders at the auction house in Tern Bay."
SOLD = "The auction house in Tern Bay sold the vase after six bidders fought."
MAPS = "The archive in Tern Bay keeps 4,173 parchment maps from the lighthouse."
LOSS = "Tern Harbour Holdings lost $5,413 million on copper, its auditors found."


@pytest.fixture
def alone(story) -> Alone:
    """Give the figures that meet, with the reason, when their sentences have paired none."""

    def alone(*texts: str) -> list[tuple[str, str, str]]:
        ground = lay_ground(story(*texts))
        pairs = LoneAligner(ground.clusters, ground.index, ground.told).pairs(ground.claims, ())
        return [(pair.left.text, pair.right.text, pair.evidence[0].feature) for pair in pairs]

    return alone


def test_what_each_article_counts_once_meets(alone) -> None:
    assert alone(SALE, SOLD) == [("five", "six", "told once in each article")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"{SALE} The bus brought two bidders.", SOLD),
        (SALE, f"{SOLD} Five bidders were there."),
        (SALE, SOLD.replace("six bidders", "six lawyers")),
        (SALE, "The auction house in Tern Bay sold the vase and thanked six bidders."),
        (SALE, SOLD.replace("six", "six other")),
        (SALE.replace("five", "nine"), SOLD.replace("six", "dozens of")),
        (SALE, SOLD.replace("fought", "reportedly fought")),
        (SALE, SOLD.replace("fought", "fought in 1994")),
        (SALE.replace("bidders", "people"), SOLD.replace("bidders", "people")),
        (
            SALE.replace("at the auction house", "amid shrieks, trumpets, drums, rain, thunder and parrots"),
            "Six bidders fought a speeding ticket, a librarian, a dentist, weeds, wasps, snow, hail and rats.",
        ),
        (f"{SALE} Bidders came. Bidders sat.", "Six bidders. Bidders left. The bidders sang."),
        (SALE, SOLD.replace("six", "five")),
    ],
    ids=[
        "counted twice here",
        "given there too",
        "other things",
        "another deed",
        "a rest",
        "vague",
        "hearsay",
        "long ago",
        "common noun",
        "sentences share little",
        "sentences share a common word",
        "the same",
    ],
)
def test_what_is_not_surely_one_count_does_not(alone, left: str, right: str) -> None:
    assert alone(left, right) == []


def test_figures_that_their_sentences_paired_are_left_to_them(story) -> None:
    ground = lay_ground(story(SALE, SOLD))
    aligner = LoneAligner(ground.clusters, ground.index, ground.told)
    found = list(aligner.pairs(ground.claims, ()))
    assert found and list(aligner.pairs(ground.claims, found)) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (MAPS, "Curators moved the parchment out of the lighthouse: 4,713 maps in all."),
        (MAPS, "Curators moved the parchment out of the lighthouse: 4,773 maps in all."),
        (LOSS, "Auditors blamed copper for most of the $5,431 million that vanished."),
        (LOSS, "Auditors blamed copper for most of the $5,473 million that vanished."),
    ],
    ids=["exchanged digits", "one digit", "exchanged digits of money", "one digit of money"],
)
def test_a_slip_of_the_pen_apart(alone, left: str, right: str) -> None:
    [(_, _, reason)] = alone(left, right)
    assert reason == "figures alike"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (MAPS, "Curators moved the parchment out of the lighthouse: 4,783 maps in all."),
        (MAPS, "Curators moved the parchment out of the lighthouse: 47,130 maps in all."),
        (MAPS, "Curators moved the parchment out of the lighthouse: 4,713 chests in all."),
        (
            MAPS,
            "Curators moved the parchment out of the lighthouse: 4,713 maps in all. A shelf holds 4,173 maps.",
        ),
        (MAPS, "Curators moved the parchment out of the lighthouse: 4,713 other maps in all."),
        (LOSS, "Auditors blamed copper for most of the $7,431 million that vanished."),
        (LOSS, "Auditors blamed copper for most of the €5,431 million that vanished."),
        (LOSS, "A baker in Norland owes $5,431 million."),
        (
            "The archive drew 4,173 people to the lighthouse, curators said.",
            "Curators saw the lighthouse empty when 4,713 people had gone.",
        ),
        (
            "Alder scored her 1,532 goals at the regatta stadium.",
            "Alder broke the mark of 1,523 goals at the regatta stadium.",
        ),
    ],
    ids=[
        "two digits",
        "another size",
        "other things",
        "both given",
        "a rest",
        "money, two digits",
        "another currency",
        "nothing shared",
        "common noun, another deed",
        "an old mark and a new",
    ],
)
def test_figures_that_only_look_alike(alone, left: str, right: str) -> None:
    assert alone(left, right) == []


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [("47", "74", False), ("4,173", "4,713", True)],
    ids=["short figures", "long figures"],
)
def test_where_much_is_counted_only_long_figures_meet(alone, one: str, other: str, meet: bool) -> None:
    many = "The ferry took 12 passengers. The train took 9 passengers. The bus took 31 passengers."
    left = f"{many} In the lighthouse of Tern Bay the archive greeted {one} passengers from Norland."
    right = f"The archive greeted {other} passengers from Norland in the lighthouse of Tern Bay."
    assert ((one, other, "figures alike") in alone(left, right)) is meet


def test_figures_of_one_article_do_not_meet(alone) -> None:
    assert alone(f"{MAPS} Curators moved the parchment out of the lighthouse: 4,713 maps in all.") == []
