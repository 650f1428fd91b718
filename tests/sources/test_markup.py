import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.markup import MOST_TAGS, Kind, NoPageError, read_markup

HOSTILE = ("<!--", "<", "<!", "<a ", '<a b="', "<script>", "</", "<p =", "<?", "<title>", "&", " ")


def tokens(source: str) -> list[tuple[str, str]]:
    return [(token.kind.value, source[token.start : token.end]) for token in read_markup(source).tokens]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "a<b>c</b>d",
            [("text", "a"), ("open", "<b>"), ("text", "c"), ("close", "</b>"), ("text", "d")],
            id="tags",
        ),
        pytest.param("a<!-- <b> -->d", [("text", "a"), ("text", "d")], id="comment"),
        pytest.param("a<!-->d", [("text", "a"), ("text", "d")], id="shortest comment"),
        pytest.param("a<!-- b", [("text", "a")], id="open comment"),
        pytest.param("<!DOCTYPE html>a", [("text", "a")], id="declaration"),
        pytest.param("fewer than < 12", [("text", "fewer than < 12")], id="less than"),
        pytest.param("3<4 a<b", [("text", "3<4 a")], id="file ends within a tag"),
        pytest.param(
            "<script>if (a<b) '</p>'</script >x",
            [("open", "<script>"), ("raw", "if (a<b) '</p>'"), ("close", "</script >"), ("text", "x")],
            id="script",
        ),
        pytest.param("<style>a", [("open", "<style>"), ("raw", "a")], id="open style"),
        pytest.param(
            "<p title='a > b'>c", [("open", "<p title='a > b'>"), ("text", "c")], id="mark in a value"
        ),
        pytest.param('<p title="a>b', [], id="open quotation mark"),
        pytest.param("<br/>c", [("open", "<br/>"), ("text", "c")], id="slash at the end"),
    ],
)
def test_tokens_and_their_places(source: str, expected: list[tuple[str, str]]) -> None:
    assert tokens(source) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ('<p class="a b" ID=x hidden>', {"class": "a b", "id": "x", "hidden": ""}),
        ("<p a = 'x' b= y c =z>", {"a": "x", "b": "y", "c": "z"}),
        ("<p a=1 a=2>", {"a": "1"}),
        ('<p title="Q&amp;A">', {"title": "Q&A"}),
        ("<p/a=b/>", {"a": "b/"}),
        ("<p it's>", {"it's": ""}),
        ("<p =a>", {"=a": ""}),
    ],
)
def test_attributes(tag: str, expected: dict[str, str]) -> None:
    assert dict(read_markup(tag).tokens[0].attributes) == expected


def test_names_are_lower_case() -> None:
    assert [token.name for token in read_markup("<DIV></Div>").tokens] == ["div", "div"]


def test_an_empty_script_of_xml_is_whole() -> None:
    source = '<?xml version="1.0"?><script src="a.js"/><p>Text</p>'

    assert [token.kind for token in read_markup(source).tokens] == [
        Kind.OPEN, Kind.CLOSE, Kind.OPEN, Kind.TEXT, Kind.CLOSE
    ]  # fmt: skip


@given(st.text(alphabet="<>/!-\"'=& abpscrit\x00\n", max_size=300))
def test_tokens_are_in_order_and_within_the_file(source: str) -> None:
    end = 0
    for token in read_markup(source).tokens:
        assert end <= token.start <= token.end <= len(source)
        end = token.end


@pytest.mark.parametrize("piece", HOSTILE)
def test_takes_linear_time(piece: str) -> None:
    started = time.perf_counter()
    with suppress(NoPageError):
        read_markup(piece * 50_000)
    assert time.perf_counter() - started < 10  # quadratic time would be hours


def test_more_tags_than_any_article_has() -> None:
    with pytest.raises(NoPageError, match="more than 100,000 tags"):
        read_markup("<b>" * (2 * MOST_TAGS + 1))


def test_more_attributes_than_any_tag_has() -> None:
    with pytest.raises(NoPageError, match="more than 1,000 attributes"):
        read_markup("<p " + "a " * 1001 + ">")
