"""How well two values fill the same slot: what is counted, what governs it, what stands around it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from checker.align.blocking import overlap
from checker.values.concepts import concept, concepts
from checker.align.entities import Clusters
from checker.extract.context import Context
from checker.model import Claim, Evidence
from checker.values.wordnet import is_a, related

_UNKNOWN_HEAD = 0.5  # "12 were hurt" leaves open what is counted
_PEOPLE = 0.6  # "12 passengers" and "15 people" may well be the same ones
_OCCASIONS = frozenset({"date", "place"})  # slots where what happened decides
_SAME_OCCASION = 0.7
_ASSERTIVE = frozenset({"count", "measure"})  # slots where the counted noun decides


def slot_fit(
    a: Claim, b: Claim, clusters: Clusters, weights: Mapping[Hashable, float]
) -> tuple[float, tuple[Evidence, ...]]:
    """Score from 0 to 1 how surely two claims fill the same slot, with the reasons."""
    left, right = a.features, b.features
    if not isinstance(left, Context) or not isinstance(right, Context):
        return 0.0, ()
    head = _head_fit(left, right)
    governor = _governor_fit(a, b, left, right)
    clause, _ = overlap(_clause(left, clusters), _clause(right, clusters), weights)
    if a.slot in _ASSERTIVE and (head == 0.0 or (head <= _PEOPLE and governor == 0.0)):
        return 0.0, ()
    if a.slot in _OCCASIONS and governor < _SAME_OCCASION:
        return 0.0, ()
    if a.slot in _ASSERTIVE:
        score = 0.4 * head + 0.3 * governor + 0.3 * clause
    else:
        score = 0.55 * governor + 0.45 * clause
    evidence = (
        Evidence("noun", head, f"{left.head or '-'} / {right.head or '-'}"),
        Evidence("governor", governor, f"{' < '.join(left.path[:2])} / {' < '.join(right.path[:2])}"),
        Evidence("clause", round(clause, 2)),
    )
    return score, evidence


def _head_fit(left: Context, right: Context) -> float:
    a, b = concept(left.head), concept(right.head)
    if not a or not b:
        return _UNKNOWN_HEAD
    if a == b:
        return 1.0
    if is_a(a, "person", "n") and is_a(b, "person", "n"):
        return _PEOPLE
    return 0.8 if related(a, b, "n") else 0.0


def _governor_fit(a: Claim, b: Claim, left: Context, right: Context) -> float:
    """1 for the same nearest governor, less the farther up the shared one stands.

    "Built in 1973" and "repaired in 1983" share only the dam above them, and that is little.
    """
    one = tuple(concept(lemma) for lemma in _chain(a, left))
    other = tuple(concept(lemma) for lemma in _chain(b, right))
    best = 0.0
    for i, first in enumerate(one[:3]):
        for j, second in enumerate(other[:3]):
            if first == second or (i == j == 0 and related(first, second, "v")):
                best = max(best, 1.0 if i == j == 0 else 0.7 if 0 in (i, j) else 0.3)
    return best


def _chain(claim: Claim, context: Context) -> tuple[str, ...]:
    """The governors; a counted noun that is itself a concept ("12 dead", "15 deaths") governs too."""
    if claim.slot not in _ASSERTIVE:
        return context.path
    own = (context.head,) if concept(context.head) != context.head else ()
    return own + tuple(lemma for lemma in context.path if lemma != context.head)


def _clause(context: Context, clusters: Clusters) -> frozenset[Hashable]:
    return concepts(context.clause) | {clusters.find(entity) for entity in context.names}
