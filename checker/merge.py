"""Conflicts of one fact, found pair by pair, to one discrepancy with its readings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from checker.model import Claim, ClaimPair, Conflict, Discrepancy, Reading


def merge_conflicts(conflicts: Iterable[Conflict], pairs: Sequence[ClaimPair]) -> Iterator[Discrepancy]:
    """Join conflicts that share a claim, or a claim aligned with one of the same value, into discrepancies.

    Five outlets with "12" and one with "15" are one discrepancy of two readings, not five.
    """
    by_rule: defaultdict[str, list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        by_rule[conflict.rule].append(conflict)
    agreeing = [pair for pair in pairs if pair.left.value.key == pair.right.value.key]
    for found in by_rule.values():
        yield from _merge_rule(found, agreeing)


def _merge_rule(conflicts: Sequence[Conflict], agreeing: Sequence[ClaimPair]) -> Iterator[Discrepancy]:
    neighbours: defaultdict[Claim, list[Claim]] = defaultdict(list)
    slots = {conflict.pair.slot for conflict in conflicts}
    edges = [conflict.pair for conflict in conflicts] + [pair for pair in agreeing if pair.slot in slots]
    for pair in edges:
        neighbours[pair.left].append(pair.right)
        neighbours[pair.right].append(pair.left)
    component: dict[Claim, int] = {}
    for number, conflict in enumerate(conflicts):
        if conflict.pair.left not in component:
            _spread(conflict.pair.left, number, neighbours, component)
    groups: defaultdict[int, list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        groups[component[conflict.pair.left]].append(conflict)
    for number, group in groups.items():
        yield _discrepancy(group, [claim for claim, home in component.items() if home == number])


def _spread(
    start: Claim, number: int, neighbours: dict[Claim, list[Claim]], component: dict[Claim, int]
) -> None:
    queue = [start]
    while queue:
        claim = queue.pop()
        if claim not in component:
            component[claim] = number
            queue.extend(neighbours.get(claim, ()))


def _discrepancy(conflicts: Sequence[Conflict], claims: Sequence[Claim]) -> Discrepancy:
    lead = max(conflicts, key=lambda c: (c.severity.rank, c.pair.score, c.pair.left.order, c.pair.right.order))
    readings = _readings(claims)
    return Discrepancy(
        rule=lead.rule,
        severity=lead.severity,
        story=lead.pair.left.article.story,
        subject=_subject(readings),
        slot=lead.pair.slot,
        message=lead.message,
        hint=lead.hint,
        score=round(lead.pair.score, 3),
        evidence=lead.pair.evidence,
        readings=readings,
    )


def _readings(claims: Iterable[Claim]) -> tuple[Reading, ...]:
    """Group claims by value, the best supported reading first; equal support goes by place."""
    groups: defaultdict[Hashable, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.order):
        groups[claim.value.key].append(claim)
    readings = [Reading(value=_wording(group), claims=tuple(group)) for group in groups.values()]
    return tuple(sorted(readings, key=lambda reading: (tuple(-n for n in reading.support), reading.claims[0].order)))


def _wording(claims: Sequence[Claim]) -> str:
    """Give the usual wording of a reading: the most frequent mention, the first of those."""
    words = Counter(" ".join(claim.text.split()) for claim in claims)
    return words.most_common(1)[0][0]


def _subject(readings: Sequence[Reading]) -> str:
    """Name the fact by the best supported reading's subject."""
    labels = Counter(claim.subject.label for claim in readings[0].claims)
    return labels.most_common(1)[0][0]
