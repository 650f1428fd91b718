"""Two people in one office: who is said to hold a post that one person holds at a time.

Silent unless each article names its holder and the body in full, and knows nothing of the other's holder: an
article that names both tells of a succession or a quarrel, not of another fact.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from checker.align.clusters import Clusters
from checker.align.entities import Form
from checker.align.thresholds import ONE_OFFICE, SAME_TERM
from checker.extract.context import Context
from checker.model import Claim, ClaimPair, Evidence, Modality
from checker.subjects import Entity, Event
from checker.values.name_likeness import Likeness, compare_persons
from checker.values.names import Name
from checker.values.role_exclusive import Office, exclusive_office
from checker.values.roles import Role

# "He was president of Kenya", "a mayor of Springdale", "will be chief executive of Marlow Steel".
_OTHER_TIME = re.compile(
    r"\b(?:was|were|been|be|became|becomes?|becoming|made|an?|one\sof|elected|chosen|named|appointed|as|next|future"
    r"|would-be|outgoing|departing|first|second|last|then|previous|old)[\s-]+(?:[\w’'-]+\s+){0,2}$",
    re.I,
)
_SUCCESSION = frozenset(
    """
    replace succeed successor predecessor succession resign resignation oust elect election inaugurate swear
    depose appoint nominate candidate
    """.split()
)


@dataclass(frozen=True, slots=True, eq=False)
class _Holding:
    """One claim that a person holds an office: the mention of the name, and who it is."""

    claim: Claim
    person: Entity
    office: Office


def holder_pairs(claims: Sequence[Claim], forms: Iterable[Form], clusters: Clusters) -> Iterator[ClaimPair]:
    """Yield the pairs of names given as one office's holder: same ones chained, others across articles."""
    by_office: defaultdict[Office, list[_Holding]] = defaultdict(list)
    for holding in _holdings(claims):
        by_office[holding.office].append(holding)
    known: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms if by_office else ():
        known[form.entity.article].update(form.name.tokens)
    for holdings in by_office.values():
        yield from _office_pairs(holdings, known, clusters)


def _office_pairs(
    holdings: Sequence[_Holding], known: Mapping[str, set[str]], clusters: Clusters
) -> Iterator[ClaimPair]:
    """Pair the holders of one office; an article that gives it to two people is left out."""
    groups: defaultdict[Entity, list[_Holding]] = defaultdict(list)
    for holding in holdings:
        if not _names_two(holding, holdings, clusters):
            groups[clusters.find(holding.person)].append(holding)
    evidence = (Evidence("one office", 1.0, holdings[0].office.post),)
    for group in groups.values():
        for left, right in pairwise(group):
            yield ClaimPair(left=left.claim, right=right.claim, score=1.0, evidence=evidence)
    for (one, *_), (other, *_) in combinations(groups.values(), 2):
        if _rivals(one, other, known):
            yield ClaimPair(left=one.claim, right=other.claim, score=ONE_OFFICE, evidence=evidence)


def _holdings(claims: Iterable[Claim]) -> Iterator[_Holding]:
    """Find the roles that are offices, and the mention of the name that each is said of."""
    names: defaultdict[tuple[Entity, str, int], list[Claim]] = defaultdict(list)
    roles: list[tuple[Claim, Office]] = []
    for claim in claims:
        if not isinstance(claim.subject, Entity):
            continue
        if claim.slot == "name":
            names[claim.subject, claim.field, claim.sentence.start].append(claim)
        elif claim.slot == "role" and isinstance(claim.value, Role):
            office = exclusive_office(claim.value)
            if office is not None and _now(claim):
                roles.append((claim, office))
    for role, office in roles:
        person = role.subject
        mentions = names.get((person, role.field, role.sentence.start), ())  # type: ignore[arg-type]
        full = [each for each in mentions if isinstance(each.value, Name) and len(each.value.tokens) > 1]
        if full and isinstance(person, Entity):
            subject = Event(predicate="hold office", label=role.text)
            yield _Holding(replace(full[0], subject=subject, slot="holder"), person, office)


def _now(role: Claim) -> bool:
    """Tell whether a role is said of the article's own day, in a sentence that tells of no succession."""
    before = role.source_text[role.sentence.start : role.span.start]
    context = role.features
    changing = isinstance(context, Context) and bool(context.sentence.lemmas & _SUCCESSION)
    return not changing and role.modality is Modality.ASSERTED and _OTHER_TIME.search(before) is None


def _names_two(holding: _Holding, others: Iterable[_Holding], clusters: Clusters) -> bool:
    """Tell whether the holding's article gives the office to two people."""
    article = holding.claim.article
    return any(
        other.claim.article is article and not clusters.same(other.person, holding.person) for other in others
    )


def _rivals(one: _Holding, other: _Holding, known: Mapping[str, set[str]]) -> bool:
    """Tell whether two holders are two people, of one time, each unknown to the other's article."""
    left, right = one.claim.value, other.claim.value
    if not (isinstance(left, Name) and isinstance(right, Name)) or one.claim.article is other.claim.article:
        return False
    if compare_persons(left, right).likeness is not Likeness.DIFFERENT:
        return False
    if left.surname in known[other.person.article] or right.surname in known[one.person.article]:
        return False
    first, second = one.claim.article.published, other.claim.article.published
    return first is None or second is None or abs((first - second).days) <= SAME_TERM
