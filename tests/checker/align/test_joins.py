"""Claims that meet under a key."""

import pytest

from checker.align import joins
from checker.align.joins import join_claims
from checker.model import Claim

WEIGHTS = [f"The crane lifted {tons} tons." for tons in (12, 15, 12)]


@pytest.fixture
def weights(story) -> list[Claim]:
    """Give what three articles say that a crane lifted: 12, 15, and 12 tons."""
    return [claim for claim in story(*WEIGHTS) if claim.slot == "measure"]


def met(claims: list[Claim], key: object = "lifted") -> list[tuple[str, str]]:
    """Give the articles of the claims that meet when all share a key."""
    return [
        (join.left.article.id, join.right.article.id) for join in join_claims(claims, lambda claim: [key])
    ]


def test_contradicting_claims_of_two_articles_meet(weights: list[Claim]) -> None:
    first, second, third = (claim.article.id for claim in weights)
    assert met(weights) == [(first, second), (second, third)]


def test_claims_that_share_no_key_do_not(weights: list[Claim]) -> None:
    assert list(join_claims(weights, lambda claim: [claim.article.id])) == []
    assert list(join_claims(weights, lambda claim: [])) == []


def test_claims_of_one_article_do_not(story) -> None:
    claims = [claim for claim in story(" ".join(WEIGHTS)) if claim.slot == "measure"]
    assert len(claims) == 3 and met(claims) == []


def test_two_claims_meet_under_each_key_they_share(weights: list[Claim]) -> None:
    found = list(join_claims(weights[:2], lambda claim: ["lifted", "crane"]))
    assert [(join.key, join.group.claims) for join in found] == [
        ("lifted", weights[:2]),
        ("crane", weights[:2]),
    ]


def test_of_many_claims_one_stands_for_each_value(
    monkeypatch: pytest.MonkeyPatch, weights: list[Claim]
) -> None:
    monkeypatch.setattr(joins, "JOIN_SIZE", 2)
    assert met(weights) == [(weights[0].article.id, weights[1].article.id)]


def test_many_values_under_one_key_do_not_meet(monkeypatch: pytest.MonkeyPatch, weights: list[Claim]) -> None:
    monkeypatch.setattr(joins, "JOIN_SIZE", 1)
    assert met(weights) == []


def test_a_group_knows_which_claims_are_of_one_article(weights: list[Claim]) -> None:
    [join] = join_claims(weights[:2], lambda claim: ["lifted"])
    assert [list(join.group.beside(claim)) for claim in weights] == [[weights[0]], [weights[1]], []]
