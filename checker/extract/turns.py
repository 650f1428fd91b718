"""Who says each quotation of a block, also those that go on with what a speaker began.

`"We lost the mill," Roe said. "We will not lose the town."`: an attribution stands once for a turn of speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.extract.attribution import Speaker, find_speaker
from checker.extract.passages import Passage
from checker.values.quotes import FoundQuote

_LONGEST_TAG = 250  # characters of "said Ann Roe, a welder who has worked at the mill for thirty years."
_STOPS = frozenset({".", "!", "?", ":", ";"})
_ENDS = (".", "!", "?", "…")


def find_speakers(passage: Passage) -> tuple[Speaker | None, ...]:
    """Give for every quotation of the block its speaker, or None."""
    quotes = passage.quotes
    speakers = [find_speaker(passage, quote) for quote in quotes]
    outer = [i for i, quote in enumerate(quotes) if not _nested(quote, quotes)]
    for before, after in pairwise(outer):
        if speakers[after] is None and _goes_on(passage, quotes[before], speakers[before], quotes[after]):
            speakers[after] = speakers[before]
    for before, after in reversed(list(pairwise(outer))):
        if speakers[before] is None and _adjoin(passage, quotes[before], quotes[after]):
            speakers[before] = speakers[after]
    return tuple(speakers)


def _nested(quote: FoundQuote, quotes: Sequence[FoundQuote]) -> bool:
    return any(other.start <= quote.outer_start and quote.outer_end <= other.end for other in quotes)


def _goes_on(passage: Passage, before: FoundQuote, said: Speaker | None, after: FoundQuote) -> bool:
    """Tell whether only the first one's attribution stands between the two, and the second is whole."""
    start, end = before.outer_end, after.outer_start
    if said is None or _adjoin(passage, before, after):
        return said is not None
    if end - start > _LONGEST_TAG or not start <= said.start < end or not _is_whole(passage, after):
        return False
    between = passage.doc.char_span(start, end, alignment_mode="contract")
    words = [token.text for token in between or () if not token.is_space]
    return words[-1:] == ["."] and sum(word in _STOPS for word in words) == 1


def _adjoin(passage: Passage, before: FoundQuote, after: FoundQuote) -> bool:
    """Tell whether only white space stands between two whole quotations."""
    between = passage.text[before.outer_end : after.outer_start]
    return not between.strip() and _is_whole(passage, before)


def _is_whole(passage: Passage, quote: FoundQuote) -> bool:
    """Tell whether a quotation is a sentence or more by itself, not a phrase within the newspaper's own."""
    words = passage.text[quote.start : quote.end]
    following = passage.text[quote.outer_end :].lstrip()
    first = next((char for char in words if char.isalnum()), "")
    return words.endswith(_ENDS) and not first.islower() and not following[:1].islower()
