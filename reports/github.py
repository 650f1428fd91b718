"""GitHub annotations: one workflow command a discrepancy, which Actions shows beside the line it concerns.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions; the escapes are those of
actions/toolkit. GitHub shows the first ten errors, warnings and notices of a step: the loudest come first.
"""

from collections.abc import Iterator
from pathlib import PurePath
from typing import TextIO

from checker.excerpts import anchor
from checker.model import Severity
from checker.reasons import because
from checker.report import Layout
from checker.run import Discrepancy, Run
from checker.visible import one_line, visible
from reports.coverage import UNUSED, obstacle, skipped_lines, unchecked_lines
from reports.places import FilePlace, file_place, idle_place, otherwise

LONGEST_MESSAGE = 4_096  # characters; the runner cuts what is longer (`_maxIssueMessageLength`)

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY_ESCAPES = _ESCAPES | str.maketrans({":": "%3A", ",": "%2C"})


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Write one command a line; nothing at all when all was checked and nothing found."""
    out.writelines(f"{line}\n" for line in _commands(run, layout))


def _commands(run: Run, layout: Layout) -> Iterator[str]:
    for found in run.discrepancies:
        place = file_place(anchor(found))
        yield _command(_LEVELS[found.severity], found.rule, _message(found, place, layout), _where(place))
    for idle in run.unused_suppressions:
        yield _command("warning", UNUSED, one_line(idle.reason), _where(idle_place(idle)))
    for line in skipped_lines(run):
        yield _command("error", "not read", line)
    for line in unchecked_lines(run):
        yield _command("warning", "not checked", line)
    if not run.discrepancies and (reason := obstacle(run)):
        yield _command("warning", "nothing could be checked", reason)


def _where(place: FilePlace) -> dict[str, str | int]:
    """Give the place as properties; the runner drops columns of a stretch of several lines, so we do."""
    if not place.path or place.is_url:
        return {}
    where: dict[str, str | int] = {"file": PurePath(place.path).as_posix(), "line": place.line}
    if place.end_line > place.line:
        return where | {"endLine": place.end_line}
    columns = {"col": place.column, "endColumn": place.end_column}
    return where | {name: column for name, column in columns.items() if column}


def _message(found: Discrepancy, place: FilePlace, layout: Layout) -> str:
    here = anchor(found)
    exact = place.path and place.column and not place.is_url
    lines = [one_line(found.message) + ("" if exact else f" ({visible(here.place)})"), *otherwise(found)]
    if found.hint:
        lines.append(one_line(found.hint))
    if layout.reasons:
        lines.append(f"Compared because: {one_line('; '.join(because(found)))} (score {found.score:.2f})")
    return "\n".join(lines)


def _command(level: str, title: str, message: str, where: dict[str, str | int] | None = None) -> str:
    if len(message) > LONGEST_MESSAGE:
        message = message[: LONGEST_MESSAGE - 1] + "…"
    properties = {**(where or {}), "title": one_line(title)}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {listed}::{visible(message.translate(_ESCAPES))}"


def _property(value: str) -> str:
    """Escape first: a newline in a file's name must come back as one, or the file is not found."""
    return visible(value.translate(_PROPERTY_ESCAPES))
