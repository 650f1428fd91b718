"""Which buffers are drafts, and what is read from them."""

from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the extra is not installed: pip install -e '.[lsp]'")

from checker.lsp.documents import draft_path, read_draft
from sources.article import Article, Skipped

DESK = Path("/desk")
SENTENCE = "The fire in Ostrava killed 12 people on Monday."


@pytest.mark.parametrize(
    ("uri", "language", "path"),
    [
        pytest.param("file:///desk/mill.md", "markdown", "/desk/mill.md", id="Markdown"),
        pytest.param(
            "file:///desk/mill%20fire%20%C3%A9.txt", "plaintext", "/desk/mill fire é.txt", id="spaces"
        ),
        pytest.param("file:///desk/mill", "text", "/desk/mill", id="Neovim's word for plain text"),
        pytest.param("untitled:Untitled-1", "markdown", "/desk/untitled.md", id="not saved yet"),
        pytest.param("file://", "text", "/desk/untitled.txt", id="Neovim's unnamed buffer"),
        pytest.param("file:///desk/mill.py", "python", None, id="a program"),
        pytest.param("file:///desk/wire.jsonl", "json", None, id="JSON"),
        pytest.param("git:/desk/mill.md?ref", "markdown", None, id="an older revision"),
        pytest.param("https://example.org/mill.md", "markdown", None, id="an address"),
        pytest.param("file:///desk/a%00b.md", "markdown", None, id="no name of a file"),
        pytest.param("", "markdown", None, id="nothing"),
    ],
)
@pytest.mark.skipif(not DESK.is_absolute(), reason="paths are written as POSIX has them")
def test_drafts_are_text_and_markdown_files(uri, language, path):
    assert draft_path(uri, language, DESK) == path


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{SENTENCE}\r\n\r\nTwo men are missing.\r\n", id="CRLF"),
        pytest.param(f"😀 {SENTENCE} Cafe\u0301.\u2028\tTwo.", id="emoji, combining mark, separator, tab"),
        pytest.param(f"{SENTENCE} \ud83d Half a pair.", id="half a surrogate pair"),
    ],
)
def test_offsets_are_those_of_the_buffer(text):
    article = read_draft(text, "/desk/mill.md")
    assert isinstance(article, Article)
    assert article.text.replace("?", "\ud83d") == text
    assert article.location == "/desk/mill.md"


def test_a_byte_order_mark_is_left_out():
    article = read_draft(f"\ufeff{SENTENCE}", "/desk/mill.md")
    assert isinstance(article, Article)
    assert article.text == SENTENCE


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("", "empty file", id="empty"),
        pytest.param("\x00\x01\x02" * 99, "looks binary, not text", id="binary"),
        pytest.param("a\x00" * 99, "looks binary, not text", id="text with NULs, as UTF-16 has them"),
        pytest.param("%PDF-1.7\n", "looks like a PDF, not text", id="a PDF"),
        pytest.param("---\ntitle: [\n---\nText.", "front matter is not YAML", id="half a front matter"),
    ],
)
def test_what_is_no_draft_is_said(text, reason):
    found = read_draft(text, "/desk/mill.md")
    assert isinstance(found, Skipped)
    assert found.reason.startswith(reason)
