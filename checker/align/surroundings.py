"""What stands around a word: the content words it governs or is governed by, and those close to it.

A draft condenses: "is shutting its harbour to trawlers" and "said that it would open its harbour to every
trawler" share no order of words to align, but "harbour" hangs on the verb in both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.extract.words import LIGHT_VERBS, WORDNET_POS, Word
from checker.values.concepts import concept
from checker.values.wordnet import nominal_of, related

_REACH = 4  # content words to either side
# Words that tie others together, and verbs that say too little to tell one deed from another.
_TIES = frozenset({"ADP", "SCONJ", "PART", "DET", "AUX", "CCONJ", "PUNCT", "SPACE", "PRON"})
_LIGHT = LIGHT_VERBS | frozenset(
    """
    say tell report announce accord add also more most other such new old late last next first left many
    several own same few early long use well just now then there
    """.split()
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The content words around one word: `tied` by grammar, `near` by distance (`tied` ones included)."""

    tied: tuple[Word, ...]
    near: tuple[Word, ...]


def surroundings(words: Sequence[Word], number: int) -> Surroundings:
    """Collect what stands around the word of this number."""
    tied = {*_governors(words, number), *_governed(words, number)} - {number}
    return Surroundings(
        tied=tuple(words[i] for i in sorted(tied) if _telling(words[i])),
        near=tuple(words[i] for i in sorted({*_beside(words, number), *tied}) if _telling(words[i])),
    )


def _telling(word: Word) -> bool:
    return word.content and word.lemma not in _LIGHT


def _governors(words: Sequence[Word], number: int) -> list[int]:
    """Give the nearest governor that is no mere tie."""
    i = number
    while words[i].head != i:
        i = words[i].head
        if words[i].pos not in _TIES:
            return [i]
    return []


def _governed(words: Sequence[Word], number: int) -> list[int]:
    found: list[int] = []
    for word in words:
        if word.head == number and word.number != number:
            found += _governed(words, word.number) if word.pos in _TIES else [word.number]
    return found


def _beside(words: Sequence[Word], number: int) -> list[int]:
    before = [w.number for w in words[:number] if _telling(w)][-_REACH:]
    after = [w.number for w in words[number + 1 :] if _telling(w)][:_REACH]
    return before + after


def shared(left: Sequence[Word], right: Sequence[Word]) -> list[tuple[Word, Word]]:
    """Pair the words of two surroundings that say the same, each once."""
    free = list(right)
    found = []
    for word in left:
        partner = next((other for other in free if alike(word, other)), None)
        if partner is not None:
            free.remove(partner)
            found.append((word, partner))
    return found


def alike(a: Word, b: Word) -> bool:
    """Tell whether two words say the same: one word, one concept, or words of like meaning."""
    if a.text.lower() == b.text.lower() or concept(a.lemma) == concept(b.lemma):
        return True
    if a.pos == "NUM" or b.pos == "NUM" or (a.entity is None) != (b.entity is None):
        return False
    pos, other = WORDNET_POS.get(a.pos), WORDNET_POS.get(b.pos)
    if pos is None or other is None:
        return False
    if pos == other:
        return related(a.lemma, b.lemma, pos)
    if {pos, other} == {"n", "v"}:
        noun, verb = (a, b) if pos == "n" else (b, a)
        return verb.lemma in nominal_of(noun.lemma)
    return False
