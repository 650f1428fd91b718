"""What an editor may set: the sources, how long to wait after a keystroke, how much text is too much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

SECTION = "twosource"
_LONGEST_WAIT = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The settings of one client.

    `sources` are locations that replace those of the config file, relative ones from the workspace's folder;
    `debounce` is how many milliseconds of quiet come before a check; a buffer of more than `limit`
    characters is not checked.
    """

    sources: tuple[str, ...] = ()
    debounce: int = 400
    limit: int = 500_000


def read_options(given: object, before: Options) -> tuple[Options, tuple[str, ...]]:
    """Read settings over those there were; what is wrong with them comes second, a line for each fault.

    They may stand under the name of the section, as some editors send them.
    """
    if isinstance(given, Mapping) and isinstance(given.get(SECTION), Mapping):
        given = given[SECTION]
    if given is None or given == {}:
        return before, ()
    if not isinstance(given, Mapping):
        return before, ("the settings of twosource are no object",)
    options, faults = before, []
    for name, value in given.items():
        try:
            options = _with(options, str(name), value)
        except ValueError as error:
            faults.append(f"setting {SECTION}.{name}: {error}")
    return options, tuple(faults)


def _with(options: Options, name: str, value: object) -> Options:
    if name == "sources":
        return replace(options, sources=() if value is None else _strings(value))
    if name == "debounce":
        return replace(options, debounce=_number(value, _LONGEST_WAIT))
    if name == "limit":
        return replace(options, limit=_number(value, None))
    raise ValueError("unknown; known: sources, debounce, limit")


def _strings(value: object) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list | tuple) or not all(isinstance(item, str) and item for item in items):
        raise ValueError("must be a list of files, folders, patterns or URLs")
    return tuple(items)


def _number(value: object, most: int | None) -> int:
    whole = isinstance(value, int | float) and not isinstance(value, bool) and float(value).is_integer()
    number = int(value) if whole else -1  # type: ignore[call-overload] # Lua has no other numbers than floats
    if number < 0 or (most is not None and number > most):
        raise ValueError(f"must be a whole number from 0 {f'to {most}' if most else 'on'}")
    return number
