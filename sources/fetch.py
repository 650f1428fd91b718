"""One document from the web, fetched with limits on everything a server can do to its caller.

How long it may take, name look-up included, how large it may become once unpacked, how often and whither
it may redirect. Every failure is a FetchError with one line for the reader.
"""

import http.client
import time
import zlib
from dataclasses import dataclass
from importlib import metadata
from threading import Thread
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from sources.fetch_errors import NO_WEB_ADDRESS, FetchError, fetch_error, too_slow

_ACCEPTED = "text/html, application/xhtml+xml, text/plain, text/markdown, application/x-ndjson, */*;q=0.1"
_MOST_REDIRECTS = 5
_CHUNK = 65536
_SAFE = "!#$%&'()*+,/:;=?@[]~-._"  # what an address may hold as it is; "%" since it may be quoted already
_SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A document: its bytes, unpacked, and what the server says of it.

    `address` is where it was found in the end. `kind` is such as "text/html", in lower case.
    """

    data: bytes
    address: str
    kind: str
    charset: str


def fetch(address: str, *, seconds: float, most_bytes: int) -> Fetched:
    """Fetch what stands at an http or https address.

    The work is done in a thread that is left behind when its time is over: a look-up of a name, or a
    server that sends one byte a second, cannot be interrupted otherwise.

    Raises FetchError when there is none, or it takes longer or is larger than allowed.
    """
    outcome: list[Fetched | FetchError] = []
    worker = Thread(target=_work, args=(address, seconds, most_bytes, outcome), daemon=True)
    worker.start()
    worker.join(seconds)
    if not outcome:
        raise too_slow(seconds)
    found = outcome[0]
    if isinstance(found, FetchError):
        raise found
    return found


def _work(address: str, seconds: float, most_bytes: int, outcome: list[Fetched | FetchError]) -> None:
    try:
        outcome.append(_fetch(address, seconds, most_bytes))
    except FetchError as error:
        outcome.append(error)
    except Exception as error:  # nothing a server sends may end in a traceback
        outcome.append(fetch_error(error, address, seconds))


def _fetch(address: str, seconds: float, most_bytes: int) -> Fetched:
    until = time.monotonic() + seconds
    headers = {"User-Agent": _agent(), "Accept": _ACCEPTED, "Accept-Encoding": "gzip"}
    request = Request(_quoted(address), headers=headers)
    with _opener().open(request, timeout=seconds) as response:
        data = _unpacked(response, until, most_bytes)
        return Fetched(
            data=data,
            address=response.url,
            kind=response.headers.get_content_type() if response.headers.get("Content-Type") else "",
            charset=response.headers.get_content_charset() or "",
        )


class _Redirects(HTTPRedirectHandler):
    """Follows a few redirects, to web addresses only."""

    max_redirections = _MOST_REDIRECTS
    max_repeats = 2

    def redirect_request(
        self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        """Refuse to leave the web: a page may not send its reader to a file or an FTP server."""
        if urlsplit(newurl).scheme not in _SCHEMES:
            fp.close()
            raise FetchError(NO_WEB_ADDRESS)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> OpenerDirector:
    return build_opener(_Redirects())


def _unpacked(response: http.client.HTTPResponse, until: float, most_bytes: int) -> bytes:
    """Read and unpack the body, a piece at a time, so that a small packed page cannot fill the memory."""
    encoding = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    unpacker = _unpacker(encoding)
    data = bytearray()
    read = 0
    while chunk := response.read1(_CHUNK):
        read += len(chunk)
        data += unpacker.decompress(chunk, most_bytes + 1 - len(data)) if unpacker else chunk
        if len(data) > most_bytes:
            raise FetchError(f"is larger than {most_bytes / 1e6:g} MB, as no article is")
        if time.monotonic() > until:
            raise TimeoutError
    stated = response.headers.get("Content-Length", "")
    short = stated.isdecimal() and read < int(stated)
    if short or (unpacker and read and not unpacker.eof):
        raise FetchError(f"broke off after {read:,} bytes")
    return bytes(data)


def _unpacker(encoding: str) -> Any:
    if encoding in ("identity", ""):
        return None
    if encoding in ("gzip", "x-gzip"):
        return zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    raise FetchError(f"is packed as {encoding[:20]}, which was not asked for")


def _quoted(address: str) -> str:
    """Give the address as it goes over the wire: without fragment, other than ASCII quoted."""
    parts = urlsplit(address)
    if not parts.hostname or parts.port == 0:  # asking for the port raises ValueError when it is none
        raise FetchError("is not a web address: it names no host")
    if parts.username is not None:
        raise FetchError("has a user name in it, and only public pages are read")
    host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    path, query = (quote(part, safe=_SAFE) for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path or "/", query, ""))


def _agent() -> str:
    try:
        version = metadata.version("twosource")
    except metadata.PackageNotFoundError:
        version = "0"
    return f"twosource/{version} (reads the pages its user names)"
