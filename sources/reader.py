"""The reader contract: what a class registered under `twosource.sources` offers.

A reader is constructed with keyword options; it must accept `published: date | None`, the date of
articles that state none, and must not require any other.
"""

from collections.abc import Iterator
from typing import BinaryIO, Protocol, runtime_checkable

from sources.article import Article, Skipped


class Reader(Protocol):
    """Turns a location, usually the path of a file, into articles."""

    def reads(self, location: str) -> bool:
        """Tell, from the name alone, whether this reader takes the location."""

    def read(self, location: str) -> Iterator[Article | Skipped]:
        """Yield the location's articles, and a Skipped for each part that is no article.

        Bad data never raises. An OSError may pass: `read_articles` reports it as a Skipped.
        """


@runtime_checkable
class StreamReader(Reader, Protocol):
    """A reader that can also take standard input."""

    def read_stream(self, stream: BinaryIO, location: str, name: str) -> Iterator[Article | Skipped]:
        """Read as `read` does; `name` stands where a file's stem would, in the articles' ids."""
