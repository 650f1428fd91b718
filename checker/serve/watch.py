"""Live reload: the folders of articles, config and reviews are watched, and what changes is looked at."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

import anyio
from watchfiles import Change, DefaultFilter, awatch

from checker.serve.desk import Watched

Changed = Callable[[], Awaitable[None]]
Failed = Callable[[str], None]


class _Articles(DefaultFilter):
    """Passes over what is hidden, too: editors' and our own unfinished files."""

    def __call__(self, change: Change, path: str) -> bool:
        return not Path(path).name.startswith(".") and super().__call__(change, path)


async def watch(places: Iterable[Watched], changed: Changed, failed: Failed) -> None:
    """Await `changed` after each change, until it is cancelled; `failed` is told why there is no watching.

    Network drives do not tell of changes: WATCHFILES_FORCE_POLLING makes watchfiles look for itself.
    """
    known = tuple(places)
    async with anyio.create_task_group() as group:
        for below in (False, True):
            folders = [place.folder for place in known if place.below is below and place.folder.is_dir()]
            if folders:
                group.start_soon(_watch, folders, below, changed, failed)


async def _watch(folders: list[Path], below: bool, changed: Changed, failed: Failed) -> None:
    try:
        async for _ in awatch(*folders, watch_filter=_Articles(), recursive=below):
            await changed()
    except (OSError, RuntimeError) as error:  # too many folders for the system, a folder that is gone
        failed(f"changes are no longer seen: {' '.join(str(error).split())}")
