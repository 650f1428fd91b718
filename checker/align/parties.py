"""Whether two nouns of aligned sentences may name one party: "the workers", "employees"; not "the crew"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.words import WordAlignment
from checker.extract.words import Word, children_of
from checker.values.wordnet import entails_or_is, related

_ANYBODY = frozenset("people person man woman one number total group company firm".split())


def may_be_one(alignment: WordAlignment, a: Word, b: Word) -> bool:
    """Tell whether two parties may be one: aligned, of like meaning, or one of them not named."""
    if alignment.to_right.get(a.number) == b.number or a.lemma == b.lemma:
        return not _told_apart(alignment, a, b)
    if "PRON" in {a.pos, b.pos}:
        return True
    if a.number in alignment.to_right or b.number in alignment.to_left:
        return False
    if a.entity is not None and b.entity is not None:
        return False
    return a.entity is not b.entity or _of_like_meaning(a, b)


def _of_like_meaning(a: Word, b: Word) -> bool:
    if a.pos == b.pos:
        return a.pos == "VERB" or (a.pos == "NOUN" and _like(a.lemma, b.lemma))
    return "VERB" not in {a.pos, b.pos}  # a deed is no thing


def _like(a: str, b: str) -> bool:
    return not _ANYBODY.isdisjoint({a, b}) or (
        related(a, b, "n") or entails_or_is(a, b, "n", steps=9) or entails_or_is(b, a, "n", steps=9)
    )


def _told_apart(alignment: WordAlignment, a: Word, b: Word) -> bool:
    """Tell whether one noun is narrowed to two things: "the Green party", "the Labour party"."""
    mine, theirs = _narrowing(alignment.left, a), _narrowing(alignment.right, b)
    free = {how: word for how, word in mine.items() if word.number not in alignment.to_right}
    return any(
        how in theirs and theirs[how].number not in alignment.to_left and not _named_alike(word, theirs[how])
        for how, word in free.items()
    )


def _named_alike(a: Word, b: Word) -> bool:
    return a.pos == b.pos == "NOUN" and _like(a.lemma, b.lemma)


def _narrowing(words: Sequence[Word], party: Word) -> dict[str, Word]:
    """Give the nouns that narrow a noun: compounds, and those after its prepositions."""
    found: dict[str, Word] = {}
    for child in children_of(words, party):
        if party.entity is not None and child.entity is not party.entity:
            continue  # "Mr" of "Mr Marsh" is not another than "Owen"
        if child.dep in {"compound", "nummod"}:
            found[child.dep] = child
        elif child.dep == "prep":
            noun = next((other for other in children_of(words, child) if other.dep == "pobj"), None)
            if noun is not None:
                found[child.lemma] = noun
    return found
