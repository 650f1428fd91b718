"""Who said it: one reading for every speaker."""

import pytest

from checker.values.names import parse_name
from checker.values.quotes import parse_quote
from checker.values.speakers import SaidBy


def said(name: str, words: str = "We will never close this mill") -> SaidBy:
    speaker, quote = parse_name(name), parse_quote(words)
    assert speaker is not None and quote is not None
    return SaidBy(speaker=speaker, quote=quote)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (said("Ruth Alder"), True),
        (said("Ruth Alder", "Not today"), True),
        (said("Mark Hobart"), False),
        (said("Mark Alder"), False),
    ],
    ids=["same", "other words", "other speaker", "other given name"],
)
def test_reading_is_the_speaker(other: SaidBy, same: bool) -> None:
    assert (said("Ruth Alder").key == other.key) is same


def test_speaker_is_shown_by_name() -> None:
    assert str(said("Ruth Alder")) == "Ruth Alder"
