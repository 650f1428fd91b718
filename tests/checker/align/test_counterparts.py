"""Whether two mentions stand in each other's place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.clusters import Clusters
from checker.align.counterparts import Counterpart, compare_places, root_of, words_of
from checker.align.words import align_words
from checker.model import Span

SENTENCES = (
    "The pool will stay shut from May 3 to June 12 in Ashford.",
    "In Ashford the pool will stay shut from May 8 to June 12.",
    "The bridge was built in 1973 and repaired in 1983.",
    "The mayor opened the bridge on Monday.",
)
PLACE = st.tuples(st.sampled_from(SENTENCES), st.integers(0, 6))


@pytest.fixture(scope="module")
def compare(sentence):
    """Compare where a word of one text and a word of another stand; words by number or as printed."""

    def compare(left: str, mine: int | str, right: str, theirs: int | str) -> Counterpart:
        alignment = align_words(sentence(left), sentence(right, "b"), Clusters())
        i, j = number(alignment.left, mine), number(alignment.right, theirs)
        return compare_places(alignment, (i, i + 1), (j, j + 1))

    def number(words, word: int | str) -> int:
        return word if isinstance(word, int) else next(w.number for w in words if w.text == word)

    return compare


def test_same_place_in_one_sentence_is_sure(compare) -> None:
    found = compare(SENTENCES[0], "3", SENTENCES[0], "3")
    assert (found.score, found.same_deed) == (pytest.approx(1.0), True)


def test_right_counterpart_beats_the_wrong_one(compare) -> None:
    right, wrong = (compare(SENTENCES[0], "3", SENTENCES[1], day) for day in ("8", "12"))
    assert right.score > wrong.score


@pytest.mark.parametrize(
    ("verb", "same"),
    [("built", True), ("repaired", False), ("erected", True)],
    ids=["same", "other", "synonym"],
)
def test_verbs_above_tell_deeds_apart(compare, verb: str, same: bool) -> None:
    found = compare("The bridge was built in 1973.", "1973", f"The bridge was {verb} in 1983.", "1983")
    assert found.same_deed is same


@given(left=PLACE, right=PLACE)
def test_comparing_is_symmetric(sentence, left: tuple[str, int], right: tuple[str, int]) -> None:
    alignment = align_words(sentence(left[0]), sentence(right[0], "b"), Clusters())
    mine, theirs = ((number, number + 1) for _, number in (left, right))
    assert compare_places(alignment, mine, theirs) == compare_places(alignment.swapped(), theirs, mine)


@given(left=PLACE, right=PLACE)
def test_parts_lie_between_nothing_and_all(compare, left: tuple[str, int], right: tuple[str, int]) -> None:
    found = compare(*left, *right)
    assert all(0 <= part <= 1 for part in (found.near, found.governor, found.cover, found.score))


def test_evidence_names_every_part(compare) -> None:
    found = compare(SENTENCES[0], "3", SENTENCES[1], "8")
    assert [part.feature for part in found.evidence()] == ["words around", "governing words", "words aligned"]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(4, 9, (1, 2)), (4, 16, (1, 3)), (6, 7, (1, 2)), (99, 104, None)],
    ids=["a word", "two words", "part of a word", "beyond the sentence"],
)
def test_words_of_a_span(sentence, start: int, end: int, found: tuple[int, int] | None) -> None:
    assert words_of(sentence("The mayor opened it."), Span(start, end)) == found


def test_root_of_a_range_is_governed_from_outside(sentence) -> None:
    words = sentence("The mayor opened the old stone bridge.")
    assert words[root_of(words, (3, 7))].text == "bridge"


def test_what_says_when_a_deed_was_done_is_another_deed(compare) -> None:
    left = "She told reporters so after the report was released on Sunday."
    right = "She told reporters so on Tuesday."
    assert not compare(left, "Sunday", right, "Tuesday").same_deed
    assert not compare(right, "Tuesday", left, "Sunday").same_deed
    assert compare(left.replace("after", "as"), "Sunday", right, "Tuesday").same_deed
