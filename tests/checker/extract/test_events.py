"""What was done, agreed or promised: trigger, complement, polarity, time."""

from datetime import date

import pytest

from checker.model import Modality
from checker.values.events import Account, Status


@pytest.fixture
def told(extract):
    """Give the account of the one event of a text."""

    def told(text: str) -> Account:
        [claim] = extract(text, "event")
        return claim.value

    return told


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Norway agreed to repair the bridge.", "repair"),
        ("In May, Norway and Sweden had agreed to repair the bridge.", "repair"),
        ("Norway and Sweden signed an agreement to build the bridge.", "build"),
        ("The two countries signed an agreement with Kenya to build the bridge.", "build"),
    ],
    ids=["verb", "past perfect", "noun", "noun with a phrase between"],
)
def test_verb_and_noun_share_trigger_and_complement(told, text: str, verb: str) -> None:
    account = told(text)
    assert account.trigger == "agree"
    assert account.complement is not None
    assert (account.complement.verbs, account.complement.objects) == ((verb,), {"bridge"})


def test_new_object(told) -> None:
    complement = told("Norway and Sweden signed an agreement to build a new bridge.").complement
    assert complement is not None and complement.new


def test_noun_keeps_the_verb_that_carries_it(told) -> None:
    account = told("Norway and Sweden signed an agreement to build the bridge.")
    assert (account.support, account.objects) == ("sign", {"agreement"})


@pytest.mark.parametrize(
    "text",
    ["The army repaired the bridge.", "The bridge was repaired by the army."],
    ids=["active", "passive"],
)
def test_active_and_passive_tell_the_same(told, text: str) -> None:
    account = told(text)
    assert (account.trigger, account.objects, account.status) == ("repair", {"bridge"}, Status.DONE)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The army repaired the bridge.", False),
        ("The army did not repair the bridge.", True),
        ("The army never repaired the bridge.", True),
        ("No agreement was signed.", True),
    ],
    ids=["plain", "not", "never", "no"],
)
def test_polarity(extract, text: str, negated: bool) -> None:
    [claim] = extract(text, "event")
    assert claim.value.negated is negated
    assert (claim.modality is Modality.NEGATED) is negated


def test_participants_are_the_doers(extract) -> None:
    [claim] = extract("Norway and Sweden signed an agreement to build the bridge.", "event")
    assert {entity.name for entity in claim.features.names} >= {"Norway", "Sweden"}


def test_agent_of_a_passive_is_a_participant(extract) -> None:
    [claim] = extract("The old bridge was repaired by Norway.", "event")
    assert "Norway" in {entity.name for entity in claim.features.names}


def test_date_of_the_event(told) -> None:
    when = told("The army repaired the bridge on Monday.").when
    assert when is not None and when.earliest == date(2025, 7, 7)


def test_event_without_date(told) -> None:
    assert told("The army repaired the bridge.").when is None


def test_mention_is_the_verb_group_with_its_object(words) -> None:
    assert words("The army did not repair the bridge.", "event") == ["did not repair the bridge"]


@pytest.mark.parametrize(
    "text",
    [
        '"We repaired the bridge and sold the boats," Ruth Alder said.',
        "Ruth Alder said little.",
        "It was a long winter.",
    ],
    ids=["quoted", "reporting verb", "no deed"],
)
def test_no_event(words, text: str) -> None:
    assert words(text, "event") == []
