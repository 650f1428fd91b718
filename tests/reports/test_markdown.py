import re

import pytest
from markdown_it import MarkdownIt

from checker.run import Reading
from reports import markdown
from reports.markdown_text import escaped, paragraph
from sources.article import Skipped

RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
JOINER = "\N{WORD JOINER}"


def shown(text: str) -> str:
    """Give the page's text without the markup, as a reader sees it."""
    html = RENDERER.render(text)
    plain = re.sub(r"<[^>]*>", "", html).strip()
    for entity, character in {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}.items():
        plain = plain.replace(entity, character)
    return plain.replace(JOINER, "")


HOSTILE = [
    pytest.param("a | b || c", id="pipes"),
    pytest.param("`code` ``more`", id="backticks"),
    pytest.param("<script>alert(1)</script> <img src=x onerror=alert(1)>", id="script"),
    pytest.param("<!-- hidden --> </td></table>", id="comment and table's end"),
    pytest.param("[here](javascript:alert) ![x](https://example.invalid/x.png)", id="link and image"),
    pytest.param("<https://example.invalid> https://example.invalid www.example.invalid", id="addresses"),
    pytest.param("*a* _b_ **c** __d__ ~~e~~ ^f^", id="emphasis"),
    pytest.param("&lt;b&gt; &amp; &#64;", id="entities"),
    pytest.param("\\* \\[ \\| \\\\", id="backslashes"),
    pytest.param("@desk, @org/team and mail@example.invalid", id="mentions"),
    pytest.param("#123, GH-123, !45 and org/repo#6", id="references"),
    pytest.param("$x$ and US$5m to US$6m", id="mathematics"),
    pytest.param("[^1]: note [x]: /y", id="footnote"),
    pytest.param("# Heading", id="heading"),
    pytest.param("12. item", id="numbered"),
    pytest.param("- item", id="list"),
    pytest.param("> quoted", id="quotation"),
    pytest.param("--- or ===", id="rule"),
    pytest.param(":--|--:", id="table"),
    pytest.param("~~~ sh", id="fence"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_shown_as_they_are(text):
    assert shown(f"{paragraph(text)}\n") == text
    assert shown(f"| a |\n|---|\n| {escaped(text)} |\n").replace("a\n\n\n\n\n", "").split("\n")[-1] == text


@pytest.mark.parametrize("text", HOSTILE)
def test_words_make_no_markup(text):
    html = RENDERER.render(f"{paragraph(text)}\n")
    assert re.findall(r"<[^>]*>", html) == ["<p>", "</p>"]
    table = RENDERER.render(f"| a |\n|---|\n| {escaped(text)} |\n")
    assert table.count("<td>") == 1
    assert set(re.findall(r"</?(\w+)", table)) == {"table", "thead", "tbody", "tr", "th", "td"}


@pytest.mark.parametrize("text", ["@desk", "x@y.invalid", "#123", "org/repo#6", "GH-123", "gh-1", "!45"])
def test_nothing_is_called(text):
    html = RENDERER.render(f"{escaped(text)}\n")
    assert not re.search(r"[@#!]\w|gh-\d", html, re.IGNORECASE)


@pytest.mark.parametrize("text", ["https://a.invalid", "WWW.a.invalid", "mailto:a", "ftp://a.invalid"])
def test_nothing_is_linked_by_github(text):
    assert not re.search(r"\w://|www\.|mailto:", escaped(text), re.IGNORECASE)


@pytest.mark.parametrize("text", ["\x1b[2J", "\u202eabc", "a\nb", "\u2066x"])
def test_nothing_steers_a_terminal(text):
    assert not set(escaped(text)) & set("\x1b\u202e\u2066\n")


def test_a_run_with_nothing_found(written, run_of):
    assert written(markdown, run_of(articles=[{}, {}])) == (
        "**Nothing found in 2 articles; 7 pairs of claims compared.**\n"
    )


def test_hostile_articles_make_one_table_a_finding(written, run_of):
    hostile = " ".join(param.values[0] for param in HOSTILE)
    fields = {"outlet": hostile, "location": hostile, "text": f"A fire hurt 12 people. {hostile}"}
    html = RENDERER.render(written(markdown, run_of([fields, {}], found=True, message=hostile)))
    assert html.count("<table>") == 1
    assert html.count("<td>") == 6
    assert not re.search(r"<(script|img|a|em|del|pre|blockquote|ul|ol|hr)\b", html)


def many(run_of, discrepancy_of, number: int, length: int):
    run = run_of(articles=[{}, {}], found=True)
    (found,) = run.discrepancies
    each = [
        discrepancy_of(*found.readings, subject=f"fire {n}", message="😀" * length) for n in range(number)
    ]
    object.__setattr__(run, "discrepancies", tuple(each))
    return run


@pytest.mark.parametrize(("number", "length"), [(500, 10), (300, 1_000), (40, 100_000)])
def test_a_report_fits_into_a_comment(written, run_of, discrepancy_of, number, length):
    text = written(markdown, many(run_of, discrepancy_of, number, length))
    assert 50_000 < len(text.encode("utf-16-le")) // 2 <= 65_536
    left_out = int(re.search(r"(\d+) more discrepanc", text)[1])
    assert text.count("\n### ") + left_out == number


def test_a_report_that_fits_is_whole(written, run_of, discrepancy_of):
    text = written(markdown, many(run_of, discrepancy_of, 50, 10))
    assert (text.count("\n### "), "left out" in text) == (50, False)


def test_many_readings_and_inputs_are_counted(written, run_of, discrepancy_of, claim_of):
    run = run_of(articles=[{} for _ in range(12)], skipped=30, gaps=2)
    readings = [Reading(value=f"{n} people", claims=(claim,)) for n, claim in enumerate(run.claims)]
    object.__setattr__(run, "discrepancies", (discrepancy_of(*readings),))
    text = written(markdown, run)
    assert "\n4 more readings.\n" in text
    assert "\n- and 10 more\n" in text


def test_too_much_that_was_not_read_is_said(written, run_of):
    run = run_of(articles=[{}, {}], found=True)
    object.__setattr__(run, "skipped", tuple(Skipped(location="&" * 900, reason=f"{n}") for n in range(20)))
    text = written(markdown, run)
    assert "too much for a comment" in text
    assert len(text) < 65_536


def test_reasons_on_request(written, awkward_run):
    assert "Compared because: " in written(markdown, awkward_run, reasons=True)
    assert "Compared because: " not in written(markdown, awkward_run)
