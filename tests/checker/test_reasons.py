"""Every piece of evidence is told in words that an editor can weigh."""

import ast
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.model import Evidence
from checker.reasons import because, known_features, reasons

ALIGN = Path(__file__).parents[2] / "checker" / "align"


def features_made() -> set[str]:
    """Name the kinds of evidence that alignment makes: literals, and constants of the same module."""
    made = set()
    for path in ALIGN.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            node.targets[0].id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Evidence":
                first = node.args[0]
                made.add(first.value if isinstance(first, ast.Constant) else constants[first.id])
    return made


def test_every_kind_of_evidence_has_words():
    assert features_made()
    assert features_made() <= known_features()


@pytest.mark.parametrize(
    ("slot", "evidence", "expected"),
    [
        pytest.param(
            "count",
            Evidence("sentence", 0.84),
            "the sentences share 84 % of what the shorter one says",
            id="share",
        ),
        pytest.param("count", Evidence("noun", 1.0), "both count the same", id="same noun"),
        pytest.param("count", Evidence("noun", 0.6), "both count people", id="people"),
        pytest.param("count", Evidence("noun", 0.0), "they count different things", id="other noun"),
        pytest.param(
            "date",
            Evidence("governor", 1.0, "kill / kill"),
            "the same word governs both (kill / kill)",
            id="governor",
        ),
        pytest.param(
            "date",
            Evidence("governor", 0.3, "build < dam / repair < dam"),
            "one word governs both from afar (build < dam / repair < dam)",
            id="far governor",
        ),
        pytest.param("event", Evidence("time", 0.0, "a / b"), "the dates differ (a / b)", id="dates"),
        pytest.param(
            "event", Evidence("participants", 0.4), "one of them names nobody involved", id="nobody"
        ),
        pytest.param(
            "role", Evidence("same person", 1.0, "Ada Brandt"), "both are said of Ada Brandt", id="who"
        ),
        pytest.param("tide", Evidence("moon", 0.25, "full"), "moon: 0.25 (full)", id="not ours"),
    ],
)
def test_words(slot, evidence, expected):
    assert reasons(slot, [evidence]) == (expected,)


def test_a_sum_of_money_has_no_counted_noun():
    assert reasons("amount", [Evidence("noun", 0.5), Evidence("clause", 0.5)]) == ("the clauses share 50 %",)


def test_a_finding_without_evidence_says_so():
    assert because(SimpleNamespace(slot="count", evidence=())) == ("no evidence was kept",)
