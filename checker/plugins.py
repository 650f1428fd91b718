"""Plugins: the readers, rules and reports that installed packages declare as entry points.

Ours come in by the same door as a newsroom's own: pyproject.toml declares them, and nothing here knows
one by name. The name of a rule's entry point is the rule's id, the name of a report's is its format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from importlib import metadata
from typing import TYPE_CHECKING, cast

from checker.errors import ConfigError
from checker.report import Report
from checker.rule import Rule

if TYPE_CHECKING:
    from sources.reader import Reader


class _Kind(StrEnum):
    """The noun an error message uses; the member's group is where packages declare such plugins."""

    READER = "reader"
    RULE = "rule"
    REPORT = "format"

    @property
    def group(self) -> str:
        return {"reader": "twosource.sources", "rule": "twosource.rules", "format": "twosource.reports"}[self]


def report_names() -> tuple[str, ...]:
    """Name the report formats there are, sorted."""
    return tuple(_registered(_Kind.REPORT))


def rule_names() -> tuple[str, ...]:
    """Give the ids of the rules there are, sorted."""
    return tuple(_registered(_Kind.RULE))


def load_report(name: str) -> Report:
    """Import the report format called `name`.

    Raises ConfigError when there is none of that name or it cannot be imported.
    """
    known = _registered(_Kind.REPORT)
    _check_known(_Kind.REPORT, (name,), known)
    report = _load(_Kind.REPORT, known[name])
    if not callable(getattr(report, "write", None)):
        raise ConfigError(f"{_whose(_Kind.REPORT, known[name])} has no function write(run, out, layout)")
    return cast(Report, report)


def load_readers(published: date | None = None) -> tuple[Reader, ...]:
    """Import every reader; `published` is the date of articles that do not state their own.

    Raises ConfigError when one cannot be imported.
    """
    entries = _registered(_Kind.READER).values()
    makers = [cast("Callable[..., Reader]", _load(_Kind.READER, entry)) for entry in entries]
    return tuple(make(published=published) for make in makers)


def load_rules(
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    options: Mapping[str, Mapping[str, object]] | None = None,
) -> tuple[Rule, ...]:
    """Import the rules to run, sorted by id: the selected ones (all when none is), without the ignored.

    `options` gives by rule id what its fields are to be.

    Raises ConfigError, one line for each fault, when an id is unknown or a rule cannot be imported, and
    when `ignore` takes away everything: "nothing found" must not be said by a run that looked at nothing.
    """
    known = _registered(_Kind.RULE)
    selected, ignored = tuple(select), frozenset(ignore)
    _check_known(_Kind.RULE, (*selected, *sorted(ignored)), known)
    wanted = [name for name in known if name not in ignored and (not selected or name in selected)]
    if known and not wanted:
        raise ConfigError("every selected rule is ignored too: nothing would be checked")
    return _each_loaded(wanted, known, options or {})


def load_rule(name: str) -> type[Rule]:
    """Import the class of the rule whose id is `name`.

    Raises ConfigError when there is none of that id, or it cannot be imported or is not a rule.
    """
    known = _registered(_Kind.RULE)
    _check_known(_Kind.RULE, (name,), known)
    return _rule_of(known[name])


def _rule_of(entry: metadata.EntryPoint) -> type[Rule]:
    rule = _load(_Kind.RULE, entry)
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        whose = _whose(_Kind.RULE, entry)
        raise ConfigError(f"{whose} is not a subclass of checker.Rule: {entry.value}")
    if rule.id != entry.name:
        whose = _whose(_Kind.RULE, entry)
        raise ConfigError(f"{whose} calls itself '{rule.id}'; the two names must be the same")
    return rule


def _each_loaded(
    names: Iterable[str],
    known: dict[str, metadata.EntryPoint],
    options: Mapping[str, Mapping[str, object]],
) -> tuple[Rule, ...]:
    rules, faults = [], []
    for name in names:
        try:
            rules.append(_rule_of(known[name])(**options.get(name, {})))
        except ConfigError as error:
            faults.append(str(error))
        except Exception as error:  # a rule of another package may fail in any way when it is made
            faults.append(_unusable(_Kind.RULE, known[name], error))
    if faults:
        raise ConfigError("\n".join(faults))
    return tuple(rules)


def _registered(kind: _Kind) -> dict[str, metadata.EntryPoint]:
    """Give the declared plugins of one kind by name, sorted; two packages may not share a name."""
    entries = metadata.entry_points(group=kind.group)
    if not entries and not _installed():
        raise ConfigError("twosource is not installed: run pip install .")
    known: dict[str, metadata.EntryPoint] = {}
    for entry in sorted(entries, key=lambda entry: entry.name):
        if entry.name in known:
            # The packages' own metadata is read for errors only: all of it takes half a second.
            packages = " and ".join(sorted(map(_package, (known[entry.name], entry))))
            raise ConfigError(f"two plugins are called {kind} '{entry.name}': of {packages}")
        known[entry.name] = entry
    return known


def _installed() -> bool:
    try:
        metadata.distribution("twosource")
    except metadata.PackageNotFoundError:
        return False
    return True


def _check_known(kind: _Kind, names: Iterable[str], known: dict[str, metadata.EntryPoint]) -> None:
    """Raise ConfigError when a name is not known, one line for each."""
    unknown = [name for name in dict.fromkeys(names) if name not in known]
    if unknown:
        raise ConfigError("\n".join(_unknown(kind, name, known) for name in unknown))


def _unknown(kind: _Kind, name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name.lower().replace("_", "-"), known, n=1)
    meant = f" did you mean {near[0]}?" if near else ""
    return f"unknown {kind} '{name}';{meant} known: {', '.join(known) or 'none'}"


def _load(kind: _Kind, entry: metadata.EntryPoint) -> object:
    try:
        return entry.load()
    except ConfigError:  # it says itself what is missing, such as an extra
        raise
    except Exception as error:  # another package's import may fail in any way; a user gets one line
        raise ConfigError(_unusable(kind, entry, error)) from error


def _unusable(kind: _Kind, entry: metadata.EntryPoint, error: Exception) -> str:
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    way_out = f" (--ignore {entry.name} runs without it)" if kind is _Kind.RULE else ""
    return f"{_whose(kind, entry)} cannot be loaded: {reason}{way_out}"


def _whose(kind: _Kind, entry: metadata.EntryPoint) -> str:
    return f"{kind} '{entry.name}' of {_package(entry)}"


def _package(entry: metadata.EntryPoint) -> str:
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unknown package"
