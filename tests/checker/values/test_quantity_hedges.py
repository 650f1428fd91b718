import pytest

from checker.values.quantities import Hedge, QuantityKind
from checker.values.quantity_phrases import FoundQuantity, find_quantities


def only(text: str) -> FoundQuantity:
    found = find_quantities(text)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("12 miners were freed", 12, 12, Hedge.NONE),
        ("At least 12 miners were freed", 12, None, Hedge.AT_LEAST),
        ("more than 1,200 miners", 1200, None, Hedge.MORE_THAN),
        ("over 50 arrests", 50, None, Hedge.MORE_THAN),
        ("as many as 200 miners", None, 200, Hedge.UP_TO),
        ("up to 200 miners", None, 200, Hedge.UP_TO),
        ("within 20 seats of a majority", None, 20, Hedge.UP_TO),
        ("fewer than 40 miners", None, 40, Hedge.LESS_THAN),
        ("nearly 23,000 miners", 23000, 23000, Hedge.NEARLY),
        ("some 40 miners", 40, 40, Hedge.ABOUT),
        ("an estimated 40 miners", 40, 40, Hedge.ABOUT),
        ("40 or so miners", 40, 40, Hedge.ABOUT),
        ("30-odd miners", 30, 30, Hedge.ABOUT),
        ("50 or more miners", 50, None, Hedge.AT_LEAST),
        ("50 miners or more", 50, None, Hedge.AT_LEAST),
        ("100-plus miners", 100, None, Hedge.AT_LEAST),
        ("dozens of miners", 24, 99, Hedge.VAGUE),
        ("a couple of miners", 2, 3, Hedge.VAGUE),
        ("between 60 and 100 miners", 60, 100, Hedge.NONE),
        ("60-100 miners", 60, 100, Hedge.NONE),
        ("three or four miners", 3, 4, Hedge.NONE),
        ("1 to 2 thousand miners", 1000, 2000, Hedge.NONE),
        ("around 2.5 million miners", 2500000, 2500000, Hedge.ABOUT),
        ("both miners", 2, 2, Hedge.NONE),
        ("a quarter million miners", 250000, 250000, Hedge.NONE),
    ],
)
def test_counts(text: str, low: int | None, high: int | None, hedge: Hedge) -> None:
    value = only(text).value
    assert (value.kind, value.unit, value.low, value.high, value.hedge) == (
        QuantityKind.COUNT,
        "",
        low,
        high,
        hedge,
    )


@pytest.mark.parametrize(
    "text", ["at least 12 miners", "about 12 miners", "dozens of miners", "a dozen miners"]
)
def test_hedged_and_round_figures_are_not_exact(text: str) -> None:
    assert not only(text).value.exact


@pytest.mark.parametrize(
    ("text", "mention", "core", "hedged"),
    [
        ("about $1.2 million in cash", "$1.2 million", "1.2 million", "about $1.2 million"),
        ("the 36-year-old boxer", "36-year-old", "36", "36-year-old"),
        ("between 60 and 100 boats", "60 and 100", "60 and 100", "60 and 100"),
        ("some 50 percent or so", "50 percent", "50", "some 50 percent"),
        ("50 percent or more", "50 percent", "50", "50 percent or more"),
    ],
)
def test_offsets_name_mention_core_and_hedge(text: str, mention: str, core: str, hedged: str) -> None:
    found = only(text)
    assert text[found.start : found.end] == mention
    assert text[found.core_start : found.core_end] == core
    assert text[found.hedge_start : found.hedge_end] == hedged
