"""Whether two claims are plainly of others: other people, other things, other spans, other parts."""

from __future__ import annotations

from checker.align.clusters import Clusters
from checker.align.refusals import Refusal
from checker.extract.context import APART, DIMENSIONS, SPANS, Context
from checker.extract.portions import PICKED
from checker.model import Claim
from checker.subjects import Entity, EntityKind
from checker.values.concepts import concepts

SCOPED_SLOTS = frozenset({"count", "measure", "amount", "percent"})  # what a season or a quarter bounds


def about_others(a: Claim, b: Claim, clusters: Clusters, *, loosely: bool = False) -> Refusal | None:
    """Say how the two are of others: both name who did it, or to whom, and nobody is named by both.

    One player's points are not another's. `loosely`, whoever the other sentence names at all is no stranger
    to it: parsers often miss who helps whom to do what.
    """
    left, right = a.features, b.features
    if not isinstance(left, Context) or not isinstance(right, Context):
        return None
    if things := about_other_things(a, b, loosely=loosely):
        return things
    doers = Refusal.OTHER_DOERS, left.clause.doers, right.clause.doers
    undergoers = Refusal.OTHER_UNDERGOERS, left.clause.undergoers, right.clause.undergoers
    for refusal, mine, theirs in (doers, undergoers):
        if _strangers(mine, theirs, clusters) and not (loosely and _mentioned(mine, theirs, left, right)):
            return refusal
    return None


def about_other_things(a: Claim, b: Claim, *, loosely: bool = False) -> Refusal | None:
    """Say how two figures are plainly of other things or spans.

    "Career points" are not those of the night, sales of tractors not those of umbrellas, three of the seven
    not all of them. `loosely`, words beside what is counted narrow nothing ("glass cases", "display cases").
    """
    left, right = a.features, b.features
    if not isinstance(left, Context) or not isinstance(right, Context):
        return None
    if a.slot in SCOPED_SLOTS and (bounded := _bounded_apart(left, right)):
        return bounded
    if narrowed := _picked_apart(left, right, loosely=loosely):
        return narrowed
    one, other = left.clause.topic, right.clause.topic
    same_topic = bool(one[0]) and one[0] == other[0]
    return Refusal.OTHER_TOPIC if same_topic and _narrowed_apart(one[1], other[1]) else None


def _picked_apart(left: Context, right: Context, *, loosely: bool) -> Refusal | None:
    """Say whether the words beside two counted nouns pick other things or parts: "the first two games"."""
    if left.part != right.part:
        return Refusal.OTHER_PART
    one, other = left.modifiers, right.modifiers
    picked = one & PICKED != other & PICKED or _narrowed_apart(one & DIMENSIONS, other & DIMENSIONS)
    if picked or (not loosely and _narrowed_apart(one, other)):
        return Refusal.OTHER_NARROWING
    return None


def _strangers(left: frozenset[Entity], right: frozenset[Entity], clusters: Clusters) -> bool:
    mine, theirs = ({clusters.find(entity) for entity in side} for side in (left, right))
    if not (mine and theirs) or mine & theirs:
        return False
    if len(mine) > 1 or len(theirs) > 1:
        return True
    (a,), (b,) = mine, theirs
    return not (_short_form(a, b) or _short_form(b, a))


def _short_form(a: Entity, b: Entity) -> bool:
    """Tell whether one name ends the other's ("Herons", "Port Adler Herons"); not people's."""
    people = EntityKind.PERSON in {a.kind, b.kind}
    return not people and b.name.lower().endswith(f" {a.name.lower()}")


def _mentioned(mine: frozenset[Entity], theirs: frozenset[Entity], left: Context, right: Context) -> bool:
    """Tell whether a sentence mentions, by any word of the name as printed, one of the other's entities."""
    return not _names(mine, left).isdisjoint(_names(None, right)) or not _names(theirs, right).isdisjoint(
        _names(None, left)
    )


def _names(entities: frozenset[Entity] | None, context: Context) -> set[str]:
    """Give the words that name these entities (None for all) in the sentence."""
    return {
        word.text.lower()
        for word in context.sentence.words
        if word.entity is not None and (entities is None or word.entity in entities)
    }


def _bounded_apart(left: Context, right: Context) -> Refusal | None:
    """Say whether one figure is done and the other to come, or they are of other spans (career, night)."""
    a, b = left.clause, right.clause
    if None not in (a.ahead, b.ahead) and a.ahead != b.ahead:
        return Refusal.OTHER_TENSE
    if (a.scope & APART) != (b.scope & APART) and SPANS.isdisjoint({left.head, right.head}):
        return Refusal.OTHER_SPAN
    return Refusal.OTHER_SPAN if _narrowed_apart(a.scope, b.scope) else None


def _narrowed_apart(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right and not concepts(left) & concepts(right))
