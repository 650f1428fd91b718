"""Invariants of what a run found."""

import pytest

from checker.model import Severity, Span
from checker.rows import COLUMNS
from checker.run import Discrepancy, Reading, Run

TEXT = "Storm.\nIt sank 12 boats."


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


def test_reading_needs_a_claim() -> None:
    with pytest.raises(ValueError, match="claim"):
        Reading(value="12", claims=())


def test_outlets_are_sorted_each_once_and_fall_back_on_the_id(claim) -> None:
    claims = (claim(name="b"), claim(name="a", outlet="Herald"), claim(name="c", outlet="Herald"))
    assert Reading(value="12", claims=claims).outlets == ("Herald", "b")


def test_support_counts_articles_before_sentences(claim) -> None:
    one = Reading(value="12", claims=(claim(name="a"), claim(name="a", text=TEXT + " Really.")))
    two = Reading(value="15", claims=(claim(name="b"), claim(name="c")))
    assert two.support > one.support


def test_caption_printed_twice_is_one_support(claim) -> None:
    once = Reading(value="12", claims=(claim(),))
    twice = Reading(value="12", claims=(claim(), claim()))
    assert twice.support == once.support


def test_discrepancy_needs_two_readings(claim) -> None:
    with pytest.raises(ValueError, match="two readings"):
        discrepancy(Reading(value="12", claims=(claim(),)))


def test_fingerprint_ignores_where_the_words_stand(claim) -> None:
    moved = "Snow fell.\n" + TEXT
    here = Reading(value="12", claims=(claim(),))
    there = Reading(value="12", claims=(claim(26, 28, text=moved, sentence=Span(18, 35)),))
    other = Reading(value="12", claims=(claim(19, 23),))
    assert there.claims[0].text == "12"
    assert discrepancy(here, other).fingerprint == discrepancy(there, other).fingerprint


def test_fingerprint_knows_the_words(claim) -> None:
    readings = [
        Reading(value="12", claims=(claim(start, end),)) for start, end in ((15, 17), (18, 23), (7, 9))
    ]
    one, other = discrepancy(*readings[:2]), discrepancy(*readings[1:])
    assert one.fingerprint != other.fingerprint
    assert len(one.fingerprint) == 16


def test_louder_discrepancy_comes_first(claim) -> None:
    readings = (Reading(value="12", claims=(claim(),)), Reading(value="15", claims=(claim(),)))
    found = [discrepancy(*readings, severity=severity) for severity in Severity]
    assert [each.severity for each in sorted(found, key=lambda each: each.order)] == list(reversed(Severity))


def test_counts_of_an_empty_run() -> None:
    assert Run(version="1").counts == {"articles": 0, "claims": 0, "pairs": 0, "discrepancies": 0}


def test_frame_of_an_empty_run_has_its_columns() -> None:
    assert list(Run(version="1").to_frame().columns) == list(COLUMNS)
