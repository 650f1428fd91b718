"""What rules two claims out as one fact before it is asked how well they fit."""

from __future__ import annotations

from checker.align.alignments import Alignments
from checker.align.comparisons import disjoint, tell_apart
from checker.align.counterparts import verb_above, words_of
from checker.align.dated_deeds import deeds_of_two
from checker.align.refusals import Refusal
from checker.align.sites import sites_apart
from checker.align.slots import COUNTED_SLOTS, DATED_SLOTS, same_thing
from checker.align.standing import sentence_of
from checker.align.thresholds import STATISTICS
from checker.align.told import Told
from checker.extract.antecedents import genders_differ
from checker.extract.context import Context
from checker.extract.words import Word
from checker.model import Claim
from checker.subjects import Entity
from checker.values.concepts import concept
from checker.values.wordnet import related


def ruled_out(a: Claim, b: Claim, told: Told, alignments: Alignments) -> Refusal | None:
    """Say why two claims of one slot in aligned sentences are not even tried."""
    if isinstance(a.subject, Entity) and isinstance(b.subject, Entity):
        return Refusal.TWO_NAMED  # those meet by name, never by sentence
    if told.looks_back(a) != told.looks_back(b):
        return Refusal.LONG_AGO
    if told.deeds_apart(a, b):
        return Refusal.OTHER_OCCASION_THERE
    if disjoint(a, b):
        return _no_conflict(a, b, told, alignments)
    return None if same_thing(a, b) else Refusal.OTHER_THINGS


def _no_conflict(a: Claim, b: Claim, told: Told, alignments: Alignments) -> Refusal | None:
    """Say why two values that differ are of two facts."""
    if a.slot in DATED_SLOTS:
        return Refusal.OTHER_DEED if deeds_of_two(alignments, a, b) else None
    if a.slot == "age" and (_of_other_gender(a, b) or _of_other_gender(b, a)):
        return Refusal.OTHER_THINGS
    return other_figures(a, b, told) if a.slot in COUNTED_SLOTS else None


def other_figures(a: Claim, b: Claim, told: Told) -> Refusal | None:
    """Say how two figures are of two spans, fates or sites.

    What a player has by now is not what he did on Sunday, 14 left trapped are not two left missing, and the
    dead of one camp not those of another.
    """
    figures = min(_figures(a, told), _figures(b, told))
    if tell_apart(a, b) and (figures >= STATISTICS or told.is_busy(a, b)):
        return Refusal.FAR_APART
    if _is_held(a) != _is_held(b) and (figures > 1 or told.is_busy(a, b)):
        return Refusal.OTHER_SPAN
    if _fates_apart(a, b):
        return Refusal.OTHER_DEED
    apart = a.slot == "count" and sites_apart(sentence_of(a).words, sentence_of(b).words)
    return Refusal.OTHER_OCCASION_THERE if apart else None


def _fates_apart(a: Claim, b: Claim) -> bool:
    """Tell whether those who were left somehow were left otherwise: trapped, missing."""
    one, other = _verb(a), _verb(b)
    if one is None or other is None or not one.lemma == other.lemma == "leave":
        return False
    (fate, *_), (another, *_) = (*_path(a), ""), (*_path(b), "")
    fates = {concept(fate), concept(another)} - {"", "leave"}
    return len(fates) > 1 and not related(fate, another, "a")


def _path(claim: Claim) -> tuple[str, ...]:
    return claim.features.path if isinstance(claim.features, Context) else ()


def _of_other_gender(named: Claim, other: Claim) -> bool:
    """Tell whether an age is of somebody named, the other of "a 12-year-old girl", and the name no girl's."""
    noun = other.features.head if isinstance(other.features, Context) else ""
    return isinstance(named.subject, Entity) and genders_differ(named.subject, noun)


def _figures(claim: Claim, told: Told) -> int:
    """Count the figures of a claim's sentence: match reports list those of a night, and of a season."""
    return sum(len(told.in_sentence(sentence_of(claim), slot)) for slot in COUNTED_SLOTS)


def _is_held(claim: Claim) -> bool:
    """Tell whether a figure is what somebody has by now: "he has 53 catches"."""
    verb = _verb(claim)
    return verb is not None and verb.lemma == "have" and verb.tag in {"VBZ", "VBP"}


def _verb(claim: Claim) -> Word | None:
    words = sentence_of(claim).words
    span = words_of(words, claim.span)
    return verb_above(words, span) if span is not None else None
