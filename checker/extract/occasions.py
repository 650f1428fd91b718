"""Claims of when and where something happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from checker.extract.context import Context, clause_of, content_lemma, governors
from checker.extract.entities import NamedMention
from checker.extract.mood import modality_of
from checker.extract.passages import Passage, label_tokens
from checker.model import Claim
from checker.subjects import EntityKind, Event
from checker.values.date_kinds import Bound
from checker.values.dates import DateRange
from checker.values.places import parse_place

_WHERE = frozenset({"in", "at", "near", "outside", "inside", "off", "around"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_MODIFIERS = frozenset({"nummod", "compound", "amod", "nmod", "poss"})
_OTHER_TIME = frozenset({"after", "before", "since", "until", "till", "following", "despite"})
# What was signed somewhere once is not there: "the Paris agreement", "the Geneva convention".
_SIGNED = frozenset("agreement accord treaty convention protocol pact declaration consensus".split())
_DATE_SLOTS = {Bound.SINCE: "start", Bound.UNTIL: "end"}


def date_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for every date: the event of its clause happened then, began then or ended then.

    A period makes three, for the whole ("date") and for its ends ("start", "end"); "since" and "until" make
    one for the end they tell. The year in the name of a thing ("Expo 2020") makes none.
    """
    for found in passage.dates:
        tokens = passage.tokens(found.start, found.end)
        if tokens is None or tokens.root.i in passage.entity_at or _names_day(passage, tokens):
            continue
        anchor = _told_then(_anchor(tokens), found.value, passage.article.published)
        for told in (found, *(found.ends or ())):
            claim = passage.claim(
                (told.start, told.end),
                subject=event_of(anchor),
                slot=_DATE_SLOTS.get(told.value.bound, "date"),
                value=told.value,
                features=_dated(passage, tokens.root, anchor),
                modality=modality_of(clause_of(anchor)),
            )
            if claim is not None:
                yield claim


def _names_day(passage: Passage, tokens: Any) -> bool:
    """Tell whether a weekday is part of a name: "Derby Saturday"; not "arrested Hobart Wednesday"."""
    first = tokens.start
    before = tokens.doc[first - 1] if first and first - 1 not in passage.entity_at else None
    return (
        before is not None
        and before.pos_ == "PROPN"
        and before.dep_ == "compound"
        and before.head == tokens[0]
        and len(tokens) == 1
    )


def _dated(passage: Passage, root: Any, anchor: Any) -> Context:
    """Describe a date by what happened then, first of all the anchor itself.

    "Rebuilt after the 2004 floods" does not date the building, nor "after the river rose in 2004".
    """
    lemma = content_lemma(anchor)
    if anchor.pos_ == "VERB":
        told_apart = anchor.dep_ == "advcl" and any(child.lower_ in _OTHER_TIME for child in anchor.children)
    else:
        told_apart = anchor.head.lower_ in _OTHER_TIME
    path = ((lemma,) if lemma else ()) + (() if told_apart else governors(anchor))
    return replace(passage.context(root, head=str(anchor.lemma_.lower())), path=path)


def place_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for every place: where the event of its clause happened, or what it tells of another word.

    Only a place after "in", "at" or "near" has anchors; others ("a Texas prison", "Lima announced") are
    compared where sentences leave no doubt which place stands for which.
    """
    mentions = [named for named in passage.mentions if named.entity.kind is EntityKind.PLACE]
    covered = 0
    for number, named in enumerate(mentions):
        doc, mention = passage.doc, named.mention
        if mention.start < covered:
            continue  # the country of the town before
        root = doc[mention.start : mention.end].root
        if root.dep_ == "compound" and root.head.lemma_.lower() in _SIGNED:
            continue
        preposition = _preposition(root)
        last = _with_container(passage, mentions, number) if preposition is not None else mention.end
        start, end = doc[mention.start].idx, doc[last - 1].idx + len(doc[last - 1].text)
        covered = last
        value = parse_place(passage.text[start:end])
        if value is None:
            continue
        anchor = root.head if preposition is None else preposition.head
        claim = passage.claim(
            (start, end),
            subject=event_of(anchor),
            slot="place",
            value=value,
            features=passage.context(
                root,
                head=str(anchor.lemma_.lower()),
                anchors=_anchors(anchor) if preposition is not None else frozenset(),
            ),
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


def _anchor(tokens: Any) -> Any:
    """Climb from a date to what happened then: the noun it modifies, or over prepositions to verb or noun.

    "The 2004 floods", "the 2008 Harriers" and "the Harriers of 2008" date the noun, a name too.
    """
    inside = range(tokens.start, tokens.end)
    token = tokens.root
    while token.head != token and (token.i in inside or _leads_on(token)):
        modifies = token.dep_ in _MODIFIERS or token.lower_ == "of"
        token = token.head
        if modifies and token.i not in inside and token.pos_ in {"NOUN", "PROPN"}:
            return token
    if token.dep_ in {"nsubj", "nsubjpass"} and token.head.pos_ == "VERB":
        return token.head  # "Voters in 2009 approved ...": the vote was then
    return token


def _told_then(anchor: Any, value: DateRange, published: date | None) -> Any:
    """Give the verb of telling when what was told was yet to come and the date is past.

    "It was announced she would be leaving in June", in August: the announcement was in June.
    """
    if anchor.dep_ != "ccomp" or value.latest is None or published is None or value.latest >= published:
        return anchor
    ahead = any(child.lower_ in {"would", "will", "’ll", "'ll"} for child in anchor.children)
    return anchor.head if ahead and value.bound is Bound.ON else anchor


def _leads_on(token: Any) -> bool:
    return token.pos_ in {"ADP", "NUM", "PROPN", "SCONJ"} or token.ent_type_ in {"DATE", "TIME"}


def event_of(anchor: Any) -> Event:
    """Describe the event whose predicate (verb or noun) is `anchor`, with its subject and object."""
    verb = anchor if anchor.pos_ in {"VERB", "NOUN"} else clause_of(anchor)
    parts = [verb]
    for child in verb.children:
        if child.dep_ in _SUBJECTS or (verb.pos_ == "NOUN" and child.dep_ in {"compound", "amod"}):
            parts.append(child)
            parts += [c for c in child.children if c.dep_ in {"compound", "conj", "cc"}]
    return Event(predicate=str(verb.lemma_.lower()), label=label_tokens(parts))
