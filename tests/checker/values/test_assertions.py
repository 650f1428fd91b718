"""What clauses affirm and deny."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.assertions import Assertion


def said(lemma: str, *, negated: bool = False, pos: str = "v") -> Assertion:
    return Assertion(lemma=lemma, pos=pos, negated=negated, text=lemma)


ANY = st.builds(
    Assertion,
    lemma=st.sampled_from(["rise", "fall", "win", "lose", "sign", "guilty", "innocent", ""]),
    pos=st.sampled_from("nvar"),
    negated=st.booleans(),
    text=st.just("said"),
)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (said("sign"), said("sign", negated=True), True),
        (said("sign"), said("sign"), False),
        (said("rise"), said("fall"), True),
        (said("rise", negated=True), said("fall", negated=True), True),
        (said("rise"), said("fall", negated=True), False),
        (said("guilty", pos="a"), said("innocent", pos="a"), True),
        (said("purchase"), said("buy", negated=True), True),
    ],
    ids=[
        "denied",
        "the same",
        "opposites",
        "opposites denied",
        "opposite denied",
        "adjectives",
        "synonym denied",
    ],
)
def test_contradiction(left: Assertion, right: Assertion, expected: bool) -> None:
    assert left.contradicts(right) is expected


@given(left=ANY, right=ANY)
def test_contradiction_is_symmetric(left: Assertion, right: Assertion) -> None:
    assert left.contradicts(right) is right.contradicts(left)


@given(assertion=ANY)
def test_nothing_contradicts_itself(assertion: Assertion) -> None:
    assert not assertion.contradicts(assertion)


def test_key_tells_denials_apart_and_texts_together() -> None:
    assert said("sign").key != said("sign", negated=True).key
    assert said("sign").key == Assertion(lemma="sign", pos="v", negated=False, text="signed").key


def test_an_assertion_reads_as_printed() -> None:
    assert str(Assertion(lemma="sign", pos="v", negated=True, text="did not sign")) == "did not sign"
