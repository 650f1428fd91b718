"""Config files: `[tool.twosource]` of pyproject.toml, or twosource.toml, nearest upwards."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checker.config_lines import key_lines
from checker.errors import ConfigError

NAMES = ("twosource.toml", "pyproject.toml")
_TABLE = ("tool", "twosource")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigFile:
    """What one file states: its table for us as TOML has it, and the line of each key.

    `path` is None for no file at all.
    """

    path: Path | None = None
    stated: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[Key, int] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """The folder that paths in the file are relative to: its own, or the working folder."""
        return self.path.parent if self.path else Path()

    def place(self, key: Key) -> str:
        """Give `path:line` of a key, or of the nearest key above it that has a line of its own."""
        while key and key not in self.lines:
            key = key[:-1]
        return f"{self.path}:{self.lines.get(key, 1)}"


def find_config(start: Path) -> Path | None:
    """Find the nearest config file in the folder `start` or above; twosource.toml comes first in each.

    A pyproject.toml without our table is passed over, and so is one that is no TOML and does not name us.
    """
    folder = start.absolute()
    for parent in (folder, *folder.parents):
        for name in NAMES:
            path = parent / name
            if path.is_file() and (name == NAMES[0] or _is_ours(path)):
                return path
    return None


def read_config(path: Path) -> ConfigFile:
    """Read a config file.

    Raises:
        ConfigError: when it cannot be read, or is no TOML; the text names the file and the line.
    """
    text = _text(path)
    try:
        document: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from None
    lines = key_lines(text)
    if path.name != NAMES[1]:
        return ConfigFile(path=path, stated=_as_table(document), lines=lines)
    for name in _TABLE:
        document = _as_table(document).get(name, {})
    if not isinstance(document, Mapping):
        raise ConfigError(f"{path}: tool.twosource is no table")
    depth = len(_TABLE)
    ours = {key[depth:]: line for key, line in lines.items() if key[:depth] == _TABLE}
    return ConfigFile(path=path, stated=document, lines=ours)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 at byte {error.start}") from error


def _is_ours(path: Path) -> bool:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    if "twosource" not in text:
        return False
    try:
        document: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return "[tool.twosource" in text  # reading it says what is wrong
    for name in _TABLE:
        if not isinstance(document, Mapping) or name not in document:
            return False
        document = document[name]
    return True


def _as_table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
