"""The report contract: what a module registered under `twosource.reports` offers.

A report module has one function, `write(run, out, layout)`. It only writes: the run is already sorted
and filtered, and exit codes, colour detection and the terminal's width are the command line's business.

A module with `binary = True` writes bytes: its `out` is a BinaryIO. All others, those without the attribute
too, write text. A module with a function `check_layout(layout)` is asked before the work begins, and raises
ConfigError when it cannot write with that layout.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from checker.run import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """What a page is told that a server shows: which run that is, and where verdicts go.

    `reviews` is the name of the reviews file, "" when verdicts stay in the browser; `editor` the name to
    sign them with where none is given.
    """

    revision: str
    reviews: str = ""
    editor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How wide a report for people may be (in columns) and whether it may use ANSI colour.

    With `reasons`, it says of each discrepancy why its readings were compared; with `excerpts`, formats of
    one line a discrepancy put the words of the readings below it. `template` is for the format of that
    name to fill in. `live` is for a page that a server shows.
    """

    width: int = 100
    colour: bool = False
    reasons: bool = False
    excerpts: bool = False
    template: Path | None = None
    live: Live | None = None


class Report(Protocol):
    """One output format."""

    def write(self, run: Run, out: Any, layout: Layout) -> None:
        """Write `run` to `out`: a TextIO, ending with a newline; a BinaryIO if the format is binary."""


def is_binary(report: Report) -> bool:
    """Tell whether a format writes bytes."""
    return bool(getattr(report, "binary", False))


def check_layout(report: Report, layout: Layout) -> None:
    """Raise ConfigError when a format knows already that it cannot write with this layout."""
    check = getattr(report, "check_layout", None)
    if check is not None:
        check(layout)
