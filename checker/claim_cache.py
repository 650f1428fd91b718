"""Claims kept between runs: an article that was read before is neither parsed nor looked through again.

Of a draft only the version read last is kept, so that its many versions do not stay behind; with it, how its
sources compare among each other.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any

from checker.cache import ParseCache, content_key
from checker.claim_pickle import from_bytes, to_bytes
from checker.config import Settings
from checker.extract.nlp import model_stamp, parse_articles
from checker.model import Claim, ClaimPair
from sources.article import Article, Role

_BATCH = 64  # articles extracted in one go, as nlp.py parses them
_SELF = "article"  # stands for the claims' article, which whoever reads them has
_CODE = frozenset({".py", ".tsv", ".txt", ".gz"})


@dataclass(frozen=True, slots=True)
class ClaimCache:
    """Claims by article, in the same folder as parses; None for a run that keeps nothing.

    An entry is good for the same article, read by the same code with the same model.
    """

    parses: ParseCache | None
    stamp: str

    def get(self, article: Article) -> tuple[Claim, ...] | None:
        """Give an article's claims, or None when they are not kept or the entry is damaged."""
        place, key = self._entry(article)
        found = self._read(place, key, {_SELF: article})
        return found if all(isinstance(claim, Claim) for claim in found or ()) else None

    def put(self, article: Article, claims: tuple[Claim, ...]) -> None:
        """Keep an article's claims."""
        place, key = self._entry(article)
        self._write(place, key, claims, {_SELF: article})

    def get_between(self, draft: Article, claims: Sequence[Claim]) -> tuple[ClaimPair, ...] | None:
        """Give the pairs of claims of a draft's sources, or None when they are not kept."""
        known = _named(claims)
        found = self._read(self._place("between", draft), self._digest(claims), known)
        return found if all(isinstance(pair, ClaimPair) for pair in found or ()) else None

    def put_between(self, draft: Article, claims: Sequence[Claim], pairs: tuple[ClaimPair, ...]) -> None:
        """Keep the pairs of claims of a draft's sources until others are kept for this draft."""
        self._write(self._place("between", draft), self._digest(claims), pairs, _named(claims))

    def _read(self, place: str, key: str, known: Mapping[str, object]) -> tuple[Any, ...] | None:
        data = self.parses.get(place) if self.parses and self.stamp else None
        if data is None or not data.startswith(key.encode()):
            return None
        try:
            found = from_bytes(data[len(key) :], known)
        except Exception:  # whatever a damaged or foreign entry raises, it is a miss
            return None
        return found if isinstance(found, tuple) else None

    def _write(self, place: str, key: str, value: tuple[object, ...], known: Mapping[str, object]) -> None:
        if self.parses and self.stamp:
            self.parses.put(place, key.encode() + to_bytes(value, known))

    def _entry(self, article: Article) -> tuple[str, str]:
        """Give the place of an article's entry and its key; a draft's next version has the same place."""
        key = self._key(article)
        return (self._place("draft", article) if article.role is Role.DRAFT else key), key

    def _place(self, kind: str, draft: Article) -> str:
        return content_key(kind, os.path.realpath(draft.file), draft.id)

    def _key(self, article: Article) -> str:
        """Name the entry by all that claims are made from; where the file lies makes no difference."""
        return content_key("claims", self.stamp, repr(replace(article, location="", story="", file_line=0)))

    def _digest(self, claims: Sequence[Claim]) -> str:
        """Name all that pairs are made from: the articles, which the same code makes the same claims of."""
        articles = dict.fromkeys(claim.article for claim in claims)
        return content_key("pairs", *(self._key(article) for article in articles))


def _named(claims: Sequence[Claim]) -> dict[str, object]:
    """Name the claims, and what those that alignment makes of them share with them."""
    known: dict[str, object] = {}
    for number, claim in enumerate(claims):
        known |= {f"claim {number}": claim, f"article {number}": claim.article}
        if claim.features is not None:
            known[f"features {number}"] = claim.features
    return known


def claim_cache(settings: Settings) -> ClaimCache:
    """Give the cache that a run is to use."""
    model = model_stamp(settings.model) if settings.cache else None
    if settings.cache is None or model is None:
        return ClaimCache(None, "")
    return ClaimCache(ParseCache(settings.cache), f"{_code()} {model}")


def extract_or_recall(articles: Sequence[Article], settings: Settings) -> Iterator[tuple[Claim, ...]]:
    """Yield each article's claims, in order; what is kept from earlier runs is not parsed.

    Raises:
        ConfigError: when the language model is needed and cannot be loaded.
    """
    kept = claim_cache(settings)
    stream = iter(articles)
    while batch := tuple(islice(stream, _BATCH)):
        found = {article.id: claims for article in batch if (claims := kept.get(article)) is not None}
        new = [article for article in batch if article.id not in found]
        for parsed in parse_articles(new, settings.model, kept.parses):
            from checker.extract.claims import extract_claims  # noqa: PLC0415 - slow to import

            found[parsed.article.id] = tuple(extract_claims(parsed))
            kept.put(parsed.article, found[parsed.article.id])
        yield from (found[article.id] for article in batch)


@cache
def _code() -> str:
    """Give a digest of our own files: what is kept was read by the very same code."""
    found = hashlib.sha256()
    for root in (Path(str(files(package))) for package in ("checker", "sources")):
        for path in sorted(root.rglob("*")):
            if path.suffix in _CODE:
                found.update(path.relative_to(root).as_posix().encode())
                found.update(path.read_bytes())
    return found.hexdigest()
