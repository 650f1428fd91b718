"""Which words of two aligned sentences contradict: a verb denied on one side only, or two opposites.

Only words in each other's place are compared: in "the mayor resigned, the council did not" and "the council
resigned, the mayor did not" nothing is denied that the other affirms, as far as words around can tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.align.counterparts import Counterpart, compare_places
from checker.align.deeds import one_account, same_order, same_parties, same_time, shares_parties
from checker.align.thresholds import (
    DENIED_COVER,
    DENIED_PLACED,
    DENIED_SIMILARITY,
    OPPOSED_COVER,
    OPPOSED_NOUN_NEAR,
    OPPOSED_PLACED,
)
from checker.align.words import WordAlignment
from checker.extract.commitment import asks, mentioned, unsure
from checker.extract.negation import CARRIERS, negated
from checker.extract.words import WORDNET_POS, Word, children_of
from checker.values.wordnet import opposed

# Measures and frames that WordNet has opposites for, and that contradict nothing: "10-year-old", "last week".
_FRAMES = frozenset(
    """
    old young new first last next early late more less other same back down up out in on junior senior special
    general
    """.split()
)
_FATAL = frozenset({"fatally", "mortally"})
# What happens to one thing one after the other: a ship arrives and leaves, a suspect is held and released.
_STAGES = frozenset(
    """
    start begin open launch end finish close stop arrive enter leave depart exit suspend resume halt pause
    arrest detain hold release free join board disembark sell buy
    """.split()
)
# What police "did not say" or "did not name" they may have told another reporter.
_TELLING = frozenset(
    """
    say tell name identify disclose reveal comment explain elaborate specify mention respond reply answer
    """.split()
)


def denied_words(alignment: WordAlignment, similarity: float) -> Iterator[tuple[Word, Word, Counterpart]]:
    """Yield aligned verbs that one sentence denies and the other affirms, both without ifs and mights."""
    if similarity < DENIED_SIMILARITY:
        return
    for i, j in alignment.to_right.items():
        left, right = alignment.left[i], alignment.right[j]
        if not (_predicate(left) and _predicate(right)) or _carried(alignment, left, right):
            continue
        if left.lemma == "be" and not _same_complement(alignment, left, right):
            continue
        denials = _denial(alignment.left, left), _denial(alignment.right, right)
        if None in denials or denials[0] == denials[1] or not _told_alike(alignment, left, right):
            continue
        if unsure(alignment.left, left) or unsure(alignment.right, right):
            continue
        placed = compare_places(alignment, (i, i + 1), (j, j + 1))
        if placed.score >= DENIED_PLACED and placed.cover >= DENIED_COVER:
            yield left, right, placed


def _same_complement(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether two forms of "be" say the same of their subjects: "was at sea", "was not sure"."""
    mine, theirs = (
        {
            below.number
            for child in children_of(words, verb)
            if child.dep in {"attr", "acomp", "prep", "oprd", "xcomp"}
            for below in (child, *children_of(words, child))
            if below.content
        }
        for words, verb in ((alignment.left, left), (alignment.right, right))
    )
    return any(alignment.to_right.get(number) in theirs for number in mine)


def _predicate(word: Word) -> bool:
    if word.lemma in _TELLING:
        return False
    return word.pos == "VERB" or (word.pos == "AUX" and word.dep not in {"aux", "auxpass"})


def _denial(words: tuple[Word, ...], word: Word) -> bool | None:
    """Tell whether a verb is denied, one that carries another with it: "does not think that it broke"."""
    carried = _carries(words, word)
    return negated(words, carried if carried is not None else word)


def _carries(words: tuple[Word, ...], word: Word) -> Word | None:
    told = (child for child in children_of(words, word) if child.dep in {"xcomp", "ccomp"})
    return next(told, None) if word.lemma in CARRIERS else None


def _carried(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether the verbs above two verbs are compared already, with what they carry."""
    above, other = alignment.left[left.head], alignment.right[right.head]
    return (
        alignment.to_right.get(above.number) == other.number
        and _carries(alignment.left, above) is left
        and _carries(alignment.right, other) is right
    )


def _told_alike(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether two words are told of the same, at the same time, both as facts or both not."""
    return (
        mentioned(alignment.left, left) == mentioned(alignment.right, right)
        and asks(alignment.left, left) == asks(alignment.right, right)
        and same_parties(alignment, left, right)
        and one_account(alignment, left, right)
        and same_time(alignment, left, right)
    )


def opposed_words(alignment: WordAlignment) -> Iterator[tuple[Word, Word, Counterpart]]:
    """Yield words that are opposites and stand in each other's place."""
    theirs = [word for word in alignment.right if _free(word, alignment.to_left)]
    for left in alignment.left:
        if not _free(left, alignment.to_right):
            continue
        for right in theirs:
            if left.pos != right.pos or not opposed(left.lemma, right.lemma, WORDNET_POS[left.pos]):
                continue
            if not _both_hold(alignment, left, right):
                continue
            placed = compare_places(
                alignment, (left.number, left.number + 1), (right.number, right.number + 1)
            )
            if _of_two_things(left, placed):
                continue
            stands = placed.score >= OPPOSED_PLACED and placed.cover >= OPPOSED_COVER
            if stands or shares_parties(alignment, left, right):
                yield left, right, placed


def _of_two_things(word: Word, placed: Counterpart) -> bool:
    """Tell whether opposite nouns or adjectives are of two things: "exports rose", "imports fell"."""
    if word.pos == "NOUN" and placed.near < OPPOSED_NOUN_NEAR:
        return True  # "man charged", "leaves woman dead"
    return word.pos != "VERB" and not placed.same_deed


def _both_hold(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether two opposites are said of one deed, both affirmed or both denied, as surely."""
    if _figures(alignment.left, left) != _figures(alignment.right, right):
        return False  # "killing one person", "injuring five"
    denials = negated(alignment.left, left), negated(alignment.right, right)
    if None in denials or denials[0] != denials[1]:
        return False
    if _kills(alignment.left, left) or _kills(alignment.right, right):
        return False  # who is fatally injured is killed
    if unsure(alignment.left, left) != unsure(alignment.right, right):
        return False
    if {left.lemma, right.lemma} & _STAGES and not same_order(alignment, left, right):
        return False
    return _told_alike(alignment, left, right)


def _figures(words: tuple[Word, ...], word: Word) -> frozenset[str]:
    """Give the figures of what a word governs."""
    governed = {child.number for child in children_of(words, word) if child.dep in {"dobj", "nsubjpass"}}
    return frozenset(other.lemma for other in words if other.pos == "NUM" and other.head in governed)


def _kills(words: tuple[Word, ...], verb: Word) -> bool:
    """Tell whether an injury is told to be a death: "fatally injured"."""
    return any(child.lemma in _FATAL for child in children_of(words, verb))


def _free(word: Word, taken: dict[int, int]) -> bool:
    return (
        word.number not in taken
        and word.pos in WORDNET_POS
        and word.entity is None
        and word.lemma not in _FRAMES
    )
