"""A newsroom's folder, and the real program in it as shells, hooks and CI run it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

import pytest

from checker.extract.nlp import MODELS

ROOT = Path(__file__).parents[2]
AGENCY = """Outlet: Coast Agency
Published: 2024-03-09

Fish hall burns in Port Ailsa

A fire destroyed the fish hall in Port Ailsa on Friday and killed 12 people, fire chief Alexei Brandtner said.

The hall was built in 1962. Repairs will cost $40 million.
"""
POST = """Outlet: Harbour Post
Published: 2024-03-09

Twelve dead in fish hall fire

A fire on Friday destroyed the fish hall in Port Ailsa. Twelve people were killed, said Alexei Brandtner, the fire chief.

The cost of repairs is put at $40 million.
"""
CLEAN = """---
title: Fire destroys the fish hall
published: 2024-03-09
---

A fire destroyed the fish hall in Port Ailsa on Friday and killed 12 people, fire chief Alexei Brandtner said.
"""
WRONG = CLEAN.replace("12 people", "15 people").replace("Alexei", "Alexel")

Run = Callable[..., subprocess.CompletedProcess[str]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what runs the program where it cannot run."""
    reason = ""
    if not any(dist.name == "twosource" for dist in metadata.distributions()):
        reason = "twosource is not installed: run pip install -e ."
    elif not any(map(find_spec, MODELS)):
        reason = f"no language model is installed: {' or '.join(MODELS)}"
    for item in items:
        if reason and "desk" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def parses(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that all tests here share, but for those that try the cache itself."""
    return tmp_path_factory.mktemp("parses")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with sources, a draft that agrees with them, one that does not, and a config file."""
    for name, text in {
        "wire/agency.txt": AGENCY,
        "wire/post.txt": POST,
        "drafts/clean.md": CLEAN,
        "drafts/wrong.md": WRONG,
        "twosource.toml": 'sources = ["wire/*.txt"]\n',
        "bin/twosource": f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n',
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "bin" / "twosource").chmod(0o755)
    return tmp_path


@pytest.fixture
def environment(desk: Path, parses: Path) -> dict[str, str]:
    """What `twosource` needs to be this checkout's, without what git tells a hook's children."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {
        "PATH": f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "TWOSOURCE_CACHE": str(parses),
    }


@pytest.fixture
def bash(desk: Path, environment: dict[str, str]) -> Run:
    """Run a script in the newsroom's folder; `more` is added to the environment."""
    program = shutil.which("bash")
    if program is None:
        pytest.skip("there is no bash")

    def run(script: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, "-c", script],
            cwd=desk,
            env=environment | more,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    return run


@pytest.fixture
def repository(desk: Path, bash: Run) -> Path:
    """The newsroom's folder under git, everything committed."""
    if shutil.which("git") is None:
        pytest.skip("there is no git")
    done = bash(
        "git init -q . && git config user.name Desk && git config user.email desk@newsroom.example && "
        "git config commit.gpgsign false && git add wire drafts twosource.toml && git commit -qm Stories"
    )
    assert done.returncode == 0, done.stderr
    return desk
