"""The article: what a reader makes of a location, and what every later stage works on."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sources.source_map import SourceMap


class Role(StrEnum):
    """What an article is in a run: something to check against, or the draft being checked."""

    SOURCE = "source"
    DRAFT = "draft"


class BlockKind(StrEnum):
    """What a stretch of an article is, as a page designer would name it."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATE_LINE = "date-line"  # a line that holds the publication date and nothing else
    DATELINE = "dateline"  # "ISLAMABAD: ", where the story was filed from
    CAPTION = "caption"
    PARAGRAPH = "paragraph"
    BOILERPLATE = "boilerplate"  # share buttons, comment forms, copyright lines, photo credits


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One stretch of an article's text: half-open character offsets and what it is."""

    kind: BlockKind
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"block offsets out of order: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as read: its text, never altered, and what is known about it.

    `text` is the decoded text; every offset anywhere refers to it. `published` is None when unknown,
    and then relative dates stay unresolved. `title` is the headline; when the headline also stands in
    `text`, `blocks` holds it as a HEADLINE block, and otherwise claims are made from `title` itself.
    `location` is what a person would open: a path, or a path and an id for a file of many articles.
    `file_line` is the 1-based line on which it stands in a file of many, 0 in a file of one.
    `title_start` is where in `text` the front matter states the title, None where it stands nowhere.
    `blocks` cover the parts of the text that matter, in order and without overlap. `source_map` leads
    back to the file where `text` is not the file's own but was made from it, as from a web page.
    """

    id: str
    text: str
    story: str = ""
    outlet: str = ""
    title: str = ""
    published: date | None = None
    url: str = ""
    language: str = "en"
    byline: str = ""
    location: str = ""
    role: Role = Role.SOURCE
    blocks: tuple[Block, ...] = ()
    file_line: int = 0
    title_start: int | None = None
    source_map: SourceMap | None = field(default=None, repr=False)
    _line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("an article needs an id")
        starts = [0] + [i + 1 for i, char in enumerate(self.file_text) if char == "\n"]
        object.__setattr__(self, "_line_starts", tuple(starts))

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def file(self) -> str:
        """The path of its file; for one of many in a file, without what names it there."""
        return self.location.removesuffix(f"#{self.id}")

    @property
    def file_text(self) -> str:
        """The file's text, with what a reader left out of `text`: markup, comments."""
        return self.source_map.file_text if self.source_map else self.text

    def file_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the half-open offsets in `file_text` of a stretch of `text`.

        What a file holds there may have markup in it: see `SourceMap.file_span`.
        """
        return self.source_map.file_span(start, end) if self.source_map else (start, end)

    def text_span(self, file_start: int, file_end: int) -> tuple[int, int] | None:
        """Give the stretch of `text` that a stretch of `file_text` holds, None where it holds none."""
        return self.source_map.text_span(file_start, file_end) if self.source_map else (file_start, file_end)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Give the 1-based line and column, in the file, of a character offset into `text`."""
        return self.file_line_column(self.source_map.file_offset(offset) if self.source_map else offset)

    def file_line_column(self, file_offset: int) -> tuple[int, int]:
        """Give the 1-based line and column of a character offset into `file_text`."""
        line = bisect_right(self._line_starts, file_offset)
        return line, file_offset - self._line_starts[line - 1] + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An input that could not be read: where it is (path, or path:line) and why, in one line."""

    location: str
    reason: str
