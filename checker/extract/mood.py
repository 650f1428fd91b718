"""Whether a clause tells what is, what may be, or what is to come."""

from __future__ import annotations

from typing import Any

from checker.extract.context import clause_of
from checker.extract.status import status_of
from checker.model import Modality
from checker.values.events import Status

_LOOKING_AHEAD = frozenset(
    """
    agree aim allow arrange ask book decide due expect hope intend invite likely need offer order plan pledge
    prepare promise propose schedule set slate summon swear tell threaten urge vow want
    """.split()
)
_FUTURE_WORDS = frozenset({"will", "shall", "'ll", "’ll", "to"})


def looks_ahead(doc: Any, offset: int) -> bool:
    """Tell whether the clause around an offset speaks of what is to come ("will meet on Friday")."""
    tokens = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if tokens is None:
        return False
    verb = clause_of(tokens[0])
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    governor = verb.head
    if "to" in auxiliaries and verb.dep_ in {"xcomp", "advcl"} and governor.tag_ in {"VBD", "VBN"}:
        return governor.lemma_ in _LOOKING_AHEAD  # "agreed to meet on Friday", not "had to leave on Friday"
    return bool(auxiliaries & _FUTURE_WORDS) or verb.lower_ in {"scheduled", "due", "planned", "expected"}


def is_ahead(verb: Any) -> bool | None:
    """Tell whether a clause speaks of what is to come; None for "would", which said of the past is either."""
    if any(child.lower_ in {"would", "'d", "’d"} and child.dep_ == "aux" for child in verb.children):
        return None
    return status_of(verb) is Status.PLANNED


def modality_of(verb: Any) -> Modality:
    """Say how firmly the clause headed by `verb` is asserted: negated, hedged or plainly."""
    children = {child.lower_ for child in verb.children}
    if any(child.dep_ == "neg" for child in verb.children) or "never" in children:
        return Modality.NEGATED
    if children & {"may", "might", "could", "would", "allegedly", "reportedly", "possibly", "perhaps", "if"}:
        return Modality.HEDGED
    return Modality.ASSERTED
