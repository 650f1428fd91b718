"""`twosource lint` from arguments to exit code, with the real pipeline on small files."""

import io
import json
import sys
from types import SimpleNamespace

import pytest

from checker.__main__ import main
from checker.cli.lint import _spread

DRAFT = """---
published: 2025-07-11
---

A ferry fire killed 12 people near Oslo on Friday.
"""
WIRE = "Outlet: Northern Wire\nPublished: 2025-07-11\n\nA ferry fire killed 15 people near Oslo on Friday.\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TWOSOURCE_CACHE", str(tmp_path / ".cache"))
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "northern.txt").write_text(WIRE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def lint(desk, capsys):
    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["lint", *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


HEAD = "draft.md:5:21: error count-mismatch killed people: 12 against 15\n"
BELOW = """\
    A ferry fire killed «12» people near Oslo on Friday.
      Northern Wire 2025-07-11: A ferry fire killed «15» people near Oslo on Friday. wire/northern.txt:4:21
"""


class TestWhatIsPrinted:
    def test_the_draft_and_below_it_the_sources(self, lint):
        code, out, err = lint("draft.md", "--against", "wire")
        assert (code, out) == (1, HEAD + BELOW)
        assert err.splitlines()[-1].startswith("2 articles, ")

    def test_in_another_format(self, lint):
        _, out, _ = lint("draft.md", "--against", "wire", "--format", "json")
        (found,) = json.loads(out)["discrepancies"]
        assert [claim["article"] for reading in found["readings"] for claim in reading["claims"]] == [
            "northern",
            "draft",
        ]

    def test_nothing_when_clean(self, lint):
        assert lint("draft.md", "-q") == (0, "", "")

    def test_colour_when_asked_for(self, lint):
        assert "\x1b[" in lint("draft.md", "--against", "wire", "--color")[1]


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("A ferry fire killed 12 people near Oslo on Friday.", "1:21"),
            ("﻿A ferry fire killed 12 people near Oslo on Friday.", "1:21"),
            (
                "---\r\ntitle: Fire\r\n---\r\n\r\nA ferry fire killed 12 people near Oslo on Friday.\r\n",
                "5:21",
            ),
            ("🔥🔥\n\n\tA ferry fire killed 12 people near Oslo on Friday.\n", "3:22"),
            (
                "Cafe\u0301 owners fled.\n\nCafé 🔥 fire: a ferry fire killed 12 people near Oslo on Friday.\n",
                None,
            ),
            ("---\ntitle: Ferry fire kills 12 people near Oslo on Friday\n---\n\nIt sank.\n", "2:25"),
            ("---\ntitle: 'Ferry fire kills 12 people near Oslo on Friday'\n---\n\nIt sank.\n", "2:26"),
        ],
        ids=["plain", "byte-order mark", "CRLF", "emoji and tab", "combining marks", "title", "quoted title"],
    )
    def test_are_those_of_the_file(self, lint, desk, text, place):
        (desk / "draft.md").write_bytes(text.encode())
        _, out, _ = lint(
            "draft.md", "--against", "wire", "--select", "count-mismatch", "--published", "2025-07-11"
        )
        if place is None:
            line = text.removeprefix("\ufeff").split("\n")[2]
            place = f"3:{line.index('12') + 1}"
        assert out.startswith(f"draft.md:{place}: error count-mismatch ")


class TestSeverity:
    @pytest.mark.parametrize(
        ("text", "options", "shown"),
        [
            ("", (), 0),
            ("", ("--severity", "note"), 1),
            ('severity = "note"\n', (), 1),
            ('severity = "note"\n', ("--severity", "warning"), 0),
        ],
        ids=["usual", "asked for", "configured", "both"],
    )
    def test_notes_are_shown_only_where_asked_for(self, lint, desk, text, options, shown):
        (desk / "twosource.toml").write_text(
            f'{text}[rules.count-mismatch]\nseverity = "note"\n', encoding="utf-8"
        )
        assert lint("draft.md", "--against", "wire", *options)[1].count("note count-mismatch") == shown


class TestExitCode:
    @pytest.mark.parametrize(
        ("options", "code"),
        [
            ((), 1),
            (("--fail-on", "error"), 1),
            (("--fail-on", "never"), 0),
            (("--ignore", "count-mismatch"), 0),
            (("--select", "age-mismatch"), 0),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
    )
    def test_of_findings(self, lint, options, code):
        assert lint("draft.md", "--against", "wire", *options)[0] == code

    def test_of_an_idle_suppression(self, lint, desk):
        (desk / "draft.md").write_text("It sank. <!-- twosource: ignore -->\n", encoding="utf-8")
        assert lint("draft.md")[0] == 0
        assert lint("draft.md", "--fail-on", "warning")[0] == 1

    @pytest.mark.parametrize(
        ("arguments", "reason"),
        [
            ((), "no draft given"),
            (("--against", "wire", "draft.md"), "put drafts before --against"),
            (("none.md",), "none.md: no such file"),
            (("draft.md", "--against", "none"), "none: no such file or folder"),
            (("draft.md", "--against", "none*.txt"), "none*.txt: matches no file"),
            (("draft.md", "--select", "no-rule"), "unknown rule 'no-rule'"),
            (("draft.md", "--format", "prose"), "unknown format 'prose'"),
            (("draft.md", "--reviews", "none.csv"), "none.csv: no such file"),
            (("draft.md", "--config", "none.toml"), "none.toml: no such file"),
            (("draft.md", "--write-baseline"), "--write-baseline needs --reviews FILE"),
            (("draft.md", "-o", "draft.md"), "cannot write draft.md: it was read as an article"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
    )
    def test_of_bad_input(self, lint, desk, arguments, reason):
        code, _, err = lint(*arguments)
        assert code == 2
        assert reason in err
        assert (desk / "draft.md").read_text(encoding="utf-8") == DRAFT


class TestStandardInput:
    def test_is_taken_for_the_file(self, lint, monkeypatch):
        given = DRAFT.replace("12", "14")
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(given.encode())))
        code, out, _ = lint("-", "--stdin-filename", "draft.md", "--against", ".")
        assert (code, out.count("error")) == (1, 1)
        assert out.startswith("draft.md:5:21: error count-mismatch ")
        assert "«14»" in out

    def test_finds_its_configuration_there(self, lint, desk, monkeypatch):
        (desk / "desk").mkdir()
        (desk / "desk" / "twosource.toml").write_text('sources = ["../wire"]\n', encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(DRAFT.encode())))
        assert lint("-", "--stdin-filename", "desk/new.md")[0] == 1


class TestConfiguration:
    def test_names_the_sources(self, lint, desk):
        (desk / "twosource.toml").write_text('sources = ["wire/*.txt"]\n', encoding="utf-8")
        assert lint("draft.md")[0] == 1

    def test_each_draft_has_its_own(self, lint, desk):
        (desk / "quiet").mkdir()
        (desk / "quiet" / "second.md").write_text(DRAFT, encoding="utf-8")
        (desk / "twosource.toml").write_text('sources = ["wire"]\n', encoding="utf-8")
        quiet = 'sources = ["../wire"]\nfail-on = "never"\n[rules.count-mismatch]\nseverity = "warning"\n'
        (desk / "quiet" / "twosource.toml").write_text(quiet, encoding="utf-8")
        code, out, _ = lint("draft.md", "quiet/second.md")
        assert code == 1
        assert [line.split()[1] for line in out.splitlines() if not line.startswith(" ")] == [
            "error",
            "warning",
        ]
        assert lint("quiet/second.md")[0] == 0

    def test_faults_are_all_told(self, lint, desk):
        (desk / "twosource.toml").write_text('severity = "loud"\nsauces = []\n', encoding="utf-8")
        code, out, err = lint("draft.md")
        assert (code, out, len(err.splitlines())) == (2, "", 2)

    def test_tolerance(self, lint, desk):
        (desk / "twosource.toml").write_text("[rules.count-mismatch]\ntolerance = 0.2\n", encoding="utf-8")
        assert lint("draft.md", "--against", "wire")[0] == 0

    def test_path_ignores(self, lint, desk):
        (desk / "twosource.toml").write_text(
            '[path-ignores]\n"draft.*" = ["count-mismatch"]\n', encoding="utf-8"
        )
        assert lint("draft.md", "--against", "wire")[0] == 0


class TestBaseline:
    def test_only_new_findings_fail(self, lint, desk):
        reviews = ("--against", "wire", "--reviews", "reviews.csv")
        code, out, err = lint("draft.md", *reviews, "--write-baseline")
        assert (code, out) == (0, "")
        assert "reviews.csv: 1 finding added as baseline" in err
        assert lint("draft.md", *reviews)[:2] == (0, "")
        (desk / "draft.md").write_text(DRAFT.replace("12", "14"), encoding="utf-8")
        assert lint("draft.md", *reviews)[0] == 1

    def test_into_the_configured_file(self, lint, desk):
        (desk / "twosource.toml").write_text('sources = ["wire"]\nreviews = "desk.csv"\n', encoding="utf-8")
        assert lint("draft.md")[0] == 1
        assert lint("draft.md", "--write-baseline")[0] == 0
        assert lint("draft.md")[0] == 0


class TestSeveralDrafts:
    def test_are_not_compared_with_each_other(self, lint, desk):
        (desk / "second.md").write_text(DRAFT.replace("12", "14"), encoding="utf-8")
        assert lint("draft.md", "second.md")[:2] == (0, "")

    def test_unless_one_is_a_source(self, lint, desk):
        (desk / "second.md").write_text(DRAFT.replace("12", "14"), encoding="utf-8")
        code, out, _ = lint("draft.md", "second.md", "--against", "second.md")
        assert (code, out.count("error count-mismatch")) == (1, 1)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("d --against a b", "d --against a --against b"),
        ("d --against a b --quiet e", "d --against a --against b --quiet e"),
        ("--against=a d", "--against=a d"),
        ("-a a b", "-a a --against b"),
        ("--against a -- d", "--against a -- d"),
        ("d --against -", "d --against -"),
        ("d --format json e", "d --format json e"),
    ],
)
def test_what_follows_against_is_a_source(given, expected):
    assert " ".join(_spread(given.split())) == expected
