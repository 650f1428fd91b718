"""An Excel workbook: the rows of the CSV report, to be worked through, and what was not looked at.

The verdict is a list to choose from, severities have colours, and every cell is text, so nothing is run or
rounded. `twosource review` takes the workbook back.
"""

from typing import Any, BinaryIO

from checker.errors import ConfigError, OutputError
from checker.report import Layout
from checker.reviews import Verdict
from checker.rows import COLUMNS, run_rows
from checker.run import Run
from checker.visible import REPLACEMENT, one_line, visible
from reports.coverage import closing, skipped_lines, unchecked_lines
from reports.csv import cut

try:
    from openpyxl import Workbook
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation
except ImportError as error:
    raise ConfigError("format xlsx needs openpyxl: pip install 'twosource[xlsx]'") from error

binary = True  # what is written is bytes: see checker.report

MOST_ROWS = 1_048_575  # that Excel has below the header
SHEET, ABOUT = "Discrepancies", "About"

_WIDTHS = {
    "note": 30,
    "subject": 24,
    "message": 36,
    "value_a": 24,
    "value_b": 24,
    "place_a": 24,
    "place_b": 24,
}
_WIDTHS |= {"excerpt_a": 48, "excerpt_b": 48, "outlets_a": 20, "outlets_b": 20, "fingerprint": 19, "rule": 20}
_USUAL_WIDTH = 12  # of the font's digits
_FILLS = {"error": "F8CBAD", "warning": "FFE699", "note": "DDEBF7"}  # dark text on each is readable
_CHOICES = (Verdict.CONFIRMED, Verdict.DISMISSED, Verdict.FIXED, Verdict.WITHDRAWN)
_NO_XML = str.maketrans(dict.fromkeys((0xFFFE, 0xFFFF), REPLACEMENT))


def write(run: Run, out: BinaryIO, layout: Layout) -> None:
    """Write a workbook of two sheets.

    Raises:
        OutputError: when there are more rows than Excel has.
    """
    rows = run_rows(run)
    if len(rows) > MOST_ROWS:
        raise OutputError(f"cannot write {len(rows):,} rows: Excel has {MOST_ROWS:,}; csv has no such limit")
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    _fill(sheet, [list(COLUMNS), *([_text(name, row[name]) for name in COLUMNS] for row in rows)])
    _lay_out(sheet, len(rows))
    about = book.create_sheet(ABOUT)
    lines = [("", closing(run).replace("(see above)", "(see below)"))]
    lines += [("not read", line) for line in skipped_lines(run)]
    lines += [("not checked", line) for line in unchecked_lines(run)]
    _fill(about, [[name, _text("", line)] for name, line in lines])
    about.column_dimensions["B"].width = 100
    book.save(out)


def _fill(sheet: Any, rows: list[list[str | float]]) -> None:
    top = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"  # openpyxl takes "=1+1" for a formula
                cell.number_format = "@"  # or Excel would round a fingerprint that somebody clicks into
                cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
            cell.alignment = top


def _lay_out(sheet: Any, number: int) -> None:
    last = get_column_letter(len(COLUMNS))
    for column, name in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(name, _USUAL_WIDTH)
        sheet.cell(1, column).font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{last}{number + 1}"
    if not number:
        return
    choice = DataValidation(type="list", formula1=f'"{",".join(_CHOICES)}"', allow_blank=True)
    choice.error = f"one of {', '.join(_CHOICES)}, or nothing"
    choice.showErrorMessage = True
    choice.add(_column("verdict", number))
    sheet.add_data_validation(choice)
    for severity, colour in _FILLS.items():
        fill = PatternFill(bgColor=colour, fill_type="solid")
        rule = CellIsRule(operator="equal", formula=[f'"{severity}"'], fill=fill)
        sheet.conditional_formatting.add(_column("severity", number), rule)


def _column(name: str, number: int) -> str:
    letter = get_column_letter(COLUMNS.index(name) + 1)
    return f"{letter}2:{letter}{number + 1}"


def _text(name: str, value: str | float) -> str | float:
    if not isinstance(value, str):
        return value
    text = visible(value).strip() if name.startswith("place") else one_line(value)
    return cut(text.translate(_NO_XML))
