"""The review server as a program: its socket, its watch over changes, its beginning and end."""

from __future__ import annotations

import ipaddress
import logging
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial

import anyio
import uvicorn
from fastapi import FastAPI

from checker.errors import OutputError
from checker.serve.app import Served, create_app
from checker.serve.guard import Access
from checker.serve.live import LiveReport
from checker.serve.places import places_of
from checker.serve.protocol import PromptProtocol
from checker.serve.watch import Changed, watch

Tell = Callable[[str], None]

_GRACE = 2  # seconds that running requests have to end when the server is told to
_CONNECTIONS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the server listens: its socket, and the address and port that this is bound to."""

    socket: socket.socket
    number: str
    port: int

    @property
    def loopback(self) -> bool:
        """Whether only this computer reaches it."""
        return ipaddress.ip_address(self.number.partition("%")[0]).is_loopback

    def url(self, host: str) -> str:
        """Give the address to open: for "all interfaces" this computer's name."""
        name = socket.gethostname() if _is_any(host) else host
        return f"http://{f'[{name}]' if ':' in name else name}:{self.port}/"


def listen(host: str, port: int) -> Address:
    """Take the port.

    Raises:
        OutputError: when there is no such host, or the port is taken or not to be had.
    """
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        taken = socket.socket(family, kind, protocol)
        try:
            if sys.platform != "win32":  # there it would let two servers share the port
                taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            taken.bind(place)
            taken.listen()
        except BaseException:
            taken.close()
            raise
    except (OSError, UnicodeError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"cannot serve on {host}, port {port}: {reason.lower()}") from error
    number, bound = taken.getsockname()[:2]
    return Address(socket=taken, number=number, port=bound)


def own_names(host: str) -> tuple[str, ...]:
    """Give the names that a server on `host` goes by; on all interfaces these are the computer's."""
    if not _is_any(host):
        return (host,)
    name = socket.gethostname()
    return (name, f"{name}.local", socket.getfqdn())


def run_server(served: Served, access: Access, address: Address, tell: Tell) -> None:
    """Serve until the process is told to end, as by Ctrl-C; `tell` is given one line at a time."""

    @asynccontextmanager
    async def living(_: FastAPI) -> AsyncIterator[None]:
        async with anyio.create_task_group() as group:
            group.start_soon(_follow, served, tell)
            yield
            group.cancel_scope.cancel()

    config = uvicorn.Config(
        create_app(served, access, tell, living),
        http=PromptProtocol,
        loop="asyncio",
        log_config=None,
        log_level=logging.CRITICAL + 1,  # `Faults` tells what goes wrong
        access_log=False,
        server_header=False,
        ws="none",
        proxy_headers=False,
        limit_concurrency=_CONNECTIONS,
        timeout_graceful_shutdown=_GRACE,
    )
    with suppress(KeyboardInterrupt):
        _Server(config, served).run(sockets=[address.socket])


class _Server(uvicorn.Server):
    """Ends checks and streams of events first, which would go on as long as a page is open."""

    def __init__(self, config: uvicorn.Config, served: Served) -> None:
        super().__init__(config)
        self._served = served

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._served.report.close()
        self._served.room.close()
        await super().shutdown(sockets)


async def _follow(served: Served, tell: Tell) -> None:
    """Check again when articles, config or a saved report change, and take over what others review."""
    report = served.report

    async def check() -> None:
        if await report.refresh():
            found = len(report.run.discrepancies)
            tell(f"checked again: {found} discrepanc{'y' if found == 1 else 'ies'}")

    async def take_over() -> None:
        await report.reload_verdicts()

    async with anyio.create_task_group() as group:
        group.start_soon(watch, lambda: report.desk.watched, _telling(report, check, tell), tell)
        if served.reviews is not None:
            places = partial(places_of, [served.reviews])
            group.start_soon(watch, places, _telling(report, take_over, tell), tell)


def _telling(report: LiveReport, act: Changed, tell: Tell) -> Changed:
    """Have the problem told that something meets, once."""

    async def act_and_tell() -> None:
        problem = report.problem
        await act()
        if report.problem and report.problem != problem:
            tell(report.problem)

    return act_and_tell


def _is_any(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return host == ""
