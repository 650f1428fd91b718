"""Accounts of one event in different words."""

import pytest

REPAIR = "In May, Norway and Sweden agreed to repair the old bridge."
BUILD = "Norway and Sweden signed an agreement to build a new bridge."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (REPAIR, BUILD),
        (REPAIR, "Norway and Sweden agreed to repair the old bridge."),
        ("The army repaired the old bridge in Oslo.", "The old bridge in Oslo was repaired by the army."),
        ("The council approved the new school.", "The council did not approve the new school."),
    ],
    ids=["verb and noun", "same words", "active and passive", "denied"],
)
def test_one_event(align, left: str, right: str) -> None:
    assert len(align("event", left, right)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (REPAIR, "Kenya and Ghana agreed to repair the old bridge."),
        (REPAIR, "Norway and Sweden agreed to exchange fishing quotas."),
        (
            "The army repaired the old bridge on July 8.",
            "The army repaired the old bridge on July 9.",
        ),
        ("The army repaired the old bridge.", "The choir sang the old song."),
    ],
    ids=["other participants", "other object", "other day", "other deed"],
)
def test_two_events(align, left: str, right: str) -> None:
    assert align("event", left, right) == []


def test_agreements_about_one_object_on_two_days_stay_a_pair(align) -> None:
    left = "Norway and Sweden agreed on July 8 to repair the old bridge."
    right = "Norway and Sweden agreed on July 9 to repair the old bridge."
    found = align("event", left, right)
    assert all(pair.left.value.other_time(pair.right.value) for pair in found)


def test_pair_explains_itself(align) -> None:
    [pair] = align("event", REPAIR, BUILD)
    assert {"trigger", "participants", "object", "time"} <= {evidence.feature for evidence in pair.evidence}


def test_one_article_may_tell_an_event_twice(align) -> None:
    [pair] = align("event", f"{REPAIR} Snow fell. {BUILD}")
    assert pair.left.article is pair.right.article


def test_accounts_of_one_sentence_do_not_meet(align) -> None:
    assert align("event", "Norway repaired the old bridge and Sweden repaired the old bridge.") == []
