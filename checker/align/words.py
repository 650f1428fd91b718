"""Which word of one sentence says what which word of another says, and which stand in each other's place.

Monolingual word alignment after Sultan, Bethard and Sumner, "Back to Basics for Monolingual Alignment"
(TACL 2014): first words that are the same, then words of like meaning whose neighbours are aligned; where a
word occurs twice, its neighbours in the text and in the parse decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.align.clusters import Clusters
from checker.extract.words import Word
from checker.values.concepts import concept
from checker.values.wordnet import nominal_of, same

_WINDOW = 3
_POS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}


@dataclass(frozen=True, slots=True, eq=False)
class WordAlignment:
    """Two sentences and, for every word, the number of its partner in the other (None without one)."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    to_right: dict[int, int]
    to_left: dict[int, int]

    def swapped(self) -> WordAlignment:
        """Give the same alignment seen from the other side."""
        return WordAlignment(self.right, self.left, self.to_left, self.to_right)


def align_words(left: tuple[Word, ...], right: tuple[Word, ...], clusters: Clusters) -> WordAlignment:
    """Align the words of two sentences, each with one other at most."""
    found = WordAlignment(left, right, {}, {})
    _take(found, _same_words(left, right, clusters, content=True))
    _take(found, _alike_words(found))
    _take(found, [c for c in _same_words(left, right, clusters, content=False) if _supported(found, *c)])
    return found


def _take(found: WordAlignment, candidates: Sequence[tuple[int, int]]) -> None:
    """Align the candidates whose neighbours speak most for them, each word once."""
    hopeful = set(candidates)
    order = sorted(candidates, key=lambda c: (-_company(found, hopeful, *c), _drift(found, *c), c))
    for i, j in order:
        if i not in found.to_right and j not in found.to_left:
            found.to_right[i] = j
            found.to_left[j] = i


def _drift(found: WordAlignment, i: int, j: int) -> float:
    return abs(i / len(found.left) - j / len(found.right))


def _company(found: WordAlignment, hopeful: set[tuple[int, int]], i: int, j: int) -> int:
    """Count the neighbours of two words, in text and parse, that are aligned or may be."""
    mine, theirs = _neighbours(found.left, i), _neighbours(found.right, j)
    return sum(found.to_right.get(a) == b or (a, b) in hopeful for a in mine for b in theirs)


def _neighbours(words: Sequence[Word], i: int) -> set[int]:
    near = set(range(max(0, i - _WINDOW), min(len(words), i + _WINDOW + 1)))
    near.add(words[i].head)
    near.update(word.number for word in words if word.head == i)
    near.discard(i)
    return near


def _same_words(
    left: Sequence[Word], right: Sequence[Word], clusters: Clusters, *, content: bool
) -> list[tuple[int, int]]:
    """Pairs of words that are one word, or parts of one entity's name that stand for it."""
    at: defaultdict[object, list[int]] = defaultdict(list)
    for word in right:
        for key in _keys(right, word, clusters) if word.content is content and not word.mark else ():
            at[key].append(word.number)
    pairs = {
        (word.number, j)
        for word in left
        if word.content is content and not word.mark
        for key in _keys(left, word, clusters)
        for j in at[key]
    }
    return sorted(pairs)


def _keys(words: Sequence[Word], word: Word, clusters: Clusters) -> Iterator[object]:
    yield word.text.lower()
    if word.entity is not None:
        last = word.number + 1 == len(words) or words[word.number + 1].entity is not word.entity
        if last:
            yield clusters.find(word.entity)
    elif word.content:
        yield concept(word.lemma)


def _alike_words(found: WordAlignment) -> list[tuple[int, int]]:
    """Pairs of words not aligned yet that have like meanings and a neighbour in common."""
    mine = [w for w in found.left if _open(w, found.to_right)]
    theirs = [w for w in found.right if _open(w, found.to_left)]
    return [
        (a.number, b.number)
        for a in mine
        for b in theirs
        if _alike(a, b) and _company(found, set(), a.number, b.number)
    ]


def _open(word: Word, taken: dict[int, int]) -> bool:
    return word.number not in taken and word.pos in {"NOUN", "VERB", "ADJ", "ADV"} and word.entity is None


def _alike(a: Word, b: Word) -> bool:
    pos, other = _POS[a.pos], _POS[b.pos]
    if pos == other:
        return same(a.lemma, b.lemma, pos)
    if {pos, other} == {"n", "v"}:
        noun, verb = (a, b) if pos == "n" else (b, a)
        return verb.lemma in nominal_of(noun.lemma)
    return False


def _supported(found: WordAlignment, i: int, j: int) -> bool:
    """Tell whether two function words hang on, or stand beside, words that are aligned."""
    a, b = found.left[i], found.right[j]
    if found.to_right.get(a.head) == b.head:
        return True
    return any(
        0 <= i + step < len(found.left) and found.to_right.get(i + step) == j + step for step in (-1, 1)
    )
