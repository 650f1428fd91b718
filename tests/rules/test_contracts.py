"""What every registered rule promises: names agree, examples exist, docs have their labels, checks are symmetric."""

import re
from pathlib import Path

import pytest

from checker import Rule
from checker.align.pairs import align_claims
from checker.extract.claims import extract_claims
from checker.extract.nlp import parse_articles
from checker.plugins import load_rules
from checker.testing import example_articles

RULES = load_rules()
LABELS = ("Why it matters:", "Flags:", "Leaves alone:")
by_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def _pairs(rule: Rule):
    for example in rule.must_flag + rule.must_pass:
        claims = [c for parsed in parse_articles(example_articles(example)) for c in extract_claims(parsed)]
        yield from (pair for pair in align_claims(claims) if pair.slot in rule.slots)


@by_rule
def test_names_agree(rule: Rule) -> None:
    module = type(rule).__module__.removeprefix("rules.")
    assert module == rule.id.replace("-", "_")
    assert type(rule).__name__ == "".join(word.title() for word in rule.id.split("-"))


def test_every_module_is_registered() -> None:
    folder = Path(__import__("rules").__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert modules == {rule.id.replace("-", "_") for rule in RULES}


@by_rule
def test_documentation_has_its_labels(rule: Rule) -> None:
    text = rule.describe().description
    assert [label for label in LABELS if label not in text] == []
    assert rule.describe().summary.endswith(".")


def test_summaries_are_unique() -> None:
    assert len({rule.describe().summary for rule in RULES}) == len(RULES)


@by_rule
def test_enough_examples_with_reasons(rule: Rule) -> None:
    assert len(rule.must_flag) >= 3
    assert len(rule.must_pass) >= 5
    assert all(example.because for example in rule.must_flag + rule.must_pass)


@by_rule
def test_symmetric(rule: Rule) -> None:
    for pair in _pairs(rule):
        forth, back = list(rule.check(pair)), list(rule.check(pair.swapped()))
        assert [c.severity for c in forth] == [c.severity for c in back], pair.left.text


@by_rule
def test_equal_values_are_no_conflict(rule: Rule) -> None:
    for pair in _pairs(rule):
        if pair.left.value.key == pair.right.value.key:
            assert list(rule.check(pair)) == []


@by_rule
def test_messages_are_one_plain_line(rule: Rule) -> None:
    for pair in _pairs(rule):
        for conflict in rule.check(pair):
            assert not re.search(r"[\n\t]|object at 0x|\bNone\b", conflict.message)
