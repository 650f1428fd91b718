"""What an editor offers to do about a finding: take the sources' spelling, or say that it is all right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
from checker.lsp.places import findings_between
from checker.lsp.positions import Positions
from checker.run import Discrepancy

_Offer = tuple[str, Sequence[Edit], bool]  # a title, what to change, and whether it is the one to take


def find_actions(checked: Checked, where: Range, encoding: str, *, versioned: bool) -> list[CodeAction]:
    """Give what can be done about the findings that touch a range, most useful first.

    Edits name the version they are for if the client understands that.
    """
    positions = Positions(checked.document.text, encoding)
    actions = []
    for found in findings_between(checked, positions.offset(where.start), positions.offset(where.end)):
        about = diagnostic_of(found, checked, positions, encoding)
        for title, edits, preferred in (*_fixes(found, checked), *_ignores(found, checked)):
            action = CodeAction(
                title=title,
                kind=CodeActionKind.QuickFix,
                diagnostics=[about],
                is_preferred=preferred or None,
                edit=_workspace_edit(edits, checked, positions, versioned=versioned),
            )
            actions.append(action)
    return sorted(actions, key=lambda action: not action.is_preferred)


def _fixes(found: Discrepancy, checked: Checked) -> Iterator[_Offer]:
    """Yield the fix of a finding, wherever the draft has the misspelled word."""
    edits = [
        Edit(start=fix.start, end=fix.end, text=fix.replacement)
        for fix in checked.fixes
        if fix.fingerprint == found.fingerprint
    ]
    if edits:
        words = ", ".join(dict.fromkeys(edit.text for edit in edits))
        yield f"Use the sources' spelling: {words}", edits, True


def _ignores(found: Discrepancy, checked: Checked) -> Iterator[_Offer]:
    draft, span = checked.draft, anchor(found).text_span
    if draft is None or span is None:
        return
    if here := ignore_here(draft, span, found.rule):
        yield f"Ignore {found.rule} here", [here], False
    if everywhere := ignore_everywhere(draft, span, found.rule):
        yield f"Ignore {found.rule} in this draft", [everywhere], False


def _workspace_edit(
    edits: Sequence[Edit], checked: Checked, positions: Positions, *, versioned: bool
) -> WorkspaceEdit:
    document = checked.document
    changes = [TextEdit(range=positions.range(edit.start, edit.end), new_text=edit.text) for edit in edits]
    if not versioned:
        return WorkspaceEdit(changes={document.uri: changes})
    identifier = OptionalVersionedTextDocumentIdentifier(uri=document.uri, version=document.version)
    return WorkspaceEdit(document_changes=[TextDocumentEdit(text_document=identifier, edits=changes)])
