"""What `twosource review` prints: disagreements, precision and suggestions, as table, CSV or JSON."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from checker.escapes import json_text, json_value
from checker.review_accept import Suggestion
from checker.review_merge import Conflict
from checker.review_precision import FEW, Precision
from checker.rows import escaped_cell, escaped_key
from checker.visible import one_line

FORMATS = ("table", "csv", "json")

Row = Mapping[str, object]

_WIDEST = 40  # columns of one cell
_WIDE_NOTE = f"* fewer than {FEW} verdicts: too few to tell; 95 % interval by Wilson"


def write_conflicts(conflicts: Sequence[Conflict], out: TextIO, form: str) -> None:
    """Write the verdicts of each finding that editors disagree on; nothing as a table when there is none."""
    rows = [
        {
            "fingerprint": review.fingerprint,
            "rule": review.rule,
            "subject": review.subject,
            "editor": review.editor,
            "time": review.time,
            "verdict": review.verdict.value,
            "counts": review is conflict.verdicts[-1],
            "note": review.note,
        }
        for conflict in conflicts
        for review in conflict.verdicts
    ]
    shown = [{**row, "counts": "counts" if row["counts"] else ""} for row in rows]
    names = ("fingerprint", "rule", "subject", "editor", "time", "verdict", "counts", "note")
    _write(rows if form == "json" else shown, names, out, form)


def write_precision(found: Sequence[Precision], out: TextIO, form: str) -> None:
    """Write how often findings were right; in CSV and JSON shares are numbers from 0 to 1."""
    names = ("by", "name", "confirmed", "fixed", "dismissed", "precision", "low", "high")
    if form != "table":
        _write([_figures(it) for it in found], names, out, form)
        return
    if not found:
        out.write("No verdicts yet, so nothing to count.\n")
        return
    _write([_shares(it) for it in found], ("by", "name", *names[2:6], "95 % interval"), out, form)
    if any(it.number < FEW for it in found):
        out.write(f"\n{_WIDE_NOTE}\n")


def write_suggestions(found: Sequence[Suggestion], out: TextIO, form: str) -> None:
    """Write the groups: as TOML that replaces `accept`, or those that are new as CSV or JSON."""
    new = [it for it in found if it.reviews]
    if form == "json":
        _dump([{"accept": list(it.wordings), "fingerprints": _fingerprints(it)} for it in new], out)
    elif form == "csv":
        rows = [
            {"accept": "; ".join(it.wordings), "fingerprints": "; ".join(_fingerprints(it))} for it in new
        ]
        _write(rows, ("accept", "fingerprints"), out, form)
    elif new:
        out.write("accept = [\n")
        out.writelines(f"    {_toml(it)}\n" for it in found)
        out.write("]\n")
    else:
        out.write("# no dismissed names that accept could take over\n")


def _figures(it: Precision) -> Row:
    counts = {"by": it.by, "name": it.name, "confirmed": it.confirmed, "fixed": it.fixed}
    low, high = it.interval
    shares = {"precision": round(it.share, 4), "low": round(low, 4), "high": round(high, 4)}
    return {**counts, "dismissed": it.dismissed, **shares}


def _shares(it: Precision) -> Row:
    low, high = it.interval
    few = " *" if it.number < FEW else "  "
    shares = {"precision": f"{it.share:.0%}{few}", "95 % interval": f"{low:.0%} to {high:.0%}"}
    return {**_figures(it), **shares}


def _fingerprints(it: Suggestion) -> list[str]:
    return sorted({review.fingerprint for review in it.reviews})


def _toml(it: Suggestion) -> str:
    group = json_value([one_line(word) for word in it.wordings])
    if not it.reviews:
        return f"{group},"
    notes = sorted({one_line(review.note) for review in it.reviews} - {""})
    rules = ", ".join(sorted({one_line(review.rule) for review in it.reviews}))
    return f"{group}, # {'; '.join((rules, *notes))}"


def _write(rows: Sequence[Row], names: Sequence[str], out: TextIO, form: str) -> None:
    if form == "json":
        _dump([{name: row[name] for name in names} for row in rows], out)
    elif form == "csv":
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([_cell(name, row[name]) for name in names] for row in rows)
    else:
        out.writelines(f"{line}\n" for line in _table(rows, names))


def _cell(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    return escaped_key(value) if name == "fingerprint" else escaped_cell(one_line(value))


def _table(rows: Iterable[Row], names: Sequence[str]) -> Iterator[str]:
    from tabulate import tabulate  # noqa: PLC0415 - only needed here

    cells = [[_short(one_line(str(row[name]))) for name in names] for row in rows]
    if cells:
        numbers = [
            "right" if name in ("confirmed", "fixed", "dismissed", "precision") else "left" for name in names
        ]
        yield from tabulate(
            cells, headers=list(names), tablefmt="simple", colalign=numbers, disable_numparse=True
        ).splitlines()


def _dump(document: object, out: TextIO) -> None:
    out.write(json_text(document))


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
