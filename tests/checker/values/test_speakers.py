"""Who said it: one reading for every speaker."""

import pytest

from checker.values.names import parse_name
from checker.values.quotes import parse_quote
from checker.values.speakers import SaidBy


def said(name: str, words: str = "We will never close this mill", instead: tuple[str, ...] = ()) -> SaidBy:
    speaker, quote = parse_name(name), parse_quote(words)
    assert speaker is not None and quote is not None
    others = tuple(other for each in instead if (other := parse_name(each)) is not None)
    return SaidBy(speaker=speaker, quotes=(quote,), instead=others)


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


@pytest.mark.parametrize(
    ("other", "excluded"),
    [
        (said("Mark Hobart"), True),
        (said("Hobart"), True),
        (said("Mark Alder"), True),
        (said("Alder"), False),
        (said("R. Alder"), False),
        (said("Mark Hobart", instead=("Ruth Alder",)), False),
        (said("Mark Alder", instead=("Alder",)), False),
    ],
    ids=["stranger", "other surname", "relative", "surname", "initial", "may be meant", "relative's surname"],
)
def test_two_speakers(other: SaidBy, excluded: bool) -> None:
    assert said("Ruth Alder").excludes(other) is excluded
    assert other.excludes(said("Ruth Alder")) is excluded


def test_speaker_needs_words() -> None:
    with pytest.raises(ValueError, match="quotation"):
        SaidBy(speaker=said("Ruth Alder").speaker, quotes=())
