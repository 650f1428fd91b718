"""Conflicts of one fact become one discrepancy with its readings."""

from dataclasses import dataclass
from itertools import combinations, permutations
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.merge import merge_conflicts
from checker.model import Claim, ClaimPair, Conflict, Severity, Span
from checker.run import Discrepancy
from sources.article import Article


@dataclass(frozen=True)
class Number:
    """A value for tests."""

    key: str


def claim(article: str, value: str, *, before: str = "", again: int = 0, slot: str = "count") -> Claim:
    """Make the claim of an article that it sank so many boats; `again` is the repetition it stands in."""
    sentence = f"It sank {value} boats. "
    text = before + sentence * (again + 1)
    start = len(before) + len(sentence) * again
    return Claim(
        article=Article(id=article, text=text),
        span=Span(start + 8, start + 8 + len(value)),
        sentence=Span(start, start + len(sentence) - 1),
        subject=SimpleNamespace(label="boats sunk"),
        slot=slot,
        value=Number(value),
    )


def pairs(*claims: Claim) -> list[ClaimPair]:
    """Pair every two claims."""
    return [ClaimPair(left=a, right=b, score=0.9) for a, b in combinations(claims, 2)]


def conflict(pair: ClaimPair, rule: str = "count-mismatch", severity: Severity = Severity.ERROR) -> Conflict:
    message = f"{pair.left.text} here, {pair.right.text} there"
    return Conflict(rule=rule, severity=severity, pair=pair, message=message)


def merged(found: list[ClaimPair]) -> list[Discrepancy]:
    """Merge with a conflict wherever the values differ."""
    conflicts = [conflict(pair) for pair in found if pair.left.value.key != pair.right.value.key]
    return list(merge_conflicts(conflicts, found))


def readings(found: Discrepancy) -> list[tuple[str, list[str]]]:
    return [(reading.value, [claim.article.id for claim in reading.claims]) for reading in found.readings]


FOUR_AND_ONE = [claim(name, "15" if name == "c" else "12") for name in "abcde"]


def test_four_against_one_is_one_discrepancy() -> None:
    [found] = merged(pairs(*FOUR_AND_ONE))
    assert readings(found) == [("12", ["a", "b", "d", "e"]), ("15", ["c"])]


def test_best_supported_reading_comes_first() -> None:
    [found] = merged(pairs(claim("a", "15"), claim("b", "12"), claim("c", "12")))
    assert [value for value, _ in readings(found)] == ["12", "15"]


def test_equal_support_goes_by_place() -> None:
    [found] = merged(pairs(claim("b", "12"), claim("a", "15")))
    assert [value for value, _ in readings(found)] == ["15", "12"]


def test_caption_printed_twice_supports_once() -> None:
    twice = [claim("b", "15"), claim("b", "15", again=1)]
    [found] = merged(pairs(claim("a", "12"), *twice))
    assert readings(found) == [("12", ["a"]), ("15", ["b", "b"])]


def test_agreeing_pairs_carry_a_conflict_on() -> None:
    a, b, c = claim("a", "12"), claim("b", "12"), claim("c", "15")
    found = [ClaimPair(left=a, right=b, score=1.0), ClaimPair(left=b, right=c, score=0.9)]
    assert readings(*merged(found)) == [("12", ["a", "b"]), ("15", ["c"])]


def test_conflicts_that_share_a_claim_are_one() -> None:
    [found] = merged(pairs(claim("a", "12"), claim("b", "15"), claim("c", "17")))
    assert [value for value, _ in readings(found)] == ["12", "15", "17"]


def test_conflicts_of_two_facts_stay_apart() -> None:
    found = merged(pairs(claim("a", "12"), claim("b", "15")) + pairs(claim("a", "3"), claim("b", "5")))
    assert sorted(readings(each)[0][0] for each in found) == ["12", "3"]


@pytest.mark.parametrize(
    "other",
    [{"severity": Severity.NOTE}, {"rule": "magnitude-slip"}],
    ids=["note and error", "two rules"],
)
def test_two_kinds_of_finding_stay_apart(other: dict[str, object]) -> None:
    found = pairs(claim("a", "12"), claim("b", "15"))
    assert len(list(merge_conflicts([conflict(found[0]), conflict(found[0], **other)], found))) == 2


def test_values_compared_without_conflict_are_one_reading() -> None:
    a, b, c = claim("a", "12"), claim("b", "about 12"), claim("c", "15")
    found = pairs(a, b, c)
    conflicts = [conflict(pair) for pair in found if c in (pair.left, pair.right)]
    assert readings(*merge_conflicts(conflicts, found)) == [("12", ["a", "b"]), ("15", ["c"])]


def test_two_conflicting_values_are_never_one_reading() -> None:
    a, b, c = claim("a", "12"), claim("b", "15"), claim("c", "12 to 15")
    found = pairs(a, b, c)
    [made] = merge_conflicts([conflict(found[0])], found)
    assert all(
        len({claim.value.key for claim in reading.claims} & {"12", "15"}) == 1 for reading in made.readings
    )


def test_pairs_of_other_slots_say_nothing() -> None:
    a, b = claim("a", "12"), claim("b", "15")
    c, d = claim("a", "12", slot="age"), claim("c", "12", slot="age")
    found = pairs(a, b)
    [made] = merge_conflicts([conflict(found[0])], [*found, ClaimPair(left=c, right=d, score=1.0)])
    assert readings(made) == [("12", ["a"]), ("15", ["b"])]


@pytest.mark.parametrize(
    "found", [[], pairs(claim("a", "12"), claim("b", "12"))], ids=["no pairs", "agreement"]
)
def test_nothing_to_merge(found: list[ClaimPair]) -> None:
    assert merged(found) == []


def test_subject_slot_and_message_come_along() -> None:
    [found] = merged(pairs(claim("a", "12"), claim("b", "15")))
    assert (found.subject, found.slot, found.rule) == ("boats sunk", "count", "count-mismatch")
    assert found.message == "12 here, 15 there"


def test_fingerprint_survives_text_inserted_before() -> None:
    [here] = merged(pairs(claim("a", "12"), claim("b", "15")))
    [there] = merged(pairs(claim("a", "12", before="Snow fell all night. "), claim("b", "15")))
    assert here.fingerprint == there.fingerprint


def test_fingerprint_knows_the_readings() -> None:
    [here] = merged(pairs(claim("a", "12"), claim("b", "15")))
    [there] = merged(pairs(claim("a", "12"), claim("b", "17")))
    assert here.fingerprint != there.fingerprint


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_order_of_the_claims_changes_nothing(order: tuple[int, ...]) -> None:
    claims = [claim("a", "12"), claim("b", "15"), claim("c", "12")]
    [found] = merged(pairs(*(claims[i] for i in order)))
    assert readings(found) == [("12", ["a", "c"]), ("15", ["b"])]


@given(st.lists(st.sampled_from(["12", "15", "17"]), min_size=2, max_size=6), st.randoms())
def test_every_claim_stands_in_one_reading(values: list[str], random) -> None:
    claims = [claim(f"a{number}", value) for number, value in enumerate(values)]
    found = pairs(*claims)
    random.shuffle(found)
    made = merged(found)
    assert len(made) == (len(set(values)) > 1)
    for each in made:
        given_by = [claim for reading in each.readings for claim in reading.claims]
        assert sorted(given_by, key=lambda claim: claim.order) == claims
        assert sorted(value for value, _ in readings(each)) == sorted(set(values))
