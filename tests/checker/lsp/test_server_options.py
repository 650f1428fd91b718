"""What clients and editors may choose: encodings, versions of edits, settings; and how the server ends."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pytest_lsp", reason="no client to speak with: pip install -e '.[dev]'")
types = pytest.importorskip("lsprotocol.types")

from pytest_lsp import client_capabilities  # noqa: E402 - after the skip

ROOT = Path(__file__).parents[3]
DRAFT = "“😀,” he said.\n\nThe fire at the paper mill in Ostrava killed 15 people on Friday, July 11, 2025.\n"


@pytest.fixture
def server(tmp_path):
    """Start the server as an editor does."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TWOSOURCE_CACHE": str(tmp_path / "cache")}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([sys.executable, "-m", "checker", "lsp", "--stdio"], env=env, **pipes) as process:
        yield process
        process.kill()


def message(**fields: object) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **fields}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


INITIALIZE = message(
    id=1, method="initialize", params={"capabilities": {}, "processId": None, "rootUri": None}
)
SHUTDOWN = message(id=2, method="shutdown")
EXIT = message(method="exit")


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        pytest.param(INITIALIZE + SHUTDOWN + EXIT, 0, id="shut down and exit"),
        pytest.param(INITIALIZE + EXIT, 1, id="exit without shutdown"),
        pytest.param(INITIALIZE, 1, id="the editor is gone"),
        pytest.param(b"", 1, id="nothing at all"),
    ],
)
def test_exit_code_is_what_the_protocol_asks_for(server, sent, code):
    server.communicate(sent, timeout=240)
    assert server.returncode == code


def test_only_messages_stand_on_standard_output(server):
    out, _ = server.communicate(INITIALIZE + SHUTDOWN + EXIT, timeout=240)
    rest, bodies = out, []
    while rest:
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = int(head.partition(b"Content-Length: ")[2].partition(b"\r\n")[0])
        bodies.append(json.loads(rest[:length]))
        rest = rest[length:]
    assert [body["id"] for body in bodies] == [1, 2]
    capabilities = bodies[0]["result"]["capabilities"]
    assert capabilities["hoverProvider"]
    assert capabilities["codeActionProvider"]["codeActionKinds"] == ["quickfix"]


class TestAnotherEditor:
    """One that counts in UTF-8, names versions in edits, and answers questions about its settings."""

    pytestmark = pytest.mark.asyncio(loop_scope="function")

    async def test_is_served_as_it_likes(self, start_editor, desk, tmp_path_factory):
        elsewhere = tmp_path_factory.mktemp("elsewhere")
        (desk / "wire").rename(elsewhere / "wire")
        editor = await start_editor(
            capabilities=types.ClientCapabilities(
                general=types.GeneralClientCapabilities(position_encodings=["utf-8"]),
                workspace=types.WorkspaceClientCapabilities(
                    configuration=True,
                    workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
                    did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(
                        dynamic_registration=True
                    ),
                ),
            ),
            root_uri=elsewhere.as_uri(),
            initialization_options={"sources": ["wire"], "debounce": 10, "colour": "red"},
        )
        uri = (desk / "draft.md").as_uri()
        [found] = await editor.open(uri, DRAFT.replace("\n\nThe fire", " The fire"))
        assert any("setting twosource.colour: unknown" in text for text in editor.shown)
        assert (found.range.start.character, found.related_information) == (66, None)
        context = types.CodeActionContext([found])
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), found.range, context)
        action = (await editor.client.text_document_code_action_async(params))[0]
        [change] = action.edit.document_changes
        assert (change.text_document.uri, change.text_document.version) == (uri, 1)
        editor.client.set_configuration({"twosource": {"sources": [str(elsewhere / "none.txt")]}})
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
        [fault] = await editor.diagnostics(uri, 1, after=1)
        assert "no such file" in fault.message
        asked = [it.method for it in editor.registrations]
        assert asked == ["workspace/didChangeWatchedFiles"]
        assert await asyncio.wait_for(editor.end(), 240) == 0


@pytest.mark.asyncio(loop_scope="function")
@pytest.mark.parametrize(
    ("name", "places"), [("visual-studio-code", 2), ("neovim", 2), ("emacs", 0)], ids=str
)
async def test_an_editor_that_people_use(start_editor, desk, name, places):
    """What the editor says of itself is recorded; the client complains of any answer that does not suit it."""
    editor = await start_editor(capabilities=client_capabilities(name), root_uri=desk.as_uri())
    uri = (desk / "draft.md").as_uri()
    [found] = await editor.open(uri, DRAFT)
    assert found.code == "count-mismatch"
    assert len(found.related_information or ()) == places
    assert ("Northern Wire: " in found.message) == (places == 0)
    place = types.TextDocumentIdentifier(uri)
    hover = await editor.client.text_document_hover_async(types.HoverParams(place, found.range.start))
    assert "Northern Wire" in hover.contents.value
    params = types.CodeActionParams(place, found.range, types.CodeActionContext([found]))
    offered = await editor.client.text_document_code_action_async(params)
    assert [action.title for action in offered] == [
        "Ignore count-mismatch here",
        "Ignore count-mismatch in this draft",
    ]
    assert await editor.end() == 0
