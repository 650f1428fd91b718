"""Invariants of the types that flow, and the order of severities."""

from itertools import product

import pytest

from checker.model import ClaimPair, Field, Severity, Span

ORDER = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


@pytest.mark.parametrize(("a", "b"), list(product(ORDER, repeat=2)), ids=str)
@pytest.mark.parametrize("plain", [False, True], ids=["member", "plain string"])
def test_severities_are_ordered_by_loudness(a: Severity, b: Severity, plain: bool) -> None:
    other = b.value if plain else b
    i, j = ORDER.index(a), ORDER.index(b)
    assert (a < other, a <= other, a > other, a >= other) == (i < j, i <= j, i > j, i >= j)


@pytest.mark.parametrize(("plain", "expected"), [("error", False), ("note", True), ("warning", False)])
def test_plain_string_on_the_left_is_ordered_alike(plain: str, expected: bool) -> None:
    assert (plain < Severity.WARNING) is expected


def test_severities_sort_and_have_a_loudest() -> None:
    assert sorted([Severity.ERROR, Severity.NOTE, Severity.WARNING]) == list(ORDER)
    assert max(ORDER) is Severity.ERROR


def test_severity_is_its_word() -> None:
    assert f"{Severity.ERROR}" == "error"
    assert Severity("note") is Severity.NOTE


def test_unknown_severity_is_no_severity() -> None:
    with pytest.raises(ValueError, match="loud"):
        Severity("loud")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)], ids=["negative", "backwards"])
def test_span_needs_its_ends_in_order(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="out of order"):
        Span(start, end)


@pytest.mark.parametrize(
    ("other", "expected"),
    [(Span(2, 5), True), (Span(3, 4), True), (Span(4, 6), False), (Span(0, 2), False)],
    ids=["same", "inside", "after", "before"],
)
def test_overlap_is_half_open_and_symmetric(other: Span, expected: bool) -> None:
    span = Span(2, 4)
    assert span.overlaps(other) is other.overlaps(span) is expected


def test_claim_gives_words_sentence_and_place(claim) -> None:
    made = claim()
    assert (made.text, made.sentence_text) == ("12", "It sank 12 boats.")
    assert (made.line_column, made.place) == ((2, 9), "a:2:9")


def test_claim_of_a_title_reads_the_title(claim) -> None:
    made = claim(12, 14, sentence=Span(0, 14), field=Field.TITLE)
    assert (made.text, made.line_column) == ("12", (1, 13))


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [(0, 5, Span(7, 24)), (15, 24, Span(7, 20)), (15, 17, Span(7, 99))],
    ids=["before", "beyond", "sentence outside the text"],
)
def test_claim_stands_in_its_sentence(claim, start: int, end: int, sentence: Span) -> None:
    with pytest.raises(ValueError, match="outside"):
        claim(start, end, sentence=sentence)


def test_claim_is_not_paired_with_itself(claim) -> None:
    made = claim()
    with pytest.raises(ValueError, match="itself"):
        ClaimPair(left=made, right=made, score=1.0)


@pytest.mark.parametrize("score", [-0.1, 1.1])
def test_score_is_between_zero_and_one(claim, score: float) -> None:
    with pytest.raises(ValueError, match="score"):
        ClaimPair(left=claim(), right=claim(), score=score)


def test_swapped_pair(claim) -> None:
    pair = ClaimPair(left=claim(name="a"), right=claim(name="b"), score=0.5)
    assert (pair.swapped().left, pair.swapped().right) == (pair.right, pair.left)
    assert pair.swapped().score == pair.score
