"""Where something named lies, said beside its name: such claims meet by name, however sentences differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from checker.align.clusters import Clusters
from checker.align.refusals import Refusal
from checker.align.thresholds import SAME_PERSON
from checker.extract.context import Context
from checker.extract.locations import LIES, MAY_LIE
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity
from checker.values.place_relations import disjoint
from checker.values.places import Place

Lying = tuple[Entity, str]  # who or what it is, and how it lies there


def location_pairs(claims: Iterable[Claim], clusters: Clusters) -> Iterator[ClaimPair]:
    """Yield the places said of one entity, one pair for every two, agreeing ones chained."""
    for (entity, _), told in group_places(claims, clusters).items():
        same = (Evidence("same name", 1.0, entity.name),)
        for group in told.values():
            for left, right in pairwise(group):
                yield ClaimPair(left=left, right=right, score=1.0, evidence=same)
        for one, other in combinations(told.values(), 2):
            if refuse_places(one, other) is None:
                yield ClaimPair(left=one[0], right=other[0], score=SAME_PERSON, evidence=same)


def group_places(claims: Iterable[Claim], clusters: Clusters) -> dict[Lying, dict[object, list[Claim]]]:
    """Group the places said of entities by who it is and how it lies there, then by value."""
    groups: defaultdict[Lying, dict[object, list[Claim]]] = defaultdict(dict)
    for claim in claims:
        if (
            claim.slot == "place"
            and isinstance(claim.subject, Entity)
            and isinstance(claim.features, Context)
        ):
            how = LIES if claim.features.head == MAY_LIE else claim.features.head
            groups[clusters.find(claim.subject), how].setdefault(claim.value.key, []).append(claim)
    return groups


def refuse_places(one: Sequence[Claim], other: Sequence[Claim]) -> Refusal | None:
    """Say why two places of one entity are not compared.

    What an article itself puts in two places (a chain of clinics, a river) is left alone.
    """
    contexts = [claim.features for claim in (*one, *other)]
    if not any(isinstance(context, Context) and context.head != MAY_LIE for context in contexts):
        return Refusal.HARDLY_PLACED
    left, right = one[0].value, other[0].value
    apart = isinstance(left, Place) and isinstance(right, Place) and disjoint(left, right)
    in_one = apart and {claim.article.id for claim in one} & {claim.article.id for claim in other}
    return Refusal.TWO_THERE if in_one else None
