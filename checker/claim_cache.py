"""Claims kept between runs, so that a source that was read before is neither parsed nor looked through again.

Drafts are left out: each version of one would stay behind, and their paragraphs' parses are kept anyway.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any

from checker.cache import ParseCache, content_key
from checker.config import Settings
from checker.extract.nlp import model_stamp, parse_articles
from checker.model import Claim
from sources.article import Article, Role

_BATCH = 64  # articles extracted in one go, as nlp.py parses them
_SELF = "article"  # stands for the claims' article, which whoever reads them has
_CODE = frozenset({".py", ".tsv", ".txt", ".gz"})
_PLAIN: frozenset[type] = frozenset({date, Decimal})


@dataclass(frozen=True, slots=True)
class ClaimCache:
    """Claims by article, in the same folder as parses; None for a run that keeps nothing.

    An entry is good for the same article, read by the same code with the same model.
    """

    parses: ParseCache | None
    stamp: str

    def get(self, article: Article) -> tuple[Claim, ...] | None:
        """Give an article's claims, or None when they are not kept or the entry is damaged."""
        data = self.parses.get(self._key(article)) if self._keeps(article) and self.parses else None
        if data is None:
            return None
        try:
            claims = tuple(_Reader(io.BytesIO(data), article).load())
        except Exception:  # whatever a damaged or foreign entry raises, it is a miss
            return None
        return claims if all(isinstance(claim, Claim) for claim in claims) else None

    def put(self, article: Article, claims: tuple[Claim, ...]) -> None:
        """Keep an article's claims."""
        if self._keeps(article) and self.parses:
            out = io.BytesIO()
            _Writer(out, article).dump(claims)
            self.parses.put(self._key(article), out.getvalue())

    def _keeps(self, article: Article) -> bool:
        return bool(self.stamp) and article.role is not Role.DRAFT

    def _key(self, article: Article) -> str:
        """Name the entry by all that claims are made from; where the file lies makes no difference."""
        return content_key("claims", self.stamp, repr(replace(article, location="", story="", file_line=0)))


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


class _Writer(pickle.Pickler):
    def __init__(self, out: io.BytesIO, article: Article) -> None:
        super().__init__(out, protocol=5)
        self._article = article

    def persistent_id(self, value: object) -> str | None:
        """Leave the article out."""
        return _SELF if value is self._article else None

    def reducer_override(self, value: object) -> Any:
        """Take a value of ours apart in the order of its fields, as `_rebuilt` wants it."""
        kind = type(value)
        if not (is_dataclass(kind) and "__slots__" in vars(kind)):
            return NotImplemented
        return _rebuilt, (kind, *(getattr(value, item.name) for item in fields(kind)))


@cache
def _setters(kind: type) -> tuple[Callable[[object, object], None], ...]:
    """Give what sets the fields of our values, which are frozen and have slots."""
    if not _is_value(kind):
        raise pickle.UnpicklingError(f"{kind} is none of our values")
    return tuple(getattr(kind, item.name).__set__ for item in fields(kind))


def _rebuilt(kind: type, *parts: object) -> object:
    """Put a value together again without checking it anew: thrice as fast as pickle does it."""
    value: object = object.__new__(kind)
    for setter, part in zip(_setters(kind), parts, strict=True):
        setter(value, part)
    return value


class _Reader(pickle.Unpickler):
    """Makes our own values and nothing else: a cache may come from elsewhere, as one restored in CI does."""

    def __init__(self, data: io.BytesIO, article: Article) -> None:
        super().__init__(data)
        self._article = article

    def persistent_load(self, name: str) -> Article:
        """Put the article in."""
        if name != _SELF:
            raise pickle.UnpicklingError(f"unknown reference {name!r}")
        return self._article

    def find_class(self, module: str, name: str) -> Any:
        """Give a value's class, and no function or class that could do anything."""
        found = super().find_class(module, name) if _is_ours(module) else None
        if found is _rebuilt:
            return found
        if isinstance(found, type) and found.__module__ == module and _is_value(found):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is none of our values")


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == "checker" or module in {kind.__module__ for kind in _PLAIN}


def _is_value(kind: type) -> bool:
    return kind in _PLAIN or (
        kind.__module__.startswith("checker.") and (is_dataclass(kind) or issubclass(kind, Enum))
    )
