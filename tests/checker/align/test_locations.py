"""Where something named lies: claims that meet by its name."""

import pytest


@pytest.fixture
def placed(align):
    """Give the mentions of pairs that met by name alone."""

    def placed(*texts: str) -> list[tuple[str, ...]]:
        pairs = [pair for pair in align("place", *texts) if pair.evidence[0].feature == "same name"]
        return sorted(tuple(sorted((pair.left.text, pair.right.text))) for pair in pairs)

    return placed


def test_places_of_one_name_meet_however_the_sentences_differ(placed) -> None:
    texts = "The flood reached Rostock, Germany.", "Shops closed early in Rostock, Austria, as rain fell."
    assert placed(*texts) == [("Austria", "Germany")]


def test_pair_is_the_same_either_way_round(placed) -> None:
    texts = "The flood reached Rostock, Germany.", "Shops closed early in Rostock, Austria, as rain fell."
    assert placed(*texts) == placed(*reversed(texts))


def test_same_place_meets_and_agrees(placed) -> None:
    texts = "The flood reached Rostock, Germany.", "Shops closed in Rostock, Germany, on Monday."
    assert placed(*texts) == [("Germany", "Germany")]


@pytest.mark.parametrize(
    "texts",
    [
        ("Larkin Foods in Hamburg cut 300 jobs.", "A strike began at Larkin Foods in Bremen."),
        ("The flood reached Rostock, Germany.", "The flood reached Dresden, Austria."),
        (
            "Springfield, Illinois, was hit, and so was Springfield, Missouri.",
            "Springfield, Ohio, was spared.",
        ),
    ],
    ids=["company with offices", "two names", "two towns of one name"],
)
def test_no_conflicting_pair(align, texts: tuple[str, str]) -> None:
    pairs = [pair for pair in align("place", *texts) if pair.evidence[0].feature == "same name"]
    assert not [pair for pair in pairs if pair.left.article == pair.right.article]
    assert len(pairs) <= (2 if "Springfield" in texts[0] else 0)


@pytest.fixture
def misplaced(align):
    """Give the lands of towns that lie in one of them only, as far as the gazetteer knows."""

    def misplaced(*texts: str) -> list[tuple[str, ...]]:
        pairs = [pair for pair in align("place", *texts) if pair.evidence[0].feature == "known to lie there"]
        return sorted((pair.left.text, pair.right.text) for pair in pairs)

    return misplaced


def test_town_in_a_land_that_has_none_of_its_name(misplaced) -> None:
    texts = "The choir sang in Rostock, Kenya, on Monday.", "Its tour of Germany ended on Tuesday."
    assert misplaced(*texts) == [("Kenya", "Germany")]


@pytest.mark.parametrize(
    "texts",
    [
        ("The choir sang in Rostock, Germany, on Monday.", "Its tour of Kenya ended on Tuesday."),
        ("The choir sang in Rostock, Kenya, on Monday.", "Its tour of Austria ended on Tuesday."),
        ("The choir sang in Paris, Texas, on Monday.", "Its tour of France ended on Tuesday."),
        ("The choir sang in Basel, Germany, on Monday.", "Its tour of Switzerland ended on Tuesday."),
        ("The choir sang in Oldgate, Kenya, on Monday.", "Its tour of Germany ended on Tuesday."),
        (
            "The choir sang in Rostock, Kenya, on Monday, and in Nairobi on Tuesday.",
            "Its tour of Germany ended on Tuesday.",
        ),
    ],
    ids=[
        "rightly placed",
        "right land not told",
        "a namesake there",
        "at the border",
        "unknown town",
        "story is there",
    ],
)
def test_town_that_may_lie_there(misplaced, texts: tuple[str, str]) -> None:
    assert misplaced(*texts) == []
