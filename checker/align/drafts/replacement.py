"""What a draft puts in the place of something a source says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.align.counterparts import Range
from checker.align.drafts.sources import Backing
from checker.align.drafts.standing import Standing


@dataclass(frozen=True, slots=True, eq=False)
class Replacement:
    """A range of a draft sentence's words and the range of a source sentence's words in its place."""

    mine: Range
    theirs: Range
    backing: Backing
    standing: Standing


def best_of(found: Iterable[Replacement]) -> Replacement:
    """Give the surest one, the earliest of equals."""
    return min(found, key=lambda r: (-r.standing.score, r.backing.sentence.number, r.theirs))
