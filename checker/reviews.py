"""The reviews file: what editors decided of findings, as plain CSV that diffs well.

One row a fingerprint and editor, sorted, with the words of the finding beside it so that a person can read
the file. The latest verdict on a fingerprint counts.
"""

from __future__ import annotations

import csv
import getpass
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from checker.errors import ConfigError
from checker.output import open_output
from checker.rows import escaped_cell, escaped_key, unescaped_cell, unescaped_key
from checker.run import Discrepancy, Run

_BASELINE_NOTE = "found when the baseline was written"


class Verdict(StrEnum):
    """What was decided of a finding; `baseline` is one that was there before twosource was."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    FIXED = "fixed"
    BASELINE = "baseline"

    @property
    def hides(self) -> bool:
        """Whether the finding is not reported again; one that was fixed and is back is."""
        return self in (Verdict.DISMISSED, Verdict.BASELINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One row: a fingerprint, the verdict on it, by whom and when (ISO 8601, UTC), and what it was about."""

    fingerprint: str
    verdict: Verdict
    note: str = ""
    editor: str = ""
    time: str = ""
    rule: str = ""
    story: str = ""
    subject: str = ""
    message: str = ""

    @property
    def order(self) -> tuple[str, str, str]:
        """Sort key: fingerprint, time, editor."""
        return self.fingerprint, self.time, self.editor


COLUMNS = tuple(field.name for field in fields(Review))
_NEEDED = ("fingerprint", "verdict")


@dataclass(frozen=True, slots=True)
class Reviews:
    """All rows of a reviews file, sorted."""

    rows: tuple[Review, ...] = ()

    def latest(self) -> Mapping[str, Review]:
        """Give the last review of each fingerprint."""
        return {row.fingerprint: row for row in sorted(self.rows, key=lambda row: (row.time, row.order))}

    def applied_to(self, run: Run) -> Run:
        """Give the run its verdicts; what was dismissed, or is of the baseline, goes to the suppressed."""
        latest = self.latest()
        hidden = {key for key, review in latest.items() if review.verdict.hides}
        shown = tuple(found for found in run.discrepancies if found.fingerprint not in hidden)
        gone = tuple(found for found in run.discrepancies if found.fingerprint in hidden)
        verdicts = {key: (review.verdict.value, review.note) for key, review in latest.items()}
        return replace(run, discrepancies=shown, suppressed=(*run.suppressed, *gone), verdicts=verdicts)

    def with_baseline(self, found: Iterable[Discrepancy]) -> Reviews:
        """Add the findings that no row hides, as baseline, by the user who runs us, now."""
        latest = self.latest()
        editor, time = _user(), datetime.now(UTC).isoformat(timespec="seconds")
        new = {
            item.fingerprint: Review(
                fingerprint=item.fingerprint,
                verdict=Verdict.BASELINE,
                note=_BASELINE_NOTE,
                editor=editor,
                time=time,
                rule=item.rule,
                story=item.story,
                subject=_folded(item.subject),
                message=_folded(item.message),
            )
            for item in found
            if item.fingerprint not in latest or not latest[item.fingerprint].verdict.hides
        }
        return Reviews(tuple(sorted((*self.rows, *new.values()), key=lambda row: row.order)))


def read_reviews(path: Path) -> Reviews:
    """Read a reviews file, or a CSV report with verdicts in it; rows without a verdict are passed over.

    Raises:
        ConfigError: when it cannot be read, has no such columns or a verdict that is none; naming the line.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in _NEEDED if name not in (reader.fieldnames or ())]
            if missing:
                raise ConfigError(f"{path}: no reviews file: it has no column {' or '.join(missing)}")
            rows = [
                _review(row, f"{path}:{reader.line_num}") for row in reader if (row["verdict"] or "").strip()
            ]
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise ConfigError(f"{path}: no reviews file: {error}") from error
    return Reviews(tuple(sorted(rows, key=lambda row: row.order)))


def write_reviews(reviews: Reviews, path: Path) -> None:
    """Write a reviews file; it is replaced as a whole or not at all.

    Raises:
        OutputError: when it cannot be written.
    """
    with open_output(path) as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([_cell(row, name) for name in COLUMNS] for row in reviews.rows)


def _review(row: Mapping[str, str | None], place: str) -> Review:
    cells = {name: unescaped_cell((row.get(name) or "").strip()) for name in COLUMNS}
    cells["fingerprint"] = unescaped_key(cells["fingerprint"])
    if not cells["fingerprint"]:
        raise ConfigError(f"{place}: a verdict without a fingerprint")
    try:
        verdict = Verdict(cells.pop("verdict").lower())
    except ValueError:
        raise ConfigError(f"{place}: '{row['verdict']}' is no verdict; known: {', '.join(Verdict)}") from None
    return Review(verdict=verdict, **cells)


def _cell(row: Review, name: str) -> str:
    """Give a cell that a spreadsheet neither runs nor rounds."""
    text = str(getattr(row, name))
    return escaped_key(text) if name == "fingerprint" else escaped_cell(text)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in a container
        return ""


def _folded(text: str) -> str:
    return " ".join(text.split())
