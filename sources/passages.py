"""Passages: a text cut where a reader's eye would cut it, into lines that belong together.

Newspapers' copy comes one paragraph a line, or hard-wrapped at 60 to 80 columns as agencies and e-mail
send it. Wrapped lines are told by a test of the wrapping itself: the next line's first word would not
have fitted on this one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028]")
_HARD_BREAK = re.compile(r"[\x0b\x0c\u2029]")
_VOID = (
    " \t\x1c\x1d\x1e\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u202f\u205f\u2060\u3000\ufeff"
)
_HIDDEN = re.compile(
    r"^[ \t]*(?:(?P<fence>```|~~~).*?^[ \t]*(?P=fence)[ \t]*\r?$|<!--.*?-->)", re.MULTILINE | re.DOTALL
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MARKED = re.compile(r"(?:[-*+•●▪◦‣·►]|\d{1,3}[.)]|#{1,6}|>)\s")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]*_]*$")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40

Alone = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text, trimmed, with its words on one line for looking at."""

    start: int
    end: int
    words: str
    hidden: bool = False  # a code fence or HTML comment


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    opens: bool  # a blank line or a page break comes before it


def ends_sentence(words: str) -> bool:
    """Tell whether the words end as a sentence does, closing quotes and brackets aside."""
    return bool(_ENDED.search(words))


def find_passages(text: str, start: int, alone: Alone) -> Iterator[Passage]:
    """Cut `text` from offset `start` on; a line for which `alone` is true is never joined to another."""
    position = start
    bare = blank_comments(text)
    for match in _HIDDEN.finditer(text, start):
        yield from _cut(bare, position, match.start(), alone)
        yield Passage(match.start(), match.end(), "", hidden=True)
        position = match.end()
    yield from _cut(bare, position, len(text), alone)


def blank_comments(text: str) -> str:
    """Put spaces in the place of HTML comments, which nobody reads; every offset stays."""
    return _COMMENT.sub(lambda comment: " " * len(comment[0]), text) if "<!--" in text else text


def _cut(text: str, start: int, end: int, alone: Alone) -> Iterator[Passage]:
    lines = list(_lines(text, start, end))
    width = _wrap_width(lines, alone)
    group: list[_Line] = []
    for line in lines:
        if group and not _continues(group[-1], line, width, alone):
            yield _passage(text, group)
            group = []
        group.append(line)
    if group:
        yield _passage(text, group)


def _passage(text: str, group: list[_Line]) -> Passage:
    start, end = group[0].start, group[-1].end
    return Passage(start, end, " ".join(text[start:end].replace("\u200b", "").split()))


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    last = start
    for match in _LINE.finditer(text, start, end):
        raw = match[0]
        stripped = raw.strip(_VOID)
        if not stripped:
            continue
        begin = match.start() + raw.index(stripped)
        gap = text[last : match.start()]
        opens = len(_BREAK.findall(gap)) > 1 or bool(_HARD_BREAK.search(gap))
        last = begin + len(stripped)
        yield _Line(begin, last, stripped, opens)


def _wrap_width(lines: list[_Line], alone: Alone) -> int:
    """Give the column at which the text is wrapped, or 0 when each line is a paragraph.

    Full lines that break off in mid-sentence speak for wrapping, short ones against it.
    """
    width = max((len(line.text) for line in lines), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    breaks = [(upper, lower) for upper, lower in pairwise(lines) if not lower.opens]
    unended = [(upper, lower) for upper, lower in breaks if not ends_sentence(upper.text)]
    for_it = sum(_is_full(upper, lower, width) for upper, lower in unended)
    against = sum(
        not (_is_full(upper, lower, width) or alone(upper.text) or alone(lower.text))
        for upper, lower in unended
    )
    ended = len(breaks) - len(unended)
    return width if for_it > 1 and for_it > against and 2 * for_it > ended else 0


def _is_full(upper: _Line, lower: _Line, width: int) -> bool:
    return len(upper.text) + 1 + len(lower.text.split(maxsplit=1)[0]) > width


def _continues(upper: _Line, lower: _Line, width: int, alone: Alone) -> bool:
    if lower.opens or _MARKED.match(lower.text) or alone(upper.text) or alone(lower.text):
        return False
    if upper.text.startswith("#"):
        return False
    if width and _is_full(upper, lower, width):
        return True
    return lower.text[0].islower() and not ends_sentence(upper.text)
