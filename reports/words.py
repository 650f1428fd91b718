"""Words from articles made safe to print: nothing invisible, nothing that steers a terminal."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import groupby

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_SPACES = "\t\n\v\f\r\x85\u2028\u2029"
_STEERING = (
    *range(0x80, 0xA0),  # C1: 0x9B alone begins a terminal command
    *range(0x202A, 0x202F),  # bidi embeddings and overrides: "Trojan Source", CVE-2021-42574
    *range(0x2066, 0x2070),  # bidi isolates, and deprecated format characters
    *range(0xD800, 0xE000),  # lone surrogates, from file names that are not UTF-8; no stream can write them
)
# Soft hyphen, zero-width space, word joiner, byte order mark: they only say where a line may break.
# Tag characters can carry a hidden sentence. Joiners and direction marks stay: Persian, Hindi and emoji
# need them.
_INVISIBLE = (0xAD, 0x200B, 0x2060, 0xFEFF, *range(0xE0000, 0xE0080))

_VISIBLE: dict[int, str | None] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},  # ESC becomes the one-character picture ␛
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(_STEERING, REPLACEMENT),
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys(map(ord, _SPACES), " "),
}
_WORD = re.compile(r"\w+|[^\w\s]")


def visible(text: str) -> str:
    """Give text whose every character shows: control characters as pictures, line breaks as spaces."""
    return text.translate(_VISIBLE)


def one_line(text: str) -> str:
    """Give visible text with its white space folded, for a cell, a heading or a message."""
    return " ".join(visible(text).split())


def differing(words: str, others: Iterable[str]) -> list[tuple[int, int]]:
    """Give the stretches of `words` that one of `others` does not have in that place, as half-open offsets.

    Words are compared without regard to case, by difflib's longest matching blocks; neighbours are joined.
    """
    found = list(_WORD.finditer(words))
    own = [match.group().casefold() for match in found]
    marked: set[int] = set()
    for other in others:
        theirs = [word.casefold() for word in _WORD.findall(other)]
        for tag, start, end, _, _ in SequenceMatcher(None, own, theirs, autojunk=False).get_opcodes():
            if tag != "equal":
                marked.update(range(start, end))
    return [(found[start].start(), found[end].end()) for start, end in _runs(sorted(marked))]


def first_few(items: Iterable[str], most: int) -> str:
    """Join the first `most` items by commas and count the rest: "a, b and 37 more"."""
    every = list(items)
    shown = ", ".join(every[:most])
    return f"{shown} and {len(every) - most:,} more" if len(every) > most else shown


def counted(number: int, noun: str) -> str:
    """Give "1 article", "4 articles", "2 discrepancies"."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {noun if number == 1 else plural}"


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last of each stretch of consecutive numbers."""
    for _, stretch in groupby(enumerate(numbers), key=lambda placed: placed[1] - placed[0]):
        members = [number for _, number in stretch]
        yield members[0], members[-1]
