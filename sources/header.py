"""Headers of text files: YAML front matter, or `Key: value` lines at the very top."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sources.article import Block, BlockKind, Role
from sources.date_lines import parse_date

_KEYS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "publication": "outlet",
    "publisher": "outlet",
    "source": "outlet",
    "published": "published",
    "date": "published",
    "url": "url",
    "link": "url",
    "byline": "byline",
    "author": "byline",
    "authors": "byline",
    "id": "id",
    "story": "story",
    "language": "language",
    "lang": "language",
    "role": "role",
}
_KINDS = {"title": BlockKind.HEADLINE, "published": BlockKind.DATE_LINE, "byline": BlockKind.BYLINE}
_FRONT = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_LOOKS_KEYED = re.compile(r"^[A-Za-z][\w -]*:(?:\s|$)", re.MULTILINE)
_KEYED_LINE = re.compile(r"[ \t]*(?P<key>[A-Za-z]+):[ \t]+(?P<value>\S[^\r\n]*?)[ \t]*(?:\r?\n|\Z)")
_BLANK = re.compile(r"\s*")


class BadHeaderError(ValueError):
    """Front matter that cannot be used; `line` is the 1-based line of the file."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a header states; `end` is the offset at which the article's own text begins."""

    end: int = 0
    blocks: tuple[Block, ...] = ()
    title: str = ""
    title_start: int | None = None
    outlet: str = ""
    published: date | None = None
    url: str = ""
    byline: str = ""
    id: str = ""
    story: str = ""
    language: str = "en"
    role: Role = Role.SOURCE


def read_header(text: str) -> Header:
    """Read the front matter or header lines with which `text` begins, if it does.

    Raises BadHeaderError when front matter is not YAML, or states a date or role that is none.
    """
    front = _FRONT.match(text)
    if front and _LOOKS_KEYED.search(front["yaml"]):
        return _front_matter(text, front)
    return _header_lines(text)


def _front_matter(text: str, front: re.Match[str]) -> Header:
    stated = _load(front["yaml"])
    fields: dict[str, str | date] = {}
    for key, value in stated.items():
        name = _KEYS.get(str(key).lower())
        if name and value not in (None, ""):
            fields.setdefault(name, _plain(value))
    try:
        typed = _typed(fields)
    except ValueError as error:
        raise BadHeaderError(str(error), _line_of(front["yaml"], str(error).partition(" ")[0])) from None
    end = front.end()
    block = Block(kind=BlockKind.BOILERPLATE, start=0, end=len(text[:end].rstrip()))
    title_start = _title_start(text, front, str(fields.get("title", "")))
    return Header(end=end, blocks=(block,), title_start=title_start, **typed)  # type: ignore[arg-type]


def _title_start(text: str, front: re.Match[str], title: str) -> int | None:
    """Find the title as the front matter spells it; one that is folded or escaped there has no place."""
    stated = re.search(
        rf"^[ \t]*(?i:title|headline)[ \t]*:[ \t]*[\"']?(?={re.escape(title)})", front["yaml"], re.M
    )
    return front.start("yaml") + stated.end() if title and stated else None


def _load(source: str) -> Mapping[object, object]:
    import yaml  # noqa: PLC0415 - most files have no front matter

    try:
        stated = yaml.safe_load(source)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 2 if mark else 2
        raise BadHeaderError(f"front matter is not YAML: {error.problem}", line) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # 2025-02-30 is a ValueError
        raise BadHeaderError(f"front matter is not YAML: {str(error).partition(chr(10))[0]}", 2) from None
    if not isinstance(stated, Mapping):
        raise BadHeaderError("front matter is not a list of keys and values", 2)
    return stated


def _plain(value: object) -> str | date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return " ".join(str(value).split())


def _typed(fields: Mapping[str, str | date]) -> dict[str, object]:
    """Turn date and role into values; raises ValueError, the key being its message's first word."""
    typed: dict[str, object] = {name: str(value) for name, value in fields.items()}
    if "published" in fields:
        value = fields["published"]
        typed["published"] = value if isinstance(value, date) else parse_date(value)
        if typed["published"] is None:
            raise ValueError(f"published is not a full date such as 2025-07-11: {value!r}")
    if "role" in fields:
        role = str(fields["role"]).lower()
        if role not in set(Role):
            raise ValueError(f"role is neither source nor draft: {role!r}")
        typed["role"] = Role(role)
    return typed


def _line_of(source: str, name: str) -> int:
    """Give the line of the file on which front matter states `name`."""
    for number, line in enumerate(source.splitlines(), start=2):
        if _KEYS.get(line.partition(":")[0].strip().lower()) == name:
            return number
    return 2


def _header_lines(text: str) -> Header:
    """Read `Outlet: The Courier` lines; what does not parse is the article's own text."""
    fields: dict[str, str | date] = {}
    typed: dict[str, object] = {}
    blocks: list[Block] = []
    start = len(text) - len(text.lstrip())
    while line := _KEYED_LINE.match(text, start):
        name = _KEYS.get(line["key"].lower())
        if not name or name in fields:
            break
        try:
            typed = _typed({**fields, name: line["value"]})
        except ValueError:
            break
        fields[name] = line["value"]
        blocks.extend(_line_blocks(name, line))
        start = line.end()
    return Header(end=start if blocks else 0, blocks=tuple(blocks), **typed)  # type: ignore[arg-type]


def _line_blocks(name: str, line: re.Match[str]) -> Iterator[Block]:
    kind = _KINDS.get(name)
    if kind is None:
        yield Block(kind=BlockKind.BOILERPLATE, start=line.start("key"), end=line.end("value"))
        return
    yield Block(kind=BlockKind.BOILERPLATE, start=line.start("key"), end=line.end("key") + 1)
    yield Block(kind=kind, start=line.start("value"), end=line.end("value"))
