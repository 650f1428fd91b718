"""Claims of where something named lies, or whence an office-holder is: said beside the name itself.

"The Harlow Clinic in Brighton", "Rostock, Germany", "Kenya's Turkana county", "Oregon governor Ruth Alder":
such claims meet by name, so it does not matter how the sentences around them are worded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.extract.context import LIES, MAY_LIE
from checker.extract.entities import NamedMention
from checker.extract.passages import Passage
from checker.model import Claim
from checker.subjects import EntityKind
from checker.values.place_words import FACILITY
from checker.values.places import PlaceKind, is_place_name, parse_place
from checker.values.roles import parse_role

_IN = frozenset({"in", "at"})
_OWNED = 4  # tokens between "Kenya's" and the name: "Kenya's remote northern county of Turkana"
# Offices of one town, state or country: "Oregon governor", "Brooklyn District Attorney".
_OFFICES = frozenset(
    """
    governor gov gov. mayor senator sen sen. representative rep rep. congressman congresswoman attorney
    prosecutor sheriff president minister premier king queen emir sultan archbishop bishop treasurer coroner
    """.split()
)
_SITES = frozenset({"facility", "site", "factory", "compound", "complex", "centre", "center", "estate"})
_LAND_WORDS = frozenset(
    "province region state county district territory city town island capital prefecture of".split()
)


def location_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for every place printed right beside the name of what lies in it."""
    for place in passage.mentions:
        if place.entity.kind is not EntityKind.PLACE:
            continue
        for named, anchor in _beside(passage, place):
            claim = _claim(passage, place, named, anchor)
            if claim is not None:
                yield claim


def office_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for every office whose place stands in the title itself: "Oregon Gov. Ruth Alder"."""
    for named in passage.mentions:
        doc, first, last = passage.doc, named.mention.title_start, named.mention.start
        for end in range(last - 1, first, -1):
            value = parse_place(doc[first:end].text) if is_place_name(doc[first:end].text) else None
            role = parse_role(doc[end:last].text)
            if value is None or role is None or role.head not in _OFFICES:
                continue
            claim = passage.claim(
                (doc[first].idx, doc[end - 1].idx + len(doc[end - 1].text)),
                subject=named.entity,
                slot="place",
                value=value,
                features=passage.context(doc[end - 1], head=role.head),
            )
            if claim is not None:
                yield claim
            break


def _claim(passage: Passage, place: NamedMention, named: NamedMention, anchor: str) -> Claim | None:
    doc, mention = passage.doc, place.mention
    start, end = doc[mention.start].idx, doc[mention.end - 1].idx + len(doc[mention.end - 1].text)
    value = parse_place(passage.text[start:end])
    if value is None or place.entity == named.entity:
        return None
    root = doc[mention.start : mention.end].root
    return passage.claim(
        (start, end),
        subject=named.entity,
        slot="place",
        value=value,
        features=passage.context(root, head=anchor),
    )


def _beside(passage: Passage, place: NamedMention) -> Iterator[tuple[NamedMention, str]]:
    """Yield the names that a place is said of, each with how: lying there, or the office held there."""
    for named in passage.mentions:
        if named.entity.kind is EntityKind.PERSON:
            how = _office(passage, place, named)
        else:
            how = _how_it_lies(passage, place, named)
        if how:
            yield named, how


def _how_it_lies(passage: Passage, place: NamedMention, named: NamedMention) -> str:
    """Tell whether something named lies in a place, may, or (an empty string) is not said to."""
    if _owned(passage, place, named):
        return LIES
    first = place.mention.start
    before = passage.doc[first - 1] if first else None
    adjacent = named.mention.end == first - 1
    if before is not None and before.lower_ in _IN:
        if adjacent:
            return LIES if _lies_somewhere(named) else MAY_LIE
        return LIES if _described(passage, named, before) else ""
    if before is not None and before.text == "," and adjacent:
        town = named.entity.kind is EntityKind.PLACE and not _listed(passage, named, place)
        return LIES if town else ""
    return ""


def _lies_somewhere(named: NamedMention) -> bool:
    """Tell whether something has one place: a town, a clinic, a bridge; not a company or an agency."""
    return named.entity.kind is EntityKind.PLACE or bool(FACILITY.search(named.mention.text))


def _described(passage: Passage, named: NamedMention, preposition: Any) -> bool:
    """Tell whether "in" follows a description of the name: "Harlow House, a nursing home in Brighton"."""
    noun = preposition.head
    root = passage.doc[named.mention.start : named.mention.end].root
    if noun.dep_ != "appos" or noun.head != root or noun.i + 1 != preposition.i:
        return False
    return bool(FACILITY.search(noun.text)) or noun.lemma_.lower() in _SITES


def _listed(passage: Passage, named: NamedMention, place: NamedMention) -> bool:
    """Tell whether two places with a comma between them are parts of a list, not a town and its country."""
    inner, outer = parse_place(named.mention.text), parse_place(place.mention.text)
    if inner is None or outer is None or not outer.candidates or outer.kind is PlaceKind.CITY:
        return True
    if inner.candidates and inner.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT}:
        return True
    doc, first, last = passage.doc, named.mention.start, place.mention.end
    before = doc[first - 1].lower_ if first else ""
    after = doc[last].lower_ if last < len(doc) else ""
    beyond = doc[last + 1].i if last + 1 < len(doc) else -1
    return (
        before in {",", "and", "or"}
        or after in {"and", "or"}
        or (after == "," and beyond in passage.entity_at)
    )


def _owned(passage: Passage, place: NamedMention, named: NamedMention) -> bool:
    """Tell whether the name follows "Kenya's", with only words for lands between."""
    doc, end, start = passage.doc, place.mention.end, named.mention.start
    if named.entity.kind is not EntityKind.PLACE or not 0 < start - end <= _OWNED + 1:
        return False
    mark = doc[end]
    between = doc[end + 1 : start]
    return mark.tag_ == "POS" and all(t.pos_ == "ADJ" or t.lower_ in _LAND_WORDS for t in between)


def _office(passage: Passage, place: NamedMention, named: NamedMention) -> str:
    """Give the head of an office printed between a place and its holder's name, or an empty string."""
    doc, first, last = passage.doc, place.mention.end, named.mention.start
    if not 0 < last - first <= _OWNED or doc[first].text in {"'s", "’s", ","}:
        return ""
    role = parse_role(doc[first:last].text)
    return role.head if role is not None and role.head in _OFFICES else ""
