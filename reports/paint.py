"""Styled text for a terminal: broken into lines by display cells, painted only where colour is wanted."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import click
from rich.cells import cell_len

Line = tuple["Piece", ...]

_CHUNK = re.compile(r"\S+")


class Style(Enum):
    """What a stretch of text is to the reader; the value is how click paints it."""

    PLAIN = ()
    HEADING = (("bold", True),)
    QUIET = (("dim", True),)
    MENTION = (("bold", True),)
    DIFFERS = (("bold", True), ("underline", True), ("fg", "red"))
    ERROR = (("bold", True), ("fg", "red"))
    WARNING = (("bold", True), ("fg", "yellow"))
    NOTE = (("bold", True), ("fg", "cyan"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of visible text in one style."""

    text: str
    style: Style = Style.PLAIN


def painted(line: Line, colour: bool) -> str:
    """Give a line as a terminal takes it, with ANSI codes when `colour`."""
    return "".join(_paint(piece) if colour else piece.text for piece in line)


def cells(line: Line) -> int:
    """Give the columns that a line takes on screen; a Chinese character takes two, an accent none."""
    return cell_len("".join(piece.text for piece in line))


def wrapped(pieces: Iterable[Piece], width: int) -> list[Line]:
    """Break text into lines of at most `width` cells: between words, a long word after a slash if any."""
    sequence = tuple(pieces)
    text = "".join(piece.text for piece in sequence)
    return [_part(sequence, start, end) for start, end in _breaks(text, width)]


def _paint(piece: Piece) -> str:
    return click.style(piece.text, **dict(piece.style.value)) if piece.style.value else piece.text


def _breaks(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Give the offsets of each line, greedily."""
    start = end = None
    for match in _CHUNK.finditer(text):
        for low, high in _portions(text, match.start(), match.end(), width):
            if start is None or cell_len(text[start:high]) > width:
                if start is not None and end is not None:
                    yield start, end
                start = low
            end = high
    if start is not None and end is not None:
        yield start, end


def _portions(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Give a word whole if a line can hold it, otherwise in portions that fit."""
    while cell_len(text[start:end]) > width:
        cut = start + 1
        while cell_len(text[start : cut + 1]) <= width:
            cut += 1
        slash = max(text.rfind(mark, start, cut) for mark in "/\\") + 1
        yield start, slash or cut
        start = slash or cut
    yield start, end


def _part(pieces: Sequence[Piece], start: int, end: int) -> Line:
    """Give the characters from `start` to `end`, each in its style."""
    found = []
    offset = 0
    for piece in pieces:
        text = piece.text[max(start - offset, 0) : max(end - offset, 0)]
        if text:
            found.append(Piece(text, piece.style))
        offset += len(piece.text)
    return tuple(found)
