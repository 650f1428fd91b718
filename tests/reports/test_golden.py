"""Every format of the awkward run, compared with a reviewed file."""

import re
from dataclasses import replace
from importlib import import_module

import pytest

FORMATS = ["table", "csv", "json", "concise", "sarif", "github", "junit", "markdown", "html"]


@pytest.mark.parametrize(
    ("file", "name", "layout"),
    [
        pytest.param("table-80.txt", "table", {"width": 80}, id="table in a narrow terminal"),
        pytest.param("table-160.txt", "table", {"width": 160}, id="table in a wide terminal"),
        pytest.param("table-colour.txt", "table", {"width": 80, "colour": True}, id="table in colour"),
        pytest.param("table-reasons.txt", "table", {"width": 80, "reasons": True}, id="table with reasons"),
        pytest.param("report.csv", "csv", {}, id="csv"),
        pytest.param("report.json", "json", {}, id="json"),
        pytest.param("concise.txt", "concise", {}, id="concise"),
        pytest.param("report.sarif", "sarif", {}, id="sarif"),
        pytest.param("github.txt", "github", {}, id="github"),
        pytest.param("junit.xml", "junit", {}, id="junit"),
        pytest.param("report.md", "markdown", {}, id="markdown"),
    ],
)
def test_awkward_run_is_written_as_reviewed(golden, written, awkward_run, file, name, layout):
    golden(file, written(import_module(f"reports.{name}"), awkward_run, **layout))


def test_page_of_two_discrepancies_is_written_as_reviewed(golden, written, awkward_run):
    """Style and script are left out, the hashes of them, and the data: test_html.py says what is in it."""
    found = (awkward_run.discrepancies[0], awkward_run.discrepancies[3])
    run = replace(
        awkward_run,
        articles=tuple(it for it in awkward_run.articles if it.story == "mill"),
        discrepancies=found,
        verdicts={found[0].fingerprint: ("confirmed", "by phone")},
    )
    page = written(import_module("reports.html"), run)
    bare = re.sub(r"(<(style|script)\b[^>]*>).*?(</\2>)", r"\1…\3", page, flags=re.DOTALL)
    golden("page.html", re.sub(r"sha256-[\w+/=]+", "sha256-…", bare))


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_run_gives_the_same_text(written, awkward_run, name):
    report = import_module(f"reports.{name}")
    assert written(report, awkward_run) == written(report, awkward_run)


@pytest.mark.parametrize("name", FORMATS)
def test_report_ends_with_a_newline(written, awkward_run, name):
    assert written(import_module(f"reports.{name}"), awkward_run).endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "character",
    [
        pytest.param("\x1b", id="escape"),
        pytest.param("\x9b", id="one-character escape"),
        pytest.param("\x07", id="bell"),
        pytest.param("\u202e", id="right-to-left override"),
    ],
)
def test_nothing_in_an_article_reaches_the_terminal_as_a_command(written, awkward_run, name, character):
    assert character not in written(import_module(f"reports.{name}"), awkward_run)


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_name_that_is_not_utf8_can_be_written(written, run_of, name):
    run = run_of(articles=[{"location": "caf\udce9.txt"}, {}], found=True)
    written(import_module(f"reports.{name}"), run).encode("utf-8")
