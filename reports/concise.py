"""One line a discrepancy, `path:line:column: severity rule message`, for editors, grep and scripts.

The line stands at the reading to look at first: the draft's own, otherwise the least supported one. It
ends with the place of a claim that says otherwise; where excerpts are wanted, the words of all follow it
instead, indented. What could not be read or checked comes last, in lines without line and column, which
error parsers pass over: an empty report means that nothing was found.
"""

from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from checker.excerpts import anchor, shown_first
from checker.model import Claim, Severity
from checker.reasons import because
from checker.report import Layout
from checker.run import Discrepancy, Reading, Run
from checker.visible import one_line, visible
from reports.coverage import UNUSED, obstacle, skipped_lines, unchecked_lines
from reports.paint import Line, Piece, Style, painted
from reports.readings import in_context, name
from reports.words import counted
from sources.article import Role

_SHOWN = 2  # claims of one other reading; the rest are counted
_STYLES = {Severity.ERROR: Style.ERROR, Severity.WARNING: Style.WARNING, Severity.NOTE: Style.NOTE}


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Write one line a discrepancy; nothing at all when all was checked and nothing found."""
    out.writelines(f"{painted(line, layout.colour)}\n" for line in _lines(run, layout))


def _lines(run: Run, layout: Layout) -> Iterator[Line]:
    for found in run.discrepancies:
        yield from _told(found, layout)
    for idle in run.unused_suppressions:
        yield _head(visible(idle.place), Severity.WARNING, UNUSED, one_line(idle.reason))
    for line in skipped_lines(run):
        yield (Piece(f"not read: {line}"),)
    for line in unchecked_lines(run):
        yield (Piece(f"not checked: {line}"),)
    alone = bool(run.articles) and all(article.role is Role.DRAFT for article in run.articles)
    if not run.discrepancies and not alone and (reason := obstacle(run)):
        yield (Piece(f"nothing could be checked: {reason}"),)


def _told(found: Discrepancy, layout: Layout) -> Iterator[Line]:
    here = anchor(found)
    message = one_line(found.message)
    if not layout.excerpts:
        leads = (next(shown_first(reading)) for reading in found.readings)
        there = next(claim for claim in leads if claim is not here)
        message += f" ({visible(there.place)})"
    yield _head(visible(here.place), found.severity, found.rule, message)
    if layout.excerpts:
        yield from _excerpts(found, here, layout.colour)
    if layout.reasons:
        reasons = one_line("; ".join(because(found)))
        yield (Piece(f"    compared because: {reasons} (score {found.score:.2f})"),)


def _head(place: str, severity: Severity, rule: str, message: str) -> Line:
    return (
        Piece(place, Style.HEADING),
        Piece(": "),
        Piece(severity.value, _STYLES[severity]),
        Piece(f" {one_line(rule)} {message}"),
    )


def _excerpts(found: Discrepancy, here: Claim, colour: bool) -> Iterator[Line]:
    """Give the words looked at first, then what each other reading says, then the hint."""
    mine = [reading for reading in found.readings if here in reading.claims]
    others = [reading for reading in found.readings if here not in reading.claims]
    yield Piece("    "), *in_context(here, [reading.value for reading in others], colour)
    for reading in others:
        yield from _witnesses(reading, [it.value for it in mine], colour)
    if found.hint:
        yield Piece("    hint: ", Style.QUIET), Piece(one_line(found.hint))


def _witnesses(reading: Reading, others: list[str], colour: bool) -> Iterator[Line]:
    shown = list(islice(shown_first(reading), _SHOWN))
    for claim in shown:
        words = in_context(claim, others, colour)
        yield (
            Piece("      "),
            *name(claim),
            Piece(": "),
            *words,
            Piece(f" {visible(claim.place)}", Style.QUIET),
        )
    articles = {claim.article.id for claim in reading.claims} - {claim.article.id for claim in shown}
    if articles:
        yield (Piece(f"      and {counted(len(articles), 'more article')}", Style.QUIET),)
