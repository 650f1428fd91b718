"""`twosource config`: the effective configuration, and where each value comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli.options import config_option, traceback_option
from checker.config_keys import KEYS
from checker.configuration import Configuration, configuration_for
from checker.escapes import json_text, json_value
from checker.output import open_output
from checker.visible import visible


@click.command()
@config_option
@click.option("--format", "-f", type=click.Choice(["toml", "json"]), default="toml", show_default=True)
@traceback_option
@click.argument("location", default=".")
def command(location: str, config: Path | None, format: str) -> int:  # noqa: A002 - the option's name
    """Show the configuration and its origin.

    For a draft or a folder, it is read from twosource.toml, or [tool.twosource] of pyproject.toml, in that
    folder or the nearest above. What is printed is TOML that such a file could hold.

    \b
        twosource config drafts/mill.md
    """
    found = configuration_for(location, config)
    with open_output(None) as out:
        if format == "json":
            out.write(json_text(_as_object(found)))
        else:
            out.writelines(f"{visible(line)}\n" for line in _as_toml(found))
    return 0


def _as_toml(found: Configuration) -> list[str]:
    path = found.file.path
    lines = [f"# {path}" if path else "# no config file found; these are the defaults"]
    for name, key in KEYS.items():
        lines += ["", f"# {key.meaning} ({_origin(found, name)})"]
        value = found.value(name)
        lines.append(f"{name} = {_toml(value)}" if value != "" else f'# {name} = ""')
    return lines


def _as_object(found: Configuration) -> dict[str, Any]:
    return {
        "file": str(found.file.path) if found.file.path else None,
        "values": {name: {"value": found.value(name), "from": _origin(found, name)} for name in KEYS},
    }


def _origin(found: Configuration, name: str) -> str:
    return found.file.place((name,)) if found.states(name) else "default"


def _toml(value: object) -> str:
    """Write a value as TOML; JSON's strings, numbers and lists are TOML's too."""
    if isinstance(value, dict):
        pairs = (f"{json_value(key)} = {_toml(item)}" for key, item in value.items())
        return f"{{ {', '.join(pairs)} }}" if value else "{}"
    if isinstance(value, list):
        return f"[{', '.join(_toml(item) for item in value)}]"
    return json_value(value if isinstance(value, str | int | float) else str(value))
