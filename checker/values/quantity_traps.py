"""Numbers that are no quantity whatever stands around them: clock times, dates, phones, web addresses.

Also what makes a number none at its end: "4K", "737-800".
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable

from checker.values.quantity_lexicon import MONTH, OLD

_TH = r"(?:st|nd|rd|th)"
# "19 Sept. 11 hijackers" are nineteen, on no 19th.
_NO_DAY_AFTER = r"(?!\.?\s(?:0?[1-9]|[12]\d|3[01])(?![\d:%]|[.,]\d|\s?[ap]\.?m\b))"
# What looks like a number and is none: addresses on the web, phones, clock times, dates, decades, versions.
_NO_QUANTITY = re.compile(
    r"(?<![^\W_])(?:(?=\d)(?:"
    r"\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?|\d{1,2}(?:\.\d\d|:\s\d\d)?\s?(?:[ap]\.m\b\.?|[ap]m\b|o['’]clock)"
    r"|\d{4}\s?(?:GMT|UTC|EST|EDT|BST|CET|hrs|hours\sGMT)\b"
    rf"|(?<=[Oo]n\s)\d{{1,2}}{_TH}?\s{MONTH}\b(?!,?\s\d{{4}}\b)"
    rf"|\d{{1,2}}{_TH}?(?:\s?[-–]\s?\d{{1,2}}{_TH}?)?\s(?:of\s)?{MONTH}\b(?:,?\s\d{{4}}\b|{_NO_DAY_AFTER})"
    r"|\d{1,4}([/.])\d{1,2}\1\d{1,4}\b|\d{4}-\d{1,2}-\d{1,2}\b|\d{1,2}-\d{1,2}-\d{4}\b|\d+(?:\.\d+){2,}\b|(?:9/11|7/7|24/7|(?:911|999)(?=\s(?:call|operator|dispatch|emergency)))\b"
    r"|\d{3}[-. ]\d{3}[-.]\d{4}\b|\d{3}-\d{4}\b|1-8\d\d-[\w-]+"
    r"|(?:1[5-9]|20)\d0s\b|\d0s\b|(?:1[5-9]|20)\d\d\s?[-–/]\s?\d{2,4}\b|(?:50[-/]50|20[-/]20|9-to-5)\b"
    r"|\d+(?![kc]?m[23]\b)[A-Za-z]+\d\w*|\d[\d.]*\s?[×x]\s?10[\^−-]?\d+|\d+\^\d+)"
    rf"|(?=[JFMASOND]){MONTH}\s\d{{1,2}}{_TH}?(?:\s?(?:[-–]|and|to)\s?\d{{1,2}}{_TH}?)?\b(?![,.]?\d{{3}})"
    r"(?:,?\s(?:1[5-9]|20)\d\d\b)?|(?:Nos?\.|no\.(?=\s?\d))\s?\d+"
    r"|(?:dial|call)(?:l?ed|l?ing|s)?\s(?:911|999|112|111|000)\b"
    r"|https?://\S+|www\.\S+|[\w.+-]{1,64}@\w+\.\w+|(?:fifty-fifty|nine-to-five)\b"
    r"|(?=[(+'’#№])(?:\(\d{3}\)\s?\d{3}[-.]\d{4}\b|\+\d[\d ()-]{7,}\d|['’]\d\ds?\b|[#№]\s?\d+|\(\.\s\d+\)))"
)
_LEADING_ZERO = re.compile(r"0\d")
_GOES_ON = re.compile(r"[\w@°]|[.,]\d|:\d|/\d|[-–][A-Z]{2}")
_TOKEN = re.compile(r"[.,:/-]?\d[\w.,:/-]*")


class Bars:
    """The spans of a text that must not be read: those masked by the caller and those found here."""

    def __init__(self, text: str, masked: Iterable[tuple[int, int]], kept: Container[int]) -> None:
        """Bar the masked spans and the traps of a text, except traps that begin at a `kept` offset."""
        ours = (match.span() for match in _NO_QUANTITY.finditer(text))
        self._spans = _merged(sorted([*masked, *(span for span in ours if span[0] not in kept)]))
        self._starts = [start for start, _ in self._spans]

    def end_at(self, at: int) -> int:
        """Give the end of the span that covers an offset, 0 when none does."""
        index = bisect_right(self._starts, at) - 1
        return self._spans[index][1] if index >= 0 and at < self._spans[index][1] else 0

    def begin_within(self, start: int, end: int) -> bool:
        """Tell whether a span begins inside `start..end`, after its first character."""
        index = bisect_right(self._starts, start)
        return index < len(self._spans) and self._starts[index] < end


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def is_code(text: str, at: int) -> bool:
    """Tell whether a leading zero makes figures a code, or the tail of a number torn apart: 007, 0800."""
    return bool(_LEADING_ZERO.match(text, at))


def is_torn(text: str, end: int) -> bool:
    """Tell whether a number goes on into something that is no number: "4K", "12,5", "5-Eleven"."""
    return bool(_GOES_ON.match(text, end)) and not OLD.match(text, end)


def token_end(text: str, at: int) -> int:
    """Skip the rest of a token that is no number: "4K", "737-800", "12,5"."""
    match = _TOKEN.match(text, at)
    return match.end() if match else at
