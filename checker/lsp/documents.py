"""Open documents: which are drafts, and what article a buffer holds."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pygls.uris import to_fs_path

from checker.lsp.positions import BYTE_ORDER_MARK
from sources.article import Article, Skipped
from sources.text import TextReader

_LANGUAGES = frozenset({"markdown", "plaintext", "text"})  # "text" is what Neovim calls plain text
_UNSAVED = "untitled"
EMPTY = "empty file"
NO_TEXT = "looks binary, not text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One version of a buffer; `path` is its file's, or of one that has none where it might be saved."""

    uri: str
    path: str
    version: int
    text: str


def draft_path(uri: str, language: str, folder: Path) -> str | None:
    """Give the path of a buffer if it is one to check: text or Markdown, a file or not saved yet.

    What an editor shows beside files, such as an older revision, is no draft. One that is not saved yet is
    taken to be in `folder`.
    """
    if language not in _LANGUAGES:
        return None
    scheme = urlsplit(uri).scheme
    path = to_fs_path(uri) if scheme == "file" else None
    if path:
        return path if "\x00" not in path else None
    if scheme not in ("file", _UNSAVED):
        return None
    return str(folder / f"{_UNSAVED}{'.md' if language == 'markdown' else '.txt'}")


def read_draft(text: str, path: str) -> Article | Skipped:
    """Read a buffer as its file would be read; offsets leave a byte-order mark out."""
    text = text.removeprefix(BYTE_ORDER_MARK)
    data = text.encode("utf-8", "replace")  # half a surrogate pair, from JSON, becomes a question mark
    [item] = TextReader().read_stream(io.BytesIO(data), path, Path(path).stem)
    if isinstance(item, Article) and len(item.file_text) != len(text):
        return Skipped(location=path, reason=NO_TEXT)  # it was taken for another encoding
    return item
