"""The whole line once, as a shell runs it: real files, real stages, real formats."""

import json
import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TALLY = re.compile(r"\d+ articles?, \d+ claims?, \d+ pairs?, \d+ discrepanc(y|ies)\n")
AGENCY = "Mill reopens\n\nMayor Alexei Brandtner reopened the mill in Tern Bay on Friday. It employs 400 workers.\n"
HERALD = "Mill open again\n\nMayor Alexel Brandtner reopened the mill in Tern Bay on Friday. It employs 300 workers.\n"

pytestmark = pytest.mark.skipif(
    not any(dist.name == "twosource" for dist in metadata.distributions()),
    reason="twosource is not installed: run pip install -e .",
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with two articles and two files that are none."""
    (tmp_path / "agency.txt").write_text(AGENCY)
    (tmp_path / "herald.txt").write_text(HERALD)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "photo.jpg").write_bytes(bytes(range(256)))
    return tmp_path


def call(desk: Path, line: str) -> tuple[int, str, str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "TWOSOURCE_CACHE": str(desk / ".cache"),
        "PYTHONIOENCODING": "ascii",
    }
    command = [sys.executable, "-m", "checker", *line.split()]
    done = subprocess.run(command, cwd=desk, env=environment, capture_output=True, check=False, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_report_says_who_spells_how(desk):
    code, printed, told = call(desk, "report agency.txt herald.txt --published 2025-07-11 --format json")
    found = json.loads(printed)["discrepancies"]
    assert code == 0
    assert {"Alexei Brandtner", "Alexel Brandtner"} in [{r["value"] for r in d["readings"]} for d in found]
    assert TALLY.fullmatch(told)


@pytest.mark.parametrize("name", ["table", "csv", "json", "concise"])
def test_same_input_same_bytes(desk, name):
    line = f"report agency.txt herald.txt --format {name} --published 2025-07-11"
    first = call(desk, line)
    assert first[0] == 0
    assert call(desk, line) == first  # from the cache of parsed texts
    assert call(desk, f"{line} --no-cache") == first


def test_what_cannot_be_read_is_told_and_the_rest_reported(desk):
    code, printed, told = call(
        desk, "report agency.txt empty.txt photo.jpg nowhere.txt --published 2025-07-11 --format json"
    )
    *lines, tally = told.splitlines(keepends=True)
    assert code == 2
    assert [line.split(": ")[:2] for line in lines] == [
        ["twosource", name] for name in ("empty.txt", "photo.jpg", "nowhere.txt")
    ]
    assert tally.startswith("1 article, ")
    assert len(json.loads(printed)["skipped"]) == 3


def test_claims_hold_the_words_at_their_place(desk):
    code, printed, _ = call(desk, "claims herald.txt --format json --published 2025-07-11")
    claims = [claim for claim in json.loads(printed)["claims"] if claim["field"] == "text"]
    assert code == 0
    assert claims
    assert all(HERALD[claim["start"] : claim["end"]] == claim["text"] for claim in claims)
