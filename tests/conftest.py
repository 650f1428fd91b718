"""Options and fixtures for every test."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PATIENCE = 120  # seconds until a test gives up: a slow machine loads the model and parses meanwhile


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite golden files; the diff is the review"
    )
    parser.addoption(
        "--allow-regression",
        action="store_true",
        help="pin the floors of tests/corpus at the present figures, higher or lower; the diff is the review",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that name under `golden/` beside the test, byte for byte."""

    def compare(name: str, text: str) -> None:
        path = Path(request.path).parent / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert path.read_bytes().decode() == text, f"{path.name} differs: pytest --update-golden, then review"

    return compare


class Serving:
    """A `twosource serve` that runs: its address, what it has said so far, and how to end it."""

    def __init__(self, arguments: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
        self.said: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "checker", "serve", "--port", "0", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self._started = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        assert self._started.wait(PATIENCE), self.said
        assert self.url, self.said

    @property
    def url(self) -> str:
        """The address that it printed."""
        line = next((line for line in self.said if line.startswith("serving at ")), "")
        return line.removeprefix("serving at ").partition(" ")[0]

    def wait_for(self, condition: Callable[[], object]) -> None:
        """Wait until a condition holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, self.said
            assert self.process.poll() is None, self.said
            time.sleep(0.05)

    def stop(self, by: int = signal.SIGINT) -> int:
        """End it, as by Ctrl-C; give the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(by)
        code = self.process.wait(PATIENCE)
        self._reader.join()
        if self.process.stderr:
            self.process.stderr.close()
        return code

    def _read(self) -> None:
        for line in self.process.stderr or ():
            self.said.append(line.rstrip("\n"))
            if line.startswith("serving at "):
                self._started.set()
        self._started.set()


@pytest.fixture(scope="session")
def serving_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the servers of one test session keep of texts."""
    return tmp_path_factory.mktemp("serving")


@pytest.fixture
def serving(tmp_path: Path, serving_cache: Path) -> Iterator[Callable[..., Serving]]:
    """Start `twosource serve` with some arguments, in the test's folder; it is ended with the test."""
    for name in ("fastapi", "uvicorn", "watchfiles"):
        pytest.importorskip(name, reason="the extra is not installed: pip install -e '.[dev]'")
    started: list[Serving] = []

    def start(*arguments: str, **environment: str) -> Serving:
        started.append(Serving(arguments, tmp_path, {"TWOSOURCE_CACHE": str(serving_cache), **environment}))
        return started[-1]

    yield start
    for each in started:
        each.stop(signal.SIGKILL)
