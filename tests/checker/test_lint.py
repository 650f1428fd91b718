"""A draft against its sources: what touches it, how loudly, and what it says of itself."""

from dataclasses import replace
from datetime import date

import pytest

from checker.claim_store import ClaimStore
from checker.config import Settings
from checker.extract import nlp
from checker.join import join_runs
from checker.lint import BACKED_HINT, lint_draft
from checker.model import Severity
from checker.plugins import load_rules
from checker.run import Run
from sources.article import Article, Role
from sources.blocks import find_blocks

DAY = date(2025, 7, 11)
TWELVE = "A ferry fire killed 12 people near Oslo on Friday."
FIFTEEN = "A ferry fire killed 15 people near Oslo on Friday."


def article(name: str, *paragraphs: str, **fields) -> Article:
    text = "\n\n".join(paragraphs) + "\n"
    made = Article(id=name, text=text, published=DAY, location=f"{name}.txt", outlet=name.title())
    return replace(made, blocks=find_blocks(text), **fields)


@pytest.fixture(scope="module")
def rules():
    return load_rules()


@pytest.fixture
def lint(rules):
    def call(draft: Article, *sources: Article, store: ClaimStore | None = None, **settings) -> Run:
        return lint_draft(draft, sources, rules=rules, settings=Settings(**settings), store=store)

    return call


def told(run: Run) -> list[tuple[str, str]]:
    return [(found.rule, found.severity.value) for found in run.discrepancies]


def test_a_draft_against_a_source(lint):
    run = lint(article("draft", TWELVE), article("wire", FIFTEEN))
    assert told(run) == [("count-mismatch", "error")]
    assert [reading.value for reading in run.discrepancies[0].readings] == ["15", "12"]
    assert run.articles[0].role is Role.DRAFT


def test_what_only_sources_dispute_is_not_told(lint):
    draft = article("draft", "A ferry burned near Oslo on Friday.")
    assert told(lint(draft, article("wire", TWELVE), article("post", FIFTEEN))) == []


def test_a_draft_without_sources_is_checked_against_itself(lint):
    assert told(lint(article("draft", "Ferry fire kills 15 people near Oslo", TWELVE))) == [
        ("count-mismatch", "error")
    ]


def test_the_slip_of_one_source_is_a_note(lint):
    run = lint(
        article("draft", TWELVE), article("wire", TWELVE), article("herald", TWELVE), article("post", FIFTEEN)
    )
    assert told(run) == [("count-mismatch", "note")]
    assert BACKED_HINT in run.discrepancies[0].hint


def test_one_source_against_another_is_no_note(lint):
    run = lint(article("draft", TWELVE), article("wire", TWELVE), article("post", FIFTEEN))
    assert told(run) == [("count-mismatch", "error")]


def test_severity_is_asked_after_that(lint):
    sources = (article("wire", TWELVE), article("herald", TWELVE), article("post", FIFTEEN))
    assert told(lint(article("draft", TWELVE), *sources, severity=Severity.WARNING)) == []


class TestStories:
    def test_sources_of_another_story_are_left_out(self, lint):
        assert (
            told(lint(article("draft", TWELVE, story="ferry"), article("wire", FIFTEEN, story="mill"))) == []
        )

    @pytest.mark.parametrize(("mine", "theirs"), [("ferry", ""), ("", "ferry"), ("ferry", "ferry"), ("", "")])
    def test_all_others_are_taken(self, lint, mine, theirs):
        run = lint(article("draft", TWELVE, story=mine), article("wire", FIFTEEN, story=theirs))
        assert told(run) == [("count-mismatch", "error")]
        assert run.discrepancies[0].story == mine


class TestDraftAmongItsSources:
    def test_is_not_compared_with_itself(self, lint):
        draft = article("draft", TWELVE)
        run = lint(draft, replace(draft, role=Role.SOURCE), article("wire", TWELVE))
        assert told(run) == []
        assert [it.id for it in run.articles] == ["draft", "wire"]

    def test_also_under_another_id(self, lint, tmp_path):
        path = tmp_path / "draft.txt"
        path.touch()
        draft = article("draft", TWELVE, location=str(path))
        copy = article("copy", FIFTEEN, location=str(tmp_path / ".." / tmp_path.name / "draft.txt"))
        assert len(lint(draft, copy).articles) == 1


def test_suppressed_findings_are_kept_apart(lint):
    draft = article("draft", f"{TWELVE} <!-- twosource: ignore count-mismatch -->")
    run = lint(draft, article("wire", FIFTEEN))
    assert (told(run), len(run.suppressed), run.unused_suppressions) == ([], 1, ())


def test_idle_suppressions_are_told(lint):
    draft = article("draft", f"{TWELVE} <!-- twosource: ignore age-mismatch -->")
    run = lint(draft, article("wire", FIFTEEN))
    assert told(run) == [("count-mismatch", "error")]
    assert [it.place for it in run.unused_suppressions] == ["draft.txt:1:52"]


class TestStore:
    @pytest.fixture
    def parsed(self, monkeypatch):
        texts: list[str] = []
        parse = nlp._parse_texts

        def noted(wanted, *rest):
            texts.extend(wanted)
            return parse(wanted, *rest)

        monkeypatch.setattr(nlp, "_parse_texts", noted)
        return texts

    def test_an_edit_parses_its_paragraph_only(self, lint, parsed):
        store, wire = ClaimStore(), article("wire", FIFTEEN)
        lint(article("draft", TWELVE, "The ferry was old."), wire, store=store)
        parsed.clear()
        run = lint(article("draft", TWELVE, "The ferry was new."), wire, store=store)
        assert parsed == ["The ferry was new."]
        assert told(run) == [("count-mismatch", "error")]

    def test_a_changed_source_is_parsed_again(self, lint, parsed):
        store, draft = ClaimStore(), article("draft", TWELVE)
        again = FIFTEEN.replace("15", "17")
        lint(draft, article("wire", FIFTEEN), store=store)
        parsed.clear()
        run = lint(draft, article("wire", again), store=store)
        assert [reading.value for reading in run.discrepancies[0].readings] == ["17", "12"]
        assert parsed == [again]

    def test_gives_what_a_fresh_run_gives(self, lint):
        store, wire = ClaimStore(), article("wire", FIFTEEN, "The captain, Ada Brandt, 41, was hurt.")
        draft = article("draft", TWELVE, "The captain, Ada Brand, 44, was hurt.")
        lint(article("draft", "Nothing yet."), wire, store=store)
        assert told(lint(draft, wire, store=store)) == told(lint(draft, wire))


class TestJoin:
    def test_what_two_drafts_dispute_is_told_once(self, lint):
        one, other = article("one", TWELVE), article("other", FIFTEEN)
        run = join_runs([lint(one, other), lint(other, one)])
        assert told(run) == [("count-mismatch", "error")]
        assert {it.id: it.role for it in run.articles} == {"one": Role.DRAFT, "other": Role.DRAFT}

    def test_counts_add_up(self, lint):
        runs = [lint(article("one", TWELVE)), lint(article("other", FIFTEEN))]
        run = join_runs(runs)
        assert run.counts["claims"] == sum(it.counts["claims"] for it in runs)
        assert len(run.rules) == len(runs[0].rules)

    def test_of_nothing_is_empty(self):
        assert join_runs([]).counts["articles"] == 0


def test_what_no_source_gives_is_told_once(lint):
    draft = article(
        "draft",
        "A ferry fire near Oslo killed 12 people on Friday, said Ada Brandt.",
        "A ferry fire killed 12 people near Oslo, said Ada Brandt again.",
    )
    run = lint(draft, article("wire", TWELVE))
    assert [found.message for found in run.discrepancies] == ["no source gives this name: “Ada Brandt”"]
