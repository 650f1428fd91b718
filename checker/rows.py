"""The rows of the CSV report and of `Run.to_frame`: one per discrepancy and deviating reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.excerpts import excerpt, shown_first
from checker.run import Discrepancy, Reading, Run

if TYPE_CHECKING:
    import pandas

COLUMNS = (
    "fingerprint",
    "verdict",
    "note",
    "severity",
    "rule",
    "story",
    "subject",
    "slot",
    "message",
    "value_a",
    "outlets_a",
    "excerpt_a",
    "place_a",
    "value_b",
    "outlets_b",
    "excerpt_b",
    "place_b",
    "score",
)

# What a spreadsheet takes for the start of a formula, in either width, or skips before one:
# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
# A fingerprint is hexadecimal; "4711081500000042" or "12e4567890123456" would come back from Excel rounded,
# and the editor's verdict with it would be lost.
_LOOKS_NUMERIC = re.compile(r"'*[0-9]+(e[0-9]+)?\Z")


def run_rows(run: Run) -> list[dict[str, str | float]]:
    """Give a run's rows, keyed by `COLUMNS`; reading a is the best supported one.

    `verdict` and `note` are those of an earlier review, else empty for the reviewer to fill in. Cells
    hold the articles' words as they are: see `escaped_cell` before a spreadsheet sees them.
    """
    return [
        row
        for found in run.discrepancies
        for row in _discrepancy_rows(found, *run.verdicts.get(found.fingerprint, ("", "")))
    ]


def run_frame(run: Run) -> pandas.DataFrame:
    """Give a run's rows as a DataFrame, with all columns even when it is empty (imports pandas)."""
    import pandas  # noqa: PLC0415 - half a second, which no other report should pay

    return pandas.DataFrame(run_rows(run), columns=list(COLUMNS)).astype({"score": float})


def escaped_cell(text: str) -> str:
    """Give a cell's text with an apostrophe in front when a spreadsheet would run it or round it."""
    return "'" + text if _FORMULA.match(text) else text


def escaped_key(text: str) -> str:
    """Give a fingerprint with an apostrophe in front when a spreadsheet would take it for a number."""
    return "'" + text if _LOOKS_NUMERIC.match(text) else text


def unescaped_cell(text: str) -> str:
    """Give back what `escaped_cell` was given, from a file that came back from a reviewer."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def unescaped_key(text: str) -> str:
    """Give back what `escaped_key` was given."""
    return text[1:] if text.startswith("'") and _LOOKS_NUMERIC.match(text) else text


def _discrepancy_rows(found: Discrepancy, verdict: str, note: str) -> Iterator[dict[str, str | float]]:
    best, *deviating = found.readings
    for reading in deviating:
        yield {
            "fingerprint": found.fingerprint,
            "verdict": verdict,
            "note": note,
            "severity": str(found.severity),
            "rule": found.rule,
            "story": found.story,
            "subject": found.subject,
            "slot": found.slot,
            "message": found.message,
            **_side(best, "a"),
            **_side(reading, "b"),
            "score": round(found.score, 3),
        }


def _side(reading: Reading, side: str) -> dict[str, str]:
    claim = next(shown_first(reading))
    return {
        f"value_{side}": reading.value,
        f"outlets_{side}": "; ".join(reading.outlets),
        f"excerpt_{side}": str(excerpt(claim)),
        f"place_{side}": claim.place,
    }
