import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.words import counted, differing, first_few, one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b[2J", "␛[2J", id="escape code"),
        pytest.param("a\x00b\x7f", "a␀b␡", id="null and delete"),
        pytest.param("\x9b31m", "�31m", id="one-character escape code"),
        pytest.param("\u202egnp.exe", "�gnp.exe", id="right-to-left override"),
        pytest.param("\u2066x\u2069", "�x�", id="isolates"),
        pytest.param("caf\udce9", "caf�", id="lone surrogate"),
        pytest.param("co\u00adoperate\u200b", "cooperate", id="soft hyphen and zero-width space"),
        pytest.param("a\tb\r\nc\u2028d", "a b  c d", id="line breaks become spaces"),
        pytest.param("نمی\u200cخواهم 👩\u200d🚒", "نمی\u200cخواهم 👩\u200d🚒", id="joiners stay"),
        pytest.param("הנמל", "הנמל", id="right-to-left letters stay"),
    ],
)
def test_every_character_shows(text, shown):
    assert visible(text) == shown


@given(st.text(st.characters(codec=None)))
def test_no_control_character_is_left(text):
    assert not {unicodedata.category(char) for char in visible(text)} & {"Cc", "Cs", "Zl", "Zp"}


@given(st.text())
def test_visible_text_stays_as_it_is(text):
    assert visible(visible(text)) == visible(text)


@given(st.text())
def test_one_line_has_no_white_space_to_fold(text):
    assert one_line(text) == " ".join(one_line(text).split())


@pytest.mark.parametrize(
    ("words", "others", "marked"),
    [
        pytest.param("Ana Petrova", ["Ana Petrowa"], ["Petrova"], id="one word of two"),
        pytest.param("12 people", ["15 people", "19 people"], ["12"], id="three readings"),
        pytest.param(
            "agreed to build a new plant",
            ["agreed to revive the plant"],
            ["build a new"],
            id="neighbours join",
        ),
        pytest.param("Two officers died", ["two officers died"], [], id="case is no difference"),
        pytest.param("the mayor", ["the former mayor"], [], id="only the other has more"),
        pytest.param("12", [], [], id="nothing to compare with"),
        pytest.param("", ["12"], [], id="no words"),
    ],
)
def test_differing_words(words, others, marked):
    assert [words[start:end] for start, end in differing(words, others)] == marked


@given(st.text(), st.lists(st.text(), max_size=3))
def test_differing_stretches_are_in_order_and_inside(words, others):
    offsets = [offset for span in differing(words, others) for offset in span]
    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(words) for offset in offsets)


@pytest.mark.parametrize(
    ("items", "text"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["a", "b"], "a, b", id="few"),
        pytest.param(["a"] * 1_002, "a, a and 1,000 more", id="many"),
    ],
)
def test_first_few(items, text):
    assert first_few(items, 2) == text


@pytest.mark.parametrize(
    ("number", "noun", "text"),
    [
        pytest.param(0, "article", "0 articles", id="none"),
        pytest.param(1, "discrepancy", "1 discrepancy", id="one"),
        pytest.param(2_500, "discrepancy", "2,500 discrepancies", id="many"),
        pytest.param(3, "day", "3 days", id="a vowel before the y"),
    ],
)
def test_counted(number, noun, text):
    assert counted(number, noun) == text
