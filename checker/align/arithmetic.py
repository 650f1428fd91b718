"""Sums within one sentence: the figure stated meets the one computed."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from checker.model import Claim, ClaimPair, Evidence


def arithmetic_pairs(claims: Iterable[Claim]) -> Iterator[ClaimPair]:
    """Pair each figure with the one that the rest of its sentence makes of it."""
    sums = [claim for claim in claims if claim.slot == "arithmetic"]
    for left, right in pairwise(sorted(sums, key=lambda claim: (claim.article.id, id(claim.subject)))):
        if left.subject is right.subject:
            yield ClaimPair(left=left, right=right, score=1.0, evidence=(Evidence("one sum", 1.0),))
