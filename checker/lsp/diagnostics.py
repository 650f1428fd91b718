"""What was found in a draft as diagnostics: the squiggles of an editor."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from attrs import evolve
from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Range

from checker.excerpts import excerpt, named, others, shown_first
from checker.lsp.desk import Checked
from checker.lsp.places import place_of, range_in_draft
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


def told_in_words(diagnostic: Diagnostic) -> Diagnostic:
    """Give a diagnostic for an editor that knows no related places: what others say is in the message."""
    others = [related.message for related in diagnostic.related_information or ()]
    message = "\n".join((diagnostic.message, *others[:_SHOWN]))
    return evolve(diagnostic, message=message, related_information=None)


def _related(found: Discrepancy, checked: Checked, encoding: str) -> Iterator[DiagnosticRelatedInformation]:
    for reading in others(found):
        for claim in islice(shown_first(reading), _SHOWN):
            location = place_of(claim, checked, encoding)
            yield DiagnosticRelatedInformation(location=location, message=_account(claim))


def _account(claim: Claim) -> str:
    around = excerpt(claim)
    return f"{named(claim)}: {one_line(f'{around.before}«{around.mention}»{around.after}')}"


def _of_fault(text: str, line: Range) -> Diagnostic:
    return Diagnostic(range=line, severity=DiagnosticSeverity.Warning, source=SOURCE, message=text)


def _of_idle(idle: UnusedSuppression, positions: Positions) -> Diagnostic:
    start = positions.position(idle.article.file_span(idle.start, idle.start)[0])
    return Diagnostic(
        range=Range(start=start, end=positions.line(start.line).end),
        severity=DiagnosticSeverity.Warning,
        code=UNUSED,
        source=SOURCE,
        message=one_line(idle.reason),
    )
