from datetime import date

import pytest

from sources.markup import read_markup
from sources.page_metadata import PageMetadata, read_metadata


def metadata(source: str, address: str = "") -> PageMetadata:
    return read_metadata(read_markup(source), address)


def structured(json: str) -> PageMetadata:
    return metadata(f'<script type="application/ld+json">{json}</script>')


def test_everything_in_meta_elements() -> None:
    found = metadata(
        """<html lang="en-GB"><head><title>Mill burns - The Courier</title>
        <meta property="og:title" content="Ashford mill burns | The Courier">
        <meta property="og:site_name" content="The Courier">
        <meta property="article:published_time" content="2025-07-11T23:30:00-04:00">
        <meta property="article:modified_time" content="2025-07-13">
        <meta name="author" content="By Ann Lee"><link rel="canonical" href="/2025/mill">"""
        , "https://courier.example/x?from=home"
    )  # fmt: skip

    assert found.titles == ("Ashford mill burns", "Mill burns")
    assert (found.title, found.outlet, found.byline) == ("Ashford mill burns", "The Courier", "By Ann Lee")
    assert (found.published, found.language) == (date(2025, 7, 11), "en-GB")
    assert found.url == "https://courier.example/2025/mill"


def test_everything_in_structured_data() -> None:
    found = structured(
        """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "No", "headline": "No"},
        {"@type": ["NewsArticle"], "headline": "Mill &amp; barn burn", "datePublished": "2025-07-11",
        "dateModified": "2025-07-14", "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Chan"}],
        "publisher": {"@type": "Organization", "name": "The Courier"}, "inLanguage": "en_US",
        "mainEntityOfPage": {"@id": "https://courier.example/mill"}}]}"""
    )

    assert (found.title, found.outlet, found.byline) == (
        "Mill & barn burn",
        "The Courier",
        "Ann Lee, Bo Chan",
    )
    assert (found.published, found.language) == (date(2025, 7, 11), "en-US")
    assert found.url == "https://courier.example/mill"


def test_structured_data_come_before_meta_elements() -> None:
    found = metadata(
        '<meta property="og:title" content="Two"><meta name="date" content="2025-01-02">'
        '<script type="application/ld+json">[{"@type":"ReportageNewsArticle","headline":"One",'
        '"datePublished":"2025-01-01"}]</script>'
    )

    assert (found.titles, found.published) == (("One", "Two"), date(2025, 1, 1))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param('<time datetime="2025-07-11T08:00">Friday</time>', date(2025, 7, 11), id="time"),
        pytest.param(
            '<meta itemprop="datePublished" content="2025-07-11">', date(2025, 7, 11), id="itemprop"
        ),
        pytest.param('<span itemprop="datePublished" content="2025-07-11">', date(2025, 7, 11), id="span"),
        pytest.param(
            '<meta name="DC.date.issued" content="11 July 2025">', date(2025, 7, 11), id="Dublin Core"
        ),
        pytest.param('<meta name="pubdate" content="20250711">', date(2025, 7, 11), id="compact"),
        pytest.param('<meta name="date" content="05/02/2025">', None, id="day or month first"),
        pytest.param('<meta name="date" content="2025-13-45">', None, id="no date"),
        pytest.param('<meta name="last-modified" content="2025-07-11">', None, id="date of change"),
        pytest.param(
            '<meta name="pubdate" content="soon"><time datetime="2025-07-11">',
            date(2025, 7, 11),
            id="next best",
        ),
    ],
)
def test_publication_date(source: str, expected: date | None) -> None:
    assert metadata(source).published == expected


@pytest.mark.parametrize(
    "json",
    [
        pytest.param("{", id="not JSON"),
        pytest.param("[" * 100_000, id="too deep"),
        pytest.param("null", id="null"),
        pytest.param(
            '{"@type": "NewsArticle", "headline": 3, "author": {"name": 4}, "datePublished": []}',
            id="wrong types",
        ),
        pytest.param('{"@type": {"a": 1}, "@graph": "x"}', id="wrong structure"),
        pytest.param('{"@type": "Recipe", "headline": "Soup"}', id="no article"),
        pytest.param('{"@type": "NewsArticle", "headline": "' + "x" * 600 + '"}', id="too long"),
        pytest.param('{"@type": "NewsArticle", "url": "http://[broken"}', id="broken address"),
        pytest.param("9" * 5000, id="long number"),
    ],
)
def test_broken_structured_data_state_nothing(json: str) -> None:
    assert structured(json) == PageMetadata()


@pytest.mark.parametrize("href", ["javascript:alert(1)", "/mill", "file:///etc/passwd", "http://[x", "//"])
def test_an_address_that_is_none(href: str) -> None:
    assert metadata(f'<link rel="canonical" href="{href}">').url == ""


def test_an_author_page_is_no_byline() -> None:
    assert metadata('<meta property="article:author" content="https://x.example/ann">').byline == ""


def test_a_page_that_states_nothing() -> None:
    assert metadata("<p>Text") == PageMetadata()
