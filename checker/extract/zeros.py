"""Claims that nobody came to harm: "no casualties", "nobody was killed", a count of zero."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from checker.extract.context import clause_of, content_lemma, governors
from checker.extract.passages import Passage, label_tokens
from checker.model import Claim
from checker.subjects import Event
from checker.values.concepts import concept
from checker.values.quantities import Quantity, QuantityKind

_ZERO = re.compile(r"\b(?:no|none|nobody|zero|neither|without|not)\b|n['’]t\b", re.IGNORECASE)
_HARM = frozenset({"death", "injury", "arrest"})
_NOBODY = frozenset({"nobody", "none"})
_DYING = frozenset({"die", "perish"})
_PEOPLE = frozenset({"passenger", "resident", "person", "people", "child", "student", "worker", "soldier"})
_SINGLE = frozenset({"toll", "die", "kill", "custody"})  # "no toll" is not known yet
# "If nobody is hurt", "so that no one would be hurt" state no fact.
_HYPOTHETICAL = frozenset("if unless would could should may might will not n't until so to hopefully".split())


def zero_claims(passage: Passage) -> Iterator[Claim]:
    """One claim of a count of zero for "no casualties", "no one was hurt", "none of the crew died".

    Only harm and arrests: "no plans" and "no comment" count nothing that another article would, and with "no
    reports of casualties" nobody knows yet.
    """
    if not _ZERO.search(passage.text):
        return
    for token in passage.doc:
        zero = _zero(token)
        if zero is None or _HYPOTHETICAL & {child.lower_ for child in clause_of(zero.harm).children}:
            continue
        lemma = content_lemma(zero.harm) or zero.harm.lemma_.lower()
        words = passage.doc[zero.first : zero.last + 1]
        value = Quantity(
            low=Decimal(0), high=Decimal(0), kind=QuantityKind.COUNT, spoken=words.text, grain=Decimal(1)
        )
        claim = passage.claim(
            (words.start_char, words.end_char),
            subject=Event(predicate=lemma, label=label_tokens([zero.harm])),
            slot="count",
            value=value,
            features=replace(passage.context(zero.harm), path=(lemma, *governors(zero.harm))),
        )
        if claim is not None:
            yield claim


@dataclass(frozen=True, slots=True, eq=False)
class _Zero:
    """The noun or verb of harm that nobody came to, and the first and last token that say so."""

    harm: Any
    first: int
    last: int


def _zero(token: Any) -> _Zero | None:
    """Read the zero that begins at a token, None when it begins none."""
    word = token.lower_
    if word == "no" and token.dep_ == "det" and token.head.pos_ == "NOUN" and token.head.i > token.i:
        noun = token.head
        if noun.lemma_.lower() in _PEOPLE:
            harm = _verb_of(noun)
            return _Zero(harm, token.i, noun.i) if harm is not None else None
        harmful = concept(noun.lemma_.lower()) in _HARM and noun.lemma_.lower() not in _SINGLE
        return _Zero(noun, token.i, noun.i) if harmful else None
    no_one = word == "one" and token.i > 0 and token.nbor(-1).lower_ == "no"
    harm = _verb_of(token) if no_one or word in _NOBODY else None
    return _Zero(harm, token.i - no_one, token.i) if harm is not None else None


def _verb_of(subject: Any) -> Any | None:
    """Give the verb of harm whose passive subject this is, or "died", or the "dead" of "nobody was dead"."""
    verb = subject.head
    if subject.dep_ == "nsubj" and verb.lemma_ == "be":
        verb = next((child for child in verb.children if child.dep_ == "acomp"), verb)
    elif subject.dep_ == "nsubj" and verb.lemma_.lower() not in _DYING:
        return None
    told = subject.dep_ in {"nsubj", "nsubjpass"}
    return verb if told and concept(verb.lemma_.lower()) in _HARM else None
