"""The weighted bags of the clauses around a story's claims, each made once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from checker.align.blocking import part_of, weigh
from checker.align.clusters import Clusters
from checker.extract.context import Context
from checker.values.concepts import concepts


class ClauseBags:
    """Concepts and entity clusters of clauses with their weights; made when first asked for.

    `weights` tells how much a key weighs; one that it lacks weighs 1.
    """

    def __init__(self, clusters: Clusters, weights: Mapping[Hashable, float]) -> None:
        self.clusters = clusters
        self._weights = weights
        self._made: dict[Context, tuple[frozenset[Hashable], float]] = {}

    def overlap(self, left: Context, right: Context) -> float:
        """Give how much of the lighter clause the two share (0 to 1)."""
        (mine, one), (theirs, other) = self._bag(left), self._bag(right)
        return part_of(weigh(mine & theirs, self._weights), one, other)

    def _bag(self, context: Context) -> tuple[frozenset[Hashable], float]:
        if context not in self._made:
            names = {self.clusters.find(entity) for entity in context.names}
            keys: frozenset[Hashable] = concepts(context.clause.lemmas) | names
            self._made[context] = keys, weigh(keys, self._weights)
        return self._made[context]
