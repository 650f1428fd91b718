"""`twosource lint --fix` and `--diff`: drafts as they are to be, written in their place or shown."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TextIO

from checker.cli.desks import STDIN, Typed
from checker.cli.notices import complain, tell
from checker.errors import OutputError
from checker.fixes import Fix, apply_fixes, find_fixes
from checker.output import open_output, replace_file
from checker.run import Run
from sources.article import Article
from sources.decode import NotTextError, decode_exactly
from sources.ids import file_stem
from sources.text import TextReader

_UNNAMED = "standard input"
_NO_END = "\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewrite:
    """A draft as it is to be, as text and in its file's encoding; `count` words differ."""

    draft: Article
    text: str
    data: bytes
    count: int

    @property
    def name(self) -> str:
        """The draft's file, as a person would name it."""
        return _UNNAMED if self.draft.file == STDIN else self.draft.file


@dataclass(slots=True)
class Rewriting:
    """What --fix and --diff are about to do; `failed` once something could not be done."""

    typed: Typed | None
    rewrites: list[Rewrite] = field(default_factory=list)
    failed: bool = False

    def plan(self, runs: Iterable[tuple[Article, Run]]) -> None:
        """Find the rewrites of the drafts of these runs; what cannot be rewritten is complained of."""
        others = []
        for draft, run in runs:
            fixes = find_fixes(run, draft)
            if fixes and (draft.file_line or draft.source_map):
                others.append(draft.file)
            elif fixes:
                self._plan(draft, fixes)
        if others:
            complain(f"only text and Markdown are fixed, not {', '.join(dict.fromkeys(others))}")

    def _plan(self, draft: Article, fixes: Sequence[Fix]) -> None:
        try:
            self.rewrites.append(_rewrite(draft, fixes, self._data(draft)))
        except (OSError, NotTextError, OutputError) as error:
            self._fail(draft.file, error)

    def _data(self, draft: Article) -> bytes:
        return self.typed.data if self.is_typed(draft) and self.typed else Path(draft.file).read_bytes()

    def is_typed(self, draft: Article) -> bool:
        """Tell whether a draft came by standard input."""
        return self.typed is not None and draft.file == self.typed.name

    def write(self, *, quiet: bool) -> None:
        """Write the files, and standard input to standard output, be it changed or not."""
        done = []
        for rewrite in self.rewrites:
            try:
                if not self.is_typed(rewrite.draft):
                    replace_file(Path(rewrite.draft.file), rewrite.data)
            except OutputError as error:
                self._fail(rewrite.draft.file, error)
                continue
            done.append(rewrite)
            if not quiet:
                tell(f"{rewrite.count} fixed in {rewrite.name}")
        self.rewrites = done
        if self.typed is not None:
            ours = (rewrite.data for rewrite in done if self.is_typed(rewrite.draft))
            _write_bytes(next(ours, self.typed.data))

    def show(self, out: TextIO) -> None:
        """Write what would change as unified diffs."""
        for rewrite in self.rewrites:
            out.writelines(diff_lines(rewrite.draft.text, rewrite.text, rewrite.draft.file))

    def reread(self, published: date | None) -> dict[str, Article]:
        """Give the rewritten drafts as articles, by id."""
        return {rewrite.draft.id: _reread(rewrite, published) for rewrite in self.rewrites}

    def _fail(self, file: str, error: Exception) -> None:
        reason = (error.strerror or "").lower() if isinstance(error, OSError) else str(error)
        complain(f"{file}: not fixed: {reason or error}")
        self.failed = True


def diff_lines(old: str, new: str, name: str) -> Iterator[str]:
    """Yield a unified diff as `patch` takes it: line ends as they are, and a word where the last has none."""
    for line in difflib.unified_diff(_lines(old), _lines(new), fromfile=name, tofile=name):
        yield line if line.endswith("\n") else f"{line}\n{_NO_END}"


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)  # str.splitlines ends lines at form feeds, too


def _rewrite(draft: Article, fixes: Sequence[Fix], data: bytes) -> Rewrite:
    """Make a rewrite of what the file holds now; raises NotTextError or OutputError when there is none."""
    decoded = decode_exactly(data)
    if decoded.text != draft.text:
        raise OutputError("it has changed since it was read")
    text = apply_fixes(draft.text, fixes)
    try:
        encoded = decoded.encode(text)
    except UnicodeEncodeError as error:
        missing = text[error.start : error.end]
        raise OutputError(f"its encoding {decoded.encoding} lacks “{missing}”") from error
    return Rewrite(draft=draft, text=text, data=encoded, count=len(fixes))


def _reread(rewrite: Rewrite, published: date | None) -> Article:
    draft = rewrite.draft
    name = "stdin" if draft.file == STDIN else file_stem(draft.file)
    [read] = TextReader(published=published).read_stream(BytesIO(rewrite.data), draft.location, name)
    return replace(read, id=draft.id) if isinstance(read, Article) else draft


def _write_bytes(data: bytes) -> None:
    with open_output(None) as out:
        out.flush()
        out.buffer.write(data)
        out.buffer.flush()
