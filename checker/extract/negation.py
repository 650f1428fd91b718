"""Whether a word's clause affirms or denies it, from the grammar around it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.words import Word

_NEGATORS = frozenset(
    {"not", "n't", "n’t", "never", "nor", "neither", "cannot", "hardly", "scarcely", "barely"}
)
_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "noone"})
# "Failed to capture" denies the capture.
_FAILING = frozenset({"fail", "refuse", "decline", "neglect", "forget", "omit"})
# What makes a negation something else than a denial: "not only", "not until Monday", "not all".
_SOFTENING = frozenset(
    """
    only just merely simply until till yet necessarily all every everyone always entirely because alone
    """.split()
)
_GROUP = 5  # words between an auxiliary and its verb
_UNSURE = frozenset("if whether unless would could should may might can must shall will ca wo".split())


def negated(words: Sequence[Word], word: Word) -> bool | None:
    """Tell whether the clause of a verb denies it; None when that cannot be said ("not only", "if not")."""
    children = _children(words, word)
    near = {word.number, *(child.number for child in children)}
    if any(other.lemma in {"until", "till"} and other.head in near for other in words):
        return None  # "did not lead until the last quarter" is "first led in the last quarter"
    denials = 0
    for child in children:
        if child.dep == "neg" or child.lemma in _NEGATORS:
            if _softened(words, child):
                return None
            denials += 1
        elif child.dep in {"nsubj", "nsubjpass", "dobj", "attr"}:
            denials += child.lemma in _NOBODY or _has_no(words, child)
    governor = words[word.head]
    if word.dep == "xcomp" and governor.lemma in _FAILING:
        denials += 1
    if word.dep == "conj" and governor.pos == word.pos and _denied_directly(words, governor):
        return None  # "did not eat or drink" denies both, "did not eat and left" one
    return denials % 2 == 1


def unsure(words: Sequence[Word], word: Word) -> frozenset[str]:
    """Give the words that make a verb's clause a condition, a possibility or a plan."""
    children = _children(words, word)
    found = {child.lemma for child in children if child.dep in {"aux", "mark", "advmod"}} & _UNSURE
    return frozenset(found)


def verb_group(words: Sequence[Word], word: Word) -> tuple[Word, ...]:
    """Give a verb with its auxiliaries and negation ("was not increasing"); any other word alone."""
    if word.pos not in {"VERB", "AUX"}:
        return (word,)
    parts = (
        child
        for child in _children(words, word)
        if child.dep in {"aux", "auxpass", "neg"} and abs(child.number - word.number) < _GROUP
    )
    return tuple(sorted((*parts, word), key=lambda part: part.number))


def _children(words: Sequence[Word], word: Word) -> list[Word]:
    return [other for other in words if other.head == word.number and other is not word]


def _softened(words: Sequence[Word], negator: Word) -> bool:
    following = words[negator.number + 1 : negator.number + 3]
    return any(word.lemma in _SOFTENING for word in following)


def _has_no(words: Sequence[Word], noun: Word) -> bool:
    return any(
        word.head == noun.number and word.dep == "det" and word.lemma in {"no", "neither"} for word in words
    )


def _denied_directly(words: Sequence[Word], verb: Word) -> bool:
    return any(word.head == verb.number and (word.dep == "neg" or word.lemma in _NEGATORS) for word in words)
