import json
import tomllib

import pytest

from checker.__main__ import main


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = '# ours\nseverity = "warning"\n\n[spelling]\nZelensky = ["Zelenskyy"]\n'
    (tmp_path / "twosource.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_prints_values_with_their_origin(desk, capsys):
    assert main(["config"]) == 0
    out = capsys.readouterr().out
    assert (
        f'# the least severity to show; for lint warning unless set ({desk / "twosource.toml"}:2)\nseverity = "warning"\n'
        in out
    )
    assert '(default)\nfail-on = "error"\n' in out


def test_what_it_prints_can_be_read_again(desk, capsys):
    main(["config"])
    printed = tomllib.loads(capsys.readouterr().out)
    assert printed["spelling"] == {"Zelensky": ["Zelenskyy"]}
    (desk / "again.toml").write_text("\n".join(f"# {k}" for k in printed), encoding="utf-8")
    assert main(["config", "--config", "again.toml"]) == 0


def test_as_json(desk, capsys):
    main(["config", "draft.md", "--format", "json"])
    values = json.loads(capsys.readouterr().out)["values"]
    assert values["severity"] == {"value": "warning", "from": f"{desk / 'twosource.toml'}:2"}
    assert values["ignore"] == {"value": [], "from": "default"}


def test_faults(desk, capsys):
    (desk / "twosource.toml").write_text("a = 1\nb = 2\n", encoding="utf-8")
    assert main(["config"]) == 2
    assert [line.split(":")[2] for line in capsys.readouterr().err.splitlines()] == ["1", "2"]


def test_none(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["config"]) == 0
    assert capsys.readouterr().out.startswith("# no config file found; these are the defaults\n")
