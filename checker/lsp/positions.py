"""Offsets into a buffer's text to positions of the Language Server Protocol, and back.

A position is a line and a number of code units in it, of UTF-16 unless client and server agree on another
encoding; a line ends with LF, CRLF or a lone CR, and with nothing else.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#position
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping

from lsprotocol.types import Position, Range

BYTE_ORDER_MARK = "\ufeff"

_BREAK = re.compile(r"\r\n|\r|\n")
_UTF_16 = "utf-16"


def _utf_16_units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


_UNITS: Mapping[str, Callable[[str], int]] = {
    "utf-8": lambda text: len(text.encode("utf-8", "surrogatepass")),
    _UTF_16: _utf_16_units,
    "utf-32": len,
}


class Positions:
    """Where the characters of one text stand.

    Offsets are those of the article that is read from the text: a byte-order mark does not count.
    """

    def __init__(self, text: str, encoding: str = _UTF_16) -> None:
        self._text = text
        self._units = _UNITS[encoding]
        self._lead = int(text.startswith(BYTE_ORDER_MARK))
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def position(self, offset: int) -> Position:
        """Give the position of an offset."""
        at = offset + self._lead
        line = bisect_right(self._starts, at) - 1
        return Position(line=line, character=self._units(self._text[self._starts[line] : at]))

    def range(self, start: int, end: int) -> Range:
        """Give the range of half-open offsets."""
        return Range(start=self.position(start), end=self.position(end))

    def line(self, number: int) -> Range:
        """Give the range of a line, counted from 0, without its end; of the last one when there are fewer."""
        start = self._starts[min(number, len(self._starts) - 1)]
        return self.range(start - self._lead, self._line_end(start) - self._lead)

    def offset(self, position: Position) -> int:
        """Give the offset of a position; one beyond the end of its line, or of the text, is that end."""
        if position.line >= len(self._starts):
            return len(self._text) - self._lead
        start = self._starts[position.line]
        units = 0
        for at in range(start, self._line_end(start)):
            if units >= position.character:
                return max(at - self._lead, 0)
            units += self._units(self._text[at])
        return max(self._line_end(start) - self._lead, 0)

    def _line_end(self, start: int) -> int:
        found = _BREAK.search(self._text, start)
        return found.start() if found else len(self._text)
