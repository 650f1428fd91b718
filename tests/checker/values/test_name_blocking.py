import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.values.given_names import is_given_name
from checker.values.name_blocking import blocking_keys, thing_blocking_keys
from checker.values.name_likeness import Likeness, compare_persons
from checker.values.names import Name, parse_name
from checker.values.thing_likeness import compare_titles_of_things


def parsed(text: str) -> Name:
    name = parse_name(text)
    assert name is not None
    return name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Clara Whitfield", "Clara Whitfeild", id="slip"),
        pytest.param("Clara Whitfield", "Karla Whitfield", id="same-surname"),
        pytest.param("Sergey Volkov", "Sergei Volkoff", id="transliteration"),
        pytest.param("Jürgen Müller", "Jürgen Mueller", id="umlaut"),
        pytest.param("Bill Dawson", "Dawson", id="surname-alone"),
        pytest.param("SergeiVolkov", "Sergei Volkov", id="space-lost"),
        pytest.param("María Ferrer Gil", "María Ferrer", id="second-surname"),
    ],
)
def test_related_names_share_a_key(one, other):
    assert blocking_keys(parsed(one)) & blocking_keys(parsed(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Clara Whitfield", "Clara Novak", id="common-given-name"),
        pytest.param("Pieter van der Meulen", "Karel van der Hoff", id="particles"),
    ],
)
def test_strangers_share_none(one, other):
    assert not blocking_keys(parsed(one)) & blocking_keys(parsed(other))


WORDS = st.text(string.ascii_lowercase, min_size=4, max_size=10).map(str.capitalize)
EDITS = st.tuples(
    st.sampled_from(["drop", "double", "swap", "replace"]),
    st.floats(0, 0.999),
    st.sampled_from(string.ascii_lowercase),
)


def edited(word: str, edit: tuple[str, float, str]) -> str:
    kind, where, letter = edit
    at = int(where * (len(word) - 1))
    return {
        "drop": word[:at] + word[at + 1 :],
        "double": word[: at + 1] + word[at:],
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "replace": word[:at] + letter + word[at + 1 :],
    }[kind]


@given(WORDS, WORDS, st.lists(EDITS, min_size=1, max_size=2))
def test_misspelled_surnames_share_a_key(first, last, edits):
    wrong = last
    for edit in edits:
        wrong = edited(wrong, edit)
    left, right = parsed(f"{first} {last}"), parsed(f"{first} {wrong}")
    if compare_persons(left, right).likeness is not Likeness.DIFFERENT:
        assert blocking_keys(left) & blocking_keys(right)


@given(WORDS, WORDS, WORDS, st.sampled_from([(0, 2), (0, 1, 2), (2,), (1, 2), (0, 1)]))
def test_short_forms_share_a_key(first, middle, last, kept):
    assume(not any(is_given_name(word) for word in (first, middle, last)))
    words = (first, middle, last)
    left, right = parsed(" ".join(words)), parsed(" ".join(words[i] for i in kept))
    if compare_persons(left, right).likeness is not Likeness.DIFFERENT:
        assert blocking_keys(left) & blocking_keys(right)


@given(WORDS, WORDS, WORDS, EDITS)
def test_misspelled_things_share_a_key(first, middle, last, edit):
    one, other = f"{first} {middle} {last}", f"{first} {edited(middle, edit)} {last}"
    if compare_titles_of_things(one, other).likeness is not Likeness.DIFFERENT:
        assert thing_blocking_keys(one) & thing_blocking_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("NMA", "National Museum of Archaeology"), ("The Harbour Board", "Harbor Board Ltd")],
    ids=["acronym", "spelling-and-form"],
)
def test_short_names_of_things_share_a_key(one, other):
    assert thing_blocking_keys(one) & thing_blocking_keys(other)
