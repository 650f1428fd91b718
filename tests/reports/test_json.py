"""The JSON report is a promise: its keys are compared one by one."""

import json
import subprocess
import sys

import pytest

from reports import json as json_report

DISCREPANCY = [
    "fingerprint",
    "story",
    "rule",
    "severity",
    "score",
    "subject",
    "slot",
    "message",
    "hint",
    "readings",
    "evidence",
]
CLAIM = [
    "article",
    "outlet",
    "start",
    "end",
    "line",
    "column",
    "text",
    "field",
    "sentence",
    "sentence_start",
    "sentence_end",
    "attribution",
]


@pytest.fixture
def document(written, awkward_run):
    return json.loads(written(json_report, awkward_run))


@pytest.fixture
def claims(document):
    return [
        claim
        for found in document["discrepancies"]
        for reading in found["readings"]
        for claim in reading["claims"]
    ]


@pytest.mark.parametrize(
    ("pick", "keys"),
    [
        pytest.param(
            lambda document: document,
            [
                "schema",
                "version",
                "articles",
                "discrepancies",
                "suppressed",
                "unused_suppressions",
                "skipped",
                "not_checked",
                "counts",
            ],
            id="run",
        ),
        pytest.param(
            lambda document: document["articles"][0],
            ["id", "story", "outlet", "title", "published", "location", "role"],
            id="article",
        ),
        pytest.param(lambda document: document["discrepancies"][0], DISCREPANCY, id="discrepancy"),
        pytest.param(lambda document: document["suppressed"][0], DISCREPANCY, id="suppressed"),
        pytest.param(
            lambda document: document["discrepancies"][0]["readings"][0], ["value", "claims"], id="reading"
        ),
        pytest.param(
            lambda document: document["discrepancies"][0]["readings"][0]["claims"][0], CLAIM, id="claim"
        ),
        pytest.param(
            lambda document: document["discrepancies"][0]["evidence"][0],
            ["feature", "score", "detail"],
            id="evidence",
        ),
        pytest.param(lambda document: document["skipped"][0], ["location", "reason"], id="skipped"),
        pytest.param(
            lambda document: document["not_checked"][0], ["article", "what", "reason"], id="not checked"
        ),
        pytest.param(
            lambda document: document["counts"], ["articles", "claims", "pairs", "discrepancies"], id="counts"
        ),
    ],
)
def test_keys(document, pick, keys):
    assert list(pick(document)) == keys


def test_schema_number(document):
    assert document["schema"] == 1


def test_counts(document):
    assert document["counts"] == {"articles": 46, "claims": 53, "pairs": 57, "discrepancies": 5}


@pytest.mark.parametrize(
    ("article", "published"),
    [pytest.param("courier", "2031-03-04", id="known"), pytest.param("hebrew", None, id="unknown")],
)
def test_publication_date(document, article, published):
    assert [it["published"] for it in document["articles"] if it["id"] == article] == [published]


def test_offsets_give_the_words(claims, awkward_run):
    articles = {article.id: article for article in awkward_run.articles}
    for claim in claims:
        article = articles[claim["article"]]
        text = article.text if claim["field"] == "text" else article.title
        assert text[claim["start"] : claim["end"]] == claim["text"]
        assert text[claim["sentence_start"] : claim["sentence_end"]] == claim["sentence"]


@pytest.mark.parametrize("field", ["text", "title"])
def test_claims_name_their_field(claims, field):
    assert field in {claim["field"] for claim in claims}


def test_attribution_is_null_when_nobody_is_named(claims):
    assert {claim["attribution"] for claim in claims} == {None, "Aleksandra Wiśniewska"}


def test_letters_are_written_as_they_are(written, awkward_run):
    assert "Wiśniewska" in written(json_report, awkward_run)


def test_score_is_rounded(document):
    assert document["discrepancies"][0]["score"] == 0.933


def test_file_names_that_are_not_utf8_come_back(written, run_of):
    run = run_of(articles=[{"location": "caf\udce9.txt"}])
    assert json.loads(written(json_report, run))["articles"][0]["location"] == "caf\udce9.txt"


def test_empty_run_has_every_key(written, run_of):
    assert json.loads(written(json_report, run_of(articles=[]))) == {
        "schema": 1,
        "version": "0.1.0",
        "articles": [],
        "discrepancies": [],
        "suppressed": [],
        "unused_suppressions": [],
        "skipped": [],
        "not_checked": [],
        "counts": {"articles": 0, "claims": 0, "pairs": 7, "discrepancies": 0},
    }


@pytest.mark.parametrize(
    "module",
    ["checker.rows", *(f"reports.{name}" for name in "json concise table csv sarif github junit".split())],
)
def test_import_leaves_slow_libraries_alone(module):
    code = f"import sys, {module}; sys.exit(bool({{'pandas', 'spacy', 'tabulate'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_reasons_only_when_asked(written, awkward_run):
    asked = json.loads(written(json_report, awkward_run, reasons=True))["discrepancies"]
    assert all(list(found) == [*DISCREPANCY, "reasons"] and found["reasons"] for found in asked)
    assert {"counted noun: 0.5 (people)"} <= {reason for found in asked for reason in found["reasons"]}
