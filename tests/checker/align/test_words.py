"""Which word of one sentence says what which word of another says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.clusters import Clusters
from checker.align.words import align_words

SENTENCES = (
    "The Herons beat the Otters in the cup final in Ashford on Saturday.",
    "On Saturday the Otters lost the cup final to the Herons in Ashford.",
    "Workers at the old mill rejected the offer of the new owners of the mill.",
    "Employees of the mill accepted the offer.",
    "The mayor, who opened the bridge, said the bridge was safe.",
    "No.",
)
ANY = st.sampled_from(SENTENCES)


@pytest.fixture(scope="module")
def partners(sentence):
    """Give the aligned words of two texts, as they are printed."""

    def partners(left: str, right: str) -> dict[str, str]:
        found = align_words(sentence(left), sentence(right, "b"), Clusters())
        return {found.left[i].text: found.right[j].text for i, j in found.to_right.items()}

    return partners


def test_same_words_are_aligned(partners) -> None:
    found = partners("The storm hit the harbour.", "The harbour was hit by the storm.")
    assert found.items() >= {("storm", "storm"), ("hit", "hit"), ("harbour", "harbour")}


def test_synonyms_are_aligned_beside_aligned_words(partners) -> None:
    found = partners("Workers at the mill purchased lamps.", "Workers at the mill bought lamps.")
    assert found["purchased"] == "bought"


def test_opposites_are_not(partners) -> None:
    assert "rose" not in partners("Exports of timber rose sharply.", "Exports of timber fell sharply.")


def test_neighbours_tell_one_of_two_like_words_from_the_other(sentence) -> None:
    left, right = sentence(SENTENCES[4]), sentence("The bridge was safe, said the mayor.", "b")
    found = align_words(left, right, Clusters())
    assert found.to_left[1] == [word.number for word in left if word.text == "bridge"][1]


def test_function_words_need_an_aligned_neighbour(partners) -> None:
    assert "in" not in partners("They met in Ashford.", "It rained in June.")


def test_unlike_sentences_share_nothing(partners) -> None:
    assert partners("It rained.", "They sang loudly") == {}


@given(left=ANY, right=ANY)
def test_alignment_is_one_to_one(sentence, left: str, right: str) -> None:
    found = align_words(sentence(left), sentence(right, "b"), Clusters())
    assert {j: i for i, j in found.to_right.items()} == found.to_left


@given(left=ANY, right=ANY)
def test_swapped_alignment_is_the_same_from_the_other_side(sentence, left: str, right: str) -> None:
    found = align_words(sentence(left), sentence(right, "b"), Clusters())
    swapped = found.swapped()
    assert (swapped.left, swapped.to_right, swapped.to_left) == (found.right, found.to_left, found.to_right)


@given(text=ANY)
def test_sentence_is_aligned_with_itself_word_by_word(sentence, text: str) -> None:
    words = sentence(text)
    found = align_words(words, words, Clusters())
    assert all(i == j for i, j in found.to_right.items())
    assert found.to_right.keys() >= {word.number for word in words if word.content}
