"""One process at a time at a file that several read, merge and replace: the reviews file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checker.cache import default_folder
from checker.errors import OutputError
from checker.output import check_writable

SECONDS = 10.0  # a merge takes a fraction of one: whoever waits this long waits for a process that hangs


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep other twosources away from `path` while the block reads, merges and replaces it.

    Replacing the file is atomic already; without the lock the rows would be lost that another process
    added between our reading and our writing. The lock ends with the process, however that ends, and is
    a file in our cache folder: beside `path` it would turn up in `git status`. So it holds for one user
    on one computer; on a shared drive, two editors on two computers still have to take turns.

    Raises:
        OutputError: when `path` or the cache folder is not writable, or another process holds the lock for
            too long.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - most runs write no reviews

    check_writable(path)
    place = _lock_file(path)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place)
        lock.acquire(timeout=SECONDS)
    except Timeout:
        waited = f"waited {SECONDS:.0f} seconds"
        raise OutputError(f"cannot write {path}: another twosource is writing it ({waited})") from None
    except OSError as error:
        reason = f"cannot lock it in {place.parent}: {error.strerror or error}"
        raise OutputError(f"cannot write {path}: {reason} (TWOSOURCE_CACHE names another folder)") from error
    try:
        yield
    finally:
        lock.release()


def _lock_file(path: Path) -> Path:
    """Give the lock's place; all names of one file, such as a symbolic link, have one lock."""
    real = os.path.normcase(os.path.realpath(path))
    return default_folder() / "locks" / f"{hashlib.sha256(os.fsencode(real)).hexdigest()}.lock"
