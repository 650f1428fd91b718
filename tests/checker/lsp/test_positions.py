"""Offsets to positions and back: exact for every line end, encoding and awkward character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

types = pytest.importorskip("lsprotocol.types", reason="the extra is not installed: pip install -e '.[lsp]'")

from checker.lsp.positions import Positions  # noqa: E402 - after the skip

TEXT = "a\tb\r\n😀 é\rcafe\u0301\u2028x\n"
NASTY = st.text(st.sampled_from("ab \t\r\n😀é\u0301\u2028\x0c\ufeff"), max_size=40)
ENCODINGS = ("utf-8", "utf-16", "utf-32")


@pytest.mark.parametrize(
    ("words", "utf_8", "utf_16", "utf_32"),
    [
        pytest.param("b", (0, 2), (0, 2), (0, 2), id="a tab is one"),
        pytest.param("é", (1, 5), (1, 3), (1, 2), id="after an emoji"),
        pytest.param("x", (2, 9), (2, 6), (2, 6), id="after a combining mark and a line separator"),
    ],
)
def test_columns_count_what_was_agreed(words, utf_8, utf_16, utf_32):
    expected = dict(zip(ENCODINGS, (utf_8, utf_16, utf_32), strict=True))
    for encoding, (line, character) in expected.items():
        found = Positions(TEXT, encoding).position(TEXT.index(words))
        assert (found.line, found.character) == (line, character), encoding


def test_a_byte_order_mark_is_no_part_of_the_article():
    positions = Positions("\ufeffA fire.")
    assert positions.position(0) == types.Position(line=0, character=1)
    assert positions.offset(types.Position(line=0, character=0)) == 0
    assert positions.offset(types.Position(line=0, character=3)) == 2


@pytest.mark.parametrize(
    ("line", "character", "offset"),
    [
        pytest.param(0, 99, 3, id="beyond its line, before the line end"),
        pytest.param(9, 0, 5, id="beyond the text"),
        pytest.param(1, 0, 5, id="the empty last line"),
    ],
)
def test_a_position_that_is_nowhere_is_the_nearest_end(line, character, offset):
    assert Positions("abc\r\n").offset(types.Position(line=line, character=character)) == offset


def test_a_line_has_its_range_without_its_end():
    found = Positions("one\r\ntwo 😀\r\n").line(1)
    assert (found.start.character, found.end.line, found.end.character) == (0, 1, 6)


def test_a_line_that_is_not_there_is_the_last():
    assert Positions("one\ntwo").line(7) == Positions("one\ntwo").line(1)


@given(NASTY, st.sampled_from(ENCODINGS), st.data())
def test_positions_lead_back(text, encoding, data):
    article = text.removeprefix("\ufeff")
    offset = data.draw(st.integers(0, len(article)))
    if article[offset - 1 : offset + 1] == "\r\n":
        offset -= 1  # between the two halves of one line end there is no position
    positions = Positions(text, encoding)
    assert positions.offset(positions.position(offset)) == offset
