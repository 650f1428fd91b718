"""How the values of two claims of one slot lie to each other."""

from dataclasses import replace

import pytest

from checker.align.comparisons import (
    agree,
    comparable,
    disjoint,
    leftover,
    long_past,
    may_be_slip,
    restates,
)
from checker.values.date_kinds import Precision
from checker.values.dates import DateRange


@pytest.fixture
def two(story):
    """Give the claims of two texts in one slot."""

    def two(slot: str, left: str, right: str):
        one, other = (claim for claim in story(left, right) if claim.slot == slot)
        return one, other

    return two


CASES = [
    ("count", "The fire killed 12 people.", "The fire killed 15 people.", True, False),
    ("count", "The fire killed 12 people.", "Twelve people died.", False, True),
    ("count", "The fire killed at least 12 people.", "The fire killed 15 people.", False, False),
    ("place", "It was signed in Oslo.", "It was signed in Lisbon.", True, False),
    ("place", "It was signed in Oslo.", "It was signed in Norway.", False, True),
    ("date", "It was signed on Monday.", "It was signed on Tuesday.", True, False),
    ("date", "It was signed on July 7.", "It was signed on Monday.", False, True),
]
IDS = ["figures", "words for figures", "floor", "towns", "country", "days", "weekday of a date"]


@pytest.mark.parametrize(("slot", "left", "right", "apart", "one"), CASES, ids=IDS)
def test_apart_or_agreeing(two, slot: str, left: str, right: str, apart: bool, one: bool) -> None:
    a, b = two(slot, left, right)
    assert (disjoint(a, b), disjoint(b, a)) == (apart, apart)
    assert (agree(a, b), agree(b, a)) == (one, one)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("It was signed on July 7.", "It was signed on 7 July.", True),
        ("It was signed on July 7.", "It was signed in July.", False),
    ],
    ids=["one day", "coarser"],
)
def test_dates_are_restated_to_the_day(two, left: str, right: str, same: bool) -> None:
    assert restates(*two("date", left, right)) is same


@pytest.mark.parametrize(
    ("right", "meant"),
    [
        ("The fire killed 15 people.", True),
        ("The fire killed 900 people.", False),
        ("The fire killed 1,200 people.", True),
    ],
    ids=["near", "too far", "a slip of two zeros"],
)
def test_plausible_figures(two, right: str, meant: bool) -> None:
    a, b = two("count", "The fire killed 12 people.", right)
    assert comparable(a, b) is comparable(b, a) is meant


def test_figures_may_always_be_slips(two) -> None:
    assert may_be_slip(*two("count", "The fire killed 12 people.", "The fire killed 900 people."))


@pytest.mark.parametrize(
    ("day", "meant"), [("July 8", True), ("June 30", True), ("May 13", False), ("September 2", False)]
)
def test_a_weekday_of_an_undated_article_is_none_of_weeks_ago(two, day: str, meant: bool) -> None:
    weekday, dated = two("date", "It was signed on Friday.", f"It was signed on {day}.")
    undated = replace(
        weekday,
        article=replace(weekday.article, published=None),
        value=DateRange(precision=Precision.DAY, weekday=4, words="Friday"),
    )
    assert disjoint(undated, dated)
    assert comparable(undated, dated) is comparable(dated, undated) is meant


@pytest.mark.parametrize(
    ("text", "past"),
    [("The mill closed in 2015.", True), ("The mill closed on Monday.", False)],
    ids=["years ago", "this week"],
)
def test_long_past(story, text: str, past: bool) -> None:
    [claim] = [claim for claim in story(text) if claim.slot == "date"]
    assert long_past(claim) is past


def test_a_count_is_never_long_past(story) -> None:
    [claim] = [claim for claim in story("The fire killed 12 people.") if claim.slot == "count"]
    assert not long_past(claim)


@pytest.mark.parametrize(
    ("right", "left_over"),
    [
        ("killed 12 and hurt 31 people", True),
        ("killed 12 and hurt 30 people", False),
        ("killed 12 people", False),
    ],
    ids=["one on either side", "none", "one on one side"],
)
def test_what_is_left_when_agreed_values_are_set_aside(story, right: str, left_over: bool) -> None:
    mine, theirs = (
        [claim for claim in story(f"The fire {what}.") if claim.slot == "count"]
        for what in ("killed 12 and hurt 30 people", right)
    )
    assert leftover(mine, theirs) is left_over


@pytest.mark.parametrize(
    ("clock", "near"), [("3:27", True), ("3:52", False)], ids=["a second", "half a minute"]
)
def test_clocks_of_one_moment_are_seconds_apart(story, clock: str, near: bool) -> None:
    claims = story("Hale scored with 3:26 left.", f"Hale scored with {clock} left.")
    one, other = (claim for claim in claims if claim.slot == "measure")
    assert comparable(one, other) is near
