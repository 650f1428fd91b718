"""Words that exclude each other in one place."""

import pytest

from checker.values.exclusions import denies, exclude


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        ("brother", "sister", "n"),
        ("wife", "cousin", "n"),
        ("phone", "laptop", "n"),
        ("galaxy", "planet", "n"),
        ("day", "year", "n"),
        ("open", "close", "v"),
        ("acquit", "charge", "v"),
        ("local", "national", "a"),
        ("named", "unnamed", "a"),
        ("wheat", "rice", "n"),
    ],
)
def test_exclusive_words(a: str, b: str, pos: str) -> None:
    assert exclude(a, b, pos)
    assert exclude(b, a, pos)


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        ("brother", "brother", "n"),
        ("sibling", "brother", "n"),
        ("ship", "boat", "n"),
        ("car", "vehicle", "n"),
        ("large", "big", "a"),
        ("phone", "harbour", "n"),
        ("shut", "close", "v"),
        ("order", "forbid", "v"),
        ("grommet", "quokka-like", "n"),
    ],
)
def test_words_that_may_both_be_right(a: str, b: str, pos: str) -> None:
    assert not exclude(a, b, pos)
    assert not exclude(b, a, pos)


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("crewed", "uncrewed", True),
        ("non-fatal", "fatal", True),
        ("form", "inform", False),
        ("til", "until", False),
        ("union", "ion", False),
    ],
)
def test_prefixes_of_denial(a: str, b: str, answer: bool) -> None:
    assert denies(a, b) is answer
    assert denies(b, a) is answer
