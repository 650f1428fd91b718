"""Invariants of the types that flow, and the order of severities."""

from dataclasses import dataclass
from itertools import product
from types import SimpleNamespace

import pytest

from checker.model import (
    Claim,
    ClaimPair,
    Discrepancy,
    Field,
    Reading,
    Run,
    Severity,
    Span,
)
from checker.rows import COLUMNS
from sources.article import Article

TEXT = "Storm.\nIt sank 12 boats."


@dataclass(frozen=True)
class Number:
    """A value for tests."""

    key: int


def claim(start: int = 15, end: int = 17, *, text: str = TEXT, name: str = "a", **more) -> Claim:
    article = Article(id=name, text=text, title="Storm sinks 12", outlet=more.pop("outlet", ""))
    fields = {
        "sentence": Span(7, len(text)),
        "subject": SimpleNamespace(label="boats sunk"),
        "slot": "count",
        "value": Number(12),
    }
    return Claim(article=article, span=Span(start, end), **(fields | more))


def discrepancy(*readings: Reading, severity: Severity = Severity.ERROR) -> Discrepancy:
    return Discrepancy(
        rule="count-mismatch",
        severity=severity,
        story="",
        subject="boats sunk",
        slot="count",
        message="",
        readings=readings,
        score=1.0,
    )


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


def test_claim_gives_words_sentence_and_place() -> None:
    made = claim()
    assert (made.text, made.sentence_text) == ("12", "It sank 12 boats.")
    assert (made.line_column, made.place) == ((2, 9), "a:2:9")


def test_claim_of_a_title_reads_the_title() -> None:
    made = claim(12, 14, sentence=Span(0, 14), field=Field.TITLE)
    assert (made.text, made.line_column) == ("12", (1, 13))


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [(0, 5, Span(7, 24)), (15, 24, Span(7, 20)), (15, 17, Span(7, 99))],
    ids=["before", "beyond", "sentence outside the text"],
)
def test_claim_stands_in_its_sentence(start: int, end: int, sentence: Span) -> None:
    with pytest.raises(ValueError, match="outside"):
        claim(start, end, sentence=sentence)


def test_claim_is_not_paired_with_itself() -> None:
    made = claim()
    with pytest.raises(ValueError, match="itself"):
        ClaimPair(left=made, right=made, score=1.0)


@pytest.mark.parametrize("score", [-0.1, 1.1])
def test_score_is_between_zero_and_one(score: float) -> None:
    with pytest.raises(ValueError, match="score"):
        ClaimPair(left=claim(), right=claim(), score=score)


def test_swapped_pair() -> None:
    pair = ClaimPair(left=claim(name="a"), right=claim(name="b"), score=0.5)
    assert (pair.swapped().left, pair.swapped().right) == (pair.right, pair.left)
    assert pair.swapped().score == pair.score


def test_reading_needs_a_claim() -> None:
    with pytest.raises(ValueError, match="claim"):
        Reading(value="12", claims=())


def test_outlets_are_sorted_each_once_and_fall_back_on_the_id() -> None:
    claims = (claim(name="b"), claim(name="a", outlet="Herald"), claim(name="c", outlet="Herald"))
    assert Reading(value="12", claims=claims).outlets == ("Herald", "b")


def test_support_counts_articles_before_sentences() -> None:
    one = Reading(value="12", claims=(claim(name="a"), claim(name="a", text=TEXT + " Really.")))
    two = Reading(value="15", claims=(claim(name="b"), claim(name="c")))
    assert two.support > one.support


def test_caption_printed_twice_is_one_support() -> None:
    once = Reading(value="12", claims=(claim(),))
    twice = Reading(value="12", claims=(claim(), claim()))
    assert twice.support == once.support


def test_discrepancy_needs_two_readings() -> None:
    with pytest.raises(ValueError, match="two readings"):
        discrepancy(Reading(value="12", claims=(claim(),)))


def test_fingerprint_ignores_where_the_words_stand() -> None:
    moved = "Snow fell.\n" + TEXT
    here = Reading(value="12", claims=(claim(),))
    there = Reading(value="12", claims=(claim(26, 28, text=moved, sentence=Span(18, 35)),))
    other = Reading(value="12", claims=(claim(19, 23),))
    assert there.claims[0].text == "12"
    assert discrepancy(here, other).fingerprint == discrepancy(there, other).fingerprint


def test_fingerprint_knows_the_words() -> None:
    readings = [
        Reading(value="12", claims=(claim(start, end),)) for start, end in ((15, 17), (18, 23), (7, 9))
    ]
    one, other = discrepancy(*readings[:2]), discrepancy(*readings[1:])
    assert one.fingerprint != other.fingerprint
    assert len(one.fingerprint) == 16


def test_louder_discrepancy_comes_first() -> None:
    readings = (Reading(value="12", claims=(claim(),)), Reading(value="15", claims=(claim(),)))
    found = [discrepancy(*readings, severity=severity) for severity in ORDER]
    assert [each.severity for each in sorted(found, key=lambda each: each.order)] == list(reversed(ORDER))


def test_counts_of_an_empty_run() -> None:
    assert Run(version="1").counts == {"articles": 0, "claims": 0, "pairs": 0, "discrepancies": 0}


def test_frame_of_an_empty_run_has_its_columns() -> None:
    assert list(Run(version="1").to_frame().columns) == list(COLUMNS)
