"""What goes wrong inside the server is told in one line, to the client and to whoever runs the server."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Tell = Callable[[str], None]


def told(error: Exception) -> str:
    """Give an error that nobody expected, in one line."""
    return "internal error: " + " ".join(f"{type(error).__name__}: {error}".split())


class Faults:
    """ASGI middleware that answers for an application that fails, so that no traceback is printed."""

    def __init__(self, app: ASGIApp, tell: Tell) -> None:
        self._app = app
        self._tell = tell

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on, and answer it if that fails."""
        begun = False

        async def send_on(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_on)
        except ClientDisconnect:
            return
        except Exception as error:
            if scope["type"] != "http":
                raise
            self._tell(told(error))
            if not begun:
                await JSONResponse({"detail": told(error)}, status_code=500)(scope, receive, send)
