"""From two places named by a user to the account of every comparison between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from checker.model import Claim
from checker.rule import Rule
from checker.run import Run
from checker.why.spots import Spot, claims_at, find_article
from checker.why.steps import Comparison
from checker.why.story import StoryWitness


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Account:
    """The claims at two places, and what came of every two of one slot: what was compared comes first.

    Places of two stories have no comparisons, since articles of different stories never meet.
    """

    left: tuple[Claim, ...]
    right: tuple[Claim, ...]
    comparisons: tuple[Comparison, ...]

    @property
    def two_stories(self) -> bool:
        """Whether the places belong to different stories."""
        return self.left[0].article.story != self.right[0].article.story


def give_account(run: Run, rules: Sequence[Rule], left: Spot, right: Spot) -> Account:
    """Say of two places of a run what was compared between them, and what not and why.

    Raises:
        ConfigError: when a place names no article, lies outside it, or has no claim.
    """
    articles = find_article(left, run.articles), find_article(right, run.articles)
    witnesses = {story: _witness(run, rules, story) for story in {each.story for each in articles}}
    mine = claims_at(left, articles[0], witnesses[articles[0].story].claims)
    theirs = claims_at(right, articles[1], witnesses[articles[1].story].claims)
    if len(witnesses) > 1:
        return Account(left=mine, right=theirs, comparisons=())
    witness = witnesses[articles[0].story]
    compared = [witness.compare(a, b) for a, b in _twos(mine, theirs)]
    return Account(left=mine, right=theirs, comparisons=tuple(sorted(compared, key=_order)))


def _witness(run: Run, rules: Sequence[Rule], story: str) -> StoryWitness:
    return StoryWitness([claim for claim in run.claims if claim.article.story == story], rules)


def _twos(mine: Sequence[Claim], theirs: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Give every two claims of one slot, each two once when the places overlap."""
    found: dict[frozenset[int], tuple[Claim, Claim]] = {}
    for a, b in product(mine, theirs):
        if a is not b and a.slot == b.slot:
            found.setdefault(frozenset((id(a), id(b))), (a, b))
    return list(found.values())


def _order(it: Comparison) -> tuple[bool, bool, object, object]:
    """Sort what was compared first, the two themselves before stand-ins; then by place."""
    return it.pair is None, not it.direct, it.left.order, it.right.order
