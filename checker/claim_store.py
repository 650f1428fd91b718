"""Claims kept in memory between two runs of one process, as a language server makes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from checker.align.pairs import align_claims, align_draft, align_sources
from checker.cache import ParseCache
from checker.claim_cache import extract_or_recall
from checker.config import Settings
from checker.extract.claims import extract_claims
from checker.extract.nlp import parse_articles
from checker.model import Claim, ClaimPair
from sources.article import Article, Role


class ClaimStore:
    """Extracts and aligns claims; remembers all of the sources, and of drafts, which change, parsed blocks.

    An article is known again when nothing of it has changed. After each round only what that round asked
    for is kept, so the store stays as large as one run.
    """

    def __init__(self) -> None:
        self._claims: dict[Article, tuple[Claim, ...]] = {}
        self._docs: dict[str, Any] = {}
        self._between: tuple[tuple[Claim, ...], tuple[ClaimPair, ...]] = ((), ())

    def claims(self, articles: Iterable[Article], settings: Settings) -> Iterator[tuple[Claim, ...]]:
        """Yield each article's claims, in the articles' order.

        Raises:
            ConfigError: when the language model cannot be loaded.
        """
        wanted = tuple(articles)
        found = {article: self._claims[article] for article in wanted if article in self._claims}
        self._claims = {}
        docs: dict[str, Any] = {}
        cache = ParseCache(settings.cache) if settings.cache else None
        new = [article for article in wanted if article not in found]
        sources = [article for article in new if article.role is not Role.DRAFT]
        found.update(zip(sources, extract_or_recall(sources, settings), strict=True))
        drafts = [article for article in new if article.role is Role.DRAFT]
        for parsed in parse_articles(drafts, settings.model, cache, self._docs):
            found[parsed.article] = tuple(extract_claims(parsed))
            docs.update((unit.text, unit.doc) for unit in parsed.units)
        self._docs = docs
        self._claims = {article: found[article] for article in wanted if article.role is not Role.DRAFT}
        yield from (found[article] for article in wanted)

    def align(self, claims: Sequence[Claim]) -> tuple[ClaimPair, ...]:
        """Give the pairs of one story's claims; those between a draft's sources are found only once."""
        sources = tuple(claim for claim in claims if claim.article.role is not Role.DRAFT)
        if len(sources) in (0, len(claims)):
            return tuple(align_claims(claims))
        if self._between[0] != sources:
            self._between = sources, tuple(align_sources(sources))
        return tuple(align_draft(claims, self._between[1]))
