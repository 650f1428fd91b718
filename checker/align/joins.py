"""Claims that meet under a key, not by their sentences: each two of different articles that lie apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.align.comparisons import disjoint
from checker.align.thresholds import JOIN_SIZE
from checker.align.wanted import Wanted, all_pairs
from checker.model import Claim


@dataclass(frozen=True, slots=True, eq=False)
class Join:
    """Two claims that cannot both be true, the key they share, and every claim under it."""

    left: Claim
    right: Claim
    key: Hashable
    group: list[Claim]


def join_claims(
    claims: Iterable[Claim], keys: Callable[[Claim], Iterable[Hashable]], wanted: Wanted = all_pairs
) -> Iterator[Join]:
    """Yield the claims of two articles that share a key and contradict, once for every key they share."""
    groups: defaultdict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in keys(claim):
            groups[key].append(claim)
    for key, group in groups.items():
        for left, right in combinations(_thinned(group), 2):
            if left.article is not right.article and wanted(left, right) and disjoint(left, right):
                yield Join(left, right, key, group)


def _thinned(group: list[Claim]) -> list[Claim]:
    """Let one claim stand for all of its value in a large group, so that pairs grow no faster than claims.

    A key that brings together more values than `JOIN_SIZE` says nothing.
    """
    if len(group) <= JOIN_SIZE:
        return group
    first = {claim.value.key: claim for claim in reversed(group)}
    return [claim for claim in group if first[claim.value.key] is claim] if len(first) <= JOIN_SIZE else []
