import csv
import json
import tomllib

import pytest

from checker.__main__ import main
from checker.reviews import COLUMNS, read_reviews

REPORT = """\
fingerprint,verdict,note,severity,rule,story,subject,slot,message,value_a,outlets_a,value_b,outlets_b
0a,confirmed,,error,count-mismatch,,boats,count,"boats: 12, not 15",12,Tern Bay Post,15,Gull Wire
0b,Dismissed,one man,error,name-spelling,,Marek Dvorak,name,also spelled,Marek Dvorak,Tern Bay Post; Echo,Marek Dvořák,Gull Wire
0c,,,note,age-mismatch,,her,age,"40, 41",40,Echo,41,Gull Wire
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TWOSOURCE_CACHE", str(tmp_path / ".cache"))
    (tmp_path / "twosource.toml").write_text('reviews = "reviews.csv"\n', encoding="utf-8")
    (tmp_path / "report.csv").write_text(REPORT, encoding="utf-8")
    return tmp_path


def test_verdicts_are_taken(desk, twosource):
    assert twosource("review report.csv --editor Ann") == (
        0,
        "",
        "{}: 2 verdicts taken, 0 already there, 0 findings that editors disagree on\n".format(
            desk / "reviews.csv"
        ),
    )
    with (desk / "reviews.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [list(row) for row in rows] == [list(COLUMNS)] * 2
    assert [(row["fingerprint"], row["verdict"], row["editor"]) for row in rows] == [
        ("0a", "confirmed", "Ann"),
        ("0b", "dismissed", "Ann"),
    ]
    assert rows[1]["value_b"] == "Marek Dvořák"
    assert rows[0]["time"].endswith("+00:00")


def test_taken_twice_the_file_stays_as_it_is(desk, twosource):
    main(["review", "report.csv"])
    before = (desk / "reviews.csv").read_bytes()
    assert "0 verdicts taken, 4 already there" in twosource("review report.csv report.csv")[2]
    assert (desk / "reviews.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        pytest.param(["ask the desk"], "not taken: 1 note without a verdict\n", id="one"),
        pytest.param(["ask", "again"], "not taken: 2 notes without a verdict\n", id="two"),
        pytest.param([" "], "", id="none"),
    ],
)
def test_a_note_without_a_verdict_is_told(desk, twosource, notes, told):
    rows = "".join(f"0{number},,{note}\n" for number, note in enumerate(notes))
    (desk / "notes.csv").write_text("fingerprint,verdict,note\n" + rows, encoding="utf-8")
    code, _, err = twosource("review notes.csv")
    assert code == 0
    assert err.startswith(told + str(desk / "reviews.csv"))


def test_without_an_editor_it_is_the_user(desk, monkeypatch):
    monkeypatch.setenv("LOGNAME", "night-desk")
    main(["review", "report.csv", "--reviews", "other.csv"])
    assert {row.editor for row in read_reviews(desk / "other.csv").rows} == {"night-desk"}
    assert not (desk / "reviews.csv").exists()


def test_disagreement_is_told_and_both_are_kept(desk, twosource):
    main(["review", "report.csv", "--editor", "Ann"])
    (desk / "back.json").write_text(
        json.dumps(
            [{"fingerprint": "0b", "verdict": "fixed", "note": "\x1b[2Jmine", "time": "2999-01-01T00:00Z"}]
        )
    )
    code, out, err = twosource("review back.json --editor Bo")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()[2:]] == ["0b", "0b"]
    assert ("Bo" in out, "Ann" in out, "\x1b" in out) == (True, True, False)
    assert "counts" in out.splitlines()[-1]
    assert "1 verdict taken, 0 already there, 1 finding that" in err
    assert len(read_reviews(desk / "reviews.csv").rows) == 3


def test_disagreement_for_scripts(desk, twosource):
    other = REPORT.replace("Dismissed", "confirmed")
    (desk / "other.csv").write_text(other, encoding="utf-8")
    main(["review", "report.csv", "--editor", "Ann"])
    out = twosource("review other.csv --editor Bo --format json")[1]
    assert [(row["editor"], row["counts"]) for row in json.loads(out)] == [("Ann", False), ("Bo", True)]
    assert twosource("review other.csv --editor Bo --format csv")[1].splitlines() == [
        "fingerprint,rule,subject,editor,time,verdict,counts,note"
    ]


def test_faults_are_told_and_nothing_is_written(desk, twosource):
    (desk / "bad.csv").write_text("fingerprint,verdict\n0a,fixed\n0b,perhaps\n,fixed\n", encoding="utf-8")
    (desk / "none.csv").write_text("a,b\n", encoding="utf-8")
    code, out, err = twosource("review report.csv bad.csv none.csv missing.csv")
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "twosource: bad.csv:3: 'perhaps' is no verdict; known: confirmed, dismissed, fixed, baseline, withdrawn",
        "twosource: bad.csv:4: a verdict without a fingerprint",
        "twosource: none.csv: no reviews file: it has no column fingerprint or verdict",
        "twosource: missing.csv: no such file or directory",
    ]
    assert not (desk / "reviews.csv").exists()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("review", "nothing to take: name a reviewed file, or ask for --stats or --suggest"),
        ("review --stats --suggest", "ask for one at a time"),
        ("review --stats", "reviews.csv: no such file or directory"),
        ("review report.csv --reviews no/where.csv", "there is no folder "),
        ("review report.csv --reviews .", "it is a folder"),
    ],
)
def test_what_cannot_be_done(desk, twosource, line, reason):
    code, out, err = twosource(line)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert reason in err


def test_a_reviews_file_has_to_be_named(tmp_path, monkeypatch, twosource):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.csv").write_text(REPORT, encoding="utf-8")
    assert "no reviews file: name one with --reviews FILE" in twosource("review report.csv")[2]


def test_precision(desk, twosource):
    out = twosource("review report.csv --stats")[1]
    assert "rule    count-mismatch" in out
    assert "outlet  Gull Wire" in out
    assert "fewer than 10 verdicts" in out
    row = next(csv.DictReader(twosource("review --stats --format csv")[1].splitlines()))
    assert (row["by"], row["confirmed"], row["dismissed"], row["precision"]) == ("all", "1", "1", "0.5")
    assert json.loads(twosource("review --stats --format json")[1])[0]["low"] == 0.0945


def test_precision_of_nothing(desk, twosource):
    (desk / "reviews.csv").write_text("fingerprint,verdict\n", encoding="utf-8")
    assert twosource("review --stats")[:2] == (0, "No verdicts yet, so nothing to count.\n")


def test_suggestions_can_be_pasted(desk, twosource):
    text = 'reviews = "reviews.csv"\naccept = [["PSM", "Pakistan Steel Mills"]]\n'
    (desk / "twosource.toml").write_text(text, encoding="utf-8")
    out = twosource("review report.csv --suggest")[1]
    assert out.startswith(f"# in the place of {desk / 'twosource.toml'}:2\naccept = [\n")
    assert '["Marek Dvorak", "Marek Dvořák"], # name-spelling; one man' in out
    accepted = [["PSM", "Pakistan Steel Mills"], ["Marek Dvorak", "Marek Dvořák"]]
    assert tomllib.loads(out)["accept"] == accepted
    (desk / "twosource.toml").write_text(f'reviews = "reviews.csv"\n{out}', encoding="utf-8")
    assert twosource("review --suggest")[1] == "# no dismissed names that accept could take over\n"


def test_suggestions_for_scripts(desk, twosource):
    found = json.loads(twosource("review report.csv --suggest --format json")[1])
    assert found == [{"accept": ["Marek Dvorak", "Marek Dvořák"], "fingerprints": ["0b"]}]
    out = twosource("review --suggest --format csv")[1]
    assert out == "accept,fingerprints\nMarek Dvorak; Marek Dvořák,0b\n"
