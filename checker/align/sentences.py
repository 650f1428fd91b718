"""Which sentences of different articles report the same thing.

Sentence pairs first, values second: two sentences that share rare content words and entities carry
most of the facts that two articles have in common.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.align.blocking import candidate_pairs, inverse_frequency, part_of, weigh
from checker.align.clusters import Clusters
from checker.align.refusals import Refusal
from checker.align.thresholds import (
    SENTENCE_PARTNERS,
    SENTENCE_SIMILARITY,
    SENTENCE_WEIGHT,
    SHORT_SIMILARITY,
    SHORT_WEIGHT,
)
from checker.extract.context import Context, SentenceContext
from checker.model import Claim
from checker.values.concepts import concepts


@dataclass(frozen=True, slots=True, eq=False)
class SentencePair:
    """Two aligned sentences, how much of the lighter one they share (0 to 1), and the weight of that."""

    left: SentenceContext
    right: SentenceContext
    similarity: float
    weight: float


class SentenceIndex:
    """The sentences of one story with their weighted bags of concepts and entity clusters."""

    def __init__(self, claims: Iterable[Claim], clusters: Clusters) -> None:
        contexts = (claim.features.sentence for claim in claims if isinstance(claim.features, Context))
        unique = {(context.article, context.number): context for context in contexts}
        self.sentences = tuple(unique[key] for key in sorted(unique))
        self._bags = {id(sentence): bag(sentence, clusters) for sentence in self.sentences}
        self.weights: Mapping[Hashable, float] = inverse_frequency(self._bags.values())
        self._totals = {number: weigh(keys, self.weights) for number, keys in self._bags.items()}

    def similarity(self, a: SentenceContext, b: SentenceContext) -> tuple[float, float]:
        """Give the shared part of the lighter sentence, and the shared weight."""
        shared = weigh(self._bags[id(a)] & self._bags[id(b)], self.weights)
        return part_of(shared, self._totals[id(a)], self._totals[id(b)]), shared

    def sharing(self, sentence: SentenceContext) -> Iterator[tuple[SentenceContext, float, float]]:
        """Yield each sentence that shares a key with this one, itself too, with similarity and weight."""
        shared: defaultdict[int, list[float]] = defaultdict(list)
        for key in self._bags[id(sentence)]:
            for number in self._holders[key]:
                shared[number].append(self.weights[key])
        mine = self._totals[id(sentence)]
        for number in sorted(shared):
            other, weight = self.sentences[number], math.fsum(shared[number])
            yield other, part_of(weight, mine, self._totals[id(other)]), weight

    @cached_property
    def _holders(self) -> Mapping[Hashable, Sequence[int]]:
        """The numbers of the sentences that hold a key."""
        holders: defaultdict[Hashable, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            for key in self._bags[id(sentence)]:
                holders[key].append(number)
        return holders

    def shared_weight(self, left: Iterable[SentenceContext], right: Iterable[SentenceContext]) -> float:
        """Give the weight of the keys that stand both in some left and in some right sentence."""
        mine: frozenset[Hashable] = frozenset().union(*(self._bags[id(sentence)] for sentence in left))
        theirs: frozenset[Hashable] = frozenset().union(*(self._bags[id(sentence)] for sentence in right))
        return weigh(mine & theirs, self.weights)

    def pairs(self, among: Container[str] | None = None) -> Iterator[SentencePair]:
        """Yield aligned sentences of different articles (or headline and body), each at most a few times.

        With `among`, only those of which one is in such an article.
        """
        near = ((self.sentences[i], self.sentences[j]) for i, j in self.candidates())
        if among is not None:
            near = ((a, b) for a, b in near if a.article in among or b.article in among)
        judged = (self.judge(a, b) for a, b in near)
        yield from _best([pair for pair in judged if isinstance(pair, SentencePair)])

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Yield the numbers of sentences that share a key which is not all too common."""
        return candidate_pairs({i: self._bags[id(sentence)] for i, sentence in enumerate(self.sentences)})

    def judge(self, a: SentenceContext, b: SentenceContext) -> SentencePair | Refusal:
        """Pair two sentences that report the same, or say why they do not."""
        if a.article == b.article and a.headline == b.headline:
            return Refusal.ONE_TEXT
        similarity, weight = self.similarity(a, b)
        if _alike(similarity, weight):
            return SentencePair(a, b, similarity, weight)
        return Refusal.SHARES_LITTLE


def _alike(similarity: float, weight: float) -> bool:
    """Tell whether two sentences report the same; short ones ("Eleven babies died.") must be nearly one."""
    if similarity >= SHORT_SIMILARITY and weight >= SHORT_WEIGHT:
        return True
    return similarity >= SENTENCE_SIMILARITY and weight >= SENTENCE_WEIGHT


def _best(scored: Iterable[SentencePair]) -> Iterator[SentencePair]:
    """Keep for each sentence its best partners in each other article."""
    partners: defaultdict[tuple[int, str], int] = defaultdict(int)
    order = sorted(
        scored,
        key=lambda it: (-it.similarity * it.weight, it.left.article, it.left.number, it.right.number),
    )
    for pair in order:
        left, right = (id(pair.left), pair.right.article), (id(pair.right), pair.left.article)
        if partners[left] < SENTENCE_PARTNERS and partners[right] < SENTENCE_PARTNERS:
            partners[left] += 1
            partners[right] += 1
            yield pair


def bag(sentence: SentenceContext, clusters: Clusters) -> frozenset[Hashable]:
    """Give the concepts and entity clusters of a sentence."""
    return concepts(sentence.lemmas) | {clusters.find(entity) for entity in sentence.entities}
