"""Conflicts of one fact, found pair by pair, to one discrepancy with its readings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from checker.model import Claim, ClaimPair, Conflict
from checker.run import Discrepancy, Reading
from sources.article import Role


def merge_conflicts(
    conflicts: Iterable[Conflict],
    pairs: Sequence[ClaimPair],
    outlets: Mapping[str, float] | None = None,
) -> Iterator[Discrepancy]:
    """Join conflicts that share a claim, or a claim aligned with one of the same value, into discrepancies.

    Five outlets with "12" and one with "15" are one discrepancy of two readings, not five. A note and an
    error of one rule stay apart: "perhaps an update" is another finding than the contradiction itself.
    `outlets` says how much an outlet's word weighs among the readings; 1.0 unless it does.
    """
    by_rule: defaultdict[tuple[str, str], list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        by_rule[conflict.rule, conflict.severity].append(conflict)
    for found in by_rule.values():
        slots = {conflict.pair.slot for conflict in found}
        yield from _merge_rule(found, [pair for pair in pairs if pair.slot in slots], outlets or {})


def _merge_rule(
    conflicts: Sequence[Conflict], pairs: Sequence[ClaimPair], outlets: Mapping[str, float]
) -> Iterator[Discrepancy]:
    home = _components(conflicts, pairs)
    groups: defaultdict[int, list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        groups[home[conflict.pair.left]].append(conflict)
    members: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim, number in home.items():
        members[number].append(claim)
    within: defaultdict[int, list[ClaimPair]] = defaultdict(list)
    for pair in pairs:
        if pair.left in home and home.get(pair.right) == home[pair.left]:
            within[home[pair.left]].append(pair)
    for number, group in groups.items():
        yield _discrepancy(group, _readings(members[number], group, within[number], outlets))


def _components(conflicts: Sequence[Conflict], pairs: Sequence[ClaimPair]) -> dict[Claim, int]:
    """Number the claims that hang together by conflicts and by pairs of one value."""
    neighbours: defaultdict[Claim, list[Claim]] = defaultdict(list)
    equal = [pair for pair in pairs if pair.left.value.key == pair.right.value.key]
    for pair in [*(conflict.pair for conflict in conflicts), *equal]:
        neighbours[pair.left].append(pair.right)
        neighbours[pair.right].append(pair.left)
    component: dict[Claim, int] = {}
    for number, conflict in enumerate(conflicts):
        if conflict.pair.left not in component:
            _spread(conflict.pair.left, number, neighbours, component)
    return component


def _spread(
    start: Claim, number: int, neighbours: dict[Claim, list[Claim]], component: dict[Claim, int]
) -> None:
    queue = [start]
    while queue:
        claim = queue.pop()
        if claim not in component:
            component[claim] = number
            queue.extend(neighbours.get(claim, ()))


def _discrepancy(conflicts: Sequence[Conflict], readings: tuple[Reading, ...]) -> Discrepancy:
    best = set(readings[0].claims)
    lead = min(conflicts, key=lambda conflict: _lead_order(conflict, best))
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


def _lead_order(conflict: Conflict, best: set[Claim]) -> tuple[int, bool, bool, float, object, object]:
    """Sort first the loudest conflict, of a draft's claim if any, with the best supported reading."""
    pair = conflict.pair
    sides = (pair.left, pair.right)
    apart = all(claim.article.role is Role.SOURCE for claim in sides)
    aside = not best.intersection(sides)
    return -conflict.severity.rank, apart, aside, -pair.score, pair.left.order, pair.right.order


def _readings(
    claims: Iterable[Claim],
    conflicts: Sequence[Conflict],
    pairs: Sequence[ClaimPair],
    outlets: Mapping[str, float],
) -> tuple[Reading, ...]:
    """Group claims by value, the best supported reading first; equal support goes by place.

    Values that were compared without conflict are one reading ("agreed to revive PSM" and "sign agreement
    to revive Pakistan Steel Mills"), unless that would put two conflicting claims into one.
    """
    groups: dict[Hashable, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.order):
        groups.setdefault(claim.value.key, []).append(claim)
    home = {claim: key for key, group in groups.items() for claim in group}
    opposed = {frozenset((home[c.pair.left], home[c.pair.right])) for c in conflicts}
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.left.order, pair.right.order)):
        _unite(home[pair.left], home[pair.right], groups, home, opposed)
    readings = [Reading(value=_wording(group), claims=tuple(group)) for group in groups.values()]
    return tuple(sorted(readings, key=lambda reading: _support_order(reading, outlets)))


def _support_order(reading: Reading, outlets: Mapping[str, float]) -> tuple[float, float, int, object]:
    """Sort first what the weightiest articles say; a draft is what is checked, so it supports nothing."""
    articles = {claim.article.id: claim.article for claim in reading.claims}
    sources = [article for article in articles.values() if article.role is Role.SOURCE]
    weight = sum(outlets.get(article.outlet, 1.0) for article in sources)
    return -weight, -len(sources), -reading.support[1], reading.claims[0].order


def _unite(
    one: Hashable,
    other: Hashable,
    groups: dict[Hashable, list[Claim]],
    home: dict[Claim, Hashable],
    opposed: set[frozenset[Hashable]],
) -> None:
    """Put the claims of `other` to those of `one`, if no conflict stands between the two groups."""
    if one == other or frozenset((one, other)) in opposed:
        return
    moved = groups.pop(other)
    groups[one] = sorted([*groups[one], *moved], key=lambda claim: claim.order)
    home.update(dict.fromkeys(moved, one))
    for enemies in [pair for pair in opposed if other in pair]:
        opposed.add(frozenset({one}) | (enemies - {other}))


def _wording(claims: Sequence[Claim]) -> str:
    """Give the usual wording of a reading: the most frequent mention, the first of those."""
    words = Counter(" ".join(claim.text.split()) for claim in claims)
    return words.most_common(1)[0][0]


def _subject(readings: Sequence[Reading]) -> str:
    """Name the fact by the best supported reading's subject."""
    labels = Counter(claim.subject.label for claim in readings[0].claims)
    return labels.most_common(1)[0][0]
