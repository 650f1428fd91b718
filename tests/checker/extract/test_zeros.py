"""Nobody came to harm: a count of zero."""

import pytest


@pytest.mark.parametrize(
    ("text", "mention", "harm"),
    [
        ("The blast caused no casualties.", "no casualties", "casualty"),
        ("No one was hurt in the crash.", "No one", "hurt"),
        ("Nobody was killed in the crash.", "Nobody", "kill"),
        ("None of the passengers was injured.", "None", "injure"),
        ("Nobody died in the crash.", "Nobody", "die"),
        ("No passengers were injured.", "No passengers", "injure"),
        ("No arrests were made.", "No arrests", "arrest"),
    ],
)
def test_zero(extract, text: str, mention: str, harm: str) -> None:
    [claim] = extract(text, "count")
    assert (claim.text, claim.value.low, claim.value.high) == (mention, 0, 0)
    assert claim.features.path[0] == harm


@pytest.mark.parametrize(
    "text",
    [
        "There were no immediate reports of casualties.",
        "The town has no plans for a bridge.",
        "Nobody would be hurt by this.",
        "If nobody is hurt, they will dance.",
        "No one shot the film.",
        "None of it is true.",
    ],
    ids=["not known yet", "plans", "would", "if", "doers", "no people"],
)
def test_what_is_no_zero(extract, text: str) -> None:
    assert extract(text, "count") == ()
