"""Articles at web addresses that the user names."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from sources.article import Article, Skipped
from sources.fetch import Fetched, fetch
from sources.fetch_errors import FetchError
from sources.html import MOST_BYTES, read_page
from sources.ids import file_stem
from sources.jsonl import JsonlReader, is_json_object
from sources.page_encoding import decode_page
from sources.text import TextReader

_ADDRESS = ("http://", "https://")
_PAGES = frozenset(("text/html", "application/xhtml+xml"))
_TEXTS = frozenset(("text/plain", "text/markdown", "text/x-markdown"))
_LINES = frozenset(
    "application/jsonl application/x-jsonl application/jsonlines application/x-jsonlines application/ndjson "
    "application/x-ndjson text/jsonl".split()
)
_VAGUE = frozenset(("", "application/octet-stream", "binary/octet-stream", "application/json", "text/plain"))
_OPENINGS = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body", b"<!--")


@dataclass(frozen=True, slots=True, kw_only=True)
class WebReader:
    """Fetches web pages, texts and JSON Lines from http and https addresses.

    Only what is named is fetched, nothing that a page links to. `seconds` is the time for one address;
    `published` is the date of articles that state none.
    """

    published: date | None = None
    seconds: float = 30.0
    most_bytes: int = MOST_BYTES

    def reads(self, location: str) -> bool:
        """Tell whether the location is a web address."""
        return location.lower().startswith(_ADDRESS)

    def read(self, location: str) -> Iterator[Article | Skipped]:
        """Yield the articles at the address, or a Skipped that says why there is none."""
        try:
            found = fetch(location, seconds=self.seconds, most_bytes=self.most_bytes)
        except FetchError as error:
            yield Skipped(location=location, reason=str(error))
            return
        yield from self._read_fetched(found, location)

    def _read_fetched(self, found: Fetched, location: str) -> Iterator[Article | Skipped]:
        name = file_stem(location)
        form = _form(found)
        if form == "page":
            yield read_page(
                found.data,
                location=location,
                name=name,
                charset=found.charset,
                address=found.address,
                published=self.published,
            )
        elif form == "lines":
            reader = JsonlReader(published=self.published)
            yield from reader.read_stream(io.BytesIO(found.data), location, name)
        elif form == "text":
            stream = io.BytesIO(_as_utf8(found))
            yield from TextReader(published=self.published).read_stream(stream, location, name)
        else:
            reason = f"is {form[:60]}; of the web only pages, texts and JSON Lines are read"
            yield Skipped(location=location, reason=reason)


def _form(found: Fetched) -> str:
    """Tell "page", "lines" or "text"; anything else is named as the server names it.

    Servers send JSON Lines as plain text, and much as "application/octet-stream": there the name and the
    first bytes decide.
    """
    suffix = PurePosixPath(urlsplit(found.address).path).suffix.lower()
    if found.kind in _LINES or (found.kind in _VAGUE and suffix in (".jsonl", ".ndjson")):
        return "lines"
    if found.kind in _PAGES or found.kind in _TEXTS:
        return "page" if found.kind in _PAGES else "text"
    return _form_by_content(found) if found.kind in _VAGUE else found.kind


def _form_by_content(found: Fetched) -> str:
    start = found.data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.lower().startswith(_OPENINGS):
        return "page"
    if is_json_object(found.data.partition(b"\n")[0]):
        return "lines"
    return found.kind if found.kind == "application/json" else "text"


def _as_utf8(found: Fetched) -> bytes:
    """Give a text in UTF-8 when the server says what it is in; otherwise its reader finds out."""
    return decode_page(found.data, found.charset).encode() if _is_declared(found) else found.data


def _is_declared(found: Fetched) -> bool:
    return found.charset not in ("", "utf-8", "utf8", "us-ascii") and bool(found.data.strip())
