"""How two claims stand in their sentences: what hangs around each, and whether a place says where."""

from __future__ import annotations

from checker.align.alignments import Alignments
from checker.align.comparisons import may_be_slip
from checker.align.counterparts import Counterpart, compare_places, root_of, words_of
from checker.align.thresholds import LEFTOVER_NEAR, PLACED, PLACED_GOVERNOR, PLACED_NEAR, SURELY_PLACED
from checker.extract.context import Context, SentenceContext
from checker.model import Claim

_SUMS = frozenset({"amount", "percent"})


def sentence_of(claim: Claim) -> SentenceContext:
    """Give the sentence of a claim that has a context."""
    assert isinstance(claim.features, Context)
    return claim.features.sentence


def counterpart(alignments: Alignments, a: Claim, b: Claim) -> Counterpart:
    """Compare where two claims stand in their sentences."""
    alignment = alignments.of(sentence_of(a), sentence_of(b))
    left, right = words_of(alignment.left, a.span), words_of(alignment.right, b.span)
    if left is None or right is None:
        return Counterpart(0.0, 0.0, 0.0, same_deed=False)
    return compare_places(alignment, left, right)


def near_enough(a: Claim, b: Claim, placed: Counterpart) -> bool:
    """Tell whether what stands around two claims, or governs them, is enough the same."""
    if placed.score < PLACED:
        return a.slot in _SUMS or placed.near >= LEFTOVER_NEAR
    if placed.score < SURELY_PLACED and not may_be_slip(a, b):
        return False
    return placed.governor >= PLACED_GOVERNOR or placed.near >= PLACED_NEAR


def tie(claim: Claim) -> tuple[str, str]:
    """Give how a mention hangs on its sentence: its grammatical role, and the preposition before it."""
    words = sentence_of(claim).words
    span = words_of(words, claim.span)
    root = words[root_of(words, span)] if span else None
    if root is None:
        return "", ""
    head = words[root.head]
    return root.dep, head.lemma if head.pos == "ADP" else ""


def located(claim: Claim) -> bool:
    """Tell whether a place says where ("in Lisbon"), not whence or whose ("a flight from Madrid")."""
    return isinstance(claim.features, Context) and bool(claim.features.anchors)
