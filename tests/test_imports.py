"""Imports point one way, and the slow libraries are only imported when they are needed."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_IMPORT = {
    "sources": set(),
    "checker": {"sources"},
    "rules": {"checker", "sources"},
    "reports": {"checker", "sources"},
}
SLOW = ("spacy", "pandas", "dateparser", "trafilatura", "lxml")


def modules() -> dict[str, ast.Module]:
    """Parse our modules, by dotted name."""
    found = {}
    for package in MAY_IMPORT:
        for path in (ROOT / package).rglob("*.py"):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imported(nodes: Iterator[ast.AST]) -> Iterator[str]:
    """Name what import statements import; of `from a import b`, both a and a.b, as b may be a module."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_packages_import_one_way(package):
    forbidden = set(MAY_IMPORT) - MAY_IMPORT[package] - {package}
    wrong = [
        f"{name} imports {target}"
        for name, tree in modules().items()
        if name.partition(".")[0] == package
        for target in imported(ast.walk(tree))
        if target.partition(".")[0] in forbidden
    ]
    assert wrong == []


def test_modules_import_without_a_circle():
    trees = modules()
    graph = {
        name: {target for target in imported(iter(tree.body)) if target in trees and target != name}
        for name, tree in trees.items()
    }
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def loaded(statement: str) -> set[str]:
    """Give the slow libraries that a fresh interpreter has loaded after a statement."""
    program = f"import sys\n{statement}\nprint('|', *(name for name in {SLOW} if name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.rpartition("|")[2].split())


@pytest.mark.parametrize(
    "module", ["checker", "checker.plugins", "checker.cli.report", "sources.locations", "sources.web"]
)
def test_import_is_light(module):
    assert loaded(f"import {module}") == set()


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["report", "--help"], ["rules"]])
def test_command_is_light(arguments):
    if arguments == ["rules"] and not any(dist.name == "twosource" for dist in metadata.distributions()):
        pytest.skip("twosource is not installed: run pip install -e .")
    assert loaded(f"from checker.__main__ import main\nassert main({arguments}) == 0") == set()
