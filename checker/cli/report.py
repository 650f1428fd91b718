"""`twosource report`: where articles about one story contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from checker.cli.options import RunOptions, run_options, split_names
from checker.cli.run import conclude, layout, run_locations
from checker.config import Settings
from checker.errors import ConfigError
from checker.model import Run, Severity
from checker.output import open_output
from checker.plugins import load_report, load_rules, report_names

if TYPE_CHECKING:
    from checker.rule import Rule

_SEVERITIES = [severity.value for severity in Severity]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions(RunOptions):
    """What `report` is told; `fail_on` None never fails."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: Severity
    fail_on: Severity | None
    explain_pairs: bool = False
    why: tuple[tuple[str, str], ...] = ()

    def settings(self) -> Settings:
        """Give the run's settings."""
        chosen = RunOptions.settings(self)
        return replace(chosen, select=self.select, ignore=self.ignore, severity=self.severity)

    def fails(self, run: Run) -> bool:
        """Tell whether the run found something loud enough to fail."""
        loudest = max((found.severity.rank for found in run.discrepancies), default=-1)
        return self.fail_on is not None and loudest >= self.fail_on.rank


class FormatOption(click.Option):
    """--format for reports: its help lists the formats that are installed, ours and other people's."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Look the formats up, which costs too much to do before somebody asks for help."""
        with suppress(ConfigError):  # from a checkout that is not installed, help should work all the same
            self.metavar = f"[{'|'.join(report_names())}]"
        return super().get_help_record(ctx)


def explain_places(options: ReportOptions, settings: Settings, rules: Sequence[Rule]) -> int:
    """Print the account of each two places, and conclude the run as a report does.

    Raises:
        ConfigError: when a place is not one, or has no claim; nothing is printed then.
    """
    from checker.cli.why import write_accounts  # noqa: PLC0415 - alignment is slow to import
    from checker.why.account import give_account  # noqa: PLC0415
    from checker.why.spots import parse_spot  # noqa: PLC0415

    if options.format != "table":
        raise ConfigError("--why prints text: leave --format out")
    places = [(parse_spot(left), parse_spot(right)) for left, right in options.why]
    run = run_locations(options, settings, rules)
    accounts = [give_account(run, rules, left, right) for left, right in places]
    with open_output(options.output) as out:
        write_accounts(accounts, out, layout(options))
    return conclude(run, quiet=options.quiet, found=options.fails(run))


@click.command()
@run_options
@click.option(
    "--format",
    "-f",
    cls=FormatOption,
    metavar="NAME",
    default="table",
    show_default=True,
    help="Output format.",
)
@click.option("--color/--no-color", "colour", default=None, help="Colour, or none; else on a terminal only.")
@click.option("--select", metavar="RULE", multiple=True, callback=split_names, help="Only these rules.")
@click.option("--ignore", metavar="RULE", multiple=True, callback=split_names, help="Not these rules.")
@click.option(
    "--severity",
    type=click.Choice(_SEVERITIES),
    default=Severity.NOTE.value,
    show_default=True,
    help="Least severity to show.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*_SEVERITIES, "never"]),
    default="never",
    show_default=True,
    help="Exit with 1 when something this severe is shown.",
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
    metavar="PLACE PLACE",
    help="Instead of a report: why two places were compared or not. PLACE is FILE:LINE, FILE:LINE:COLUMN, "
    "FILE:title or ID@OFFSET. May be repeated.",
)
def command(severity: str, fail_on: str, **given: Any) -> int:
    """Report where articles about one story contradict each other.

    LOCATION is a file, a folder, a pattern such as "desk/*.md", a .jsonl file with one article a line, or
    - for standard input. A single article is checked against itself. --select and --ignore may be
    repeated, and take several rules with commas between; `twosource rules` lists them.

    \b
        twosource report agency.txt herald.txt --published 2025-07-11
        twosource report stories/ --by-folder --format csv --output report.csv
        twosource report desk/*.txt --ignore name-variant --fail-on error
    """
    threshold = None if fail_on == "never" else Severity(fail_on)
    options = ReportOptions(severity=Severity(severity), fail_on=threshold, **given)
    settings = options.settings()
    rules = load_rules(settings.select, settings.ignore)
    if options.why:
        return explain_places(options, settings, rules)
    form = load_report(options.format)
    run = run_locations(options, settings, rules)
    with open_output(options.output) as out:
        form.write(run, out, replace(layout(options), reasons=options.explain_pairs))
    return conclude(run, quiet=options.quiet, found=options.fails(run))
