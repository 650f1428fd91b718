"""The visible text of a web page: one stretch for each paragraph, heading, caption, list item or cell.

White space is folded as a browser folds it, and every character knows its place in the file. Elements
are kept on a list, not on Python's stack, so that depth costs nothing.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from sources.article import BlockKind
from sources.elements import ENDED_BY_LIKE, INLINE, VOID, Context, within
from sources.markup import Kind, Markup, NoPageError, Token
from sources.source_map import Run

MOST_TEXT = 1_000_000  # characters; a long article has 60,000
_DROPPED = "\x00\xad\u200b\u2060\ufeff"  # what a browser does not show: NUL, soft hyphen, zero width space
_PIECE = re.compile(
    rf"(?P<space>\s+)|(?P<entity>&(?:\#[xX]?[0-9a-fA-F]{{1,8}}|[A-Za-z][A-Za-z0-9]{{1,31}});?)"
    rf"|(?P<dropped>[{_DROPPED}]+)|(?P<words>[^\s&{_DROPPED}]+(?: [^\s&{_DROPPED}]+)*|&)"
)
_NOTHING = dict.fromkeys(map(ord, _DROPPED))
_DEEPEST_LOOK = 50  # elements looked through for an open paragraph that a new one ends


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of visible text with its runs, whose offsets count from the stretch's start.

    `tag` is the element that holds it; `role` is what class or element promise it to be; `furniture`
    says that it stands in navigation, a form, a footer or the like; `linked` is the share that is links.
    """

    text: str
    runs: tuple[Run, ...]
    tag: str
    role: BlockKind | None = None
    furniture: bool = False
    linked: float = 0.0

    @property
    def words(self) -> str:
        """The text on one line."""
        return " ".join(self.text.split())

    @property
    def is_heading(self) -> bool:
        """Tell whether it is one of h1 to h6."""
        return len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit()


@dataclass(slots=True)
class _Buffer:
    """The stretch being read."""

    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0
    linked: int = 0
    context: Context = field(default_factory=Context)

    def add(self, text: str, start: int, end: int, context: Context) -> None:
        """Take a text that stands at these offsets of the file."""
        if not self.parts:
            self.context = context
        self.linked += len(text) * context.link
        stop = self.length + len(text)
        last = self.runs[-1] if self.runs else None
        if last and last.exact and last.file_end == start and len(text) == end - start:
            self.runs[-1] = Run(last.start, stop, last.file_start, end)
        else:
            self.runs.append(Run(self.length, stop, start, end))
        self.parts.append(text)
        self.length = stop

    def open_end(self) -> bool:
        """Tell whether white space may follow: not at the start, nor after other white space."""
        return bool(self.parts) and not self.parts[-1][-1:].isspace()

    def drop_space(self) -> None:
        """Take back white space at the end."""
        while self.parts and self.parts[-1].isspace():
            self.length -= len(self.parts.pop())
            while self.runs and self.runs[-1].end > self.length:
                start, _, file_start, file_end = run = self.runs.pop()
                if start < self.length:
                    cut = run.end - self.length
                    self.runs.append(Run(start, self.length, file_start, file_end - cut))


def find_stretches(page: Markup) -> tuple[Stretch, ...]:
    """Give the visible text of a page, in order of the file.

    Raises NoPageError when there is more text than any article has.
    """
    return tuple(_Page(page).stretches())


class _Page:
    """One walk over the tokens of a page."""

    def __init__(self, page: Markup) -> None:
        self._source, self._tokens = page
        self._open: list[Context] = [Context(tag="body")]
        self._names: list[str] = [""]
        self._counts: Counter[str] = Counter()
        self._buffer = _Buffer()
        self._length = 0

    def stretches(self) -> Iterator[Stretch]:
        for token in self._tokens:
            yield from self._take(token)
        yield from self._flush()

    def _take(self, token: Token) -> Iterator[Stretch]:
        if token.kind is Kind.TEXT:
            self._add_text(token.start, token.end)
        elif token.kind is Kind.OPEN:
            if token.name == "br":
                yield from self._break_line(token)
            else:
                if token.name not in INLINE:
                    yield from self._flush()
                self._enter(token)
        elif token.kind is Kind.CLOSE:
            if token.name not in INLINE:
                yield from self._flush()
            if self._counts[token.name]:
                self._leave(token.name)

    def _flush(self) -> Iterator[Stretch]:
        buffer = self._buffer
        self._length += buffer.length
        buffer.drop_space()
        if buffer.parts:
            text, context = "".join(buffer.parts), buffer.context
            yield Stretch(
                text,
                tuple(buffer.runs),
                context.tag,
                context.role,
                context.furniture,
                buffer.linked / len(text),
            )
        self._buffer = _Buffer()

    def _break_line(self, token: Token) -> Iterator[Stretch]:
        """A line break; the second in a row ends the paragraph."""
        if self._open[-1].hidden or not self._buffer.parts:
            return
        if self._buffer.parts[-1] == "\n":
            yield from self._flush()
            return
        self._buffer.drop_space()
        self._buffer.add("\n", token.start, token.end, self._open[-1])

    def _enter(self, token: Token) -> None:
        if token.name not in INLINE:
            self._end_paragraph()
        if token.name in VOID:
            return
        if token.name in ENDED_BY_LIKE and self._names[-1] == token.name:
            self._leave(token.name)
        self._names.append(token.name)
        self._counts[token.name] += 1
        self._open.append(within(self._open[-1], token.name, token.attributes))

    def _end_paragraph(self) -> None:
        """A block ends the paragraph before it, of which "</p>" may be left out."""
        if not self._counts["p"]:
            return
        for name in self._names[: -_DEEPEST_LOOK - 1 : -1]:
            if name == "p":
                self._leave("p")
            if name not in INLINE:
                return

    def _leave(self, name: str) -> None:
        while True:
            last = self._names.pop()
            self._open.pop()
            self._counts[last] -= 1
            if last == name:
                return

    def _add_text(self, start: int, end: int) -> None:
        context, buffer = self._open[-1], self._buffer
        if context.hidden:
            return
        for match in _PIECE.finditer(self._source, start, end):
            if match["words"]:
                buffer.add(match[0], match.start(), match.end(), context)
            elif match["space"]:
                if buffer.open_end():
                    buffer.add(" ", match.start(), match.start() + 1, context)
            elif match["entity"]:
                self._add_entity(match, context)
            if self._length + buffer.length > MOST_TEXT:
                raise NoPageError(f"has more than {MOST_TEXT:,} characters of text, as no article has")

    def _add_entity(self, match: re.Match[str], context: Context) -> None:
        text = unescape(match[0]).translate(_NOTHING)
        if text.isspace():
            if self._buffer.open_end():
                self._buffer.add(" ", match.start(), match.end(), context)
        elif text:
            self._buffer.add(text, match.start(), match.end(), context)
