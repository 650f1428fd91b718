"""The closing words: nothing found, nothing looked at, and all between."""

import pytest

from reports import concise, csv, table
from reports.coverage import closing

TWO = [{}, {}]


@pytest.mark.parametrize(
    ("made", "words"),
    [
        pytest.param({"articles": []}, "Nothing could be checked: no article was read.", id="no article"),
        pytest.param(
            {"articles": [], "skipped": 1},
            "Nothing could be checked: no article was read. Incomplete: 1 input not read (see above).",
            id="no article could be read",
        ),
        pytest.param(
            {"articles": TWO, "claims": False},
            "Nothing could be checked: no claim was found in 2 articles.",
            id="no claim",
        ),
        pytest.param(
            {"articles": TWO, "rules": False}, "Nothing could be checked: no rule was run.", id="no rule"
        ),
        pytest.param(
            {"articles": TWO, "pairs": 0},
            "Nothing could be checked: 2 claims in 2 articles, but no two about the same fact.",
            id="no pair",
        ),
        pytest.param(
            {"articles": TWO}, "Nothing found in 2 articles; 7 pairs of claims compared.", id="nothing found"
        ),
        pytest.param(
            {"articles": [{}]},
            "Nothing found in 1 article, checked only against itself; 7 pairs of claims compared.",
            id="one article",
        ),
        pytest.param(
            {"articles": [{"role": "draft"}]},
            "Nothing found in 1 draft, checked only against itself; 7 pairs of claims compared.",
            id="a draft alone",
        ),
        pytest.param(
            {"articles": [{"role": "draft"}, {}, {}]},
            "Nothing found in 1 draft checked against 2 articles; 7 pairs of claims compared.",
            id="a draft and sources",
        ),
        pytest.param(
            {"articles": [{"role": "draft"}, {"role": "draft"}]},
            "Nothing found in 2 drafts; 7 pairs of claims compared.",
            id="drafts alone",
        ),
        pytest.param(
            {"articles": [{"story": "a"}, {"story": "b"}]},
            "Nothing found in 2 articles of 2 stories, each checked only against itself; 7 pairs of claims compared.",
            id="one article a story",
        ),
        pytest.param(
            {"articles": [{"story": "a"}, {"story": "b"}, {"story": "b"}]},
            "Nothing found in 3 articles of 2 stories; 7 pairs of claims compared.",
            id="several stories",
        ),
        pytest.param(
            {"articles": TWO, "suppressed": True},
            "Nothing found in 2 articles; 7 pairs of claims compared. 1 discrepancy suppressed.",
            id="all suppressed",
        ),
        pytest.param(
            {"articles": TWO, "skipped": 2, "gaps": 3},
            "Nothing found in 2 articles; 7 pairs of claims compared."
            " Incomplete: 2 inputs not read, 1 kind of check not made (see above).",
            id="nothing found in what could be checked",
        ),
        pytest.param({"articles": TWO, "found": True}, "1 discrepancy (1 error) in 2 articles.", id="found"),
    ],
)
def test_closing_words(run_of, made, words):
    assert closing(run_of(**made)) == words


@pytest.mark.parametrize(
    ("made", "text"),
    [
        pytest.param({"articles": TWO}, "", id="nothing found"),
        pytest.param(
            {"articles": []}, "nothing could be checked: no article was read\n", id="nothing looked at"
        ),
        pytest.param(
            {"articles": TWO, "skipped": 1},
            "not read: photo-0.jpg: not a text\n",
            id="an input that was not read",
        ),
        pytest.param(
            {"articles": TWO, "gaps": 2},
            "not checked: dates in a0.txt, a1.txt: no date\n",
            id="a check not made",
        ),
    ],
)
def test_concise_report_without_findings(written, run_of, made, text):
    assert written(concise, run_of(**made)) == text


def test_table_without_findings_is_its_closing_words(written, run_of):
    run = run_of(articles=TWO)
    assert written(table, run) == closing(run) + "\n"


def test_csv_without_findings_has_its_header(written, run_of):
    assert written(csv, run_of(articles=TWO)).count("\n") == 1
