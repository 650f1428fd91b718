import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.visible import one_line
from reports.paint import Piece, Style, cells, painted, wrapped

TEXTS = st.text(st.sampled_from("ab é/\\-語😀e\u0301")).map(one_line)


def lines(text: str, width: int) -> list[str]:
    return [painted(line, colour=False) for line in wrapped([Piece(text)], width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("", 10, [], id="nothing"),
        pytest.param("one two three", 7, ["one two", "three"], id="between words"),
        pytest.param(
            "archive/2031/march.txt:3:7", 16, ["archive/2031/", "march.txt:3:7"], id="path after a slash"
        ),
        pytest.param("C:\\desk\\march.txt", 12, ["C:\\desk\\", "march.txt"], id="path after a backslash"),
        pytest.param("abcdefgh", 3, ["abc", "def", "gh"], id="long word anywhere"),
        pytest.param("港口十二人", 4, ["港口", "十二", "人"], id="wide characters take two cells"),
        pytest.param("e\u0301e\u0301 e\u0301", 4, ["e\u0301e\u0301 e\u0301"], id="accents take none"),
    ],
)
def test_lines_break(text, width, expected):
    assert lines(text, width) == expected


@given(TEXTS, st.integers(2, 12))
def test_no_line_is_wider_than_asked(text, width):
    assert all(cells(line) <= width for line in wrapped([Piece(text)], width))


@given(TEXTS, st.integers(2, 12))
def test_no_word_is_lost(text, width):
    assert "".join(lines(text, width)).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.tuples(TEXTS, st.sampled_from(Style))), st.integers(2, 12))
def test_styles_do_not_move_line_breaks(parts, width):
    plain = lines("".join(text for text, _ in parts), width)
    styled = wrapped([Piece(text, style) for text, style in parts], width)
    assert [painted(line, colour=False) for line in styled] == plain


@pytest.mark.parametrize(
    ("style", "text"),
    [
        pytest.param(Style.PLAIN, "12", id="plain"),
        pytest.param(Style.MENTION, "\x1b[1m12\x1b[0m", id="mention"),
        pytest.param(Style.QUIET, "\x1b[2m12\x1b[0m", id="quiet"),
    ],
)
def test_style_is_painted(style, text):
    assert painted((Piece("12", style),), colour=True) == text
