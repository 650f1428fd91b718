"""The time of day at which something happened."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "value", "verb"),
    [
        ("The quake struck at 3:33 a.m. on Monday.", "3:33 a.m.", "03:33", "strike"),
        ("Police were called around 7 p.m. to the mill.", "7 p.m.", "about 19:00", "call"),
        ("The vote is due at noon.", "noon", "12:00", "be"),
        ("The roof fell just after 2 p.m. in the rain.", "2 p.m.", "about 14:00", "fall"),
    ],
    ids=["to the minute", "hedged", "word", "just after"],
)
def test_time_of_an_event(extract, text: str, words: str, value: str, verb: str) -> None:
    [claim] = extract(text, "time")
    assert (claim.text, str(claim.value), claim.features.head) == (words, value, verb)


@pytest.mark.parametrize(
    "text",
    [
        "They won 3:1 with 3:26 left.",
        "A midnight rule was passed.",
        "They must leave by noon.",
        "He was seen after 2 p.m. in the park.",
        "It happened between 9:15 p.m. and 10:40 p.m. in Oslo.",
    ],
    ids=["score", "adjective", "by", "after", "between"],
)
def test_no_time(words, text: str) -> None:
    assert words(text, "time") == []
