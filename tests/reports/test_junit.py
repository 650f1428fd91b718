from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Severity
from checker.run import NotChecked, Reading, RuleSummary, Run
from reports import junit
from sources.article import Article, Role

RULES = ("count-mismatch", "name-spelling")


@pytest.fixture
def tree(written):
    """Give the root element of what is written of a run."""

    def read(run, **layout):
        return ElementTree.fromstring(written(junit, run, **layout).encode())

    return read


def suites(root):
    return {suite.get("name"): suite for suite in root}


def outcomes(suite):
    """Give each test's name with the tag of its outcome, "" when it passed."""
    return {case.get("name"): "".join(child.tag for child in case) for case in suite}


@pytest.fixture
def drafted(claim_of, discrepancy_of):
    """Make a run of a draft and two sources: the draft deviates, and the sources contradict each other at will."""

    def make(*, drafts=1, sources_differ=False, **fields):
        make_one = [("draft.md", "15 people", Role.DRAFT)] * drafts
        make_one += [("left.txt", "12 people", Role.SOURCE), ("right.txt", "13 people", Role.SOURCE)]
        articles = tuple(
            Article(id=f"{path}{number}", location=f"{number}{path}", role=role, text=f"A fire hurt {words}.")
            for number, (path, words, role) in enumerate(make_one)
        )
        claims = tuple(claim_of(article, article.text[12:-1]) for article in articles)
        readings = [Reading(value=claim.text, claims=(claim,)) for claim in claims]
        found = [discrepancy_of(readings[-2], reading) for reading in readings[:drafts]]
        if sources_differ:
            found.append(discrepancy_of(readings[-2], readings[-1]))
        rules = tuple(RuleSummary(id=it, severity=Severity.ERROR, summary="", description="") for it in RULES)
        given = {"articles": articles, "discrepancies": tuple(found), "claims": claims, "rules": rules}
        return Run(**{"version": "0.1.0", "pairs": 3} | given | fields)

    return make


def test_the_draft_is_what_is_tested(tree, drafted):
    root = tree(drafted())
    assert list(suites(root)) == ["0draft.md"]
    assert outcomes(root[0]) == {"count-mismatch": "failure", "name-spelling": ""}


def test_every_draft_has_a_suite(tree, drafted):
    assert list(suites(tree(drafted(drafts=3)))) == ["0draft.md", "1draft.md", "2draft.md"]


def test_sources_that_contradict_each_other_do_not_vanish(tree, drafted):
    root = tree(drafted(sources_differ=True))
    assert list(suites(root)) == ["0draft.md", "2right.txt"]
    assert root.get("failures") == "2"


def test_without_a_draft_every_article_is_tested(tree, run_of):
    root = tree(run_of(articles=[{}, {}, {}], found=True))
    assert [suite.get("failures") for suite in root] == ["0", "0", "1"]


def test_failure_says_all_in_its_text(tree, drafted):
    (failure,) = tree(drafted()).iter("failure")
    assert dict(failure.attrib) == {"type": "error", "message": "“12 people” against “15 people”"}
    assert failure.text == (
        "0draft.md:1:13: error: “12 people” against “15 people”\n"
        "    the draft: A fire hurt «15 people». (0draft.md:1:13)\n"
        "    left.txt1: A fire hurt «12 people». (1left.txt:1:13)"
    )


def test_several_findings_of_a_rule_are_one_failure(tree, drafted):
    run = drafted()
    twice = tree(drafted(discrepancies=run.discrepancies * 2))
    (failure,) = twice.iter("failure")
    assert failure.get("message") == "“12 people” against “15 people” (and 1 more)"
    assert failure.text.count("error: ") == 2


def test_a_rule_that_findings_name_and_nobody_ran_has_its_test(tree, drafted):
    assert "count-mismatch" in outcomes(tree(drafted(rules=()))[0])


def test_hint_and_reasons(tree, awkward_run):
    text = next(it.text for it in tree(awkward_run, reasons=True).iter("failure") if "19 בני" in it.text)
    assert "\n    Ask the fire brigade; its count is the later one.\n    compared because: " in text


def test_totals_add_up(tree, awkward_run):
    root = tree(awkward_run)
    tags = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    for element in (root, *root):
        expected = {name: str(len(list(element.iter(tag)))) for name, tag in tags.items()}
        assert {name: element.get(name) for name in tags} == expected
    assert {name: root.get(name) for name in tags} == {
        "tests": "15",
        "failures": "5",
        "errors": "3",
        "skipped": "5",
    }


def test_no_two_tests_are_called_the_same(tree, awkward_run):
    names = [(case.get("classname"), case.get("name")) for case in tree(awkward_run).iter("testcase")]
    assert len(names) == len(set(names))


def test_no_test_has_two_outcomes(tree, awkward_run):
    assert {len(case) for case in tree(awkward_run).iter("testcase")} == {0, 1}


@pytest.mark.parametrize(
    ("location", "file"),
    [
        pytest.param({"location": "a.txt"}, "a.txt", id="file"),
        pytest.param({"location": "a.jsonl#a0", "id": "a0", "file_line": 1}, "a.jsonl", id="line of JSON"),
        pytest.param({"location": "-"}, None, id="standard input"),
        pytest.param({"location": ""}, None, id="from Python"),
    ],
)
def test_file_of_a_test(tree, run_of, location, file):
    assert tree(run_of(articles=[location]))[0][0].get("file") == file


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        pytest.param({"claims": False}, "no claim was found in 2 articles", id="no claim"),
        pytest.param(
            {"pairs": 0}, "2 claims in 2 articles, but no two about the same fact", id="nothing to compare"
        ),
    ],
)
def test_what_was_not_looked_at_has_not_passed(tree, run_of, fields, reason):
    root = tree(run_of(articles=[{}, {}], **fields))
    assert [it.get("message") for it in root.iter("skipped")] == [reason, reason]


def test_an_article_without_a_claim_has_not_passed(tree, drafted):
    run = drafted(discrepancies=())
    root = tree(drafted(discrepancies=(), claims=run.claims[1:]))
    assert {it.text for it in root.iter("skipped")} == {"no claim was found in it"}


def test_a_rule_that_failed_has_not_passed(tree, drafted):
    gap = NotChecked(article="", what="rule name-spelling", reason="it failed: KeyError: 'a'")
    root = tree(drafted(not_checked=(gap,)))
    assert outcomes(root[0]) == {"count-mismatch": "failure", "name-spelling": "error"}
    assert len(root) == 1


def test_a_rule_that_found_something_before_it_failed_keeps_its_failure(tree, drafted):
    gap = NotChecked(article="", what="rule count-mismatch", reason="it failed: KeyError: 'a'")
    assert outcomes(tree(drafted(not_checked=(gap,)))[0])["count-mismatch"] == "failure"


def test_gaps_of_a_draft_stand_in_its_suite_and_others_apart(tree, drafted):
    gaps = (
        NotChecked(article="draft.md0", what="relative dates", reason="no date"),
        NotChecked(article="left.txt1", what="relative dates", reason="no date"),
    )
    found = suites(tree(drafted(not_checked=gaps)))
    assert outcomes(found["0draft.md"])["relative dates"] == "skipped"
    assert [case.get("classname") for case in found["twosource"]] == ["1left.txt"]


def test_inputs_not_read_are_errors(tree, run_of):
    root = tree(run_of(articles=[{}, {}], skipped=2))
    cases = [(case.get("classname"), case[0].tag, case[0].text) for case in suites(root)["twosource"]]
    assert cases == [("photo-0.jpg", "error", "not a text"), ("photo-1.jpg", "error", "not a text")]


def test_no_article_is_an_error_and_no_empty_success(tree, run_of):
    root = tree(run_of(articles=[]))
    assert (root.get("tests"), root.get("errors")) == ("1", "1")
    assert next(root.iter("error")).text == "no article was read"


def test_declares_utf8(written, run_of):
    assert written(junit, run_of(articles=[{}])).startswith(
        '<?xml version="1.0" encoding="utf-8"?>\n<testsuites '
    )


@given(words=st.text(st.characters(codec=None)))
def test_no_text_breaks_the_xml(words):
    suite = ElementTree.Element("testsuite")
    case = junit._case(suite, words, words)
    junit._add(case, "failure", words, "error").text = junit._text(words)
    text = ElementTree.tostring(suite, encoding="unicode")
    assert ElementTree.fromstring(text.encode("utf-8"))[0].tag == "testcase"


def test_hostile_article(tree, drafted, claim_of, discrepancy_of):
    text = "]]><!ENTITY x>\x00\ufffe\uffff\x1b[2J 12 people\x08"
    article = Article(id="<&\"'>", location="\x0c<x>.txt", outlet="\ud800", text=text)
    other = Article(id="b", text="15 people")
    readings = [
        Reading(value="\x00", claims=(claim_of(it, it.text[-10:].strip("\x08 ")),)) for it in (article, other)
    ]
    run = Run(
        version="0", articles=(article, other), discrepancies=(discrepancy_of(*readings, message="\x00<"),)
    )
    (failure,) = tree(run).iter("failure")
    assert failure.get("message") == "␀<"
    assert "]]><!ENTITY x>␀��␛[2J «12 people»␈" in failure.text


def test_an_idle_suppression_is_a_failure_of_its_own(tree, idle_of):
    (suite,) = tree(idle_of())
    assert outcomes(suite) == {"count-mismatch": "", "unused-suppression": "failure"}
    (failure,) = suite.iter("failure")
    assert dict(failure.attrib) == {"type": "warning", "message": "nothing to suppress here"}
    assert failure.text == "draft.md:2:12: nothing to suppress here"
