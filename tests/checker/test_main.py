import io
import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from checker.__main__ import main
from checker.cli import notices
from checker.cli.group import group
from checker.errors import ConfigError
from checker.version import version

ROOT = Path(__file__).parents[2]


def call(*arguments: str, **options) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a shell would."""
    return subprocess.run(
        [sys.executable, "-m", "checker", *arguments], cwd=ROOT, capture_output=True, check=False, **options
    )


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch):
    """Make every command fail in the way given."""

    def arrange(failure: BaseException) -> None:
        def fail(_: object) -> int:
            raise failure

        monkeypatch.setattr(group, "invoke", fail)

    return arrange


class TestVersion:
    def test_is_that_of_the_installed_package(self, install, capsys):
        install("twosource", {}, version="1.2.3")
        assert main(["--version"]) == 0
        assert capsys.readouterr().out == "twosource 1.2.3\n"

    def test_is_not_known_where_nothing_is_installed(self, monkeypatch):
        def missing(name: str) -> str:
            raise metadata.PackageNotFoundError(name)

        monkeypatch.setattr(metadata, "version", missing)
        assert version() == "unknown"


class TestHelp:
    @pytest.mark.parametrize("arguments", [["--help"], ["-h"]])
    def test_is_no_error(self, capsys, arguments):
        assert main(arguments) == 0
        assert capsys.readouterr().out.startswith("Usage: twosource ")

    @pytest.mark.parametrize("command", ["report", "review", "claims", "rules", "explain"])
    def test_of_each_command_has_an_example(self, capsys, command):
        assert main([command, "--help"]) == 0
        assert f"\n      twosource {command}" in capsys.readouterr().out

    def test_is_what_no_command_gets(self, capsys):
        assert main([]) == 2
        assert capsys.readouterr().err.startswith("Usage: twosource ")

    def test_summaries_are_whole(self, capsys, monkeypatch):
        monkeypatch.setenv("COLUMNS", "80")
        main(["--help"])
        assert "..." not in capsys.readouterr().out.partition("Commands:")[2]


class TestErrors:
    @pytest.mark.parametrize(
        ("failure", "code", "printed"),
        [
            pytest.param(ConfigError("bad option"), 2, "twosource: bad option\n", id="ours"),
            pytest.param(
                ConfigError("one\ntwo"), 2, "twosource: one\ntwosource: two\n", id="ours, two lines"
            ),
            pytest.param(KeyboardInterrupt(), 130, "twosource: interrupted\n", id="interrupt"),
            pytest.param(
                ValueError("bad\nvalue"),
                2,
                "twosource: internal error: ValueError: bad value (--traceback shows where)\n",
                id="unexpected",
            ),
        ],
    )
    def test_are_lines_not_tracebacks(self, failing, capsys, failure, code, printed):
        failing(failure)
        assert main(["rules"]) == code
        assert capsys.readouterr() == ("", printed)

    def test_traceback_on_request(self, failing, capsys):
        failing(ValueError("bad value"))
        main(["--traceback", "rules"])
        printed = capsys.readouterr().err
        assert printed.startswith("Traceback ")
        assert printed.endswith(
            "twosource: internal error: ValueError: bad value (--traceback shows where)\n"
        )

    def test_unknown_command(self, capsys):
        assert main(["check", "draft.txt"]) == 2
        assert capsys.readouterr().err == (
            "twosource: unknown command 'check'; known: report, lint, review, serve, lsp, claims, rules, explain, config, cache (see twosource --help)\n"
        )

    @pytest.mark.parametrize("command", ["report", "claims", "rules", "explain"])
    def test_unknown_option(self, capsys, command):
        assert main([command, "--zzz"]) == 2
        assert (
            capsys.readouterr().err == f"twosource: No such option '--zzz' (see twosource {command} --help)\n"
        )


class TestStreams:
    def test_output_is_utf_8_under_any_locale(self, monkeypatch, failing):
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, encoding="ascii"))
        failing(ConfigError("café"))
        main(["rules"])
        assert raw.getvalue() == "twosource: café\n".encode()

    def test_closed_streams(self, monkeypatch, failing):
        monkeypatch.setattr(sys, "stdout", None)
        monkeypatch.setattr(notices.sys, "stderr", None)
        failing(ConfigError("nobody hears this"))
        assert main(["rules"]) == 2


class TestProgram:
    def test_exit_code(self):
        done = call("report")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == b"twosource: Missing argument 'LOCATION...' (see twosource report --help)\n"

    @pytest.mark.skipif(not hasattr(os, "pipe"), reason="needs pipes")
    @pytest.mark.parametrize("arguments", [["--help"], ["report", "--help"]])
    def test_reader_that_has_seen_enough(self, arguments):
        reading, writing = os.pipe()
        os.close(reading)
        done = subprocess.run(
            [sys.executable, "-m", "checker", *arguments],
            cwd=ROOT,
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
        )
        os.close(writing)
        assert (done.returncode, done.stderr) == (0, b"")
