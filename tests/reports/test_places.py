import pytest

from checker.excerpts import anchor, named
from checker.model import Field
from checker.run import Reading
from reports.places import LONGEST_MENTION, file_of, file_place, otherwise, quoted
from sources.article import Article, Role


def claim(claims, mention="12 people", *, field=Field.TEXT, **fields):
    text = f"A fire hurt {mention}, the mayor said."
    article = Article(**{"id": "a", "location": "a.txt", "text": text} | fields)
    return claims(article, mention, field=field)


def reading(*claims):
    return Reading(value=claims[0].text, claims=claims)


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        pytest.param({"location": "drafts/a.md"}, "drafts/a.md", id="file"),
        pytest.param(
            {"location": "wire#2.txt"}, "wire#2.txt", id="a number sign in the name of a file of one"
        ),
        pytest.param({"location": "wire.jsonl#a", "file_line": 7}, "wire.jsonl", id="line of JSON"),
        pytest.param({"location": "-"}, "", id="standard input"),
        pytest.param({"location": "-#a", "file_line": 1}, "", id="JSON on standard input"),
        pytest.param({"location": ""}, "", id="from Python"),
        pytest.param({"location": "https://example.org/a#top"}, "https://example.org/a#top", id="URL"),
    ],
)
def test_file_of(fields, path):
    assert file_of(Article(**{"id": "a", "text": "A."} | fields)) == path


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        pytest.param({"text": "😀 12 people"}, (1, 3, 1, 12), id="code points"),
        pytest.param({"text": "Hurt:\r\n\t12 people\r\n"}, (2, 2, 2, 11), id="CRLF and tab"),
        pytest.param({"text": "12 people", "location": "a.jsonl#a", "file_line": 4}, (4, 0, 4, 0), id="JSON"),
    ],
)
def test_file_place(claim_of, fields, place):
    found = file_place(claim_of(Article(**{"id": "a", "location": "a.txt"} | fields), "12 people"))
    assert (found.line, found.column, found.end_line, found.end_column) == place


def test_mention_over_two_lines(claim_of):
    found = file_place(claim_of(Article(id="a", text="Hurt: 12\npeople."), "12\npeople"))
    assert (found.line, found.column, found.end_line, found.end_column) == (1, 7, 2, 7)


def test_a_separate_title_has_no_column(claim_of):
    made = claim(claim_of, field=Field.TITLE, title="Fire hurts 12 people")
    assert (file_place(made).line, file_place(made).column) == (1, 0)
    assert named(made) == "a, headline"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        pytest.param({"outlet": "The Harbour\n Courier"}, "The Harbour Courier", id="outlet"),
        pytest.param({"role": Role.DRAFT}, "the draft", id="draft"),
        pytest.param({"role": Role.DRAFT, "outlet": "Beacon"}, "Beacon", id="draft of an outlet"),
        pytest.param({"id": "a\x1b[2J"}, "a␛[2J", id="neither"),
    ],
)
def test_named(claim_of, fields, name):
    assert named(claim(claim_of, **fields)) == name


def test_quoted_cuts_a_page(claim_of):
    assert len(quoted(claim(claim_of, "word " * 400))) < LONGEST_MENTION + 20


def test_anchor_is_the_least_supported_reading(claim_of, discrepancy_of):
    left, right = claim(claim_of), claim(claim_of, "15 people", id="b")
    assert anchor(discrepancy_of(reading(left), reading(right))) is right


def test_anchor_is_the_draft_when_there_is_one(claim_of, discrepancy_of):
    left, right = claim(claim_of, role=Role.DRAFT), claim(claim_of, "15 people", id="b")
    assert anchor(discrepancy_of(reading(left), reading(right))) is left


def test_a_draft_that_contradicts_itself_is_anchored_where_it_deviates(claim_of, discrepancy_of):
    draft = Article(id="d", role=Role.DRAFT, text="Hurt: 12 people. Later: 15 people.")
    source = claim(claim_of)
    one, other = claim_of(draft, "12 people"), claim_of(draft, "15 people")
    assert anchor(discrepancy_of(reading(source, one), reading(other))) is other


def test_otherwise_tells_outlets_words_and_place(claim_of, discrepancy_of):
    claims = [claim(claim_of, id=f"a{number}", outlet=f"Outlet {number}") for number in range(5)]
    other = claim(claim_of, "15 people", id="b")
    assert list(otherwise(discrepancy_of(reading(*claims), reading(other)))) == [
        "Outlet 0, Outlet 1, Outlet 2 and 2 more: A fire hurt «12 people», the mayor said. (a.txt:1:13)"
    ]
