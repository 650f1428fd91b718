"""How large a request may be, and how long it may take to arrive."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from anyio import fail_after
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ARRIVAL_SECONDS = 20.0  # a body that trickles in would hold its place for as long as its sender likes


class TooLargeError(Exception):
    """A request's body is larger than it may be."""


class BodyLimits:
    """ASGI middleware that reads a request's body before anything is done with it, or refuses it."""

    def __init__(self, app: ASGIApp, size: int, seconds: float = ARRIVAL_SECONDS) -> None:
        self._app = app
        self._size = size
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        try:
            with fail_after(self._seconds):
                body = await self._read(scope, receive)
        except ClientDisconnect:
            return
        except TooLargeError:
            told = f"the request is larger than {self._size:,} bytes"
            await JSONResponse({"detail": told}, status_code=413)(scope, receive, send)
        except TimeoutError:
            told = f"the request did not arrive within {self._seconds:g} seconds"
            await JSONResponse({"detail": told}, status_code=408)(scope, receive, send)
        else:
            await self._app(scope, _replayed(body, receive), send)

    async def _read(self, scope: Scope, receive: Receive) -> bytes:
        stated = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
        if stated.isdigit() and int(stated) > self._size:
            raise TooLargeError
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] != "http.request":  # the client has gone
                raise ClientDisconnect
            body += message.get("body", b"")
            if len(body) > self._size:
                raise TooLargeError
            if not message.get("more_body"):
                return bytes(body)


def _replayed(body: bytes, receive: Receive) -> Receive:
    """Give the body that was read, and after it what comes of the client itself."""
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> Message:
        return messages.pop() if messages else await receive()

    return receive_again


async def unless_gone(request: Request, work: Coroutine[Any, Any, str]) -> str:
    """Await `work`, but for no longer than the client waits for it; the request's body has been read.

    Raises:
        ClientDisconnect: when the client has gone.
    """
    working, waiting = asyncio.ensure_future(work), asyncio.ensure_future(request.receive())
    try:
        await asyncio.wait((working, waiting), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientDisconnect
        return working.result()
    finally:
        waiting.cancel()
        if working.cancel():
            await asyncio.wait((working,))
