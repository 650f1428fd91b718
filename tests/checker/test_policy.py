from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.config import PathIgnore, Settings
from checker.model import Claim, ClaimPair, Conflict, Severity, Span
from checker.policy import Policy
from sources.article import Article


def conflict(severity: Severity = Severity.ERROR, left: str = "a.md", right: str = "b.md") -> Conflict:
    claims = [
        Claim(
            article=Article(id=place, text="x", location=place),
            span=Span(0, 1),
            sentence=Span(0, 1),
            subject=SimpleNamespace(label="x"),
            slot="count",
            value=SimpleNamespace(key=place),
        )
        for place in (left, right)
    ]
    pair = ClaimPair(left=claims[0], right=claims[1], score=1.0)
    return Conflict(rule="count-mismatch", severity=severity, pair=pair, message="")


@pytest.mark.parametrize(
    ("usual", "given", "chosen", "expected"),
    [
        ("error", "error", "warning", "warning"),
        ("warning", "warning", "error", "error"),
        ("error", "note", "error", "note"),
        ("error", "warning", "note", "note"),
        ("note", "error", "warning", "warning"),
    ],
    ids=["lowered", "raised", "an update stays a note", "and is lowered further", "raised by the rule"],
)
def test_severity_of_a_rule(usual, given, chosen, expected):
    policy = Policy(Settings(severities={"count-mismatch": Severity(chosen)}))
    assert policy.judge(conflict(Severity(given)), Severity(usual)).severity == expected


def test_other_rules_keep_theirs():
    policy = Policy(Settings(severities={"age-mismatch": Severity.NOTE}))
    assert policy.judge(conflict(), Severity.ERROR).severity is Severity.ERROR


@pytest.mark.parametrize(
    ("pattern", "path", "silent"),
    [
        ("opinion/", "opinion/mill.md", True),
        ("opinion/", "desk/opinion/mill.md", True),
        ("*.txt", "wire/today.txt", True),
        ("/drafts/*.md", "drafts/mill.md", True),
        ("/drafts/*.md", "old/drafts/mill.md", False),
        ("opinion/", "opinions/mill.md", False),
        ("*.txt", "mill.md", False),
    ],
)
def test_rules_ignored_in_a_path(tmp_path, pattern, path, silent):
    ignore = PathIgnore(base=tmp_path, pattern=pattern, rules=frozenset({"count-mismatch"}))
    policy = Policy(Settings(path_ignores=(ignore,)))
    found = conflict(left=str(tmp_path / path), right=str(tmp_path / "else.doc"))
    assert (policy.judge(found, Severity.ERROR) is None) is silent


def test_other_rules_are_not_ignored_there():
    ignore = PathIgnore(base=Path(), pattern="*", rules=frozenset({"age-mismatch"}))
    assert Policy(Settings(path_ignores=(ignore,))).judge(conflict(), Severity.ERROR) is not None
