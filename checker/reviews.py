"""The reviews file: what editors decided of findings, as plain CSV that diffs well.

One row a verdict, sorted, with the words of the finding beside it so that a person can read the file.
Nothing is taken out again: the latest verdict on a fingerprint counts. One that is withdrawn gets a row, too.
"""

from __future__ import annotations

import csv
import getpass
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from checker.errors import ConfigError
from checker.output import open_output
from checker.review_rows import PlacedRow, read_rows
from checker.rows import escaped_cell, escaped_key
from checker.run import Discrepancy, Run, Said

_BASELINE_NOTE = "found when the baseline was written"
# What Excel makes of a fingerprint of digits alone, once somebody has taken its apostrophe away.
_ROUNDED = re.compile(r"[0-9][.,][0-9]+E\+[0-9]+", re.IGNORECASE)


class Verdict(StrEnum):
    """What was decided of a finding; `baseline` is one that was there before twosource was.

    `withdrawn` takes back what was said before it: the finding is undecided again.
    """

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    FIXED = "fixed"
    BASELINE = "baseline"
    WITHDRAWN = "withdrawn"

    @property
    def hides(self) -> bool:
        """Whether the finding is not reported again; one that was fixed and is back is."""
        return self in (Verdict.DISMISSED, Verdict.BASELINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One row: a fingerprint, the verdict on it, by whom and when (ISO 8601, UTC), and what it was about.

    The columns are those of the CSV report; `value_a` and what follows is empty in files of earlier versions.
    """

    fingerprint: str
    verdict: Verdict
    note: str = ""
    editor: str = ""
    time: str = ""
    rule: str = ""
    story: str = ""
    subject: str = ""
    message: str = ""
    value_a: str = ""
    outlets_a: str = ""
    value_b: str = ""
    outlets_b: str = ""

    @property
    def order(self) -> tuple[str, ...]:
        """Sort key: fingerprint, time, editor, then the rest, so that the same rows make the same file."""
        return self.fingerprint, self.time, self.editor, self.verdict, self.value_a, self.value_b, self.note


COLUMNS = tuple(field.name for field in fields(Review))


@dataclass(frozen=True, slots=True)
class Reviews:
    """All rows of a reviews file, sorted."""

    rows: tuple[Review, ...] = ()

    def latest(self) -> Mapping[str, Review]:
        """Give the last review of each fingerprint; of several at one time, one that hides nothing."""
        return {row.fingerprint: row for row in sorted(self.rows, key=_recency)}

    def standing(self) -> tuple[Review, ...]:
        """Give the rows that nobody has taken back: of each fingerprint those after its last withdrawal."""
        standing: dict[str, list[Review]] = {}
        for row in sorted(self.rows, key=_recency):
            told = standing.setdefault(row.fingerprint, [])
            if row.verdict is Verdict.WITHDRAWN:
                told.clear()
            else:
                told.append(row)
        kept = {row for rows in standing.values() for row in rows}
        return tuple(row for row in self.rows if row in kept)

    def applied_to(self, run: Run) -> Run:
        """Give the run its verdicts; what was dismissed, or is of the baseline, goes to the suppressed."""
        latest = self.latest()
        hidden = {key for key, review in latest.items() if review.verdict.hides}
        shown = tuple(found for found in run.discrepancies if found.fingerprint not in hidden)
        gone = tuple(found for found in run.discrepancies if found.fingerprint in hidden)
        verdicts = {
            key: (review.verdict.value, review.note)
            for key, review in latest.items()
            if review.verdict is not Verdict.WITHDRAWN
        }
        aside = (*run.suppressed, *gone)
        return replace(
            run,
            discrepancies=shown,
            suppressed=aside,
            verdicts=verdicts,
            history=self._history({found.fingerprint for found in (*shown, *aside)}),
        )

    def _history(self, fingerprints: Container[str]) -> Mapping[str, tuple[Said, ...]]:
        """Give what was said of findings, oldest first, once for all pairs of readings it was said of."""
        said: dict[str, dict[Said, None]] = {}
        for row in sorted(self.rows, key=_recency):
            if row.fingerprint in fingerprints:
                told = Said(verdict=row.verdict.value, note=row.note, editor=row.editor, time=row.time)
                said.setdefault(row.fingerprint, {})[told] = None
        return {key: tuple(told) for key, told in said.items()}

    def with_baseline(self, found: Iterable[Discrepancy]) -> Reviews:
        """Add the findings that no row hides, as baseline, by the user who runs us, now."""
        latest = self.latest()
        editor, time = user_name(), datetime.now(UTC).isoformat(timespec="seconds")
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
        return sorted_reviews((*self.rows, *new.values()))


def read_reviews(path: Path) -> Reviews:
    """Read a reviews file, or a report that an editor filled in; rows without a verdict are passed over.

    Raises:
        ConfigError: when it cannot be read or has no such columns, or with a line for each row at fault.
    """
    rows: list[Review] = []
    faults: list[str] = []
    for row in read_rows(path):
        if not row.cells.get("verdict", "").strip():
            continue
        try:
            rows.append(_review(row))
        except ConfigError as error:
            faults.append(str(error))
    if faults:
        raise ConfigError("\n".join(faults))
    return sorted_reviews(rows)


def lone_notes(path: Path) -> int:
    """Count the rows with a note and no verdict, which are no reviews; raises what `read_reviews` does."""
    cells = [row.cells for row in read_rows(path)]
    return sum(not it.get("verdict", "").strip() and bool(it.get("note", "").strip()) for it in cells)


def read_reviews_so_far(path: Path | None) -> Reviews:
    """Read a reviews file that need not be there yet; no path has no reviews.

    Raises:
        ConfigError: as `read_reviews` does.
    """
    return read_reviews(path) if path is not None and path.exists() else Reviews()


def sorted_reviews(rows: Iterable[Review]) -> Reviews:
    """Give rows in the order of a reviews file, each once."""
    return Reviews(tuple(sorted(set(rows), key=lambda row: row.order)))


def write_reviews(reviews: Reviews, path: Path) -> None:
    """Write a reviews file; it is replaced as a whole or not at all.

    Raises:
        OutputError: when it cannot be written.
    """
    with open_output(path) as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([_cell(row, name) for name in COLUMNS] for row in reviews.rows)


def _recency(row: Review) -> tuple[object, ...]:
    return row.time, not row.verdict.hides, row.order


def utc_time(text: str) -> str:
    """Give an ISO 8601 time in UTC, to the second; one without a zone is taken to be UTC.

    Raises:
        ValueError: when it is none.
    """
    time = datetime.fromisoformat(text)
    zoned = time if time.tzinfo else time.replace(tzinfo=UTC)
    return zoned.astimezone(UTC).isoformat(timespec="seconds")


def _review(row: PlacedRow) -> Review:
    cells = {name: row.cells.get(name, "").strip() for name in COLUMNS}
    if not cells["fingerprint"]:
        raise ConfigError(f"{row.place}: a verdict without a fingerprint")
    if _ROUNDED.fullmatch(cells["fingerprint"]):
        raise ConfigError(f"{row.place}: a spreadsheet has rounded the fingerprint: {cells['fingerprint']}")
    stated = cells.pop("verdict")
    try:
        verdict = Verdict(stated.lower())
    except ValueError:
        raise ConfigError(f"{row.place}: '{stated}' is no verdict; known: {', '.join(Verdict)}") from None
    try:
        cells["time"] = cells["time"] and utc_time(cells["time"])
    except (ValueError, OverflowError):
        raise ConfigError(f"{row.place}: '{cells['time']}' is no time like 2025-07-11T08:00:00Z") from None
    return Review(verdict=verdict, **cells)


def _cell(row: Review, name: str) -> str:
    """Give a cell that a spreadsheet neither runs nor rounds."""
    text = str(getattr(row, name))
    return escaped_key(text) if name == "fingerprint" else escaped_cell(text)


def user_name() -> str:
    """Name the user who runs us, "" where nobody knows."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in a container
        return ""


def _folded(text: str) -> str:
    return " ".join(text.split())
