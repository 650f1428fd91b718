"""`twosource report`: where articles about one story contradict each other."""

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import click

from checker.cli.options import RunOptions, run_options, split_names
from checker.cli.run import conclude, layout, run_locations
from checker.config import Settings
from checker.errors import ConfigError
from checker.model import Run, Severity
from checker.output import open_output
from checker.plugins import load_report, load_rules, report_names

_SEVERITIES = [severity.value for severity in Severity]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions(RunOptions):
    """What `report` is told; `fail_on` None never fails."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: Severity
    fail_on: Severity | None
    explain_pairs: bool = False

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
    form = load_report(options.format)
    run = run_locations(options, settings, load_rules(settings.select, settings.ignore))
    with open_output(options.output) as out:
        form.write(run, out, replace(layout(options), reasons=options.explain_pairs))
    return conclude(run, quiet=options.quiet, found=options.fails(run))
