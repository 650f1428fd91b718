"""Quotations of different articles that are versions of one utterance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.align.blocking import candidate_pairs
from checker.align.thresholds import QUOTE_LIKENESS
from checker.model import Claim, ClaimPair, Evidence
from checker.values.quotes import Quote, likeness, shingles


def quote_pairs(claims: Iterable[Claim]) -> Iterator[ClaimPair]:
    """Yield pairs of quotations that share a run of words and are alike."""
    quotes = [(claim, claim.value) for claim in claims if isinstance(claim.value, Quote)]
    keys = {i: frozenset(shingles(quote)) for i, (_, quote) in enumerate(quotes)}
    for i, j in candidate_pairs(keys):
        (left, a), (right, b) = quotes[i], quotes[j]
        score = likeness(a, b)
        if score >= QUOTE_LIKENESS:
            yield ClaimPair(
                left=left, right=right, score=min(1.0, score), evidence=(Evidence("wording", round(score, 2)),)
            )
