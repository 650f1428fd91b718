from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Claim, Severity, Span
from checker.rows import (
    COLUMNS,
    escaped_cell,
    escaped_key,
    run_frame,
    run_rows,
    unescaped_cell,
    unescaped_key,
)
from checker.run import Discrepancy, Reading, Run
from sources.article import Article, Role


@dataclass(frozen=True)
class Label:
    label: str = "a fire"


@dataclass(frozen=True)
class Key:
    key: str


def claim(outlet: str, mention: str, role: Role = Role.SOURCE) -> Claim:
    text = f"A fire hurt {mention} on Monday."
    start = text.index(mention)
    article = Article(id=outlet.lower(), outlet=outlet, text=text, location=f"{outlet}.txt", role=role)
    span = Span(start, start + len(mention))
    return Claim(
        article=article,
        span=span,
        sentence=Span(0, len(text)),
        subject=Label(),
        slot="count",
        value=Key(mention),
    )


def run(*readings: Reading) -> Run:
    found = Discrepancy(
        rule="count-mismatch",
        severity=Severity.ERROR,
        story="fire",
        subject="a fire",
        slot="count",
        message="They differ.",
        readings=readings,
        score=2 / 3,
    )
    return Run(version="0.1.0", discrepancies=(found,))


TWELVE = Reading(value="12 people", claims=(claim("Beacon", "12 people"), claim("Anchor", "twelve people")))
FIFTEEN = Reading(value="15 people", claims=(claim("Courier", "15 people"),))
NINETEEN = Reading(value="19 people", claims=(claim("Dispatch", "19 people"),))


def test_a_row_has_the_promised_columns_in_order():
    assert tuple(run_rows(run(TWELVE, FIFTEEN))[0]) == COLUMNS


def test_the_promised_columns():
    assert " ".join(COLUMNS) == (
        "fingerprint verdict note severity rule story subject slot message"
        " value_a outlets_a excerpt_a place_a value_b outlets_b excerpt_b place_b score"
    )


@pytest.mark.parametrize(
    ("column", "value"),
    [
        pytest.param("fingerprint", run(TWELVE, FIFTEEN).discrepancies[0].fingerprint, id="fingerprint"),
        pytest.param("verdict", "", id="verdict is the reviewer's"),
        pytest.param("note", "", id="note is the reviewer's"),
        pytest.param("severity", "error", id="severity"),
        pytest.param("value_a", "12 people", id="best supported value"),
        pytest.param("outlets_a", "Anchor; Beacon", id="outlets"),
        pytest.param("excerpt_a", "A fire hurt 12 people on Monday.", id="words"),
        pytest.param("place_a", "Beacon.txt:1:13", id="place"),
        pytest.param("value_b", "15 people", id="deviating value"),
        pytest.param("place_b", "Courier.txt:1:13", id="place of the deviating value"),
        pytest.param("score", 0.667, id="score"),
    ],
)
def test_a_row_says(column, value):
    assert run_rows(run(TWELVE, FIFTEEN))[0][column] == value


def test_one_row_for_each_deviating_reading():
    values = [(row["value_a"], row["value_b"]) for row in run_rows(run(TWELVE, FIFTEEN, NINETEEN))]
    assert values == [("12 people", "15 people"), ("12 people", "19 people")]


def test_a_draft_speaks_for_its_reading():
    mixed = Reading(value="15 people", claims=(*FIFTEEN.claims, claim("Own", "15 people", Role.DRAFT)))
    assert run_rows(run(TWELVE, mixed))[0]["place_b"] == "Own.txt:1:13"


def test_nothing_found_is_no_row():
    assert run_rows(Run(version="0.1.0")) == []


@pytest.mark.parametrize(
    ("made", "length"),
    [pytest.param(run(TWELVE, FIFTEEN), 1, id="one row"), pytest.param(Run(version="0.1.0"), 0, id="empty")],
)
def test_frame_has_all_columns(made, length):
    frame = run_frame(made)
    assert (tuple(frame.columns), len(frame), frame["score"].dtype) == (COLUMNS, length, float)


def test_run_gives_its_frame():
    assert run(TWELVE, FIFTEEN).to_frame()["value_b"].tolist() == ["15 people"]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="equals"),
        pytest.param("+44 20", "'+44 20", id="plus"),
        pytest.param("-5 %", "'-5 %", id="minus"),
        pytest.param("@desk", "'@desk", id="at"),
        pytest.param("\t=1", "'\t=1", id="tab"),
        pytest.param("\r=1", "'\r=1", id="carriage return"),
        pytest.param("＝1", "'＝1", id="full width"),
        pytest.param("'=1", "''=1", id="apostrophe already there"),
        pytest.param("’tis", "’tis", id="quotation mark"),
        pytest.param("'tis", "'tis", id="apostrophe of a word"),
        pytest.param("12 = a dozen", "12 = a dozen", id="sign inside"),
        pytest.param("", "", id="empty"),
    ],
)
def test_formula_cells_are_escaped(text, cell):
    assert escaped_cell(text) == cell


@pytest.mark.parametrize(
    ("fingerprint", "cell"),
    [
        pytest.param("4711081500000042", "'4711081500000042", id="digits alone"),
        pytest.param("12e4567890123456", "'12e4567890123456", id="scientific notation"),
        pytest.param("0dd5e0099117bbec", "0dd5e0099117bbec", id="hexadecimal"),
        pytest.param("12e4567e90123456", "12e4567e90123456", id="two exponents"),
    ],
)
def test_fingerprints_that_look_like_numbers_are_escaped(fingerprint, cell):
    assert escaped_key(fingerprint) == cell


@given(st.text(st.sampled_from("'=+-@a1 \t")))
def test_cells_come_back(text):
    assert unescaped_cell(escaped_cell(text)) == text


@given(st.text("0123456789abcdef", min_size=16, max_size=16))
def test_fingerprints_come_back(text):
    assert unescaped_key(escaped_key(text)) == text
