"""Where something named lies, said beside its name: such claims meet by name, however sentences differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from checker.align.clusters import Clusters
from checker.align.thresholds import SAME_PERSON
from checker.extract.context import Context
from checker.extract.locations import LIES, MAY_LIE
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity
from checker.values.place_relations import disjoint
from checker.values.places import Place


def location_pairs(claims: Iterable[Claim], clusters: Clusters) -> Iterator[ClaimPair]:
    """Yield the places said of one entity, one pair for every two, agreeing ones chained.

    What an article itself puts in two places (a chain of clinics, a river) is left alone.
    """
    groups: defaultdict[tuple[Entity, str], dict[object, list[Claim]]] = defaultdict(dict)
    for claim in claims:
        if (
            claim.slot == "place"
            and isinstance(claim.subject, Entity)
            and isinstance(claim.features, Context)
        ):
            how = LIES if claim.features.head == MAY_LIE else claim.features.head
            told = groups[clusters.find(claim.subject), how]
            told.setdefault(claim.value.key, []).append(claim)
    for (entity, _), told in groups.items():
        same = (Evidence("same name", 1.0, entity.name),)
        for group in told.values():
            for left, right in pairwise(group):
                yield ClaimPair(left=left, right=right, score=1.0, evidence=same)
        for one, other in combinations(told.values(), 2):
            if _settled_there(one, other) and not _in_one_article(one, other):
                yield ClaimPair(left=one[0], right=other[0], score=SAME_PERSON, evidence=same)


def _settled_there(one: list[Claim], other: list[Claim]) -> bool:
    """Tell whether either side says of what kind of thing it is that it lies there."""
    contexts = [claim.features for claim in (*one, *other)]
    return any(isinstance(context, Context) and context.head != MAY_LIE for context in contexts)


def _in_one_article(one: list[Claim], other: list[Claim]) -> bool:
    """Tell whether an article puts the thing in both places, which lie apart."""
    left, right = one[0].value, other[0].value
    apart = isinstance(left, Place) and isinstance(right, Place) and disjoint(left, right)
    return apart and bool({claim.article.id for claim in one} & {claim.article.id for claim in other})
