"""pyproject.toml against the installed metadata: a new entry point is invisible until the next install."""

import tomllib
from importlib import metadata
from pathlib import Path

import pytest

DECLARED = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())["project"][
    "entry-points"
]
GROUPS = ("twosource.reports", "twosource.rules", "twosource.sources")


def test_no_group_is_forgotten():
    assert set(DECLARED) == set(GROUPS)


@pytest.mark.parametrize("group", GROUPS)
def test_installed_entry_points_are_the_declared_ones(group):
    try:
        entries = metadata.distribution("twosource").entry_points.select(group=group)
    except metadata.PackageNotFoundError:
        pytest.skip("twosource is not installed: run pip install -e .")
    installed = {entry.name: entry.value for entry in entries}
    assert installed == DECLARED[group], "pyproject.toml changed since the install: run pip install -e ."


@pytest.mark.parametrize("group", GROUPS)
def test_declared_entry_points_can_be_loaded(group):
    for name, value in DECLARED[group].items():
        assert metadata.EntryPoint(name=name, value=value, group=group).load() is not None
