"""From articles to a finished run: what goes wrong in one place leaves the rest alone."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from checker.config import Settings
from checker.errors import ConfigError
from checker.extract.nlp import load_model
from checker.model import ClaimPair, Conflict, Severity
from checker.pipeline import check_articles, check_pairs
from checker.plugins import load_rules
from checker.policy import Policy
from checker.report import Layout
from checker.rule import Rule
from checker.run import Run
from reports import json as json_report
from sources.article import Article, Skipped

FIRE = "A fire at a bakery in Tern Bay killed 12 people on Monday. Mayor Carla Benton visited the ruins."
MORE = FIRE.replace("12", "15")
TYPO = FIRE.replace("Benton", "Bentom")
RULES = load_rules()


@dataclass(frozen=True, slots=True)
class Failing(Rule):
    """A rule that fails on everything."""

    id = "failing"
    severity = Severity.ERROR
    slots = frozenset({"count", "name"})
    must_flag = ()
    must_pass = ()

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        raise ZeroDivisionError("no outlets")
        yield


def article(text: str, name: str, **more) -> Article:
    fields = {"published": date(2025, 7, 11), "outlet": name.upper()}
    return Article(id=name, text=text, **(fields | more))


def check(*articles: Article, rules=RULES, skipped=(), advance=None, **settings) -> Run:
    return check_articles(
        articles, rules=rules, settings=Settings(**settings), skipped=skipped, advance=advance
    )


def found(run: Run) -> list[tuple[str, list[tuple[str, ...]]]]:
    """Give each discrepancy's rule and the articles of its readings."""
    return [
        (each.rule, [tuple(claim.article.id for claim in reading.claims) for reading in each.readings])
        for each in run.discrepancies
    ]


def printed(run: Run) -> str:
    out = io.StringIO()
    json_report.write(run, out, Layout())
    return out.getvalue()


def test_two_counts_are_a_discrepancy() -> None:
    assert found(check(article(FIRE, "a"), article(MORE, "b"))) == [("count-mismatch", [("a",), ("b",)])]


def test_four_against_one_is_one_discrepancy_of_two_readings() -> None:
    run = check(*(article(MORE if name == "c" else FIRE, name) for name in "abcde"))
    assert found(run) == [("count-mismatch", [("a", "b", "d", "e"), ("c",)])]


@pytest.mark.parametrize(
    "articles", [(), (article(FIRE, "a"),), (article("", "a"),)], ids=["none", "one", "empty"]
)
def test_nothing_to_compare(articles: tuple[Article, ...]) -> None:
    run = check(*articles)
    assert (run.discrepancies, run.articles, run.pairs) == ((), articles, 0)


def test_single_article_contradicts_itself() -> None:
    text = "Mayor Carla Benton opened the bridge. The crowd cheered Carla Bentom."
    [discrepancy] = check(article(text, "a")).discrepancies
    assert discrepancy.rule == "name-spelling"


def test_failing_rule_is_reported_and_the_rest_goes_on() -> None:
    run = check(article(FIRE, "a"), article(MORE, "b"), rules=(Failing(), *RULES))
    assert found(run) == [("count-mismatch", [("a",), ("b",)])]
    [gap] = run.not_checked
    assert (gap.article, gap.what) == ("", "rule failing")
    assert "ZeroDivisionError: no outlets" in gap.reason


def test_failing_rule_is_asked_once() -> None:
    failures: dict[str, str] = {"failing": "ValueError: before"}
    run = check(article(FIRE, "a"), article(MORE, "b"))
    pair = ClaimPair(left=run.claims[0], right=run.claims[1], score=1.0)
    assert list(check_pairs([pair], [Failing()], failures, Policy(Settings()))) == []
    assert failures == {"failing": "ValueError: before"}


def test_pair_of_another_slot_is_not_handed_to_a_rule() -> None:
    claims = [
        claim for claim in check(article(FIRE, "a"), article(MORE, "b")).claims if claim.slot == "place"
    ]
    failures: dict[str, str] = {}
    pair = ClaimPair(left=claims[0], right=claims[1], score=1.0)
    assert list(check_pairs([pair], [Failing()], failures, Policy(Settings()))) == []
    assert failures == {}


@pytest.mark.parametrize("language", ["de", "fr-CA"])
def test_unknown_language_is_not_checked(language: str) -> None:
    run = check(article(FIRE, "a"), article(MORE, "b", language=language))
    assert run.discrepancies == ()
    assert [(gap.article, gap.what) for gap in run.not_checked] == [("b", "everything")]
    assert len(run.articles) == 2


def test_a_paragraph_that_no_parser_takes_is_not_checked_and_the_rest_is() -> None:
    run = check(article(FIRE, "a"), article(MORE, "b"), article("It rained. " * 20_000, "c"))
    [gap] = run.not_checked
    assert (gap.article, gap.what) == ("c", "everything")
    assert gap.reason == "a paragraph of 220,000 characters; the longest that is checked has 200,000"
    assert {claim.article.id for claim in run.claims} == {"a", "b"}


def test_a_title_as_long_as_a_book_is_not_checked() -> None:
    run = check(replace(article(FIRE, "a"), title="Rain " * 50_000))
    assert [gap.what for gap in run.not_checked] == ["everything"]


@pytest.mark.parametrize("language", ["en", "en-GB", "EN"])
def test_every_english_is_checked(language: str) -> None:
    run = check(article(FIRE, "a", language=language), article(MORE, "b", language=language))
    assert (len(run.discrepancies), run.not_checked) == (1, ())


def test_article_without_date_says_what_was_not_checked() -> None:
    run = check(article(FIRE, "a", published=None), article(FIRE, "b"))
    assert [(gap.article, gap.what) for gap in run.not_checked] == [("a", "relative dates")]


def test_articles_of_different_stories_are_never_aligned() -> None:
    run = check(article(FIRE, "a", story="one"), article(MORE, "b", story="two"))
    assert (run.discrepancies, run.pairs) == ((), 0)


def test_each_story_is_checked() -> None:
    rows = [("a", FIRE, "one"), ("b", MORE, "one"), ("c", FIRE, "two"), ("d", TYPO, "two")]
    run = check(*(article(text, name, story=story) for name, text, story in rows))
    assert [(each.story, each.rule) for each in run.discrepancies] == [
        ("one", "count-mismatch"),
        ("two", "name-spelling"),
    ]


@pytest.mark.parametrize(
    ("severity", "count"), [(Severity.NOTE, 1), (Severity.WARNING, 1), (Severity.ERROR, 0)], ids=str
)
def test_severity_is_the_least_reported(severity: Severity, count: int) -> None:
    left, right = article("Ruth Alder, 36, won the race.", "a"), article("Ruth Alder, 48, won the race.", "b")
    run = check(left, right, severity=severity)
    assert len(run.discrepancies) == count
    assert run.pairs > 0


def test_order_of_the_articles_changes_no_finding() -> None:
    articles = [article(text, name) for name, text in (("a", FIRE), ("b", MORE), ("c", TYPO))]
    runs = [check(*order) for order in permutations(articles)]
    assert len({str(found(run)) for run in runs}) == 1
    assert len({tuple(each.fingerprint for each in run.discrepancies) for run in runs}) == 1


def test_same_input_same_bytes() -> None:
    def once() -> str:
        return printed(check(article(FIRE, "a"), article(MORE, "b"), article(TYPO, "c")))

    assert once() == once()


def test_kept_parses_change_no_byte(tmp_path: Path) -> None:
    articles = (article(FIRE, "a"), article(MORE, "b"))
    runs = [check(*articles), *(check(*articles, cache=tmp_path) for _ in range(2))]
    assert len({printed(run) for run in runs}) == 1
    assert any(tmp_path.iterdir())


def test_progress_is_told_an_article_at_a_time() -> None:
    steps: list[int] = []
    check(article(FIRE, "a"), article(MORE, "b"), advance=steps.append)
    assert steps == [1, 1]


def test_skipped_inputs_and_rules_are_in_the_run() -> None:
    skipped = (Skipped(location="gone.txt", reason="no such file"),)
    run = check(article(FIRE, "a"), skipped=skipped)
    assert run.skipped == skipped
    assert [rule.id for rule in run.rules] == [rule.id for rule in RULES]


def test_unknown_model_stops_the_run() -> None:
    with pytest.raises(ConfigError, match="no_such_model_xx"):
        check(article(FIRE, "a"), model="no_such_model_xx")
    load_model.cache_clear()
