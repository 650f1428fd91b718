"""What an editor offers to do about a finding: take the sources' spelling, or say that it is all right."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    OptionalVersionedTextDocumentIdentifier,
    Range,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from checker.excerpts import anchor
from checker.lsp.desk import Checked
from checker.lsp.diagnostics import diagnostic_of
from checker.lsp.ignores import Edit, ignore_everywhere, ignore_here
from checker.lsp.positions import Positions
from checker.run import Discrepancy


def find_actions(checked: Checked, where: Range, encoding: str, *, versioned: bool) -> list[CodeAction]:
    """Give what can be done about the findings that touch a range, most useful first.

    Edits name the version they are for if the client understands that.
    """
    if checked.run is None or checked.draft is None:
        return []
    positions = Positions(checked.document.text, encoding)
    start, end = positions.offset(where.start), positions.offset(where.end)
    actions = []
    for found in checked.run.discrepancies:
        span = anchor(found).text_span
        if span is None or end < span.start or span.end < start:
            continue
        about = diagnostic_of(found, checked, positions, encoding)
        for title, edit, preferred in _edits(found, checked):
            actions.append(
                CodeAction(
                    title=title,
                    kind=CodeActionKind.QuickFix,
                    diagnostics=[about],
                    is_preferred=preferred or None,
                    edit=_workspace_edit(edit, checked, positions, versioned=versioned),
                )
            )
    return sorted(actions, key=lambda action: not action.is_preferred)


def findings_at(checked: Checked, offset: int) -> Iterator[Discrepancy]:
    """Yield the findings whose claim in the draft is at an offset."""
    if checked.run is not None:
        for found in checked.run.discrepancies:
            span = anchor(found).text_span
            if span is not None and span.start <= offset <= span.end:
                yield found


def _edits(found: Discrepancy, checked: Checked) -> Iterator[tuple[str, Edit, bool]]:
    draft, span = checked.draft, anchor(found).text_span
    assert draft is not None and span is not None
    if here := ignore_here(draft, span, found.rule):
        yield f"Ignore {found.rule} here", here, False
    if everywhere := ignore_everywhere(draft, span, found.rule):
        yield f"Ignore {found.rule} in this draft", everywhere, False


def _workspace_edit(edit: Edit, checked: Checked, positions: Positions, *, versioned: bool) -> WorkspaceEdit:
    document = checked.document
    change = TextEdit(range=positions.range(edit.start, edit.end), new_text=edit.text)
    if not versioned:
        return WorkspaceEdit(changes={document.uri: [change]})
    identifier = OptionalVersionedTextDocumentIdentifier(uri=document.uri, version=document.version)
    return WorkspaceEdit(document_changes=[TextDocumentEdit(text_document=identifier, edits=[change])])
