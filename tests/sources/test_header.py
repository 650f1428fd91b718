from datetime import date

import pytest

from sources.article import BlockKind, Role
from sources.header import BadHeaderError, read_header

FRONT = """---
title: "Mill burns: twelve hurt"
outlet: The Courier
date: 2025-07-11
url: https://courier.example/mill
author: [Ann Lee, Bo Chan]
id: mill-1
story: mill
lang: en
role: draft
section: local
---
The mill burned.
"""


def test_reads_front_matter() -> None:
    header = read_header(FRONT)

    assert header.title == "Mill burns: twelve hurt"
    assert header.outlet == "The Courier"
    assert header.published == date(2025, 7, 11)
    assert header.byline == "Ann Lee, Bo Chan"
    assert (header.id, header.story, header.language, header.role) == ("mill-1", "mill", "en", Role.DRAFT)


def test_front_matter_is_one_boilerplate_block_and_the_text_begins_below() -> None:
    header = read_header(FRONT)

    assert FRONT[header.end :] == "The mill burned.\n"
    assert [block.kind for block in header.blocks] == [BlockKind.BOILERPLATE]
    assert FRONT[: header.blocks[0].end].endswith("---")


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        pytest.param("title: a: b", 2, "not YAML", id="colon"),
        pytest.param("title: x\nkeys: [a, b", 3, "not YAML", id="open bracket"),
        pytest.param("title: x\npublished: 2025-02-30", 2, "not YAML", id="impossible date"),
        pytest.param("title: x\npublished: soon", 3, "not a full date", id="no date"),
        pytest.param("title: x\npublished: 05/02/2025", 3, "not a full date", id="day or month first"),
        pytest.param("title: x\nrole: editor", 3, "neither source nor draft", id="role"),
        pytest.param("a: !!python/object:os.system x", 2, "not YAML", id="tag"),
    ],
)
def test_bad_front_matter_names_its_line(source: str, line: int, words: str) -> None:
    with pytest.raises(BadHeaderError, match=words) as raised:
        read_header(f"---\n{source}\n---\nThe mill burned.")

    assert line - 1 <= raised.value.line <= line + 1


def test_two_drawn_lines_are_no_front_matter() -> None:
    text = "---\nThe mill burned.\n---\nIt was old."

    assert read_header(text).end == 0


def test_reads_header_lines() -> None:
    text = (
        "Title: Mill burns\nOutlet: The Courier\nDate: Friday, July 11, 2025\nBy: Ann Lee\n\nThe mill burned."
    )
    header = read_header(text)

    assert (header.title, header.outlet, header.published) == ("Mill burns", "The Courier", date(2025, 7, 11))
    kinds = {text[block.start : block.end]: block.kind for block in header.blocks}
    assert kinds["Mill burns"] is BlockKind.HEADLINE
    assert kinds["Outlet: The Courier"] is BlockKind.BOILERPLATE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Correction: the mill did not burn.", id="no known key"),
        pytest.param("Date: to be announced\nThe mill burned.", id="no date"),
        pytest.param("The mill burned.\nOutlet: The Courier", id="not at the top"),
        pytest.param("", id="nothing"),
    ],
)
def test_leaves_text_that_is_no_header(text: str) -> None:
    assert read_header(text).end == 0
