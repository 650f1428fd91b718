import pytest

from checker.values.quantities import QuantityKind
from checker.values.quantity_phrases import FoundQuantity, find_quantities
from checker.values.quantity_scores import matches_apart


def only(text: str) -> FoundQuantity:
    found = find_quantities(text)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("They won 2-1.", (2, 1)),
        ("He improved to 52-3 on Saturday.", (52, 3)),
        ("She won 6-4, 6-3.", (6, 4, 6, 3)),
        ("They fell to 2-6 at home.", (2, 6)),
        ("a 5 to 4 vote", (5, 4)),
        ("his 45-7-2 record", (45, 7, 2)),
        ("The visitors (2-13) lost again.", (2, 13)),
    ],
)
def test_scores(text: str, parts: tuple[int, ...]) -> None:
    value = only(text).value
    assert (value.kind, value.parts) == (QuantityKind.SCORE, parts)


@pytest.mark.parametrize(
    ("one", "other", "matches"),
    [
        ("a 52-3 record", "a 53-3 record", 1),
        ("a 52-3 record", "a 52-3-1 record", 1),
        ("a 10-5 record", "a 12-4 record", 3),
    ],
)
def test_records_differ_by_matches(one: str, other: str, matches: int) -> None:
    assert matches_apart(only(one).value, only(other).value) == matches
    assert matches_apart(only(other).value, only(one).value) == matches
