"""Suppressions: what a comment or front matter covers, and when it is idle."""

from types import SimpleNamespace

import pytest

from checker.model import Claim, Field, Severity, Span
from checker.run import Discrepancy, Reading
from checker.suppressions import suppress, unused
from sources.article import Article, Role
from sources.html import HtmlReader
from sources.text import TextReader

RULES = ("count-mismatch", "date-mismatch", "name-spelling")


def read(text: str, tmp_path) -> Article:
    path = tmp_path / "draft.md"
    path.write_text(text, encoding="utf-8", newline="")
    (article,) = TextReader().read(str(path))
    assert isinstance(article, Article)
    return article


def found(draft: Article, words: str, rule: str = "count-mismatch", field: Field = Field.TEXT) -> Discrepancy:
    text = draft.text if field is Field.TEXT else draft.title
    start = text.index(words)
    mine = claim(draft, start, start + len(words), field)
    other = claim(Article(id="wire", text="15", role=Role.SOURCE), 0, 2, Field.TEXT)
    return Discrepancy(
        rule=rule,
        severity=Severity.ERROR,
        story="",
        subject=words,
        slot="count",
        message="",
        readings=tuple(Reading(value=c.text, claims=(c,)) for c in (other, mine)),
        score=1.0,
    )


def claim(article: Article, start: int, end: int, field: Field) -> Claim:
    return Claim(
        article=article,
        span=Span(start, end),
        sentence=Span(start, end),
        subject=SimpleNamespace(label="x"),
        slot="count",
        value=SimpleNamespace(key=start),
        field=field,
    )


def is_suppressed(
    draft: Article, words: str, rule: str = "count-mismatch", field: Field = Field.TEXT
) -> bool:
    kept, gone, _ = suppress(draft, [found(draft, words, rule, field)])
    assert len(kept) + len(gone) == 1
    return bool(gone)


LINE = """The fire killed 12 people. <!-- twosource: ignore count-mismatch -->
It hurt 30 more, police said.

A third of the 90 houses burned.
"""


class TestLine:
    @pytest.mark.parametrize(("words", "gone"), [("12", True), ("30", False), ("90", False)])
    def test_a_comment_beside_text_is_for_its_line(self, tmp_path, words, gone):
        assert is_suppressed(read(LINE, tmp_path), words) is gone

    def test_for_its_rule_only(self, tmp_path):
        assert not is_suppressed(read(LINE, tmp_path), "12", "date-mismatch")

    @pytest.mark.parametrize(
        "comment",
        [
            "<!-- twosource: ignore -->",
            "<!--twosource:ignore-->",
            "<!-- TWOSOURCE: Ignore COUNT-MISMATCH, date-mismatch -->",
            "<!-- twosource: ignore date-mismatch count-mismatch -->",
        ],
    )
    def test_ways_to_write_it(self, tmp_path, comment):
        assert is_suppressed(read(f"The fire killed 12 people. {comment}\n", tmp_path), "12")

    def test_with_windows_line_ends(self, tmp_path):
        draft = read(LINE.replace("\n", "\r\n"), tmp_path)
        assert is_suppressed(draft, "12")
        assert not is_suppressed(draft, "30")


BLOCK = """The fire killed 11 people.

<!-- twosource: ignore count-mismatch -->
The fire killed 12 people. It began on a ferry, said the
police, and 30 more people were hurt.

A third of the 90 houses burned.
"""


class TestBlock:
    @pytest.mark.parametrize(("words", "gone"), [("11", False), ("12", True), ("30", True), ("90", False)])
    def test_a_comment_alone_is_for_the_next_block(self, tmp_path, words, gone):
        assert is_suppressed(read(BLOCK, tmp_path), words) is gone

    def test_a_dateline_is_of_the_block_it_begins(self, tmp_path):
        draft = read(BLOCK.replace("The fire killed 12", "LISBON, July 11 — The fire killed 12"), tmp_path)
        assert is_suppressed(draft, "12")
        assert is_suppressed(draft, "LISBON")
        assert not is_suppressed(draft, "90")

    def test_also_over_blank_lines(self, tmp_path):
        draft = read("<!-- twosource: ignore -->\n\n\nThe fire killed 12 people.\n", tmp_path)
        assert is_suppressed(draft, "12")


REGION = """The fire killed 11 people.

<!-- twosource: ignore-start -->

The fire killed 12 people.

It hurt 30 more.
{end}
A third of the 90 houses burned.
"""


class TestRegion:
    @pytest.mark.parametrize(("words", "gone"), [("11", False), ("12", True), ("30", True), ("90", False)])
    def test_reaches_to_its_end(self, tmp_path, words, gone):
        draft = read(REGION.format(end="\n<!-- twosource: ignore-end -->\n"), tmp_path)
        assert is_suppressed(draft, words) is gone

    def test_without_end_to_the_end_of_the_draft(self, tmp_path):
        assert is_suppressed(read(REGION.format(end=""), tmp_path), "90")


class TestFrontMatter:
    @pytest.mark.parametrize(
        "listed",
        [
            "[count-mismatch]",
            "count-mismatch",
            "\n  - date-mismatch\n  - count-mismatch",
            "[ count-mismatch, x ]",
        ],
    )
    def test_is_for_the_whole_draft(self, tmp_path, listed):
        draft = read(
            f"---\ntitle: Fire\ntwosource-ignore: {listed}\n---\n\nThe fire killed 12 people.\n", tmp_path
        )
        assert is_suppressed(draft, "12")
        assert not is_suppressed(draft, "12", "name-spelling")

    def test_and_for_its_title(self, tmp_path):
        draft = read(
            "---\ntitle: Fire kills 12 people\ntwosource-ignore: [count-mismatch]\n---\n\nThey died.\n",
            tmp_path,
        )
        assert is_suppressed(draft, "12", field=Field.TITLE)

    def test_in_the_text_it_is_nothing(self, tmp_path):
        draft = read(
            "---\ntitle: Fire\n---\n\ntwosource-ignore: count-mismatch\n\nThe fire killed 12 people.\n",
            tmp_path,
        )
        assert not is_suppressed(draft, "12")


def test_a_finding_of_others_is_not_touched(tmp_path):
    draft = read("<!-- twosource: ignore-start -->\nThe fire killed 12 people.\n", tmp_path)
    other = Article(id="other", text="The fire killed 12 people.")
    kept, gone, _ = suppress(draft, [found(other, "12")])
    assert (len(kept), gone) == (1, [])


def idle(draft: Article, *findings: Discrepancy, run=RULES) -> list[tuple[int, str]]:
    _, _, left = suppress(draft, findings)
    return [(it.line_column[0], it.reason) for it in unused(draft, left, run, RULES)]


class TestIdle:
    def test_one_that_suppresses_is_not_told(self, tmp_path):
        draft = read(LINE, tmp_path)
        assert idle(draft, found(draft, "12")) == []

    def test_one_that_suppresses_nothing_is(self, tmp_path):
        reason = "nothing to suppress: count-mismatch finds nothing here"
        assert idle(read(LINE, tmp_path)) == [(1, reason)]

    def test_of_every_rule(self, tmp_path):
        draft = read("It burned. <!-- twosource: ignore -->\n", tmp_path)
        assert idle(draft) == [(1, "nothing to suppress: no rule finds anything here")]

    def test_not_when_its_rule_did_not_run(self, tmp_path):
        assert idle(read(LINE, tmp_path), run=("date-mismatch",)) == []

    def test_a_rule_that_does_not_exist(self, tmp_path):
        draft = read("It burned. <!-- twosource: ignore count-mismtach -->\n", tmp_path)
        assert idle(draft) == [(1, "unknown rule 'count-mismtach', did you mean count-mismatch?")]

    def test_a_comment_that_does_not_exist(self, tmp_path):
        draft = read("It burned.\n\n<!-- twosource: disable x -->\n", tmp_path)
        ((line, reason),) = idle(draft)
        assert (line, reason) == (3, "unknown comment 'disable'; known: ignore, ignore-start, ignore-end")


PAGE = """<html><body><article><h1>Fire in Arden</h1>
<!-- twosource: ignore count-mismatch -->
<p>The fire <b>killed 12</b> people.</p>
<p>It hurt 30 more.</p> <!-- twosource: ignore date-mismatch -->
<p>A third of the 90 houses burned.</p>
</article></body></html>
"""


class TestPage:
    @pytest.fixture
    def page(self, tmp_path):
        path = tmp_path / "draft.html"
        path.write_text(PAGE, encoding="utf-8")
        (article,) = HtmlReader().read(str(path))
        assert isinstance(article, Article)
        return article

    @pytest.mark.parametrize(
        ("words", "rule", "gone"),
        [
            ("12", "count-mismatch", True),
            ("30", "count-mismatch", False),
            ("30", "date-mismatch", True),
            ("90", "date-mismatch", False),
        ],
    )
    def test_comments_are_found_in_the_file(self, page, words, rule, gone):
        assert is_suppressed(page, words, rule) is gone

    def test_idle_ones_have_their_place_in_the_file(self, page):
        assert [line for line, _ in idle(page)] == [2, 4]
