"""Records of wins and losses: those of one team or fighter meet by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from checker.align.clusters import Clusters
from checker.align.thresholds import SAME_PERSON
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity


def record_pairs(claims: Iterable[Claim], clusters: Clusters) -> Iterator[ClaimPair]:
    """Yield the records of one entity in two articles, one pair for every two values, agreeing ones chained.

    Within one article a record may stand before and after the match.
    """
    groups: defaultdict[Entity, dict[object, list[Claim]]] = defaultdict(dict)
    for claim in claims:
        if claim.slot == "record" and isinstance(claim.subject, Entity):
            groups[clusters.find(claim.subject)].setdefault(claim.value.key, []).append(claim)
    for entity, values in groups.items():
        evidence = (Evidence("one record", 1.0, entity.name),)
        for group in values.values():
            for left, right in pairwise(group):
                yield ClaimPair(left=left, right=right, score=1.0, evidence=evidence)
        for one, other in combinations(values.values(), 2):
            if not {claim.article.id for claim in one} & {claim.article.id for claim in other}:
                yield ClaimPair(left=one[0], right=other[0], score=SAME_PERSON, evidence=evidence)
