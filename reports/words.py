"""Words for people: what differs, lists cut short, and nouns counted."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import groupby

_WORD = re.compile(r"\w+|[^\w\s]")


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
    plural = noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else noun + "s"
    return f"{number:,} {noun if number == 1 else plural}"


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last of each stretch of consecutive numbers."""
    for _, stretch in groupby(enumerate(numbers), key=lambda placed: placed[1] - placed[0]):
        members = [number for _, number in stretch]
        yield members[0], members[-1]
