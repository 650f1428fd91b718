"""Words of a draft that no source has, where a source has a word that excludes them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.align.drafts.replacement import Replacement, best_of
from checker.align.drafts.sources import Backing, Sources
from checker.align.drafts.standing import compare_standing
from checker.align.surroundings import alike
from checker.extract.context import SentenceContext
from checker.extract.negation import negated
from checker.extract.words import WORDNET_POS, Word
from checker.values.exclusions import denies, exclude
from checker.values.wordnet import same

# A new week is no old one, and so much else is "first" or "last" that it says nothing of the same thing.
_FRAMES = frozenset("old young new first last next early late more less other same back down up out".split())


def replaced_words(
    sentence: SentenceContext, backings: tuple[Backing, ...], sources: Sources
) -> Iterator[Replacement]:
    """Yield each word that no source has with the word in its place, if that excludes it."""
    told = {word.lemma for word in sentence.words}
    for word in sentence.words:
        if not _open(word) or sources.say(word):
            continue
        found = [
            replacement
            for backing in backings
            if not _synonym_in(word, backing.sentence.words)
            for replacement in _in_place(sentence, word, backing, told)
        ]
        if found:
            yield best_of(found)


def _open(word: Word) -> bool:
    return word.pos in WORDNET_POS and word.entity is None and word.lemma not in _FRAMES


def _synonym_in(word: Word, words: tuple[Word, ...]) -> bool:
    pos = WORDNET_POS[word.pos]
    return any(WORDNET_POS.get(other.pos) == pos and same(word.lemma, other.lemma, pos) for other in words)


def _in_place(
    sentence: SentenceContext, word: Word, backing: Backing, told: set[str]
) -> Iterator[Replacement]:
    for other in backing.sentence.words:
        if not _open(other) or other.lemma in told or not _excludes(word, other):
            continue
        if bool(negated(sentence.words, word)) != bool(negated(backing.sentence.words, other)):
            continue  # "is not closing" is "opens"
        if _other_complement(sentence.words, word, backing.sentence.words, other):
            continue  # "forced to leave" is "forbidden to stay"
        mine, theirs = (word.number, word.number + 1), (other.number, other.number + 1)
        standing = compare_standing(sentence.words, mine, backing.sentence.words, theirs, backing.similarity)
        if standing.of_one_deed if word.pos == "VERB" else standing.firm:
            yield Replacement(mine=mine, theirs=theirs, backing=backing, standing=standing)


def _other_complement(words: tuple[Word, ...], word: Word, others: tuple[Word, ...], other: Word) -> bool:
    """Tell whether what is ordered, tried or begun differs, so that the verbs above it may well differ."""
    mine, theirs = _complements(words, word), _complements(others, other)
    return bool(mine and theirs) and not any(alike(a, b) for a in mine for b in theirs)


def _complements(words: tuple[Word, ...], word: Word) -> list[Word]:
    found = [part for part in words if part.head == word.number and part.dep in {"xcomp", "ccomp", "prep"}]
    verbs = [part for part in found if part.pos == "VERB"]
    ties = {part.number for part in found if part.dep == "prep"}
    return verbs + [part for part in words if part.dep == "pcomp" and part.head in ties]


def _excludes(word: Word, other: Word) -> bool:
    if word.pos == other.pos and exclude(word.lemma, other.lemma, WORDNET_POS[word.pos]):
        return True
    forms = word.text.lower(), other.text.lower()
    # Taggers waver between adjective and participle: "a struggling firm", "a thriving firm".
    return denies(*forms) or (_describes(word) and _describes(other) and exclude(*forms, "a"))


def _describes(word: Word) -> bool:
    return word.pos == "ADJ" or (word.pos == "VERB" and word.dep == "amod")
