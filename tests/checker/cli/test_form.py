"""The format of a report: what is wrong with it is told before the work."""

import pytest

from checker.__main__ import main


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TWOSOURCE_CACHE", str(tmp_path / ".cache"))
    (tmp_path / "draft.md").write_text("A storm hit Tern Bay.\n", encoding="utf-8")
    (tmp_path / "house.txt.j2").write_text("{{ counts.articles }} read\n", encoding="utf-8")
    (tmp_path / "broken.txt.j2").write_text("\n{% for %}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def idle(desk, monkeypatch):
    """Fail when the work begins."""

    def begun(*_, **__):
        pytest.fail("the work has begun")

    monkeypatch.setattr("checker.cli.report.run_locations", begun)
    monkeypatch.setattr("checker.cli.lint.read_desks", begun)


@pytest.mark.parametrize("command", ["report", "lint"])
@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ("--template broken.txt.j2", "broken.txt.j2:2: Expected an expression, got 'end of statement block'"),
        ("--template none.j2", "none.j2: no such file or directory"),
        ("--template .", ".: is a directory"),
        ("--format template", "--format template needs --template FILE"),
        ("--template house.txt.j2 -f json", "--template is a format of its own: leave --format json out"),
        ("--format table --template house.txt.j2", "leave --format table out"),
        ("--format concise --template house.txt.j2", "leave --format concise out"),
        ("--format tabel", "unknown format 'tabel'"),
        ("--format xlsx --output .", "cannot write .: it is a folder"),
    ],
)
def test_is_told_before_the_work(idle, capsys, command, options, reason):
    assert main([command, "draft.md", *options.split()]) == 2
    printed = capsys.readouterr()
    assert reason in printed.err
    assert (printed.out, printed.err.count("\n")) == ("", 1)


@pytest.mark.parametrize("command", ["report", "lint"])
@pytest.mark.parametrize("options", ["--template house.txt.j2", "-f template --template house.txt.j2"])
def test_a_template_is_a_format(desk, capsys, command, options):
    assert main([command, "draft.md", *options.split()]) == 0
    assert capsys.readouterr().out == "1 read\n"


def test_not_of_an_account(desk, capsys):
    assert main("report draft.md --why draft.md:1 draft.md:1 --template house.txt.j2".split()) == 2
    assert "--why prints text" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["report", "lint"])
@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        pytest.param("out.csv", "\ufefffingerprint,", id="csv"),
        pytest.param("out.json", "{", id="json"),
        pytest.param("out.HTML", "<!doctype html>", id="html"),
        pytest.param("out.sarif", "{", id="sarif"),
        pytest.param("notes/out.md", "**", id="markdown"),
    ],
)
def test_the_suffix_of_the_file_names_the_format(desk, command, name, beginning):
    (desk / "notes").mkdir()
    assert main([command, "draft.md", "--output", name, "-q"]) == 0
    assert (desk / name).read_text(encoding="utf-8").startswith(beginning)


@pytest.mark.parametrize(
    ("options", "beginning"),
    [
        pytest.param("--output out.txt", "Nothing", id="another suffix"),
        pytest.param("--output out.csv --format json", "{", id="a format that was asked for"),
        pytest.param("--output out.csv --template house.txt.j2", "1 read", id="a template"),
        pytest.param("--output out.html --why draft.md:1 draft.md:1", "draft.md\n", id="an account"),
    ],
)
def test_what_was_asked_for_goes_before_the_suffix(desk, options, beginning):
    main(["report", "draft.md", "-q", *options.split()])
    [path] = desk.glob("out.*")
    assert path.read_text(encoding="utf-8").lstrip().startswith(beginning)
