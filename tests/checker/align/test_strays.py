"""A surname that nobody bears."""

import pytest

TOLD = "Karla Larson said the hotel was insured. Larson was glad. Larson told the council. Larson owns it."


@pytest.mark.parametrize(
    "last",
    [
        "By all accounts Larsen slept well.",
        "By all accounts Larzon slept well.",
    ],
    ids=["a vowel exchanged", "no surname at all"],
)
def test_stray_meets_the_name_it_slipped_from(align, last: str) -> None:
    pairs = [pair for pair in align("name", f"{TOLD} {last}") if pair.left.value.key != pair.right.value.key]
    assert {evidence.feature for pair in pairs for evidence in pair.evidence} == {"stray surname"}
    assert {pair.left.text for pair in pairs} == {"Karla Larson", "Larson"}


@pytest.mark.parametrize(
    ("texts"),
    [
        (f"{TOLD} Mark Larsen disagreed.",),
        (f"{TOLD} Larsen disagreed. Later Larsen left.",),
        (f"{TOLD} Larson and Larsen disagreed.",),
        (f"{TOLD} Laren is a town.", "Laren lies on a river."),
        (f"{TOLD} Larsen disagreed.", "Mark Larsen disagreed."),
        ("Karla Larson said the hotel was insured. Larsen was glad.",),
        (f"Larsen disagreed. {TOLD}",),
        (f"{TOLD} The Larsons disagreed.",),
    ],
    ids=["in full", "twice", "side by side", "a town", "known elsewhere", "rarely named", "before", "plural"],
)
def test_another_surname(align, texts: tuple[str, ...]) -> None:
    features = [evidence.feature for pair in align("name", *texts) for evidence in pair.evidence]
    assert "stray surname" not in features
