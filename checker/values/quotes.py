"""Quotations as values: are two of them versions of one utterance?

Versions of one utterance are cut differently, translated differently, tidied up. Overlap is therefore
measured on the shorter of the two; `quote_differences` tells in which words they differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import partial_ratio_alignment

from checker.values.quote_marks import FoundQuote, find_quotes
from checker.values.quote_words import compared_words, is_content, stem

if TYPE_CHECKING:
    from checker.values.names import Name

__all__ = [
    "FoundQuote",
    "Quote",
    "find_quotes",
    "likeness",
    "parse_quote",
    "shingles",
]

_FUNCTION_WEIGHT = 0.25  # of a word like "the", against 1 for one that means something
_SHORT = 3  # content words; a quotation of so few is blocked by each of them


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
