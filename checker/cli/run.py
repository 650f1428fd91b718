"""From locations to a finished run, and from the run to an exit code: what `report` and `claims` share."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from checker.cli.notices import complain, not_checked_lines, tally, tell
from checker.cli.options import RunOptions
from checker.cli.progress import progress
from checker.config import Settings
from checker.errors import OutputError
from checker.output import check_writable
from checker.plugins import load_readers
from checker.report import Layout
from checker.run import Run
from sources.article import Article, Skipped

if TYPE_CHECKING:
    from checker.rule import Rule

CLEAN, FOUND, FAILED = 0, 1, 2


def run_locations(options: RunOptions, settings: Settings, rules: Sequence[Rule] = ()) -> Run:
    """Read the locations and check what they hold; inputs that cannot be read are complained of at once.

    Raises TwosourceError when nothing can be done at all: an output that cannot be written is found out
    before the work, not after it.
    """
    from checker.pipeline import check_articles  # noqa: PLC0415 - slow to import

    if options.output is not None:
        check_writable(options.output)
    articles, skipped = read_all(options.locations, options)
    with progress(len(articles), quiet=options.quiet) as advance:
        return check_articles(articles, rules=rules, settings=settings, skipped=skipped, advance=advance)


def conclude(run: Run, *, quiet: bool, found: bool = False) -> int:
    """Say what was not checked and, unless `quiet`, the tally; give the exit code."""
    for line in not_checked_lines(run.not_checked):
        complain(line)
    if not run.articles:
        complain("nothing could be read, so nothing was checked")
    if not quiet:
        tell(tally(run))
    failed_rule = any(not item.article for item in run.not_checked)
    if run.skipped or failed_rule or not run.articles:
        return FAILED
    return FOUND if found else CLEAN


def layout(options: RunOptions) -> Layout:
    """Give width and colour: the terminal's, or for files and pipes the same everywhere and no colour."""
    on_terminal = options.output is None and sys.stdout is not None and sys.stdout.isatty()
    width = options.width
    if width is None and (on_terminal or "COLUMNS" in os.environ):
        width = shutil.get_terminal_size().columns
    colour = options.colour
    if colour is None:
        colour = on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Layout(width=width, colour=colour) if width else Layout(colour=colour)


def read_all(
    locations: Sequence[str],
    options: RunOptions,
    *,
    after: Sequence[Article] = (),
    stdin_name: str = "-",
    stdin: BinaryIO | None = None,
) -> tuple[list[Article], list[Skipped]]:
    """Read locations, but nothing that was read before; what cannot be read is complained of at once.

    Raises:
        OutputError: when the output is one of the inputs.
    """
    from sources.locations import read_articles  # noqa: PLC0415 - slow to import

    articles: list[Article] = []
    skipped: list[Skipped] = []
    readers = load_readers(options.published)
    for item in read_articles(
        locations,
        readers,
        after=after,
        stdin=stdin or standard_input(),
        stdin_name=stdin_name,
        by_folder=options.by_folder,
    ):
        if isinstance(item, Article):
            _check_apart(item, options.output)
            articles.append(item)
        else:
            complain(f"{item.location}: {item.reason}")
            skipped.append(item)
    return articles, skipped


def standard_input() -> BinaryIO | None:
    """Give the bytes of standard input, None when the caller closed it (`<&-`)."""
    return getattr(sys.stdin, "buffer", None)


def _check_apart(article: Article, output: Path | None) -> None:
    """Raise OutputError when the output is one of the inputs.

    `twosource report *.txt -o report.txt`, run twice, would read its own report as an article.
    """
    path = article.file
    if output is not None and path and os.path.realpath(path) == os.path.realpath(output):
        raise OutputError(f"cannot write {output}: it was read as an article")
