"""The report on two real articles that lie beside the checkout where they are at hand; they are not ours to ship."""

import subprocess
import sys
from pathlib import Path

import pytest

from checker.__main__ import main

ARTICLES = Path(__file__).parents[2] / "shared" / "articles"

pytestmark = pytest.mark.skipif(
    not (ARTICLES / "check.py").exists(), reason="no ../shared/articles beside this checkout"
)


@pytest.mark.parametrize("dated", [["--published", "2025-07-11"], []], ids=["dated", "undated"])
def test_finds_what_is_there_and_nothing_else(tmp_path: Path, dated: list[str]) -> None:
    out = tmp_path / "out.json"
    texts = [str(path) for path in sorted(ARTICLES.glob("*.txt"))]
    assert main(["report", *texts, *dated, "--format", "json", "--output", str(out), "--quiet"]) == 0
    checked = subprocess.run(
        [sys.executable, str(ARTICLES / "check.py"), str(out)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout
    assert "0 of them to judge, 0 faults" in checked.stdout
