"""Claims and pairs kept for the next draft or the next version of one: in memory, and in the cache folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from checker.align.pairs import align_claims, align_draft, align_sources
from checker.cache import ParseCache
from checker.claim_cache import ClaimCache, claim_cache, extract_or_recall
from checker.config import Settings
from checker.extract.nlp import parse_articles
from checker.model import Claim, ClaimPair
from sources.article import Article, Role


class ClaimStore:
    """Extracts and aligns claims; remembers all of the sources, and of drafts, which change, parsed blocks.

    An article is known again when nothing of it has changed. After each round only what that round asked
    for is kept, so the store stays as large as one run. With `keep_drafts`, the claims of drafts are kept in
    the cache folder too; a language server, which has a new draft at every keystroke, does without.
    """

    def __init__(self, *, keep_drafts: bool = False) -> None:
        self._keep_drafts = keep_drafts
        self._kept = ClaimCache(None, "")
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
        self._kept = claim_cache(settings)
        new = [article for article in wanted if article not in found]
        sources = [article for article in new if article.role is not Role.DRAFT]
        found.update(zip(sources, extract_or_recall(sources, settings), strict=True))
        drafts = [article for article in new if article.role is Role.DRAFT]
        if self._keep_drafts and settings.cache:
            found.update(zip(drafts, extract_or_recall(drafts, settings), strict=True))
        else:
            found.update(self._read_drafts(drafts, settings))
        self._claims = {article: found[article] for article in wanted if article.role is not Role.DRAFT}
        yield from (found[article] for article in wanted)

    def _read_drafts(self, drafts: Sequence[Article], settings: Settings) -> dict[Article, tuple[Claim, ...]]:
        """Extract the claims of drafts, but parse only blocks that are new since the last round."""
        from checker.extract.claims import extract_claims  # noqa: PLC0415 - slow to import

        found: dict[Article, tuple[Claim, ...]] = {}
        docs: dict[str, Any] = {}
        cache = ParseCache(settings.cache) if settings.cache else None
        for parsed in parse_articles(drafts, settings.model, cache, self._docs):
            found[parsed.article] = tuple(extract_claims(parsed))
            docs.update((unit.text, unit.doc) for unit in parsed.units)
        self._docs = docs
        return found

    def align(self, claims: Sequence[Claim]) -> tuple[ClaimPair, ...]:
        """Give the pairs of one story's claims; those between a draft's sources are found only once."""
        sources = tuple(claim for claim in claims if claim.article.role is not Role.DRAFT)
        if len(sources) in (0, len(claims)):
            return tuple(align_claims(claims))
        if self._between[0] != sources:
            draft = next(claim.article for claim in claims if claim.article.role is Role.DRAFT)
            self._between = sources, self._align_sources(draft, sources)
        return tuple(align_draft(claims, self._between[1]))

    def _align_sources(self, draft: Article, sources: tuple[Claim, ...]) -> tuple[ClaimPair, ...]:
        pairs = self._kept.get_between(draft, sources)
        if pairs is None:
            pairs = tuple(align_sources(sources))
            self._kept.put_between(draft, sources, pairs)
        return pairs
