"""A web page cut into tags and text, each with its place in the file.

A reading of the HTML standard's tokenizer (https://html.spec.whatwg.org/multipage/parsing.html#tokenization)
as far as places need it. The standard library's `html.parser` does not tell where a text ends in the
file, and older releases of it take quadratic time over a broken comment.
"""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from html import unescape
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

_MARKUP = re.compile(  # "fewer than < 12 people" is text
    r"<(?:(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*)|(?P<comment>!--)|[!?/])"
)
_ATTRIBUTE = re.compile(
    r"[\s/]*(?P<name>=?[^\s/>=]*)"
    r"(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"'][^\s>]*)|(?P<open>[\"']))?)?"
)
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
MOST_TAGS = 100_000  # a long live blog has some 20,000
_MOST_ATTRIBUTES = 1_000
_NONE: Mapping[str, str] = MappingProxyType({})


class NoPageError(ValueError):
    """The file is no page that an article could stand on; the message says why."""


class Kind(Enum):
    """What a stretch of a page is to a parser; comments and declarations are left out."""

    OPEN = "open"
    CLOSE = "close"
    TEXT = "text"
    RAW = "raw"  # what stands in a script, style or title: no tags are read in it


class Token(NamedTuple):
    """A tag or a text: half-open offsets in the file; for a raw text `name` is its element's."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: Mapping[str, str] = _NONE


class Markup(NamedTuple):
    """A page: its text as in the file, and its tags and texts in order."""

    source: str
    tokens: tuple[Token, ...]


def read_markup(source: str) -> Markup:
    """Cut a page into tags and texts, in time linear in its length, however broken it is.

    What a browser would swallow is swallowed here: the rest of the file after an open comment, an open
    script or a quotation mark without its fellow.

    Raises NoPageError when there is more markup than any article has.
    """
    tokens = tuple(islice(_find_tokens(source), 2 * MOST_TAGS + 1))
    if len(tokens) > 2 * MOST_TAGS:
        raise NoPageError(f"has more than {MOST_TAGS:,} tags, as no article has")
    return Markup(source, tokens)


def _find_tokens(source: str) -> Iterator[Token]:
    strict = source.lstrip("\ufeff \t\r\n").startswith("<?xml")
    done = 0
    while match := _MARKUP.search(source, done):
        if match.start() > done:
            yield Token(Kind.TEXT, done, match.start())
        for token in _read_markup(source, match, strict=strict):
            if token.kind is not Kind.TEXT:
                yield token
            done = token.end
    if done < len(source):
        yield Token(Kind.TEXT, done, len(source))


def _read_markup(source: str, match: re.Match[str], *, strict: bool) -> Iterator[Token]:
    """Yield what begins at a "<"; a TEXT stands for a comment, of which only the end counts."""
    start, name = match.start(), (match["name"] or "").lower()
    if not name:
        yield Token(Kind.TEXT, start, _end_of_comment(source, match))
        return
    attributes, end = _read_attributes(source, match.end())
    if end > len(source):  # the file ends within the tag
        yield Token(Kind.TEXT, start, len(source))
        return
    if match["close"]:
        yield Token(Kind.CLOSE, start, end, name)
        return
    yield Token(Kind.OPEN, start, end, name, attributes)
    if strict and source[end - 2] == "/":
        yield Token(Kind.CLOSE, end, end, name)
    elif name in _RAW:
        stop = _RAW_END[name].search(source, end)
        yield Token(Kind.RAW, end, stop.start() if stop else len(source), name)


def _end_of_comment(source: str, match: re.Match[str]) -> int:
    mark = "-->" if match["comment"] else ">"
    found = source.find(mark, match.start() + 2)  # "<!-->" is a whole comment
    return found + len(mark) if found >= 0 else len(source)


def _read_attributes(source: str, position: int) -> tuple[Mapping[str, str], int]:
    """Give a tag's attributes and the offset after its ">", beyond the file when there is none."""
    attributes: dict[str, str] = {}
    number = 0
    while match := _ATTRIBUTE.match(source, position):
        if match["open"]:
            return _NONE, len(source) + 1
        if match.end() == position:
            break
        number += 1
        if number > _MOST_ATTRIBUTES:
            raise NoPageError(f"has a tag with more than {_MOST_ATTRIBUTES:,} attributes, as no article has")
        position = match.end()
        if match["name"]:
            value = match["double"] or match["single"] or match["bare"] or ""
            attributes.setdefault(match["name"].lower(), unescape(value) if "&" in value else value)
    return attributes or _NONE, position + 1
