"""CSV for Excel, LibreOffice and pandas: one row a discrepancy and deviating reading, to be reviewed.

RFC 4180 quoting; `checker.rows` says what the columns hold and how a reviewed file is read back.
"""

import csv
from typing import TextIO

from checker.report import Layout
from checker.rows import COLUMNS, escaped_cell, escaped_key, run_rows
from checker.run import Run
from checker.visible import one_line, visible

BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads UTF-8 as the local code page: "Ã©" for "é"
# Excel cuts what is longer without a word, so we cut with a mark. It counts as UTF-16 does: an emoji is two.
LONGEST_CELL = 32_767


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Write a header and the rows."""
    out.write(BYTE_ORDER_MARK)
    # Lines end in "\n", not RFC 4180's "\r\n": all three programs read both, and a stream that translates
    # line ends (stdout on Windows) would make "\r\r\n" of the latter, which Excel shows as empty rows.
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in run_rows(run):
        writer.writerow({column: _cell(column, value) for column, value in row.items()})


def _cell(column: str, value: str | float) -> str | float:
    """Give a cell as a spreadsheet may have it: visible characters on one line, no formula, not too long."""
    if not isinstance(value, str):
        return value
    if column == "fingerprint":
        return escaped_key(value)
    # A path keeps its double spaces, or nobody could open it.
    return cut(escaped_cell(visible(value).strip() if column.startswith("place") else one_line(value)))


def cut(text: str) -> str:
    """Give a cell's text no longer than Excel holds, with an ellipsis where something is missing."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return text
    return units[: 2 * (LONGEST_CELL - 1)].decode("utf-16-le", errors="ignore") + "…"
