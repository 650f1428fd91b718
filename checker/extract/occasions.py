"""Claims of when and where something happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from checker.extract.context import Context, clause_of, content_lemma, governors
from checker.extract.entities import NamedMention
from checker.extract.passages import Passage, label_tokens, modality_of
from checker.model import Claim
from checker.subjects import EntityKind, Event
from checker.values.places import parse_place
from checker.values.weekdays import Weekday

_WHERE = frozenset({"in", "at", "near", "outside", "inside", "off", "around"})
_DAY_NAME = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj"})


def date_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for every date: the event of its clause happened then."""
    for found in passage.dates:
        tokens = passage.tokens(found.start, found.end)
        if tokens is None:
            continue
        anchor = _anchor(tokens.root)
        claim = passage.claim(
            (found.start, found.end),
            subject=event_of(anchor),
            slot="date",
            value=found.value,
            features=_dated(passage, tokens.root, anchor),
            modality=modality_of(clause_of(anchor)),
        )
        if claim is not None:
            yield claim


def _dated(passage: Passage, root: Any, anchor: Any) -> Context:
    """Describe a date by what happened then, first of all the anchor itself."""
    lemma = content_lemma(anchor)
    path = ((lemma,) if lemma else ()) + governors(anchor)
    return replace(passage.context(root, head=str(anchor.lemma_.lower())), path=path)


def weekday_claims(passage: Passage) -> Iterator[Claim]:
    """Two claims for a weekday printed beside a date it does not fall on: the printed day, the calendar's."""
    for found in passage.dates:
        printed = _DAY_NAME.search(found.text)
        stated, implied = found.value.weekday, found.value.implied_weekday
        if printed is None or stated is None or implied is None or not found.value.weekday_contradicted:
            continue
        named = (found.start + printed.start(), found.start + printed.end())
        rest = (named[1], found.end) if found.text[printed.end() :].strip(" ,.") else (found.start, named[0])
        dated = _trimmed(passage.text, *rest)
        subject = Event(predicate="calendar", label=" ".join(found.text.split()))
        for where, value in (
            (named, Weekday(number=stated)),
            (dated, Weekday(number=implied, computed=True)),
        ):
            claim = passage.claim(where, subject=subject, slot="weekday", value=value, features=None)
            if claim is not None:
                yield claim


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,.(":
        start += 1
    while end > start and text[end - 1] in " ,.)":
        end -= 1
    return start, end


def place_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for every place that says where the event of its clause happened."""
    mentions = [named for named in passage.mentions if named.entity.kind is EntityKind.PLACE]
    for number, named in enumerate(mentions):
        doc, mention = passage.doc, named.mention
        root = doc[mention.start : mention.end].root
        preposition = _preposition(root)
        if preposition is None:
            continue
        last = _with_container(passage, mentions, number)
        start, end = doc[mention.start].idx, doc[last - 1].idx + len(doc[last - 1].text)
        value = parse_place(passage.text[start:end])
        if value is None:
            continue
        anchor = preposition.head
        claim = passage.claim(
            (start, end),
            subject=event_of(anchor),
            slot="place",
            value=value,
            features=passage.context(root, head=str(anchor.lemma_.lower()), anchors=_anchors(anchor)),
            modality=modality_of(clause_of(anchor)),
        )
        if claim is not None:
            yield claim


def _preposition(root: Any) -> Any | None:
    """Give the "in" of "in Lahore" and "in the Lahore district", None where the place is not where."""
    noun = root.head if root.dep_ == "compound" and root.head.pos_ == "NOUN" else root
    return noun.head if noun.dep_ == "pobj" and noun.head.lower_ in _WHERE else None


def _anchors(anchor: Any) -> frozenset[str]:
    """Give what "in Oslo" may belong to: the noun before it and, if that ends the verb's phrase, the verb."""
    lemmas = {str(anchor.lemma_.lower())}
    if anchor.dep_ in {"dobj", "nsubjpass"}:
        lemmas.add(str(anchor.head.lemma_.lower()))
    elif anchor.dep_ == "pobj" and anchor.head.dep_ in {"agent", "prep"}:
        lemmas.add(str(anchor.head.head.lemma_.lower()))
    return frozenset(lemmas)


def _with_container(passage: Passage, mentions: list[NamedMention], number: int) -> int:
    """Give the token after "Karachi, Pakistan" when the mention is "Karachi"."""
    end = mentions[number].mention.end
    following = mentions[number + 1].mention if number + 1 < len(mentions) else None
    if following is not None and following.start == end + 1 and passage.doc[end].text == ",":
        return following.end
    return end


def _anchor(token: Any) -> Any:
    """Climb from a date to what happened then: over prepositions to the verb or noun that governs it."""
    while token.head != token and (
        token.pos_ in {"ADP", "NUM", "PROPN", "SCONJ"} or token.ent_type_ in {"DATE", "TIME"}
    ):
        token = token.head
    if token.dep_ in {"nsubj", "nsubjpass"} and token.head.pos_ == "VERB":
        return token.head  # "Voters in 2009 approved ...": the vote was then
    return token


def event_of(anchor: Any) -> Event:
    """Describe the event whose predicate (verb or noun) is `anchor`, with its subject and object."""
    verb = anchor if anchor.pos_ in {"VERB", "NOUN"} else clause_of(anchor)
    parts = [verb]
    for child in verb.children:
        if child.dep_ in _SUBJECTS or (verb.pos_ == "NOUN" and child.dep_ in {"compound", "amod"}):
            parts.append(child)
            parts += [c for c in child.children if c.dep_ in {"compound", "conj", "cc"}]
    return Event(predicate=str(verb.lemma_.lower()), label=label_tokens(parts))
