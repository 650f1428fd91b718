"""Claims of one story to claim pairs: entities first, then sentences, then what fills the same slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.align.alignments import Alignments
from checker.align.arithmetic import arithmetic_pairs
from checker.align.entities import cluster_entities, collect_forms, compare_forms, misread_pairs
from checker.align.events import event_pairs
from checker.align.facts import FactAligner
from checker.align.holders import holder_pairs
from checker.align.locations import location_pairs
from checker.align.lone import LoneAligner
from checker.align.namesakes import Namesakes
from checker.align.occasions import OccasionAligner
from checker.align.people import name_pairs, personal_pairs, same_name_pairs, weekday_pairs
from checker.align.polarity import PolarityAligner
from checker.align.quotations import quote_pairs
from checker.align.records import record_pairs
from checker.align.sentences import SentenceIndex
from checker.align.strays import stray_pairs
from checker.align.told import Told
from checker.model import Claim, ClaimPair


def align_claims(claims: Sequence[Claim]) -> Iterator[ClaimPair]:
    """Yield the pairs of claims of one story that are about the same fact."""
    forms = collect_forms(claims)
    alike = compare_forms(forms)
    clusters = cluster_entities(forms, alike)
    index = SentenceIndex(claims, clusters)
    yield from name_pairs(misread_pairs(alike), Namesakes(claims, forms, index))
    yield from stray_pairs(forms)
    yield from same_name_pairs(claims, clusters)
    yield from personal_pairs(claims, clusters)
    yield from holder_pairs(claims, forms, clusters)
    yield from weekday_pairs(claims)
    yield from location_pairs(claims, clusters)
    yield from arithmetic_pairs(claims)
    yield from record_pairs(claims, clusters)
    alignments = Alignments(clusters)
    sentences = tuple(index.pairs())
    told = Told(claims)
    facts = tuple(FactAligner(clusters, index, alignments, told).pairs(sentences))
    yield from facts
    yield from LoneAligner(clusters, index, told).pairs(claims, facts)
    yield from OccasionAligner(clusters, index, told).pairs(claims, facts)
    yield from PolarityAligner(claims, alignments).pairs(sentences)
    yield from quote_pairs(claims, clusters)
    yield from event_pairs(claims, clusters, index)
