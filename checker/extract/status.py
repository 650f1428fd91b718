"""How far an event has come, and whether it is denied, from the grammar of its verb or noun."""

from __future__ import annotations

from typing import Any

from checker.values.events import Status

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_PLANNING = frozenset(
    """
    plan expect intend hope aim commit seek propose pledge agree promise vow schedule want decide
    due set offer ask call urge prepare agreement commitment proposal intention promise desire wish
    deal bid pact ready likely poised determined bound slated undertake undertaking readiness
    willingness
    """.split()
)


def status_of(token: Any) -> Status:
    """Read tense and governors: "signed" is done, "will sign" and "commitment to sign" are planned."""
    auxiliaries = {child.lower_ for child in token.children if child.dep_ in {"aux", "auxpass"}}
    if auxiliaries & _WILL or (
        token.pos_ == "NOUN" and token.lemma_.lower() in _PLANNING - {"agreement", "deal", "pact"}
    ):
        return Status.PLANNED
    if "to" in auxiliaries:
        return Status.PLANNED if token.head.lemma_.lower() in _PLANNING else Status.UNKNOWN
    if auxiliaries & {"would", "could", "may", "might", "should", "must", "can"}:
        return Status.UNKNOWN
    if token.tag_ == "VBD" or (token.tag_ == "VBN" and _past_group(token, auxiliaries)):
        return Status.DONE
    return Status.UNKNOWN


def _past_group(token: Any, auxiliaries: set[str]) -> bool:
    if auxiliaries & {"was", "were", "had", "has", "have", "been", "'ve", "’ve", "'d", "’d"}:
        return True
    return not auxiliaries and token.dep_ in {"acl", "conj", "advcl"}


def is_negated(verb: Any) -> bool:
    """Tell whether the verb is denied: "did not sign", "never signed", "no agreement was signed"."""
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in {"never", "neither"}:
            return True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"}:
            if any(c.dep_ == "det" and c.lower_ in {"no", "neither"} for c in child.children):
                return True
            if child.lower_ in {"nobody", "none", "nothing"}:
                return True
    return False
