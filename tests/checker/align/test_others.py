"""Whether two claims are plainly of others."""

import pytest

from checker.align.clusters import Clusters
from checker.align.others import about_other_things, about_others
from checker.align.refusals import Refusal


@pytest.mark.parametrize(
    ("slot", "left", "right", "strictly", "loosely"),
    [
        (
            "measure",
            "The bridge is 300 metres long.",
            "The bridge is 40 metres high.",
            Refusal.OTHER_NARROWING,
            Refusal.OTHER_NARROWING,
        ),
        ("measure", "The bridge is 300 metres long.", "The bridge is 400 metres long.", None, None),
        ("measure", "The bridge is 300 metres long.", "The river widens for 400 metres.", None, None),
        (
            "count",
            "The museum bought 12 glass cases.",
            "The museum bought 15 display cases.",
            Refusal.OTHER_NARROWING,
            None,
        ),
        (
            "count",
            "Police found three bombs.",
            "Police found four other bombs.",
            Refusal.OTHER_PART,
            Refusal.OTHER_PART,
        ),
        (
            "count",
            "The mill lost 12 workers.",
            "The mill will lose 15 workers.",
            Refusal.OTHER_TENSE,
            Refusal.OTHER_TENSE,
        ),
        (
            "count",
            "The Herons won their first two games in Ashford.",
            "The Herons won four games in Ashford.",
            Refusal.OTHER_NARROWING,
            Refusal.OTHER_NARROWING,
        ),
        (
            "count",
            "She spent four seasons as a coach.",
            "She spent nine seasons with the club.",
            Refusal.OTHER_NARROWING,
            Refusal.OTHER_NARROWING,
        ),
        ("count", "She spent four seasons as a coach.", "She served nine seasons as a coach.", None, None),
        ("measure", "The last ten years were dry.", "The nine years were dry.", None, None),
        (
            "count",
            "One rocket reached the lake.",
            "Five rockets reached the lake.",
            Refusal.OTHER_PART,
            Refusal.OTHER_PART,
        ),
        ("count", "One man died.", "Five men died.", None, None),
        (
            "count",
            "The storms over the past ten days hurt 90 people.",
            "The storms hurt two people.",
            Refusal.OTHER_SPAN,
            Refusal.OTHER_SPAN,
        ),
        (
            "count",
            "The win came a week after she scored nine goals in Ashford.",
            "She scored four goals in Ashford.",
            Refusal.OTHER_SPAN,
            Refusal.OTHER_SPAN,
        ),
        ("count", "The mill lost 12 workers.", "The mill lost 15 workers.", None, None),
    ],
    ids=[
        "two dimensions",
        "one dimension",
        "a dimension on one side",
        "narrowed otherwise",
        "a rest",
        "done and to come",
        "the first of them",
        "in a post",
        "both in a post",
        "last years",
        "an example",
        "one person",
        "a past span",
        "a week after",
        "the same",
    ],
)
def test_about_other_things(
    two, slot: str, left: str, right: str, strictly: Refusal | None, loosely: Refusal | None
) -> None:
    one, other = two(slot, left, right)
    assert about_other_things(one, other) is about_other_things(other, one) is strictly
    assert about_other_things(one, other, loosely=True) is loosely


@pytest.mark.parametrize(
    ("left", "right", "refusal"),
    [
        ("The Port Adler Herons sold 12 boats.", "The Herons sold 15 boats.", None),
        ("The Port Adler Herons sold 12 boats.", "The Otters sold 15 boats.", Refusal.OTHER_DOERS),
        ("Ruth Alder sold 12 boats.", "Owen Alder sold 15 boats.", Refusal.OTHER_DOERS),
        ("Mr Alder sold 12 boats.", "Ruth Alder sold 15 boats.", Refusal.OTHER_DOERS),
    ],
    ids=["a short form", "two teams", "two of one surname", "a surname"],
)
def test_about_others(two, left: str, right: str, refusal: Refusal | None) -> None:
    assert about_others(*two("count", left, right), Clusters()) is refusal


def test_a_loss_is_to_somebody(two) -> None:
    left = "The only defeat on her record was a loss to Owen Marsh in 2004."
    right = "The skipper is unbeaten since losing to Victor Hale in 2001."
    assert about_others(*two("date", left, right), Clusters()) is Refusal.OTHER_UNDERGOERS
