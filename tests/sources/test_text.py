import os
from datetime import date
from pathlib import Path

import pytest

from sources.article import Article, BlockKind, Role, Skipped
from sources.text import TextReader

BODY = "The mill burned on Friday. It was old."


def read(path: Path, text: str | bytes, published: date | None = None) -> Article | Skipped:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (item,) = TextReader(published=published).read(str(path))
    return item


def article(path: Path, text: str | bytes, published: date | None = None) -> Article:
    item = read(path, text, published)
    assert isinstance(item, Article)
    return item


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.txt", True),
        ("a.TEXT", True),
        ("a.md", True),
        ("a.markdown", True),
        ("a.html", False),
        ("a", False),
    ],
)
def test_reads_text_and_markdown(name: str, expected: bool) -> None:
    assert TextReader().reads(name) is expected


def test_an_article_without_header(tmp_path: Path) -> None:
    text = f"Ashford mill burns\n\nBy Ann Lee\nJuly 11, 2025\n\n{BODY}\n"
    found = article(tmp_path / "mill.txt", text)

    assert (found.id, found.location) == ("mill", str(tmp_path / "mill.txt"))
    assert (found.title, found.byline) == ("Ashford mill burns", "Ann Lee")
    assert found.published == date(2025, 7, 11)
    assert found.text == text


def test_carriage_returns_stay(tmp_path: Path) -> None:
    assert article(tmp_path / "mill.txt", f"Mill burns\r\n\r\n{BODY}\r\n").text.count("\r\n") == 3


def test_front_matter_states_everything(tmp_path: Path) -> None:
    text = f"---\ntitle: Mill burns\noutlet: The Courier\npublished: 2025-07-11\nid: m1\nstory: s\nrole: draft\n---\n{BODY}"
    found = article(tmp_path / "2024-01-01.md", text, published=date(2000, 1, 1))

    assert (found.id, found.story, found.outlet, found.title) == ("m1", "s", "The Courier", "Mill burns")
    assert (found.published, found.role) == (date(2025, 7, 11), Role.DRAFT)
    assert [block.kind for block in found.blocks] == [BlockKind.BOILERPLATE, BlockKind.PARAGRAPH]
    assert found.text[found.blocks[1].start : found.blocks[1].end] == BODY


def test_a_title_in_the_header_and_in_the_text_is_a_headline_block(tmp_path: Path) -> None:
    found = article(tmp_path / "mill.md", f"---\ntitle: Mill burns.\n---\n# Mill burns.\n\n{BODY}")

    assert [block.kind for block in found.blocks][1:] == [BlockKind.HEADLINE, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param(
            "2025-07-12-mill.txt", f"July 11, 2025\n\n{BODY}", date(2025, 7, 11), id="date line first"
        ),
        pytest.param("2025-07-12-mill.txt", BODY, date(2025, 7, 12), id="then the file's name"),
        pytest.param("mill.txt", BODY, date(2025, 7, 13), id="then the option"),
    ],
)
def test_publication_date(tmp_path: Path, name: str, text: str, expected: date) -> None:
    assert article(tmp_path / name, text, published=date(2025, 7, 13)).published == expected


def test_the_files_own_date_is_never_used(tmp_path: Path) -> None:
    path = tmp_path / "mill.txt"
    path.write_text(BODY)
    os.utime(path, (0, 0))
    (found,) = TextReader().read(str(path))

    assert isinstance(found, Article)
    assert found.published is None


@pytest.mark.parametrize("start", ["<!DOCTYPE html>", "\n <HTML lang=en>", "<body>"])
def test_a_web_page_under_the_name_of_a_text_is_read_as_one(tmp_path: Path, start: str) -> None:
    found = article(tmp_path / "mill.txt", f"{start}<h1>Mill burns</h1>\n<p>{BODY}</p>", date(2025, 7, 11))

    assert found.text == f"Mill burns\n\n{BODY}"
    assert found.line_column(found.text.index(BODY))[1] == 4
    assert found.published == date(2025, 7, 11)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        pytest.param("", "", "empty file", id="empty"),
        pytest.param(" \n\n\t", "", "empty file", id="blank"),
        pytest.param(b"%PDF-1.4", "", "looks like a PDF", id="pdf"),
        pytest.param("<!DOCTYPE html><nav>Home</nav>", "", "no article found on this page", id="html"),
        pytest.param("---\ntitle: Mill\nrole: chief\n---\nMill.", ":3", "role is neither", id="front matter"),
        pytest.param("---\ntitle: Mill\n---\n", "", "no text but", id="front matter only"),
        pytest.param("Comments\nPost a Comment", "", "no text but", id="furniture only"),
    ],
)
def test_what_is_no_article_is_skipped(tmp_path: Path, text: str | bytes, place: str, words: str) -> None:
    path = tmp_path / "mill.txt"
    item = read(path, text)

    assert isinstance(item, Skipped)
    assert item.location == f"{path}{place}"
    assert words in item.reason
