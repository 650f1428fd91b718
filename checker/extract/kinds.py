"""What a name is taken for, person, organisation or place: a vote of word lists and of spaCy's labels."""

from __future__ import annotations

from collections import Counter
from typing import Any

from checker.subjects import EntityKind
from checker.values.given_names import is_given_name
from checker.values.names import parse_name
from checker.values.places import is_place_name

KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "NORP": EntityKind.PLACE,
}
HYPHENS = frozenset({"-", "‑", "'", "’"})
_ORGANISATION_WORDS = frozenset(
    """
    inc corp corporation co ltd llc plc group company agency ministry department office bureau bank
    union university college school institute council committee commission court party association
    federation league club church police army navy force forces service services society foundation
    fund center centre hospital times post news press journal magazine tv radio airlines airways
    industries mills board team authority organisation organization house senate congress parliament
    administration partners holdings
    """.split()
)
_ORIGINS = frozenset({"born", "based", "bred", "raised", "educated", "bound"})


def kind_of(doc: Any, start: int, end: int) -> EntityKind:
    """Give what the tokens from `start` to `end` most likely name."""
    words = {doc[i].lower_.rstrip(".") for i in range(start, end)}
    if words & _ORGANISATION_WORDS:
        return EntityKind.ORGANISATION
    if is_place_name(doc[start:end].text) or _is_origin(doc, end):
        return EntityKind.PLACE
    votes = Counter(KINDS[doc[i].ent_type_] for i in range(start, end) if doc[i].ent_type_ in KINDS)
    if end - start > 1 and parse_name(doc[start:end].text) and is_given_name(doc[start].text):
        votes[EntityKind.PERSON] += 1
    return votes.most_common(1)[0][0] if votes else EntityKind.OTHER


def _is_origin(doc: Any, end: int) -> bool:
    """Tell whether "-born" or "-based" follows: "the Dunmore-born actor" does not name an actor Dunmore."""
    after = doc[end : end + 2]
    return len(after) == 2 and after[0].text in HYPHENS and after[1].lower_ in _ORIGINS
