"""Whether two sentences tell of two sites of one kind: "in the Tamra camp", "in the Old Port camp"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from checker.align.thresholds import ONE_SITE
from checker.extract.words import Word, children_of

# Small enough that what happened in one did not happen in another; not "city" or "area", which hold others.
_SITES = frozenset(
    """
    neighbourhood neighborhood camp quarter village suburb hamlet slum township barrio favela estate street
    """.split()
)


def sites_apart(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell whether both sentences name such sites, and none alike."""
    mine, theirs = set(_sites(left)), set(_sites(right))
    if not (mine and theirs):
        return False
    return not any(ratio(a, b) >= ONE_SITE or a in b or b in a for a in mine for b in theirs)


def _sites(words: Sequence[Word]) -> Iterator[str]:
    """Yield the names of the sites of a sentence: of "the Tamra camp" and "the village of Tamra", Tamra."""
    for word in words:
        if word.lemma in _SITES:
            named = [
                child for child in children_of(words, word) if child.dep == "compound" and _is_name(child)
            ]
            for of in children_of(words, word):
                if of.lemma == "of":
                    named += [
                        child for child in children_of(words, of) if child.dep == "pobj" and _is_name(child)
                    ]
            if named:
                yield " ".join(name.text.lower() for name in named)


def _is_name(word: Word) -> bool:
    return word.text[:1].isupper()
