"""Blocking: candidate pairs from shared keys, never all with all.

Rarer keys weigh more (inverse document frequency over the sentences of one story), so that the name
everybody mentions brings nothing together and a rare verb does.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import TypeVar

from checker.align.thresholds import BACKGROUND, BLOCK_SIZE

K = TypeVar("K", bound=Hashable)


def inverse_frequency(bags: Iterable[frozenset[K]]) -> dict[K, float]:
    """Weigh each key by the natural logarithm of how many bags there are for one that holds it.

    A story of two sentences says little about what is rare, so every story counts as if it had
    `BACKGROUND` sentences more that hold none of the keys.
    """
    frequency: Counter[K] = Counter()
    total = 0
    for bag in bags:
        frequency.update(bag)
        total += 1
    return {key: math.log(1 + (total + BACKGROUND) / (count + 0.5)) for key, count in frequency.items()}


def candidate_pairs(keys: Mapping[int, frozenset[K]], limit: int = BLOCK_SIZE) -> Iterator[tuple[int, int]]:
    """Yield each pair of numbers (smaller first) that share a key held by at most `limit` of them, once."""
    holders: defaultdict[K, list[int]] = defaultdict(list)
    for number in sorted(keys):
        for key in keys[number]:
            holders[key].append(number)
    seen: set[tuple[int, int]] = set()
    for numbers in holders.values():
        if len(numbers) > limit:
            continue
        seen.update(combinations(numbers, 2))
    yield from sorted(seen)


def overlap(a: frozenset[K], b: frozenset[K], weight: Mapping[K, float]) -> tuple[float, float]:
    """Give the shared weight of two bags as a part of the lighter one's, and in all."""
    shared = weigh(a & b, weight)
    return part_of(shared, weigh(a, weight), weigh(b, weight)), shared


def part_of(shared: float, one: float, other: float) -> float:
    """Give a shared weight as a part of the lighter of two bags' (0 to 1)."""
    lighter = min(one, other)
    return shared / lighter if lighter else 0.0


def weigh(keys: frozenset[K], weight: Mapping[K, float]) -> float:
    """Add the weights of keys: exactly, since a set's order, and so a sum's last digit, varies by run."""
    return math.fsum([weight.get(key, 1.0) for key in keys])
