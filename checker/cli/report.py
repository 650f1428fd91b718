"""`twosource report`: where articles about one story contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from checker.cli.findings import NEVER, SEVERITIES, FindingOptions, finding_options, loud
from checker.cli.form import load_form
from checker.cli.options import location_options, run_options
from checker.cli.run import conclude, layout, run_locations
from checker.config import Settings
from checker.errors import ConfigError
from checker.output import open_output
from checker.plugins import load_rules
from checker.run import Run

if TYPE_CHECKING:
    from checker.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions(FindingOptions):
    """What `report` is told."""

    explain_pairs: bool = False
    why: tuple[tuple[str, str], ...] = ()

    def fails(self, run: Run) -> bool:
        """Tell whether the run found something loud enough to fail; a report fails only where asked to."""
        return loud(run, self.fail_on or NEVER)


def explain_places(options: ReportOptions, settings: Settings, rules: Sequence[Rule]) -> int:
    """Print the account of each two places, and conclude the run as a report does.

    Raises:
        ConfigError: when a place is not one, or has no claim; nothing is printed then.
    """
    from checker.cli.why import write_accounts  # noqa: PLC0415 - alignment is slow to import
    from checker.why.account import give_account  # noqa: PLC0415
    from checker.why.spots import parse_spot  # noqa: PLC0415

    if options.format != "table":
        raise ConfigError("--why prints text: leave --format and --template out")
    places = [(parse_spot(left), parse_spot(right)) for left, right in options.why]
    run = run_locations(options, settings, rules)
    accounts = [give_account(run, rules, left, right) for left, right in places]
    with open_output(options.output) as out:
        write_accounts(accounts, out, layout(options))
    return conclude(run, quiet=options.quiet, found=options.fails(run))


@click.command()
@location_options
@run_options
@finding_options("table")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, NEVER]),
    help="Exit with 1 when something this severe is shown.  [default: never]",
)
@click.option(
    "--explain-pairs",
    is_flag=True,
    help="Say of each finding why its readings were compared (table, concise, json).",
)
@click.option(
    "--why",
    nargs=2,
    multiple=True,
    is_eager=True,  # so that --format knows it
    metavar="PLACE PLACE",
    help="Instead of a report: why two places were compared or not. PLACE is FILE:LINE, FILE:LINE:COLUMN, "
    "FILE:title or ID@OFFSET. May be repeated.",
)
def command(**given: Any) -> int:
    """Report where articles about one story contradict each other.

    LOCATION is a file, a folder, a pattern such as "desk/*.md", a .jsonl file with one article a line, or
    - for standard input. A single article is checked against itself. --select and --ignore may be
    repeated, and take several rules with commas between; `twosource rules` lists them.

    \b
        twosource report agency.txt herald.txt --published 2025-07-11
        twosource report stories/ --by-folder --format csv --output report.csv
        twosource report desk/*.txt --ignore name-variant --fail-on error
    """
    options = ReportOptions(**given)
    configuration = options.configuration()
    settings = options.settings(configuration)
    rules = load_rules(settings.select, settings.ignore, settings.options)
    if options.why:
        return explain_places(options, settings, rules)
    reviews = options.reviewed(configuration)
    form = load_form(options, reasons=options.explain_pairs)
    run = reviews.applied_to(run_locations(options, settings, rules))
    form.write(run)
    return conclude(run, quiet=options.quiet, found=options.fails(run))
