"""Options and fixtures for every test."""

from collections.abc import Callable
from pathlib import Path

import pytest


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
