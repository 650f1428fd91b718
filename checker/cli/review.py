"""`twosource review`: editors' verdicts taken into the reviews file, and what they teach."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.notices import tell
from checker.cli.options import as_path, config_option, traceback_option
from checker.cli.review_tables import FORMATS, write_conflicts, write_precision, write_suggestions
from checker.configuration import configuration_for
from checker.errors import ConfigError
from checker.lock import locked
from checker.output import open_output
from checker.review_accept import suggest_accepted
from checker.review_merge import Merged, merge_reviews
from checker.review_precision import measure_precision
from checker.reviews import (
    Review,
    Reviews,
    lone_notes,
    read_reviews,
    read_reviews_so_far,
    user_name,
    write_reviews,
)

if TYPE_CHECKING:
    from checker.configuration import Configuration

_NO_FILE = "no reviews file: name one with --reviews FILE, or with `reviews` in the config file"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOptions:
    """What `review` is told; without an editor it is the user who runs us."""

    reviewed: tuple[str, ...]
    reviews: Path | None
    config: Path | None
    editor: str | None
    stats: bool
    suggest: bool
    format: str


@click.command()
@click.argument("reviewed", metavar="REVIEWED...", nargs=-1)
@click.option(
    "--reviews",
    metavar="FILE",
    callback=as_path,
    help="The reviews file; made when it is not there.",
)
@config_option
@click.option("--editor", metavar="NAME", help="Whose verdicts these are.  [default: the user]")
@click.option("--stats", is_flag=True, help="Tell how often findings were right, by rule, outlet and month.")
@click.option("--suggest", is_flag=True, help="Turn dismissed names into `accept` of the config file.")
@click.option("--format", "-f", type=click.Choice(FORMATS), default="table", show_default=True)
@traceback_option
def command(**given: Any) -> int:
    """Take editors' verdicts into the reviews file.

    REVIEWED is a CSV report with its column verdict filled in (confirmed, dismissed or fixed; withdrawn
    takes an earlier verdict back), or JSON that the HTML report exported. Where editors disagree, all
    verdicts are kept, the latest counts, and a table shows them. What is there already adds nothing.

    \b
        twosource review report.csv --reviews reviews.csv
        twosource review desk/*.csv --editor "Night desk"
        twosource review --stats
        twosource review --suggest
    """
    options = ReviewOptions(**given)
    _check_sense(options)
    configuration = configuration_for(".", options.config)
    path = options.reviews or configuration.reviews
    if path is None:
        raise ConfigError(_NO_FILE)
    reviews = _take(options, path) if options.reviewed else read_reviews(path)
    if options.stats:
        with open_output(None) as out:
            write_precision(measure_precision(reviews), out, options.format)
    if options.suggest:
        _suggest(reviews, configuration, options.format)
    return 0


def _check_sense(options: ReviewOptions) -> None:
    if options.stats and options.suggest:
        raise click.UsageError("--stats and --suggest print different things: ask for one at a time")
    if not (options.reviewed or options.stats or options.suggest):
        raise click.UsageError("nothing to take: name a reviewed file, or ask for --stats or --suggest")


def _taken(paths: Iterable[Path]) -> list[Review]:
    """Read all reviewed files; every fault in any of them is told at once."""
    rows: list[Review] = []
    faults = []
    for path in paths:
        try:
            rows.extend(read_reviews(path).rows)
        except ConfigError as error:
            faults.append(str(error))
    if faults:
        raise ConfigError("\n".join(faults))
    return rows


def _take(options: ReviewOptions, path: Path) -> Reviews:
    """Take the reviewed files into the reviews file, which need not be there yet."""
    rows = _taken(map(Path, options.reviewed))
    editor = user_name() if options.editor is None else options.editor.strip()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with locked(path):
        known = read_reviews_so_far(path)
        merged = merge_reviews(known, rows, editor=editor, now=now)
        if merged.added or not path.exists():
            write_reviews(merged.reviews, path)
    if not (options.stats or options.suggest):
        with open_output(None) as out:
            write_conflicts(merged.conflicts, out, options.format)
    if lone := sum(lone_notes(Path(name)) for name in options.reviewed):
        tell(f"not taken: {lone} note{'' if lone == 1 else 's'} without a verdict")
    tell(f"{path}: {_tally(merged)}")
    return merged.reviews


def _tally(merged: Merged) -> str:
    added, conflicts = len(merged.added), len(merged.conflicts)
    taken = f"{added} verdict{'' if added == 1 else 's'} taken, {merged.known} already there"
    return f"{taken}, {conflicts} finding{'' if conflicts == 1 else 's'} that editors disagree on"


def _suggest(reviews: Reviews, configuration: Configuration, form: str) -> None:
    style = configuration.settings().style
    found = suggest_accepted(reviews, style.accept, style.spelling)
    with open_output(None) as out:
        if form == "table" and style.accept and any(it.reviews for it in found):
            out.write(f"# in the place of {configuration.file.place(('accept',))}\n")
        write_suggestions(found, out, form)
