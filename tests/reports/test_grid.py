import pytest
from rich.cells import cell_len

from reports.grid import draw
from reports.paint import Piece, Style, wrapped


def cell(text: str, style: Style = Style.PLAIN):
    return wrapped([Piece(text, style)], 20)


HEADERS = [(Piece("Reading"),), (Piece("Words"),)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("twelve", id="latin"),
        pytest.param("十二人", id="chinese"),
        pytest.param("e\u0301te\u0301", id="combining accents"),
        pytest.param("😀", id="emoji"),
        pytest.param("נפצעו", id="hebrew"),
        pytest.param("\U000f0005", id="the private character of another text"),
    ],
)
def test_second_column_begins_at_the_same_cell(text):
    drawn = draw(HEADERS, [[[cell(text), cell("END")]]], colour=False)
    assert [
        cell_len(line.split(mark)[0]) for line, mark in zip(drawn, ("Words", "  ─", "END"), strict=True)
    ] == [11, 9, 11]


def test_rows_of_one_group_have_no_rule_between_them():
    rows = [[cell("12"), cell("a")], [[], cell("b")]]
    assert draw(HEADERS, [rows], colour=False)[2:] == ["12         a", "           b"]


def test_groups_have_a_rule_between_them():
    drawn = draw(HEADERS, [[[cell("12"), cell("a")]], [[cell("15"), cell("b")]]], colour=False)
    assert drawn[1] == drawn[3]


def test_colour_does_not_move_columns():
    rows = [[[cell("12", Style.ERROR), cell("a")]]]
    assert draw(HEADERS, rows, colour=True)[2] == "\x1b[31m\x1b[1m12\x1b[0m         a"


def test_numbers_are_left_as_written():
    assert draw(HEADERS, [[[cell("007.10"), cell("1e5")]]], colour=False)[2] == "007.10     1e5"
