"""The GitHub Action: its steps run in bash as a runner would, with a runner's files and variables."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step.get("id") or step["uses"].partition("@")[0]: step for step in ACTION["runs"]["steps"]}
SCRIPTS = {name: step["run"] for name, step in STEPS.items() if "run" in step}
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


def expressions(value: object) -> list[str]:
    """Give what stands in `${{ }}` anywhere in a value."""
    return EXPRESSION.findall(json.dumps(value))


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_no_expression_is_in_a_script(script):
    """GitHub pastes it in before the shell reads the script: a file called `$(rm -rf .).md` would run."""
    assert expressions(script) == []


def test_every_input_is_used_and_known():
    used = {name for step in STEPS.values() for name in expressions({**step, "run": ""})}
    assert {name.removeprefix("inputs.") for name in used if name.startswith("inputs.")} == set(
        ACTION["inputs"]
    )


@pytest.mark.parametrize(
    "item", [*ACTION["inputs"].items(), *ACTION["outputs"].items()], ids=lambda item: item[0]
)
def test_is_described(item):
    assert item[1]["description"].endswith(".")


def test_steps_of_others_name_their_version():
    others = [step["uses"] for step in STEPS.values() if "uses" in step]
    assert others
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", name) for name in others)


def test_python_is_one_we_support():
    assert f">={ACTION['inputs']['python-version']['default']}" in (ROOT / "pyproject.toml").read_text()


def test_cache_is_where_the_lint_looks():
    assert STEPS["lint"]["env"]["TWOSOURCE_CACHE"] == STEPS["actions/cache"]["with"]["path"]


def test_version_installed_is_the_actions_own_unless_named(desk, bash):
    """A python that only notes what it is asked stands in for the real one and for pip."""
    asked = []
    for requirement in ("", "twosource==0.1.0"):
        (desk / "bin" / "python").write_text(
            '#!/bin/sh\necho "$*" >>asked\n[ "$2" != venv ] || { mkdir -p "$3/bin"; cp bin/* "$3/bin"; }\n'
        )
        (desk / "bin" / "python").chmod(0o755)
        runner = {"RUNNER_TEMP": str(desk / "temp"), "GITHUB_OUTPUT": str(desk / "output")}
        done = bash(SCRIPTS["install"], **runner, GITHUB_ACTION_PATH="/the action", REQUIREMENT=requirement)
        assert done.returncode == 0, done.stderr
        asked.append((desk / "asked").read_text().splitlines()[-1].rpartition(" -- ")[2])
    assert asked == ["/the action", "twosource==0.1.0"]
    assert f"bin={desk}/temp/bin\n".replace("temp", "temp/twosource") in (desk / "output").read_text()
    assert "version=twosource " in (desk / "output").read_text()


@pytest.fixture
def lint(desk, bash):
    """Run the lint step with the inputs given; gives what it did and its outputs."""
    (desk / "bin" / "python").symlink_to(sys.executable)
    output = desk / "output"

    def run(drafts: str, **inputs: str) -> tuple[subprocess.CompletedProcess[str], str]:
        given = {"AGAINST": "", "FAIL_ON": "", "ARGS": "", "SARIF_FILE": ""} | inputs
        runner = {"BIN": str(desk / "bin"), "GITHUB_OUTPUT": str(output)}
        done = bash(f"set -eo pipefail\n{SCRIPTS['lint']}", **runner, **given, DRAFTS=drafts)
        return done, output.read_text()

    return run


def test_finding_is_annotated_and_fails(lint):
    done, output = lint("drafts/*.md\n")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=drafts/wrong.md,line=6,")
    assert output == "exit-code=1\n"


def test_inputs_become_options(lint):
    done, output = lint(
        "  drafts/clean.md\n\ndrafts/wrong.md  \n",
        AGAINST="wire/post.txt",
        ARGS="--select=name-spelling,age-mismatch\n--quiet",
        FAIL_ON="never",
    )
    assert (done.returncode, done.stderr, output) == (0, "", "exit-code=0\n")
    assert done.stdout.count("::error ") == 1
    assert "agency" not in done.stdout


@pytest.mark.parametrize("name", ["$(touch run).md", "`touch run`.md", "'; touch run; '.md", "--output=run"])
def test_name_of_a_draft_is_never_run(lint, desk, name):
    done, _ = lint(name)
    assert done.returncode == 2
    assert name in done.stderr
    assert not (desk / "run").exists()


def test_sarif_has_no_suppressed_results(lint, desk):
    draft = desk / "drafts" / "wrong.md"
    text = draft.read_text().replace("\nA fire", "\n<!-- twosource: ignore name-spelling -->\nA fire")
    draft.write_text(text)
    done, _ = lint("drafts/wrong.md", SARIF_FILE="found.sarif")
    assert done.returncode == 1  # the count differs, too
    [run] = json.loads((desk / "found.sarif").read_text(encoding="utf-8"))["runs"]
    assert [found["ruleId"] for found in run["results"]] == ["count-mismatch"]
    [place] = run["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "drafts/wrong.md"


def test_draft_that_is_missing_fails_with_a_sarif_all_the_same(lint, desk):
    done, output = lint("drafts/no.md\ndrafts/wrong.md", SARIF_FILE="found.sarif")
    assert (done.returncode, output) == (2, "exit-code=2\n")
    assert json.loads((desk / "found.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_shellcheck_has_nothing_to_say(script):
    command = ["shellcheck", "--shell=bash", "--severity=warning", "-"]
    done = subprocess.run(command, input=script, capture_output=True, text=True, check=False, env=os.environ)
    assert done.stdout == ""
