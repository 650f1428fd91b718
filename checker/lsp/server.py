"""The server: what an editor asks and tells, handed on to the session; pygls speaks the protocol."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout, suppress
from pathlib import Path
from typing import BinaryIO, cast

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from checker.lsp.actions import find_actions
from checker.lsp.desk import Checked
from checker.lsp.diagnostics import find_diagnostics, told_in_words
from checker.lsp.hover import explain
from checker.lsp.options import SECTION, read_options
from checker.lsp.places import findings_between, range_in_draft
from checker.lsp.positions import Positions
from checker.lsp.session import Session
from checker.lsp.wire import Wire
from checker.version import version

_WATCHED = "**/*.{txt,text,md,markdown,html,htm,jsonl,ndjson,toml,csv}"


class TwosourceServer(LanguageServer):
    """A language server whose session follows the drafts of its one client.

    Texts come whole with each change: an article is short, and no line end is counted in two ways.
    """

    def __init__(self) -> None:
        super().__init__("twosource", version(), text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self.session = Session(self.publish, self.tell)
        self.asked_to_end = False

    @property
    def encoding(self) -> str:
        """What columns count, as agreed with the client."""
        return str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding))

    def publish(self, checked: Checked) -> None:
        """Send the diagnostics of a draft."""
        document = checked.document
        found = find_diagnostics(checked, self.encoding)
        text_document = self.client_capabilities.text_document
        wanted = text_document and text_document.publish_diagnostics
        if not (wanted and wanted.related_information):
            found = [told_in_words(diagnostic) for diagnostic in found]
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri=document.uri, diagnostics=found, version=document.version)
        )

    def tell(self, text: str) -> None:
        """Show a person what is wrong with the configuration, or with a draft as a whole."""
        shown = lsp.ShowMessageParams(type=lsp.MessageType.Warning, message=f"twosource: {text}")
        self.window_show_message(shown)

    def configure(self, given: object) -> None:
        """Take the client's settings; what is wrong with them is shown."""
        options, faults = read_options(given, self.session.options)
        for fault in faults:
            self.tell(fault)
        if options != self.session.options:
            self.session.options = options
            for uri in self.session:
                self.session.check_soon(uri)

    async def pull_configuration(self) -> None:
        """Ask the client for its settings, if it can be asked."""
        workspace = self.client_capabilities.workspace
        if workspace and workspace.configuration:
            asked = lsp.ConfigurationParams(items=[lsp.ConfigurationItem(section=SECTION)])
            with suppress(JsonRpcException):  # some clients say that they can be asked, and cannot
                answer = await self.workspace_configuration_async(asked)
                self.configure(answer[0] if answer else None)

    def watch(self) -> None:
        """Have the client tell of changed sources and config files, and settings, if it can."""
        workspace = self.client_capabilities.workspace
        wanted = []
        if workspace and (files := workspace.did_change_watched_files) and files.dynamic_registration:
            watcher = lsp.FileSystemWatcher(glob_pattern=_WATCHED)
            options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers=[watcher])
            wanted.append(
                lsp.Registration("twosource-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            )
        if workspace and (settings := workspace.did_change_configuration) and settings.dynamic_registration:
            section = lsp.DidChangeConfigurationRegistrationOptions(section=SECTION)
            wanted.append(
                lsp.Registration("twosource-settings", lsp.WORKSPACE_DID_CHANGE_CONFIGURATION, section)
            )
        if wanted:
            self.client_register_capability(lsp.RegistrationParams(registrations=wanted))

    def report_server_error(self, error: Exception, source: type[PyglsError | JsonRpcException]) -> None:
        """Log what went wrong; a popup for each message that an editor got wrong would be in the way."""
        told = " ".join(f"{type(error).__name__}: {error}".split())
        with suppress(Exception):
            self.window_log_message(lsp.LogMessageParams(type=lsp.MessageType.Error, message=told))


def serve() -> int:
    """Serve one editor on standard input and output until it says exit, or is gone.

    Gives the exit code that the protocol asks for: 1 for an end without the request to shut down. Nothing
    else may print on standard output meanwhile, or the editor loses count.
    """
    server = make_server()
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")  # one of its own, as pygls closes it
    with redirect_stdout(sys.stderr):
        server.start_io(cast(BinaryIO, Wire(sys.stdin.buffer)), out)
    return 0 if server.asked_to_end else 1


def make_server() -> TwosourceServer:
    """Make a server with all it can be asked."""
    server = TwosourceServer()
    for name, answer in _EVENTS.items():
        server.feature(name)(answer)
    server.feature(lsp.TEXT_DOCUMENT_HOVER)(_hover)
    kinds = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, kinds)(_code_actions)
    return server


def _initialize(ls: TwosourceServer, params: lsp.InitializeParams) -> None:
    folders = params.workspace_folders or []
    root = folders[0].uri if folders else params.root_uri
    path = to_fs_path(root) if root else params.root_path
    if path:
        ls.session.folder = Path(path)
    ls.configure(params.initialization_options)


async def _initialized(ls: TwosourceServer, params: lsp.InitializedParams) -> None:
    ls.watch()
    await ls.pull_configuration()


def _shut_down(ls: TwosourceServer, params: None) -> None:
    ls.asked_to_end = True


def _opened(ls: TwosourceServer, params: lsp.DidOpenTextDocumentParams) -> None:
    item = params.text_document
    ls.session.open(item.uri, item.language_id, item.version, item.text)


def _changed(ls: TwosourceServer, params: lsp.DidChangeTextDocumentParams) -> None:
    if params.content_changes:
        document = params.text_document
        ls.session.change(document.uri, document.version, params.content_changes[-1].text)


def _saved(ls: TwosourceServer, params: lsp.DidSaveTextDocumentParams) -> None:
    ls.session.check_now(params.text_document.uri)


def _closed(ls: TwosourceServer, params: lsp.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    if ls.session.close(uri):
        ls.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri=uri, diagnostics=[]))


def _files_changed(ls: TwosourceServer, params: lsp.DidChangeWatchedFilesParams) -> None:
    drafts = tuple(ls.session)
    if any(change.uri not in drafts for change in params.changes):  # a draft of its own is told when saved
        for uri in drafts:
            ls.session.check_soon(uri)


async def _settings_changed(ls: TwosourceServer, params: lsp.DidChangeConfigurationParams) -> None:
    if isinstance(params.settings, dict) and SECTION in params.settings:
        ls.configure(params.settings)
    await ls.pull_configuration()


def _hover(ls: TwosourceServer, params: lsp.HoverParams) -> lsp.Hover | None:
    checked = ls.session.checked(params.text_document.uri)
    if checked is None or checked.run is None:
        return None
    positions = Positions(checked.document.text, ls.encoding)
    offset = positions.offset(params.position)
    found = list(findings_between(checked, offset, offset))
    if not found:
        return None
    text = "\n\n---\n\n".join(explain(item, checked.run) for item in found)
    content = lsp.MarkupContent(kind=lsp.MarkupKind.Markdown, value=text)
    return lsp.Hover(contents=content, range=range_in_draft(found[0], positions))


def _code_actions(ls: TwosourceServer, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    checked = ls.session.checked(params.text_document.uri)
    only = params.context.only
    if checked is None or (only and not any(lsp.CodeActionKind.QuickFix.startswith(kind) for kind in only)):
        return []
    workspace = ls.client_capabilities.workspace
    edits = workspace and workspace.workspace_edit
    versioned = bool(edits and edits.document_changes)
    return find_actions(checked, params.range, ls.encoding, versioned=versioned)


_EVENTS: Mapping[str, Callable[..., object]] = {
    lsp.INITIALIZE: _initialize,
    lsp.INITIALIZED: _initialized,
    lsp.SHUTDOWN: _shut_down,
    lsp.TEXT_DOCUMENT_DID_OPEN: _opened,
    lsp.TEXT_DOCUMENT_DID_CHANGE: _changed,
    lsp.TEXT_DOCUMENT_DID_SAVE: _saved,
    lsp.TEXT_DOCUMENT_DID_CLOSE: _closed,
    lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: _files_changed,
    lsp.WORKSPACE_DID_CHANGE_CONFIGURATION: _settings_changed,
}
