"""`twosource report --why`, on real files."""

from importlib import metadata
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not any(dist.name == "twosource" for dist in metadata.distributions()),
    reason="twosource is not installed: run pip install -e .",
)

AGENCY = "Mill reopens\n\nThe mayor reopened the mill in Tern Bay on Friday. It employs 400 workers.\n"
HERALD = "Mill open again\n\nThe mayor reopened the mill in Tern Bay on Friday. It employs 300 workers.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with two articles."""
    (tmp_path / "agency.txt").write_text(AGENCY)
    (tmp_path / "herald.txt").write_text(HERALD)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TWOSOURCE_CACHE", str(tmp_path / ".cache"))
    monkeypatch.delenv("COLUMNS", raising=False)
    return tmp_path


def test_what_was_compared(twosource):
    code, printed, told = twosource(
        "report agency.txt herald.txt --published 2025-07-11 --why agency.txt:3:63 herald.txt:3:63"
    )
    assert code == 0
    assert printed.startswith("agency.txt\n  3:")
    assert "\n  3:63 count “400” (employs workers: 400)\n\nherald.txt\n" in printed
    assert "\ncount “400” (3:63) and “300” (3:63): compared, score 1.00\n" in printed
    assert "  + the same word governs both (employ / employ)\n" in printed
    assert "  * count-mismatch: error, employs workers: 400 against 300\n" in printed
    assert told.startswith("2 articles, ")


def test_what_was_not(twosource):
    _, printed, _ = twosource("report agency.txt herald.txt -q --why agency.txt:3:32 herald.txt:3:32")
    assert "name “Tern Bay” (3:32) and “Tern Bay” (3:32): compared, score 1.00, one value\n" in printed
    _, printed, _ = twosource("report agency.txt herald.txt -q --why agency.txt:3 herald.txt:1")
    assert ": not compared, since " in printed


def test_no_slot_in_common(twosource):
    _, printed, _ = twosource("report agency.txt herald.txt -q --why agency.txt:3:63 herald.txt:3:44")
    assert printed.endswith(
        "\n\nNot compared: no claim of one place fills the slot of a claim of the other.\n"
    )


def test_several_at_once_go_to_a_file(twosource, desk):
    both = "--why agency.txt:3:63 herald.txt:3:63 --why herald.txt:3:63 agency.txt:3:63"
    assert twosource(f"report agency.txt herald.txt -q -o why.txt {both}")[1] == ""
    printed = (desk / "why.txt").read_text()
    assert printed.count("compared, score 1.00") == 2


def test_articles_of_two_stories_never_meet(twosource, desk):
    (desk / "mill").mkdir()
    (desk / "port").mkdir()
    (desk / "agency.txt").rename(desk / "mill" / "agency.txt")
    (desk / "herald.txt").rename(desk / "port" / "herald.txt")
    _, printed, _ = twosource("report . --by-folder -q --why agency.txt:3:63 herald.txt:3:63")
    assert printed.endswith("\n\nNot compared: the two articles belong to different stories.\n")


def test_no_line_is_wider_than_asked(twosource):
    _, printed, _ = twosource("report agency.txt herald.txt -q --width 50 --why agency.txt:3 herald.txt:3")
    assert max(map(len, printed.splitlines())) <= 50


def test_what_would_steer_a_terminal_is_replaced(twosource, desk):
    (desk / "herald.txt").write_text(HERALD.replace("Tern Bay", "Tern\x1b[31m Bay"))
    _, printed, _ = twosource("report agency.txt herald.txt -q --why agency.txt:3 herald.txt:3")
    assert "\x1b" not in printed


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        pytest.param(
            "--why agency.txt herald.txt:3",
            "'agency.txt' is not a place like PATH:LINE, PATH:LINE:COLUMN, PATH:title or ID@OFFSET",
            id="no line",
        ),
        pytest.param(
            "--why wire.txt:3 herald.txt:3",
            "wire.txt:3: no article 'wire.txt' was read; there are agency.txt, herald.txt",
            id="no article",
        ),
        pytest.param(
            "--why agency.txt:9 herald.txt:3", "agency.txt:9: the text has 4 lines", id="beyond the end"
        ),
        pytest.param(
            "--why agency.txt:2 herald.txt:3",
            "agency.txt:2: no claim was found there; there are some in line 1, 3",
            id="no claim",
        ),
        pytest.param(
            "--why agency.txt:3 herald.txt:3 --format json",
            "--why prints text: leave --format and --template out",
            id="format",
        ),
    ],
)
def test_a_place_that_is_none_is_one_line(twosource, options, reason):
    assert twosource(f"report agency.txt herald.txt -q {options}") == (2, "", f"twosource: {reason}\n")
