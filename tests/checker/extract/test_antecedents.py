"""Whom "the 48-year-old actor" means."""

import pytest

from checker.subjects import Entity

ABOUT = (
    "Ruth Alder will leave the theatre in May. Critics praised Alder. Alder joined the theatre as a child."
)


def owners(claims: tuple) -> list[str]:
    return [claim.subject.label for claim in claims if isinstance(claim.subject, Entity)]


@pytest.mark.parametrize(
    "text",
    [
        "Actress Ruth Alder will leave the theatre. The 48-year-old actress gave no reason.",
        "Actress Ruth Alder will leave the theatre. The actress, 55, gave no reason.",
        "Actress Ruth Alder will leave.\n\nTickets were sold out.\n\nThe 48-year-old actress gave no reason.",
        f"{ABOUT} The 48-year-old gave no reason.",
        f"{ABOUT} In a statement, the 48-year-old said it was time.",
        f"{ABOUT} The 48-year-old actress will be replaced by Mark Hobart.",
    ],
    ids=["her role", "after a comma", "a sentence between", "no noun", "speaking", "another named after"],
)
def test_person_just_told_of(extract, text: str) -> None:
    assert owners(extract(text, "age")) == ["Ruth Alder"]


@pytest.mark.parametrize(
    "text",
    [
        f"{ABOUT} A 48-year-old actress gave no reason.",
        f"{ABOUT} The crowd cheered Ruth Alder and Mark Hobart. The 48-year-old gave no reason.",
        f"{ABOUT} The crowd cheered Alder, and the 48-year-old bowed.",
        f"{ABOUT} The 48-year-old man gave no reason.",
        f"{ABOUT} The 48-year-old said that Ruth Alder had been praised.",
        f"{ABOUT} Ruth Alder, 36, is a mother. The 48-year-old gave no reason.",
        f"{ABOUT} Her neighbour Mark Hobart, 48, moved. Later Ruth Alder left. The 48-year-old gave no reason.",
        "Victor Hale will leave the theatre. The 48-year-old gave no reason.",
        "Surgeon Ruth Alder left. Actor Mark Hobart wept. Ruth Alder gave no reason. The 48-year-old actor did.",
    ],
    ids=[
        "not the one told of",
        "two named before",
        "named in the sentence",
        "another gender",
        "named after in the sentence",
        "has an age",
        "another has that age",
        "hardly told of",
        "another is an actor",
    ],
)
def test_nobody_when_in_doubt(extract, text: str) -> None:
    assert "48-year-old" in [claim.text for claim in extract(text, "age")]
    assert [
        claim
        for claim in extract(text, "age")
        if claim.text == "48-year-old" and isinstance(claim.subject, Entity)
    ] == []
