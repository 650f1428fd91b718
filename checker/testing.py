"""Run a rule's example sentences through the real pipeline; when one fails, say which stage lost it.

Ships with the package, so that a newsroom's own rules are tested the same way:

    from checker.testing import examples, verdict

    @pytest.mark.parametrize("example", examples(MyRule))
    def test_example(example):
        assert verdict(MyRule(), example) == ""
"""

from collections.abc import Sequence

from checker.align.pairs import DERIVED_SLOTS, align_claims
from checker.extract.claims import extract_claims
from checker.extract.nlp import parse_articles
from checker.model import Claim, ClaimPair, Conflict
from checker.rule import Example, MustFlag, Rule
from sources.article import Article, Role
from sources.blocks import find_blocks


def examples(rule: type[Rule]) -> tuple[Example, ...]:
    """Give the rule's must-flag examples, then its must-pass ones."""
    return (*rule.must_flag, *rule.must_pass)


def example_articles(example: Example) -> tuple[Article, ...]:
    """Make the one or two articles of an example."""
    right = example.published_right or example.published
    role = Role.DRAFT if example.draft else Role.SOURCE
    rows = [("left", example.left, example.published, role), ("right", example.right, right, Role.SOURCE)]
    return tuple(
        Article(
            id=name, text=text, outlet=name.title(), published=published, role=role, blocks=find_blocks(text)
        )
        for name, text, published, role in rows
        if text
    )


def verdict(rule: Rule, example: Example) -> str:
    """Give an empty string when the rule does what the example asks, else one line that says why not."""
    claims = [
        claim for parsed in parse_articles(example_articles(example)) for claim in extract_claims(parsed)
    ]
    pairs = list(align_claims(claims))
    conflicts = [conflict for pair in pairs if pair.slot in rule.slots for conflict in rule.check(pair)]
    if isinstance(example, MustFlag):
        return "" if conflicts else _lost(rule, claims, pairs)
    return f"flagged: {_told(conflicts)}" if conflicts else ""


def _lost(rule: Rule, claims: Sequence[Claim], pairs: Sequence[ClaimPair]) -> str:
    mine = [claim for claim in claims if claim.slot in rule.slots]
    if len(mine) < 2 and not rule.slots & DERIVED_SLOTS:
        return f"lost in extraction: {[_short(c) for c in mine] or 'no'} claim in slots {sorted(rule.slots)}"
    paired = [pair for pair in pairs if pair.slot in rule.slots]
    if not paired:
        return f"lost in alignment: no pair of {[_short(claim) for claim in mine] or sorted(rule.slots)}"
    return f"rule silent on {[f'{_short(p.left)} / {_short(p.right)}' for p in paired]}"


def _told(conflicts: Sequence[Conflict]) -> str:
    return "; ".join(conflict.message for conflict in conflicts)


def _short(claim: Claim) -> str:
    return f"{claim.text!r} ({claim.subject.label}: {claim.value})"
