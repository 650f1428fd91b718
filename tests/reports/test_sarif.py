"""SARIF: against the published schema where it lies beside the checkout, and by its own structure everywhere."""

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from checker.model import Field, Severity
from checker.plugins import load_rule, rule_names
from checker.run import NotChecked, Reading, RuleSummary, Run
from reports import sarif
from reports.sarif_rules import LONGEST_DESCRIPTION, rule_descriptor
from sources.article import Article

SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "sarif-schema-2.1.0.json"
HOSTILE = "\x00\x1b[2J \u202e]](http://example.invalid) {0} \\ <b> \ufeff"
HALF = "\ud800"  # half a character, as names of files may hold


@pytest.fixture
def run_of_log(written):
    """Give the only run of the log that is written of a run."""

    def read(run, **layout):
        log = json.loads(written(sarif, run, **layout))
        assert log["version"] == "2.1.0"
        (only,) = log["runs"]
        return only

    return read


@pytest.fixture
def found_in(claim_of, discrepancy_of):
    """Make a run of one finding: 12 people in one article against a mention in another."""

    def make(
        *,
        text="Fire hurts 15 people.",
        mention="15 people",
        field=Field.TEXT,
        more=(),
        outlet_left="Left",
        **fields,
    ):
        left = Article(id="left", location="left.txt", outlet=outlet_left, text="A fire hurt 12 people.")
        right = Article(**{"id": "right", "location": "right.txt", "text": text} | fields)
        claims = (claim_of(left, "12 people"), claim_of(right, mention, field=field))
        readings = [Reading(value=claim.text, claims=(claim,)) for claim in claims]
        found = discrepancy_of(*readings, **dict(more))
        return Run(version="0.1.0", articles=(left, right), discrepancies=(found,), claims=claims, pairs=1)

    return make


@pytest.fixture
def result_of(run_of_log, found_in):
    def make(**fields):
        (result,) = run_of_log(found_in(**fields))["results"]
        return result

    return make


def artifact(location):
    return location["physicalLocation"]["artifactLocation"]


def region(location):
    return location["physicalLocation"]["region"]


def hostile_run(found_in):
    fields = {
        "text": f"{HOSTILE} 15 people {HOSTILE}",
        "location": f"{HOSTILE}{HALF}.txt",
        "outlet": HOSTILE + HALF,
    }
    return found_in(more={"message": HOSTILE + HALF, "hint": HOSTILE, "rule": HOSTILE}, id=HOSTILE, **fields)


def shapes(awkward_run, run_of, found_in, idle_of):
    every = tuple(load_rule(name).describe() for name in rule_names())
    return {
        "awkward": awkward_run,
        "empty": run_of(articles=[]),
        "clean": run_of(articles=[{}, {}]),
        "suppressed": run_of(articles=[{}, {}], suppressed=True),
        "gaps": run_of(articles=[{}, {}], skipped=2, gaps=3),
        "stdin": found_in(location="-"),
        "nowhere": found_in(location=""),
        "url": found_in(location="https://example.org/a b"),
        "json": found_in(location="a.jsonl#right", file_line=3),
        "hostile": hostile_run(found_in),
        "idle": idle_of(),
        "rules": Run(version="unknown", rules=every),
    }


@pytest.mark.skipif(
    not SCHEMA.exists(), reason="no ../shared/schemas/sarif-schema-2.1.0.json beside this checkout"
)
@pytest.mark.parametrize("reasons", [False, True], ids=["plain", "reasons"])
def test_valid_by_the_published_schema(written, awkward_run, run_of, found_in, idle_of, reasons):
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed: pip install '.[dev]'")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    faults = {
        name: [f"{error.json_path}: {error.message}" for error in validator.iter_errors(log)]
        for name, run in shapes(awkward_run, run_of, found_in, idle_of).items()
        for log in [json.loads(written(sarif, run, reasons=reasons))]
    }
    assert {name: told for name, told in faults.items() if told} == {}


def test_every_result_has_what_code_scanning_requires(run_of_log, awkward_run, run_of, found_in, idle_of):
    for run in shapes(awkward_run, run_of, found_in, idle_of).values():
        log = run_of_log(run)
        rules = log["tool"]["driver"]["rules"]
        for rule in rules:
            assert rule["id"] and rule["shortDescription"]["text"] and rule["help"]["text"]
            assert 0 < len(rule["fullDescription"]["text"]) <= LONGEST_DESCRIPTION
        for result in log["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            assert result["message"]["text"]
            assert result["partialFingerprints"]["primaryLocationLineHash"]
            for location in (*result["locations"], *result.get("relatedLocations", ())):
                assert artifact(location)["uri"].isascii() and region(location)["startLine"] >= 1
                urlsplit(artifact(location)["uri"])


def test_tool(run_of_log, run_of):
    driver = run_of_log(run_of(articles=[]))["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("twosource", "0.1.0")
    assert urlsplit(driver["informationUri"]).scheme == "https"
    assert run_of_log(run_of(articles=[]))["columnKind"] == "unicodeCodePoints"


def test_rule_descriptor():
    text = "Counts differ.\n\nWhy it matters: *tolls* are\nquoted.\n\nLeaves alone: <b>.\n"
    rule = RuleSummary(
        id="count-mismatch", severity=Severity.NOTE, summary="Counts differ.", description=text
    )
    assert rule_descriptor(rule) == {
        "id": "count-mismatch",
        "shortDescription": {"text": "Counts differ."},
        "fullDescription": {
            "text": "Counts differ.\n\nWhy it matters: *tolls* are quoted.\n\nLeaves alone: <b>."
        },
        "help": {
            "text": "Counts differ.\n\nWhy it matters: *tolls* are quoted.\n\nLeaves alone: <b>.",
            "markdown": "Counts differ.\n\n**Why it matters:** \\*tolls\\* are quoted.\n\n**Leaves alone:** \\<b\\>.",
        },
        "defaultConfiguration": {"level": "note"},
        "properties": {"tags": ["facts"], "problem.severity": "recommendation"},
    }


def test_a_long_description_is_cut_and_the_help_is_whole():
    rule = RuleSummary(id="r", severity=Severity.ERROR, summary="R.", description="word " * 400)
    described = rule_descriptor(rule)
    assert len(described["fullDescription"]["text"]) == LONGEST_DESCRIPTION
    assert len(described["help"]["text"]) > LONGEST_DESCRIPTION


def test_a_rule_without_documentation_still_has_texts():
    described = rule_descriptor(RuleSummary(id="r", severity=Severity.ERROR, summary="", description=""))
    assert described["shortDescription"]["text"] == described["help"]["markdown"] == "r"


def test_results_come_as_the_findings_do(run_of_log, awkward_run):
    results = run_of_log(awkward_run)["results"]
    expected = [*awkward_run.discrepancies, *awkward_run.suppressed]
    assert [(it["ruleId"], it["level"]) for it in results] == [(it.rule, it.severity) for it in expected]


def test_suppressed_results_say_so(run_of_log, awkward_run):
    marks = [result.get("suppressions") for result in run_of_log(awkward_run)["results"]]
    assert marks == [None] * 5 + [[{"kind": "inSource"}]]


@pytest.mark.parametrize(
    ("verdict", "suppression"),
    [
        pytest.param(("dismissed", "one\nman"), {"kind": "external", "justification": "one man"}, id="note"),
        pytest.param(("baseline", ""), {"kind": "external", "justification": "baseline"}, id="no note"),
        pytest.param(("confirmed", "sure"), {"kind": "inSource"}, id="a verdict that hides nothing"),
    ],
)
def test_where_a_suppression_is_kept(run_of_log, awkward_run, verdict, suppression):
    (hidden,) = awkward_run.suppressed
    run = replace(awkward_run, verdicts={hidden.fingerprint: verdict})
    assert run_of_log(run)["results"][-1]["suppressions"] == [suppression]


def test_a_draft_is_the_location_however_well_supported(run_of_log, run_of):
    log = run_of_log(run_of(articles=[{"role": "draft"}, {}, {}], found=True))
    (result,) = log["results"]
    assert [artifact(it)["uri"] for it in result["locations"]] == ["a0.txt"]
    assert [artifact(it)["uri"] for it in result["relatedLocations"]] == ["a2.txt", "a1.txt"]


def test_without_a_draft_the_deviating_reading_is(run_of_log, run_of):
    (result,) = run_of_log(run_of(articles=[{}, {}, {}], found=True))["results"]
    assert artifact(result["locations"][0])["uri"] == "a2.txt"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fire hurts 15 people.", id="plain"),
        pytest.param("😀 é e\u0301 \t15 people", id="astral, combining, tab"),
        pytest.param("Fire.\r\n\r\n15 people", id="CRLF"),
        pytest.param("---\ntitle: Fire\n---\nHurt: 15 people", id="front matter"),
    ],
)
def test_region_gives_the_words_by_lines_and_by_offsets(result_of, text):
    found = region(result_of(text=text)["locations"][0])
    offset = found["charOffset"]
    assert text[offset : offset + found["charLength"]] == found["snippet"]["text"] == "15 people"
    line = text.split("\n")[found["startLine"] - 1]
    assert line[found["startColumn"] - 1 : found["endColumn"] - 1] == "15 people"


def test_region_over_two_lines(result_of):
    found = region(result_of(text="Hurt: 15\npeople.", mention="15\npeople")["locations"][0])
    places = [found[name] for name in ("startLine", "startColumn", "endLine", "endColumn")]
    assert places == [1, 7, 2, 7]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"location": "./a b/mill.md"}, {"uri": "a%20b/mill.md"}, id="relative"),
        pytest.param({"location": "/desk/mill.md"}, {"uri": "file:///desk/mill.md"}, id="absolute"),
        pytest.param({"location": "https://example.org/?a=1"}, {"uri": "https://example.org/?a=1"}, id="URL"),
        pytest.param({"location": "a.jsonl#right", "file_line": 3}, {"uri": "a.jsonl"}, id="line of JSON"),
        pytest.param(
            {"location": "-"}, {"uri": "stdin", "description": {"text": "standard input"}}, id="stdin"
        ),
        pytest.param(
            {"location": ""},
            {"uri": "right", "description": {"text": "the id of an article that is in no file"}},
            id="from Python",
        ),
    ],
)
def test_artifact(result_of, fields, expected):
    assert artifact(result_of(**fields)["locations"][0]) == expected


def test_a_line_of_json_is_known_by_its_line_and_its_place_in_the_article(result_of):
    location = result_of(location="a.jsonl#right", file_line=3)["locations"][0]
    assert region(location) == {"startLine": 3, "endLine": 3}
    whole = {"name": "right", "fullyQualifiedName": "a.jsonl#right", "kind": "object"}
    assert location["logicalLocations"] == [whole]
    assert location["properties"] == {
        "article": "right",
        "field": "text",
        "line": 1,
        "column": 12,
        "charOffset": 11,
        "charLength": 9,
        "text": "15 people",
    }


def test_a_separate_headline_claims_no_column(result_of):
    location = result_of(title="15 people hurt", field=Field.TITLE)["locations"][0]
    assert region(location) == {"startLine": 1, "endLine": 1}
    assert location["properties"]["field"] == "title"


def test_message_links_to_the_other_readings(result_of):
    result = result_of(more={"message": "12 or 15 hurt", "hint": "Ask the brigade"})
    assert result["message"]["text"] == "12 or 15 hurt. Compare [Left: “12 people”](1). Ask the brigade."
    assert [(it["id"], it["message"]["text"]) for it in result["relatedLocations"]] == [
        (1, "Left: “12 people”")
    ]


def test_links_stand_for_readings_and_related_locations_for_claims(run_of_log, awkward_run):
    result = run_of_log(awkward_run)["results"][2]
    assert result["message"]["text"].endswith("Compare [Gazette No. 1: “8 to 3”](1).")
    assert [it["id"] for it in result["relatedLocations"]] == list(range(1, 42))


def test_no_more_locations_than_code_scanning_takes(run_of_log, run_of):
    (result,) = run_of_log(run_of(articles=[{}] * 1_200, found=True))["results"]
    assert len(result["locations"]) + len(result["relatedLocations"]) == 1_000


@pytest.mark.parametrize(
    ("message", "text"),
    [
        pytest.param("Really?", "Really? Compare", id="a sentence that ends"),
        pytest.param("He said “no.”", "He said “no.” Compare", id="in quotation marks"),
        pytest.param("a\nb\x1b[2J", "a b␛[2J. Compare", id="on one line"),
        pytest.param("list[1] and {x}", "list[1] and {{x}}. Compare", id="brackets that are no link"),
        pytest.param(
            "[x](http://e.invalid)", "\\[x\\](http://e.invalid). Compare", id="a link in an article"
        ),
    ],
)
def test_message_text(result_of, message, text):
    assert result_of(more={"message": message})["message"]["text"].startswith(f"{text} [Left")


def test_brackets_in_a_link_are_escaped(result_of):
    text = result_of(outlet_left="[Left](http://e.invalid)\\")["message"]["text"]
    assert text.endswith("Compare [\\[Left\\](http://e.invalid)\\\\: “12 people”](1).")


def test_fingerprint_tells_equal_findings_apart(run_of_log, found_in):
    run = found_in()
    twice = Run(version="0", articles=run.articles, discrepancies=run.discrepancies * 2)
    prints = [result["partialFingerprints"] for result in run_of_log(twice)["results"]]
    own = run.discrepancies[0].fingerprint
    assert prints == [
        {"primaryLocationLineHash": f"{own}:{number}", "twosource/v1": own} for number in (1, 2)
    ]


def test_properties(run_of_log, awkward_run):
    found = run_of_log(awkward_run, reasons=True)["results"][2]["properties"]
    assert found["readings"][1] == {"value": "9 to 2", "outlets": ["draft"], "articles": 1}
    assert found["reasons"] == ["no evidence was kept"]
    assert "reasons" not in run_of_log(awkward_run)["results"][2]["properties"]


@pytest.mark.parametrize(
    ("fields", "successful"),
    [
        pytest.param({"articles": [{}, {}]}, True, id="clean"),
        pytest.param({"articles": [{}, {}], "found": True}, True, id="found something"),
        pytest.param({"articles": [{}, {}], "gaps": 1}, True, id="an article partly unchecked"),
        pytest.param({"articles": [{}, {}], "skipped": 1}, False, id="an input not read"),
        pytest.param({"articles": []}, False, id="nothing read"),
    ],
)
def test_execution_successful(run_of_log, run_of, fields, successful):
    (invocation,) = run_of_log(run_of(**fields))["invocations"]
    assert invocation["executionSuccessful"] is successful


def test_a_failed_rule_is_no_success(run_of_log):
    gap = NotChecked(article="", what="rule x", reason="it failed: KeyError")
    log = run_of_log(Run(version="0", articles=(Article(id="a", text="A."),), not_checked=(gap,)))
    (invocation,) = log["invocations"]
    assert not invocation["executionSuccessful"]
    told = invocation["toolExecutionNotifications"][0]
    assert (told["level"], told["message"]["text"]) == ("error", "rule x: it failed: KeyError")


def test_notifications(run_of_log, awkward_run):
    log = run_of_log(awkward_run)
    told = [
        (it["descriptor"]["id"], it["level"], it["message"]["text"])
        for it in log["invocations"][0]["toolExecutionNotifications"]
    ]
    assert told[:3] == [
        ("not-read", "error", "articles/photo.jpg: not a text: image/jpeg"),
        ("not-read", "error", "articles/␛[2J.txt: permission denied (errno 13)"),
        ("not-checked", "warning", "relative dates: no publication date"),
    ]
    assert told[5][2] == "relative dates in elsewhere: no publication date"
    kinds = [it["id"] for it in log["tool"]["driver"]["notifications"]]
    for it in log["invocations"][0]["toolExecutionNotifications"]:
        assert kinds[it["descriptor"]["index"]] == it["descriptor"]["id"]


def test_nothing_looked_at_is_said(run_of_log, run_of):
    (invocation,) = run_of_log(run_of(articles=[]))["invocations"]
    told = [it["message"]["text"] for it in invocation["toolExecutionNotifications"]]
    assert told == ["nothing could be checked: no article was read"]


def test_hostile_text_stays_in_its_string(written, found_in):
    text = written(sarif, hostile_run(found_in))
    text.encode("utf-8")
    assert not set(text) & {"\x00", "\x1b", "\u202e"}
    (result,) = json.loads(text)["runs"][0]["results"]
    assert result["ruleId"] == HOSTILE
    assert "](http" not in result["message"]["text"].replace("\\](http", "")
    assert "{{0}}" in result["message"]["text"]


def test_an_idle_suppression_is_a_result_of_its_own(run_of_log, idle_of):
    log = run_of_log(idle_of())
    (result,) = log["results"]
    assert (result["ruleId"], result["level"]) == ("unused-suppression", "warning")
    assert log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "unused-suppression"
    assert result["message"]["text"] == "nothing to suppress here."
    assert region(result["locations"][0]) == {"startLine": 2, "endLine": 2, "startColumn": 12}


def test_a_headline_of_the_front_matter_has_its_place(result_of):
    text = "---\ntitle: 15 people hurt\n---\nFire."
    start = text.index("15")
    location = result_of(text=text, title="15 people hurt", title_start=start, field=Field.TITLE)[
        "locations"
    ][0]
    found = region(location)
    assert (found["startLine"], found["startColumn"], found["charOffset"]) == (2, 8, start)
    assert "properties" not in location
