"""The open drafts of one editor: when each is checked, and what is known of its present version."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from checker.lsp.desk import Checked, Desk
from checker.lsp.documents import Document, draft_path
from checker.lsp.options import Options
from checker.lsp.worker import Worker

Publish = Callable[[Checked], None]
Tell = Callable[[str], None]


@dataclass(slots=True)
class _Open:
    """A draft that is open, and the last of its versions that was checked."""

    document: Document
    desk: Desk | None = None  # made by the worker, as it imports every reader
    checked: Checked | None = None
    timer: asyncio.TimerHandle | None = None
    told: set[str] = field(default_factory=set)

    def stop(self) -> None:
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None


class Session:
    """Follows the drafts of one editor and has them checked, none of it in the way of a keystroke.

    `publish` is given each result that is not out of date, `tell` what a person should see once.
    """

    def __init__(self, publish: Publish, tell: Tell) -> None:
        self.folder = Path.cwd()
        self.options = Options()
        self._publish = publish
        self._tell = tell
        self._open: dict[str, _Open] = {}
        self._worker: Worker[Checked] = Worker()

    def __iter__(self) -> Iterator[str]:
        """Name the drafts that are open, by their URIs."""
        return iter(tuple(self._open))

    def open(self, uri: str, language: str, version: int, text: str) -> None:
        """Take up a document if it is one to check, and check it."""
        path = draft_path(uri, language, self.folder)
        if path is not None:
            self._open[uri] = _Open(Document(uri=uri, path=path, version=version, text=text))
            self._check(uri)

    def change(self, uri: str, version: int, text: str) -> None:
        """Take a new version of a draft, and check it after a moment of quiet."""
        if draft := self._open.get(uri):
            draft.document = replace(draft.document, version=version, text=text)
            self.check_soon(uri)

    def check_soon(self, uri: str) -> None:
        """Check a draft after a moment of quiet."""
        if draft := self._open.get(uri):
            draft.stop()
            wait = self.options.debounce / 1000
            draft.timer = asyncio.get_running_loop().call_later(wait, self._check, uri)

    def check_now(self, uri: str) -> None:
        """Check a draft without waiting for quiet, as when it was saved."""
        if draft := self._open.get(uri):
            draft.stop()
            self._check(uri)

    def close(self, uri: str) -> bool:
        """Forget a draft; tell whether it was one."""
        draft = self._open.pop(uri, None)
        if draft is None:
            return False
        draft.stop()
        self._worker.forget(uri)
        return True

    def checked(self, uri: str) -> Checked | None:
        """Give what was found in the present version of a draft, None while that is not known."""
        draft = self._open.get(uri)
        if draft is None or draft.checked is None or draft.checked.document != draft.document:
            return None
        return draft.checked

    def _check(self, uri: str) -> None:
        draft = self._open[uri]
        job = partial(_checked, draft, draft.document, self.options, self.folder)
        self._worker.submit(uri, job, partial(self._take, draft))

    def _take(self, draft: _Open, checked: Checked) -> None:
        """Publish a result, unless it is of a draft that was closed or edited meanwhile."""
        if self._open.get(draft.document.uri) is not draft or draft.document != checked.document:
            return
        draft.checked = checked
        self._publish(checked)
        lasting = {fault.text for fault in checked.faults if fault.lasting}
        for text in sorted(lasting - draft.told):
            self._tell(text)
        draft.told = lasting


def _checked(draft: _Open, document: Document, options: Options, folder: Path) -> Checked:
    """Check a document, in the worker's thread."""
    draft.desk = draft.desk or Desk()
    return draft.desk.check(document, options, folder)
