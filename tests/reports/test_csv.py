import csv
from io import BytesIO, StringIO

import pandas
import pytest

from checker.rows import COLUMNS, run_rows, unescaped_cell, unescaped_key
from checker.visible import one_line
from reports import csv as csv_report


@pytest.fixture
def text(written, awkward_run) -> str:
    return written(csv_report, awkward_run)


@pytest.fixture
def rows(text) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_begins_with_a_byte_order_mark(text):
    assert text.startswith("\ufefffingerprint,")


def test_one_row_for_each_deviating_reading(rows, awkward_run):
    assert len(rows) == sum(len(found.readings) - 1 for found in awkward_run.discrepancies)


@pytest.mark.parametrize("column", [column for column in COLUMNS if column not in ("score", "fingerprint")])
def test_cells_come_back_as_written(rows, awkward_run, column):
    expected = [one_line(row[column]) for row in run_rows(awkward_run)]
    assert [unescaped_cell(row[column]) for row in rows] == expected


def test_pandas_reads_what_the_csv_module_reads(text, rows):
    frame = pandas.read_csv(BytesIO(text.encode()), dtype=str, keep_default_na=False)
    assert frame.to_dict("records") == rows


def test_pandas_reads_scores_as_numbers(text):
    assert pandas.read_csv(BytesIO(text.encode()))["score"].tolist() == [0.933, 0.933, 0.9, 0.9, 0.9, 1.0]


def test_no_cell_is_a_formula(rows):
    assert not [cell for row in rows for cell in row.values() if cell[:1] in set("=+-@\t\r")]


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        pytest.param("value_a", "'@SUM(1)", id="at sign"),
        pytest.param("value_b", '\'=HYPERLINK("http://example.invalid")', id="equals sign and quotes"),
        pytest.param("subject", "'-2+3", id="minus"),
        pytest.param("message", '\'+1, "quoted", with a comma; and a semicolon', id="plus"),
    ],
)
def test_formulas_are_disarmed(rows, column, cell):
    assert rows[-1][column] == cell


def test_a_cell_is_cut_at_what_excel_holds(written, run_of):
    run = run_of(articles=[{}, {}], found=True, message="é" * 40_000)
    message = next(csv.DictReader(StringIO(written(csv_report, run)), restkey="rest"))["message"]
    assert (len(message), message[-1]) == (32_767, "…")


@pytest.mark.parametrize("text", ["é" * 32_767, "中" * 32_767, "😀" * 16_383])
def test_a_cell_that_just_fits_stays_whole(text):
    assert csv_report.cut(text) == text


def test_lines_end_in_newline_alone(text):
    assert "\r" not in text


@pytest.mark.parametrize("column", ["fingerprint"])
def test_fingerprints_come_back(rows, awkward_run, column):
    assert [unescaped_key(row[column]) for row in rows] == [row[column] for row in run_rows(awkward_run)]


def test_a_path_keeps_its_double_spaces(written, run_of):
    assert ",two  spaces.txt:1:8," in written(
        csv_report, run_of(articles=[{"location": "two  spaces.txt"}, {}], found=True)
    )
