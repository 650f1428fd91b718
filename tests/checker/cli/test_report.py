import sys
from datetime import date
from pathlib import Path

import pytest

from checker.__main__ import main
from checker.errors import ReadError
from checker.model import Severity
from checker.run import NotChecked

BOTH = "report agency.txt herald.txt"
FOUND = "warning Tern Bay / Gull Bay\n"
PLAIN = "100 columns, no colour\n"
TALLY = "2 articles, 2 claims, 1 pair, 1 discrepancy\n"


class TestWhatIsPrinted:
    def test_report_on_stdout_tally_on_stderr(self, newsroom, twosource):
        assert twosource(BOTH) == (0, FOUND + PLAIN, TALLY)

    def test_one_article_is_checked_against_itself(self, newsroom, twosource):
        assert twosource("report agency.txt") == (0, PLAIN, "1 article, 1 claim, 0 pairs, 0 discrepancies\n")

    def test_quiet_drops_the_tally(self, newsroom, twosource):
        assert twosource(f"{BOTH} --quiet") == (0, FOUND + PLAIN, "")

    @pytest.mark.parametrize("option", ["--output", "-o"])
    def test_tally_is_told_when_the_report_goes_to_a_file(self, newsroom, twosource, tmp_path, option):
        assert twosource(BOTH, option, str(tmp_path / "report.txt")) == (0, "", TALLY)
        assert (tmp_path / "report.txt").read_text() == FOUND + PLAIN

    def test_output_dash_is_stdout(self, newsroom, twosource):
        assert twosource(f"{BOTH} --output -") == (0, FOUND + PLAIN, TALLY)


class TestLayout:
    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            pytest.param("--width 80", "80 columns, no colour\n", id="width"),
            pytest.param("--color", "100 columns, in colour\n", id="colour"),
            pytest.param("--no-color", "100 columns, no colour\n", id="no colour"),
        ],
    )
    def test_options(self, newsroom, twosource, options, expected):
        assert twosource(f"{BOTH} {options}")[1] == FOUND + expected

    def test_reasons_are_given_when_asked_for(self, newsroom, twosource):
        assert twosource(f"{BOTH} --explain-pairs")[1] == FOUND + PLAIN + "with reasons\n"

    def test_columns_of_the_environment(self, newsroom, twosource, monkeypatch):
        monkeypatch.setenv("COLUMNS", "72")
        assert twosource(BOTH)[1] == FOUND + "72 columns, no colour\n"

    @pytest.mark.parametrize(
        ("environment", "options", "expected"),
        [
            pytest.param({}, "", "72 columns, in colour\n", id="terminal"),
            pytest.param({"NO_COLOR": "1"}, "", "72 columns, no colour\n", id="NO_COLOR"),
            pytest.param({"NO_COLOR": "1"}, "--color", "72 columns, in colour\n", id="asked for"),
            pytest.param({"TERM": "dumb"}, "", "72 columns, no colour\n", id="dumb terminal"),
        ],
    )
    def test_on_a_terminal(self, newsroom, twosource, monkeypatch, environment, options, expected):
        for name in ("NO_COLOR", "TERM"):
            monkeypatch.delenv(name, raising=False)
        for name, value in {"COLUMNS": "72", **environment}.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        assert twosource(f"{BOTH} {options}")[1] == FOUND + expected


class TestWhatTheStagesAreTold:
    @pytest.mark.parametrize(
        ("options", "rules"),
        [
            pytest.param("", ["place-mismatch", "role-mismatch"], id="all"),
            pytest.param("--select role-mismatch", ["role-mismatch"], id="one"),
            pytest.param(
                "--select role-mismatch,place-mismatch", ["place-mismatch", "role-mismatch"], id="commas"
            ),
            pytest.param(
                "--select role-mismatch --select place-mismatch",
                ["place-mismatch", "role-mismatch"],
                id="repeated",
            ),
            pytest.param("--ignore role-mismatch", ["place-mismatch"], id="ignored"),
        ],
    )
    def test_rules(self, newsroom, twosource, options, rules):
        twosource(f"{BOTH} {options}")
        assert [rule.id for rule in newsroom.asked["rules"]] == rules

    @pytest.mark.parametrize(
        ("options", "name", "value"),
        [
            pytest.param("--published 2025-07-11", "published", date(2025, 7, 11), id="published"),
            pytest.param("--severity error", "severity", Severity.ERROR, id="severity"),
            pytest.param("--model de_news", "model", "de_news", id="model"),
            pytest.param("", "cache", Path("/kept"), id="cache"),
            pytest.param("--no-cache", "cache", None, id="no cache"),
            pytest.param("--select role-mismatch", "select", ("role-mismatch",), id="select"),
        ],
    )
    def test_settings(self, newsroom, twosource, monkeypatch, options, name, value):
        monkeypatch.setenv("TWOSOURCE_CACHE", "/kept")
        twosource(f"{BOTH} {options}")
        assert getattr(newsroom.asked["settings"], name) == value

    def test_readers_know_the_publication_date(self, newsroom, twosource):
        twosource(f"{BOTH} --published 2025-07-11")
        assert [reader.published for reader in newsroom.asked["readers"]] == [date(2025, 7, 11)]

    @pytest.mark.parametrize(("options", "expected"), [("", False), ("--by-folder", True)])
    def test_folders(self, newsroom, twosource, options, expected):
        twosource(f"{BOTH} {options}")
        assert newsroom.asked["by_folder"] is expected


class TestExitCode:
    @pytest.mark.parametrize(
        ("found", "fail_on", "code"),
        [
            (Severity.ERROR, "never", 0),
            (Severity.NOTE, "warning", 0),
            (Severity.WARNING, "warning", 1),
            (Severity.ERROR, "warning", 1),
            (Severity.WARNING, "error", 0),
            (Severity.NOTE, "note", 1),
        ],
    )
    def test_of_findings(self, newsroom, twosource, found, fail_on, code):
        newsroom.severities = (found,)
        assert twosource(f"{BOTH} --fail-on {fail_on}")[0] == code

    def test_of_an_input_that_cannot_be_read(self, newsroom, twosource):
        newsroom.unreadable = {"photo.jpg": "not text"}
        assert twosource(f"{BOTH} photo.jpg --fail-on note") == (
            2,
            FOUND + PLAIN,
            "twosource: photo.jpg: not text\n" + TALLY,
        )

    def test_when_nothing_can_be_read(self, newsroom, twosource):
        newsroom.unreadable = {"photo.jpg": "not text"}
        assert twosource("report photo.jpg") == (
            2,
            PLAIN,
            "twosource: photo.jpg: not text\n"
            "twosource: nothing could be read, so nothing was checked\n"
            "0 articles, 0 claims, 0 pairs, 0 discrepancies\n",
        )

    def test_quiet_keeps_errors(self, newsroom, twosource):
        newsroom.unreadable = {"photo.jpg": "not text"}
        assert twosource(f"{BOTH} photo.jpg -q")[2] == "twosource: photo.jpg: not text\n"


class TestNotChecked:
    def test_articles_are_grouped(self, newsroom, twosource):
        reason = "no publication date, use --published"
        newsroom.not_checked = tuple(
            NotChecked(article=name, what="relative dates", reason=reason) for name in ("agency", "herald")
        )
        assert twosource(BOTH) == (
            0,
            FOUND + PLAIN,
            f"twosource: not checked: relative dates ({reason}) in 2 articles: agency, herald\n" + TALLY,
        )

    def test_a_rule_that_failed(self, newsroom, twosource):
        newsroom.not_checked = (
            NotChecked(article="", what="rule role-mismatch", reason="ValueError: no post"),
        )
        assert twosource(f"{BOTH} -q") == (
            2,
            FOUND + PLAIN,
            "twosource: not checked: rule role-mismatch (ValueError: no post)\n",
        )


class TestErrors:
    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            pytest.param(
                f"{BOTH} --format tables",
                "unknown format 'tables'; did you mean table? known: table",
                id="format",
            ),
            pytest.param(
                f"{BOTH} --select place",
                "unknown rule 'place'; known: place-mismatch, role-mismatch",
                id="rule",
            ),
            pytest.param(
                f"{BOTH} --published 11/07/2025",
                "Invalid value for '--published': '11/07/2025' is not a date like 2025-07-11"
                " (see twosource report --help)",
                id="date",
            ),
            pytest.param(
                "report", "Missing argument 'LOCATION...' (see twosource report --help)", id="no location"
            ),
        ],
    )
    def test_are_one_line(self, newsroom, twosource, line, reason):
        assert twosource(line) == (2, "", f"twosource: {reason}\n")
        assert newsroom.asked == {}

    def test_output_that_cannot_be_written_is_found_out_before_the_work(self, newsroom, twosource, tmp_path):
        path = tmp_path / "nowhere" / "report.txt"
        reason = f"cannot write {path}: there is no folder {path.parent}"
        assert twosource(BOTH, "-o", str(path)) == (2, "", f"twosource: {reason}\n")
        assert newsroom.asked == {}

    @pytest.mark.parametrize(
        ("location", "output"),
        [
            pytest.param("herald.txt", "./herald.txt", id="file"),
            pytest.param("wire.jsonl#7", "wire.jsonl", id="line of a file"),
        ],
    )
    def test_output_that_is_an_input(self, newsroom, twosource, location, output):
        reason = f"cannot write {Path(output)}: it was read as an article"
        assert twosource(f"report {location} -o {output}") == (2, "", f"twosource: {reason}\n")

    @pytest.mark.parametrize("failure", [ReadError("no such model"), KeyboardInterrupt(), ValueError("bad")])
    def test_leave_the_old_report(self, newsroom, twosource, tmp_path, failure):
        (tmp_path / "report.txt").write_text("yesterday")
        newsroom.failure = failure
        twosource(BOTH, "-o", str(tmp_path / "report.txt"))
        assert (tmp_path / "report.txt").read_text() == "yesterday"


class TestBinaryFormats:
    @pytest.fixture(autouse=True)
    def packed(self, newsroom, install):
        install(
            "desk",
            {"twosource.reports": {"packed": "tsc_packed"}},
            {
                "tsc_packed": "binary = True\n\n\ndef write(run, out, layout):\n    out.write(b'\\xff\\x00\\n')\n"
            },
        )

    def test_bytes_go_to_a_file(self, twosource, tmp_path):
        assert twosource(f"report agency.txt herald.txt --format packed -o {tmp_path / 'out.bin'}")[0] == 0
        assert (tmp_path / "out.bin").read_bytes() == b"\xff\x00\n"

    def test_bytes_go_to_a_pipe(self, newsroom, capsysbinary):
        assert main(["report", "agency.txt", "--format", "packed"]) == 0
        assert capsysbinary.readouterr().out == b"\xff\x00\n"

    def test_no_terminal_gets_bytes(self, twosource, monkeypatch):
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
        code, out, err = twosource("report agency.txt --format packed")
        assert (code, out) == (2, "")
        assert "format packed is nothing for a screen: name a file with --output" in err
