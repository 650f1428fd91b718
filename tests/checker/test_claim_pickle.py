"""Claims to bytes and back; what else might be in a cache entry is tested beside the cache."""

import pickle
from decimal import Decimal

import pytest

from checker.claim_pickle import from_bytes, to_bytes
from checker.model import Evidence, Modality, Span
from checker.values.quantities import Quantity, QuantityKind
from sources.article import Article

ARTICLE = Article(id="post", text="Twelve people died.")


@pytest.mark.parametrize(
    "value",
    [
        Span(3, 9),
        (Span(0, 1), Evidence("sentence", 0.5)),
        Quantity(low=Decimal(12), high=None, kind=QuantityKind.COUNT),
        Modality.HEDGED,
        None,
    ],
    ids=["value", "values", "value of values", "word", "nothing"],
)
def test_what_is_read_is_what_was_written(value):
    assert from_bytes(to_bytes(value, {}), {}) == value


def test_one_value_stays_one():
    span = Span(3, 9)
    first, second = from_bytes(to_bytes((span, span), {}), {})
    assert first is second is not span


def test_known_values_are_put_in_by_name():
    other = Article(id="wire", text="")
    [found] = from_bytes(to_bytes((ARTICLE,), {"it": ARTICLE}), {"it": other})
    assert found is other


def test_a_name_that_nobody_knows_is_refused():
    data = to_bytes(ARTICLE, {"it": ARTICLE})
    with pytest.raises(pickle.UnpicklingError, match="'it'"):
        from_bytes(data, {"other": ARTICLE})


def test_what_is_no_value_of_ours_is_refused():
    with pytest.raises(pickle.UnpicklingError, match="none of our values"):
        from_bytes(to_bytes(ARTICLE, {}), {})
