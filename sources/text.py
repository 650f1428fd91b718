"""Plain text and Markdown: one file, one article."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from sources.article import Article, BlockKind, Skipped
from sources.blocks import find_blocks
from sources.decode import NotTextError, decode
from sources.header import BadHeaderError, Header, read_header
from sources.headlines import first_byline, first_headline
from sources.html import read_page
from sources.published import published_in_name, published_in_text

_SUFFIXES = frozenset((".txt", ".text", ".md", ".markdown"))
_WEB_PAGE = ("<!doctype html", "<html", "<?xml", "<head", "<body")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextReader:
    """Reads .txt and .md files, with YAML front matter or header lines if they have any.

    A web page that was saved under such a name is read as one.

    The publication date is, in this order: what the header states, a date line of the page, a date in
    the file's name ("2025-07-11-mill.txt"), the option `published`. A file's modification time says
    when it was copied, so it is never used.
    """

    published: date | None = None

    def reads(self, location: str) -> bool:
        """Tell whether the name ends as text or Markdown does."""
        return Path(location).suffix.lower() in _SUFFIXES

    def read(self, location: str) -> Iterator[Article | Skipped]:
        """Yield the file's article, or a Skipped; raises OSError when it cannot be opened."""
        path = Path(location)
        yield self._read_bytes(path.read_bytes(), location, path.stem)

    def read_stream(self, stream: BinaryIO, location: str, name: str) -> Iterator[Article | Skipped]:
        """Yield the stream's article, or a Skipped."""
        yield self._read_bytes(stream.read(), location, name)

    def _read_bytes(self, data: bytes, location: str, name: str) -> Article | Skipped:
        try:
            text = decode(data)
            if not text.strip():
                return Skipped(location=location, reason="empty file")
            if text.lstrip()[:20].lower().startswith(_WEB_PAGE):
                return read_page(data, location=location, name=name, published=self.published)
            return self._article(text, read_header(text), location, name)
        except NotTextError as error:
            return Skipped(location=location, reason=str(error))
        except BadHeaderError as error:
            return Skipped(location=f"{location}:{error.line}", reason=str(error))

    def _article(self, text: str, header: Header, location: str, name: str) -> Article | Skipped:
        body = find_blocks(text, header.title, start=header.end)
        if not any(block.kind is not BlockKind.BOILERPLATE for block in body):
            return Skipped(location=location, reason="no text but page furniture in it")
        published = header.published or published_in_text(text, body) or published_in_name(name)
        return Article(
            id=header.id or name,
            text=text,
            story=header.story,
            outlet=header.outlet,
            title=header.title or first_headline(text, body),
            title_start=header.title_start,
            published=published or self.published,
            url=header.url,
            language=header.language,
            byline=header.byline or first_byline(text, body),
            location=location,
            role=header.role,
            blocks=header.blocks + body,
        )
