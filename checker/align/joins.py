"""Claims that meet under a key, not by their sentences: each two of different articles that lie apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.align.comparisons import disjoint
from checker.align.thresholds import JOIN_SIZE
from checker.align.wanted import Wanted, all_pairs
from checker.model import Claim


class Group:
    """The claims under one key."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self._by_article: defaultdict[str, list[Claim]] = defaultdict(list)

    def add(self, claim: Claim) -> None:
        """Put a claim into the group."""
        self.claims.append(claim)
        self._by_article[claim.article.id].append(claim)

    def beside(self, claim: Claim) -> Sequence[Claim]:
        """Give those of the claim's article."""
        return self._by_article.get(claim.article.id, ())


@dataclass(frozen=True, slots=True, eq=False)
class Join:
    """Two claims that cannot both be true, the key they share, and every claim under it."""

    left: Claim
    right: Claim
    key: Hashable
    group: Group


def join_claims(
    claims: Iterable[Claim], keys: Callable[[Claim], Iterable[Hashable]], wanted: Wanted = all_pairs
) -> Iterator[Join]:
    """Yield the claims of two articles that share a key and contradict, once for every key they share."""
    groups: defaultdict[Hashable, Group] = defaultdict(Group)
    values: dict[Claim, int] = {}
    numbers: dict[object, int] = {}
    for claim in claims:
        values[claim] = numbers.setdefault(claim.value, len(numbers))
        for key in keys(claim):
            groups[key].add(claim)
    apart: dict[tuple[int, int], bool] = {}  # many articles give one value
    for key, group in groups.items():
        for left, right in combinations(_thinned(group.claims), 2):
            if left.article is right.article or not wanted(left, right):
                continue
            pair = values[left], values[right]
            if pair not in apart:
                apart[pair] = disjoint(left, right)
            if apart[pair]:
                yield Join(left, right, key, group)


def _thinned(group: list[Claim]) -> list[Claim]:
    """Let one claim stand for all of its value in a large group, so that pairs grow no faster than claims.

    A key that brings together more values than `JOIN_SIZE` says nothing.
    """
    if len(group) <= JOIN_SIZE:
        return group
    first = {claim.value.key: claim for claim in reversed(group)}
    return [claim for claim in group if first[claim.value.key] is claim] if len(first) <= JOIN_SIZE else []
