"""A JSON report read back shows what the run showed."""

import json
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest

from checker.errors import ReadError
from checker.report import Layout
from checker.run import NotChecked, Run
from checker.values.date_kinds import Precision
from checker.values.dates import DateRange
from reports import json as json_report
from reports import table
from sources.article import Skipped

pytest.importorskip("fastapi", reason="the extra is not installed: pip install -e '.[dev]'")

from checker.serve.saved import read_report


def written(report, run: Run) -> str:
    out = StringIO()
    report.write(run, out, Layout())
    return out.getvalue()


@pytest.fixture
def read(tmp_path):
    def read_back(document) -> Run:
        path = tmp_path / "report.json"
        path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
        return read_report(path)

    return read_back


@pytest.fixture
def document(run) -> dict:
    return json.loads(written(json_report, run))


def test_what_was_written_is_written_again(run, read):
    run = replace(
        run,
        skipped=(Skipped(location="a.jpg", reason="not a text"),),
        not_checked=(NotChecked(article="wire", what="relative dates", reason="no date"),),
        suppressed=run.discrepancies[1:],
        discrepancies=run.discrepancies[:1],
    )
    again = read(written(json_report, run))
    assert written(json_report, again) == written(json_report, run)
    assert written(table, again) == written(table, run)
    assert again.counts == run.counts


def test_a_claim_of_a_title_and_a_known_date_are_kept(run, read, document):
    days = DateRange(precision=Precision.DAY, earliest=date(2031, 3, 4), latest=date(2031, 3, 4))
    first, *rest = run.discrepancies[0].readings
    dated = replace(first.claims[0], value=days)
    found = replace(run.discrepancies[0], readings=(replace(first, claims=(dated,)), *rest))
    again = read(written(json_report, replace(run, discrepancies=(found,))))
    value = again.discrepancies[0].readings[0].claims[0].value
    assert (value.earliest, value.latest, value.precision) == (days.earliest, days.latest, Precision.DAY)


def test_a_report_without_findings_says_what_was_counted(run, read):
    again = read(written(json_report, replace(run, discrepancies=())))
    assert again.counts == {"articles": 3, "claims": 3, "pairs": 3, "discrepancies": 0}
    assert "Nothing found in 3 articles; 3 pairs of claims compared." in written(table, again)


def test_keys_of_later_versions_are_passed_over(read, document):
    document["articles"][0]["mood"] = "grave"
    assert len(read(document).discrepancies) == 2


def changed(document: dict, *path, to) -> dict:
    *way, last = path
    place = document
    for key in way:
        place = place[key]
    if to is None:
        del place[last]
    else:
        place[last] = to
    return document


CLAIM = ("discrepancies", 0, "readings", 0, "claims", 0)


@pytest.mark.parametrize(
    ("path", "to", "reason"),
    [
        pytest.param(("schema",), 2, "schema: Input should be 1", id="another schema"),
        pytest.param(("articles",), None, "articles: Field required", id="no articles"),
        pytest.param(
            (*CLAIM, "article"), "nobody", "'nobody' is none of the report's articles", id="no such article"
        ),
        pytest.param((*CLAIM, "text"), "41", "herald: '41' does not stand at 23 to 25", id="other words"),
        pytest.param(
            (*CLAIM, "sentence_end"), 10**9, "a sentence ends at character 1,000,000,000", id="far away"
        ),
        pytest.param(("articles", 0, "id"), "herald", "two articles have one id", id="ids"),
        pytest.param(
            ("discrepancies", 0, "evidence", 0, "score"), float("nan"), "finite number", id="no number"
        ),
        pytest.param((*CLAIM, "end"), 3, "span offsets out of order: 23..3", id="offsets"),
        pytest.param(
            ("discrepancies", 0, "readings"), [], "readings: Tuple should have at least 2", id="readings"
        ),
    ],
)
def test_a_report_that_contradicts_itself_is_refused(read, document, path, to, reason):
    with pytest.raises(ReadError) as caught:
        read(changed(document, *path, to=to))
    message = str(caught.value)
    assert "report.json: no JSON report: " in message
    assert reason in message
    assert "\n" not in message


def test_half_a_character_is_none(read, document):
    """What Python makes of a file's name that is no UTF-8 can be written into JSON, but onto no page."""
    document["articles"][0]["location"] = "\udcff.txt"
    document["discrepancies"][0]["subject"] = "\ud800 aboard \U0001f6a2"
    again = read(document)
    assert again.articles[0].location == "?.txt"
    assert again.discrepancies[0].subject == "? aboard \U0001f6a2"
    assert again.discrepancies[0].fingerprint


def test_a_small_report_does_not_ask_for_many_blanks(read, document):
    """A hundred bytes of JSON for ten megabytes of memory."""
    article, found = document["articles"][0], document["discrepancies"][0]
    claims = found["readings"][0]["claims"]
    for number in range(20):
        name = f"copy-{number}"
        document["articles"].append({**article, "id": name})
        claims.append({**claims[0], "article": name, "sentence_start": 9_999_000, "sentence_end": 9_999_999})
    with pytest.raises(ReadError, match="its articles have more than 100,000,000 characters"):
        read(document)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("{", "no JSON report: Expecting property name", id="no JSON"),
        pytest.param("[]", "no JSON report: Input should be a valid dictionary", id="a list"),
        pytest.param("[" * 100_000, "no JSON report: ", id="too deep"),
    ],
)
def test_what_is_no_report_is_refused(read, text, reason):
    with pytest.raises(ReadError, match=reason):
        read(text)


def test_a_missing_report_is_told(tmp_path):
    with pytest.raises(ReadError, match=r"gone\.json: no such file or directory"):
        read_report(tmp_path / "gone.json")
