"""The settings of a run: what the command line (or a library user) chose, checked once and then frozen."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.errors import ConfigError
from checker.model import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run needs to know beside its articles and rules.

    `select` and `ignore` are rule ids; an empty `select` means every rule. `severity` is the least
    severity that is reported. `model` names a spaCy model, None the one that is installed.
    `published` is the publication date of articles that do not state their own; None leaves it unknown.
    `cache` is the folder where parsed texts are kept between runs, None for nowhere.

    Raises ConfigError when a value is impossible.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity = Severity.NOTE
    model: str | None = None
    published: date | None = None
    cache: Path | None = None

    def __post_init__(self) -> None:
        if self.model is not None and not self.model.strip():
            raise ConfigError("the model needs a name")
