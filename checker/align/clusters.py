"""Which entities are one: a union-find over the entities of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set as AbstractSet

from checker.subjects import Entity


class Clusters:
    """Entities joined into clusters, each named by its earliest member."""

    def __init__(self) -> None:
        self._parent: dict[Entity, Entity] = {}
        self._members: dict[Entity, list[Entity]] = {}

    def find(self, entity: Entity) -> Entity:
        """Give the entity that stands for the cluster of `entity`."""
        parent = self._parent.get(entity, entity)
        if parent is entity:
            return entity
        root = self.find(parent)
        self._parent[entity] = root
        return root

    def join(self, a: Entity, b: Entity) -> None:
        """Make one cluster of the two; the one earlier in the story stands for it."""
        a, b = self.find(a), self.find(b)
        if a != b:
            first, second = sorted((a, b), key=lambda e: (e.article, e.number))
            self._members[first] = [*self.members(first), *self.members(second)]
            self._parent[second] = first

    def members(self, entity: Entity) -> list[Entity]:
        """Give every entity in the cluster of `entity`."""
        root = self.find(entity)
        return self._members.get(root, [root])

    def compatible(self, a: Entity, b: Entity, alike: AbstractSet[frozenset[Entity]]) -> bool:
        """Tell whether joining the two would keep apart whom one article tells apart.

        `alike` holds the pairs of entities of one article with names that one entity may have.
        """
        there: defaultdict[str, list[Entity]] = defaultdict(list)
        for y in self.members(b):
            there[y.article].append(y)
        return all(frozenset((x, y)) in alike for x in self.members(a) for y in there.get(x.article, ()))

    def same(self, a: Entity, b: Entity) -> bool:
        """Tell whether two entities are in one cluster."""
        return self.find(a) == self.find(b)
