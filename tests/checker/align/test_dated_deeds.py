"""Which dates belong to two deeds though their verbs are one word."""

import pytest

from checker.align.dated_deeds import deeds_of_two
from checker.align.ground import lay_ground


@pytest.fixture
def apart(story, two):
    """Tell whether the first dates of two texts are of two deeds, seen from both sides."""

    def apart(left: str, right: str) -> bool:
        alignments = lay_ground(story(left, right)).alignments
        a, b = two("date", left, right)
        found = deeds_of_two(alignments, a, b)
        assert found == deeds_of_two(alignments, b, a)
        return found

    return apart


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The Herons had his shirt retired in 2006.",
            "Hobart also played in Lima and Quito before retiring in 2004.",
        ),
        ("The Herons retired his shirt in 2006.", "Ruth Alder retired in 2004."),
        (
            "She will join the company for its tenth season since returning in 2005.",
            "He joined the company, becoming its first dancer, in 2010.",
        ),
        ("Ruth Alder spoke about the fire on Monday.", "Mark Hobart spoke about the fire on Tuesday."),
        (
            "The bank, founded in 1998, has 59 branches.",
            "The bank, which went public in 2003, has 59 branches.",
        ),
    ],
    ids=["shirt and player", "object and none", "since returning", "two people", "two descriptions"],
)
def test_dates_of_two_deeds(apart, left: str, right: str) -> None:
    assert apart(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor opened the bridge on Monday.", "The bridge opened on Tuesday."),
        ("The Herons sold their captain in 2006.", "Their captain was sold in 2004."),
        ("Ruth Alder spoke about the fire on Monday.", "Alder spoke about the fire on Tuesday."),
        ("Ruth Alder spoke about the fire on Monday.", "She spoke about the fire on Tuesday."),
        (
            "She was seen when the tram hit her on Monday.",
            "She was walking home when the tram hit her on Tuesday.",
        ),
        ("The mill burned on Monday.", "Tuesday."),
        (
            "The bank, founded in 1998, has 59 branches.",
            "The bank, established in 2003, has 59 branches.",
        ),
    ],
    ids=["things open", "passive", "surname", "pronoun", "when on both sides", "no verb", "one description"],
)
def test_dates_that_may_be_of_one_deed(apart, left: str, right: str) -> None:
    assert not apart(left, right)


def test_date_of_an_announcement_is_not_that_of_what_it_announced(apart) -> None:
    told = "It was first announced that Alder would be leaving the company in June."
    assert apart(told, "The company takes over from Alder, who leaves at Christmas.")
