"""From locations to articles: files, folders, glob patterns and standard input, each file once."""

import glob
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from sources.article import Article, Skipped
from sources.ids import article_id, file_labels, file_stem
from sources.jsonl import is_json_object
from sources.reader import Reader, StreamReader

_STDIN = "-"
_STDIN_NAME = "stdin"
_URL = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class _Found:
    """A file to be read, the reader that takes it, and the story its folder names."""

    location: str
    reader: Reader
    story: str = ""
    stream: bool = False  # standard input; `location` is then the file it is taken for, or "-"


@dataclass(slots=True)
class _Seen:
    """What the run has met so far: ids with their place, and files by their real path."""

    ids: dict[str, str] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)


def read_articles(
    locations: Iterable[str],
    readers: Sequence[Reader],
    *,
    after: Sequence[Article] = (),
    stdin: BinaryIO | None = None,
    stdin_name: str = _STDIN,
    by_folder: bool = False,
) -> Iterator[Article | Skipped]:
    """Read every location; what is no article is yielded as Skipped, in its place.

    What was read before comes in by `after`: those files are not read again, and their ids are taken.

    A location is a file, a folder (with all below it), a glob pattern, a URL that a reader takes, or
    "-" for `stdin`, which is taken for the file `stdin_name`. Ids are unique in the run: two files of
    one stem are told apart by their folders, and an article that repeats a stated id is skipped. With
    `by_folder`, each folder below a given folder is a story, named by its path, unless the article
    states its story itself.
    """
    seen = _Seen({article.id: article.location for article in after})
    seen.files.update(os.path.realpath(article.file) for article in after if article.file)
    every = _find(locations, readers, by_folder=by_folder)
    found = list(_unique((_named(item, stdin_name, readers) for item in every), seen))
    labels = file_labels(item.location for item in found if isinstance(item, _Found))
    for item in found:
        if isinstance(item, Skipped):
            yield item
            continue
        items = _read_stdin(item, stdin, readers) if item.stream else _read(item)
        names = (_STDIN_NAME,) if item.location == _STDIN else labels[item.location]
        yield from _with_unique_ids(items, item.location, names, seen)


def find_files(locations: Iterable[str], readers: Sequence[Reader]) -> frozenset[str]:
    """Give the real paths of the files that locations reach."""
    found = (item.location for item in _find(locations, readers) if isinstance(item, _Found))
    return frozenset(os.path.realpath(path) for path in found if path != _STDIN)


def _named(item: _Found | Skipped, name: str, readers: Sequence[Reader]) -> _Found | Skipped:
    """Take standard input for the file it is to become, if one is named."""
    if not isinstance(item, _Found) or not item.stream or name == _STDIN:
        return item
    return replace(item, location=name, reader=_reader_for(name, readers) or item.reader)


def _find(
    locations: Iterable[str], readers: Sequence[Reader], *, by_folder: bool = False
) -> Iterator[_Found | Skipped]:
    for location in locations:
        if location == _STDIN:
            reader = _reader_for(f"{_STDIN_NAME}.txt", readers)
            yield (
                _Found(_STDIN, reader, stream=True)
                if reader
                else Skipped(location=_STDIN, reason="no reader")
            )
        elif location.lower().startswith(_URL):
            yield _find_url(location, readers)
        else:
            yield from _find_paths(location, readers, by_folder=by_folder)


def _find_url(location: str, readers: Sequence[Reader]) -> _Found | Skipped:
    reader = _reader_for(location, readers)
    if reader:
        return _Found(location, reader)
    return Skipped(location=location, reason="no reader takes URLs")


def _find_paths(location: str, readers: Sequence[Reader], *, by_folder: bool) -> Iterator[_Found | Skipped]:
    try:
        paths = _expand(location)
    except OSError as error:  # a name too long for the file system
        yield Skipped(location=location, reason=_reason(error))
        return
    if not paths:
        pattern = glob.has_magic(location)
        yield Skipped(location=location, reason="matches no file" if pattern else "no such file or folder")
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - Path would drop a leading "./"
            yield from _find_in_folder(path, readers, by_folder=by_folder)
        else:
            yield _find_file(path, readers)


def _expand(location: str) -> list[str]:
    """Give the paths a location stands for; a file whose name holds "[1]" is that file, not a pattern."""
    if "\x00" in location:
        return []
    try:
        os.lstat(location)
    except (FileNotFoundError, NotADirectoryError):
        if not glob.has_magic(location):
            return []
        return sorted(glob.glob(location, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    return [location]


def _find_file(path: str, readers: Sequence[Reader]) -> _Found | Skipped:
    """A file that was named is read as text when no reader knows its suffix."""
    reader = _reader_for(path, readers) or _reader_for(f"{path}.txt", readers)
    return _Found(path, reader) if reader else Skipped(location=path, reason="no reader takes such files")


def _find_in_folder(folder: str, readers: Sequence[Reader], *, by_folder: bool) -> Iterator[_Found | Skipped]:
    errors: list[OSError] = []
    empty = True
    for parent, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not _is_passed_over(name, names))
        relative = os.path.relpath(parent, folder)
        story = Path(relative).as_posix() if by_folder and relative != os.curdir else ""
        for name in sorted(name for name in names if not name.startswith(".")):
            path = str(Path(parent, name))
            reader = _reader_for(path, readers)
            if reader:
                empty = False
                yield _Found(path, reader, story)
    for error in errors:
        yield Skipped(location=str(error.filename or folder), reason=_reason(error))
    if empty and not errors:
        yield Skipped(location=folder, reason="no readable file in this folder")


def _is_passed_over(folder: str, files: Sequence[str]) -> bool:
    """Tell whether a folder is hidden, or is the "mill_files" a browser saves beside "mill.html"."""
    page = folder.removesuffix("_files")
    saved = page != folder and any(f"{page}{suffix}" in files for suffix in (".html", ".htm", ".xhtml"))
    return saved or folder.startswith(".")


def _reader_for(location: str, readers: Sequence[Reader]) -> Reader | None:
    return next((reader for reader in readers if reader.reads(location)), None)


def _unique(found: Iterable[_Found | Skipped], seen: _Seen) -> Iterator[_Found | Skipped]:
    """Leave out a file that another location, or a link, has reached before."""
    for item in found:
        if isinstance(item, _Found):
            real = item.location
            if real != _STDIN and not real.lower().startswith(_URL):
                real = os.path.realpath(real)
            if real in seen.files:
                continue
            seen.files.add(real)
        yield item


def _read(found: _Found) -> Iterator[Article | Skipped]:
    try:
        for item in found.reader.read(found.location):
            if isinstance(item, Article) and found.story and not item.story:
                yield replace(item, story=found.story)
            else:
                yield item
    except OSError as error:
        yield Skipped(location=found.location, reason=_reason(error))


def _read_stdin(
    found: _Found, stdin: BinaryIO | None, readers: Sequence[Reader]
) -> Iterator[Article | Skipped]:
    """Unnamed standard input is JSON Lines when its first line is an object, and else one text."""
    if stdin is None:
        yield Skipped(location=found.location, reason="standard input is not available")
        return
    data = stdin.read()
    if found.location != _STDIN and isinstance(found.reader, StreamReader):
        yield from found.reader.read_stream(io.BytesIO(data), found.location, file_stem(found.location))
        return
    first = next((line for line in data.splitlines() if line.strip()), b"")
    suffix = "jsonl" if is_json_object(first) else "txt"
    for reader in readers:
        if reader.reads(f"{_STDIN_NAME}.{suffix}") and isinstance(reader, StreamReader):
            yield from reader.read_stream(io.BytesIO(data), _STDIN, _STDIN_NAME)
            return
    yield Skipped(location=_STDIN, reason=f"no reader takes {suffix} from standard input")


def _with_unique_ids(
    items: Iterable[Article | Skipped], location: str, labels: Sequence[str], seen: _Seen
) -> Iterator[Article | Skipped]:
    for item in items:
        if isinstance(item, Skipped):
            yield item
            continue
        identity = article_id(item, location, labels, seen.ids)
        place = f"{location}:{item.file_line}" if item.file_line else location
        if identity in seen.ids:
            first = seen.ids[identity]
            yield Skipped(location=place, reason=f"duplicate id {identity!r}, first seen at {first}")
            continue
        seen.ids[identity] = place
        yield item if identity == item.id else _renamed(item, identity)


def _renamed(article: Article, identity: str) -> Article:
    location = article.location
    if article.file_line and location.endswith(f"#{article.id}"):
        location = f"{location.removesuffix(article.id)}{identity}"
    return replace(article, id=identity, location=location)


def _reason(error: OSError) -> str:
    """Say in lower case what the system says: "permission denied"."""
    return (error.strerror or str(error) or type(error).__name__).lower()
