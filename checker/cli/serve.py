"""`twosource serve`: the report as a page that saves verdicts, and checks for a CMS."""

from __future__ import annotations

import secrets
import webbrowser
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.findings import FindingOptions, setting_options
from checker.cli.notices import complain, not_checked_lines, tally, tell
from checker.cli.options import location_options, reading_options
from checker.cli.progress import progress
from checker.errors import ConfigError, ReadError
from checker.model import Severity
from checker.output import check_writable

if TYPE_CHECKING:
    from checker.config import Settings
    from checker.configuration import Configuration
    from checker.run import Run
    from checker.serve.desk import Desk
    from checker.serve.server import Address
    from checker.serve.verdicts import VerdictDesk

PORT = 8765
LEAST_TOKEN = 16  # characters; what is shorter can be guessed by asking often enough

_NEEDED = ("fastapi", "starlette", "uvicorn", "watchfiles", "anyio", "pydantic")
_NO_STDIN = "standard input cannot be read again when it changes: name files or folders"
_NO_FILE = "no reviews file: verdicts stay in the browser that they are made in (--reviews FILE saves them)"


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
        import checker.serve.server  # noqa: F401, PLC0415 - an extra
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in _NEEDED:
            raise
        raise ConfigError(f"serve needs {error.name}: pip install 'twosource[serve]'") from error
    return _serve(options)


def _check_sense(options: ServeOptions) -> None:
    if "-" in options.locations:
        raise click.UsageError(_NO_STDIN)
    if options.token is not None and len(options.token) < LEAST_TOKEN:
        raise click.UsageError(f"a token needs {LEAST_TOKEN} characters or more")


def _serve(options: ServeOptions) -> int:
    """Set everything up, each fault found before the work that it would spoil, and serve."""
    from checker.reviews import user_name  # noqa: PLC0415 - what follows needs the extra
    from checker.serve.app import Limits, Served  # noqa: PLC0415
    from checker.serve.guard import Access, names_of  # noqa: PLC0415
    from checker.serve.live import LiveReport  # noqa: PLC0415
    from checker.serve.server import listen, own_names, run_server  # noqa: PLC0415

    configuration = options.configuration()
    desk = _desk(options, configuration)
    address = listen(options.host, options.port)
    editor = user_name() if address.loopback else ""  # others are not the user who runs us
    verdicts = _verdicts(options.reviews_file(configuration), editor)
    run = _first(desk, options)
    token = options.token or ("" if address.loopback else secrets.token_urlsafe(24))
    names = names_of((*own_names(options.host), *options.allowed_host))
    served = Served(
        report=LiveReport(desk, run, verdicts, editor=editor),
        configure=lambda: options.check_settings(options.configuration()),
        reviews=verdicts.path if verdicts else None,
        limits=Limits(size=round(options.size_limit * 1_000_000), seconds=options.time_limit),
    )
    _tell_address(address, options, token, verdicts)
    access = Access(names=names, token=token, cookie=f"twosource-{address.port}")
    run_server(served, access, address, tell)
    return 0


def _verdicts(path: Path | None, editor: str) -> VerdictDesk | None:
    from checker.serve.verdicts import VerdictDesk  # noqa: PLC0415 - needs the extra

    if path is None:
        return None
    check_writable(path)
    return VerdictDesk(path, editor)


def _desk(options: ServeOptions, configuration: Configuration) -> Desk:
    from checker.serve.desk import ArticlesDesk, SavedDesk, find_report  # noqa: PLC0415 - needs the extra

    saved = find_report(options.locations)
    if saved is not None:
        return SavedDesk(saved)
    return ArticlesDesk(
        locations=options.locations,
        configure=lambda: options.settings(options.configuration()),
        by_folder=options.by_folder,
        config_file=configuration.file.path,
        progress=partial(progress, quiet=options.quiet),
    )


def _first(desk: Desk, options: ServeOptions) -> Run:
    """Check for the first time; what cannot be read or checked is told as `report` tells it."""
    run = desk.check()
    if run is None:
        raise ReadError("nothing to serve")
    for skipped in run.skipped:
        complain(f"{skipped.location}: {skipped.reason}")
    for line in not_checked_lines(run.not_checked):
        complain(line)
    if not options.quiet:
        tell(tally(run))
    return run


def _tell_address(address: Address, options: ServeOptions, token: str, verdicts: VerdictDesk | None) -> None:
    url = address.url(options.host) + (f"?token={token}" if token else "")
    if verdicts is None:
        tell(_NO_FILE)
    tell(f"serving at {url} (Ctrl-C ends it)")
    if options.open_page:
        webbrowser.open(url)
