"""Final scores and records."""

import pytest


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The Falcons beat Ashford 88-79 on Tuesday.", "88-79"),
        ("Ashford lost 79-88 to the Falcons.", "79-88"),
        ("The Falcons opened with a 34-27 victory over Ashford.", "34-27"),
    ],
    ids=["beat", "lost", "victory"],
)
def test_final_score(words, text: str, mention: str) -> None:
    assert words(text, "score") == [mention]


@pytest.mark.parametrize(
    "text",
    [
        "The Falcons led Ashford 34-30.",
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
        ("The Falcons improved to 11-4 on Tuesday.", "Falcons", "11-4"),
        ("The Falcons have a 11-4 record.", "Falcons", "11-4"),
        ("Champion Owen Marsh, 53-3, 47 KO's, won again.", "Owen Marsh", "53-3"),
    ],
    ids=["in brackets", "improved to", "record", "before knockouts"],
)
def test_record(extract, text: str, owner: str, mention: str) -> None:
    [claim] = extract(text, "record")
    assert (claim.subject.label, claim.text) == (owner, mention)


def test_a_score_between_commas_is_no_record(words) -> None:
    assert words("The Falcons beat the Otters, 3-1, with 2 goals by Hale.", "record") == []


def test_a_pronoun_owns_no_record(words) -> None:
    assert words("Ann Karst beat Leila Dorn. She improved to 53-3.", "record") == []
