import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.printed import find_name, printed_words


def words(text: str) -> list[tuple[str, str]]:
    return [(text[word.start : word.end], word.key) for word in printed_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Oskar’s boat", [("Oskar", "oskar"), ("boat", "boat")], id="possessive"),
        pytest.param("the Holts' boat", [("the", "the"), ("Holts", "holts"), ("boat", "boat")], id="plural"),
        pytest.param("O’Dowd’s", [("O’Dowd", "o'dowd")], id="apostrophe within"),
        pytest.param("LINDQVIST", [("LINDQVIST", "lindqvist")], id="capitals"),
        pytest.param("al-Farsi", [("al", "al"), ("Farsi", "farsi")], id="hyphen"),
        pytest.param("J.R. Holt", [("J", "j"), ("R", "r"), ("Holt", "holt")], id="initials"),
        pytest.param("_Holt_", [("Holt", "holt")], id="emphasis"),
        pytest.param("Le\u0301a", [("Le\u0301a", "léa")], id="combining mark"),
        pytest.param("", [], id="nothing"),
        pytest.param("… – “”", [], id="marks"),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


def test_only_between_offsets():
    assert [word.key for word in printed_words("Ann Holt left", 4, 8)] == ["holt"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Then Ann Holt left.", 1, id="one line"),
        pytest.param("Then Ann\r\n  Holt left.", 1, id="wrapped line"),
        pytest.param("Then ANN HOLT left.", 1, id="capitals"),
        pytest.param("Ann-Holt, Ann Holt", 2, id="hyphen"),
        pytest.param("A visit of Ann\n\nHolt left.", 0, id="two paragraphs"),
        pytest.param("Then Ann, Holt left.", 0, id="comma"),
        pytest.param("They saw Ann. Holt left.", 0, id="two sentences"),
        pytest.param("Ann's Holt", 0, id="possessive"),
        pytest.param("Ann Marie Holt", 0, id="another word between"),
    ],
)
def test_a_name_in_one_piece(text, found):
    every = tuple(printed_words(text))
    assert len(list(find_name(text, every, ("ann", "holt")))) == found


@given(st.text())
def test_offsets_are_in_order_and_never_empty(text):
    at = 0
    for word in printed_words(text):
        assert at <= word.start < word.end <= len(text)
        at = word.end


@pytest.mark.parametrize("text", ["J.R. Holt", "J. R. Holt", "J R Holt"])
def test_a_name_with_initials(text):
    assert list(find_name(text, tuple(printed_words(text)), ("j", "r", "holt"))) == [0]
