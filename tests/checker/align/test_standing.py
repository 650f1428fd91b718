"""How claims stand in their sentences."""

import pytest

from checker.align.ground import lay_ground
from checker.align.standing import counterpart, located, near_enough, sentence_of, tie


@pytest.fixture
def one(story):
    """Give the first claim of a text in one slot."""

    def one(slot: str, text: str):
        return next(claim for claim in story(text) if claim.slot == slot)

    return one


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The tourists slept in Madrid.", True),
        ("The flight from Madrid was late.", False),
        ("The Madrid tourists slept.", False),
    ],
    ids=["where", "whence", "whose"],
)
def test_located(one, text: str, where: bool) -> None:
    assert located(one("place", text)) is where


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ("The tourists slept in Madrid.", ("pobj", "in")),
        ("The flight from Madrid was late.", ("pobj", "from")),
        ("Madrid welcomed the tourists.", ("nsubj", "")),
    ],
    ids=["in", "from", "subject"],
)
def test_tie(one, text: str, hangs: tuple[str, str]) -> None:
    assert tie(one("place", text)) == hangs


@pytest.fixture
def placed(story):
    """Give the first claims of two texts in one slot, and how they stand for one another."""

    def placed(slot: str, *texts: str):
        ground = lay_ground(story(*texts))
        firsts = [
            next(claim for claim in ground.claims if claim.slot == slot and claim.article.id == article)
            for article in ("a0", "a1")
        ]
        return (*firsts, counterpart(ground.alignments, *firsts))

    return placed


def test_values_in_the_same_words_are_counterparts(placed) -> None:
    left, right, found = placed("count", "The fire killed 12 people.", "The fire killed 15 people.")
    assert found.same_deed and found.score > 0.7
    assert near_enough(left, right, found)


def test_values_in_other_words_are_none(placed) -> None:
    left, right, found = placed(
        "count", "The fire killed 12 people.", "A grocer in Norland printed 15 maps for hikers."
    )
    assert found.score < 0.3
    assert not near_enough(left, right, found)


def test_sums_share_few_words_around(placed) -> None:
    left, right, found = placed(
        "amount", "Tern Mills was acquired for $3 million.", "Hobart will pay $4 million."
    )
    assert found.score < 0.5
    assert near_enough(left, right, found)


def test_sentence_of(story) -> None:
    twelve, three = (
        claim for claim in story("The fire killed 12 people and 3 dogs.") if claim.slot == "count"
    )
    assert sentence_of(twelve) is sentence_of(three)
    assert sentence_of(twelve) is twelve.features.sentence
