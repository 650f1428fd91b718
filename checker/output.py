"""Where a report goes: standard output, or a file that is replaced as a whole or not at all."""

from __future__ import annotations

import io
import os
import secrets
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from checker.errors import OutputError

F = TypeVar("F", TextIO, BinaryIO)


def check_writable(path: Path) -> None:
    """Raise OutputError when `path` cannot be written, before an hour's work is spent on its content."""
    with _reported(path):
        if path.is_dir():
            raise OutputError(f"cannot write {path}: it is a folder")
        if path.exists() and not os.access(path, os.W_OK):
            raise OutputError(f"cannot write {path}: permission denied")
        if _replaceable(path):
            target = _pointed_to(path)
            if not target.parent.exists():
                raise OutputError(f"cannot write {path}: there is no folder {target.parent}")
            temporary = _beside(target)
            _open_bytes(temporary).close()
            temporary.unlink()


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """Open `path` for writing in UTF-8, or standard output for None.

    A file changes only when the block ends well: the text goes to a temporary file in the same folder,
    which then takes the old one's place and mode. A symbolic link stays one; what it points to is
    replaced. Devices and pipes are written directly.

    Raises OutputError when it cannot be written. A reader that has seen enough (`| head`) is no error.
    """
    if path is None:
        with _standard_output() as out:
            yield out
        return
    opened = _replacing(_pointed_to(path), _open_text) if _replaceable(path) else _directly(path)
    with _reported(path), opened as out:
        yield out


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` in the place of a file's content: as a whole or not at all, and with the file's mode.

    A symbolic link stays one; what it points to is replaced. Raises OutputError when that cannot be done.
    """
    if not path.is_file():
        raise OutputError(f"cannot write {path}: it is no file")
    check_writable(path)
    with _reported(path), _replacing(_pointed_to(path), _open_bytes) as out:
        out.write(data)


def set_encoding(stream: TextIO) -> None:
    """Make `stream` write UTF-8, or on a terminal what that can show, and never fail on a character.

    What cannot be written (an é on an ASCII terminal, a file name that is not UTF-8) becomes an escape.
    """
    if isinstance(stream, io.TextIOWrapper):
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="")


def discard(stream: TextIO) -> None:
    """Send what is left in `stream`'s buffer nowhere, so that the interpreter's exit does not fail on it."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    out = sys.stdout
    if out is None:  # Python's way to say that the caller closed it (`>&-`)
        raise OutputError("cannot write to standard output: it is closed")
    try:
        yield out
        out.flush()
    except BrokenPipeError:
        discard(out)
    except OSError as error:
        discard(out)
        raise OutputError(f"cannot write to standard output: {error.strerror or error}") from error


@contextmanager
def _replacing(target: Path, open_new: Callable[[Path], F]) -> Iterator[F]:
    """Open a file beside `target`, which takes its place and mode when the block ends well."""
    temporary = _beside(target)
    out = open_new(temporary)
    try:
        with out:
            if target.exists():  # at once: what only its owner may read, nobody else reads meanwhile
                temporary.chmod(stat.S_IMODE(target.stat().st_mode))
            yield out
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(target)
    except BaseException:  # an interrupt as well: the old file stays, ours goes
        temporary.unlink(missing_ok=True)
        raise


@contextmanager
def _directly(path: Path) -> Iterator[TextIO]:
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as out:
        yield out


def _replaceable(path: Path) -> bool:
    """Tell a file, or a place for one, from /dev/null and `>(command)`, which must never be replaced."""
    return path.is_file() or not path.exists()


def _pointed_to(path: Path) -> Path:
    """Follow symbolic links; unlike Path.resolve, this never raises."""
    return Path(os.path.realpath(path))


def _beside(target: Path) -> Path:
    """Name a new file in `target`'s folder, to be made by plain open: it then has the mode new files have."""
    return target.with_name(f".twosource-{secrets.token_hex(8)}.tmp")


def _open_text(path: Path) -> TextIO:
    return path.open("x", encoding="utf-8", errors="backslashreplace", newline="")


def _open_bytes(path: Path) -> BinaryIO:
    return path.open("xb")


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from error
