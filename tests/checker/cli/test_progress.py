import io

import pytest

from checker.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_a_bar(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with progress(2) as advance:
        advance(1)
    assert "Reading claims" in screen.getvalue()


@pytest.mark.parametrize(
    ("stream", "quiet"),
    [
        pytest.param(io.StringIO(), False, id="pipe"),
        pytest.param(Terminal(), True, id="quiet"),
        pytest.param(None, False, id="closed"),
    ],
)
def test_nobody_else_does(monkeypatch, stream, quiet):
    monkeypatch.setattr("sys.stderr", stream)
    with progress(2, quiet=quiet) as advance:
        assert advance is None
    assert stream is None or stream.getvalue() == ""
