"""Quotations that go on with what a speaker began."""

import pytest

from checker.extract.turns import find_speakers

FIRST = '"We will never close this mill," Ruth Alder said.'
SECOND = '"It feeds the whole town."'


@pytest.fixture
def voices(passage):
    """Give the words for the speaker of every quotation of a text."""

    def find(text: str) -> list[str | None]:
        return [speaker.words if speaker else None for speaker in find_speakers(passage(text))]

    return find


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} {SECOND}",
        f"{FIRST} {SECOND} The mill stands by the river.",
        f'"It feeds the whole town." {FIRST}',
        '"We will never close this mill," said Ruth Alder, a welder from Tern Bay. "It feeds the town."',
        '"We will never," Ruth Alder said, "close this old mill."',
    ],
    ids=["goes on", "then the paper speaks", "adjoining before", "with a role", "cut in two"],
)
def test_one_turn(voices, text: str) -> None:
    assert voices(text) == ["Ruth Alder", "Ruth Alder"]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (f'{FIRST} "It is far too old," Mark Hobart said.', "Mark Hobart"),
        (f"{FIRST} The crowd disagreed. {SECOND}", None),
        (f'{FIRST} The so-called "fish tax" failed.', None),
        (f'{FIRST} "Fish taxes" are common.', None),
    ],
    ids=["another voice", "a sentence between", "a phrase within a sentence", "a phrase first"],
)
def test_another_turn(voices, text: str, second: str | None) -> None:
    assert voices(text)[1] == second


def test_quotation_within_one_is_not_continued(voices) -> None:
    assert voices(f"{FIRST} \"He told me, 'Go home.'\"")[2] != "Ruth Alder"
