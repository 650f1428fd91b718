"""Places that a user names."""

from types import SimpleNamespace

import pytest

from checker.errors import ConfigError
from checker.model import Claim, Field, Span
from checker.why.spots import Spot, claims_at, find_article, parse_spot
from sources.article import Article
from sources.html import read_page

TEXT = "A storm hit Tern Bay.\n\nIt sank 12 boats.\n"
AGENCY = Article(id="agency", title="Storm in Tern Bay", text=TEXT, location="desk/agency.txt")
LINE = Article(id="7", text="A storm.", location="desk/wire.jsonl#7")
OTHER = Article(id="other", text="A storm.", location="old/agency.txt")


def claim(words: str, slot: str, field: Field = Field.TEXT) -> Claim:
    text = AGENCY.text if field is Field.TEXT else AGENCY.title
    start = text.index(words)
    subject, value = SimpleNamespace(label="storm"), SimpleNamespace(key=words)
    return Claim(
        article=AGENCY,
        span=Span(start, start + len(words)),
        sentence=Span(0, len(text)),
        subject=subject,
        slot=slot,
        value=value,
        field=field,
    )


CLAIMS = (claim("12", "count"), claim("storm", "event"), claim("Tern Bay", "place"))
HEADLINE = claim("Tern Bay", "place", Field.TITLE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("herald.txt:3", {"article": "herald.txt", "line": 3}),
        ("herald.txt:3:14", {"article": "herald.txt", "line": 3, "column": 14}),
        ("wire.jsonl#7:1:5", {"article": "wire.jsonl#7", "line": 1, "column": 5}),
        ("C:/desk/herald.txt:3", {"article": "C:/desk/herald.txt", "line": 3}),
        ("herald.txt:title", {"article": "herald.txt", "title": True}),
        ("herald.txt:title:9", {"article": "herald.txt", "title": True, "column": 9}),
        ("herald@120", {"article": "herald", "offset": 120}),
        ("desk@home:3", {"article": "desk@home", "line": 3}),
    ],
)
def test_parse(text, expected):
    assert parse_spot(text) == Spot(text=text, **expected)


@pytest.mark.parametrize("text", ["", "herald.txt", "herald.txt:", ":3", "herald.txt:three", "herald.txt@-1"])
def test_no_place(text):
    with pytest.raises(ConfigError, match="is not a place like PATH:LINE, "):
        parse_spot(text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("agency", AGENCY, id="id"),
        pytest.param("desk/agency.txt", AGENCY, id="location"),
        pytest.param("wire.jsonl#7", LINE, id="end of a location"),
        pytest.param("7", LINE, id="id in a file of many"),
    ],
)
def test_article(name, expected):
    assert find_article(parse_spot(f"{name}:1"), [AGENCY, LINE, OTHER]) is expected


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param(
            "gency.txt",
            "gency.txt:1: no article 'gency.txt' was read; there are desk/agency.txt, ",
            id="part",
        ),
        pytest.param("agency.txt", "several articles are meant: desk/agency.txt, old/agency.txt", id="two"),
    ],
)
def test_no_article(name, message):
    with pytest.raises(ConfigError, match=message):
        find_article(parse_spot(f"{name}:1"), [AGENCY, LINE, OTHER])


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("agency:1", ["storm", "Tern Bay"]),
        ("agency:1:3", ["storm"]),
        ("agency:1:20", ["Tern Bay"]),
        ("agency:3", ["12"]),
        ("agency@32", ["12"]),
        ("agency:title", ["Tern Bay"]),
    ],
)
def test_claims(place, words):
    assert [it.text for it in claims_at(parse_spot(place), AGENCY, [*CLAIMS, HEADLINE])] == words


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("agency:9", "agency:9: the text has 4 lines"),
        ("agency:0", "agency:0: the text has 4 lines"),
        ("agency:3:99", "agency:3:99: the line has 17 columns"),
        ("agency@999", "agency@999: the text ends at offset 41"),
        ("agency:2", "agency:2: no claim was found there; there are some in line 1, 3"),
        ("agency:1:9", "agency:1:9: no claim was found there; in this line there are some at column 3, 13"),
        (
            "agency:title:1",
            "agency:title:1: no claim was found there; in this line there are some at column 10",
        ),
    ],
)
def test_no_claims(place, message):
    with pytest.raises(ConfigError) as told:
        claims_at(parse_spot(place), AGENCY, [*CLAIMS, HEADLINE])
    assert str(told.value) == message


@pytest.mark.parametrize(
    ("place", "words"), [("page.html:2", ["12"]), ("page.html:2:15", ["12"]), ("page.html:2:4", None)]
)
def test_lines_of_a_web_page_are_those_of_its_file(place, words):
    source = "<title>Storm</title>\n<p>It sank <b>12</b> boats.</p>"
    (page,) = [read_page(source.encode(), location="page.html", name="page")]
    start = page.text.index("12")
    found = Claim(
        article=page,
        span=Span(start, start + 2),
        sentence=Span(0, len(page.text)),
        subject=SimpleNamespace(label="storm"),
        slot="count",
        value=SimpleNamespace(key="12"),
    )
    assert found.line_column == (2, 15)
    if words is None:
        with pytest.raises(ConfigError, match="no claim was found there"):
            claims_at(parse_spot(place), page, [found])
    else:
        assert [each.text for each in claims_at(parse_spot(place), page, [found])] == words
