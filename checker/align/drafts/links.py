"""Small words of a draft that turn around what they tie: "before the train derailed", "despite the rain"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.align.drafts.replacement import Replacement, best_of
from checker.align.drafts.sources import Backing, Sources
from checker.align.drafts.standing import compare_standing
from checker.align.surroundings import alike
from checker.align.thresholds import LINK_NEAR
from checker.extract.context import SentenceContext
from checker.extract.words import Word
from checker.values.wordings import is_link, links_apart
from checker.values.wordnet import is_a


def turned_links(
    sentence: SentenceContext, backings: Sequence[Backing], sources: Sources
) -> Iterator[Replacement]:
    """Yield small words that tie what a source ties the other way round, and no source ties like that."""
    for link in sentence.words:
        tied = _tied(sentence.words, link)
        if tied is None or _said(link, tied, sources):
            continue
        found = [
            replacement
            for backing in backings
            if (replacement := _turned(sentence, link, tied, backing)) is not None
        ]
        if found:
            yield best_of(found)


def _tied(words: Sequence[Word], link: Word) -> Word | None:
    """Give what a small word introduces: the verb of its clause or the noun after it."""
    if not is_link(link.text.lower()) or link.pos not in {"ADP", "SCONJ", "VERB", "ADJ"}:
        return None
    if link.dep == "mark":
        return words[link.head]
    if words[link.head].pos == "NOUN" and is_a(words[link.head].lemma, "time period", "n"):
        return None  # "a day before the trial he ..." and "the trial came a day after he ..." say the same
    governed = _governed(words, link)
    if not governed or any(word.head == governed[0].number and word.lemma == "no" for word in words):
        return None  # "with no right of appeal" is "without"
    return governed[0]


def _governed(words: Sequence[Word], link: Word) -> list[Word]:
    """Give what a preposition governs, through a second one: "because of the rain", "due to the rain"."""
    found: list[Word] = []
    for word in words:
        if word.head != link.number or word is link:
            continue
        if word.dep in {"prep", "pcomp"} and word.pos == "ADP":
            found += _governed(words, word)
        elif word.dep in {"pobj", "pcomp"}:
            found.append(word)
    return found


def _said(link: Word, tied: Word, sources: Sources) -> bool:
    return any(
        other.text.lower() == link.text.lower()
        and (governed := _tied(sentence.words, other)) is not None
        and alike(tied, governed)
        for sentence in sources.sentences
        for other in sentence.words
    )


def _turned(sentence: SentenceContext, link: Word, tied: Word, backing: Backing) -> Replacement | None:
    words = backing.sentence.words
    for other in words:
        if not links_apart(link.text.lower(), other.text.lower()):
            continue
        governed = _tied(words, other)
        if governed is None or not alike(tied, governed):
            continue
        mine, theirs = (link.number, link.number + 1), (other.number, other.number + 1)
        standing = compare_standing(sentence.words, mine, words, theirs, backing.similarity)
        if len(standing.near) >= LINK_NEAR:
            return Replacement(mine=mine, theirs=theirs, backing=backing, standing=standing)
    return None
