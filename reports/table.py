"""The report for people: every discrepancy as a small table of its readings, in words a desk can act on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from checker.excerpts import shown_first
from checker.model import Severity
from checker.reasons import because
from checker.report import Layout
from checker.run import Discrepancy, Reading, Run
from checker.visible import one_line
from reports.coverage import closing, skipped_lines, unchecked_lines
from reports.grid import draw
from reports.paint import Line, Piece, Style, painted, wrapped
from reports.readings import HEADERS, Widths, reading_rows
from reports.words import counted

NARROWEST = 50  # below, three columns are no longer readable, and their headers no longer fit
WIDEST = 160  # beyond, the eye loses the line
READINGS_SHOWN = 8  # a figure that nine outlets give in nine ways is a story of its own
SKIPPED_SHOWN = 20  # a folder of photographs is not worth a screen of reasons each
INDENT = "   "

_BULLET = "  - "
_LOUDNESS = {Severity.ERROR: Style.ERROR, Severity.WARNING: Style.WARNING, Severity.NOTE: Style.NOTE}


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Write the discrepancies story by story, then what was not looked at, then the sum of it."""
    for line in _report(run, layout):
        out.write(f"{line}\n")


def _report(run: Run, layout: Layout) -> Iterator[str]:
    width, colour = min(max(layout.width, NARROWEST), WIDEST), layout.colour
    several = len({article.story for article in run.articles}) > 1
    number = 0
    for story, discrepancies in _by_story(run.discrepancies).items():
        if several:
            yield from _story_heading(story, len(discrepancies), width, colour)
        for found in discrepancies:
            number += 1
            yield from _discrepancy(found, number, width, colour)
            if layout.reasons:
                yield from _reasons(found, width, colour)
    yield from _listed("Not read", list(skipped_lines(run)), width, colour)
    yield from _listed("Not checked", list(unchecked_lines(run)), width, colour)
    yield from _paragraph([Piece(closing(run), Style.HEADING)], width, colour)


def _by_story(discrepancies: Sequence[Discrepancy]) -> dict[str, list[Discrepancy]]:
    """Group by story, in the order of each story's first and loudest discrepancy."""
    groups: defaultdict[str, list[Discrepancy]] = defaultdict(list)
    for found in discrepancies:
        groups[found.story].append(found)
    return groups


def _story_heading(story: str, number: int, width: int, colour: bool) -> Iterator[str]:
    title = f"{one_line(story) or 'no story given'}: {counted(number, 'discrepancy')}"
    yield from _paragraph([Piece(title, Style.HEADING)], width, colour)
    yield "━" * width
    yield ""


def _discrepancy(found: Discrepancy, number: int, width: int, colour: bool) -> Iterator[str]:
    heading = [
        Piece(f"{number}. "),
        Piece(found.severity, _LOUDNESS[found.severity]),
        Piece(f"  {one_line(found.rule)}  ", Style.QUIET),
        Piece(one_line(found.subject), Style.HEADING),
    ]
    yield from _paragraph(heading, width, colour)
    yield from _paragraph([Piece(one_line(found.message))], width, colour, INDENT)
    yield ""
    yield from _readings(found.readings, width, colour)
    if found.hint:
        yield ""
        yield from _paragraph(
            [Piece("Hint: ", Style.QUIET), Piece(one_line(found.hint))], width, colour, INDENT
        )
    yield ""


def _reasons(found: Discrepancy, width: int, colour: bool) -> Iterator[str]:
    """Say why the readings were compared, a line or two each reason."""
    heading = f"Compared because (score {found.score:.2f}):"
    yield from _paragraph([Piece(heading, Style.QUIET)], width, colour, INDENT)
    yield from _items([one_line(reason) for reason in because(found)], width, colour, INDENT)
    yield ""


def _readings(readings: Sequence[Reading], width: int, colour: bool) -> Iterator[str]:
    """Draw the table of readings: value and support, outlet and place, the words in context."""
    shown = readings[:READINGS_SHOWN]
    widths = Widths.within(width - len(INDENT), shown)
    leads = [next(shown_first(reading)).text for reading in shown]
    groups = []
    for index, reading in enumerate(shown):
        others = leads[1:] if index == 0 else leads[:1]
        groups.append(list(reading_rows(reading, others, widths, colour)))
    headers: list[Line] = [(Piece(header, Style.QUIET),) for header in HEADERS]
    for line in draw(headers, groups, colour):
        yield INDENT + line
    if len(readings) > len(shown):
        yield f"{INDENT}and {counted(len(readings) - len(shown), 'further reading')}"


def _listed(heading: str, items: Sequence[str], width: int, colour: bool) -> Iterator[str]:
    if not items:
        return
    yield painted((Piece(heading, Style.HEADING),), colour)
    yield from _items(items[:SKIPPED_SHOWN], width, colour)
    if len(items) > SKIPPED_SHOWN:
        yield f"{_BULLET}and {len(items) - SKIPPED_SHOWN:,} more"
    yield ""


def _items(items: Iterable[str], width: int, colour: bool, indent: str = "") -> Iterator[str]:
    for item in items:
        first, *rest = wrapped([Piece(item)], width - len(indent) - len(_BULLET))
        yield indent + _BULLET + painted(first, colour)
        yield from (indent + " " * len(_BULLET) + painted(line, colour) for line in rest)


def _paragraph(pieces: Sequence[Piece], width: int, colour: bool, indent: str = "") -> Iterator[str]:
    for line in wrapped(pieces, width - len(indent)):
        yield indent + painted(line, colour)
