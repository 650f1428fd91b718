"""What the aligners of one story share: who is who, which sentences meet, what is told; laid once."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from checker.align.alignments import Alignments
from checker.align.clusters import Clusters
from checker.align.entities import Form, FormPair, cluster_entities, collect_forms, compare_forms
from checker.align.sentences import SentenceIndex, SentencePair
from checker.align.told import Told
from checker.model import Claim


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """The claims of a story with the forms of its names, its entities, sentences and word alignments."""

    claims: Sequence[Claim]
    forms: tuple[Form, ...]
    alike: tuple[FormPair, ...]
    clusters: Clusters
    index: SentenceIndex
    alignments: Alignments
    sentences: tuple[SentencePair, ...]
    told: Told


def lay_ground(claims: Sequence[Claim], among: Container[str] | None = None) -> Ground:
    """Compare the names and the sentences of one story's claims; with `among`, only sentences of these
    articles with others.
    """
    forms = collect_forms(claims)
    alike = compare_forms(forms)
    clusters = cluster_entities(forms, alike)
    index = SentenceIndex(claims, clusters)
    return Ground(
        claims=claims,
        forms=forms,
        alike=alike,
        clusters=clusters,
        index=index,
        alignments=Alignments(clusters),
        sentences=tuple(index.pairs(among)),
        told=Told(claims),
    )
