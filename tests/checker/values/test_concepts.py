"""Words that stand for one another in the news."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker.values.concepts
from checker.values.concepts import concept, concepts

ROWS = [
    line.split("\t")
    for line in Path(checker.values.concepts.__file__)
    .with_name("concepts.tsv")
    .read_text("utf-8")
    .splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("die", "kill", True),
        ("fire", "blaze", True),
        ("agreement", "treaty", True),
        ("lawyer", "attorney", True),
        ("die", "injure", False),
        ("buy", "sell", False),
        ("win", "lose", False),
        ("marry", "divorce", False),
    ],
)
def test_words_of_one_concept(one: str, other: str, same: bool) -> None:
    assert (concept(one) == concept(other)) is same


@pytest.mark.parametrize("lemma", ["umbrella", "", "Fire"], ids=["unlisted", "empty", "capital"])
def test_word_without_concept_stands_for_itself(lemma: str) -> None:
    assert concept(lemma) == lemma


@given(st.frozensets(st.sampled_from(["die", "kill", "fire", "umbrella", "buy"])))
def test_concepts_of_several_are_those_of_each(lemmas: frozenset[str]) -> None:
    assert concepts(lemmas) == {concept(lemma) for lemma in lemmas}
    assert concepts(tuple(lemmas)) == concepts(lemmas)


def test_concept_stands_for_itself() -> None:
    assert [name for name, lemmas in ROWS if concept(name) != name] == []


def test_each_row_is_a_concept_and_two_words() -> None:
    assert [row for row in ROWS if len(row) != 2 or len(row[1].split()) < 2] == []
