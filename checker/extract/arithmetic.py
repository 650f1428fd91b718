"""Claims that a sentence makes twice: a figure as printed, and as its other figures make it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extract.passages import Passage
from checker.model import Claim
from checker.subjects import Event
from checker.values.quantity_changes import find_changes
from checker.values.quantity_phrases import FoundQuantity
from checker.values.quantity_sums import Sum, find_sums


def arithmetic_claims(passage: Passage, found: Sequence[FoundQuantity]) -> Iterator[Claim]:
    """Two claims for every sum that a sentence does: the figure stated, and the one computed from the others.

    Both have one subject, by which alignment knows them.
    """
    for done in (*find_sums(passage.text, found), *find_changes(passage.text, found)):
        tokens = passage.tokens(*_extent(done))
        if tokens is None or passage.bounds[tokens[0].i] != passage.bounds[tokens[-1].i]:
            continue
        words = passage.text[slice(*_extent(done))]
        subject = Event(predicate=done.name, label=f"{done.name}: {' '.join(words.split())}")
        for where, value in ((done.stated_at, done.stated), (done.computed_at, done.computed)):
            claim = passage.claim(where, subject=subject, slot="arithmetic", value=value, features=None)
            if claim is not None:
                yield claim


def _extent(done: Sum) -> tuple[int, int]:
    ends = (*done.stated_at, *done.computed_at)
    return min(ends), max(ends)
