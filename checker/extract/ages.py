"""How old someone is, and whose age it is: "Roe, 36,", "the 34-year-old pilot Roe", "the 48-year-old"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from checker.extract.entities import NamedMention
from checker.extract.passages import Passage
from checker.extract.people import end_of
from checker.model import Claim
from checker.subjects import Entity, EntityKind, Event
from checker.values.quantity_phrases import FoundQuantity

_AGEING = frozenset({"turn", "be"})
_THEN = re.compile(r"\bthen[\s-]*\Z", re.I)  # "the then-15-year-old" is older by now


def age_claims(passage: Passage, ages: Sequence[FoundQuantity]) -> Iterator[Claim]:
    """How old someone is; the subject is the person when the words say whose age it is."""
    for found in ages:
        tokens = passage.tokens(found.start, found.end)
        if tokens is None or _THEN.search(passage.text[max(0, found.start - 10) : found.start]):
            continue
        owner = _owner(passage, tokens, found)
        noun = _age_noun(tokens)
        subject = owner or Event(predicate="age", label=f"age of the {noun}" if noun else "age")
        claim = passage.claim(
            (found.start, found.end),
            subject=subject,
            slot="age",
            value=found.value,
            features=passage.context(tokens.root, head=noun),
        )
        if claim is not None:
            yield claim


def _age_noun(tokens: Any) -> str:
    head = tokens.root.head
    return str(head.lemma_.lower()) if head.pos_ == "NOUN" and head.i >= tokens.start else ""


def _owner(passage: Passage, tokens: Any, found: FoundQuantity) -> Entity | None:
    """Say whose age it is: the name right before ("Roe, 36,") or in the noun phrase right after."""
    people = [named for named in passage.mentions if named.entity.kind is not EntityKind.PLACE]
    for named in people:
        gap = passage.text[end_of(passage, named.mention.end) : found.start]
        if found.start > passage.doc[named.mention.start].idx and gap.strip() in {
            ",",
            "(",
            ", aged",
            ", age",
        }:
            return named.entity
    for named in people:
        between = passage.doc[tokens.end : named.mention.title_start]
        close = 0 <= named.mention.title_start - tokens.end <= 4
        if close and all(token.pos_ in {"NOUN", "ADJ", "PROPN"} for token in between):
            return named.entity
    return _owner_by_parse(passage, tokens, people)


def _owner_by_parse(passage: Passage, tokens: Any, people: Sequence[NamedMention]) -> Entity | None:
    """Follow the parse: an apposition on the name, or the subject of "turned 68", "is 36 years old"."""
    root = tokens.root
    anchors = {root.head, *(token.head for token in tokens)}
    anchors |= {anchor.head for anchor in anchors if anchor.dep_ == "appos"}
    for named in people:
        name_root = passage.doc[named.mention.start : named.mention.end].root
        if name_root in anchors and root.dep_ in {"appos", "amod", "nummod", "npadvmod"}:
            return named.entity
        verb = root.head if root.head.lemma_ in _AGEING else root.head.head
        if verb.lemma_ not in _AGEING:
            continue
        if (name_root.dep_ == "nsubj" and name_root.head == verb) or (
            verb.dep_ == "relcl" and verb.head == name_root
        ):
            return named.entity
    return None
