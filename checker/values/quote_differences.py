"""In which words two versions of one utterance differ, and whether that matters.

Only what differs inside their overlap counts: what one has beyond the other's ends, or where dots say that
something was left out, is no difference.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from rapidfuzz.distance import OSA

from checker.values.quote_words import is_content, stem
from checker.values.quotes import Quote

# A run of more words that only one version has is an omission without dots, not another wording: newspapers
# run two sentences together whose middle they left out.
_LONGEST_SLIP = 4
_REACH = 2  # function words that an omission may be away from what it left out
_TYPO_LETTERS = 5  # words shorter than this differ in meaning when they differ in a letter
# Longer runs at an end of the overlap are other sentences of the speech, each cut off by the other paper.
_LONGEST_EDGE = 3
# Two quotations that share so many words, and so much of their overlap, are surely one utterance.
_SURE_WORDS, _SURE_CONTENT, _SURE_SHARE = 8, 4, 0.8
# Function words that a reporter may exchange for each other without saying anything else.
_ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "a an the this that these those it there here",
        "is was are were am be been being",
        "has have had having got get",
        "will would shall should",
        "can could may might",
        "do does did doing",
        "and but so then because as for while or",
        "who which that",
        "in into",
        "on onto upon about",
        "to and",
        "up out off over",
        "very really just such own all also",
    )
)


def same_words(a: Quote, b: Quote) -> bool:
    """Tell whether the two may be one utterance word for word.

    Case, punctuation, marks, spelling, contractions, digits and hesitations do not count, nor does what was
    left out at the ends or where dots or brackets say so.
    """
    return a.words == b.words or (bool(set(a.words) & set(b.words)) and not _differences(a, b))


def differing_words(a: Quote, b: Quote) -> tuple[tuple[str, str], ...]:
    """Give what stands in the one version for what in the other, inside their overlap; "" for nothing.

    In the compared form of the words. What one has beyond the other's ends, omissions that are marked and
    omissions of a whole clause are left out.
    """
    return tuple((" ".join(d.left), " ".join(d.right)) for d in _differences(a, b))


def materially_different(a: Quote, b: Quote) -> bool:
    """Tell whether a word that means something differs: not an article, pronoun, ending or misprint."""
    return any(map(_is_material, _differences(a, b)))


def reworded(a: Quote, b: Quote) -> bool:
    """Tell whether two versions that are surely one utterance exchange a small word: "with you", "at you".

    Articles, tenses and conjunctions that papers tidy up do not count.
    """
    return _surely_one(a, b) and any(map(_is_exchange, _differences(a, b)))


def _surely_one(a: Quote, b: Quote) -> bool:
    common = [a.words[i : i + size] for i, _, size in _matches(a, b) if size]
    shared = [word for block in common for word in block]
    differing = sum(max(len(d.left), len(d.right)) for d in _differences(a, b))
    enough = len(shared) >= _SURE_WORDS and sum(map(is_content, shared)) >= _SURE_CONTENT
    return enough and len(shared) >= _SURE_SHARE * (len(shared) + differing)


def _is_exchange(difference: _Difference) -> bool:
    """Tell whether one or two function words stand for others that mean something else."""
    left = Counter(difference.left) - Counter(difference.right)
    right = Counter(difference.right) - Counter(difference.left)
    if difference.at_end or any(map(is_content, (*left, *right))):
        return False
    if not (0 < left.total() <= _REACH and 0 < right.total() <= _REACH):
        return False
    return not any(one in group and two in group for one, two in product(left, right) for group in _ALIKE)


_Run = tuple[str, ...]


class _Difference(NamedTuple):
    left: _Run
    right: _Run
    at_end: bool = False  # of the overlap, where what only one side has may be cut by the other


def _differences(a: Quote, b: Quote) -> tuple[_Difference, ...]:
    """Give the differing runs inside the overlap, always compared in one order so that both sides agree."""
    if b.words < a.words:
        return tuple(_Difference(d.right, d.left, d.at_end) for d in _ordered_differences(b, a))
    return _ordered_differences(a, b)


@lru_cache(maxsize=4096)
def _ordered_differences(a: Quote, b: Quote) -> tuple[_Difference, ...]:
    found: list[_Difference] = []
    for i1, i2, j1, j2 in _runs(a, b):
        x, y = a.words[i1:i2], b.words[j1:j2]
        at_start, at_end = i1 == 0 and j1 == 0, i2 == len(a.words) and j2 == len(b.words)
        if _in_gap(a, i1, i2) or _in_gap(b, j1, j2):
            continue
        if not (x and y) and (at_start or at_end or len(x) + len(y) > _LONGEST_SLIP):
            continue
        if at_start or at_end:
            if min(len(x), len(y)) > _LONGEST_EDGE:
                continue
            x, y = _without_overhang(x, y, at_start=at_start)
        x, y = _opened(x, y), _opened(y, x)
        if x != y and "".join(x) != "".join(y):
            found.append(_Difference(x, y, at_start or at_end))
    return tuple(found)


def _matches(a: Quote, b: Quote) -> list[tuple[int, int, int]]:
    """Give the common stretches (place in both, words) of the overlap, from the first firm one to the last.

    A lone "the" in front of them says nothing about where the overlap begins, unless both begin with it.
    """
    blocks = SequenceMatcher(None, a.words, b.words, autojunk=False).get_matching_blocks()
    ends = len(a.words), len(b.words)
    firm = [number for number, block in enumerate(blocks) if _is_firm(a, block, ends)]
    kept = blocks[firm[0] : firm[-1] + 1] if firm else blocks[:-1]
    return [(i, j, size) for i, j, size in kept]


def _is_firm(a: Quote, block: tuple[int, int, int], ends: tuple[int, int]) -> bool:
    """Tell whether a common stretch begins or ends both versions or has two words that mean something."""
    i, j, size = block
    if size and ((i, j) == (0, 0) or (i + size, j + size) == ends):
        return True
    return sum(map(is_content, a.words[i : i + size])) > 1


def _runs(a: Quote, b: Quote) -> list[tuple[int, int, int, int]]:
    """Give the differing runs (from, to in either) between, before and after the common stretches."""
    places = [(0, 0, 0), *_matches(a, b), (len(a.words), len(b.words), 0)]
    runs = [(i + size, k, j + size, m) for (i, j, size), (k, m, _) in pairwise(places)]
    return [(i1, i2, j1, j2) for i1, i2, j1, j2 in runs if i1 < i2 or j1 < j2]


def _without_overhang(x: _Run, y: _Run, *, at_start: bool) -> tuple[_Run, _Run]:
    """Cut what only the longer version has before its first or after its last common words.

    "paint the …" and "raising the mast and painting the …" differ before "the"; an inserted "the" does not.
    """
    if any(map(is_content, x)) != any(map(is_content, y)):
        return (), ()
    length = min(len(x), len(y)) + 1
    return (x[-length:], y[-length:]) if at_start else (x[:length], y[:length])


def _in_gap(quote: Quote, start: int, end: int) -> bool:
    """Tell whether something marked was left out where the run stands.

    What the other version has more may stand behind an "and" too: of "out of respect … And certainly" the
    "and" also meets the first one of "out of respect for one and all. And certainly".
    """
    if start == end:
        while start > 0 and end - start < _REACH and not is_content(quote.words[start - 1]):
            start -= 1
    return any(start <= gap <= end for gap in quote.gaps)


def _opened(words: _Run, other: _Run) -> _Run:
    """Write the compounds apart that the other version writes apart: "yearend" for "year-end", "year end"."""
    pairs = {"".join(pair): pair for pair in pairwise(other)}
    return tuple(part for word in words for part in pairs.get(word, (word,)))


def _is_material(difference: _Difference) -> bool:
    """Tell whether two runs differ in more than function words, endings and a slip of the keyboard."""
    left = Counter(stem(word) for word in difference.left if is_content(word))
    right = Counter(stem(word) for word in difference.right if is_content(word))
    only_left, only_right = list((left - right).elements()), list((right - left).elements())
    if not only_left or not only_right:
        return bool(only_left or only_right) and not difference.at_end
    if len(only_left) == len(only_right) == 1:
        return not _is_misprint(only_left[0], only_right[0])
    return not (
        _abbreviates(difference.left, difference.right) or _abbreviates(difference.right, difference.left)
    )


def _abbreviates(short: _Run, full: _Run) -> bool:
    """Tell whether one run is the initials of the other."""
    return len(full) > 1 and short == ("".join(word[0] for word in full),)


def _is_misprint(x: str, y: str) -> bool:
    """Tell whether two words are one with a letter wrong; "million" and "billion" begin differently."""
    long_enough = min(len(x), len(y)) >= _TYPO_LETTERS and not any(map(str.isdigit, x + y))
    return long_enough and x[0] == y[0] and OSA.distance(x, y, score_cutoff=1) <= 1
