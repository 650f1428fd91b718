import sys
import zipfile
from importlib import import_module
from io import BytesIO

import pytest
from openpyxl import load_workbook

from checker.errors import ConfigError, OutputError
from checker.report import Layout
from checker.reviews import read_reviews
from checker.rows import COLUMNS, run_rows
from checker.visible import one_line
from reports import xlsx


@pytest.fixture
def book_of():
    """Give the workbook of a run, read back."""

    def make(run):
        out = BytesIO()
        xlsx.write(run, out, Layout())
        return load_workbook(BytesIO(out.getvalue()))

    return make


@pytest.fixture
def book(book_of, awkward_run):
    return book_of(awkward_run)


def rows(book) -> list[dict[str, object]]:
    return [
        dict(zip(COLUMNS, values, strict=True))
        for values in book[xlsx.SHEET].iter_rows(min_row=2, values_only=True)
    ]


@pytest.mark.parametrize("column", [name for name in COLUMNS if not name.startswith("place")])
def test_cells_are_those_of_the_rows(book, awkward_run, column):
    expected = [row[column] for row in run_rows(awkward_run)]
    expected = [one_line(it) or None if isinstance(it, str) else it for it in expected]
    assert [row[column] for row in rows(book)] == expected


def test_nothing_is_a_formula(book):
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert all(cell.data_type == "s" for cell in cells if isinstance(cell.value, str))
    assert any(str(cell.value).startswith("=") for cell in cells)


def test_no_formula_stands_in_the_file(awkward_run):
    out = BytesIO()
    xlsx.write(awkward_run, out, Layout())
    with zipfile.ZipFile(out) as packed:
        assert not any(b"<f>" in packed.read(name) for name in packed.namelist() if "worksheets" in name)


def test_it_is_made_for_working_through(book):
    sheet = book[xlsx.SHEET]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:R{sheet.max_row}"
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"confirmed,dismissed,fixed,withdrawn"'
    assert str(choice.sqref) == f"B2:B{sheet.max_row}"
    assert sheet.column_dimensions["L"].width == 48
    assert sheet["L2"].alignment.wrap_text
    assert len(sheet.conditional_formatting) == 1
    assert [rule.formula for it in sheet.conditional_formatting for rule in it.rules] == [
        ['"error"'],
        ['"warning"'],
        ['"note"'],
    ]


def test_what_was_not_looked_at_is_told(book):
    told = [row[0] for row in book[xlsx.ABOUT].iter_rows(min_row=2, values_only=True)]
    assert told == ["not read"] * 2 + ["not checked"] * 3


def test_nothing_found(book_of, run_of):
    book = book_of(run_of(articles=[{}, {}]))
    assert rows(book) == []
    assert "Nothing found" in book[xlsx.ABOUT]["B1"].value


@pytest.mark.parametrize("message", ["é" * 40_000, "中" * 40_000, "😀" * 40_000, "x" * 32_766 + "😀"])
def test_long_cells_are_cut_where_excel_would(book_of, run_of, message):
    run = run_of(articles=[{}, {}], found=True, message=message)
    cell = rows(book_of(run))[0]["message"]
    assert len(cell.encode("utf-16-le")) <= 2 * 32_767
    assert cell.endswith("…")


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\ufffe", "\uffff", "\udce9", "\u202e"])
def test_characters_that_xml_has_not(book_of, run_of, character):
    run = run_of(articles=[{"location": f"a{character}b"}, {}], found=True, message=f"a{character}b")
    assert character not in rows(book_of(run))[0]["message"]


def test_a_reviewed_workbook_is_read(tmp_path, book, awkward_run):
    sheet = book[xlsx.SHEET]
    notes = ["=1+1", "two\nlines", "1e5"]
    for number, note in enumerate(notes, start=2):
        sheet.cell(number, 2, "Dismissed")
        sheet.cell(number, 3, note).data_type = "s"
    book.save(tmp_path / "back.xlsx")
    expected = {(row["fingerprint"], note) for row, note in zip(run_rows(awkward_run), notes, strict=False)}
    found = read_reviews(tmp_path / "back.xlsx").rows
    assert {(row.fingerprint, row.note) for row in found} == expected
    assert {row.verdict for row in found} == {"dismissed"}


def test_a_faulty_row_is_told_with_its_place(tmp_path, book):
    book[xlsx.SHEET]["B3"] = "perhaps"
    book.save(tmp_path / "back.xlsx")
    with pytest.raises(ConfigError, match=r"back\.xlsx:3: 'perhaps' is no verdict"):
        read_reviews(tmp_path / "back.xlsx")


def packed(size: int) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", b"\0" * size)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "no Excel workbook", id="empty"),
        pytest.param(b"fingerprint,verdict\n", "no Excel workbook", id="csv"),
        pytest.param(packed(10), "no Excel workbook", id="other archive"),
        pytest.param(packed(257 * 2**20), "it unpacks to 269,484,032 bytes", id="bomb"),
    ],
)
def test_what_is_no_workbook(tmp_path, content, reason):
    (tmp_path / "back.xlsx").write_bytes(content)
    with pytest.raises(ConfigError, match=reason) as error:
        read_reviews(tmp_path / "back.xlsx")
    assert "\n" not in str(error.value)


def test_a_workbook_of_something_else(tmp_path, book):
    book.remove(book[xlsx.SHEET])
    book.save(tmp_path / "back.xlsx")
    with pytest.raises(ConfigError, match="it has no column fingerprint or verdict"):
        read_reviews(tmp_path / "back.xlsx")


def test_without_the_extra(tmp_path, monkeypatch):
    monkeypatch.delitem(sys.modules, "reports.xlsx")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ConfigError) as error:
        import_module("reports.xlsx")
    assert str(error.value) == "format xlsx needs openpyxl: pip install 'twosource[xlsx]'"
    (tmp_path / "back.xlsx").write_bytes(b"")
    with pytest.raises(ConfigError, match="to read it needs openpyxl"):
        read_reviews(tmp_path / "back.xlsx")


def test_more_rows_than_excel_has(monkeypatch, run_of):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 0)
    with pytest.raises(OutputError, match="cannot write 1 rows: Excel has 0"):
        xlsx.write(run_of(articles=[{}, {}], found=True), BytesIO(), Layout())
