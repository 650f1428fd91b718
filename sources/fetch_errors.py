"""Why a document could not be fetched, in one line that a reporter understands."""

import http.client
import socket
import ssl
import zlib
from collections.abc import Callable
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

NO_WEB_ADDRESS = "redirects to what is no web address"


class FetchError(Exception):
    """The document could not be fetched; the message says why, in one line."""


def too_slow(seconds: float) -> FetchError:
    """Give the error of a server that takes too long."""
    return FetchError(f"no answer within {seconds:g} seconds")


def fetch_error(error: Exception, address: str, seconds: float) -> FetchError:
    """Turn whatever a fetch may raise into words."""
    cause = error.reason if type(error) is URLError else error
    if isinstance(cause, TimeoutError):
        return too_slow(seconds)
    if isinstance(cause, socket.gaierror):
        return FetchError(f"no such host: {urlsplit(address).hostname}")
    for kind, words in _WORDS:
        if isinstance(cause, kind):
            return FetchError(words(cause))
    return FetchError(_one_line(cause) or type(cause).__name__)


def _status(error: HTTPError) -> str:
    """Give the status; urllib hides its own refusals to follow a redirect in its words."""
    error.close()
    words = _one_line(error.msg)
    if "infinite loop" in words:
        return "redirects without end"
    return NO_WEB_ADDRESS if "is not allowed" in words else f"{error.code} {words}".strip()


def _system(error: OSError) -> str:
    return (error.strerror or _one_line(error) or type(error).__name__).lower()


def _one_line(words: object) -> str:
    return " ".join(str(words).split())[:120]


# The first that fits counts: several are subclasses of OSError or ValueError.
_WORDS: tuple[tuple[type[BaseException], Callable[..., str]], ...] = (
    (HTTPError, _status),
    (ssl.SSLCertVerificationError, lambda e: f"its certificate is not valid: {_one_line(e.verify_message)}"),
    (ssl.SSLError, lambda e: "no safe connection: it does not speak TLS as it should"),
    (zlib.error, lambda e: "is damaged: it cannot be unpacked"),
    (http.client.InvalidURL, lambda e: f"is not a web address: {_one_line(e)}"),
    (http.client.IncompleteRead, lambda e: "broke off before its end"),
    (http.client.HTTPException, lambda e: f"does not answer as a web server does ({type(e).__name__})"),
    (ValueError, lambda e: f"is not a web address: {_one_line(e)}"),
    (OSError, _system),
)
