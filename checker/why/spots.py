"""Places that a user names, such as `herald.txt:3:14`, and the claims that stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.errors import ConfigError
from checker.model import Claim, Field
from sources.article import Article

FORMS = "PATH:LINE, PATH:LINE:COLUMN, PATH:title or ID@OFFSET"
_SPOT = re.compile(
    r"(?P<article>.+?)(?:@(?P<offset>\d+)|:(?:(?P<title>title)|(?P<line>\d+))(?::(?P<column>\d+))?)",
    re.DOTALL,
)
_NOWHERE = 0, 0  # of a place where the file has only markup
_NAMED = 5  # articles or columns that an error lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place as named: an article, and a line (with or without column), its title, or an offset.

    `text` is what the user wrote. Lines and columns count from 1, offsets from 0.
    """

    text: str
    article: str
    line: int | None = None
    column: int | None = None
    offset: int | None = None
    title: bool = False


def parse_spot(text: str) -> Spot:
    """Read a place as a report prints it.

    Raises:
        ConfigError: when it has none of the forms.
    """
    found = _SPOT.fullmatch(text)
    if found is None:
        raise ConfigError(f"'{text}' is not a place like {FORMS}")
    return Spot(
        text=text,
        article=found["article"],
        line=_number(found["line"]),
        column=_number(found["column"]),
        offset=_number(found["offset"]),
        title=found["title"] is not None,
    )


def find_article(spot: Spot, articles: Sequence[Article]) -> Article:
    """Find the article that a place names by its id, its location, or the end of its location.

    Raises:
        ConfigError: when there is none, and when there are several.
    """
    exact = [each for each in articles if spot.article in {each.id, each.location}]
    found = exact or [each for each in articles if _ends(each.location, spot.article)]
    if len(found) > 1:
        raise ConfigError(f"{spot.text}: several articles are meant: {_few(_name(each) for each in found)}")
    if not found:
        known = _few(_name(each) for each in articles)
        raise ConfigError(f"{spot.text}: no article '{spot.article}' was read; there are {known or 'none'}")
    return found[0]


def claims_at(spot: Spot, article: Article, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Give the claims whose mention covers a place, in the order of the text.

    Raises:
        ConfigError: when the place lies outside the article, and when no claim covers it.
    """
    start, end = _stretch(spot, article)
    field = Field.TITLE if spot.title else Field.TEXT
    mine = [claim for claim in claims if claim.article is article and claim.field is field]
    found = [claim for claim in mine if claim.span.start < end and start < claim.span.end]
    if not found:
        raise ConfigError(f"{spot.text}: no claim was found there{_nearby(spot, article, mine)}")
    return tuple(sorted(found, key=lambda claim: claim.order))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits is not None else None


def _stretch(spot: Spot, article: Article) -> tuple[int, int]:
    """Give the half-open offsets of a place, of which line and column count in the article's file."""
    if spot.offset is not None:
        if spot.offset >= len(article.text):
            raise ConfigError(f"{spot.text}: the text ends at offset {len(article.text)}")
        return spot.offset, spot.offset + 1
    lines = [article.title] if spot.title else article.file_text.split("\n")
    number = 1 if spot.line is None else spot.line
    if not 1 <= number <= len(lines):
        raise ConfigError(f"{spot.text}: the text has {len(lines)} line{'s' * (len(lines) != 1)}")
    start = sum(len(line) + 1 for line in lines[: number - 1])
    end = start + len(lines[number - 1])
    if spot.column is not None:
        if not 1 <= spot.column <= len(lines[number - 1]):
            raise ConfigError(f"{spot.text}: the line has {len(lines[number - 1])} columns")
        start, end = start + spot.column - 1, start + spot.column
    return (start, end) if spot.title else article.text_span(start, end) or _NOWHERE


def _nearby(spot: Spot, article: Article, claims: Iterable[Claim]) -> str:
    """Say in which columns of the line, or else in which lines, there are claims."""
    places = sorted({claim.line_column for claim in claims})
    columns = [str(column) for line, column in places if spot.column is not None and line == (spot.line or 1)]
    if columns:
        return f"; in this line there are some at column {_few(columns)}"
    lines = dict.fromkeys(str(line) for line, _ in places)
    return f"; there are some in line {_few(lines)}" if lines and not spot.title else ""


def _ends(location: str, part: str) -> bool:
    """Tell whether a location ends with a part, whole names only: `wire.jsonl#7` ends with `7`."""
    return location.endswith(part) and location.removesuffix(part)[-1:] in {"/", "#", "\\"}


def _name(article: Article) -> str:
    return article.location or article.id


def _few(names: Iterable[str]) -> str:
    every = list(names)
    more = f" and {len(every) - _NAMED} more" if len(every) > _NAMED else ""
    return ", ".join(every[:_NAMED]) + more
