"""Quotations as values: are two of them versions of one utterance, and in which words do they differ?

Versions of one utterance are cut differently, translated differently, tidied up. Overlap is therefore
measured on the shorter of the two, and only what differs inside the overlap counts as a difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import partial_ratio_alignment

from checker.values.quote_marks import FoundQuote, find_quotes
from checker.values.quote_words import compared_words, is_content, stem

if TYPE_CHECKING:
    from checker.values.names import Name

__all__ = [
    "FoundQuote",
    "Quote",
    "differing_words",
    "find_quotes",
    "likeness",
    "materially_different",
    "parse_quote",
    "same_words",
    "shingles",
]

_FUNCTION_WEIGHT = 0.25  # of a word like "the", against 1 for one that means something
_SHORT = 3  # content words; a quotation of so few is blocked by each of them
# A run of more words that only one version has is an omission without dots, not another wording: newspapers
# run two sentences together whose middle they left out.
_LONGEST_SLIP = 4
_REACH = 2  # function words that an omission may be away from what it left out
_TYPO_LETTERS = 5  # words shorter than this differ in meaning when they differ in a letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words between quotation marks.

    `text` is the inner words as printed, `words` the same for comparison (see `quote_words`), `gaps` the
    positions in `words` before which something was left out or put in brackets. `speaker` is whom the
    article names, None when it names nobody.
    """

    text: str
    speaker: Name | None = None
    words: tuple[str, ...] = field(init=False, compare=False)
    gaps: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        words, gaps = compared_words(self.text)
        if not words:
            raise ValueError(f"a quotation without words: {self.text!r}")
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "gaps", gaps)

    @property
    def key(self) -> Hashable:
        """Equal for two quotations with the same words; the speaker is another matter."""
        return self.words


def parse_quote(text: str, *, speaker: Name | None = None) -> Quote | None:
    """Read the inner words of a quotation; None when there are none."""
    return Quote(text=text, speaker=speaker) if compared_words(text)[0] else None


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


def likeness(a: Quote, b: Quote) -> float:
    """Score from 0 to 1 how likely the two are versions of one utterance.

    The share of the shorter version's words that the other has too, in the stretch of it that fits best, by
    weight: half of it counted in order and half in any order, since translators and editors move words. The
    less the two share, the less that says: one meaningful word in common halves the score ("shameful" is
    everybody's), two take off a quarter, four a sixteenth; four function words count like one.
    """
    x, y = sorted((_stems(a.words), _stems(b.words)), key=lambda stems: (len(stems), stems))
    common = Counter(x) & Counter(y)
    if not any(map(_is_meaningful, common)):
        return 0.0
    y = _best_stretch(x, y)
    common = Counter(x) & Counter(y)
    in_order = sum(_weight(x[i]) for i, _ in _blocks(x, y))
    any_order = sum(_weight(word) * count for word, count in common.items())
    least = min(sum(map(_weight, x)), sum(map(_weight, y)))
    return min(1.0, (1 - 0.5**in_order) * (in_order + any_order) / (2 * least))


def _best_stretch(x: tuple[str, ...], y: tuple[str, ...]) -> tuple[str, ...]:
    """Give the part of the longer version that the shorter fits best, with half its length around it.

    Words of a long speech that are scattered over it make no sentence of another.
    """
    fit = partial_ratio_alignment(x, y)
    slack = len(x) // 2 + 1
    return y[max(0, fit.dest_start - slack) : fit.dest_end + slack] if fit else y


def shingles(quote: Quote) -> frozenset[Hashable]:
    """Give blocking keys: two versions of one utterance share at least one.

    Pairs of meaningful words that follow each other or skip one; of a short quotation each word by itself
    and the whole.
    """
    content = [stem(word) for word in quote.words if is_content(word)]
    keys: set[Hashable] = {(x, y) for gap in (1, 2) for x, y in zip(content, content[gap:], strict=False)}
    if len(content) <= _SHORT:
        keys |= {(word,) for word in content} | {quote.words}
    return frozenset(keys)


@lru_cache(maxsize=8192)
def _stems(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(stem(word) if is_content(word) else f"·{word}" for word in words)


def _is_meaningful(stemmed: str) -> bool:
    return not stemmed.startswith("·")


def _weight(stemmed: str) -> float:
    return 1.0 if _is_meaningful(stemmed) else _FUNCTION_WEIGHT


def _blocks(x: tuple[str, ...], y: tuple[str, ...]) -> list[tuple[int, int]]:
    """Give the positions of the words that stand in the same order in both."""
    blocks = SequenceMatcher(None, x, y, autojunk=False).get_matching_blocks()
    return [(i + k, j + k) for i, j, size in blocks for k in range(size)]


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
    runs = SequenceMatcher(None, a.words, b.words, autojunk=False).get_opcodes()
    found: list[_Difference] = []
    for kind, i1, i2, j1, j2 in runs:
        x, y = a.words[i1:i2], b.words[j1:j2]
        at_start, at_end = i1 == 0 and j1 == 0, i2 == len(a.words) and j2 == len(b.words)
        if kind == "equal" or _in_gap(a, i1, i2) or _in_gap(b, j1, j2):
            continue
        if kind != "replace" and (at_start or at_end or len(x) + len(y) > _LONGEST_SLIP):
            continue
        if at_start or at_end:
            x, y = _without_overhang(x, y, at_start=at_start)
        x, y = _opened(x, y), _opened(y, x)
        if x != y and "".join(x) != "".join(y):
            found.append(_Difference(x, y, at_start or at_end))
    return tuple(found)


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
