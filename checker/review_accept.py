"""Names that editors dismissed as one, as house style could take them over: `accept` of the config file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.review_merge import decided, find_conflicts
from checker.reviews import Review, Reviews, Verdict

# Only names: that editors dismissed "12" against "15" once says nothing of other twelves.
NAME_RULES = frozenset({"name-spelling", "name-variant", "given-name-mismatch"})
LONGEST_NAME = 100  # characters; what is longer is a sentence, or was cut

_LOST = "?\N{REPLACEMENT CHARACTER}…"  # what a save as Windows-1252 or a cut has left of other characters

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Wordings that would be one group of `accept`, and the reviews that say so; none for one from before."""

    wordings: Group
    reviews: tuple[Review, ...] = ()


def suggest_accepted(
    reviews: Reviews, accepted: Iterable[Group] = (), spelling: Iterable[Group] = ()
) -> tuple[Suggestion, ...]:
    """Give the whole of `accept` as it could be: the groups there are, and the dismissed pairs.

    A wording may stand in one group only, so pairs that share one become one group. Left out is what is
    ambiguous: a finding that editors disagree on, and all wordings that hang together with two that
    somebody confirmed to be different. Pairs that `accept` or `spelling` have already are left out too.
    """
    present = tuple(accepted)
    pairs = _new_pairs(reviews, present, tuple(spelling))
    different = [row for row in decided(reviews) if not row.verdict.hides and row.rule in NAME_RULES]
    joined = [it.wordings for it in _joined(present, pairs) if it.reviews]
    ambiguous = [group for group in joined if any(_holds(group, row) for row in different)]
    clear = [rows for rows in pairs if not any(_holds(group, rows[0]) for group in ambiguous)]
    return tuple(_joined(present, clear))


def _new_pairs(reviews: Reviews, present: Sequence[Group], house: Sequence[Group]) -> list[list[Review]]:
    pairs: defaultdict[frozenset[str], list[Review]] = defaultdict(list)
    for row in _dismissed(reviews):
        known = any(_holds(group, row) for group in (*present, *house))
        if not known and _usable(row) and not _mixes(row, house):
            pairs[frozenset((_key(row.value_a), _key(row.value_b)))].append(row)
    return list(pairs.values())


def _dismissed(reviews: Reviews) -> Iterator[Review]:
    """Give the rows on names whose finding is dismissed, and by nobody taken for right."""
    disputed = {conflict.verdicts[0].fingerprint for conflict in find_conflicts(reviews)}
    latest = Reviews(decided(reviews)).latest()
    for row in decided(reviews):
        dismissed = row.verdict is latest[row.fingerprint].verdict is Verdict.DISMISSED
        if dismissed and row.fingerprint not in disputed and row.rule in NAME_RULES:
            yield row


def _usable(row: Review) -> bool:
    values = (row.value_a, row.value_b)
    whole = all(it and len(it) <= LONGEST_NAME and not set(it) & set(_LOST) for it in values)
    return whole and all(map(str.isprintable, values)) and _key(row.value_a) != _key(row.value_b)


def _mixes(row: Review, house: Sequence[Group]) -> bool:
    """Tell whether house style has a preference for one of the names: accepting both would undo it."""
    return any(_key(value) in map(_key, group) for group in house for value in (row.value_a, row.value_b))


def _joined(present: Sequence[Group], found: Sequence[list[Review]]) -> list[Suggestion]:
    """Join groups that share a wording, those there are first."""
    groups = [Suggestion(tuple(group)) for group in present]
    for rows in found:
        pair = Suggestion((rows[0].value_a, rows[0].value_b), tuple(rows))
        mine = [group for group in groups if _overlap(group.wordings, pair.wordings)]
        words: dict[str, str] = {}
        for word in (word for it in (*mine, pair) for word in it.wordings):
            words.setdefault(_key(word), word)
        said_by = tuple(row for it in (*mine, pair) for row in it.reviews)
        place = groups.index(mine[0]) if mine else len(groups)
        groups.insert(place, Suggestion(tuple(words.values()), said_by))
        groups = [group for group in groups if not any(group is it for it in mine)]
    return groups


def _overlap(left: Group, right: Group) -> bool:
    return not set(map(_key, left)).isdisjoint(map(_key, right))


def _holds(group: Group, row: Review) -> bool:
    keys = set(map(_key, group))
    return _key(row.value_a) in keys and _key(row.value_b) in keys


def _key(words: str) -> str:
    return " ".join(words.split()).casefold()
