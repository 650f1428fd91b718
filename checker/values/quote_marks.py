"""Where quotations begin and end.

Newspapers, agencies and web pages mark them with “ ”, " ", ‘ ’, ' ', `` '', « » or „ “, and their pages lose
some of the marks. A mark is paired within its paragraph only, and one that has no partner is given up:
a quotation missed is better than a sentence between two quotations taken for one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_END = re.compile(r"\n\s*")
_ENDS_PARAGRAPH = re.compile(r"[.!?:”\"'’)]\s*$")
_DOUBLE = re.compile(r"``|''|‘‘|’’|[“”„‟«»\"]")
_OPENS = frozenset(("“", "„", "‟", "«", "``", "‘‘"))
_CLOSES = frozenset(("”", "»", "’’"))
_SINGLE = re.compile(r"(?<!['’‘`])['’‘‚`](?!['’‘`])")
_BEFORE_OPENING = frozenset('([{—–-/“"«„‟')
_AFTER_CLOSING = frozenset('.,;:!?)]}—–-/”"»')
# "the ’90s", "rock ’n’ roll", "’twas", "get ’em": the mark stands for letters.
_ELISION = re.compile(
    r"['’‘`](?:\d\ds?\b|(?:n|em|til|till|tis|twas|cause|cuz|bout|round|neath|ere|er|im|is|cos|fro)\b)",
    re.IGNORECASE,
)
_LONGEST_SINGLE = 600  # characters; a longer stretch between two apostrophes is no quotation

_LONGEST_TAG = 150  # characters of "said Ann Roe, the mayor of Tern Bay" between two parts of a speech
_SPOKEN = re.compile(r"\b(?:I|we|my|our|us|me)\b")
_REPORTED = re.compile(r"\b(?:said|says|told|added|asked|according)\b")
_LONGEST_RUN = 400  # characters of a part that has lost its paragraph; longer ones hold the paper's own words


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuote:
    """A quotation in a text: half-open offsets of the inner words and of the whole with its marks.

    `closed` is False for a part that the next paragraph goes on with: it has no closing mark.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True

    def __post_init__(self) -> None:
        if not 0 <= self.outer_start <= self.start <= self.end <= self.outer_end:
            raise ValueError(f"quotation offsets out of order: {self}")


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: bool  # both, when only its partner can tell
    closes: bool


def find_quotes(text: str) -> tuple[FoundQuote, ...]:
    """Find all quotations, nested ones too, in the order of their beginnings.

    Apostrophes are no marks (don't, the players' bus, the ’90s). Of a quotation that runs over paragraphs,
    each with an opening mark and only the last with a closing one, every paragraph is a part of its own.
    """
    paragraphs = list(_paragraphs(text))
    doubles: list[FoundQuote] = []
    for i, (start, end) in enumerate(paragraphs):
        follower = text[paragraphs[i + 1][0] :][:1] if i + 1 < len(paragraphs) else ""
        doubles += _doubles(text, start, end, goes_on=follower in ("“", '"', "«", "„"))
    singles = [quote for start, end in paragraphs for quote in _singles(text, start, end, doubles)]
    found = (_trimmed(text, quote) for quote in (*doubles, *singles))
    return tuple(sorted((q for q in found if q is not None), key=lambda q: (q.start, -q.end)))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield offsets of paragraphs: blank lines part them, or line ends after a sentence."""
    wrapped = bool(_BLANK_LINE.search(text))
    start = 0
    for match in _LINE_END.finditer(text):
        if "\n" in match[0][1:] or not wrapped or _ENDS_PARAGRAPH.search(text, start, match.start()):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _doubles(text: str, start: int, end: int, *, goes_on: bool) -> Iterator[FoundQuote]:
    opened: _Mark | None = None
    closed_at = -1
    marks = list(_double_marks(text, start, end))
    for mark, following in zip_longest(marks, marks[1:]):
        if opened is not None and (mark.closes or _closes_astray(text, mark, following)):
            yield _quote(opened, mark)
            opened, closed_at = None, mark.end
        elif opened is not None and _runs_on(text, opened, mark, closed_at):
            yield FoundQuote(
                start=opened.end, end=mark.start, outer_start=opened.start, outer_end=mark.start, closed=False
            )
            opened = mark
        elif mark.opens or (opened is None and _opens_astray(text, mark, following)):
            opened = mark
    if opened is not None and goes_on:
        yield FoundQuote(start=opened.end, end=end, outer_start=opened.start, outer_end=end, closed=False)


def _closes_astray(text: str, mark: _Mark, following: _Mark | None) -> bool:
    """Tell whether a mark that looks like an opening one closes: `I am glad, "he said`."""
    after_clause = text[max(0, mark.start - 2) : mark.start] in (", ", ". ", "? ", "! ")
    return text[mark.start] == '"' and after_clause and (following is None or not following.closes)


def _runs_on(text: str, opened: _Mark, mark: _Mark, closed_at: int) -> bool:
    """Tell whether a second opening mark begins the next paragraph of one quotation, run together by a page.

    `Roe wrote: "We lost the mill. "We will not lose the town."`: only a quotation counts that is announced
    so, or that goes on where another closed shortly before, in the first person and without "he said".
    """
    words = text[opened.end : mark.start]
    if not mark.opens or len(words) > _LONGEST_RUN or words.rstrip()[-1:] not in (".", "!", "?"):
        return False
    if text[: opened.start].rstrip()[-1:] in (":", ","):
        return True
    goes_on = closed_at >= 0 and opened.start - closed_at <= _LONGEST_TAG
    return goes_on and bool(_SPOKEN.search(words)) and not _REPORTED.search(words)


def _opens_astray(text: str, mark: _Mark, following: _Mark | None) -> bool:
    """Tell whether a mark that looks like a closing one opens: `he said," I am glad."`."""
    after_comma = text[max(0, mark.start - 1) : mark.start] in (",", ":")
    return text[mark.start] == '"' and after_comma and following is not None and not following.opens


def _quote(opened: _Mark, closing: _Mark) -> FoundQuote:
    return FoundQuote(start=opened.end, end=closing.start, outer_start=opened.start, outer_end=closing.end)


def _double_marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    low = False
    for match in _DOUBLE.finditer(text, start, end):
        kind, before, after = (
            match[0],
            text[match.start() - 1 : match.start()],
            text[match.end() : match.end() + 1],
        )
        if low and kind == "“":  # „German and Czech“
            opens, closes, low = False, True, False
        elif kind in _OPENS or kind in _CLOSES:
            opens, closes, low = kind in _OPENS, kind in _CLOSES, kind == "„"
        else:
            opens, closes = _straight(
                before if match.start() > start else "", after if match.end() < end else ""
            )
        yield _Mark(match.start(), match.end(), opens, closes)


def _straight(before: str, after: str) -> tuple[bool, bool]:
    """Tell whether a straight mark can open and can close, from the characters beside it."""
    space_before, space_after = not before.strip(), not after.strip()
    if (after and after in ",;:!?)]}") or (not space_before and (space_after or after == ".")):
        return False, True
    if (space_before or before in "([{") and not space_after:
        return True, False
    return (
        not before.isdigit(),
        True,
    )  # a stray space on both sides or none: its partner tells; 6'2" opens nothing


def _singles(text: str, start: int, end: int, doubles: list[FoundQuote]) -> Iterator[FoundQuote]:
    marks = [m.start() for m in _SINGLE.finditer(text, start, end)]
    free_from = start
    for i, mark in enumerate(marks):
        if mark < free_from or not _can_open_single(text, mark, start, end):
            continue
        closing = _closing_single(
            text, (marks[k] for k in range(i + 1, len(marks))), mark, (start, end), doubles
        )
        if closing is not None:
            yield _quote(_Mark(mark, mark + 1, True, False), _Mark(closing, closing + 1, False, True))
            free_from = closing + 1


def _can_open_single(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if text[at] == "’" or not (before.isspace() or before in _BEFORE_OPENING) or after.isspace():
        return False
    return not _ELISION.match(text, at)


def _can_close_single(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return text[at] not in "‘‚`" and not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)


def _closing_single(
    text: str, marks: Iterable[int], opened: int, bounds: tuple[int, int], doubles: list[FoundQuote]
) -> int | None:
    """Find the partner of an opening single mark.

    "'The players' bus was late,' he said": a mark after an s may be a possessive, so it closes only when no
    better one comes before the next quotation opens.
    """
    outer = _enclosing(doubles, opened)
    doubtful: int | None = None
    for mark in marks:
        if mark - opened > _LONGEST_SINGLE or _can_open_single(text, mark, *bounds):
            break
        if not _can_close_single(text, mark, *bounds) or _enclosing(doubles, mark) != outer:
            continue
        if text[mark - 1] in "sS" and text[mark + 1 : mark + 2].isspace():
            doubtful = mark if doubtful is None else doubtful
            continue
        return mark
    return doubtful


def _enclosing(doubles: list[FoundQuote], at: int) -> int | None:
    """Give the number of the double-marked quotation that an offset lies in."""
    i = bisect_right(doubles, at, key=lambda quote: quote.start) - 1
    return i if i >= 0 and at < doubles[i].end else None


def _trimmed(text: str, quote: FoundQuote) -> FoundQuote | None:
    """Leave white space out of the inner words; None when no word is left."""
    inner = text[quote.start : quote.end]
    if not any(map(str.isalnum, inner)):
        return None
    start = quote.start + len(inner) - len(inner.lstrip())
    end = start + len(inner.strip())
    return FoundQuote(
        start=start, end=end, outer_start=quote.outer_start, outer_end=quote.outer_end, closed=quote.closed
    )
