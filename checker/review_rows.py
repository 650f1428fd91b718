"""The rows of a file that came back from a reviewer: CSV or a workbook as spreadsheets save it, or JSON."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import ConfigError
from checker.rows import unescaped_cell, unescaped_key

SCHEMA = 1
NEEDED = ("fingerprint", "verdict")

_DELIMITERS = (",", ";", "\t")  # Excel's in English, in most of Europe, and of its "Unicode text"
_MOST_BYTES = 256 * 2**20  # a workbook unpacked; what is larger is no report but a bomb
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row's cells by column, without what keeps a spreadsheet from running them, and where it stands."""

    cells: Mapping[str, str]
    place: str


def read_rows(path: Path) -> tuple[PlacedRow, ...]:
    """Read all rows of a CSV or JSON file, or of a workbook's first sheet, with whatever columns they have.

    CSV may be separated by commas, semicolons or tabs, in UTF-8, UTF-16 with a byte-order mark, or
    Windows-1252: what Excel and LibreOffice save without being asked.

    Raises:
        ConfigError: when it cannot be read, or has no column of fingerprints or of verdicts.
    """
    try:
        if path.suffix.lower() == ".xlsx":
            return tuple(_sheet_rows(path))
        data = path.read_bytes()
        if path.suffix.lower() == ".json":
            return tuple(_json_rows(data, str(path)))
        return tuple(_csv_rows(_decoded(data), str(path)))
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except (UnicodeError, csv.Error, RecursionError) as error:
        raise ConfigError(f"{path}: no reviews file: {error}") from error


def _decoded(data: bytes) -> str:
    if data.startswith(_UTF_16):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if b"\0" in data:
            raise
        return data.decode("cp1252")


def _csv_rows(text: str, name: str) -> Iterator[PlacedRow]:
    start, delimiter = _dialect(text)
    reader = csv.reader(io.StringIO(text[start:], newline=""), delimiter=delimiter, strict=True)
    skipped = text.count("\n", 0, start)
    header = [cell.strip().lower() for cell in next(reader, [])]
    _check_columns(header, name)
    begin = reader.line_num + 1
    try:
        for cells in reader:
            yield PlacedRow(_plain(header, cells), f"{name}:{begin + skipped}")
            begin = reader.line_num + 1  # a cell may have line breaks: the row is where it begins
    except csv.Error as error:  # a quotation mark too few would swallow every verdict after it
        place = f"{name}:{begin + skipped}"
        raise ConfigError(f"{place}: broken CSV, see its quotation marks: {error}") from error


def _plain(header: Iterable[str], cells: Iterable[str]) -> dict[str, str]:
    """Give a spreadsheet's cells by column, as they were before they were escaped for it."""
    return {
        name: unescaped_key(cell.strip()) if name == "fingerprint" else unescaped_cell(cell.strip())
        for name, cell in zip(header, cells, strict=False)
    }


def _dialect(text: str) -> tuple[int, str]:
    """Give where the header begins, and the delimiter: Excel's line `sep=;` says it, else the header does."""
    first = text.partition("\n")[0]
    stated = first.strip()
    if stated.lower().startswith("sep=") and len(stated) == 5:
        return len(first) + 1, stated[-1]
    return 0, max(_DELIMITERS, key=first.count)


def _check_columns(header: list[str], name: str) -> None:
    missing = [column for column in NEEDED if column not in header]
    if missing:
        raise ConfigError(f"{name}: no reviews file: it has no column {' or '.join(missing)}")


def _sheet_rows(path: Path) -> Iterator[PlacedRow]:
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ConfigError(f"{path}: to read it needs openpyxl: pip install 'twosource[xlsx]'") from error
    with path.open("rb") as file:
        try:
            with zipfile.ZipFile(file) as packed:
                size = sum(part.file_size for part in packed.infolist())
            rows = list(_first_sheet(load_workbook(file, data_only=True))) if size <= _MOST_BYTES else []
        except Exception as error:  # openpyxl fails on a broken file in as many ways as there are to break it
            reason = " ".join(str(error).split())
            raise ConfigError(f"{path}: no Excel workbook: {reason or type(error).__name__}") from error
    if size > _MOST_BYTES:
        raise ConfigError(f"{path}: no reviews file: it unpacks to {size:,} bytes")
    header = [_shown(cell).strip().lower() for cell in rows[0]] if rows else []
    _check_columns(header, str(path))
    for number, cells in enumerate(rows[1:], start=2):
        yield PlacedRow(_plain(header, map(_shown, cells)), f"{path}:{number}")


def _first_sheet(book: Any) -> Iterator[tuple[object, ...]]:
    yield from book.worksheets[0].iter_rows(values_only=True)


def _shown(cell: object) -> str:
    return "" if cell is None else str(cell)


def _json_rows(data: bytes, name: str) -> Iterator[PlacedRow]:
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise ConfigError(f"{name}:{error.lineno}: no JSON: {error.msg}") from error
    verdicts = _verdicts(document, name)
    faults = [fault for number, row in enumerate(verdicts, start=1) if (fault := _fault(row, name, number))]
    if faults:
        raise ConfigError("\n".join(faults))
    for number, row in enumerate(verdicts, start=1):
        cells = {key: value for key, value in row.items() if isinstance(value, str)}
        yield PlacedRow(cells, f"{name}: verdict {number}")


def _verdicts(document: Any, name: str) -> list[Any]:
    """Give the list in an export: the list itself, that in an object, or the object as the only one."""
    if isinstance(document, list):
        return document
    if isinstance(document, dict) and document.get("schema", SCHEMA) != SCHEMA:
        raise ConfigError(f"{name}: verdicts of schema {document['schema']}; known: {SCHEMA}")
    if isinstance(document, dict) and isinstance(document.get("verdicts"), list):
        return list(document["verdicts"])
    if isinstance(document, dict) and "fingerprint" in document:
        return [document]
    raise ConfigError(f"{name}: no verdicts: neither a list nor an object with a list 'verdicts'")


def _fault(row: Any, name: str, number: int) -> str:
    if not isinstance(row, dict):
        return f"{name}: verdict {number}: no object"
    wrong = [
        key for key in (*NEEDED, "note", "time", "editor") if not isinstance(row.get(key, ""), str | None)
    ]
    return f"{name}: verdict {number}: {' and '.join(wrong)} must be a string" if wrong else ""
