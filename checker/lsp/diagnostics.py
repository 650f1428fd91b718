"""What was found in a draft as diagnostics: the squiggles of an editor."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from lsprotocol.types import (
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
)

from checker.excerpts import anchor, excerpt, named, others, shown_first
from checker.lsp.desk import Checked
from checker.lsp.positions import Positions
from checker.model import Claim, Severity
from checker.run import Discrepancy, UnusedSuppression
from checker.visible import one_line

SOURCE = "twosource"
UNUSED = "unused-suppression"

_SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.NOTE: DiagnosticSeverity.Information,
}
_SHOWN = 3  # places of one other reading; an agency's sentence is in forty papers
_URL = ("http://", "https://")
_URL_CHARACTERS = ":/?#[]@!$&'()*+,;=%~"  # what means something in an address, or is encoded already


def find_diagnostics(checked: Checked, encoding: str) -> list[Diagnostic]:
    """Give the diagnostics of a checked draft: faults first, then findings, then idle suppressions."""
    positions = Positions(checked.document.text, encoding)
    found = [_of_fault(fault.text, positions.line(fault.line)) for fault in checked.faults]
    if checked.run is not None:
        found += [diagnostic_of(item, checked, positions, encoding) for item in checked.run.discrepancies]
        found += [_of_idle(idle, positions) for idle in checked.run.unused_suppressions]
    return found


def diagnostic_of(found: Discrepancy, checked: Checked, positions: Positions, encoding: str) -> Diagnostic:
    """Give a finding as the diagnostic at the draft's own claim, with the places that say otherwise."""
    lines = [one_line(found.message), one_line(found.hint)]
    return Diagnostic(
        range=range_in_draft(found, positions),
        severity=_SEVERITIES[found.severity],
        code=found.rule,
        source=SOURCE,
        message="\n".join(filter(None, lines)),
        related_information=list(_related(found, checked, encoding)),
    )


def range_in_draft(found: Discrepancy, positions: Positions) -> Range:
    """Give the range of a finding in the draft: that of a title without a place is the first line."""
    span = anchor(found).text_span
    return positions.line(0) if span is None else positions.range(span.start, span.end)


def place_of(claim: Claim, encoding: str) -> Location:
    """Give where a source makes a claim; of a line of JSON only the line is known, of a page nothing."""
    article = claim.article
    if article.file.lower().startswith(_URL):
        return Location(uri=quote(article.file, safe=_URL_CHARACTERS), range=_line(0))
    uri = Path(article.file).absolute().as_uri()
    if article.file_line:
        return Location(uri=uri, range=_line(article.file_line - 1))
    span = claim.text_span
    whole = _positions(article.text, encoding)
    return Location(uri=uri, range=whole.line(0) if span is None else whole.range(span.start, span.end))


def _related(found: Discrepancy, checked: Checked, encoding: str) -> Iterator[DiagnosticRelatedInformation]:
    for reading in others(found):
        for claim in islice(shown_first(reading), _SHOWN):
            location = place_of(claim, encoding)
            if checked.draft is not None and claim.article.id == checked.draft.id:
                location = Location(uri=checked.document.uri, range=location.range)
            yield DiagnosticRelatedInformation(location=location, message=_account(claim))


def _account(claim: Claim) -> str:
    around = excerpt(claim)
    return f"{named(claim)}: {one_line(f'{around.before}«{around.mention}»{around.after}')}"


def _of_fault(text: str, line: Range) -> Diagnostic:
    return Diagnostic(range=line, severity=DiagnosticSeverity.Warning, source=SOURCE, message=text)


def _of_idle(idle: UnusedSuppression, positions: Positions) -> Diagnostic:
    start = positions.position(idle.start)
    line = positions.line(start.line)
    return Diagnostic(
        range=Range(start=start, end=line.end),
        severity=DiagnosticSeverity.Warning,
        code=UNUSED,
        source=SOURCE,
        message=one_line(idle.reason),
    )


def _line(number: int) -> Range:
    return Range(start=Position(line=number, character=0), end=Position(line=number, character=0))


@lru_cache(maxsize=256)
def _positions(text: str, encoding: str) -> Positions:
    return Positions(text, encoding)
