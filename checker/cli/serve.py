"""`twosource serve`: the report as a page that saves verdicts, and checks for a CMS."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from checker.cli.findings import FindingOptions, setting_options
from checker.cli.options import location_options, reading_options
from checker.errors import ConfigError
from checker.model import Severity

if TYPE_CHECKING:
    from checker.config import Settings
    from checker.configuration import Configuration

PORT = 8765
LEAST_TOKEN = 16  # characters; what is shorter can be guessed by asking often enough
_TOKEN = re.compile(r"[A-Za-z0-9._~-]+")  # what passes through an address, a cookie and a header unchanged

_NEEDED = ("fastapi", "starlette", "uvicorn", "watchfiles", "anyio", "pydantic")
_NO_STDIN = "standard input cannot be read again when it changes: name files or folders"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions(FindingOptions):
    """What `serve` is told; `size` is in megabytes."""

    host: str
    port: int
    allowed_host: tuple[str, ...]
    token: str | None
    time_limit: float
    size_limit: float
    open_page: bool

    def check_settings(self, configuration: Configuration) -> Settings:
        """Give the settings of a check of drafts, which is as loud as `lint` is."""
        from checker.cache import default_folder  # noqa: PLC0415 - help needs no cache

        chosen = configuration.settings(Severity.WARNING)
        cache = None if self.no_cache else default_folder()
        return replace(chosen, model=self.model or chosen.model, published=self.published, cache=cache)


@click.command()
@location_options
@reading_options
@setting_options
@click.option("--host", metavar="HOST", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option(
    "--port", type=click.IntRange(0, 65535), metavar="N", default=PORT, show_default=True, help="0 is any."
)
@click.option(
    "--allowed-host",
    metavar="NAME",
    multiple=True,
    help="Another name this server goes by, as behind a proxy. May be repeated.",
)
@click.option(
    "--token",
    metavar="TEXT",
    envvar="TWOSOURCE_TOKEN",
    show_envvar=True,
    help="What a client must know; where others reach the server there is always one.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=1, max=3600),
    metavar="SECONDS",
    default=60.0,
    show_default=True,
    help="Longest check of a draft.",
)
@click.option(
    "--size-limit",
    type=click.FloatRange(min=0.001, max=1000),
    metavar="MB",
    default=5.0,
    show_default=True,
    help="Largest request.",
)
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
def command(**given: Any) -> int:
    """Serve a report for review, with verdicts saved as they are made.

    LOCATION is what `report` takes, or one JSON report that it wrote. The page follows when articles
    change, and verdicts go straight to the reviews file. A CMS sends drafts to POST /check; what else
    there is, /openapi.json describes.

    \b
        twosource serve story/ --reviews reviews.csv --open
        twosource serve report.json --port 8080
        TWOSOURCE_TOKEN=... twosource serve desk/ --by-folder --host 0.0.0.0
    """
    options = ServeOptions(format="html", output=None, width=None, **given)
    _check_sense(options)
    try:
        from checker.cli.serving import serve  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in _NEEDED:
            raise
        raise ConfigError(f"serve needs {error.name}: pip install 'twosource[serve]'") from error
    return serve(options)


def _check_sense(options: ServeOptions) -> None:
    if "-" in options.locations:
        raise click.UsageError(_NO_STDIN)
    if options.token is not None and len(options.token) < LEAST_TOKEN:
        raise click.UsageError(f"a token needs {LEAST_TOKEN} characters or more")
    if options.token is not None and not _TOKEN.fullmatch(options.token):
        raise click.UsageError("a token has letters, digits and . _ ~ - only")
