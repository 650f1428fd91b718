"""Edits that suppress a finding: each is made, read again, and must cover the words it is for."""

import pytest

pytest.importorskip("pygls", reason="the extra is not installed: pip install -e '.[lsp]'")

from checker.lsp.documents import read_draft
from checker.lsp.ignores import Edit, ignore_everywhere, ignore_here
from checker.model import Span
from sources.article import Article

RULE = "count-mismatch"
COMMENT = f"<!-- twosource: ignore {RULE} -->"
FIRST = "The fire in Ostrava killed twelve people on Monday."
SECOND = "It destroyed 40 houses on the hill."


def draft_of(text: str) -> Article:
    article = read_draft(text, "/desk/mill.md")
    assert isinstance(article, Article)
    return article


def edited(make, text: str, words: str) -> str | None:
    """Give the text after the edit that suppresses RULE at some words, or None when there is none."""
    draft = draft_of(text)
    start = text.index(words)
    edit = make(draft, Span(start, start + len(words)), RULE)
    return edit and edit.applied_to(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{FIRST}\n\n{SECOND}\n", f"{FIRST}\n\n{COMMENT}\n{SECOND}\n", id="paragraph"),
        pytest.param(f"{FIRST}\n{SECOND}\n", f"{FIRST}\n{COMMENT}\n{SECOND}\n", id="one paragraph a line"),
        pytest.param(f"{FIRST}\r\n\r\n{SECOND}\r\n", f"{FIRST}\r\n\r\n{COMMENT}\r\n{SECOND}\r\n", id="CRLF"),
        pytest.param(f"{SECOND}\n", f"{COMMENT}\n{SECOND}\n", id="at the very top"),
        pytest.param(SECOND, f"{COMMENT}\n{SECOND}", id="no line end at all"),
        pytest.param(
            f"{FIRST}\n\nLISBON: {SECOND}", f"{FIRST}\n\n{COMMENT}\nLISBON: {SECOND}", id="dateline"
        ),
        pytest.param(f"{FIRST}\n\n- {SECOND}\n", f"{FIRST}\n\n{COMMENT}\n- {SECOND}\n", id="list item"),
        pytest.param(
            f"---\ntitle: Fire\n---\n{SECOND}\n",
            f"---\ntitle: Fire\n---\n{COMMENT}\n{SECOND}\n",
            id="front matter",
        ),
        pytest.param(f"Outlet: Us\n\n{SECOND}\n", f"Outlet: Us\n\n{COMMENT}\n{SECOND}\n", id="header lines"),
        pytest.param(
            f"<!-- twosource: ignore date-mismatch -->\n{SECOND}\n",
            f"<!-- twosource: ignore date-mismatch, {RULE} -->\n{SECOND}\n",
            id="beside another rule",
        ),
        pytest.param(
            f"<!--twosource:ignore date-mismatch-->\r\n\r\n{SECOND}\r\n",
            f"<!--twosource:ignore date-mismatch, {RULE}-->\r\n\r\n{SECOND}\r\n",
            id="beside another rule, a blank line between",
        ),
        pytest.param(
            f"<!-- twosource: ignore date-mismatch -->\n{FIRST}\n\n{SECOND}\n",
            f"<!-- twosource: ignore date-mismatch -->\n{FIRST}\n\n{COMMENT}\n{SECOND}\n",
            id="not beside that of another block",
        ),
        pytest.param(
            f"{FIRST} <!-- twosource: ignore date-mismatch -->\n\n{SECOND}\n",
            f"{FIRST} <!-- twosource: ignore date-mismatch -->\n\n{COMMENT}\n{SECOND}\n",
            id="not beside that of another line",
        ),
    ],
)
def test_ignored_here(text, expected):
    assert edited(ignore_here, text, "40 houses") == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"---\ntitle: Fire kills 12\n---\n{FIRST}\n", "12", id="a title in the front matter"),
        pytest.param(f"<html><body><p>{SECOND}</p></body></html>", "40", id="a page"),
    ],
)
def test_where_no_comment_would_help_none_is_offered(text, words):
    assert edited(ignore_here, text, words) is None


def test_of_header_lines_the_title_is_not_parted():
    text = f"Outlet: Us\nTitle: Fire destroys 40 houses\n\n{FIRST}\n"
    assert edited(ignore_here, text, "40 houses") is None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param("", f"---\ntwosource-ignore: [{RULE}]\n---\n", id="no front matter"),
        pytest.param(
            "---\ntitle: Fire\n---\n",
            f"---\ntitle: Fire\ntwosource-ignore: [{RULE}]\n---\n",
            id="front matter",
        ),
        pytest.param(
            "---\r\ntitle: Fire\r\n---\r\n",
            f"---\r\ntitle: Fire\r\ntwosource-ignore: [{RULE}]\r\n---\r\n",
            id="front matter, CRLF",
        ),
        pytest.param(
            "---\ntwosource-ignore: [date-mismatch]\ntitle: Fire\n---\n",
            f"---\ntwosource-ignore: [date-mismatch, {RULE}]\ntitle: Fire\n---\n",
            id="a list",
        ),
        pytest.param(
            "---\ntwosource-ignore: date-mismatch\ntitle: Fire\n---\n",
            f"---\ntwosource-ignore: date-mismatch, {RULE}\ntitle: Fire\n---\n",
            id="one rule",
        ),
        pytest.param(
            "---\ntwosource-ignore:\n  - date-mismatch\n  - age-mismatch\ntitle: Fire\n---\n",
            f"---\ntwosource-ignore:\n  - date-mismatch\n  - age-mismatch\n  - {RULE}\ntitle: Fire\n---\n",
            id="a list, one a line",
        ),
    ],
)
def test_ignored_in_the_draft(head, expected):
    assert edited(ignore_everywhere, f"{head}{SECOND}\n", "40 houses") == f"{expected}{SECOND}\n"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(
            "Outlet: Us\nPublished: 2025-07-11\n\n", id="header lines, which front matter would hide"
        ),
        pytest.param(
            "---\ntwosource-ignore: [date-mismatch,\n  age-mismatch]\n---\n", id="a list over two lines"
        ),
    ],
)
def test_where_it_would_do_harm_nothing_is_offered(head):
    assert edited(ignore_everywhere, f"{head}{SECOND}\n", "40 houses") is None


def test_an_edit_replaces_what_it_says():
    assert Edit(start=1, end=3, text="xyz").applied_to("abcd") == "axyzd"
