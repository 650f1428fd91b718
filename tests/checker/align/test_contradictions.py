"""Which words of two aligned sentences contradict."""

import pytest

from checker.align.clusters import Clusters
from checker.align.contradictions import denied_words, opposed_words
from checker.align.words import align_words


@pytest.fixture
def aligned(sentence):
    """Align the words of two sentences."""
    return lambda left, right: align_words(sentence(left), sentence(right, "b"), Clusters())


def lemmas(found) -> list[tuple[str, str]]:
    return [(left.lemma, right.lemma) for left, right, _ in found]


def test_a_verb_denied_on_one_side(aligned) -> None:
    alignment = aligned("The mayor closed the old bridge.", "The mayor did not close the old bridge.")
    assert lemmas(denied_words(alignment, 1.0)) == [("close", "close")]
    assert lemmas(opposed_words(alignment)) == []


def test_in_sentences_hardly_alike_nothing_is_denied(aligned) -> None:
    alignment = aligned("The mayor closed the old bridge.", "The mayor did not close the old bridge.")
    assert lemmas(denied_words(alignment, 0.1)) == []


def test_opposites_in_one_place(aligned) -> None:
    alignment = aligned("Bread prices rose in the valley.", "Bread prices fell in the valley.")
    assert lemmas(opposed_words(alignment)) == [("rise", "fall")]
    assert lemmas(denied_words(alignment, 1.0)) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Bread prices rose in the valley.", "Bread prices did not fall in the valley."),
        ("Bread prices rose in the valley.", "Bread prices rose in the valley."),
        ("The ferry arrived at the quay.", "The ferry then left the quay."),
    ],
    ids=["denied opposite", "the same", "stages"],
)
def test_what_both_may_say(aligned, left: str, right: str) -> None:
    alignment = aligned(left, right)
    assert lemmas([*denied_words(alignment, 1.0), *opposed_words(alignment)]) == []
