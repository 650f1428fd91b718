"""Whether a sentence commits itself to what a word of it says, or only mentions it.

"Tried to escape", "if he escaped" and "may have escaped" are no escapes.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.negation import CARRIERS, FAILING, MANAGING
from checker.extract.words import Word, children_of
from checker.values.number_words import match_ordinal

_UNSURE = frozenset(
    """
    if whether unless would could should may might can must shall will ca wo
    allegedly reportedly apparently perhaps maybe possibly probably likely supposedly
    """.split()
)
_ASKING = frozenset({"what", "why", "how", "when", "where", "who", "whom", "which"})
# After these a deed is told: "left without paying", "won by scoring twice", "fell after rising".
_TELLING = frozenset({"after", "before", "without", "by", "since", "while", "despite"})
_ENDS = frozenset({"last", "only", "latest"})


def unsure(words: Sequence[Word], word: Word) -> frozenset[str]:
    """Give the words that make a clause a condition, a possibility or a plan."""
    children = children_of(words, word)
    found = frozenset(c.lemma for c in children if c.dep in {"aux", "mark", "advmod"} or c.lemma == "likely")
    governor = words[word.head]
    carried = word.dep in {"xcomp", "acomp", "attr"} and governor is not word
    above = unsure(words, governor) if carried and governor.lemma in CARRIERS | {"be"} else frozenset()
    return found & _UNSURE | above


def mentioned(words: Sequence[Word], word: Word) -> bool:
    """Tell whether a verb is only mentioned, as what was tried, agreed or charged: "agreed to pay"."""
    governor = words[word.head]
    if word.dep == "pcomp" or (word.dep == "pobj" and word.pos == "VERB"):
        return governor.lemma not in _TELLING
    if any(child.lemma == "to" and child.dep == "aux" for child in children_of(words, word)):
        done = word.dep == "xcomp" and governor.lemma in FAILING | MANAGING
        return not (done or (word.dep in {"relcl", "acl"} and _is_ranked(words, governor)))
    return False


def _is_ranked(words: Sequence[Word], noun: Word) -> bool:
    """Tell whether a noun is one of an order, so that it did what it is "to do": "the fifth to be fired"."""
    near = (noun, *children_of(words, noun))
    return any(word.lemma in _ENDS or match_ordinal(word.text, 0) is not None for word in near)


def asks(words: Sequence[Word], word: Word) -> bool:
    """Tell whether what a verb tells is a question: "did not say why he left"."""
    told = (child.number for child in children_of(words, word) if child.dep == "ccomp")
    return any(other.lemma in _ASKING for end in told for other in words[word.number + 1 : end])
