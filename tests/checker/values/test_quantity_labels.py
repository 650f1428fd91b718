import pytest

from checker.values.quantity_phrases import find_quantities


def mentions(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_quantities(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It happened in 1998 and in 2019.",
        "Between 1600 and 1900 it fell.",
        "The 1990s were better.",
        "The 2012-13 season began.",
        "Call 212-555-0147 or +49 30 901820.",
        "The train left at 12:41 and came at 5 p.m.",
        "It began on July 4, 2019.",
        "It began on 4 July.",
        "An F-16 landed.",
        "The virus, COVID-19, spread.",
        "The Boeing 737 MAX was grounded.",
        "He drove an A4 to the G20 summit.",
        "The quasar RXJ1131 is far.",
        "She bought an iPhone 12.",
        "It runs on Windows 8.",
        "It runs on Internet Explorer 8 and 9.",
        "They drove down Route 66.",
        "The state revoked Article 370.",
        "It breaks Section 4 and 5 of the act.",
        "He lives at No. 10 now.",
        "The firm filed for Chapter 11.",
        "He drives in Formula 1.",
        "They live at 4250 Larkspur Canyon Drive.",
        "He wore jersey #23.",
        "The rapper 50 Cent sang.",
        "See page 12.",
        "The 4K screen and the 5G phone sold.",
        "He joined the Big Ten.",
        "One of the men left.",
        "No one came.",
        "One day he will come.",
        "It is a one-way street.",
        "Nobody scored in the second half.",
        "A second later it fell.",
        "At first he laughed.",
        "The 20th century ended.",
        "They spoke of the First Amendment.",
        "Agent 007 came.",
        "It was seen on 9/11.",
        "Open 24/7.",
        "She dialed 911 and waited.",
        "Versions 2, 3, 4, and 5 crash.",
        "They were tied 13-all.",
        "The odds were 50-50.",
        "Visit www.example.org/12 or mail 12@example.org.",
        "several boats",
        "no longer",
        "10^5 and 1.99×10−30",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert mentions(text) == []


def test_a_headline_in_title_case_keeps_its_counts() -> None:
    assert mentions("Blast Kills 12 in Harbour Town") == ["12"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The men fled Norfolk. Four boats sank.", ["Four"]),
        ("The men fled Norfolk. 4 boats sank.", ["4"]),
        ("The men fled Norfolk! Four boats sank.", ["Four"]),
        ("The men fled Norfolk Four boats sank.", []),
        ("He lives at No. 4 now.", []),
        ("The fans cheered Mr. Four loudly.", []),
        ("They left the U.S.A. 12 boats sank.", []),
    ],
    ids=["word", "figure", "exclamation", "no stop", "number", "abbreviated title", "initials"],
)
def test_a_number_after_a_full_stop_names_nothing(text: str, counts: list[str]) -> None:
    assert mentions(text) == counts
