"""`twosource serve` where it cannot serve: each fault is one line, before the work; the rest is in integrations."""

import json
import socket
import sys

import pytest

from checker.__main__ import main

pytest.importorskip("fastapi", reason="the extra is not installed: pip install -e '.[dev]'")
pytest.importorskip("watchfiles", reason="the extra is not installed: pip install -e '.[dev]'")

from checker.serve.server import Address


@pytest.fixture
def served(monkeypatch, tmp_path):
    """Keep the server from starting; give what it would have been started with, and a story."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("checker.cli.serving.listen", _listen)
    started = []
    monkeypatch.setattr("checker.cli.serving.run_server", lambda *given: started.append(given))
    for name in ("herald", "wire"):
        (tmp_path / f"{name}.txt").write_text("Twelve people were hurt in Tern Bay.\n", encoding="utf-8")
    return started


def _listen(host, port):
    taken = socket.socket()
    taken.bind((host, 0))
    return Address(socket=taken, number=host, port=taken.getsockname()[1])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param("-", "standard input cannot be read again when it changes", id="standard input"),
        pytest.param("herald.txt --token short", "a token needs 16 characters or more", id="short token"),
        pytest.param(
            "herald.txt --token sixteen&more#letters", "a token has letters, digits and", id="odd token"
        ),
        pytest.param("herald.txt --port 70000", "70000 is not in the range", id="port"),
        pytest.param("herald.txt --time-limit 0", "0.0 is not in the range", id="time limit"),
        pytest.param("herald.txt --select no-rule", "no-rule", id="no such rule"),
        pytest.param("nowhere.txt", "nowhere.txt: no such file or folder", id="nothing to read"),
        pytest.param("gone.json", "gone.json: no such file or directory", id="no report"),
        pytest.param("broken.json", "broken.json: no JSON report: Expecting value", id="no JSON"),
        pytest.param(
            "broken.json herald.txt", "broken.json: a saved report is served alone", id="report and article"
        ),
        pytest.param(
            "herald.txt --reviews broken.csv", "broken.csv: no reviews file: it has no column", id="reviews"
        ),
        pytest.param(
            "herald.txt --reviews no/where.csv", "cannot write no/where.csv: there is no folder", id="folder"
        ),
        pytest.param("herald.txt --config none.toml", "none.toml: no such file or directory", id="config"),
        pytest.param("", "Missing argument 'LOCATION...'", id="nothing"),
    ],
)
def test_what_cannot_be_served_is_told_in_a_line(served, tmp_path, capsys, arguments, told):
    (tmp_path / "broken.json").write_text("nonsense", encoding="utf-8")
    (tmp_path / "broken.csv").write_text("nonsense\n", encoding="utf-8")
    assert main(["serve", *arguments.split()]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert told in printed.err
    assert all(line.startswith("twosource: ") for line in printed.err.splitlines())
    assert served == []


def test_a_port_that_is_taken_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "herald.txt").write_text("Twelve people were hurt.", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "herald.txt", "--port", str(port)]) == 2
    assert capsys.readouterr().err == (
        f"twosource: cannot serve on 127.0.0.1, port {port}: address already in use\n"
    )


def test_a_host_that_is_none_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "herald.txt").write_text("Twelve people were hurt.", encoding="utf-8")
    assert main(["serve", "herald.txt", "--host", "no host at all"]) == 2
    assert capsys.readouterr().err.startswith("twosource: cannot serve on no host at all, port 8765: ")


def test_on_loopback_there_is_no_token(served, capsys):
    assert main(["serve", "herald.txt", "wire.txt"]) == 0
    [(_, access, address, _)] = served
    assert access.token == ""
    told = capsys.readouterr().err
    assert f"serving at http://127.0.0.1:{address.port}/ (Ctrl-C ends it)" in told
    assert "no reviews file: verdicts stay in the browser" in told


def test_elsewhere_there_is_one(served, capsys):
    assert main(["serve", "herald.txt", "--host", "0.0.0.0", "--allowed-host", "Desk.Example"]) == 0
    [(_, access, address, _)] = served
    assert len(access.token) >= 32
    assert {"localhost", "desk.example"} <= access.names
    assert f":{address.port}/?token={access.token} (Ctrl-C ends it)" in capsys.readouterr().err
    assert access.cookie == f"twosource-{address.port}"


def test_the_token_may_come_from_the_environment(served, monkeypatch):
    monkeypatch.setenv("TWOSOURCE_TOKEN", "of-sixteen-characters-or-more")
    assert main(["serve", "herald.txt"]) == 0
    assert served[0][1].token == "of-sixteen-characters-or-more"


def test_limits_and_reviews_are_handed_on(served, tmp_path):
    arguments = "serve herald.txt --reviews reviews.csv --size-limit 0.5 --time-limit 7"
    assert main(arguments.split()) == 0
    [(given, *_)] = served
    assert (given.size, given.room.seconds) == (500_000, 7.0)
    assert str(given.reviews) == "reviews.csv"
    assert not (tmp_path / "reviews.csv").exists()


def test_checks_are_as_loud_as_lint(served, tmp_path):
    (tmp_path / "twosource.toml").write_text(
        'ignore = ["name-variant"]\nreviews = "desk.csv"\n', encoding="utf-8"
    )
    assert main(["serve", "herald.txt"]) == 0
    [(given, *_)] = served
    settings = given.configure()
    assert (settings.severity.value, settings.ignore) == ("warning", ("name-variant",))
    assert given.reviews.name == "desk.csv"


def test_a_saved_report_is_served(served, tmp_path, capsys):
    assert main(["report", "herald.txt", "wire.txt", "--format", "json", "--output", "report.json"]) == 0
    assert main(["serve", "report.json", "--quiet"]) == 0
    [(given, *_)] = served
    document = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert given.report.run.counts == document["counts"]


def test_an_input_that_cannot_be_read_is_told_and_the_rest_served(served, tmp_path, capsys):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    assert main(["serve", "herald.txt", "empty.txt"]) == 0
    assert "twosource: empty.txt: empty file\n" in capsys.readouterr().err
    assert len(served) == 1


@pytest.mark.parametrize("missing", ["fastapi", "uvicorn", "watchfiles"])
def test_without_the_extra_it_says_what_to_install(monkeypatch, capsys, missing):
    for name in [name for name in sys.modules if name.startswith(("checker.serve.", "checker.cli.serving"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    assert main(["serve", "herald.txt"]) == 2
    assert capsys.readouterr().err == f"twosource: serve needs {missing}: pip install 'twosource[serve]'\n"


def test_help_needs_no_extra(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "fastapi", None)
    assert main(["serve", "--help"]) == 0
    assert "POST /check" in capsys.readouterr().out
