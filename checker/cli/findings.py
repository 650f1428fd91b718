"""What commands that report findings can be told: which rules, how severe, in which format."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import click
from click.core import ParameterSource

from checker.cli.options import F, RunOptions, as_path, split_names
from checker.errors import ConfigError
from checker.model import Severity
from checker.plugins import report_names
from checker.reviews import Reviews, read_reviews, read_reviews_so_far
from checker.run import Run

if TYPE_CHECKING:
    from checker.config import Settings
    from checker.configuration import Configuration

SEVERITIES = [severity.value for severity in Severity]
NEVER = "never"

# What nobody wants a table in; JUnit's .xml and GitHub's annotations have to be asked for.
_BY_SUFFIX = {
    ".csv": "csv",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".markdown": "markdown",
    ".md": "markdown",
    ".sarif": "sarif",
    ".xlsx": "xlsx",
}
_TEMPLATE = "template"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingOptions(RunOptions):
    """What `report` and `lint` are told; None is what the configuration or the command decides."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: str | None = None
    fail_on: str | None = None
    reviews: Path | None = None
    template: Path | None = None
    usual_least: ClassVar[Severity] = Severity.NOTE

    def settings(self, configuration: Configuration) -> Settings:
        """Give the run's settings; --select replaces the configured one, --ignore adds to it."""
        chosen = RunOptions.settings(self, configuration)
        return replace(
            chosen,
            select=self.select or chosen.select,
            ignore=(*chosen.ignore, *self.ignore) if not self.select else self.ignore,
            severity=self.least_shown(configuration),
        )

    def least_shown(self, configuration: Configuration) -> Severity:
        """Give the least severity to show: what was said, else what is configured, else this command's."""
        return Severity(self.severity) if self.severity else configuration.settings(self.usual_least).severity

    def reviewed(self, configuration: Configuration) -> Reviews:
        """Read the reviews file that was named; one that is only configured need not be there yet.

        Raises:
            ConfigError: when it cannot be read.
        """
        path = self.reviews_file(configuration)
        return read_reviews(path) if path and self.reviews_needed else read_reviews_so_far(path)

    @property
    def reviews_needed(self) -> bool:
        """Whether the reviews file has to be there already."""
        return self.reviews is not None

    def reviews_file(self, configuration: Configuration) -> Path | None:
        """Give the reviews file that was named, or is configured, or None."""
        return self.reviews or configuration.reviews


class FormatOption(click.Option):
    """--format for findings: its help lists the formats that are installed, ours and other people's."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Look the formats up, which costs too much to do before somebody asks for help."""
        with suppress(ConfigError):  # from a checkout that is not installed, help should work all the same
            self.metavar = f"[{'|'.join(report_names())}]"
        return super().get_help_record(ctx)


def loud(run: Run, fail_on: str) -> bool:
    """Tell whether a run found something at least as severe as `fail_on`; never for "never".

    A suppression that suppresses nothing is as severe as a warning.
    """
    if fail_on == NEVER:
        return False
    levels = [found.severity.rank for found in run.discrepancies]
    levels += [Severity.WARNING.rank] * bool(run.unused_suppressions)
    return max(levels, default=-1) >= Severity(fail_on).rank


def finding_options(default_format: str) -> Callable[[F], F]:
    """Add the options of FindingOptions that RunOptions lacks, and --format."""

    def add_all(command: F) -> F:
        form = click.option(
            "--format",
            "-f",
            cls=FormatOption,
            metavar="NAME",
            default=default_format,
            show_default=True,
            callback=_one_format,
            help="Output format; without it, the one that the suffix of --output names.",
        )
        for add in reversed((form, *_OPTIONS)):
            command = add(command)
        return command

    return add_all


def _one_format(context: click.Context, _: click.Parameter, name: str) -> str:
    """Give the format: a template is one, and no other goes with it; unasked, what the suffix names."""
    templated = context.params.get("template") is not None
    if name == _TEMPLATE and not templated:
        raise click.UsageError(f"--format {_TEMPLATE} needs --template FILE")
    named = context.get_parameter_source("format") is not ParameterSource.DEFAULT
    if templated and named and name != _TEMPLATE:
        raise click.UsageError(f"--template is a format of its own: leave --format {name} out")
    if templated or named or context.params.get("why"):
        return _TEMPLATE if templated else name
    output = context.params.get("output")
    return _BY_SUFFIX.get(output.suffix.lower(), name) if output else name


def setting_options(command: F) -> F:
    """Add the options of FindingOptions that say what is found, not how it is written."""
    for add in reversed(_SETTING_OPTIONS):
        command = add(command)
    return command


_SETTING_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option("--select", metavar="RULE", multiple=True, callback=split_names, help="Only these rules."),
    click.option("--ignore", metavar="RULE", multiple=True, callback=split_names, help="Not these rules."),
    click.option(
        "--severity",
        type=click.Choice(SEVERITIES),
        help="Least severity to show.  [default: note; for lint warning]",
    ),
    click.option(
        "--reviews",
        metavar="FILE",
        callback=as_path,
        help="Leave out what this reviews file says is dismissed.",
    ),
)

_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--color/--no-color", "colour", default=None, help="Colour, or none; else on a terminal only."
    ),
    *_SETTING_OPTIONS,
    click.option(
        "--template",
        metavar="FILE",
        callback=lambda _, __, value: value and Path(value),
        is_eager=True,  # so that --format knows it
        help="Instead of a format: fill in this Jinja2 template.",
    ),
)
