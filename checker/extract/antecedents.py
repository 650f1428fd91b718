"""Whom "the 48-year-old actor" means when the sentence does not say: the person just told of, or nobody.

An age that goes to the wrong person is a false alarm, so everything has to agree: one person alone named
in the last sentence that names any, who is whom the article is about or is known to be an actor.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from checker.extract.passages import Passage
from checker.model import Claim
from checker.subjects import Entity, EntityKind, Event
from checker.values.given_names import Gender, gender_of
from checker.values.names import parse_name
from checker.values.quantities import Quantity
from checker.values.role_families import gender_of_post, kindred_posts
from checker.values.roles import Role, compatible, parse_role

_REACH = 3  # sentences that name nobody between the person and "the 48-year-old"
_LEAD = 1.5  # times as often named as the next: whom the article is about
_LEAST_NAMED = 3


@dataclass(frozen=True, slots=True, eq=False)
class _Cast:
    """The people of one article: how often each is named, their roles, and whose age it gives by name."""

    named: Counter[Entity]
    roles: dict[Entity, list[Role]]
    aged: frozenset[Entity]
    ages: frozenset[object]

    @property
    def main(self) -> Entity | None:
        """Whom the article is about: named thrice or more, and half as often again as anybody else."""
        first, second = [*self.named.most_common(2), (None, 0), (None, 0)][:2]
        clear = first[1] >= _LEAST_NAMED and first[1] >= _LEAD * second[1]
        return first[0] if clear else None

    def fits(self, person: Entity, noun: str) -> bool:
        """Tell whether a noun ("actor"; "" for none) can mean the person, and nobody else.

        A person whose age the article gives elsewhere is not called by another age.
        """
        if person in self.aged or genders_differ(person, noun):
            return False
        role = parse_role(noun) if noun else None
        if role is None:
            return self.main == person
        if not all(compatible(role, other) for other in self.roles.get(person, ())):
            return False
        known = {
            bearer
            for bearer, roles in self.roles.items()
            if any(kindred_posts(role.post, other.post) for other in roles)
        }
        return known == {person} or (not known and self.main == person)


def owned_ages(claims: Sequence[Claim], passages: Sequence[Passage]) -> Iterator[Claim]:
    """Yield the claims, ages without an owner given to the person they mean where that is sure."""
    cast: _Cast | None = None
    for claim in claims:
        if claim.slot != "age" or not isinstance(claim.subject, Event):
            yield claim
            continue
        cast = cast or _cast(claims)
        owner = _owner(claim, passages, cast)
        yield replace(claim, subject=owner) if owner is not None else claim


def _cast(claims: Iterable[Claim]) -> _Cast:
    named: Counter[Entity] = Counter()
    roles: defaultdict[Entity, list[Role]] = defaultdict(list)
    given: list[tuple[Entity, object]] = []
    for claim in claims:
        if not isinstance(claim.subject, Entity) or claim.subject.kind is not EntityKind.PERSON:
            continue
        if claim.slot == "name":
            named[claim.subject] += 1
        elif claim.slot == "role" and isinstance(claim.value, Role):
            roles[claim.subject].append(claim.value)
        elif claim.slot == "age":
            given.append((claim.subject, claim.value.key))
    return _Cast(named, dict(roles), frozenset(e for e, _ in given), frozenset(age for _, age in given))


def _owner(claim: Claim, passages: Sequence[Passage], cast: _Cast) -> Entity | None:
    if not isinstance(claim.value, Quantity) or claim.value.key in cast.ages:
        return None
    for number, passage in enumerate(passages):
        unit = passage.unit
        start = claim.span.start - unit.start
        if unit.field is claim.field and 0 <= start < len(unit.text):
            phrase = _definite_phrase(passage.tokens(start, claim.span.end - unit.start))
            if phrase is None:
                return None
            person = _last_named(passages[: number + 1], phrase[0])
            return person if person is not None and cast.fits(person, _noun(phrase[1])) else None
    return None


def _noun(head: Any) -> str:
    return str(head.lemma_.lower()) if head.pos_ == "NOUN" and head.lower_ != "old" else ""


def _definite_phrase(tokens: Any | None) -> tuple[Any, Any] | None:
    """Give the article and the head of "the 48-year-old actor", "the 52-year-old" or "The pilot, 29,"."""
    if tokens is None or not tokens.start:
        return None
    doc, head = tokens.doc, tokens.root.head
    first = doc[tokens.start - 1]
    if first.lower_ == "the" and tokens[-1].lower_.endswith("old"):
        return first, head if head.pos_ == "NOUN" and head.i >= tokens.end else tokens[-1]
    if first.text != "," or tokens.start < 3:
        return None
    article, noun = doc[tokens.start - 3 : tokens.start - 1]
    return (article, noun) if noun.pos_ == "NOUN" and article.lower_ == "the" else None


def _last_named(passages: Sequence[Passage], opening: Any) -> Entity | None:
    """Give the one person named in the last sentence before `opening` that names any; None for two.

    In "Roe beat Doe, and the 44-year-old Dane" it may be either; nobody named in the same sentence is
    meant, before or after.
    """
    here = passages[-1]
    first, last = here.bounds[opening.i]
    same = _people(here, first, last)
    if same & _people(here, first, opening.i):
        return None
    for people in islice(_people_before(passages, first), _REACH):
        if people:
            return next(iter(people)) if len(people) == 1 and not people & same else None
    return None


def _people_before(passages: Sequence[Passage], sentence: int) -> Iterator[set[Entity]]:
    """Yield who is named in each sentence before the one that begins at token `sentence`, nearest first."""
    here = passages[-1]
    for passage in reversed(passages):
        for start in sorted(passage.sentences, reverse=True):
            if passage is not here or start < sentence:
                yield _people(passage, *passage.bounds[start])


def _people(passage: Passage, first: int, last: int) -> set[Entity]:
    found = (passage.entity_at.get(i) for i in range(first, last))
    return {entity for entity in found if entity is not None and entity.kind is EntityKind.PERSON}


def genders_differ(person: Entity, noun: str) -> bool:
    """Tell whether a noun ("girl") is of the gender that the person's given name is not."""
    name = parse_name(person.name)
    given = gender_of(name.given[0]) if name is not None and name.given else Gender.UNKNOWN
    wanted = gender_of_post(noun)
    return bool(given and wanted) and not given & wanted
