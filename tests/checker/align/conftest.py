"""Factories: invented texts, one an article, become claims and aligned pairs."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

import pytest

from checker.align.pairs import align_claims
from checker.extract.claims import extract_claims
from checker.extract.nlp import parse_articles
from checker.model import Claim, ClaimPair
from sources.article import Article
from sources.blocks import find_blocks

FRIDAY = date(2025, 7, 11)


@lru_cache(maxsize=512)
def _claims(text: str, name: str) -> tuple[Claim, ...]:
    article = Article(id=name, text=text, published=FRIDAY, blocks=find_blocks(text))
    return extract_claims(next(parse_articles([article])))


def _story(texts: tuple[str, ...]) -> tuple[Claim, ...]:
    return tuple(claim for number, text in enumerate(texts) for claim in _claims(text, f"a{number}"))


@lru_cache(maxsize=512)
def _pairs(texts: tuple[str, ...]) -> tuple[ClaimPair, ...]:
    return tuple(align_claims(_story(texts)))


@pytest.fixture(scope="session")
def story() -> Callable[..., tuple[Claim, ...]]:
    """Give the claims of articles called a0, a1, ..., published on Friday, July 11, 2025."""

    def story(*texts: str) -> tuple[Claim, ...]:
        return _story(texts)

    return story


@pytest.fixture(scope="session")
def align() -> Callable[..., list[ClaimPair]]:
    """Give the aligned pairs of articles in one slot: `align("count", "12 died.", "15 died.")`."""

    def align(slot: str, *texts: str) -> list[ClaimPair]:
        return [pair for pair in _pairs(texts) if pair.slot == slot]

    return align


@pytest.fixture(scope="session")
def met(align: Callable[..., list[ClaimPair]]) -> Callable[..., list[tuple[str, str]]]:
    """Give the mentions of the aligned pairs in one slot, each pair and all pairs sorted."""

    def met(slot: str, *texts: str) -> list[tuple[str, str]]:
        return sorted(tuple(sorted((pair.left.text, pair.right.text))) for pair in align(slot, *texts))

    return met


@pytest.fixture
def two(story):
    """Give the first claims of two texts in one slot."""

    def two(slot: str, left: str, right: str):
        claims = [claim for claim in story(left, right) if claim.slot == slot]
        return next(c for c in claims if c.article.id == "a0"), next(
            c for c in claims if c.article.id == "a1"
        )

    return two
