"""One process at a time at a reviews file, with real processes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checker import lock
from checker.__main__ import main
from checker.errors import OutputError
from checker.lock import locked
from checker.reviews import read_reviews

ROUNDS = 20
REPORT = "fingerprint,verdict,rule,value_a,value_b\n"

# Waits for the other process, then takes one report after the other.
TAKE = """
import sys
from pathlib import Path
from time import sleep
from checker.__main__ import main

mine, other, *reports = map(Path, sys.argv[1:])
mine.touch()
while not other.exists():
    sleep(0.001)
sys.exit(max(main(["review", str(report), "--reviews", "reviews.csv"]) for report in reports))
"""

HOLD = """
import sys
from pathlib import Path
from checker.lock import locked

with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TWOSOURCE_CACHE", str(tmp_path / "cache"))
    made = tmp_path / "desk"
    made.mkdir()
    monkeypatch.chdir(made)
    return made


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": str(Path(lock.__file__).parents[1])}
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def held_elsewhere(path: Path) -> Iterator[None]:
    """Have another process hold the lock."""
    with start(HOLD, path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield
        process.communicate()


def reports(folder: Path, who: str) -> list[Path]:
    """Write reports of one verdict each."""
    folder.mkdir()
    made = [folder / f"{who}-{number}.csv" for number in range(ROUNDS)]
    for path in made:
        path.write_text(f"{REPORT}{path.stem},confirmed,count-mismatch,12,15\n", encoding="utf-8")
    return made


def test_two_processes_lose_no_row(desk: Path, tmp_path: Path) -> None:
    one, other = (tmp_path / "one.ready", tmp_path / "other.ready")
    first = start(TAKE, one, other, *reports(tmp_path / "a", "one"))
    second = start(TAKE, other, one, *reports(tmp_path / "b", "other"))
    told = [process.communicate(timeout=120)[1] for process in (first, second)]
    assert (first.returncode, second.returncode) == (0, 0), told
    rows = {row.fingerprint for row in read_reviews(desk / "reviews.csv").rows}
    assert rows == {f"{who}-{number}" for who in ("one", "other") for number in range(ROUNDS)}
    assert [path.name for path in desk.iterdir()] == ["reviews.csv"]


def test_who_cannot_have_it_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "SECONDS", 0.1)
    with (
        held_elsewhere(desk / "reviews.csv"),
        pytest.raises(OutputError, match=r"reviews\.csv: another twosource is writing it") as told,
        locked(desk / "reviews.csv"),
    ):
        pytest.fail("both hold it")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("command", ["review one.csv", "lint draft.md --write-baseline"])
def test_commands_exit_with_2(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.setattr(lock, "SECONDS", 0.1)
    (desk / "one.csv").write_text(f"{REPORT}0a,confirmed,count-mismatch,12,15\n", encoding="utf-8")
    (desk / "draft.md").write_text("A storm hit Tern Bay.\n", encoding="utf-8")
    with held_elsewhere(desk / "reviews.csv"):
        assert main([*command.split(), "--reviews", "reviews.csv"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "twosource: cannot write reviews.csv: another twosource is writing it (waited 0 seconds)"
    ]
    assert not (desk / "reviews.csv").exists()


def test_a_symbolic_link_has_the_lock_of_what_it_names(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "SECONDS", 0.1)
    (desk / "link.csv").symlink_to(desk / "reviews.csv")
    with held_elsewhere(desk / "reviews.csv"), pytest.raises(OutputError), locked(desk / "link.csv"):
        pytest.fail("both hold it")


def test_two_files_have_two_locks(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "SECONDS", 0.1)
    with held_elsewhere(desk / "reviews.csv"), locked(desk / "others.csv"):
        pass


def test_a_killed_process_holds_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "SECONDS", 5)
    with start(HOLD, desk / "reviews.csv") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        process.kill()
    with locked(desk / "reviews.csv"):
        pass


def test_an_error_within_gives_it_back(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "SECONDS", 0.1)
    with pytest.raises(TimeoutError, match="ours"), locked(desk / "reviews.csv"):
        raise TimeoutError("ours")
    with locked(desk / "reviews.csv"):
        pass


def test_a_cache_folder_that_cannot_be_made_is_told(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("in the way")
    with (
        pytest.raises(OutputError, match=r"cannot lock it in .*TWOSOURCE_CACHE names another folder"),
        locked(desk / "reviews.csv"),
    ):
        pytest.fail("not locked")
