"""A reviewed report that went through real programs: LibreOffice and pandas."""

import csv
import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pandas
import pytest

from checker.reviews import Review, Verdict, read_reviews, sorted_reviews, write_reviews

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice is not installed: libreoffice-calc-nogui"
)
UTF_8 = "Text - txt - csv (StarCalc):44,34,76"
Save = Callable[[Path], Path]

NOTES = {
    "quotes and commas": 'say "twelve", not "15", and; mind the | pipe',
    "line breaks": "first\nsecond\n\nfourth",
    "formula": '=HYPERLINK("http://example.invalid";"x")',
    "apostrophe before a formula": "'=1+1",
    "minus": "-2+3",
    "at sign": "@SUM(1)",
    "right to left": "הנמל \u200fשלום, مرحبا",
    "characters beyond the first plane": "😀 𝔘nicode",
    "longest in Excel": "é" * 32_767,
    "longest in Chinese": "中" * 32_767,
}
KEYS = ("4711081500000042", "12e4567890123456", "0000000000000012", "1e10000000000000", "00ab34567890123f")


def reviewed() -> list[Review]:
    """Give a review for each awkward note, and one for each fingerprint that looks like a number."""
    rows = [
        Review(
            fingerprint=f"{number:015x}f",
            verdict=Verdict.DISMISSED,
            note=note,
            editor="Zoë",
            time="2025-07-11T08:00:00+00:00",
            subject=note[:200].replace("\n", " "),
        )
        for number, note in enumerate(NOTES.values())
    ]
    return [*rows, *(Review(fingerprint=key, verdict=Verdict.CONFIRMED) for key in KEYS)]


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("written") / "reviews.csv"
    write_reviews(sorted_reviews(reviewed()), path)
    text = path.read_text(encoding="utf-8")
    path.write_text("\ufeff" + text, encoding="utf-8", newline="")  # as reports begin
    return path


def by_pandas(path: Path) -> Path:
    """Read and write with nothing but defaults: the fingerprints must survive pandas' guesses."""
    back = path.with_name("pandas.csv")
    pandas.read_csv(path).to_csv(back, index=False)
    return back


def by_office(path: Path, end: str = "csv", options: str = f"csv:{UTF_8}") -> Path:
    """Open and save with the choices that LibreOffice's dialogue offers for such a file: commas, UTF-8."""
    folder = path.parent / f"saved-{end}"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    opened = [f"--infilter={UTF_8}"] if path.suffix == ".csv" else []
    subprocess.run(
        [OFFICE, profile, "--headless", *opened, "--convert-to", options, "--outdir", folder, path],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder / f"{path.stem}.{end}"


def by_office_as_workbook(path: Path) -> Path:
    """Save as Excel does, twice."""
    return by_office(by_office(path, "xlsx", "xlsx"), "xlsx", "xlsx:Calc MS Excel 2007 XML")


def by_office_twice(path: Path) -> Path:
    return by_office(by_office(path, "ods", "ods"))


@pytest.mark.parametrize(
    "save",
    [
        pytest.param(by_pandas, id="pandas"),
        pytest.param(by_office, id="LibreOffice", marks=needs_office),
        pytest.param(by_office_as_workbook, id="LibreOffice as a workbook", marks=needs_office),
        pytest.param(by_office_twice, id="LibreOffice by its own format", marks=needs_office),
    ],
)
def test_verdicts_and_notes_come_back(written, save: Save):
    before = {row.fingerprint: row for row in reviewed()}
    after = {row.fingerprint: row for row in read_reviews(save(written)).rows}
    assert after == before


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "cp1252"), (";", "utf-8-sig"), ("\t", "utf-16")])
def test_verdicts_come_back_as_excel_saves_them(written, tmp_path, delimiter, encoding):
    rows = csv.reader(io.StringIO(written.read_text(encoding="utf-8-sig"), newline=""))
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    path = tmp_path / "excel.csv"
    path.write_bytes(out.getvalue().encode(encoding, errors="replace"))
    after = {row.fingerprint: row for row in read_reviews(path).rows}
    lossless = encoding != "cp1252"
    for row in reviewed():
        back = after[row.fingerprint]
        note = row.note if lossless else row.note.encode("cp1252", errors="replace").decode("cp1252")
        assert (back.verdict, back.note, back.editor) == (row.verdict, note, row.editor)


@needs_office
def test_office_runs_no_formula(written):
    text = by_office(written).read_text(encoding="utf-8")
    notes = [row["note"] for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))]
    assert "'@SUM(1)" in notes
