import json

import pytest

from checker.errors import ConfigError
from checker.review_rows import read_rows
from checker.reviews import Review, Verdict, read_reviews

NOTE = 'Zoë said "no", twice; then\nnothing'


@pytest.fixture
def saved(tmp_path):
    """Give a function that writes a file and reads its rows."""

    def save(content: bytes | str, name: str = "back.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return save


def cells(path) -> list[dict[str, str]]:
    return [dict(row.cells) for row in read_rows(path)]


def table(delimiter: str, end: str) -> str:
    quoted = '"' + NOTE.replace('"', '""') + '"'
    rows = [("fingerprint", "verdict", "note"), ("0a", "fixed", quoted), ("0b", "", "plain")]
    return "".join(delimiter.join(row) + end for row in rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_what_spreadsheets_save(saved, encoding, delimiter, end):
    path = saved(table(delimiter, end).encode(encoding))
    assert cells(path) == [
        {"fingerprint": "0a", "verdict": "fixed", "note": NOTE},
        {"fingerprint": "0b", "verdict": "", "note": "plain"},
    ]


def test_a_stated_separator_counts(saved):
    path = saved("sep=;\r\nfingerprint;verdict;note, or what\r\n0a;fixed;a,b,c\r\n")
    assert cells(path) == [{"fingerprint": "0a", "verdict": "fixed", "note, or what": "a,b,c"}]
    assert read_rows(path)[0].place == f"{path}:3"


def test_headings_may_be_typed_anew_and_columns_moved(saved):
    assert read_reviews(saved("Note, Verdict ,FINGERPRINT\nours,FIXED,0a\n")).rows == (
        Review(fingerprint="0a", verdict=Verdict.FIXED, note="ours"),
    )


def test_a_row_is_where_it_begins(saved):
    path = saved('fingerprint,verdict,note\n0a,fixed,"one\ntwo"\n0b,perhaps,\n')
    with pytest.raises(ConfigError, match=r"back\.csv:4: 'perhaps' is no verdict"):
        read_reviews(path)


def test_a_quotation_mark_that_is_never_closed_swallows_no_verdict(saved):
    path = saved('fingerprint,verdict,note\n0a,fixed,\n0b,fixed,"ours\n0c,dismissed,\n')
    with pytest.raises(
        ConfigError, match=r"back\.csv:3: broken CSV, see its quotation marks: unexpected end"
    ):
        read_reviews(path)


def test_every_row_at_fault_is_told(saved):
    path = saved(
        "fingerprint,verdict,time\n0a,maybe,\n,fixed,\n0c,fixed,yesterday\n4.71E+15,fixed,\n0d,fixed,\n"
    )
    with pytest.raises(ConfigError) as error:
        read_reviews(path)
    assert [line.partition("back.csv:")[2] for line in str(error.value).splitlines()] == [
        "2: 'maybe' is no verdict; known: confirmed, dismissed, fixed, baseline, withdrawn",
        "3: a verdict without a fingerprint",
        "4: 'yesterday' is no time like 2025-07-11T08:00:00Z",
        "5: a spreadsheet has rounded the fingerprint: 4.71E+15",
    ]


def test_times_are_told_in_utc(saved):
    path = saved(
        "fingerprint,verdict,time\n0a,fixed,2025-07-11T10:00:00.123+02:00\n0b,fixed,2025-07-11T08:00\n"
    )
    assert {row.time for row in read_reviews(path).rows} == {"2025-07-11T08:00:00+00:00"}


def test_short_rows_are_filled(saved):
    assert read_reviews(saved("verdict,fingerprint,note\nfixed,0a\n\n")).rows == (
        Review(fingerprint="0a", verdict=Verdict.FIXED),
    )


def test_apostrophes_that_the_report_put_in_front_come_off_in_a_spreadsheet_s_file_alone(saved):
    words, key = "'=1", "'4711081500000042"
    sheet = saved(f"fingerprint,verdict,note\n{key},fixed,'{words}\n")
    text = json.dumps([{"fingerprint": key.lstrip("'"), "verdict": "fixed", "note": words}])
    expected = (Review(fingerprint="4711081500000042", verdict=Verdict.FIXED, note=words),)
    assert read_reviews(sheet).rows == read_reviews(saved(text, "verdicts.json")).rows == expected


VERDICTS = [{"fingerprint": "0a", "verdict": "dismissed", "note": None, "time": "2025-07-11T08:00:00.000Z"}]


@pytest.mark.parametrize(
    "document",
    [{"schema": 1, "verdicts": VERDICTS}, VERDICTS, VERDICTS[0]],
    ids=["export", "list", "single verdict"],
)
def test_json_of_the_page(saved, document):
    path = saved(json.dumps(document), "verdicts.json")
    assert read_reviews(path).rows == (
        Review(fingerprint="0a", verdict=Verdict.DISMISSED, time="2025-07-11T08:00:00+00:00"),
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("{", "verdicts.json:1: no JSON", id="no JSON"),
        pytest.param("[\n{]", "verdicts.json:2: no JSON", id="no JSON, line 2"),
        pytest.param("3", "no verdicts: neither a list", id="number"),
        pytest.param('{"schema": 1, "verdicts": {}}', "no verdicts: neither a list", id="no list"),
        pytest.param('{"schema": 2, "verdicts": []}', "verdicts of schema 2; known: 1", id="later schema"),
        pytest.param(
            '["x", {"fingerprint": 4711, "verdict": "fixed"}]', "verdict 1: no object\n", id="no object"
        ),
        pytest.param(
            '[{"fingerprint": 4711, "verdict": []}]',
            "fingerprint and verdict must be a string",
            id="no string",
        ),
        pytest.param(
            '[{"fingerprint": "0a", "verdict": "x"}]', "verdict 1: 'x' is no verdict", id="no verdict"
        ),
        pytest.param("[" * 100_000, "no reviews file", id="nested"),
        pytest.param(b"\xff\xff", "no reviews file", id="no UTF-8"),
    ],
)
def test_faulty_json(saved, text, reason):
    with pytest.raises(ConfigError) as error:
        read_reviews(saved(text, "verdicts.json"))
    assert reason in str(error.value)
