"""Words that exclude each other in one place: brother and sister, phone and laptop, crewed and uncrewed.

Opposites, words of one line of exclusions.tsv, and words that differ by a prefix of denial. Words are
lemmas in lower case; `pos` is WordNet's "n", "v", "a" or "r".
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

from checker.values.wordnet import entails_or_is, lexicographer_class, opposed, related, same

_NATURAL = frozenset({"noun.animal", "noun.food", "noun.plant", "noun.substance"})
_DENYING = ("un", "non-", "non")  # "in-" and "im-" are too often something else: form, inform; port, import


def exclude(a: str, b: str, pos: str) -> bool:
    """Tell whether one of two words excludes the other where both would stand in the same place."""
    if a == b or same(a, b, pos):
        return False
    if denies(a, b) or opposed(a, b, pos):
        return True
    if (entails_or_is(a, b, pos) or entails_or_is(b, a, pos)) and pos == "n":
        return False
    if pos == "n" and _two_kinds(a, b):
        return True
    mine, theirs = _places(pos).get(a, {}), _places(pos).get(b, {})
    shared = mine.keys() & theirs.keys()
    return bool(shared) and all(mine[line] != theirs[line] for line in shared)


def _two_kinds(a: str, b: str) -> bool:
    """Tell whether two nouns name things of nature of which one is never the other: cyanide, chloride."""
    kind = lexicographer_class(a, "n")
    return kind in _NATURAL and kind == lexicographer_class(b, "n") and not related(a, b, "n")


def denies(a: str, b: str) -> bool:
    """Tell whether one word is the other with a prefix of denial: unnamed, named; nonfatal, fatal."""
    shorter, longer = sorted((a, b), key=len)
    return len(shorter) > 3 and any(longer == prefix + shorter for prefix in _DENYING)


@cache
def _places(pos: str) -> dict[str, dict[int, int]]:
    """Map each word to the lines it stands in and its group there."""
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    text = Path(__file__).with_name("exclusions.tsv").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines()):
        kind, *groups = line.split("\t")
        if kind != pos:
            continue
        for place, group in enumerate(groups):
            for word in group.split():
                found[word][number] = place
    return dict(found)
