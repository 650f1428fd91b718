"""Who may ask the review server: only its own page, and those who know its token.

A server on one's own computer is within reach of every web page that one's browser opens. So a request
must name the server by a name it goes by (or else a page of evil.example, whose name resolves to 127.0.0.1
the second time, would be the server's own: DNS rebinding), and one that a page of another site makes is
refused by what browsers say of it: `Origin`, and `Sec-Fetch-Site` (https://www.w3.org/TR/fetch-metadata/).
"""

from __future__ import annotations

import ipaddress
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OPEN = frozenset({"/health"})  # without a token: it tells nothing but that the server lives
SAFE = frozenset({"GET", "HEAD"})
_HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[^\[\]:/@\s]+)(?::(?P<port>[0-9]{1,5}))?")

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What a server lets in: names it goes by beside addresses, and the token if it asks for one.

    An address in digits needs no mention: no name server can turn it into another one.
    """

    names: frozenset[str] = frozenset({"localhost"})
    token: str = ""
    cookie: str = "twosource"

    def answers_to(self, host: str) -> bool:
        """Tell whether a Host header names this server."""
        match = _HOST.fullmatch(host)
        if not match:
            return False
        name = match["name"].lower().rstrip(".")
        return name in self.names or _is_address(name.strip("[]"))

    def fits(self, token: str) -> bool:
        """Tell whether a token is the server's own, in a time that tells nothing about it."""
        return bool(self.token) and secrets.compare_digest(token.encode(), self.token.encode())


def names_of(hosts: Iterable[str]) -> frozenset[str]:
    """Give the names that a server goes by."""
    return frozenset({"localhost", *(host.lower().rstrip(".") for host in hosts if host)})


class Guard:
    """ASGI middleware that lets in what `Access` allows, and puts safe headers on every answer."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            answer = self._refusal(Request(scope)) or self._app
            await answer(scope, receive, _with_headers(send))
        else:  # there are no web sockets here
            await send({"type": "websocket.close", "code": 1008})

    def _refusal(self, request: Request) -> Response | None:
        """Give the answer to a request that is not let in; None for one that is."""
        host = request.headers.get("host", "")
        if not self._access.answers_to(host):
            told = f"This server does not go by the name {host!r}; --allowed-host lets it.\n"
            return PlainTextResponse(told, status_code=421)
        if _is_from_elsewhere(request, host):
            return PlainTextResponse("Refused: asked for by a page of another site.\n", status_code=403)
        if not self._access.token or request.scope["path"] in OPEN:
            return None
        return self._without_token(request)

    def _without_token(self, request: Request) -> Response | None:
        access = self._access
        scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
        given = bearer.strip() if scheme.lower() == "bearer" else request.cookies.get(access.cookie, "")
        if access.fits(given):
            return None
        if request.method in SAFE and access.fits(request.query_params.get("token", "")):
            return self._welcome(request)
        told = "This server asks for its token: open the address that it printed when it was started.\n"
        return PlainTextResponse(told, status_code=401, headers={"www-authenticate": "Bearer"})

    def _welcome(self, request: Request) -> Response:
        """Keep the token in a cookie, and take it out of the address, where histories and screens show it."""
        rest = [(name, value) for name, value in request.query_params.multi_items() if name != "token"]
        path = "/" + request.url.path.lstrip("/")  # "//evil.example" would be another site
        answer = RedirectResponse(path + (f"?{urlencode(rest)}" if rest else ""), status_code=303)
        answer.set_cookie(
            self._access.cookie,
            self._access.token,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return answer


def _is_from_elsewhere(request: Request, host: str) -> bool:
    """Tell whether a browser says that a page of another site asks; to follow a link to us is allowed."""
    told = {name: request.headers.get(f"sec-fetch-{name}", "").lower() for name in ("site", "mode", "dest")}
    followed = told["mode"] == "navigate" and told["dest"] in ("document", "")  # and no frame or plug-in
    if told["site"] not in ("same-origin", "none", "") and not (followed and request.method in SAFE):
        return True
    origin = request.headers.get("origin")
    return origin is not None and origin.lower().partition("://")[2] != host.lower()


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _with_headers(send: Send) -> Send:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return send_with_headers
