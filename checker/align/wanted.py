"""Which pairs a caller asks for: all of a story's, or only those that touch some of its articles."""

from __future__ import annotations

from collections.abc import Callable, Container

from checker.model import Claim

Wanted = Callable[[Claim, Claim], bool]


def all_pairs(_left: Claim, _right: Claim) -> bool:
    """Ask for every pair."""
    return True


def touching(articles: Container[str]) -> Wanted:
    """Ask for the pairs of which one claim at least is of an article with one of these ids."""
    return lambda left, right: left.article.id in articles or right.article.id in articles
