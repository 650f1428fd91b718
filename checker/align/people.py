"""Claims that belong together whatever their sentences say: names, roles and ages of one entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from checker.align.clusters import Clusters
from checker.align.entities import FormPair
from checker.align.namesakes import Namesakes
from checker.align.refusals import Refusal
from checker.align.thresholds import SAME_PERSON
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity
from checker.values.name_likeness import Likeness

_PERSONAL = frozenset({"role", "age"})


def name_pairs(pairs: Iterable[FormPair], namesakes: Namesakes) -> Iterator[ClaimPair]:
    """Yield one pair for every two forms of a name that differ, when they are one's, not two people's."""
    for pair in pairs:
        likeness, score = pair.comparison.likeness, pair.comparison.score
        detail = ", ".join(f"{a or '-'} / {b or '-'}" for a, b in pair.comparison.detail)
        evidence = [Evidence("name", round(score, 2), detail)]
        if likeness is Likeness.OTHER_GIVEN:
            reason = namesakes.one_person(pair)
            if isinstance(reason, Refusal):
                continue
            evidence.append(reason)
        yield ClaimPair(
            left=pair.left.claims[0], right=pair.right.claims[0], score=score, evidence=tuple(evidence)
        )


def same_name_pairs(claims: Iterable[Claim], clusters: Clusters) -> Iterator[ClaimPair]:
    """Chain the name claims of one cluster that are spelled alike, so that a merge finds them all."""
    groups: defaultdict[tuple[Entity, object], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.slot == "name" and isinstance(claim.subject, Entity):
            groups[clusters.find(claim.subject), claim.value.key].append(claim)
    for group in groups.values():
        for left, right in pairwise(group):
            yield ClaimPair(left=left, right=right, score=1.0, evidence=(Evidence("same spelling", 1.0),))


def personal_pairs(claims: Iterable[Claim], clusters: Clusters) -> Iterator[ClaimPair]:
    """Yield the role and age claims of one person, one pair for every two values, agreeing ones chained."""
    groups: defaultdict[tuple[Entity, str], dict[object, list[Claim]]] = defaultdict(dict)
    for claim in claims:
        if claim.slot in _PERSONAL and isinstance(claim.subject, Entity):
            values = groups[clusters.find(claim.subject), claim.slot]
            values.setdefault(claim.value.key, []).append(claim)
    for (entity, _), values in groups.items():
        same_person = (Evidence("same person", 1.0, entity.name),)
        for group in values.values():
            for left, right in pairwise(group):
                yield ClaimPair(left=left, right=right, score=1.0, evidence=same_person)
        for one, other in combinations(values.values(), 2):
            yield ClaimPair(left=one[0], right=other[0], score=SAME_PERSON, evidence=same_person)


def weekday_pairs(claims: Iterable[Claim]) -> Iterator[ClaimPair]:
    """Pair the weekday printed beside a date with the one the calendar gives."""
    days = [claim for claim in claims if claim.slot == "weekday"]
    for left, right in pairwise(days):
        if left.subject is right.subject:
            yield ClaimPair(left=left, right=right, score=1.0, evidence=(Evidence("one date", 1.0),))
