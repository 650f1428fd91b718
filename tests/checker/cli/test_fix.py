"""`twosource lint --fix` and `--diff` from arguments to files, with the real pipeline."""

import codecs
import io
import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.__main__ import main
from checker.cli.fix import diff_lines

WRONG = (
    "Transport minister Tobias Brandvick opened the bridge on Friday.\n\nBrandvick cut a ribbon – “red”.\n"
)
RIGHT = WRONG.replace("Brandvick", "Brandvik")
SOURCES = {
    "post.txt": "Outlet: The Post\n\nTransport minister Tobias Brandvik opened the bridge on Friday.\n",
    "herald.txt": "Outlet: The Herald\n\nThe bridge was opened by Tobias Brandvik, who cut a wide red ribbon.\n",
}
DIFF = """\
--- draft.md
+++ draft.md
@@ -1,3 +1,3 @@
-Transport minister Tobias Brandvick opened the bridge on Friday.
+Transport minister Tobias Brandvik opened the bridge on Friday.
 
-Brandvick cut a ribbon – “red”.
+Brandvik cut a ribbon – “red”.
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TWOSOURCE_CACHE", str(tmp_path / ".cache"))
    (tmp_path / "wire").mkdir()
    for name, text in SOURCES.items():
        (tmp_path / "wire" / name).write_text(text, encoding="utf-8")
    (tmp_path / "draft.md").write_text(WRONG, encoding="utf-8")
    return tmp_path


@pytest.fixture
def lint(desk, capfd):
    """Run the command against the sources, with the rule for spelling only: give code, output, messages."""

    def call(*arguments: str) -> tuple[int, str, str]:
        told = ["--select", "name-spelling", "--published", "2025-07-11"]
        code = main(["lint", *arguments, *told, "--against", "wire"])
        printed = capfd.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def typed(monkeypatch):
    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    return put


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(".cache"))


class TestFix:
    def test_rewrites_and_reports_what_is_left(self, lint, desk):
        code, out, err = lint("draft.md", "--fix")
        assert (code, out) == (0, "")
        assert err.splitlines()[0] == "2 fixed in draft.md"
        assert err.splitlines()[-1].endswith(" 0 discrepancies")
        assert (desk / "draft.md").read_text(encoding="utf-8") == RIGHT
        assert names(desk) == ["draft.md", "wire"]

    def test_sources_are_never_changed(self, lint, desk):
        lint("draft.md", "--fix")
        assert {path.name: path.read_text() for path in (desk / "wire").iterdir()} == SOURCES

    def test_twice(self, lint):
        lint("draft.md", "--fix")
        code, out, err = lint("draft.md", "--fix")
        assert (code, out) == (0, "")
        assert "fixed" not in err

    def test_quiet(self, lint):
        assert lint("draft.md", "--fix", "-q") == (0, "", "")

    def test_what_cannot_be_fixed_is_reported(self, lint, desk):
        (desk / "draft.md").write_text(
            f"{WRONG}\nHenrik Brandvick, his brother, was there.\n", encoding="utf-8"
        )
        before = (desk / "draft.md").read_bytes()
        code, out, err = lint("draft.md", "--fix")
        assert code == 1
        assert "name-spelling" in out
        assert "fixed" not in err
        assert (desk / "draft.md").read_bytes() == before

    def test_several_drafts_of_which_one_is_a_source(self, lint, desk):
        shutil.copy(desk / "draft.md", desk / "other.md")
        code, _, err = lint("draft.md", "other.md", "wire/post.txt", "--fix")
        assert code == 0
        assert [line for line in err.splitlines() if "fixed" in line] == [
            "2 fixed in draft.md",
            "2 fixed in other.md",
        ]
        assert (desk / "other.md").read_text(encoding="utf-8") == RIGHT

    def test_severity_too_low_to_be_told_is_not_fixed(self, lint, desk):
        (desk / "twosource.toml").write_text('[rules.name-spelling]\nseverity = "note"\n')
        lint("draft.md", "--fix", "--severity", "warning")
        assert (desk / "draft.md").read_text(encoding="utf-8") == WRONG

    def test_baseline_of_what_is_left(self, lint, desk):
        code, _, err = lint("draft.md", "--fix", "--write-baseline", "--reviews", "reviews.csv")
        assert code == 0
        assert "reviews.csv: 0 findings added as baseline" in err


class TestBytesThatStay:
    @pytest.mark.parametrize(
        ("mark", "encoding"),
        [
            pytest.param(b"", "utf-8", id="utf-8"),
            pytest.param(codecs.BOM_UTF8, "utf-8", id="utf-8 with mark"),
            pytest.param(codecs.BOM_UTF16_LE, "utf-16-le", id="utf-16"),
            pytest.param(codecs.BOM_UTF16_BE, "utf-16-be", id="utf-16 big-endian"),
            pytest.param(b"", "utf-16-le", id="utf-16 without mark"),
            pytest.param(b"", "cp1252", id="cp1252"),
        ],
    )
    @pytest.mark.parametrize(
        "shape",
        [
            pytest.param(lambda text: text, id="lines"),
            pytest.param(lambda text: text.replace("\n", "\r\n"), id="crlf"),
            pytest.param(lambda text: text.replace("\n", "\r\n", 1), id="mixed"),
            pytest.param(lambda text: text.rstrip("\n"), id="no last end"),
            pytest.param(lambda text: f"{text}\t \n\n\n", id="blanks"),
        ],
    )
    def test_encoding_and_line_ends(self, lint, desk, mark, encoding, shape):
        (desk / "draft.md").write_bytes(mark + shape(WRONG).encode(encoding))
        assert lint("draft.md", "--fix")[0] == 0
        assert (desk / "draft.md").read_bytes() == mark + shape(RIGHT).encode(encoding)

    @pytest.mark.parametrize("mode", [0o600, 0o664])
    def test_mode(self, lint, desk, mode):
        (desk / "draft.md").chmod(mode)
        lint("draft.md", "--fix")
        assert stat.S_IMODE((desk / "draft.md").stat().st_mode) == mode

    def test_link(self, lint, desk):
        (desk / "drafts").mkdir()
        (desk / "drafts" / "today.md").symlink_to(desk / "draft.md")
        lint("drafts/today.md", "--fix")
        assert (desk / "drafts" / "today.md").is_symlink()
        assert (desk / "draft.md").read_text(encoding="utf-8") == RIGHT


class TestWhatIsRefused:
    def test_changed_meanwhile(self, lint, desk, monkeypatch):
        def edited(*arguments):
            (desk / "draft.md").write_text("Edited.\n")
            return find_fixes(*arguments)

        from checker.fixes import find_fixes  # noqa: PLC0415 - the real one, before it is replaced

        monkeypatch.setattr("checker.cli.fix.find_fixes", edited)
        code, out, err = lint("draft.md", "--fix")
        assert code == 2
        assert "name-spelling" in out
        assert err.splitlines()[0] == "twosource: draft.md: not fixed: it has changed since it was read"
        assert (desk / "draft.md").read_text() == "Edited.\n"

    def test_gone_meanwhile(self, lint, desk, monkeypatch):
        def gone(*arguments):
            (desk / "draft.md").unlink()
            return find_fixes(*arguments)

        from checker.fixes import find_fixes  # noqa: PLC0415 - the real one, before it is replaced

        monkeypatch.setattr("checker.cli.fix.find_fixes", gone)
        code, _, err = lint("draft.md", "--fix")
        assert code == 2
        assert err.splitlines()[0] == "twosource: draft.md: not fixed: no such file or directory"

    def test_read_only(self, lint, desk, monkeypatch):
        monkeypatch.setattr(os, "access", lambda *_: False)  # as the superuser may write to everything
        code, _, err = lint("draft.md", "--fix")
        assert code == 2
        assert err.splitlines()[0] == (
            "twosource: draft.md: not fixed: cannot write draft.md: permission denied"
        )
        assert (desk / "draft.md").read_text(encoding="utf-8") == WRONG

    def test_letters_that_the_encoding_lacks(self, lint, desk):
        for path in (desk / "wire").iterdir():
            path.write_text(path.read_text().replace("Brandvik", "Brandvič"), encoding="utf-8")
        (desk / "draft.md").write_bytes(WRONG.replace("Brandvick", "Brandvyč"[:-1] + "x").encode("cp1252"))
        before = (desk / "draft.md").read_bytes()
        code, _, err = lint("draft.md", "--fix")
        assert code == 2
        assert "draft.md: not fixed: its encoding cp1252 lacks “č”" in err
        assert (desk / "draft.md").read_bytes() == before

    def test_the_other_drafts_are_fixed(self, lint, desk, monkeypatch):
        (desk / "aside.md").write_text(WRONG, encoding="utf-8")
        monkeypatch.setattr(os, "access", lambda path, _: Path(path).name != "aside.md")
        code, _, err = lint("aside.md", "draft.md", "--fix")
        assert code == 2
        assert "2 fixed in draft.md" in err
        assert (desk / "draft.md").read_text(encoding="utf-8") == RIGHT

    def test_json_lines_are_said_once(self, lint, desk):
        line = json.dumps({"text": WRONG})
        (desk / "drafts.jsonl").write_text(f"{line}\n{line}\n")
        code, _, err = lint("drafts.jsonl", "draft.md", "--fix")
        assert code == 1
        assert [row for row in err.splitlines() if "fixed" in row] == [
            "twosource: only text and Markdown are fixed, not drafts.jsonl",
            "2 fixed in draft.md",
        ]
        assert (desk / "drafts.jsonl").read_text() == f"{line}\n{line}\n"

    def test_web_pages(self, lint, desk):
        page = (
            f"<html><body><article><p>{WRONG}</p><p>{'It rained all day. ' * 20}</p></article></body></html>"
        )
        (desk / "draft.html").write_text(page, encoding="utf-8")
        code, _, err = lint("draft.html", "--fix")
        assert code == 1
        assert "only text and Markdown are fixed, not draft.html" in err
        assert (desk / "draft.html").read_text(encoding="utf-8") == page


class TestDiff:
    def test_shows_and_changes_nothing(self, lint, desk):
        code, out, err = lint("draft.md", "--diff")
        assert (code, out) == (1, DIFF)
        assert "fixed" not in err
        assert (desk / "draft.md").read_text(encoding="utf-8") == WRONG

    def test_wins_over_fix(self, lint, desk):
        assert lint("draft.md", "--diff", "--fix")[:2] == (1, DIFF)
        assert (desk / "draft.md").read_text(encoding="utf-8") == WRONG

    def test_nothing_to_change(self, lint, desk):
        (desk / "draft.md").write_text(RIGHT, encoding="utf-8")
        assert lint("draft.md", "--diff")[:2] == (0, "")

    def test_findings_without_fix_are_no_change(self, lint, desk):
        (desk / "draft.md").write_text(
            f"{WRONG}\nHenrik Brandvick, his brother, was there.\n", encoding="utf-8"
        )
        assert lint("draft.md", "--diff")[:2] == (0, "")

    def test_draft_that_cannot_be_read(self, lint, desk):
        code, out, _ = lint("draft.md", "gone.md", "--diff")
        assert (code, out) == (2, DIFF)

    def test_to_a_file(self, lint, desk):
        assert lint("draft.md", "--diff", "-o", "draft.patch")[:2] == (1, "")
        assert (desk / "draft.patch").read_text(encoding="utf-8") == DIFF

    def test_goes_with_no_baseline(self, lint):
        code, _, err = lint("draft.md", "--diff", "--write-baseline")
        assert code == 2
        assert "--diff changes nothing" in err

    @pytest.mark.skipif(not shutil.which("patch"), reason="needs the program patch")
    @pytest.mark.parametrize("end", ["\n", "\r\n", ""], ids=["lf", "crlf", "no last end"])
    def test_patch_takes_it(self, lint, desk, end):
        def shaped(text: str) -> bytes:
            return (text.replace("\n", end) if end else text.rstrip("\n")).encode()

        (desk / "draft.md").write_bytes(shaped(WRONG))
        lint("draft.md", "--diff", "-o", "draft.patch")
        subprocess.run(["patch", "--binary", "-s", "-i", "draft.patch"], cwd=desk, check=True, timeout=60)
        assert (desk / "draft.md").read_bytes() == shaped(RIGHT)


@given(
    st.text(st.sampled_from("ab\n\r\x0c"), max_size=30), st.text(st.sampled_from("ab\n\r\x0c"), max_size=30)
)
def test_diff_holds_both_texts(old, new):
    lines = [line for line in diff_lines(old, new, "x") if not line.startswith(("---", "+++", "@@"))]
    for sign, text in (("-", old), ("+", new)):
        kept = "".join(
            line[1:].removesuffix("\n\\ No newline at end of file\n")
            for line in lines
            if line[0] in (sign, " ")
        )
        assert kept in text
    assert (old == new) == (not lines)


class TestStandardInput:
    def test_fixed_draft_and_report_apart(self, lint, typed):
        typed(f"{WRONG}\nHe met Ada Colm.\n".encode())
        code, out, err = lint("-", "--fix")
        assert (code, out) == (0, f"{RIGHT}\nHe met Ada Colm.\n")
        assert err.splitlines()[0] == "2 fixed in standard input"

    def test_report_of_what_is_left_on_standard_error(self, lint, typed):
        draft = f"{WRONG}\nHenrik Brandvick, his brother, was there.\n"
        typed(draft.encode())
        code, out, err = lint("-", "--fix")
        assert (code, out) == (1, draft)
        assert err.startswith("-:3:1: error name-spelling ")

    @pytest.mark.parametrize(
        "data",
        [
            pytest.param(codecs.BOM_UTF16_LE + RIGHT.replace("\n", "\r\n").encode("utf-16-le"), id="clean"),
            pytest.param(b"\x00\x01\x02", id="binary"),
            pytest.param(b"", id="empty"),
            pytest.param(json.dumps({"text": WRONG}).encode(), id="JSON Lines"),
        ],
    )
    def test_comes_out_as_it_went_in(self, desk, typed, capfdbinary, data):
        typed(data)
        main(["lint", "-", "--fix", "--against", "wire", "--select", "name-spelling"])
        assert capfdbinary.readouterr().out == data

    def test_name_of_a_file_that_is_not_touched(self, lint, desk, typed):
        typed(WRONG.encode())
        code, out, err = lint("-", "--stdin-filename", "draft.md", "--fix")
        assert (code, out) == (0, RIGHT)
        assert err.splitlines()[0] == "2 fixed in draft.md"
        assert (desk / "draft.md").read_text(encoding="utf-8") == WRONG

    def test_diff(self, lint, typed):
        typed(WRONG.encode())
        assert lint("-", "--stdin-filename", "draft.md", "--diff")[:2] == (1, DIFF)

    def test_report_to_a_file(self, lint, desk, typed):
        typed(WRONG.encode())
        assert lint("-", "--fix", "-o", "report.txt")[1] == RIGHT
        assert (desk / "report.txt").read_text() == ""

    def test_closed(self, lint, monkeypatch):
        monkeypatch.setattr(sys, "stdin", None)
        code, out, err = lint("-", "--fix")
        assert (code, out) == (2, "")
        assert "standard input is not available" in err


def test_json_offers_the_fixes(lint):
    _, out, _ = lint("draft.md", "--format", "json")
    (found,) = json.loads(out)["discrepancies"]
    assert found["fixes"] == [
        {"article": "draft", "start": at, "end": at + 9, "replacement": "Brandvik"} for at in (26, 66)
    ]


def test_json_without_fixes(lint, desk):
    (desk / "draft.md").write_text(f"{WRONG}\nHenrik Brandvick, his brother, was there.\n", encoding="utf-8")
    _, out, _ = lint("draft.md", "--format", "json")
    assert all("fixes" not in found for found in json.loads(out)["discrepancies"])
