"""From the options of `twosource serve` to a server; faults are found before the work they would spoil."""

from __future__ import annotations

import secrets
import webbrowser
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.notices import complain, not_checked_lines, tally, tell
from checker.cli.progress import progress
from checker.errors import ReadError
from checker.output import check_writable
from checker.reviews import user_name
from checker.run import Run
from checker.serve.app import Served
from checker.serve.checks import CheckRoom
from checker.serve.desk import ArticlesDesk, Desk, SavedDesk, find_report
from checker.serve.guard import Access, names_of
from checker.serve.live import LiveReport
from checker.serve.server import Address, listen, own_names, run_server
from checker.serve.verdicts import VerdictDesk

if TYPE_CHECKING:
    from checker.cli.serve import ServeOptions
    from checker.configuration import Configuration

_NO_FILE = "no reviews file: verdicts stay in the browser that they are made in (--reviews FILE saves them)"


def serve(options: ServeOptions) -> int:
    """Serve until told to end; give the exit code.

    Raises:
        TwosourceError: when there is nothing to serve, or nowhere to.
    """
    configuration = options.configuration()
    desk = _desk(options, configuration)
    address = listen(options.host, options.port)
    with closing(address.socket):
        verdicts = _verdicts(options.reviews_file(configuration), address)
        run = _first_run(desk, options)
        served = Served(
            report=LiveReport(desk, run, verdicts),
            configure=lambda: options.check_settings(options.configuration()),
            reviews=verdicts.path if verdicts else None,
            room=CheckRoom(options.time_limit),
            size=round(options.size_limit * 1_000_000),
        )
        access = _access(options, address)
        if verdicts is None:
            tell(_NO_FILE)
        _tell_address(address, access, options)
        run_server(served, access, address, tell)
    return 0


def _desk(options: ServeOptions, configuration: Configuration) -> Desk:
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


def _verdicts(path: Path | None, address: Address) -> VerdictDesk | None:
    """Open the reviews file; where others reach the server, they are not the user who runs us."""
    if path is None:
        return None
    check_writable(path)
    return VerdictDesk(path, user_name() if address.loopback else "")


def _first_run(desk: Desk, options: ServeOptions) -> Run:
    """Check for the first time; what cannot be read or checked is told as `report` tells it."""
    run = desk.check()
    if run is None:
        raise ReadError("there is nothing to serve")
    for skipped in run.skipped:
        complain(f"{skipped.location}: {skipped.reason}")
    for line in not_checked_lines(run.not_checked):
        complain(line)
    if not options.quiet:
        tell(tally(run))
    return run


def _access(options: ServeOptions, address: Address) -> Access:
    return Access(
        names=names_of((*own_names(options.host), *options.allowed_host)),
        token=options.token or ("" if address.loopback else secrets.token_urlsafe(24)),
        cookie=f"twosource-{address.port}",  # cookies know hosts and no ports
    )


def _tell_address(address: Address, access: Access, options: ServeOptions) -> None:
    url = address.url(options.host) + (f"?token={access.token}" if access.token else "")
    tell(f"serving at {url} (Ctrl-C ends it)")
    if options.open_page:
        webbrowser.open(url)
