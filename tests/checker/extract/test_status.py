"""How far an event has come, and whether it is denied."""

import pytest

from checker.extract.nlp import load_model
from checker.extract.status import is_negated, status_of
from checker.values.events import Status


def token(text: str, word: str):
    return next(each for each in load_model()(text) if each.text == word)


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The army repaired the bridge.", "repaired", Status.DONE),
        ("The army has repaired the bridge.", "repaired", Status.DONE),
        ("The army had repaired the bridge.", "repaired", Status.DONE),
        ("The bridge was repaired by the army.", "repaired", Status.DONE),
        ("The army will repair the bridge.", "repair", Status.PLANNED),
        ("The army plans to repair the bridge.", "repair", Status.PLANNED),
        ("The army has agreed to repair the bridge.", "repair", Status.PLANNED),
        ("The army may repair the bridge.", "repair", Status.UNKNOWN),
        ("The army would repair the bridge.", "repair", Status.UNKNOWN),
        ("The army tried to repair the bridge.", "repair", Status.UNKNOWN),
        ("The army did not repair the bridge.", "repair", Status.UNKNOWN),
    ],
    ids=[
        "past",
        "present perfect",
        "past perfect",
        "passive",
        "will",
        "plans to",
        "agreed to",
        "may",
        "would",
        "tried to",
        "did not",
    ],
)
def test_status(text: str, word: str, status: Status) -> None:
    assert status_of(token(text, word)) is status


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The army repaired the bridge.", "repaired", False),
        ("The army did not repair the bridge.", "repair", True),
        ("The army didn't repair the bridge.", "repair", True),
        ("The army never repaired the bridge.", "repaired", True),
        ("No soldier repaired the bridge.", "repaired", True),
        ("Nobody repaired the bridge.", "repaired", True),
        ("The army repaired no bridge.", "repaired", True),
        ("The army that did not win repaired the bridge.", "repaired", False),
    ],
    ids=["plain", "not", "short form", "never", "no subject", "nobody", "no object", "another verb"],
)
def test_negation(text: str, word: str, negated: bool) -> None:
    assert is_negated(token(text, word)) is negated
