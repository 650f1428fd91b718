import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.visible import one_line, visible


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
