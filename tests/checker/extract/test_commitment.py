"""Whether a sentence commits itself to what it says."""

import pytest

from checker.extract.commitment import asks, mentioned, unsure


@pytest.fixture
def find(sentence):
    """Give a text's words and the one that is asked for."""

    def find(text: str, word: str):
        words = sentence(text)
        return words, next(w for w in words if w.text == word)

    return find


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("The mayor may resign on Monday.", "resign", {"may"}),
        ("If the mayor resigned, the council fell.", "resigned", {"if"}),
        ("The mayor allegedly resigned.", "resigned", {"allegedly"}),
        ("The mayor may be able to resign.", "resign", {"may"}),
        ("The mayor resigned on Monday.", "resigned", set()),
        ("The mayor resigned, and his deputy may follow.", "resigned", set()),
    ],
    ids=["may", "if", "allegedly", "may be able", "sure", "another clause"],
)
def test_unsure(find, text: str, word: str, found: set[str]) -> None:
    assert unsure(*find(text, word)) == found


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The prisoner tried to escape.", "escape", True),
        ("Ruth Alder is the warden to be hired this autumn.", "hired", True),
        ("Ruth Alder is the fifth warden to be hired this autumn.", "hired", False),
        ("Ruth Alder is the last warden to be hired this autumn.", "hired", False),
        ("The mayor planned to resign.", "resign", True),
        ("He was suspected of drinking.", "drinking", True),
        ("The prisoner managed to escape.", "escape", False),
        ("The rescuers failed to reach the boat.", "reach", False),
        ("The boat left without paying.", "paying", False),
        ("The prisoner escaped.", "escaped", False),
    ],
    ids=[
        "tried",
        "a coach to be",
        "fifth to be",
        "last to be",
        "planned",
        "suspected",
        "managed",
        "failed",
        "without",
        "told",
    ],
)
def test_mentioned(find, text: str, word: str, expected: bool) -> None:
    assert mentioned(*find(text, word)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Police did not know why he left.", True), ("Police know that he left.", False), ("He left.", False)],
    ids=["why", "that", "nothing told"],
)
def test_asks(find, text: str, expected: bool) -> None:
    word = "left" if text == "He left." else "know"
    assert asks(*find(text, word)) is expected
