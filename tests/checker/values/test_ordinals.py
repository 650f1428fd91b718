import pytest

from checker.values.ordinals import Ordinal


def ordinal(rank: int, noun: str = "visit", superlative: str = "", *scope: str) -> Ordinal:
    return Ordinal(rank=rank, noun=noun, superlative=superlative, scope=frozenset(scope), spoken=str(rank))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (ordinal(2), ordinal(3)),
        (ordinal(1), ordinal(-1)),
        (ordinal(1, "city", "largest"), ordinal(2, "city", "biggest")),
        (ordinal(5, "win", "", "straight"), ordinal(6, "win", "", "consecutive")),
    ],
    ids=[
        "second and third",
        "first and final",
        "largest and second-biggest",
        "fifth straight, sixth consecutive",
    ],
)
def test_two_places_in_one_order(left: Ordinal, right: Ordinal) -> None:
    assert left.disjoint(right)
    assert right.disjoint(left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (ordinal(2), ordinal(2)),
        (ordinal(2), ordinal(3, "round")),
        (ordinal(3), ordinal(-1)),
        (ordinal(1, "city", "largest"), ordinal(2, "city", "oldest")),
        (ordinal(1, "city", "largest"), ordinal(2, "city")),
        (ordinal(3, "goal", "", "season"), ordinal(40, "goal", "", "career")),
    ],
    ids=["equal", "nouns", "third and final", "qualities", "plain and by size", "scopes"],
)
def test_both_may_be_true(left: Ordinal, right: Ordinal) -> None:
    assert not left.disjoint(right)


@pytest.mark.parametrize("rank", [0, -2])
def test_no_such_rank(rank: int) -> None:
    with pytest.raises(ValueError, match="no such rank"):
        ordinal(rank)


def test_equal_readings_share_a_key() -> None:
    assert ordinal(1, "city", "largest").key == ordinal(1, "city", "biggest").key
    assert ordinal(1).key != ordinal(2).key


def test_told_in_words() -> None:
    assert str(Ordinal(rank=3, noun="visit", spoken="third")) == "third visit"
