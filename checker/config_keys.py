"""The keys of a config file: what each may hold, what it is without one, and what it becomes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, get_type_hints

from checker.config_file import Key
from checker.model import Severity
from checker.plugins import load_rule, rule_names

Faults = Iterator[tuple[Key, str]]  # where in the table, and what is wrong there

_LEVELS = tuple(severity.value for severity in Severity)
_KINDS = {str: "a string", int: "a whole number", float: "a number", bool: "true or false"}


@dataclass(frozen=True, slots=True)
class ConfigKey:
    """One key: its value without a file, what is wrong with a stated one, and what it is for."""

    default: object
    faults: Callable[[Key, object], Faults]
    meaning: str


def find_faults(stated: Mapping[str, object]) -> Faults:
    """Yield everything that is wrong with a table, in its order."""
    for name, value in stated.items():
        key = KEYS.get(name)
        if key is None:
            yield (name,), _unknown("key", name, tuple(KEYS))
        else:
            yield from key.faults((name,), value)


def _unknown(kind: str, name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name.replace("_", "-"), known, n=1)
    meant = f" did you mean {near[0]}?" if near else ""
    return f"unknown {kind} '{name}';{meant} known: {', '.join(known)}"


def _string(key: Key, value: object) -> Faults:
    if not isinstance(value, str) or not value.strip():
        yield key, "must be a string that is not empty"


def _strings(key: Key, value: object) -> Faults:
    if not _is_list_of_strings(value):
        yield key, "must be a list of strings"


def _one_of(choices: Sequence[str]) -> Callable[[Key, object], Faults]:
    def faults(key: Key, value: object) -> Faults:
        if value not in choices:
            yield key, f"must be one of {', '.join(choices)}"

    return faults


def _rule_ids(key: Key, value: Any) -> Faults:
    if not _is_list_of_strings(value):
        yield key, "must be a list of rule ids"
        return
    known = rule_names()
    yield from ((key, _unknown("rule", name, known)) for name in value if name not in known)


def _groups(key: Key, value: object) -> Faults:
    if not isinstance(value, list) or not all(map(_is_group, value)):
        yield key, "must be a list of lists of two or more strings"


def _spelling(key: Key, value: object) -> Faults:
    if not isinstance(value, Mapping):
        yield key, 'must be a table: preferred = ["variant", …]'
        return
    for name, variants in value.items():
        if not _is_list_of_strings(variants) or not variants:
            yield (*key, name), "must be a list of the spellings that are not to be printed"


def _weights(key: Key, value: object) -> Faults:
    if not isinstance(value, Mapping):
        yield key, "must be a table of outlets and numbers"
        return
    for name, weight in value.items():
        if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 <= weight <= 1000:
            yield (*key, name), "must be a number from 0 to 1000"


def _path_ignores(key: Key, value: object) -> Faults:
    if not isinstance(value, Mapping):
        yield key, "must be a table of patterns and lists of rule ids"
        return
    for pattern, rules in value.items():
        yield from _rule_ids((*key, pattern), rules)


def _rules(key: Key, value: object) -> Faults:
    if not isinstance(value, Mapping):
        yield key, "must be a table of rules"
        return
    known = rule_names()
    for name, options in value.items():
        here = (*key, name)
        if name not in known:
            yield here, _unknown("rule", name, known)
        elif not isinstance(options, Mapping):
            yield here, "must be a table of options"
        else:
            yield from _rule_options(here, name, options)


def _rule_options(key: Key, name: str, options: Mapping[str, object]) -> Faults:
    known = option_types(name)
    for option, value in options.items():
        here = (*key, option)
        if option == "severity":
            yield from _one_of(_LEVELS)(here, value)
        elif option not in known:
            yield here, _unknown("option", option, ("severity", *known))
        elif not _is_a(value, known[option]):
            yield here, f"must be {_KINDS.get(known[option], known[option].__name__)}"


def option_types(rule: str) -> dict[str, type]:
    """Give the options of a rule, its dataclass fields, as a config file spells them, with their types."""
    kind = load_rule(rule)
    types = get_type_hints(kind)
    return {field.name.replace("_", "-"): types[field.name] for field in dataclasses.fields(kind)}


def _is_a(value: object, kind: type) -> bool:
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def _is_group(value: Any) -> bool:
    return _is_list_of_strings(value) and len(value) > 1


def _is_list_of_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value)


KEYS = {
    "sources": ConfigKey([], _strings, "what drafts are checked against: patterns below the file's folder"),
    "select": ConfigKey([], _rule_ids, "only these rules"),
    "ignore": ConfigKey([], _rule_ids, "not these rules"),
    "severity": ConfigKey(
        "note", _one_of(_LEVELS), "the least severity to show; for lint warning unless set"
    ),
    "fail-on": ConfigKey("error", _one_of((*_LEVELS, "never")), "what makes lint exit with 1"),
    "reviews": ConfigKey("", _string, "the reviews file, with verdicts and the baseline"),
    "model": ConfigKey("", _string, "another spaCy model"),
    "accept": ConfigKey([], _groups, "groups of wordings that mean the same"),
    "spelling": ConfigKey({}, _spelling, "preferred spellings, each with those that are not to be printed"),
    "outlets": ConfigKey({}, _weights, "how much an outlet's word weighs, 1 unless given"),
    "path-ignores": ConfigKey({}, _path_ignores, "rules that are not for files of a pattern"),
    "rules": ConfigKey({}, _rules, "severity and options of single rules"),
}
