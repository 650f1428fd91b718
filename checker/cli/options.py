"""What commands can be told: click's options, and the frozen values they become."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from checker.config import Settings
    from checker.configuration import Configuration

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(slots=True)
class Debug:
    """Whether an unexpected error shows its traceback; click hands it to every command."""

    traceback: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """What a command that reads articles is told.

    `output` None means standard output; `colour` None means on a terminal only; `config` None means the
    nearest config file upwards.
    """

    locations: tuple[str, ...] = ()
    format: str
    output: Path | None
    published: date | None
    model: str | None
    no_cache: bool
    width: int | None
    quiet: bool
    by_folder: bool = False
    config: Path | None = None
    colour: bool | None = None

    def configuration(self, location: str | None = None) -> Configuration:
        """Read the configuration for a location, the first one unless told otherwise.

        Raises:
            ConfigError: when the config file is faulty.
        """
        from checker.configuration import configuration_for  # noqa: PLC0415 - `rules` needs none

        return configuration_for(location or self.locations[0], self.config)

    def settings(self, configuration: Configuration) -> Settings:
        """Give the run's settings: the configured ones, and over them what the command line says."""
        from checker.cache import default_folder  # noqa: PLC0415 - `rules` and `explain` need no cache

        chosen = configuration.settings()
        cache = None if self.no_cache else default_folder()
        return replace(chosen, model=self.model or chosen.model, published=self.published, cache=cache)


def split_names(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Turn `--select a,b --select c` into (a, b, c), each once."""
    names = (name.strip() for value in values for name in value.split(","))
    return tuple(dict.fromkeys(name for name in names if name))


def run_options(command: F) -> F:
    """Add the options of RunOptions, but for --format and the locations."""
    for add in reversed(_RUN_OPTIONS):
        command = add(command)
    return command


def reading_options(command: F) -> F:
    """Add the options of RunOptions that are about reading and checking, not about writing a report."""
    for add in reversed(_READING_OPTIONS):
        command = add(command)
    return command


def location_options(command: F) -> F:
    """Add LOCATION and how it is read."""
    for add in reversed(_LOCATION_OPTIONS):
        command = add(command)
    return command


def _iso_date(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """Parse 2025-07-11 and nothing else: in no other order can day and month not be confused."""
    if value is None:
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not a date like 2025-07-11") from error


def as_path(_: click.Context, __: click.Parameter, value: str | None) -> Path | None:
    """Give a path; "-" and nothing are None, the standard stream."""
    return None if value in (None, "-") else Path(value)


def _show_traceback(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        context.ensure_object(Debug).traceback = True


traceback_option = click.option(
    "--traceback", is_flag=True, hidden=True, expose_value=False, is_eager=True, callback=_show_traceback
)

config_option = click.option(
    "--config",
    metavar="FILE",
    callback=as_path,
    help="This config file, instead of the nearest twosource.toml or pyproject.toml upwards.",
)

_LOCATION_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("locations", metavar="LOCATION...", nargs=-1, required=True),
    click.option("--by-folder", is_flag=True, help="Each folder below LOCATION is a story of its own."),
)

_READING_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--published",
        metavar="YYYY-MM-DD",
        callback=_iso_date,
        help="Publication date of the articles that state none.",
    ),
    config_option,
    click.option("--model", metavar="NAME", help="Another spaCy model than the one installed with us."),
    click.option("--no-cache", is_flag=True, help="Neither use nor keep what earlier runs parsed."),
    click.option("--quiet", "-q", is_flag=True, help="No progress bar and no tally; errors are still told."),
    traceback_option,
)

_RUN_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--output",
        "-o",
        metavar="FILE",
        callback=as_path,
        is_eager=True,  # so that --format knows it
        help="Write to FILE instead of the screen.",
    ),
    *_READING_OPTIONS[:-2],
    click.option("--width", type=click.IntRange(min=40), metavar="N", help="Columns a table may fill."),
    *_READING_OPTIONS[-2:],
)
