"""Where to look for changes: the folders in which something that is served is, or would be."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_ABOVE = 2  # folders above a file that are watched: who puts a new folder in the place of an old one, renames


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A folder to watch, with all below it or alone; of one that is `name`d only that file or folder."""

    folder: Path
    below: bool = False
    name: str = ""

    def holds(self, path: Path) -> bool:
        """Tell whether a change of `path` is one that is waited for."""
        if self.name:
            return path.name == self.name and path.parent in self._folders
        return not path.name.startswith(".") and any(
            path.is_relative_to(folder) if self.below else path.parent == folder for folder in self._folders
        )

    @property
    def _folders(self) -> tuple[Path, ...]:
        """The folder by both its names, as some systems tell of changes by the one without links."""
        return self.folder, Path(os.path.realpath(self.folder))


def places_of(locations: Iterable[str | Path]) -> tuple[Watched, ...]:
    """Give what to watch for files, folders and patterns, whether they are there or not."""
    found = (place for location in locations for place in _places(Path(location).absolute()))
    return tuple(dict.fromkeys(found))


def _places(path: Path) -> Iterator[Watched]:
    base = path
    while not os.path.lexists(path) and glob.has_magic(str(base)):
        base = base.parent
    if base.is_dir():
        yield Watched(folder=base, below=base == path or _is_deep(path, base))
    yield from _above(base)
    real = Path(os.path.realpath(base))
    if base.is_symlink() and real != base:
        yield from _above(real)


def _is_deep(path: Path, base: Path) -> bool:
    rest = path.relative_to(base).parts
    return len(rest) > 1 or "**" in rest


def _above(path: Path) -> Iterator[Watched]:
    """Give the nearest folders that are there, each for the part of `path` that it holds."""
    present = [parent for parent in path.parents if parent.is_dir()]
    for folder in present[:_ABOVE]:
        yield Watched(folder=folder, name=path.relative_to(folder).parts[0])
