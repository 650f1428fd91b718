"""A factory: invented texts, one an article, become a witness to their alignment."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

import pytest

from checker.extract.claims import extract_claims
from checker.extract.nlp import parse_articles
from checker.model import Claim
from checker.plugins import load_rules
from checker.why.story import StoryWitness
from sources.article import Article
from sources.blocks import find_blocks

FRIDAY = date(2025, 7, 11)


@lru_cache(maxsize=128)
def _witness(texts: tuple[str, ...]) -> StoryWitness:
    articles = [
        Article(id=f"a{number}", text=text, published=FRIDAY, blocks=find_blocks(text))
        for number, text in enumerate(texts)
    ]
    claims = [claim for parsed in parse_articles(articles) for claim in extract_claims(parsed)]
    return StoryWitness(claims, load_rules())


@pytest.fixture(scope="session")
def witness() -> Callable[..., StoryWitness]:
    """Give the witness to a story of articles called a0, a1, ..., published on Friday, July 11, 2025."""

    def make(*texts: str) -> StoryWitness:
        return _witness(texts)

    return make


@pytest.fixture(scope="session")
def said() -> Callable[[StoryWitness, str, str, str], Claim]:
    """Find the claim of a slot that an article makes with these words."""

    def find(witness: StoryWitness, slot: str, article: str, words: str) -> Claim:
        found = [it for it in witness.claims if (it.slot, it.article.id, it.text) == (slot, article, words)]
        assert found, f"no {slot} claim {words!r} in {article}: {witness.claims}"
        return found[0]

    return find
