"""Which word of one sentence says what which word of another says, and which stand in each other's place.

Monolingual word alignment after Sultan, Bethard and Sumner, "Back to Basics for Monolingual Alignment"
(TACL 2014): first words that are the same, then words of like meaning whose neighbours are aligned; where a
word occurs twice, its neighbours in the text and in the parse decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from checker.align.clusters import Clusters
from checker.extract.words import WORDNET_POS, Word
from checker.values.concepts import concept
from checker.values.wordnet import nominal_of, same

_WINDOW = 3


@dataclass(frozen=True, slots=True, eq=False)
class WordAlignment:
    """Two sentences and, for every word with a partner in the other, the partner's number.

    `content` holds the numbers of the content words of either.
    """

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    to_right: dict[int, int]
    to_left: dict[int, int]
    content: tuple[frozenset[int], frozenset[int]]

    def swapped(self) -> WordAlignment:
        """Give the same alignment seen from the other side."""
        mine, theirs = self.content
        return WordAlignment(self.right, self.left, self.to_left, self.to_right, (theirs, mine))


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """What alignment asks of one sentence, found once for all that it is aligned with.

    `near` holds for every word those close to it, its governor, and those it governs. `keys` holds what each
    content word, and `ties` what each other word, is known by; marks are left out.
    """

    words: tuple[Word, ...]
    content: frozenset[int]
    near: tuple[frozenset[int], ...]
    keys: dict[int, tuple[object, ...]]
    ties: dict[int, tuple[object, ...]]


def read_side(words: tuple[Word, ...], clusters: Clusters) -> Side:
    """Read a sentence's words for alignment with others of its story."""
    known_by = {word: tuple(_keys(words, word, clusters)) for word in words if not word.mark}
    return Side(
        words=words,
        content=frozenset(word.number for word in words if word.content),
        near=_neighbours(words),
        keys={word.number: keys for word, keys in known_by.items() if word.content},
        ties={word.number: keys for word, keys in known_by.items() if not word.content},
    )


def align_words(left: tuple[Word, ...], right: tuple[Word, ...], clusters: Clusters) -> WordAlignment:
    """Align the words of two sentences, each with one other at most."""
    return align_sides(read_side(left, clusters), read_side(right, clusters))


def align_sides(left: Side, right: Side) -> WordAlignment:
    """Align the words of two sentences, each with one other at most."""
    matching = _Matching(left, right)
    matching.take(_same_words(left.keys, right.keys))
    matching.take(_alike_words(matching))
    found = matching.found
    matching.take([c for c in _same_words(left.ties, right.ties) if _supported(found, *c)])
    return found


class _Matching:
    """The alignment of two sentences while it is made, and which words stand around which."""

    def __init__(self, left: Side, right: Side) -> None:
        self.found = WordAlignment(left.words, right.words, {}, {}, (left.content, right.content))
        self._near_left = left.near
        self._near_right = right.near

    def take(self, candidates: Sequence[tuple[int, int]]) -> None:
        """Align the candidates whose neighbours speak most for them, each word once."""
        found = self.found
        partners = self.partners(candidates)
        order = sorted(candidates, key=lambda c: (-self.company(partners, *c), _drift(found, *c), c))
        for i, j in order:
            if i not in found.to_right and j not in found.to_left:
                found.to_right[i] = j
                found.to_left[j] = i

    def partners(self, hopeful: Iterable[tuple[int, int]] = ()) -> dict[int, set[int]]:
        """Give the words on the right with which those on the left are aligned, or may be."""
        partners = {i: {j} for i, j in self.found.to_right.items()}
        for i, j in hopeful:
            partners.setdefault(i, set()).add(j)
        return partners

    def company(self, partners: Mapping[int, AbstractSet[int]], i: int, j: int) -> int:
        """Count the neighbours of two words, in text and parse, that are partners."""
        near = self._near_right[j]
        return sum(len(partners[a] & near) for a in self._near_left[i] if a in partners)


def _neighbours(words: Sequence[Word]) -> tuple[frozenset[int], ...]:
    """Give for every word those close to it, its governor, and those it governs."""
    end = len(words)
    near = [set(range(max(0, i - _WINDOW), min(end, i + _WINDOW + 1))) for i in range(end)]
    for word in words:
        near[word.number].add(word.head)
        near[word.head].add(word.number)
    return tuple(frozenset(numbers - {i}) for i, numbers in enumerate(near))


def _drift(found: WordAlignment, i: int, j: int) -> float:
    return abs(i / len(found.left) - j / len(found.right))


def _same_words(
    left: Mapping[int, tuple[object, ...]], right: Mapping[int, tuple[object, ...]]
) -> list[tuple[int, int]]:
    """Pairs of words that are one word, or parts of one entity's name that stand for it."""
    at: defaultdict[object, list[int]] = defaultdict(list)
    for j, keys in right.items():
        for key in keys:
            at[key].append(j)
    return sorted({(i, j) for i, keys in left.items() for key in keys for j in at.get(key, ())})


def _keys(words: Sequence[Word], word: Word, clusters: Clusters) -> Iterator[object]:
    yield word.text.lower()
    if word.entity is not None:
        last = word.number + 1 == len(words) or words[word.number + 1].entity is not word.entity
        if last:
            yield clusters.find(word.entity)
    elif word.content:
        yield concept(word.lemma)


def _alike_words(matching: _Matching) -> list[tuple[int, int]]:
    """Pairs of words not aligned yet that have like meanings and a neighbour in common."""
    found, aligned = matching.found, matching.partners()
    mine = [w for w in found.left if _open(w, found.to_right)]
    theirs = [w for w in found.right if _open(w, found.to_left)]
    return [
        (a.number, b.number)
        for a in mine
        for b in theirs
        if _alike(a, b) and matching.company(aligned, a.number, b.number)
    ]


def _open(word: Word, taken: dict[int, int]) -> bool:
    return word.number not in taken and word.pos in {"NOUN", "VERB", "ADJ", "ADV"} and word.entity is None


def _alike(a: Word, b: Word) -> bool:
    pos, other = WORDNET_POS[a.pos], WORDNET_POS[b.pos]
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
