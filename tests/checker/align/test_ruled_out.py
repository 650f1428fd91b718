"""What rules two claims out as one fact."""

import pytest

from checker.align.ground import lay_ground
from checker.align.refusals import Refusal
from checker.align.ruled_out import ruled_out

NIGHT = "Hobart gained 70 yards on nine carries and 55 yards on five catches."


@pytest.fixture
def refusal(story, two):
    """Give why the first claims of two texts in one slot are ruled out, seen from both sides."""

    def refusal(slot: str, left: str, right: str) -> Refusal | None:
        ground = lay_ground(story(left, right))
        a, b = two(slot, left, right)
        found = ruled_out(a, b, ground.told, ground.alignments)
        assert found == ruled_out(b, a, ground.told, ground.alignments)
        return found

    return refusal


@pytest.mark.parametrize(
    ("slot", "left", "right", "expected"),
    [
        (
            "measure",
            NIGHT,
            "Hobart gained 269 yards on 83 carries and 201 yards on 29 catches.",
            Refusal.FAR_APART,
        ),
        ("measure", NIGHT, "Hobart gained 80 yards on ten carries and 50 yards on six catches.", None),
        (
            "count",
            "Hobart has five goals and 12 assists.",
            "Hobart scored three goals and made two assists.",
            Refusal.OTHER_SPAN,
        ),
        ("count", "Hobart has five goals and 12 assists.", "Hobart has three goals and 12 assists.", None),
        ("count", "The harbour has five cranes.", "The storm felled three cranes.", None),
        (
            "count",
            "The quake left 14 others trapped.",
            "The quake struck at night, leaving two others missing.",
            Refusal.OTHER_DEED,
        ),
        ("count", "The quake left 14 people dead.", "The quake left two people dead.", None),
        ("count", "The quake left 14 people dead.", "The quake killed two people.", None),
        (
            "count",
            "A raid on the Tamra camp killed 12 people.",
            "A raid on the Old Port camp killed seven people.",
            Refusal.OTHER_OCCASION_THERE,
        ),
        (
            "age",
            "Mark Hobart, 20, fired from the roof.",
            "An 11-year-old girl was hit by shots from the roof.",
            Refusal.OTHER_THINGS,
        ),
        ("age", "Mark Hobart, 20, fired from the roof.", "A 21-year-old man fired from the roof.", None),
    ],
    ids=[
        "a night and a season",
        "two accounts of a night",
        "total and night",
        "two totals",
        "no statistics",
        "trapped and missing",
        "dead and dead",
        "dead and killed",
        "two camps",
        "a girl is no Mark",
        "a man may be Mark",
    ],
)
def test_ruled_out(refusal, slot: str, left: str, right: str, expected: Refusal | None) -> None:
    assert refusal(slot, left, right) is expected
