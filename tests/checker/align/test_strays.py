"""A surname that nobody bears."""

import pytest

TOLD = "Karla Olson said the hotel was insured. Olson was glad. Olson told the council. Olson owns it."


@pytest.mark.parametrize(
    "last",
    [
        "It seems that Olsen has every reason to be glad.",
        "It seems that Olzon has every reason to be glad.",
    ],
    ids=["a vowel exchanged", "no surname at all"],
)
def test_stray_meets_the_name_it_slipped_from(align, last: str) -> None:
    pairs = [pair for pair in align("name", f"{TOLD} {last}") if pair.left.value.key != pair.right.value.key]
    assert {evidence.feature for pair in pairs for evidence in pair.evidence} == {"stray surname"}
    assert {pair.left.text for pair in pairs} == {"Karla Olson", "Olson"}


@pytest.mark.parametrize(
    ("texts"),
    [
        (f"{TOLD} Mark Olsen disagreed.",),
        (f"{TOLD} Olsen disagreed. Later Olsen left.",),
        (f"{TOLD} Olson and Olsen disagreed.",),
        (f"{TOLD} Olten is a town.", "Olten lies on a river."),
        (f"{TOLD} Olsen disagreed.", "Mark Olsen disagreed."),
        ("Karla Olson said the hotel was insured. Olsen was glad.",),
        (f"Olsen disagreed. {TOLD}",),
        (f"{TOLD} The Olsons disagreed.",),
    ],
    ids=["in full", "twice", "side by side", "a town", "known elsewhere", "rarely named", "before", "plural"],
)
def test_another_surname(align, texts: tuple[str, ...]) -> None:
    features = [evidence.feature for pair in align("name", *texts) for evidence in pair.evidence]
    assert "stray surname" not in features
