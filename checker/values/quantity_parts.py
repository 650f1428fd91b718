"""Parts of a whole and conversions: "three of the 12 crew", "including two", "40 km (25 miles)"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.values.number_lexicon import CARDINALS
from checker.values.quantities import Quantity, QuantityKind

if TYPE_CHECKING:
    from checker.values.quantity_found import FoundQuantity

_WINDOW = 64
_CARDINAL = rf"(?:\d[\d.,]*|(?:{'|'.join(sorted(CARDINALS, key=len, reverse=True))})\b)"
_OWNED = r"(?:the|its|their|his|her|our|my|those|these)\s"
_WHICH = (
    r"(?:(?:first|last|next|other|remaining|original|top|final|more|than|about|around|nearly|almost|some|roughly|over"
    r"|at|least|up|to|estimated|approximately)\s){0,4}"
)
_PART_AFTER = re.compile(
    rf"\s(?:(?:out\s)?of\s(?:(?:them|us|you|whom|which)\b|(?:{_OWNED})?{_WHICH}{_CARDINAL})|more\b(?!\sthan\b))",
    re.I,
)
# "Killed 120 people in the port and dozens more on the islands".
_MORE_LATER = re.compile(
    rf"[^.!?;\n]{{1,90}}?\sand\s(?:(?:tens|hundreds|thousands)\sof\s)?(?:{_CARDINAL}|many|several|a\sfew|scores|dozens"
    r"|hundreds|thousands)\smore\s(?!than\b)(?:in|on|at|across|elsewhere|around|from)\b",
    re.I,
)
_PART_BEFORE = re.compile(
    r"\b(?:includ(?:ing|e[ds]?)|among\sthem|another|an\sadditional|a\sfurther|(?:the|his|her|its|their|our|all)\s(?:other|remaining))"
    r"\s(?:the\s)?$",
    re.I,
)
# "Including two nurses and three guards"; but "including two nurses, and 30 were hurt" counts anew.
_LISTED_BEFORE = re.compile(r"\binclud(?:ing|e[ds]?)\s(?:[\w’'-]+\s){1,5}?[\w’'-]+(?:,?\sand|,)\s$", re.I)
_COUNTS_ANEW = re.compile(r"(?:\s[a-z-]+){0,2}?\s(?:w(?:as|ere)|is|are|ha[ds]|have|died|remain\w*|will)\b")
# "All of the 12" is no whole beside a part: it counts the twelve themselves.
_WHOLE_BEFORE = re.compile(
    rf"(?:(?<![\w.,]){_CARDINAL}|\b(?:some|many|most|none|few|several|any|half|majority|thirds?|quarters?|dozens?|percent)"
    rf"|%)\s(?:out\s)?of\s(?:{_OWNED})?{_WHICH}$",
    re.I,
)
_OPENS_BRACKET = re.compile(
    r"(?:\s[a-z]{2,}){0,2}\s?[(\[]\s?(?:or\s|i\.e\.,?\s|that\sis,?\s)?(?:[A-Z]{2,3}\s?)?"
)
_GOES_ON = re.compile(r"\s?[;/,]\s?")  # "€5m ($6m; £4m)"
_CLOSES = re.compile(r"(?:\s[A-Z]{3})?\s?[)\];/]")
_CONVERTIBLE = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE})


def is_part(text: str, mention: tuple[int, int], number: int) -> bool:
    """Tell whether a count is a part of another: "two of the 12", "two of them", "including two", "two more".

    `mention` is its span with hedges, `number` where the number itself begins ("at least another two").
    """
    start, end = mention
    if _PART_AFTER.match(text, end) or _MORE_LATER.match(text, end):
        return True
    before = text[max(0, start - _WINDOW) : start]
    if _PART_BEFORE.search(before) or _PART_BEFORE.search(text[max(0, number - _WINDOW) : number]):
        return True
    return bool(_LISTED_BEFORE.search(before)) and not _COUNTS_ANEW.match(text, end)


def is_whole(text: str, start: int) -> bool:
    """Tell whether a count whose mention begins at an offset is what others are a part of."""
    return bool(_WHOLE_BEFORE.search(text[max(0, start - _WINDOW) : start]))


def is_conversion(text: str, first: FoundQuantity | None, second: FoundQuantity) -> bool:
    """Tell whether the second amount repeats the first in another unit, in brackets right after it."""
    if first is None or first.value.kind not in _CONVERTIBLE or first.value.kind is not second.value.kind:
        return False
    opens = _GOES_ON if first.converted else _OPENS_BRACKET
    if not opens.fullmatch(text, first.end, second.hedge_start) or not _CLOSES.match(text, second.hedge_end):
        return False
    one, two = first.value.unit, second.value.unit
    reworded = first.unit_text.strip() != second.unit_text.strip()  # "$ US2 million ($3.1 million)"
    return reworded if first.value.kind is QuantityKind.MONEY else reworded and one == two


def with_hedge_of(first: Quantity, second: Quantity) -> Quantity:
    """Give a conversion the hedge before the original: "less than 40 km (25 miles)"."""
    if not first.hedge or second.hedge:
        return second
    return replace(
        second, hedge=first.hedge, exact=False,
        low=None if first.low is None else second.low, high=None if first.high is None else second.high,
    )  # fmt: skip
