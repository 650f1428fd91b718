"""Which in a row: the ordinal, what it ranks, by what, and within what."""

import pytest


@pytest.mark.parametrize(
    ("text", "mention", "rank", "noun", "superlative"),
    [
        ("It was her third visit to Oslo.", "third", 3, "visit", ""),
        ("They won the 32nd game.", "32nd", 32, "game", ""),
        ("They lost the final game.", "final", -1, "game", ""),
        ("Harwick is the largest city in the north.", "largest", 1, "city", "largest"),
        ("Harwick is the second-largest city in the north.", "second-largest", 2, "city", "largest"),
    ],
    ids=["word", "digits", "final", "superlative", "second of a superlative"],
)
def test_what_is_ranked(extract, text: str, mention: str, rank: int, noun: str, superlative: str) -> None:
    [claim] = extract(text, "ordinal")
    value = claim.value
    assert (claim.text, value.rank, value.noun, value.superlative) == (mention, rank, noun, superlative)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("It was her third goal of the season.", {"season"}),
        ("It was her third career goal.", {"career"}),
        ("It was their fifth straight win.", {"straight"}),
        ("It was her third goal.", set()),
    ],
)
def test_scope(extract, text: str, scope: set[str]) -> None:
    [claim] = extract(text, "ordinal")
    assert claim.value.scope == scope


@pytest.mark.parametrize(
    "text",
    [
        "The mayor first opened the bridge.",
        "It was the first time that it rained.",
        "They met for the second day.",
        "It stands on Fifth Avenue.",
        "The First Lady waved.",
    ],
    ids=["adverb", "time", "day", "street", "title"],
)
def test_what_ranks_nothing(extract, text: str) -> None:
    assert extract(text, "ordinal") == ()
