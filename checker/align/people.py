"""Claims that belong together whatever their sentences say: names, roles and ages of one entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from checker.align.clusters import Clusters
from checker.align.entities import Form, FormPair
from checker.align.sentences import SentenceIndex
from checker.align.thresholds import (
    OTHER_GIVEN_CONTEXT,
    OTHER_GIVEN_SCORE,
    SAME_PERSON,
    SURE_GIVEN_COMPANY,
    SURE_GIVEN_SCORE,
)
from checker.extract.context import Context, SentenceContext
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity
from checker.values.name_likeness import Likeness

_PERSONAL = frozenset({"role", "age"})


def name_pairs(pairs: Sequence[FormPair], forms: Iterable[Form], index: SentenceIndex) -> Iterator[ClaimPair]:
    """Yield one pair for every two forms of a name that differ, when they are one's, not two people's.

    Two given names are one person's only if no article knows both, and the sentences agree.
    """
    known: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        known[form.entity.article].update(form.name.tokens)
    for pair in pairs:
        likeness, score = pair.comparison.likeness, pair.comparison.score
        detail = ", ".join(f"{a or '-'} / {b or '-'}" for a, b in pair.comparison.detail)
        evidence = [Evidence("name", round(score, 2), detail)]
        if likeness is Likeness.OTHER_GIVEN:
            context = _context_likeness(pair, index)
            same_part = context >= OTHER_GIVEN_CONTEXT or (
                score >= SURE_GIVEN_SCORE and _company(pair, index) >= SURE_GIVEN_COMPANY
            )
            if score < OTHER_GIVEN_SCORE or not same_part or _told_apart(pair, known):
                continue
            evidence.append(Evidence("context", round(context, 2)))
        yield ClaimPair(
            left=pair.left.claims[0], right=pair.right.claims[0], score=score, evidence=tuple(evidence)
        )


def _told_apart(pair: FormPair, known: Mapping[str, set[str]]) -> bool:
    """Tell whether an article names both, as it does husband and wife, if only by given name."""
    left, right = pair.left, pair.right
    return bool(
        known[left.entity.article].intersection(right.name.tokens[: right.name.given_count])
        or known[right.entity.article].intersection(left.name.tokens[: left.name.given_count])
    )


def same_name_pairs(claims: Iterable[Claim], clusters: Clusters) -> Iterator[ClaimPair]:
    """Chain the name claims of one cluster that are spelled alike, so that a merge finds them all."""
    groups: defaultdict[tuple[Entity, object], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.slot == "name" and isinstance(claim.subject, Entity):
            groups[clusters.find(claim.subject), claim.value.key].append(claim)
    for group in groups.values():
        for left, right in pairwise(group):
            yield ClaimPair(left=left, right=right, score=1.0, evidence=(Evidence("same spelling", 1.0),))


def personal_pairs(claims: Iterable[Claim], clusters: Clusters) -> Iterator[ClaimPair]:
    """Yield the role and age claims of one person, one pair for every two values, agreeing ones chained."""
    groups: defaultdict[tuple[Entity, str], dict[object, list[Claim]]] = defaultdict(dict)
    for claim in claims:
        if claim.slot in _PERSONAL and isinstance(claim.subject, Entity):
            values = groups[clusters.find(claim.subject), claim.slot]
            values.setdefault(claim.value.key, []).append(claim)
    for (entity, _), values in groups.items():
        same_person = (Evidence("same person", 1.0, entity.name),)
        for group in values.values():
            for left, right in pairwise(group):
                yield ClaimPair(left=left, right=right, score=1.0, evidence=same_person)
        for one, other in combinations(values.values(), 2):
            yield ClaimPair(left=one[0], right=other[0], score=SAME_PERSON, evidence=same_person)


def weekday_pairs(claims: Iterable[Claim]) -> Iterator[ClaimPair]:
    """Pair the weekday printed beside a date with the one the calendar gives."""
    days = [claim for claim in claims if claim.slot == "weekday"]
    for left, right in pairwise(days):
        if left.subject is right.subject:
            yield ClaimPair(left=left, right=right, score=1.0, evidence=(Evidence("one date", 1.0),))


def _context_likeness(pair: FormPair, index: SentenceIndex) -> float:
    """Give how alike the likest two sentences around the two forms are (0 to 1)."""
    return max(
        (index.similarity(a, b)[0] for a in _sentences(pair.left) for b in _sentences(pair.right)),
        default=0.0,
    )


def _company(pair: FormPair, index: SentenceIndex) -> float:
    """Give the weight of what the two forms' sentences share, all of each article's taken together."""
    return index.shared_weight(_sentences(pair.left), _sentences(pair.right))


def _sentences(form: Form) -> list[SentenceContext]:
    contexts = (claim.features for claim in form.claims)
    return [context.sentence for context in contexts if isinstance(context, Context)]
