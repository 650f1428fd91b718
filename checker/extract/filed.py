"""The land in which a dateline puts the town that a story was filed from: "ROSTOCK, Germany (Wire) - "."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model import Claim, Span
from checker.subjects import Entity, EntityKind
from checker.values.place_meaning import PlaceKind
from checker.values.places import parse_place
from sources.article import Article, BlockKind

_FILED = re.compile(r"\s*(?P<town>[^\W\d_][^,(\d]*?),\s?(?P<land>[^\W\d_][^,(\d]*?)\s*(?=[,(–—_]|-\s|--|$)")
_NUMBER = -1  # of a town that no sentence need name
_LANDS = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION})


def filed_claims(article: Article) -> Iterator[Claim]:
    """One claim for a dateline that names town and land: the town lies in the land.

    The town alone says nothing: agencies file from their bureaus.
    """
    for block in article.blocks:
        found = (
            _FILED.match(article.text, block.start, block.end) if block.kind is BlockKind.DATELINE else None
        )
        land = parse_place(found["land"]) if found else None
        if found is None or land is None or land.kind not in _LANDS:
            continue
        town = Entity(kind=EntityKind.PLACE, name=found["town"].title(), article=article.id, number=_NUMBER)
        yield Claim(
            article=article,
            span=Span(*found.span("land")),
            sentence=Span(block.start, block.end),
            subject=town,
            slot="place",
            value=land,
        )
