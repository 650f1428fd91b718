"""Tables of styled, already broken lines, drawn by tabulate."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from reports.paint import Line, cells, painted

Cell = Sequence[Line]
Row = Sequence[Cell]

GAP = "  "

# Private-use characters: the first marks how long a text is, each other one stands for one text.
_LENGTH = "\U000f0000"
_STAND_IN = re.compile(f"[\U000f0001-\U000ffffd]{_LENGTH}*")


def draw(headers: Sequence[Line], groups: Iterable[Sequence[Row]], colour: bool) -> list[str]:
    """Draw a table without borders, a rule under the headers and between groups of rows.

    tabulate counts characters where a terminal counts cells (Chinese, emoji, accents, colour codes), so
    it is given stand-ins as long as each text is wide, and the texts take their places in its drawing.
    """
    # Here, because only this report needs it, and it takes longer to import than a small report to write.
    from tabulate import SEPARATING_LINE, DataRow, TableFormat, tabulate  # noqa: PLC0415
    from tabulate import Line as Rule  # noqa: PLC0415

    plain = DataRow("", GAP, "")
    open_format = TableFormat(None, Rule("", "─", GAP, ""), None, None, plain, plain, 0, None)
    stand_ins = _StandIns(colour)
    body: list[list[str]] = []
    for group in groups:
        body.extend([[SEPARATING_LINE]] if body else [])
        body.extend([stand_ins.give(line) for line in lines] for row in group for lines in _side_by_side(row))
    heads = [stand_ins.give(line) for line in headers]
    drawing = tabulate(body, heads, tablefmt=open_format, disable_numparse=True)
    return [stand_ins.resolve(line).rstrip() for line in drawing.splitlines()]


class _StandIns:
    """The texts of one drawing, and the stand-ins given for them."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour
        self._texts: dict[str, str] = {}

    def give(self, line: Line) -> str:
        """Take a text and give a stand-in with as many characters as the text has cells."""
        if not line:
            return ""
        first = chr(ord(_LENGTH) + len(self._texts) + 1)
        stand_in = first + _LENGTH * (cells(line) - 1)
        self._texts[stand_in] = painted(line, self._colour)
        return stand_in

    def resolve(self, drawn: str) -> str:
        """Give a drawn line with the texts in place of their stand-ins."""
        return _STAND_IN.sub(lambda match: self._texts[match.group()], drawn)


def _side_by_side(row: Row) -> Iterator[tuple[Line, ...]]:
    """Give the screen lines of one row, shorter cells filled up with empty lines."""
    return zip_longest(*row, fillvalue=())
