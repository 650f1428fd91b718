"""An editor: a real client that starts `twosource lsp`, speaks to it over pipes, and waits for what it says."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from checker.extract.nlp import MODELS

ROOT = Path(__file__).parents[3]
PATIENCE = 240  # seconds until a test gives up: a slow machine loads the model and parses meanwhile
HAVE_CLIENT = all(map(find_spec, ("pygls", "pytest_lsp", "pytest_asyncio")))

if HAVE_CLIENT:
    import pytest_asyncio
    from lsprotocol import types
    from pygls.protocol import default_converter
    from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, LanguageClient, register_lsp_features

SOURCE = "Outlet: {outlet}\nPublished: 2025-07-11\n\n{text}\n"
FIRE = "The fire at the paper mill in Ostrava killed 12 people on Friday, July 11, 2025."

SOURCES = (
    ("north", "Northern Wire", "Fire chief Tomas Reuel thanked his crews."),
    ("south", "The Southern Post", "Nobody else was missing by midnight, said fire chief Tomas Reuel."),
)


class Editor:
    """One server with one client. Every test has a folder and documents of its own."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.published: list[Any] = []
        self.shown: list[str] = []
        self.logged: list[str] = []
        self.registrations: list[Any] = []
        self._news = asyncio.Condition()

    @classmethod
    async def start(cls, cache: Path, **initialize: Any) -> Editor:
        """Start a server and say hello; what is not given is what a plain editor says."""
        client = LanguageClient(converter_factory=default_converter)
        editor = cls(client)
        mine = {
            types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: editor._take(editor.published, lambda params: params),
            types.WINDOW_SHOW_MESSAGE: editor._take(editor.shown, lambda params: params.message),
            types.CLIENT_REGISTER_CAPABILITY: lambda params: editor.registrations.extend(
                params.registrations
            ),
            types.WINDOW_LOG_MESSAGE: editor._take(editor.logged, lambda params: params.message),
        }
        register_lsp_features(client, {**DEFAULT_CLIENT_FEATURES, **mine})
        env = {**os.environ, "TWOSOURCE_CACHE": str(cache), "PYTHONPATH": str(ROOT)}
        await client.start_io(sys.executable, "-m", "checker", "lsp", env=env)
        initialize.setdefault("capabilities", types.ClientCapabilities())
        await client.initialize_session(types.InitializeParams(**initialize))
        return editor

    def _take(self, into: list[Any], what: Any) -> Any:
        async def take(params: Any) -> None:
            async with self._news:
                into.append(what(params))
                self._news.notify_all()

        return take

    async def until(self, condition: Any) -> Any:
        """Wait until a condition holds of what the server has said; give what it gives."""
        async with self._news, asyncio.timeout(PATIENCE):
            await self._news.wait_for(condition)
            return condition()

    async def open(self, path: Path | str, text: str, language: str = "markdown") -> Any:
        """Open a document, a path or a URI, and give what is published of it."""
        uri = path if isinstance(path, str) else path.as_uri()
        self.begin(uri, text, language)
        return await self.diagnostics(uri, 1)

    def begin(self, uri: str, text: str, language: str = "markdown") -> None:
        """Open a document without waiting."""
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, uri: str, version: int, text: str) -> None:
        """Send a new version of a document."""
        identifier = types.VersionedTextDocumentIdentifier(version, uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [change]))

    def save(self, uri: str) -> None:
        """Say that a document was saved."""
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def diagnostics(self, uri: str, version: int, *, after: int = 0) -> Any:
        """Give the diagnostics of a version; `after` is how often it was published before."""

        def found() -> list[Any]:
            return self.of(uri, version)[after:]

        return (await self.until(found))[-1].diagnostics

    def of(self, uri: str, version: int | None) -> list[Any]:
        """Give all that was published of a version so far."""
        return [it for it in self.published if it.uri == uri and it.version == version]

    async def raw(self, data: bytes) -> None:
        """Send bytes as they are."""
        pipe = self.client._server.stdin
        pipe.write(data)
        await pipe.drain()

    async def message(self, body: bytes | dict[str, Any]) -> None:
        """Send a message with a proper header, whatever is in it."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        await self.raw(b"Content-Length: %d\r\n\r\n" % len(data) + data)

    async def end(self) -> int:
        """Shut the server down; give its exit code."""
        async with asyncio.timeout(PATIENCE):
            await self.client.shutdown_session()
            code = self.client._server.returncode
            await self.client.stop()
        return code


if HAVE_CLIENT:

    @pytest_asyncio.fixture(scope="module", loop_scope="module")
    async def editor(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Editor]:
        """An editor that several tests share, as starting a server takes seconds."""
        related = types.PublishDiagnosticsClientCapabilities(related_information=True)
        capabilities = types.ClientCapabilities(
            text_document=types.TextDocumentClientCapabilities(publish_diagnostics=related)
        )
        folder = tmp_path_factory.mktemp("workspace")
        editor = await Editor.start(
            tmp_path_factory.mktemp("cache"), capabilities=capabilities, root_uri=folder.as_uri()
        )
        yield editor
        assert await editor.end() == 0

    @pytest_asyncio.fixture
    async def start_editor(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Any]:
        """Start an editor for one test, with what it says of itself."""
        started: list[Editor] = []

        async def start(**initialize: Any) -> Editor:
            started.append(await Editor.start(tmp_path_factory.mktemp("cache"), **initialize))
            return started[-1]

        yield start
        for editor in started:
            if editor.client._server.returncode is None:
                editor.client._server.kill()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A newsroom's folder: a config file, and two sources that agree."""
    (tmp_path / "wire").mkdir()
    (tmp_path / "twosource.toml").write_text('sources = ["wire/*.txt"]\n', encoding="utf-8")
    for name, outlet, chief in SOURCES:
        text = SOURCE.format(outlet=outlet, text=f"{FIRE} {chief}")
        (tmp_path / "wire" / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the server where something for it is missing."""
    missing = "" if HAVE_CLIENT else "no client to speak with: pip install -e '.[dev]'"
    if not any(map(find_spec, MODELS)):
        missing = f"no language model is installed: {' or '.join(MODELS)}"
    for item in items:
        if missing and item.path.name.startswith("test_server") and item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.skip(reason=missing))
