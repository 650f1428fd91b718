"""Final scores and records."""

import pytest


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The Falcons beat Drake 91-73 on Tuesday.", "91-73"),
        ("Drake lost 73-91 to the Falcons.", "73-91"),
        ("The Falcons opened with a 31-24 victory over Drake.", "31-24"),
    ],
    ids=["beat", "lost", "victory"],
)
def test_final_score(words, text: str, mention: str) -> None:
    assert words(text, "score") == [mention]


@pytest.mark.parametrize(
    "text",
    [
        "The Falcons led Drake 34-30.",
        "The Falcons won 12-4 in the second quarter.",
        "The court voted 5-4 to hear the case.",
        "Ann Karst won 6-4, 6-3 in Leeds.",
    ],
    ids=["still on", "a quarter", "a vote", "sets"],
)
def test_what_is_no_final_score(words, text: str) -> None:
    assert words(text, "score") == []


@pytest.mark.parametrize(
    ("text", "owner", "mention"),
    [
        ("Ann Karst (52-3, 46 KOs) stopped Leila Dorn.", "Ann Karst", "52-3"),
        ("The Falcons improved to 10-5 on Tuesday.", "Falcons", "10-5"),
        ("The Falcons have a 10-5 record.", "Falcons", "10-5"),
    ],
    ids=["in brackets", "improved to", "record"],
)
def test_record(extract, text: str, owner: str, mention: str) -> None:
    [claim] = extract(text, "record")
    assert (claim.subject.label, claim.text) == (owner, mention)


def test_a_pronoun_owns_no_record(words) -> None:
    assert words("Ann Karst beat Leila Dorn. She improved to 53-3.", "record") == []
