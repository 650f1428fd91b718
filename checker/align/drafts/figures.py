"""Figures and dates of a draft that no source gives, where a source gives another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from checker.align.comparisons import comparable, disjoint
from checker.align.counterparts import words_of
from checker.align.drafts.sources import Backing
from checker.align.drafts.standing import Standing, compare_standing
from checker.align.slots import DATED_SLOTS, same_noun
from checker.align.thresholds import FIGURE_COVERED
from checker.align.told import Told
from checker.extract.context import SentenceContext
from checker.model import Claim, ClaimPair
from checker.values.quantities import Quantity

_SLOTS = DATED_SLOTS | {"count", "amount", "percent", "measure", "age", "ordinal", "score"}


def replaced_figures(
    sentence: SentenceContext, backings: Sequence[Backing], told: Told, articles: frozenset[str]
) -> Iterator[ClaimPair]:
    """Yield each figure that no source gives with the one that stands in its place."""
    for slot in sorted(_SLOTS):
        for claim in told.in_sentence(sentence, slot):
            if told.is_busy(claim) or any(
                _gives(other, claim) for article in articles for other in told.in_article(article, slot)
            ):
                continue
            found = [
                (standing, other)
                for backing in backings
                if backing.covered >= FIGURE_COVERED
                for other in told.in_sentence(backing.sentence, slot)
                if not _told_too(claim, other, told)
                and (standing := _stands_for(claim, other, sentence, backing)) is not None
            ]
            if found:
                standing, other = min(found, key=lambda row: (-row[0].score, row[1].order))
                yield ClaimPair(left=claim, right=other, score=standing.score, evidence=standing.evidence())


def _gives(other: Claim, claim: Claim) -> bool:
    """Tell whether a source's claim bears a draft's figure out."""
    left, right = claim.value, other.value
    if isinstance(left, Quantity) and isinstance(right, Quantity) and left.unit != right.unit:
        return False
    return same_noun(claim, other) and not disjoint(claim, other)


def _told_too(claim: Claim, other: Claim, told: Told) -> bool:
    """Tell whether the draft gives the source's figure too, so that its own is another one."""
    return any(_gives(mine, other) for mine in told.in_article(claim.article.id, claim.slot))


def _stands_for(claim: Claim, other: Claim, sentence: SentenceContext, backing: Backing) -> Standing | None:
    if not disjoint(claim, other) or not same_noun(claim, other):
        return None
    if not (comparable(claim, other) or _same_digits(claim.value, other.value)):
        return None
    mine, theirs = words_of(sentence.words, claim.span), words_of(backing.sentence.words, other.span)
    if mine is None or theirs is None:
        return None
    standing = compare_standing(sentence.words, mine, backing.sentence.words, theirs, backing.similarity)
    return standing if standing.tied or standing.parts or len(standing.near) > 1 else None


def _same_digits(left: Any, right: Any) -> bool:
    """Tell whether two figures differ in their unit alone: "30 days", "30 years"."""
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)):
        return False
    return left.printed_unit != right.printed_unit and left.spoken == right.spoken
