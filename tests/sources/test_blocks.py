import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.article import BlockKind
from sources.blocks import find_blocks, find_title, same_title

KINDS = {
    "H": BlockKind.HEADLINE,
    "B": BlockKind.BYLINE,
    "D": BlockKind.DATE_LINE,
    "L": BlockKind.DATELINE,
    "C": BlockKind.CAPTION,
    "P": BlockKind.PARAGRAPH,
    "x": BlockKind.BOILERPLATE,
}


def blocks_of(text: str, title: str = "") -> list[tuple[str, str]]:
    letters = {kind: letter for letter, kind in KINDS.items()}
    return [(letters[block.kind], text[block.start : block.end]) for block in find_blocks(text, title)]


def kinds_of(text: str, title: str = "") -> str:
    return "".join(letter for letter, _ in blocks_of(text, title))


PAGE = """Ashford mill burns, twelve hurt

By Ann Lee
July 11, 2025

The mill, seen on Friday. — AFP/File
The mill, seen on Friday. — AFP/File

ASHFORD: A fire burned the mill on Friday.

Nobody was hurt, the mayor said.

What comes next

The mill will reopen in May.

Comments
Post a Comment
"""


def test_reads_a_page_as_a_reader_does() -> None:
    assert kinds_of(PAGE) == "HBDCxCxLPPHPxx"


def test_a_dateline_and_its_paragraph_are_two_blocks() -> None:
    assert ("L", "ASHFORD:") in blocks_of(PAGE)
    assert ("P", "A fire burned the mill on Friday.") in blocks_of(PAGE)


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"], ids=["crlf", "cr", "lf"])
def test_newlines_of_any_kind(newline: str) -> None:
    assert kinds_of(PAGE.replace("\n", newline)) == "HBDCxCxLPPHPxx"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("Mill burns", "P", id="one line is no headline"),
        pytest.param("The mill burned.", "P", id="one sentence"),
        pytest.param(
            "Mill burns\nThe mill burned on Friday. It was old.", "HP", id="headline on the next line"
        ),
        pytest.param(
            "Who burned the mill?\n\nThe police do not know yet, they said.", "HP", id="asking headline"
        ),
        pytest.param("The mill burned.\nIt was old.\nIt had no roof.", "PPP", id="one paragraph a line"),
        pytest.param(
            "Mill burns\nMayor resigns\n\nThe mill burned on Friday.", "HHP", id="headline and standfirst"
        ),
        pytest.param(
            "The team listed:\n\nAnn Lee (knee)\n\nBo Chan (hip)\n\nCy Poe (toe)\n\nThe game is on Friday.",
            "PPPPP",
            id="a list is no row of crossheads",
        ),
        pytest.param(
            "The mill burned.\n\n“It was old\n\nIt had no roof,” he said.", "PPP", id="open quotation"
        ),
        pytest.param("ANCHOR: Was it old?\n\nLEE: It was very old.", "PP", id="a transcript's question"),
        pytest.param(
            "It was old. It burned. Khartoum denies\n\nThe army denied it.", "PHP", id="glued crosshead"
        ),
        pytest.param(
            "He met Gen. Omar Lee\n\nThe army denied it.", "HP", id="abbreviation is no sentence's end"
        ),
        pytest.param("The mill burned, he said. — AFP", "Cx", id="signed line alone"),
        pytest.param("The mill burned.\n\nNobody was hurt, he said. — AFP", "PP", id="signed last paragraph"),
        pytest.param("Nobody was hurt. — AFP\n\nThe mill burned.", "CxP", id="signed caption"),
        pytest.param("Mill burns\n\nAnn Lee\n\nJuly 11, 2025\n\nThe mill burned.", "HBDP", id="bare name"),
        pytest.param("Read more: Mill owner charged\n\nThe mill burned.", "xP", id="furniture first"),
        pytest.param("By Friday the fire was out.\n\nIt was old.", "PP", id="by-line look-alike"),
    ],
)
def test_tells_kinds_by_place(text: str, kinds: str) -> None:
    assert kinds_of(text) == kinds


def test_hard_wrapped_copy_keeps_its_paragraphs() -> None:
    paragraph = (
        "The fire that burned the old mill on Friday was put out by noon, and nobody was hurt in it. " * 4
    )
    text = "\n\n".join([textwrap.fill(paragraph, 70), textwrap.fill(paragraph, 70)])

    assert kinds_of(text) == "PP"


def test_wrapped_copy_without_blank_lines_splits_at_short_lines() -> None:
    paragraph = textwrap.fill(
        "The fire that burned the old mill was put out by noon, the mayor of the town said on Friday. " * 5
        + "It was.",
        66,
    )
    assert len(paragraph.splitlines()[-1]) < 50

    assert kinds_of(f"{paragraph}\n{paragraph}\n") == "PP"


def test_wrapped_copy_below_headline_and_byline() -> None:
    paragraph = (
        "The fire that burned the old mill in Ashford on Friday was put out by noon, Ann Lee told reporters. "
        * 2
    )
    body = textwrap.fill(f"ASHFORD, England (AP) — {paragraph}", 72)

    assert (
        kinds_of(f"Mill fire in Ashford leaves 12 in hospital\nBy BO CHAN\nAssociated Press\n{body}")
        == "HBBLP"
    )


def test_a_line_that_goes_on_in_lower_case_is_joined() -> None:
    text = "The mayor of the old town said on Monday that the\nmill would be closed."

    assert blocks_of(text) == [("P", text)]


MARKDOWN = """# Ashford *mill* burns ##

*By Ann Lee*

![The mill](mill.jpg)

The mill **burned** on Friday.

## What is known

- Twelve were hurt.
- One is missing.

> It was old, the mayor said.

```
make mill
```

<!-- draft -->

See [the report](https://courier.example/r) of Monday.
"""


def test_reads_markdown() -> None:
    assert blocks_of(MARKDOWN) == [
        ("H", "Ashford *mill* burns"),
        ("B", "By Ann Lee"),
        ("C", "The mill"),
        ("P", "The mill **burned** on Friday."),
        ("H", "What is known"),
        ("P", "Twelve were hurt."),
        ("P", "One is missing."),
        ("P", "It was old, the mayor said."),
        ("x", "```\nmake mill\n```"),
        ("x", "<!-- draft -->"),
        ("P", "See [the report](https://courier.example/r) of Monday."),
    ]


def test_a_line_that_is_the_title_is_a_headline_though_it_ends_as_a_sentence() -> None:
    text = "July 11, 2025\n\n“Mill Burns.”\n\nThe mill burned on Friday."

    assert kinds_of(text, "Mill burns") == "DHP"


def test_find_title_tells_whether_the_title_stands_in_the_text() -> None:
    text = "Mill ‘burns’\n\nThe mill burned on Friday."
    blocks = find_blocks(text, "Mill 'burns' | The Courier")

    assert find_title(text, blocks, "Mill 'burns' | The Courier") == blocks[0]
    assert find_title(text, blocks, "Mayor resigns") is None


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Mill burns", "MILL  BURNS", True),
        ("Ashford’s “mill”", "Ashford's 'mill'", True),
        ("Mill burns - BBC News", "Mill burns", True),
        ("Mill burns", "Mill turns", False),
        ("", "", False),
    ],
)
def test_same_title(left: str, right: str, same: bool) -> None:
    assert same_title(left, right) is same


LINES = st.sampled_from(
    [
        "",
        "  ",
        "Mill burns",
        "The mill burned on Friday.",
        "By Ann Lee",
        "ASHFORD: The mill burned.",
        "July 11, 2025",
        "Comments",
        "- One item",
        "# A heading",
        "Seen on Friday. (AP Photo/Bo Chan)",
        "```",
        "<!--",
        "-->",
        "and then it burned, he said",
        "“It was old",
    ]
)
TEXTS = st.one_of(st.text(), st.builds("\n".join, st.lists(st.one_of(LINES, st.text()))))


@given(TEXTS, st.text(max_size=20))
def test_blocks_are_in_order_trimmed_and_do_not_overlap(text: str, title: str) -> None:
    last = 0
    for block in find_blocks(text, title):
        assert last <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        last = block.end


@given(
    st.lists(st.sampled_from(["The mill burned on Friday.", "Nobody was hurt, Ann Lee said.", "It was old."]))
)
def test_no_sentence_is_lost(sentences: list[str]) -> None:
    text = "\n\n".join(sentences)

    assert [words for kind, words in blocks_of(text) if kind in "PC"] == sentences
