"""What was made of texts, kept between runs by content hash, model and version: parses, and sources' claims.

One small file an entry in the user's cache folder. An entry that is truncated or from another version
is a miss and is written anew; two processes may write at once, since files are replaced whole. What grows
is pruned: once a day, a run that writes deletes what has not been used for long, or is too much.
"""

import contextlib
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from checker.errors import ConfigError, OutputError

MOST_BYTES = 1_000_000_000  # some 40,000 entries: looking through them takes a third of a second
MOST_DAYS = 90  # an entry is left unused for, before it goes

_DAY = 86_400.0  # seconds
_STAMP = ".twosource-pruned"  # when that was last done

_MAGIC = b"twosource-parse-1\n"
_SUFFIX, _UNFINISHED = ".bin", ".twosource-"
# Whatever else lies in a folder that somebody named is not ours to count or delete.
_ENTRY = re.compile(rf"[0-9a-f]{{62}}{re.escape(_SUFFIX)}")


def default_folder() -> Path:
    """The user's cache folder for twosource; `TWOSOURCE_CACHE` names another."""
    named = os.environ.get("TWOSOURCE_CACHE")
    return Path(named) if named else Path(platformdirs.user_cache_dir("twosource"))


@dataclass(frozen=True, slots=True)
class ParseCache:
    """Bytes by key under `folder`; a folder that cannot be written only costs time."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """Give the bytes kept under `key`, or None when there are none or they are damaged."""
        try:
            with self._path(key).open("rb") as file:
                data = file.read()
                used = os.fstat(file.fileno()).st_mtime
        except OSError:
            return None
        head = len(_MAGIC) + 32
        if len(data) < head or not data.startswith(_MAGIC):
            return None
        body = data[head:]
        if hashlib.sha256(body).digest() != data[len(_MAGIC) : head]:
            return None
        if _days_since(used) >= 1:  # once a day is enough to tell what is used, and costs nothing
            with contextlib.suppress(OSError):
                os.utime(self._path(key))
        return body

    def put(self, key: str, body: bytes) -> None:
        """Keep `body` under `key`, replacing what was there; prune the folder when that is due."""
        path = self._path(key)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(prefix=_UNFINISHED, dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_MAGIC + hashlib.sha256(body).digest() + body)
                Path(temporary).replace(path)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
            _prune_daily(self.folder)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}{_SUFFIX}"


def content_key(*parts: str) -> str:
    """Give the cache key of a text under the versions that shape what is made of it."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def measure_cache(folder: Path) -> tuple[int, int]:
    """Give how many entries are kept under `folder`, and their bytes in all.

    Raises:
        ConfigError: when it is no folder.
    """
    sizes = [size for _, size, _ in _used(folder)]
    return len(sizes), sum(sizes)


def clear_cache(folder: Path) -> int:
    """Delete the entries kept under `folder`, and nothing else there; give how many.

    A process that is writing meanwhile loses nothing but time.

    Raises:
        ConfigError: when it is no folder.
        OutputError: when one cannot be deleted.
    """
    removed = 0
    for entry in tuple(_entries(folder)):
        try:
            Path(entry).unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(f"cannot delete {entry.path}: {error.strerror or error}") from error
        removed += 1
    for path in (*_left_behind(folder), folder / _STAMP):
        with contextlib.suppress(OSError):
            path.unlink()
    for parent in folder.glob("[0-9a-f][0-9a-f]"):
        with contextlib.suppress(OSError):
            parent.rmdir()  # only an empty one goes
    return removed


def prune_cache(folder: Path) -> None:
    """Delete entries unused for `MOST_DAYS`, and of the rest the least recently used beyond `MOST_BYTES`.

    What cannot be deleted stays; another process may be doing the same, or be using an entry, meanwhile.
    """
    room = MOST_BYTES
    for used, size, path in sorted(_used(folder), reverse=True):
        room -= size
        if room < 0 or _days_since(used) > MOST_DAYS:
            with contextlib.suppress(OSError):
                Path(path).unlink()
    for left in _left_behind(folder):
        with contextlib.suppress(OSError):
            if _days_since(left.stat().st_mtime) > 1:  # a younger one may be another run's, which writes it
                left.unlink()


def _prune_daily(folder: Path) -> None:
    stamp = folder / _STAMP
    with contextlib.suppress(FileNotFoundError):
        if abs(_days_since(stamp.stat().st_mtime)) < 1:  # a stamp of the future is a wrong clock's
            return
    stamp.touch()  # before the work, so that of two processes rarely both do it
    prune_cache(folder)


def _used(folder: Path) -> Iterator[tuple[float, int, str]]:
    """Give when each entry was last used, in seconds since 1970, its size and where it is."""
    for entry in _entries(folder):
        with contextlib.suppress(OSError):
            found = entry.stat()
            yield found.st_mtime, found.st_size, entry.path


def _left_behind(folder: Path) -> Iterator[Path]:
    """Give what runs that were killed, or that are still writing, have not finished."""
    return folder.glob(f"[0-9a-f][0-9a-f]/{_UNFINISHED}*")


def _days_since(seconds: float) -> float:
    return (time.time() - seconds) / _DAY


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Give the entries under `folder`; by scandir, which at 40,000 of them is twice as fast as glob."""
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"{folder} is no folder, so nothing is kept there")
    for parent in folder.glob("[0-9a-f][0-9a-f]"):
        with contextlib.suppress(OSError), os.scandir(parent) as found:
            yield from (entry for entry in found if _ENTRY.fullmatch(entry.name))
