"""How well two values fill the same slot: what is counted, what governs it, what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.align.clauses import ClauseBags
from checker.align.others import SCOPED_SLOTS, about_others
from checker.align.refusals import Refusal
from checker.align.thresholds import (
    BOTH_PEOPLE,
    FARTHER_UP,
    ONE_STEP_UP,
    OTHER_SCOPE,
    RELATED_NOUN,
    SLOT_WEIGHTS,
    SURE_SIMILARITY,
    TIED_CLAUSE,
    UNKNOWN_NOUN,
)
from checker.extract.context import Context
from checker.model import Claim, Evidence
from checker.values.concepts import concept, concepts
from checker.values.wordnet import is_a, related

_NOUNS = frozenset({"count", "measure", "age"})
DATED_SLOTS = frozenset({"date", "start", "end", "time"})  # when something happened, began or ended
COUNTED_SLOTS = frozenset({"count", "measure"})  # slots where the counted noun decides


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the two sentences: how alike they are (0 to 1), whether each fills the slot only once,
    whether only one value is `leftover` on either side that the other does not give, and whether all dates of
    the one are other dates than those of the other."""

    similarity: float
    alone: bool
    leftover: bool = False
    other_time: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """How surely two claims fill the same slot (0 to 1), part by part."""

    noun: float
    governor: float
    clause: float
    sentence: float
    score: float
    detail: str = ""

    def evidence(self) -> tuple[Evidence, ...]:
        """Give the parts as reasons for the alignment."""
        return (
            Evidence("sentence", round(self.sentence, 2)),
            Evidence("noun", round(self.noun, 2)),
            Evidence("governor", round(self.governor, 2), self.detail),
            Evidence("clause", round(self.clause, 2)),
        )


def slot_fit(a: Claim, b: Claim, setting: Setting, clauses: ClauseBags) -> Fit | None:
    """Score how surely two claims fill the same slot; None when something rules it out."""
    found = judge_slot(a, b, setting, clauses)
    return found if isinstance(found, Fit) else None


def judge_slot(a: Claim, b: Claim, setting: Setting, clauses: ClauseBags) -> Fit | Refusal:
    """Score how surely two claims fill the same slot, or say what rules it out."""
    left, right = a.features, b.features
    if not isinstance(left, Context) or not isinstance(right, Context):
        return Refusal.NO_CONTEXT
    noun = _head_fit(left, right)
    governor = _governor_fit(a, b, left, right)
    clause = clauses.overlap(left, right)
    refusal = _impossible(a.slot, (noun, governor, clause), setting) or about_others(a, b, clauses.clusters)
    if refusal is not None:
        return refusal
    if a.slot == "place" and not concepts(left.anchors) & concepts(right.anchors):
        return Refusal.OTHER_ANCHOR
    sentence = min(1.0, setting.similarity / SURE_SIMILARITY)
    weight = SLOT_WEIGHTS["counted" if a.slot in COUNTED_SLOTS else "other"]
    parts = (noun, governor, clause, sentence, float(setting.alone))
    score = sum(w * part for w, part in zip(weight, parts, strict=True))
    if a.slot in SCOPED_SLOTS and left.clause.scope != right.clause.scope:
        score -= OTHER_SCOPE
    detail = f"{' < '.join(left.path[:2]) or '-'} / {' < '.join(right.path[:2]) or '-'}"
    return Fit(noun, governor, clause, setting.similarity, min(1.0, score), detail)


def _impossible(slot: str, parts: tuple[float, float, float], setting: Setting) -> Refusal | None:
    """Rule out what is plainly about something else: other things counted, other deeds dated."""
    noun, governor, clause = parts
    if slot == "place":
        return None
    if slot in DATED_SLOTS:
        same = governor == 1.0 or (governor >= ONE_STEP_UP and setting.similarity >= SURE_SIMILARITY)
        return None if same else Refusal.OTHER_DEED
    if slot == "age" and noun < RELATED_NOUN and noun != UNKNOWN_NOUN:
        return Refusal.OTHER_THINGS  # the driver's age is not the woman's
    tied = governor >= ONE_STEP_UP or clause >= TIED_CLAUSE
    if slot in COUNTED_SLOTS:
        if noun < BOTH_PEOPLE:
            return None if noun > 0.0 and governor == 1.0 else Refusal.OTHER_THINGS
        same_noun_alone = noun == 1.0 and setting.alone and setting.similarity >= SURE_SIMILARITY
        return None if tied or same_noun_alone else Refusal.UNTIED
    return None if tied or setting.alone else Refusal.UNTIED


def same_noun(a: Claim, b: Claim) -> bool:
    """Tell whether two counts or ages that differ may be of the same things; other values have no noun.

    An unknown noun may be any. `same_thing`, for one value told twice, asks for more: nobody misses a
    comparison with itself.
    """
    left, right = a.features, b.features
    if not isinstance(left, Context) or not isinstance(right, Context):
        return False
    return a.slot not in _NOUNS or _head_fit(left, right) >= UNKNOWN_NOUN


def same_thing(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one value say it of the same: the noun agrees or, without one, the deed.

    "Four sank" is no other mention of "four boats were hired".
    """
    left, right = a.features, b.features
    if not isinstance(left, Context) or not isinstance(right, Context) or a.slot not in COUNTED_SLOTS:
        return True
    if left.head and right.head:
        return _head_fit(left, right) >= BOTH_PEOPLE
    return bool(concepts(left.path[:1]) & concepts(right.path[:1])) or not (left.path and right.path)


def _head_fit(left: Context, right: Context) -> float:
    a, b = concept(left.head), concept(right.head)
    if not a or not b:
        return UNKNOWN_NOUN
    if a == b:
        return 1.0
    if is_a(a, "person", "n") and is_a(b, "person", "n"):
        return BOTH_PEOPLE
    return RELATED_NOUN if related(a, b, "n") else 0.0


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
                best = max(best, 1.0 if i == j == 0 else ONE_STEP_UP if 0 in (i, j) else FARTHER_UP)
    return best


def _chain(claim: Claim, context: Context) -> tuple[str, ...]:
    """The governors; a counted noun that is itself a concept ("12 dead", "15 deaths") governs too."""
    if claim.slot not in COUNTED_SLOTS:
        return context.path
    own = (context.head,) if concept(context.head) != context.head else ()
    return own + tuple(lemma for lemma in context.path if lemma != context.head)
