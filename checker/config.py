"""The settings of a run: what config, command line or library user chose, checked once and then frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from checker.errors import ConfigError
from checker.house_style import HouseStyle
from checker.model import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class PathIgnore:
    """Rules that are not for files whose path matches `pattern`, as .gitignore in the folder `base` would."""

    base: Path
    pattern: str
    rules: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run needs to know beside its articles and rules.

    `select` and `ignore` are rule ids; an empty `select` means every rule. `severity` is the least
    severity that is reported. `model` names a spaCy model, None the one that is installed.
    `published` is the publication date of articles that do not state their own; None leaves it unknown.
    `cache` is the folder where parsed texts are kept between runs, None for nowhere.
    `severities` are those of rules that are not to have their usual one, `options` their options, and
    `outlets` how much each outlet's word weighs when readings are ordered by support (1.0 unless given).

    Raises ConfigError when a value is impossible.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity = Severity.NOTE
    model: str | None = None
    published: date | None = None
    cache: Path | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    path_ignores: tuple[PathIgnore, ...] = ()
    style: HouseStyle = field(default_factory=HouseStyle)
    outlets: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.model is not None and not self.model.strip():
            raise ConfigError("the model needs a name")
