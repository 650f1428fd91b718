import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Field, Severity
from checker.run import Reading, Run
from reports import github
from sources.article import Article, Role

COMMAND = re.compile(r"::(?P<level>error|warning|notice) (?P<properties>[^:]+)::(?P<message>.*)")
CODES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}  # %25 last, as the runner does


def unescaped(text, codes):
    for code in codes:
        text = text.replace(code, CODES[code])
    return text


def parsed(line):
    """Read a command as actions/runner does: level, properties, message."""
    match = COMMAND.fullmatch(line)
    assert match, line
    pairs = (pair.partition("=") for pair in match["properties"].split(","))
    properties = {name: unescaped(value, CODES) for name, _, value in pairs}
    return match["level"], properties, unescaped(match["message"], ["%0D", "%0A", "%25"])


@pytest.fixture
def commands(written, awkward_run):
    return [parsed(line) for line in written(github, awkward_run).splitlines()]


@pytest.fixture
def run_with(claim_of, discrepancy_of):
    """Make a run of one finding: 12 people in one article against a mention in another."""

    def make(*, text="Fire hurts 15 people.", mention="15 people", field=Field.TEXT, message="", **fields):
        left = Article(id="left", location="left.txt", outlet="Left", text="A fire hurt 12 people.")
        right = Article(**{"id": "right", "location": "right.txt", "text": text} | fields)
        claims = (claim_of(left, "12 people"), claim_of(right, mention, field=field))
        readings = [Reading(value=claim.text, claims=(claim,)) for claim in claims]
        found = discrepancy_of(*readings, message=message)
        return Run(version="0.1.0", articles=(left, right), discrepancies=(found,), claims=claims, pairs=1)

    return make


@pytest.fixture
def command_of(written, run_with):
    def make(**fields):
        (line,) = written(github, run_with(**fields)).splitlines()
        return parsed(line)

    return make


def test_one_command_a_discrepancy_and_one_a_gap(commands):
    titles = [properties["title"] for _, properties, _ in commands]
    found = ["count-mismatch", "name-spelling", "measure-mismatch", "measure-mismatch", "count-mismatch"]
    assert titles == [*found, "not read", "not read", "not checked", "not checked", "not checked"]


def test_levels_are_githubs(commands):
    assert [level for level, _, _ in commands[:5]] == ["error", "error", "warning", "warning", "notice"]


def test_gaps_have_no_line(commands):
    assert [properties for _, properties, _ in commands[5:] if len(properties) > 1] == []


def test_place_is_the_drafts(commands):
    place = {"file": "draft.txt", "line": "1", "col": "19", "endColumn": "25", "title": "measure-mismatch"}
    assert commands[2][1] == place


def test_message_tells_the_other_readings_in_their_words(command_of):
    assert command_of(message="12 or 15")[2] == "12 or 15\nLeft: A fire hurt «12 people». (left.txt:1:13)"


def test_hint_and_reasons_stand_at_the_end(written, awkward_run):
    first = written(github, awkward_run, reasons=True).splitlines()[0]
    *_, hint, reasons = parsed(first)[2].splitlines()
    assert hint == "Ask the fire brigade; its count is the later one."
    assert reasons.startswith("Compared because: counted noun: 0.5 (people)")


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        pytest.param({"location": "./a/b.md"}, {"file": "a/b.md", "line": "1"}, id="path from the root"),
        pytest.param({"location": "12:30, noon.txt"}, {"file": "12:30, noon.txt", "line": "1"}, id="escaped"),
        pytest.param({"location": "100%0A.txt"}, {"file": "100%0A.txt", "line": "1"}, id="percent sign"),
        pytest.param({"location": "a\nb.txt"}, {"file": "a\nb.txt", "line": "1"}, id="newline in a name"),
        pytest.param({"location": "-"}, {}, id="standard input"),
        pytest.param({"location": "https://example.org/a"}, {}, id="URL"),
        pytest.param({"location": ""}, {}, id="from Python"),
    ],
)
def test_file(command_of, fields, place):
    properties = command_of(**fields)[1]
    assert {name: properties[name] for name in ("file", "line") if name in properties} == place


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        pytest.param({}, {"line": "1", "col": "12", "endColumn": "21"}, id="exact"),
        pytest.param(
            {"text": "Hurt: 15\npeople.", "mention": "15\npeople"},
            {"line": "1", "endLine": "2"},
            id="no columns over two lines",
        ),
        pytest.param(
            {"location": "a.jsonl#right", "file_line": 9}, {"line": "9"}, id="no columns in a line of JSON"
        ),
        pytest.param(
            {"title": "15 people hurt", "field": Field.TITLE}, {"line": "1"}, id="no columns of a headline"
        ),
    ],
)
def test_line_and_columns(command_of, fields, place):
    properties = command_of(**fields)[1]
    assert {name: value for name, value in properties.items() if name not in ("file", "title")} == place


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"location": "-"}, id="standard input"),
        pytest.param({"location": "a.jsonl#right", "file_line": 9}, id="line of JSON"),
        pytest.param({"location": "https://example.org/a"}, id="URL"),
    ],
)
def test_what_the_properties_cannot_say_stands_in_the_message(command_of, fields):
    first = command_of(message="12 or 15", **fields)[2].splitlines()[0]
    assert first == f"12 or 15 ({fields['location']}:1:12)"


def test_severity_note_is_called_notice(written, claim_of, discrepancy_of):
    article = Article(id="a", location="a.txt", role=Role.DRAFT, text="12 people. 15 people.")
    readings = [Reading(value=it, claims=(claim_of(article, it),)) for it in ("12 people", "15 people")]
    run = Run(version="0", discrepancies=(discrepancy_of(*readings, severity=Severity.NOTE),))
    assert written(github, run).startswith("::notice file=a.txt,line=1,col=12,endColumn=21,title=")


@given(st.text(st.characters(codec=None), min_size=1).map(lambda text: f"<{text}>"))
def test_no_text_breaks_out_of_its_command(text):
    left = Article(id="left", outlet=text, text=f"A fire {text}")
    command = github._command("error", text, f"{text}\n{left.outlet}", {"file": text})
    level, properties, message = parsed(command)
    assert (level, list(properties)) == ("error", ["file", "title"])
    assert len(command.splitlines()) == 1
    assert message.endswith(">")


def test_a_page_is_cut_to_what_the_runner_takes(command_of):
    message = command_of(message="word " * 2_000)[2]
    assert len(message) == github.LONGEST_MESSAGE
    assert message.endswith("…")


def test_a_workflow_command_in_an_article_stays_text(command_of):
    text = "x\n::stop-commands::x\r\n::add-mask::the ##[group]15 people"
    message = command_of(text=text, message=text)[2]
    assert message.splitlines()[0] == "x ::stop-commands::x ::add-mask::the ##[group]15 people"


def test_nothing_when_nothing_was_found(written, run_of):
    assert written(github, run_of(articles=[{}, {}])) == ""


def test_suppressed_findings_are_not_annotated(written, run_of):
    assert written(github, run_of(articles=[{}, {}], suppressed=True)) == ""


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        pytest.param({"articles": []}, "no article was read", id="no article"),
        pytest.param({"articles": [{}], "claims": False}, "no claim was found in 1 article", id="no claim"),
        pytest.param({"articles": [{}, {}], "rules": False}, "no rule was run", id="no rule"),
    ],
)
def test_nothing_looked_at_is_said(written, run_of, fields, reason):
    expected = f"::warning title=nothing could be checked::{reason}\n"
    assert written(github, run_of(**fields)) == expected


def test_an_idle_suppression_is_a_warning_where_it_begins(written, idle_of):
    line = "::warning file=draft.md,line=2,col=12,title=unused-suppression::nothing to suppress here\n"
    assert written(github, idle_of()) == line
