"""The effective configuration: each key's value and where it comes from, and the settings it makes."""

from __future__ import annotations

import glob
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.config import PathIgnore, Settings
from checker.config_file import ConfigFile, find_config, read_config
from checker.config_keys import KEYS, find_faults
from checker.errors import ConfigError
from checker.house_style import HouseStyle
from checker.model import Severity


@dataclass(frozen=True, kw_only=True, eq=False)
class Configuration:
    """A checked config file, perhaps none, and what it sets."""

    file: ConfigFile

    def value(self, name: str) -> Any:
        """Give a key's value: the file's, else the default."""
        return self.file.stated.get(name, KEYS[name].default)

    def states(self, name: str) -> bool:
        """Tell whether the file states a key."""
        return name in self.file.stated

    @property
    def sources(self) -> tuple[str, ...]:
        """The locations of sources: patterns made paths from the file's folder; URLs as they are."""
        return tuple(self._location(item) for item in self.value("sources"))

    @property
    def reviews(self) -> Path | None:
        """The reviews file, or None."""
        name = self.value("reviews")
        return self.file.folder / name if name else None

    def settings(self, least: Severity = Severity.NOTE) -> Settings:
        """Give the settings of a run; `least` is the least severity to show where the file states none."""
        rules: Mapping[str, Mapping[str, Any]] = self.value("rules")
        return Settings(
            select=tuple(self.value("select")),
            ignore=tuple(self.value("ignore")),
            severity=Severity(self.value("severity")) if self.states("severity") else least,
            model=self.value("model") or None,
            severities={name: Severity(it["severity"]) for name, it in rules.items() if "severity" in it},
            options={name: _fields(options) for name, options in rules.items()},
            path_ignores=tuple(
                PathIgnore(base=self.file.folder, pattern=pattern, rules=frozenset(ids))
                for pattern, ids in self.value("path-ignores").items()
            ),
            style=self._style(),
            outlets=dict(self.value("outlets")),
        )

    def _style(self) -> HouseStyle:
        spelling: Mapping[str, Sequence[str]] = self.value("spelling")
        return HouseStyle(
            accept=tuple(tuple(group) for group in self.value("accept")),
            spelling=tuple((preferred, *variants) for preferred, variants in spelling.items()),
        )

    def _location(self, item: str) -> str:
        """Give a path below the working folder as one from there: in CI, that is a path in the repository."""
        if "://" in item:
            return item
        folder, here = self.file.folder, Path.cwd()
        near = folder.relative_to(here) if folder.is_relative_to(here) else folder
        return str(Path(glob.escape(str(near)), item))


def load_configuration(path: Path | None) -> Configuration:
    """Read and check a config file, or give the defaults for None.

    Raises:
        ConfigError: with a line for each fault, each naming file, line and key.
    """
    if path is None:
        return Configuration(file=ConfigFile())
    file = read_config(path)
    faults = [f"{file.place(key)}: {'.'.join(key)}: {reason}" for key, reason in find_faults(file.stated)]
    if faults:
        raise ConfigError("\n".join(faults))
    return Configuration(file=file)


def configuration_for(location: str, chosen: Path | None = None) -> Configuration:
    """Give the configuration for a file or folder: the `chosen` config file, else the nearest upwards.

    A location that is no path, such as "-" or a URL, is taken to be in the working folder.

    Raises:
        ConfigError: when the config file is faulty.
    """
    if chosen is not None:
        return load_configuration(chosen)
    path = Path() if location == "-" or "://" in location else Path(location)
    return load_configuration(find_config(path if path.is_dir() else path.parent))


def _fields(options: Mapping[str, Any]) -> dict[str, object]:
    return {name.replace("-", "_"): value for name, value in options.items() if name != "severity"}
