"""The word alignments of a story's sentence pairs, each made once."""

from __future__ import annotations

from checker.align.clusters import Clusters
from checker.align.words import Side, WordAlignment, align_sides, read_side
from checker.extract.context import SentenceContext


class Alignments:
    """Word alignments by sentence pair; made when first asked for."""

    def __init__(self, clusters: Clusters) -> None:
        self._clusters = clusters
        self._made: dict[tuple[int, int], WordAlignment] = {}
        self._sides: dict[int, Side] = {}

    def of(self, left: SentenceContext, right: SentenceContext) -> WordAlignment:
        """Give the word alignment of two sentences."""
        key = (id(left), id(right))
        if key not in self._made:
            self._made[key] = align_sides(self._side(left), self._side(right))
        return self._made[key]

    def _side(self, sentence: SentenceContext) -> Side:
        if id(sentence) not in self._sides:
            self._sides[id(sentence)] = read_side(sentence.words, self._clusters)
        return self._sides[id(sentence)]
