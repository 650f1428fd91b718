"""The hook, as pre-commit itself runs it on a commit.

pre-commit installs a hook's repository with pip, which takes minutes and the network; here the hook is the
same but for that: its entry runs this checkout.
"""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]

needs_pre_commit = pytest.mark.skipif(
    find_spec("pre_commit") is None, reason="pre-commit is not installed: pip install pre-commit"
)


def manifest() -> dict[str, object]:
    [hook] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    return hook


@pytest.fixture
def commit(repository, bash):
    """Let the hook loose on the repository's commits; gives how to commit a draft's text."""
    hook = manifest() | {"language": "system", "files": "^drafts/"}
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    python = f"'{sys.executable}'"
    done = bash(f"git add .pre-commit-config.yaml && git commit -qm Hook && {python} -m pre_commit install")
    assert done.returncode == 0, done.stderr

    def make(text: str) -> subprocess.CompletedProcess[str]:
        (repository / "drafts" / "fire.md").write_text(text, encoding="utf-8")
        return bash(
            "git add -A drafts && git commit -m Draft", PRE_COMMIT_HOME=str(repository / ".git" / "home")
        )

    return make


@needs_pre_commit
def test_manifest_is_valid():
    done = subprocess.run(
        [*PRE_COMMIT, "validate-manifest", str(MANIFEST)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_hook_takes_drafts_and_runs_once():
    hook = manifest()
    assert (hook["id"], hook["language"], hook["require_serial"]) == ("twosource", "python", True)
    assert str(hook["entry"]).split()[:2] == ["twosource", "lint"]


@needs_pre_commit
def test_commit_is_stopped_until_the_draft_is_right(commit, desk, bash):
    wrong, clean = ((desk / "drafts" / name).read_text(encoding="utf-8") for name in ("wrong.md", "clean.md"))
    stopped = commit(wrong)
    assert stopped.returncode == 1
    assert "drafts/fire.md:6:" in stopped.stderr
    assert "error name-spelling Alexei Brandtner is also spelled Alexel Brandtner" in stopped.stderr
    assert "wire/agency.txt:6:" in stopped.stderr
    assert "\r" not in stopped.stderr  # no progress bar
    fixed = commit(clean)
    assert fixed.returncode == 0, fixed.stderr
    assert bash("git log --format=%s -n 1").stdout == "Draft\n"


@needs_pre_commit
def test_commit_without_drafts_is_none_of_its_business(commit, repository, bash):
    (repository / "wire" / "late.txt").write_text("A late report.\n", encoding="utf-8")
    done = bash("git add wire && git commit -m Wire")
    assert done.returncode == 0
    assert "Skipped" in done.stderr
