"""Candidate pairs by shared keys: each once, none from common keys, and few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.blocking import candidate_pairs, inverse_frequency, overlap

bags = st.frozensets(st.sampled_from("abcdefgh"), max_size=4)


def keys(*words: str) -> dict[int, frozenset[str]]:
    return {number: frozenset(word.split()) for number, word in enumerate(words)}


def test_shared_key_makes_a_pair() -> None:
    assert list(candidate_pairs(keys("fire mill", "fire bridge", "storm"))) == [(0, 1)]


def test_two_shared_keys_make_one_pair() -> None:
    assert list(candidate_pairs(keys("fire mill", "fire mill"))) == [(0, 1)]


@pytest.mark.parametrize(("limit", "found"), [(3, 3), (2, 0)], ids=["at the limit", "above the limit"])
def test_common_key_finds_nothing(limit: int, found: int) -> None:
    assert len(list(candidate_pairs(keys("fire", "fire", "fire"), limit=limit))) == found


def test_rare_key_finds_what_the_common_one_does_not() -> None:
    rows = keys("fire mill", "fire mill", "fire", "fire")
    assert list(candidate_pairs(rows, limit=2)) == [(0, 1)]


@pytest.mark.parametrize(
    "rows", [{}, {0: frozenset()}, keys("fire", "mill")], ids=["none", "no key", "apart"]
)
def test_no_pairs(rows: dict[int, frozenset[str]]) -> None:
    assert list(candidate_pairs(rows)) == []


@given(st.lists(bags, max_size=12))
def test_each_pair_once_smaller_first_and_sharing_a_key(found: list[frozenset[str]]) -> None:
    pairs = list(candidate_pairs(dict(enumerate(found)), limit=12))
    assert pairs == sorted(set(pairs))
    assert all(a < b and found[a] & found[b] for a, b in pairs)


@given(st.lists(bags, max_size=12))
def test_no_pair_that_shares_a_key_is_missed(found: list[frozenset[str]]) -> None:
    expected = {(i, j) for j, b in enumerate(found) for i, a in enumerate(found[:j]) if a & b}
    assert set(candidate_pairs(dict(enumerate(found)), limit=12)) == expected


def test_pairs_grow_no_faster_than_rows() -> None:
    def count(rows: int) -> int:
        found = {i: frozenset({"everybody", f"rare {i // 4}"}) for i in range(rows)}
        return len(list(candidate_pairs(found)))

    assert count(2000) == 10 * count(200)


def test_rare_key_weighs_more() -> None:
    weights = inverse_frequency([frozenset("ab"), frozenset("a"), frozenset("a")])
    assert weights["b"] > weights["a"] > 0


@given(st.lists(bags, min_size=2, max_size=8))
def test_overlap_is_symmetric_and_bounded(found: list[frozenset[str]]) -> None:
    weights = inverse_frequency(found)
    part, shared = overlap(found[0], found[1], weights)
    assert (part, shared) == overlap(found[1], found[0], weights)
    assert 0.0 <= part <= 1.0
    assert shared >= 0.0


@pytest.mark.parametrize(
    ("a", "b", "part"),
    [("ab", "ab", 1.0), ("a", "ab", 1.0), ("a", "b", 0.0), ("", "ab", 0.0)],
    ids=["same", "contained", "apart", "empty"],
)
def test_overlap_is_a_part_of_the_lighter(a: str, b: str, part: float) -> None:
    weights = dict.fromkeys("ab", 1.0)
    assert overlap(frozenset(a), frozenset(b), weights)[0] == part


@given(st.dictionaries(st.text(min_size=1), st.floats(0.01, 20.0), min_size=2, max_size=40))
def test_the_order_of_keys_changes_no_digit(weights: dict[str, float]) -> None:
    forth = frozenset(weights)
    back = frozenset(reversed(list(weights)))
    assert overlap(forth, back, weights)[0] == 1.0
    assert overlap(forth, back, weights) == overlap(back, forth, weights)
