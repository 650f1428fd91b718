"""Sums that are the whole price of one named thing."""

import pytest

from checker.align.prices import priced

BUYS = "Larkin Lines signed an agreement to acquire Marsh Ferries, a builder of hulls, for $40 million."
PAYS = "Larkin will pay $45 million for Marsh Ferries, including $9 million in cash."


@pytest.fixture
def prices(align):
    """Give the sums that meet as prices of one thing, each pair and all pairs sorted."""

    def prices(*texts: str) -> list[tuple[str, ...]]:
        pairs = [pair for pair in align("amount", *texts) if pair.evidence[0].feature == "price of one thing"]
        return sorted(tuple(sorted((pair.left.text, pair.right.text))) for pair in pairs)

    return prices


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (BUYS, "Marsh Ferries"),
        (PAYS, "Marsh Ferries"),
        ("Larkin Lines is paying $45 million to acquire Marsh Ferries.", "Marsh Ferries"),
        ("Marsh Ferries was sold for $45 million on Monday.", "Marsh Ferries"),
        ("Larkin Lines completed its $45 million takeover of Marsh Ferries.", "Marsh Ferries"),
        ("They reached a $45 million agreement to purchase Marsh Ferries.", "Marsh Ferries"),
        ("Larkin Lines bought the old yard for $45 million.", None),
        ("Larkin Lines will buy Marsh Ferries for $45 a share.", None),
        ("Larkin Lines will pay $45 million in cash and $5 million in stock for Marsh Ferries.", None),
        ("Larkin is paying $45 million in cash and $5 million in stock to acquire Marsh Ferries.", None),
        ("Larkin Lines lost $45 million on Marsh Ferries.", None),
    ],
    ids=[
        "acquire for",
        "pay for",
        "pay to acquire",
        "sold for",
        "takeover of",
        "agreement to purchase",
        "nothing named",
        "a share",
        "a part of the price",
        "the rest in stock",
        "no price",
    ],
)
def test_priced(story, text: str, good: str | None) -> None:
    sum_told = next(claim for claim in story(text) if claim.slot == "amount")
    found = priced(sum_told)
    assert (found and found.name) == good


def test_prices_meet_however_the_sentences_differ(prices) -> None:
    assert prices(BUYS, PAYS) == [("$40 million", "$45 million")]


@pytest.mark.parametrize(
    "other",
    [
        PAYS.replace("Marsh Ferries", "Tern Tugs"),
        PAYS.replace("$45", "$40"),
        f"{PAYS} Others said that Larkin paid $40 million for Marsh Ferries.",
    ],
    ids=["another thing", "the same price", "two prices in one article"],
)
def test_no_two_prices(prices, other: str) -> None:
    assert prices(BUYS, other) == []
