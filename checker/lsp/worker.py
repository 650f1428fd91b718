"""One thread for what takes long: spaCy must not be used by two at once, nor may the editor wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Condition, Thread
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Worker(Generic[T]):
    """Does one job at a time, first come first served; of jobs that wait under one key only the last counts.

    The thread is a daemon: a check that is under way is worth nothing once the editor is gone.
    """

    _waiting: dict[str, tuple[Callable[[], T], Callable[[T], None]]] = field(default_factory=dict)
    _changed: Condition = field(default_factory=Condition)
    _loop: asyncio.AbstractEventLoop | None = None

    def submit(self, key: str, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Have a job done; its result is given to `done` in the event loop that submits it."""
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
            Thread(target=self._work, daemon=True, name="twosource").start()
        with self._changed:
            self._waiting[key] = (job, done)
            self._changed.notify()

    def forget(self, key: str) -> None:
        """Drop the job that waits under a key, if there is one."""
        with self._changed:
            self._waiting.pop(key, None)

    def _work(self) -> None:
        assert self._loop is not None
        while not self._loop.is_closed():
            with self._changed:
                self._changed.wait_for(lambda: self._waiting)
                key = next(iter(self._waiting))
                job, done = self._waiting.pop(key)
            result = job()
            try:
                self._loop.call_soon_threadsafe(done, result)
            except RuntimeError:  # the loop was closed meanwhile: the editor is gone
                return
