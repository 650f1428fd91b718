"""Paths as URIs: forward slashes, and every character that a URI may not hold percent-encoded (RFC 3986)."""

from pathlib import PurePath
from urllib.parse import quote

_URL_CHARACTERS = ":/?#[]@!$&'()*+,;=%~"  # what means something in an address, or is encoded already


def path_uri(path: str) -> str:
    """Give the URI of a path: relative for a relative one, otherwise `file:`.

    A colon is encoded, or "12:30.txt" would be the document ".txt" of the scheme "12:30".
    """
    pure = PurePath(_bytes(path).decode("utf-8", "surrogateescape"))
    return pure.as_uri() if pure.is_absolute() else quote(_bytes(pure.as_posix()))


def address_uri(address: str) -> str:
    """Give an http(s) address as it is, apart from characters that no URI may hold."""
    return quote(_bytes(address), safe=_URL_CHARACTERS)


def _bytes(text: str) -> bytes:
    """Give the bytes a name has on disk; a surrogate that stands for no byte becomes a question mark."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")
