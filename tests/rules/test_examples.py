"""Every rule's own sentences, run through the real pipeline."""

import re

import pytest

from checker import Rule
from checker.plugins import load_rules
from checker.rule import Example
from checker.testing import examples, verdict

RULES = load_rules()


def _id(rule: Rule, example: Example) -> str:
    kind = type(example).__name__
    return f"{rule.id}-{kind}-{re.sub(r'[^a-z0-9]+', '-', example.because.lower()).strip('-')}"


CASES = [(rule, example) for rule in RULES for example in examples(type(rule))]


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[_id(rule, example) for rule, example in CASES])
def test_example(rule: Rule, example: Example) -> None:
    assert verdict(rule, example) == ""
