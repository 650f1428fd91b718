"""Claims of one story to claim pairs: entities first, then sentences, then what fills the same slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.align.arithmetic import arithmetic_pairs
from checker.align.drafts.aligner import draft_pairs
from checker.align.entities import misread_pairs
from checker.align.events import EventAligner
from checker.align.facts import FactAligner
from checker.align.ground import Ground, lay_ground
from checker.align.holders import holder_pairs
from checker.align.locations import location_pairs, misplaced_pairs
from checker.align.lone import LoneAligner
from checker.align.namesakes import Namesakes
from checker.align.occasions import OccasionAligner
from checker.align.people import name_pairs, personal_pairs, same_name_pairs, weekday_pairs
from checker.align.polarity import PolarityAligner
from checker.align.prices import price_pairs
from checker.align.quotations import quote_pairs
from checker.align.records import record_pairs
from checker.align.strays import stray_pairs
from checker.align.wanted import Wanted, all_pairs, touching
from checker.model import Claim, ClaimPair
from sources.article import Role

# Slots of claims that no article makes by itself: alignment makes them of what several articles say.
DERIVED_SLOTS = frozenset({"holder", "polarity", "support", "wording"})


def align_claims(claims: Sequence[Claim]) -> Iterator[ClaimPair]:
    """Yield the pairs of claims of one story that are about the same fact."""
    yield from align_on(lay_ground(claims))


def align_sources(claims: Sequence[Claim]) -> Iterator[ClaimPair]:
    """Yield what a draft needs to know of its sources among themselves: who is who, and who says it.

    Their sentences are not aligned with each other. That would be most of the work for many sources, and
    what they say in the place of the draft's words its own sentences find.
    """
    yield from align_on(lay_ground(claims, among=frozenset()))


def align_draft(claims: Sequence[Claim], between: Sequence[ClaimPair]) -> Iterator[ClaimPair]:
    """Yield the pairs that claims of drafts are in, and then those `between` the sources, known already."""
    drafts = frozenset(claim.article.id for claim in claims if claim.article.role is Role.DRAFT)
    for pair in align_on(lay_ground(claims, among=drafts), touching(drafts)):
        if not drafts.isdisjoint((pair.left.article.id, pair.right.article.id)):
            yield pair
    yield from between


def align_on(ground: Ground, wanted: Wanted = all_pairs) -> Iterator[ClaimPair]:
    """Yield the pairs of claims on the ground laid for their story; some that are not wanted may be among
    them.
    """
    claims, forms, clusters, index = ground.claims, ground.forms, ground.clusters, ground.index
    yield from name_pairs(misread_pairs(ground.alike), Namesakes(claims, forms, index))
    yield from stray_pairs(forms)
    yield from same_name_pairs(claims, clusters)
    yield from personal_pairs(claims, clusters)
    yield from holder_pairs(claims, forms, clusters)
    yield from weekday_pairs(claims)
    yield from location_pairs(claims, clusters)
    yield from misplaced_pairs(claims, ground.told)
    yield from arithmetic_pairs(claims)
    yield from record_pairs(claims, clusters)
    yield from price_pairs(claims, clusters)
    facts = tuple(FactAligner(clusters, index, ground.alignments, ground.told).pairs(ground.sentences))
    yield from facts
    yield from LoneAligner(clusters, index, ground.told, wanted).pairs(claims, facts)
    yield from OccasionAligner(ground, wanted).pairs(claims, facts)
    polarity = tuple(PolarityAligner(claims, ground.alignments).pairs(ground.sentences))
    yield from polarity
    yield from quote_pairs(claims, clusters, wanted)
    yield from EventAligner(claims, clusters, index).pairs(wanted)
    yield from draft_pairs(ground, (*facts, *polarity))
