"""Factories: an invented text becomes an article, its parsed blocks, its passages or its claims."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

import pytest

from checker.extract.claims import extract_claims
from checker.extract.nlp import ParsedArticle, parse_articles
from checker.extract.passages import Passage, read_passages
from checker.model import Claim
from sources.article import Article
from sources.blocks import find_blocks

FRIDAY = date(2025, 7, 11)

Extract = Callable[..., tuple[Claim, ...]]


@lru_cache(maxsize=512)
def _parsed(text: str, title: str, published: date | None) -> ParsedArticle:
    article = Article(id="a", text=text, title=title, published=published, blocks=find_blocks(text))
    return next(parse_articles([article]))


@lru_cache(maxsize=512)
def _claims(text: str, title: str, published: date | None) -> tuple[Claim, ...]:
    return extract_claims(_parsed(text, title, published))


@pytest.fixture(scope="session")
def parse() -> Callable[..., ParsedArticle]:
    """Parse a text into blocks, published on Friday, July 11, 2025 unless told otherwise."""

    def parse(text: str, *, title: str = "", published: date | None = FRIDAY) -> ParsedArticle:
        return _parsed(text, title, published)

    return parse


@pytest.fixture(scope="session")
def passage(parse: Callable[..., ParsedArticle]) -> Callable[[str], Passage]:
    """Give the first passage of a text."""

    def passage(text: str) -> Passage:
        return read_passages(parse(text))[0]

    return passage


@pytest.fixture(scope="session")
def extract() -> Extract:
    """Give the claims of a text in one slot, or in all: `extract("Mayor Ann Roe ...", "role")`."""

    def extract(
        text: str, slot: str = "", *, title: str = "", published: date | None = FRIDAY
    ) -> tuple[Claim, ...]:
        return tuple(claim for claim in _claims(text, title, published) if slot in {"", claim.slot})

    return extract


@pytest.fixture(scope="session")
def words(extract: Extract) -> Callable[..., list[str]]:
    """Give the mentions of a text in one slot, in order."""

    def words(text: str, slot: str, **more: object) -> list[str]:
        return [claim.text for claim in extract(text, slot, **more)]

    return words
