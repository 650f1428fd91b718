"""Where something named lies, said beside its name: such claims meet by name, however sentences differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from checker.align.clusters import Clusters
from checker.align.refusals import Refusal
from checker.align.thresholds import MISPLACED_SCORE, SAME_PERSON
from checker.align.told import Told
from checker.extract.context import LIES, MAY_LIE, Context
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity
from checker.values.place_meaning import PlaceKind
from checker.values.place_relations import contains, disjoint
from checker.values.places import Place, parse_place

_LANDS = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION})

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


def misplaced_pairs(claims: Sequence[Claim], told: Told) -> Iterator[ClaimPair]:
    """Yield a town that is put in a land it does not lie in, with the land of another article that it does.

    "Rostock, Kenya" and elsewhere "in Germany": the gazetteer knows Rostock in one of them only. A land that
    something else in the story lies in may have a Rostock too small to be known.
    """
    places = [claim for claim in claims if claim.slot == "place" and isinstance(claim.value, Place)]
    for claim in places:
        town = _misplaced(claim)
        if town is None or not told.is_alien(claim):
            continue
        known = Evidence("known to lie there", MISPLACED_SCORE, town.name)
        for other in places:
            if other.article is not claim.article and _holds(other.value, town, claim.value):
                yield ClaimPair(left=claim, right=other, score=MISPLACED_SCORE, evidence=(known,))
                break


def _misplaced(claim: Claim) -> Place | None:
    """Give the town that a claim puts in a land where the gazetteer has none of this name."""
    if not isinstance(claim.subject, Entity) or not isinstance(claim.value, Place):
        return None
    town = parse_place(claim.subject.name)
    if town is None or town.kind is not PlaceKind.CITY or town.doubtful or claim.value.kind not in _LANDS:
        return None
    return town if disjoint(claim.value, town) else None


def _holds(land: object, town: Place, other: object) -> bool:
    """Tell whether one land holds a town, as a whole as large as the other."""
    assert isinstance(other, Place)
    return isinstance(land, Place) and land.kind is other.kind and contains(land, town) is True


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
