"""What was made of texts, kept between runs by content hash, model and version: parses, and sources' claims.

One small file an entry in the user's cache folder. An entry that is truncated or from another version
is a miss and is written anew; two processes may write at once, since files are replaced whole.
"""

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from checker.errors import ConfigError, OutputError

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
            data = self._path(key).read_bytes()
        except OSError:
            return None
        head = len(_MAGIC) + 32
        if len(data) < head or not data.startswith(_MAGIC):
            return None
        body = data[head:]
        return body if hashlib.sha256(body).digest() == data[len(_MAGIC) : head] else None

    def put(self, key: str, body: bytes) -> None:
        """Keep `body` under `key`, replacing what was there."""
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
    sizes = []
    for path in _entries(folder):
        with contextlib.suppress(OSError):
            sizes.append(path.stat().st_size)
    return len(sizes), sum(sizes)


def clear_cache(folder: Path) -> int:
    """Delete the entries kept under `folder`, and nothing else there; give how many.

    A process that is writing meanwhile loses nothing but time.

    Raises:
        ConfigError: when it is no folder.
        OutputError: when one cannot be deleted.
    """
    removed = 0
    for path in tuple(_entries(folder)):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(f"cannot delete {path}: {error.strerror or error}") from error
        removed += 1
    for parent in folder.glob("[0-9a-f][0-9a-f]"):
        for path in parent.glob(f"{_UNFINISHED}*"):  # left by a run that was killed
            with contextlib.suppress(OSError):
                path.unlink()
        with contextlib.suppress(OSError):
            parent.rmdir()  # only an empty one goes
    return removed


def _entries(folder: Path) -> Iterator[Path]:
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"{folder} is no folder, so nothing is kept there")
    for path in folder.glob(f"[0-9a-f][0-9a-f]/*{_SUFFIX}"):
        if _ENTRY.fullmatch(path.name):
            yield path
