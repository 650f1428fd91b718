"""Whether a clause tells what is, what may be, or what is to come."""

import pytest

from checker.extract.context import clause_of
from checker.extract.mood import is_ahead, looks_ahead, modality_of
from checker.model import Modality


def token(passage, word: str):
    return next(each for each in passage.doc if each.text == word)


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("Police found boats.", "found", Modality.ASSERTED),
        ("Police never found boats.", "found", Modality.NEGATED),
        ("Police did not find boats.", "find", Modality.NEGATED),
        ("Police might find boats.", "find", Modality.HEDGED),
        ("Police allegedly found boats.", "found", Modality.HEDGED),
    ],
    ids=["plain", "never", "not", "might", "allegedly"],
)
def test_modality(passage, text: str, verb: str, modality: Modality) -> None:
    assert modality_of(token(passage(text), verb)) is modality


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The council met on Friday.", False),
        ("The council will meet on Friday.", True),
        ("The council agreed to meet on Friday.", True),
        ("The council had to meet on Friday.", False),
        ("The council is scheduled for Friday.", True),
    ],
    ids=["past", "future", "agreed", "had to", "scheduled"],
)
def test_what_a_day_looks_ahead_to(passage, text: str, ahead: bool) -> None:
    assert looks_ahead(passage(text).doc, text.index("Friday")) is ahead


@pytest.mark.parametrize(
    ("text", "ahead"),
    [("The firm paid.", False), ("The firm will pay.", True), ("The firm said it would pay.", None)],
    ids=["done", "to come", "either"],
)
def test_whether_a_clause_is_to_come(passage, text: str, ahead: bool | None) -> None:
    found = passage(text)
    verb = next(each for each in found.doc if each.lemma_ == "pay")
    assert is_ahead(clause_of(verb)) is ahead
