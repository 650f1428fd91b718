import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.prose import prose_words
from sources.article import Article
from sources.text import TextReader


def draft(text: str, file: str = "draft.md") -> Article:
    read = TextReader()._read_bytes(text.encode(), file, "draft")
    assert isinstance(read, Article)
    return read


def count(text: str, file: str = "draft.md") -> int:
    """Count the word "Holt" where readers read it."""
    return sum(word.key == "holt" for word in prose_words(draft(text, file)))


LEAD = "The mayor opened the bridge on Friday. "


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Holt was there.", id="paragraph"),
        pytest.param("**Ann Holt** was there.", id="bold"),
        pytest.param("_Ann Holt_ was there.", id="emphasis"),
        pytest.param("She (Ann Holt) was there.", id="brackets"),
        pytest.param("[Ann Holt](https://example.org/ann) was there.", id="words of a link"),
        pytest.param("Ann Holt: “I was there.”", id="before a quotation"),
        pytest.param("\n\n## Holt resigns\n\nThe end came soon.", id="headline"),
        pytest.param("\n\n> Ann Holt was there.", id="quoted block"),
        pytest.param("Ann Holt’s boat, e.g. the red one, was there.", id="full stops"),
    ],
)
def test_what_readers_read(text):
    assert count(LEAD + text) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<!-- Holt -->", id="comment"),
        pytest.param("<!--\nHolt\nHolt\n-->", id="comment of several lines"),
        pytest.param("<!-- Holt", id="comment without end"),
        pytest.param("`Holt`", id="code"),
        pytest.param("``Holt ` Holt``", id="code with a tick in it"),
        pytest.param("\n\n```\nHolt\n```\n\nThe end.", id="fence"),
        pytest.param("\n\n~~~text\nHolt", id="fence without end"),
        pytest.param("\n\n    Holt = 1\n\nThe end.", id="indented code"),
        pytest.param("https://example.org/Holt", id="address"),
        pytest.param("example.org/Holt", id="address without scheme"),
        pytest.param("Holt.example.org", id="domain"),
        pytest.param("Ann.Holt@example.org", id="e-mail"),
        pytest.param("Holt@example.org", id="e-mail that begins so"),
        pytest.param("@Holt", id="handle"),
        pytest.param("#Holt", id="tag"),
        pytest.param("Holt.jpg", id="file"),
        pytest.param("pictures/Holt", id="path"),
        pytest.param("ann_Holt_2", id="identifier"),
        pytest.param("<a title='Holt'>", id="tag of HTML"),
        pytest.param("[her](Holt)", id="where a link leads"),
        pytest.param("[her](Holt_(mayor))", id="where a link leads, with brackets"),
        pytest.param("[her][Holt]", id="label of a link"),
        pytest.param("\n\n[her]: Holt\n\nThe end.", id="what a label stands for"),
        pytest.param("[[Holt]]", id="wiki link"),
        pytest.param("{{ Holt }}", id="shortcode"),
        pytest.param("“Holt [sic] must go,” it said.", id="sic"),
        pytest.param("Ann Holt.He was there.", id="what looks like a file, for want of a space"),
    ],
)
def test_what_is_no_prose(text):
    assert count(LEAD + text) == 0


def test_front_matter_but_for_the_title():
    text = "---\ntitle: Holt resigns\nslug: Holt\nauthor: Ann Holt\n---\n\nThe mayor resigned on Friday.\n"
    assert count(text) == 1


def test_indented_paragraphs_of_plain_text():
    assert count(f"{LEAD}\n\n    Ann Holt was there.\n", "draft.txt") == 1


@pytest.mark.parametrize(
    "piece", ["a", "a.", "a_", "`", "[", "](", "<", "@", "/", "{{", "a-", "#", " ", "\n", "a' "], ids=repr
)
def test_takes_no_time_over_nonsense(piece):
    text = LEAD + piece * 40_000
    before = time.perf_counter()
    prose_words(Article(id="draft", text=text, location="draft.md"))
    assert time.perf_counter() - before < 5


@given(st.text())
def test_any_text(text):
    prose_words(Article(id="draft", text=text))
