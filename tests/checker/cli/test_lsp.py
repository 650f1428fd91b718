"""`twosource lsp` where there is nothing to serve with; tests/checker/lsp has the server itself."""

import sys

import pytest

from checker.__main__ import main


@pytest.mark.parametrize("missing", ["pygls", "lsprotocol"])
def test_without_the_extra_it_says_what_to_install(monkeypatch, capsys, missing):
    for name in [name for name in sys.modules if name.startswith("checker.lsp.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    assert main(["lsp"]) == 2
    assert capsys.readouterr() == (
        "",
        "twosource: the language server needs pygls: pip install 'twosource[lsp]'\n",
    )


def test_help_needs_no_extra(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pygls", None)
    assert main(["lsp", "--help"]) == 0
    assert "\n      twosource lsp" in capsys.readouterr().out


def test_another_failed_import_is_not_hidden(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "checker.lsp.server", None)
    assert main(["lsp"]) == 2
    assert "internal error" in capsys.readouterr().err
