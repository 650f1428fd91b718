"""The words of a text as they stand in it, with the key by which words of names are compared."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.values.names import straighten

_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"  # a text may spell "é" as a letter and a combining mark
_WORD = re.compile(rf"{_LETTERS}(?:['’‘´]{_LETTERS})*")
_POSSESSIVE = re.compile(r"['’‘´][sS]$")
# What may stand between two words of one name: a space, hyphen or line's end; behind initials a full stop.
_GAP = re.compile(r"[^\S\r\n]*(?:\r?\n[^\S\r\n]*)?|[-‐‑–]")
_LONGEST_INITIAL = 2  # "J.", "St.", "Ph."


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """One word without possessive ending: half-open offsets, and its letters as `Name.tokens` has them."""

    start: int
    end: int
    key: str


def printed_words(text: str, start: int = 0, end: int | None = None) -> Iterator[PrintedWord]:
    """Yield the words between two offsets of `text`, in order; hyphens and full stops part words."""
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        word = _POSSESSIVE.sub("", found[0])
        key = straighten(unicodedata.normalize("NFC", word).casefold())
        yield PrintedWord(found.start(), found.start() + len(word), key)


def find_name(text: str, words: Sequence[PrintedWord], tokens: Sequence[str]) -> Iterator[int]:
    """Yield each index of `words` at which the words `tokens` stand one behind the other, as in a name."""
    for at in range(len(words) - len(tokens) + 1):
        run = words[at : at + len(tokens)]
        if all(word.key == token for word, token in zip(run, tokens, strict=True)) and all(
            follows(text, left, right) for left, right in pairwise(run)
        ):
            yield at


def follows(text: str, left: PrintedWord, right: PrintedWord) -> bool:
    """Tell whether `right` stands directly behind `left`, in one paragraph."""
    initial = len(left.key) <= _LONGEST_INITIAL and text[left.end] == "."
    return _GAP.fullmatch(text, left.end + initial, right.start) is not None
