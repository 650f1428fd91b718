"""JSON Lines: a file of many articles, one JSON object a line."""

import codecs
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from sources.article import Article, Role, Skipped
from sources.blocks import find_blocks
from sources.decode import find_kind
from sources.published import published_in_text

_STRINGS = ("story", "id", "outlet", "title", "text", "url", "language", "byline")
_SUFFIXES = frozenset((".jsonl", ".ndjson"))
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_TYPES = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
    str: "a string",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonlReader:
    """Reads .jsonl and .ndjson: `story id outlet published title text url role language byline`.

    Only `text` is required; null is the same as absent, and other keys are ignored. A line that is no
    article is skipped with its number, and the rest goes on. `published` is the date of articles that
    state none, neither in that field nor in a date line of their text.
    """

    published: date | None = None

    def reads(self, location: str) -> bool:
        """Tell whether the name ends as JSON Lines do."""
        return Path(location).suffix.lower() in _SUFFIXES

    def read(self, location: str) -> Iterator[Article | Skipped]:
        """Yield the articles of a file, a line at a time; raises OSError when it cannot be opened."""
        with Path(location).open("rb") as stream:
            yield from self.read_stream(stream, location, Path(location).stem)

    def read_stream(self, stream: BinaryIO, location: str, name: str) -> Iterator[Article | Skipped]:
        """Yield the articles of a stream, a line at a time."""
        lines = ((number, line) for number, line in enumerate(stream, start=1) if line.strip())
        first = next(lines, None)
        reason = _unfit(first[1]) if first else "empty file"
        if first is None or reason:
            yield Skipped(location=location, reason=reason)
            return
        yield self._read_line(first[1].removeprefix(codecs.BOM_UTF8), location, name, first[0])
        for number, line in lines:
            yield self._read_line(line, location, name, number)

    def _read_line(self, line: bytes, location: str, name: str, number: int) -> Article | Skipped:
        try:
            return article_of(
                _parse(line), location=location, name=name, number=number, published=self.published
            )
        except ValueError as error:
            return Skipped(location=f"{location}:{number}", reason=str(error))


def article_of(
    fields: Mapping[str, object], *, location: str, name: str, number: int, published: date | None = None
) -> Article:
    """Make an article of one object's fields, with an id made of `name` and `number` if it states none.

    Raises:
        ValueError: when a field is not what it should be; the text says which.
    """
    strings = {key: _string(fields, key) for key in _STRINGS}
    text, stated, role = strings["text"], _published(fields), _role(fields)
    if not text.strip():
        raise ValueError("text is empty" if "text" in fields else "text is missing")
    blocks = find_blocks(text, strings["title"])
    identity = strings["id"] or f"{name}:{number}"
    return Article(
        id=identity,
        text=text,
        story=strings["story"],
        outlet=strings["outlet"],
        title=strings["title"],
        published=stated or published_in_text(text, blocks) or published,
        url=strings["url"],
        language=strings["language"] or "en",
        byline=strings["byline"],
        location=f"{location}#{identity}",
        role=role,
        blocks=blocks,
        file_line=number,
    )


def _unfit(first: bytes) -> str:
    """Say why a file is no JSON Lines at all, so that it is skipped once and not line by line."""
    kind = find_kind(first)
    if kind:
        return f"looks like {kind}, not JSON Lines"
    if first.startswith(_WIDE_MARKS):
        return "is UTF-16 or UTF-32; JSON Lines are UTF-8"
    if b"\x00" in first:
        return "looks binary, not JSON Lines"
    bare = first.removeprefix(codecs.BOM_UTF8).strip()
    if bare in (b"[", b"{"):
        return "is JSON over several lines; JSON Lines have one object a line"
    return ""


def _parse(line: bytes) -> Mapping[str, object]:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 at byte {error.start + 1} of the line") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from None
    except (ValueError, RecursionError):  # a number of 5,000 digits; 100,000 brackets
        raise ValueError("not JSON that can be read: too deep, or a number too long") from None
    if not isinstance(value, dict):
        raise ValueError(f"not an object but {_TYPES.get(type(value), 'null')}")
    return value


def _string(fields: Mapping[str, object], key: str) -> str:
    value = fields.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{key} is {_TYPES[type(value)]}, not a string")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError(f"{key} holds half a character (a lone surrogate)") from None
    return value


def _published(fields: Mapping[str, object]) -> date | None:
    value = _string(fields, "published").strip()
    if not value:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        raise ValueError(f"published is not an ISO date such as 2025-07-11: {value[:40]!r}") from None


def _role(fields: Mapping[str, object]) -> Role:
    value = _string(fields, "role").strip().lower() or Role.SOURCE
    if value not in set(Role):
        raise ValueError(f"role is neither source nor draft: {value[:40]!r}")
    return Role(value)


def is_json_object(line: bytes) -> bool:
    """Tell whether a line could be the first of JSON Lines."""
    try:
        _parse(line.removeprefix(codecs.BOM_UTF8))
    except ValueError:
        return False
    return True
