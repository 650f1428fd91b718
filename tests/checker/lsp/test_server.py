"""The language server as editors meet it: a real client speaks to `twosource lsp` over pipes."""

import asyncio
import shutil

import pytest

pytest.importorskip("pytest_lsp", reason="no client to speak with: pip install -e '.[dev]'")
types = pytest.importorskip("lsprotocol.types")

pytestmark = pytest.mark.asyncio(loop_scope="module")

FIRE = "The fire at the paper mill in Ostrava killed {} people on Friday, July 11, 2025."
CHIEF = "Fire chief Tomas Reuel thanked his crews."


def span(found) -> tuple[int, int, int, int]:
    where = found.range
    return where.start.line, where.start.character, where.end.line, where.end.character


def codes(found) -> list[str]:
    return [diagnostic.code for diagnostic in found]


def at(uri: str, found) -> "types.HoverParams":
    return types.HoverParams(types.TextDocumentIdentifier(uri), found.range.start)


async def actions(editor, uri: str, found, only=None) -> dict:
    context = types.CodeActionContext([found], only)
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), found.range, context)
    given = await editor.client.text_document_code_action_async(params)
    return {action.title: action for action in given}


def applied(text: str, action, uri: str) -> str:
    """Make the edits of an action, counting in UTF-16 as an editor does; the texts here have only LF."""
    lines = text.split("\n")
    starts = [sum(len(line.encode("utf-16-le")) // 2 + 1 for line in lines[:n]) for n in range(len(lines))]
    units = text.encode("utf-16-le")
    for edit in sorted(action.edit.changes[uri], key=span, reverse=True):
        line, character, end_line, end_character = span(edit)
        start, end = 2 * (starts[line] + character), 2 * (starts[end_line] + end_character)
        units = units[:start] + edit.new_text.encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le")


class TestDiagnostics:
    async def test_a_finding_stands_at_its_words_and_leads_to_the_sources(self, editor, desk):
        found = await editor.open(desk / "draft.md", f"# Fire\n\n{FIRE.format(15)}\n")
        assert codes(found) == ["count-mismatch"]
        assert span(found[0]) == (2, 45, 2, 47)
        assert (found[0].source, found[0].severity) == ("twosource", types.DiagnosticSeverity.Error)
        assert "12" in found[0].message and "15" in found[0].message
        assert [it.location.uri for it in found[0].related_information] == [
            (desk / "wire" / name).as_uri() for name in ("north.txt", "south.txt")
        ]
        assert span(found[0].related_information[0].location) == (3, 45, 3, 47)
        assert found[0].related_information[0].message.startswith("Northern Wire: ")
        assert "«12»" in found[0].related_information[0].message

    @pytest.mark.parametrize(
        ("before", "line", "column"),
        [
            pytest.param("---\r\ntitle: Fire\r\n---\r\n\r\n", 4, 45, id="front matter and CRLF"),
            pytest.param("\ufeff# Fire\n\n", 2, 45, id="byte-order mark"),
            pytest.param("# Fire\n\n“😀😀,” he said.\t", 2, 62, id="emoji and tab"),
            pytest.param("# Fire\n\nThe cafe\u0301 closed. ", 2, 63, id="combining mark"),
            pytest.param("# Fire\rOne line ends so.\r\r", 3, 45, id="CR alone"),
        ],
    )
    async def test_places_are_exact(self, editor, desk, before, line, column):
        found = await editor.open(desk / "draft.md", f"{before}{FIRE.format(15)}")
        [place] = [span(it) for it in found if it.code == "count-mismatch"]
        assert place == (line, column, line, column + 2)

    async def test_a_draft_that_agrees_has_none(self, editor, desk):
        assert await editor.open(desk / "draft.txt", FIRE.format(12), "plaintext") == ()

    async def test_a_draft_without_sources_is_checked_against_itself(self, editor, tmp_path):
        found = await editor.open(tmp_path / "draft.md", "The party will be on Friday, July 10, 2025.")
        assert codes(found) == ["weekday-mismatch"]
        related = [it.location.uri for it in found[0].related_information]
        assert related == [(tmp_path / "draft.md").as_uri()]

    async def test_a_draft_among_its_sources_is_not_compared_with_itself(self, editor, desk):
        path = desk / "wire" / "draft.txt"
        path.write_text(FIRE.format(15), encoding="utf-8")
        assert await editor.open(path, FIRE.format(12), "plaintext") == ()

    async def test_a_source_in_a_file_of_many_has_its_line(self, editor, desk):
        shutil.rmtree(desk / "wire")
        lines = [
            '{"outlet": "A", "text": "Nothing of note."}',
            f'{{"outlet": "B", "text": "{FIRE.format(12)}"}}',
        ]
        (desk / "wire.jsonl").write_text("\n".join(lines), encoding="utf-8")
        (desk / "twosource.toml").write_text('sources = ["wire.jsonl"]', encoding="utf-8")
        [found] = await editor.open(desk / "draft.md", FIRE.format(15))
        [related] = found.related_information
        assert related.location.uri == (desk / "wire.jsonl").as_uri()
        assert span(related.location) == (1, 0, 1, 0)

    async def test_a_suppression_holds_and_an_idle_one_is_told(self, editor, desk):
        text = f"<!-- twosource: ignore count-mismatch -->\n{FIRE.format(15)}\n\n<!-- twosource: ignore -->\n{CHIEF}\n"
        [idle] = await editor.open(desk / "draft.md", text)
        assert (idle.code, span(idle)) == ("unused-suppression", (3, 0, 3, 26))
        assert idle.severity == types.DiagnosticSeverity.Warning

    async def test_names_of_files_may_hold_anything(self, editor, desk):
        folder = desk / "Entwürfe & mehr [2025] #1 100%"
        folder.mkdir()
        found = await editor.open(folder / "über alles.md", FIRE.format(15))
        assert codes(found) == ["count-mismatch"]


class TestEditing:
    async def test_a_change_is_checked(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        assert codes(await editor.open(uri, FIRE.format(15))) == ["count-mismatch"]
        editor.change(uri, 2, FIRE.format(12))
        assert await editor.diagnostics(uri, 2) == ()

    async def test_typing_is_checked_when_it_pauses(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        await editor.open(uri, CHIEF)
        text = FIRE.format(15)
        for version, end in enumerate(range(len(text) - 20, len(text) + 1), start=2):
            editor.change(uri, version, text[:end])
        assert codes(await editor.diagnostics(uri, 22)) == ["count-mismatch"]
        versions = [params.version for params in editor.published if params.uri == uri]
        assert versions == sorted(versions)
        assert len(versions) < 22

    async def test_a_closed_draft_is_cleared_and_may_come_again(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        await editor.open(uri, FIRE.format(15))
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        editor.client.text_document_did_close(params)
        cleared = await editor.until(lambda: editor.of(uri, None))
        assert cleared[0].diagnostics == ()
        editor.begin(uri, FIRE.format(15))
        assert codes(await editor.diagnostics(uri, 1, after=1)) == ["count-mismatch"]

    async def test_a_draft_closed_at_once_is_not_published(self, editor, desk):
        uri, other = (desk / "draft.md").as_uri(), (desk / "other.md").as_uri()
        editor.begin(uri, FIRE.format(15))
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        editor.client.text_document_did_close(params)
        await editor.open(other, CHIEF)
        assert editor.of(uri, 1) == []

    async def test_sources_that_change_are_read_again(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        assert codes(await editor.open(uri, FIRE.format(15))) == ["count-mismatch"]
        for path in (desk / "wire").iterdir():
            path.write_text(path.read_text(encoding="utf-8").replace("12", "15"), encoding="utf-8")
        params = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        editor.client.text_document_did_save(params)
        assert await editor.diagnostics(uri, 1, after=1) == ()

    async def test_a_file_that_the_editor_tells_of_is_noticed(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        await editor.open(uri, FIRE.format(15))
        config = desk / "twosource.toml"
        config.write_text('sources = ["wire/*.txt"]\nignore = ["count-mismatch"]\n', encoding="utf-8")
        event = types.FileEvent(config.as_uri(), types.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        assert await editor.diagnostics(uri, 1, after=1) == ()


class TestHover:
    async def test_shows_the_readings_and_the_rule(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        [found] = await editor.open(uri, f"*{CHIEF}*\n\n{FIRE.format(15)} a|b <i>")
        hover = await editor.client.text_document_hover_async(at(uri, found))
        assert hover.contents.kind == types.MarkupKind.Markdown
        assert span(hover) == span(found)
        text = hover.contents.value
        assert text.startswith("**count-mismatch** (error)")
        assert "| **15** | the draft |" in text
        assert "| **12** | Northern Wire |" in text
        assert "*Why it matters*: " in text

    async def test_shows_nothing_elsewhere(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        await editor.open(uri, FIRE.format(15))
        nowhere = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(99, 99))
        assert await editor.client.text_document_hover_async(nowhere) is None

    async def test_shows_nothing_while_the_text_is_newer(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        [found] = await editor.open(uri, FIRE.format(15))
        editor.change(uri, 2, f"{CHIEF}\n\n{FIRE.format(15)}")
        assert await editor.client.text_document_hover_async(at(uri, found)) is None
        await editor.diagnostics(uri, 2)


class TestActions:
    async def test_the_sources_spelling_is_taken(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        text = "😀 Fire chief Tomas Reuell thanked his crews.\n\nReuell had tears in his eyes.\n"
        [found] = [it for it in await editor.open(uri, text) if it.code == "name-spelling"]
        offered = await actions(editor, uri, found)
        title = "Use the sources' spelling: Reuel"
        assert next(iter(offered)) == title
        assert offered[title].is_preferred
        assert offered[title].diagnostics[0].code == "name-spelling"
        mended = applied(text, offered[title], uri)
        assert mended == text.replace("Reuell", "Reuel")
        editor.change(uri, 2, mended)
        assert "name-spelling" not in codes(await editor.diagnostics(uri, 2))

    @pytest.mark.parametrize("where", ["here", "in this draft"])
    async def test_a_finding_is_ignored(self, editor, desk, where):
        uri = (desk / "draft.md").as_uri()
        text = f"{CHIEF}\n\nOSTRAVA: {FIRE.format(15)}\n"
        [found] = await editor.open(uri, text)
        offered = await actions(editor, uri, found, [types.CodeActionKind.QuickFix])
        editor.change(uri, 2, applied(text, offered[f"Ignore count-mismatch {where}"], uri))
        assert await editor.diagnostics(uri, 2) == ()

    async def test_figures_are_not_for_us_to_choose(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        [found] = await editor.open(uri, FIRE.format(15))
        assert not any(title.startswith("Use") for title in await actions(editor, uri, found))

    async def test_other_kinds_are_not_ours(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        [found] = await editor.open(uri, FIRE.format(15))
        assert await actions(editor, uri, found, [types.CodeActionKind.Refactor]) == {}


class TestConfiguration:
    async def test_faults_are_shown_once_and_the_server_goes_on(self, editor, desk):
        uri, config = (desk / "draft.md").as_uri(), desk / "twosource.toml"
        good = config.read_text(encoding="utf-8")
        config.write_text('sources = 3\nsuorces = ["wire"]\n', encoding="utf-8")
        [fault] = await editor.open(uri, FIRE.format(15))
        assert span(fault)[0] == 0
        assert f"{config}:1: sources: must be a list of strings" in fault.message
        assert f"{config}:2: suorces: unknown key" in fault.message
        editor.change(uri, 2, FIRE.format(12))
        assert len(await editor.diagnostics(uri, 2)) == 1
        assert len([text for text in editor.shown if str(config) in text]) == 1
        config.write_text(good, encoding="utf-8")
        editor.change(uri, 3, FIRE.format(15))
        assert codes(await editor.diagnostics(uri, 3)) == ["count-mismatch"]

    @pytest.mark.parametrize(
        ("toml", "reason"),
        [
            pytest.param("sources = [", "not TOML", id="no TOML"),
            pytest.param('sources = ["nowhere/*.txt"]', "matches no file", id="sources that match nothing"),
            pytest.param('select = ["no-such-rule"]', "unknown rule", id="unknown rule"),
            pytest.param('model = "no_such_model"', "cannot load the language model", id="unknown model"),
        ],
    )
    async def test_what_cannot_be_done_is_said_in_the_draft(self, editor, desk, toml, reason):
        (desk / "twosource.toml").write_text(toml, encoding="utf-8")
        [fault] = await editor.open(desk / "draft.md", CHIEF)
        assert reason in fault.message
        assert fault.severity == types.DiagnosticSeverity.Warning

    async def test_reviews_hide_what_was_dismissed(self, editor, desk):
        (desk / "twosource.toml").write_text('sources = ["wire"]\nreviews = "r.csv"\n', encoding="utf-8")
        (desk / "r.csv").write_text("verdict\n", encoding="utf-8")
        [fault] = await editor.open(desk / "draft.md", FIRE.format(15))
        assert "no reviews file" in fault.message

    async def test_settings_pushed_by_the_editor_hold_until_others_come(self, editor, desk):
        uri = (desk / "draft.md").as_uri()
        await editor.open(uri, FIRE.format(15))
        wire = types.DidChangeConfigurationParams({"twosource": {"sources": [str(desk / "none.txt")]}})
        editor.client.workspace_did_change_configuration(wire)
        [fault] = await editor.diagnostics(uri, 1, after=1)
        assert "no such file" in fault.message
        back = types.DidChangeConfigurationParams({"twosource": {"sources": None}})
        editor.client.workspace_did_change_configuration(back)
        assert codes(await editor.diagnostics(uri, 1, after=2)) == ["count-mismatch"]


class TestDocuments:
    async def test_a_draft_that_is_not_saved_yet(self, editor):
        found = await editor.open("untitled:Untitled-1", "The party will be on Friday, July 10, 2025.")
        assert codes(found) == ["weekday-mismatch"]

    @pytest.mark.parametrize(
        ("uri", "language"),
        [
            pytest.param("git:/desk/draft.md", "markdown", id="an older revision"),
            pytest.param("file:///desk/draft.py", "python", id="a program"),
            pytest.param("http://[bad", "markdown", id="no URI"),
            pytest.param("", "markdown", id="an empty one"),
        ],
    )
    async def test_others_are_left_alone(self, editor, desk, uri, language):
        editor.begin(uri, FIRE.format(15), language)
        editor.change(uri, 2, FIRE.format(16))
        await editor.open(desk / "draft.md", CHIEF)
        assert [params for params in editor.published if params.uri == uri] == []

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            pytest.param("\x00\x01\x02\x03" * 200, "looks binary", id="binary"),
            pytest.param("Fire. " * 100_000, "more than 500,000 characters", id="huge"),
            pytest.param("---\ntitle: [\n---\nText.\n", "front matter is not YAML", id="half a front matter"),
        ],
    )
    async def test_what_is_no_draft_is_said_and_may_become_one(self, editor, desk, text, reason):
        uri = (desk / "draft.md").as_uri()
        [fault] = await editor.open(uri, text)
        assert reason in fault.message
        editor.change(uri, 2, FIRE.format(15))
        assert codes(await editor.diagnostics(uri, 2)) == ["count-mismatch"]

    @pytest.mark.parametrize("text", ["", " \n\t\n"])
    async def test_an_empty_draft_needs_no_word(self, editor, desk, text):
        assert await editor.open(desk / "draft.md", text) == ()


class TestBadMessages:
    @pytest.mark.parametrize(
        "body",
        [
            pytest.param(b"{not json", id="no JSON"),
            pytest.param(b"\xff\xfe\x00", id="no text"),
            pytest.param(b"[]", id="a list"),
            pytest.param(b"42", id="a number"),
            pytest.param(b"null", id="null"),
            pytest.param(b"{}", id="an empty object"),
            pytest.param(b'{"jsonrpc": "1.0", "method": "x"}', id="another version"),
            pytest.param(b"[" * 100_000, id="nested without end"),
            pytest.param(b'{"jsonrpc": "2.0", "method": "no/such"}', id="unknown notification"),
            pytest.param(b'{"jsonrpc": "2.0", "id": 77, "result": 1}', id="an answer nobody waits for"),
            pytest.param(b'{"jsonrpc": "2.0", "method": "textDocument/didOpen"}', id="no parameters"),
            pytest.param(
                b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": 3}}',
                id="parameters of other types",
            ),
            pytest.param(
                b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": '
                b'{"uri": "file:///nobody.md", "version": 1}, "contentChanges": [{"text": "x"}]}}',
                id="a change of what is not open",
            ),
            pytest.param(
                b'{"jsonrpc": "2.0", "method": "textDocument/didClose", "params": {"textDocument": '
                b'{"uri": "file:///nobody.md"}}}',
                id="the end of what is not open",
            ),
            pytest.param(
                b'{"jsonrpc": "2.0", "method": "workspace/didChangeConfiguration", "params": {"settings": 1}}',
                id="settings that are a number",
            ),
        ],
    )
    async def test_the_server_lives_on(self, editor, desk, body):
        await editor.message(body)
        assert codes(await editor.open(desk / "draft.md", FIRE.format(15))) == ["count-mismatch"]

    @pytest.mark.parametrize(
        "data",
        [
            pytest.param(b"hello\r\n", id="a greeting"),
            pytest.param(b"\x00\xff" * 5_000 + b"\n", id="noise"),
            pytest.param(b"Content-Length: many\r\n\r\n{}", id="no length"),
            pytest.param(b"Content-Length: 999999999999\r\n\r\n{}", id="a length beyond reason"),
            pytest.param(b'Content-Length: 2\r\n\r\n{"jsonrpc": "2.0"}', id="a length that is too short"),
        ],
    )
    async def test_broken_framing_is_got_over(self, editor, desk, data):
        await editor.raw(data)
        assert codes(await editor.open(desk / "draft.md", FIRE.format(15))) == ["count-mismatch"]

    async def test_an_unknown_request_is_refused(self, editor):
        with pytest.raises(Exception, match=r"(?i)method not found"):
            async with asyncio.timeout(240):
                await editor.client.protocol.send_request_async("no/such", {})
