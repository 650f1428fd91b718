"""Which sentences tell of two sites of one kind."""

import pytest

from checker.align.sites import sites_apart
from checker.align.standing import sentence_of


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (
            "A mortar round struck a hut in the Tamra camp, killing 12 people.",
            "A mortar round struck a hut in the Old Port camp, killing seven people.",
            True,
        ),
        (
            "A raid in the village of Tamra killed 12 people.",
            "A raid in the Sandhill neighbourhood killed seven people.",
            True,
        ),
        (
            "A raid in the Zarqa camp killed 12 people.",
            "A raid in the Zarka refugee camp killed seven people.",
            False,
        ),
        ("A raid in the Tamra camp killed 12 people.", "A raid killed seven people in Tamra.", False),
        ("A raid in the camp killed 12 people.", "A raid in the Old Port camp killed seven people.", False),
        (
            "A raid in the Tamra quarter of Port Adler killed 12 people.",
            "A raid in the city of Port Adler killed seven people.",
            False,
        ),
    ],
    ids=["camps", "village and quarter", "spellings", "no site", "no name", "a city holds others"],
)
def test_sites_apart(two, left: str, right: str, apart: bool) -> None:
    a, b = two("count", left, right)
    assert sites_apart(sentence_of(a).words, sentence_of(b).words) is apart
    assert sites_apart(sentence_of(b).words, sentence_of(a).words) is apart
