import re
import sys
from datetime import date
from pathlib import Path

import pytest

from sources.article import Article, BlockKind, Skipped
from sources.html import MOST_BYTES, HtmlReader, read_page
from sources.main_text import NEEDS_EXTRA

LEAD = (
    "The old mill on Ash Lane burned to the ground on Friday night, and nobody was hurt, the fire chief said."
)
SECOND = "Some sixty firefighters from four towns fought the blaze until dawn, while the river was closed to boats."
THIRD = "The owner, Mariam Baig, said that the mill had stood empty since 2009 and was to become a museum this year."
CAPTION = "Smoke over Ash Lane, seen from the river on Saturday morning."
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><title>Ashford mill burns | The Courier</title>
<meta property="og:title" content="Ashford mill burns"><meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2025-07-11T22:00:00Z">
<link rel="canonical" href="https://courier.example/mill"><style>p {{ color: red }}</style>
<script>var secret = "<p>The script burned 99 mills on Monday.</p>";</script></head>
<body><header><nav><ul><li><a href="/">Home</a><li><a href="/n">News</a></ul></nav></header>
<main><article><h1>Ashford mill burns</h1>
<p class="byline">By Ann Lee</p> <time datetime="2025-07-11">July 11, 2025</time>
<figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>
<div class="share"><button>Share</button><a href="x">Tweet</a></div>
<p>{LEAD.replace("mill", "<b>mill</b>")}</p>
<p>{SECOND.replace(" ", chr(10), 3)}</p>
<aside><h3>Related</h3><ul><li><a href="y">Bakery opens in Ashford with two hundred guests on Sunday</a></ul></aside>
<p>{THIRD.replace("2009", "2009&nbsp;")}</p>
</article></main>
<footer><p>Copyright 2025 The Courier. All rights reserved by the publishers of this newspaper.</p></footer>
<script>track()</script></body></html>
"""


def article(source: str | bytes, name: str = "mill", **options: str) -> Article:
    found = page(source, name, **options)
    assert isinstance(found, Article), found
    return found


def page(source: str | bytes, name: str = "mill", **options: str) -> Article | Skipped:
    data = source if isinstance(source, bytes) else source.encode()
    return read_page(data, location=f"{name}.html", name=name, **options)


def kinds(found: Article) -> list[tuple[BlockKind, str]]:
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.html", True),
        ("a.HTM", True),
        ("b/a.xhtml", True),
        ("a.txt", False),
        ("html", False),
        ("https://a.example/b.html", False),
    ],
)
def test_reads_web_pages(name: str, expected: bool) -> None:
    assert HtmlReader().reads(name) is expected


def test_the_article_without_the_page_around_it() -> None:
    assert kinds(article(PAGE)) == [
        (BlockKind.HEADLINE, "Ashford mill burns"),
        (BlockKind.BYLINE, "By Ann Lee"),
        (BlockKind.DATE_LINE, "July 11, 2025"),
        (BlockKind.CAPTION, CAPTION),
        (BlockKind.PARAGRAPH, LEAD),
        (BlockKind.PARAGRAPH, SECOND),
        (BlockKind.PARAGRAPH, THIRD),
    ]


def test_what_the_page_states() -> None:
    found = article(PAGE)

    assert (found.id, found.location, found.title) == ("mill", "mill.html", "Ashford mill burns")
    assert (found.outlet, found.url) == ("The Courier", "https://courier.example/mill")
    assert (found.published, found.language, found.byline) == (date(2025, 7, 11), "en-GB", "Ann Lee")


@pytest.mark.parametrize(
    "words", ["Ann Lee", "mill on Ash Lane", "sixty", "four towns", "2009", "museum", "Smoke"]
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_word_has_its_line_and_column_in_the_file(words: str, newline: str) -> None:
    source = PAGE.replace("\n", newline)
    found = article(source)
    line, column = found.line_column(found.text.index(words))

    assert source.split("\n")[line - 1][column - 1 :].startswith(words.partition(" ")[0])


def test_a_page_with_byte_order_mark_and_emoji_keeps_its_columns() -> None:
    found = article("\ufeff<p>🔥🔥 e\u0301 Mill burned down.</p>")

    assert found.line_column(found.text.index("Mill")) == (1, 10)


def test_comments_are_in_the_files_text_and_not_in_the_articles() -> None:
    comment = "<!-- twosource: ignore count-mismatch -->"
    found = article(f"<p>{LEAD}</p>{comment}")

    assert comment in found.file_text
    assert found.text == LEAD


def test_a_draft_without_page_around_it_is_read_as_a_whole() -> None:
    source = f"<h1>Mill burns</h1>\n<p>Short.</p><ul><li>Two hurt</li></ul><blockquote>{LEAD}</blockquote><h2>Owner</h2><p>He left."
    found = article(source)

    assert kinds(found) == [
        (BlockKind.HEADLINE, "Mill burns"),
        (BlockKind.PARAGRAPH, "Short."),
        (BlockKind.PARAGRAPH, "Two hurt"),
        (BlockKind.PARAGRAPH, LEAD),
        (BlockKind.HEADLINE, "Owner"),
        (BlockKind.PARAGRAPH, "He left."),
    ]
    assert (found.title, found.outlet, found.published) == ("Mill burns", "", None)


def test_a_bare_page_needs_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    assert article(f"<h1>Mill burns</h1><p>{LEAD}</p>").title == "Mill burns"


def test_without_the_extra_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    assert page(PAGE) == Skipped(location="mill.html", reason=NEEDS_EXTRA)


@pytest.mark.parametrize(
    ("source", "name", "options", "expected"),
    [
        pytest.param(f"<p>Posted: July 9, 2025</p><p>{LEAD}", "2025-07-12", {}, date(2025, 7, 9), id="date line"),
        pytest.param(f"<p>{LEAD}", "2025-07-12", {"address": "https://a.example/2025/07/10/mill"}, date(2025, 7, 10), id="address"),
        pytest.param(f"<p>{LEAD}", "2025-07-12-mill", {}, date(2025, 7, 12), id="file name"),
        pytest.param(f"<p>{LEAD}", "mill", {}, None, id="unknown"),
    ],
)  # fmt: skip
def test_publication_date(source: str, name: str, options: dict[str, str], expected: date | None) -> None:
    assert article(source, name, **options).published == expected


def test_the_option_is_the_date_of_a_page_without_one() -> None:
    given = date(2020, 1, 1)
    bare = read_page(f"<p>{LEAD}".encode(), location="a", name="a", published=given)
    dated = read_page(PAGE.encode(), location="a", name="a", published=given)

    assert isinstance(bare, Article)
    assert isinstance(dated, Article)
    assert (bare.published, dated.published) == (given, date(2025, 7, 11))


def test_a_host_stands_for_an_unnamed_outlet() -> None:
    assert article(f"<p>{LEAD}", address="https://www.courier.example/mill").outlet == "courier.example"


def test_an_xhtml_page() -> None:
    head = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/></head>'

    assert LEAD in article(PAGE.replace('<!DOCTYPE html>\n<html lang="en-GB"><head>', head)).text


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param(b"", "empty file", id="empty"),
        pytest.param(" \n", "empty file", id="blank"),
        pytest.param("<p></p><script>x</script>", "no text on this page", id="no text"),
        pytest.param("<nav><p>Home</p></nav><button>Go</button>", "no article found on this page", id="navigation only"),
        pytest.param(
            '<head><meta content="twosource 0.1.0" name="generator"></head><p>Mill closed, 40 lost their jobs.</p>',
            "is a report of twosource, not an article", id="report of ours",
        ),
        pytest.param('<?xml version="1.0"?><rss><item>Mill</item></rss>', r"is XML \(rss\), not a web page", id="feed"),
        pytest.param('<?xml version="1.0"?>', r"is XML \(broken\)", id="broken XML"),
        pytest.param(b"%PDF-1.4 <p>Mill", "looks like a PDF, not a web page", id="PDF"),
        pytest.param(b"<p>" + b"a" * MOST_BYTES, "larger than 10 MB", id="large"),
        pytest.param("<nav>" + "<i>" * 300_000, "more than 100,000 tags", id="tags"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_skipped(source: str | bytes, words: str) -> None:
    found = page(source)

    assert isinstance(found, Skipped)
    assert re.search(words, found.reason)
    assert "\n" not in found.reason


@pytest.mark.parametrize(
    "noise",
    [
        pytest.param("<div>" * 30_000, id="deep"),
        pytest.param("</div></b></article></p>" * 100, id="stray ends"),
        pytest.param("<table><tr><td>" * 500, id="open tables"),
        pytest.param("\x00", id="NUL"),
        pytest.param("<b" + " x" * 50, id="open tag"),
        pytest.param('<script type="application/ld+json">[[[[</script>', id="broken JSON"),
    ],
)
def test_noise_before_a_draft_takes_nothing_of_it(noise: str) -> None:
    found = article(f"{noise}><p>{LEAD}</p><p>{SECOND}</p>")

    assert LEAD in found.text
    assert SECOND in found.text


@pytest.mark.parametrize("cut", range(0, len(PAGE), 97))
def test_a_page_that_breaks_off_anywhere_is_read_or_skipped(cut: int) -> None:
    found = page(PAGE[:cut])

    if isinstance(found, Article):
        assert "secret" not in found.text
        assert "track" not in found.text
        for block in found.blocks:
            start, end = found.file_span(block.start, block.end)
            assert found.text_span(start, end) == (block.start, block.end)


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mill.html"
    path.write_text(PAGE, encoding="utf-8")
    (found,) = HtmlReader().read(str(path))

    assert isinstance(found, Article)
    assert (found.id, found.location) == ("mill", str(path))


def test_a_missing_file_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(HtmlReader().read(str(tmp_path / "no.html")))
