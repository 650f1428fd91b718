"""Claims of one story to claim pairs: entities first, then sentences, then what fills the same slot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from checker.align.arithmetic import arithmetic_pairs
from checker.align.drafts.aligner import draft_pairs
from checker.align.entities import misread_pairs
from checker.align.events import EventAligner
from checker.align.facts import FactAligner
from checker.align.ground import Ground, lay_ground
from checker.align.holders import holder_pairs
from checker.align.locations import location_pairs
from checker.align.lone import LoneAligner
from checker.align.namesakes import Namesakes
from checker.align.occasions import OccasionAligner
from checker.align.people import name_pairs, personal_pairs, same_name_pairs, weekday_pairs
from checker.align.polarity import PolarityAligner
from checker.align.quotations import quote_pairs
from checker.align.records import record_pairs
from checker.align.strays import stray_pairs
from checker.model import Claim, ClaimPair
from sources.article import Role

# Slots of claims that no article makes by itself: alignment makes them of what several articles say.
DERIVED_SLOTS = frozenset({"holder", "polarity", "support", "wording"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Aligned:
    """The pairs of a story: the `facts` of aligned sentences, which others leave alone, and then all.

    `assertions` are the claims that alignment made itself, by sentence and word.
    """

    facts: tuple[ClaimPair, ...] = ()
    pairs: tuple[ClaimPair, ...] = ()
    assertions: Mapping[tuple[int, int], Claim] = field(default_factory=dict)


def align_claims(claims: Sequence[Claim]) -> tuple[ClaimPair, ...]:
    """Give the pairs of claims of one story that are about the same fact."""
    return align_on(lay_ground(claims)).pairs


def align_draft(claims: Sequence[Claim], between: Aligned) -> tuple[ClaimPair, ...]:
    """Give the pairs of drafts and their sources, where those `between` the sources are known.

    The latter are kept as they are: what a draft says does not change how its sources compare.
    """
    drafts = frozenset(claim.article.id for claim in claims if claim.article.role is Role.DRAFT)
    found = align_on(lay_ground(claims, drafts), between)
    sides = ((pair, (pair.left.article.id, pair.right.article.id)) for pair in found.pairs)
    return *(pair for pair, articles in sides if not drafts.isdisjoint(articles)), *between.pairs


def align_on(ground: Ground, known: Aligned | None = None) -> Aligned:
    """Pair the claims on the ground laid for their story; what is `known` is not paired otherwise."""
    known = known or Aligned()
    claims, forms, clusters, index = ground.claims, ground.forms, ground.clusters, ground.index
    facts = tuple(FactAligner(clusters, index, ground.alignments, ground.told).pairs(ground.sentences))
    met = (*known.facts, *facts)
    assertions = dict(known.assertions)
    polarity = tuple(PolarityAligner(claims, ground.alignments, assertions).pairs(ground.sentences))
    pairs = chain(
        name_pairs(misread_pairs(ground.alike), Namesakes(claims, forms, index)),
        stray_pairs(forms),
        same_name_pairs(claims, clusters),
        personal_pairs(claims, clusters),
        holder_pairs(claims, forms, clusters),
        weekday_pairs(claims),
        location_pairs(claims, clusters),
        arithmetic_pairs(claims),
        record_pairs(claims, clusters),
        facts,
        LoneAligner(clusters, index, ground.told).pairs(claims, met),
        OccasionAligner(clusters, index, ground.told).pairs(claims, met),
        polarity,
        quote_pairs(claims, clusters),
        EventAligner(claims, clusters, index).pairs(),
        draft_pairs(ground, (*facts, *polarity)),
    )
    return Aligned(facts=facts, pairs=tuple(pairs), assertions=assertions)
