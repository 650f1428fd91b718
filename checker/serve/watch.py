"""Live reload: the folders of articles, config and reviews are watched, and what changes is looked at."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import anyio
from anyio.lowlevel import checkpoint
from anyio.streams.memory import MemoryObjectSendStream
from watchfiles import Change, DefaultFilter, awatch

from checker.serve.places import Watched

Places = Callable[[], Iterable[Watched]]
Changed = Callable[[], Awaitable[None]]
Failed = Callable[[str], None]


class _Holds(DefaultFilter):
    """Passes over what is nobody's article: in a busy folder, all but the file that was named."""

    def __init__(self, places: Sequence[Watched]) -> None:
        super().__init__()
        self._places = places

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and any(place.holds(Path(path)) for place in self._places)


async def watch(places: Places, changed: Changed, failed: Failed) -> None:
    """Await `changed` after each change, until it is cancelled; `failed` is told why there is no watching.

    `places` is asked again after each: a folder may have come, or another one taken its place. Network
    drives do not tell of changes: WATCHFILES_FORCE_POLLING makes watchfiles look for itself.
    """
    while present := _present(places()):
        send, receive = anyio.create_memory_object_stream[None](1)
        async with send, receive, anyio.create_task_group() as group:
            for below in (False, True):
                known = [place for place, _ in present if place.below is below]
                if known:
                    group.start_soon(_listen, known, below, send, failed)
            await checkpoint()  # now they listen: what has changed before that is looked at once
            await changed()
            while _present(places()) == present:
                await receive.receive()
                await changed()
            group.cancel_scope.cancel()


def _present(places: Iterable[Watched]) -> tuple[tuple[Watched, tuple[int, int]], ...]:
    """Give the places that there are, each with what tells its folder from another one of its name."""
    found = []
    for place in places:
        with suppress(OSError):
            stat = place.folder.stat()
            if os.access(place.folder, os.R_OK | os.X_OK):
                found.append((place, (stat.st_dev, stat.st_ino)))
    return tuple(found)


async def _listen(
    places: Sequence[Watched], below: bool, send: MemoryObjectSendStream[None], failed: Failed
) -> None:
    folders = dict.fromkeys(place.folder for place in places)
    try:
        async for _ in awatch(*folders, watch_filter=_Holds(places), recursive=below):
            with suppress(anyio.WouldBlock):  # somebody will look anyway
                send.send_nowait(None)
    except (OSError, RuntimeError) as error:  # too many folders for the system, a folder that is gone
        failed(f"changes are no longer seen: {' '.join(str(error).split())}")
