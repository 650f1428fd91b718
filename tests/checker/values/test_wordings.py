"""Words, names and small linking words that two texts have in one place."""

import pytest

from checker.values.wordings import Wording, is_link, links_apart


def _wording(lemma: str, pos: str) -> Wording:
    return Wording(lemma=lemma, pos=pos, text=lemma)


@pytest.mark.parametrize(
    ("left", "right", "pos", "answer"),
    [
        ("sister", "brother", "n", True),
        ("sibling", "brother", "n", False),
        ("tern bay railways", "tern bay ferries", "name", True),
        ("tern bay", "tern bay ferries", "name", False),
        ("before", "after", "link", True),
        ("before", "despite", "link", False),
    ],
)
def test_excludes(left: str, right: str, pos: str, answer: bool) -> None:
    assert _wording(left, pos).excludes(_wording(right, pos)) is answer
    assert _wording(right, pos).excludes(_wording(left, pos)) is answer


def test_a_name_excludes_no_common_noun() -> None:
    assert not _wording("brother", "n").excludes(_wording("sister", "name"))


def test_a_wording_reads_as_printed_and_is_known_by_its_lemma() -> None:
    shown = Wording(lemma="brother", pos="n", text="brothers")
    assert str(shown) == "brothers"
    assert shown.key == _wording("brother", "n").key


@pytest.mark.parametrize(("a", "b"), [("despite", "because"), ("except", "including")])
def test_links_that_turn_around(a: str, b: str) -> None:
    assert links_apart(a, b)
    assert links_apart(b, a)
    assert is_link(a) and is_link(b)


def test_other_small_words_turn_nothing() -> None:
    assert not is_link("beside")
    assert not links_apart("in", "on")
