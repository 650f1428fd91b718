"""The rules of a run as SARIF describes them: summary, full text, help in Markdown, usual level."""

import re
from itertools import chain
from typing import Any

from checker.model import Severity
from checker.run import RuleSummary, Run
from reports.coverage import UNUSED

LONGEST_DESCRIPTION = 1_000  # characters; GitHub takes no more

_UNUSED = RuleSummary(
    id=UNUSED,
    severity=Severity.WARNING,
    summary="A suppression suppresses nothing.",
    description="A suppression suppresses nothing: what it was for has been mended, or it names no rule.",
)

_LABEL = re.compile(r"(Why it matters|Flags|Leaves alone):")
_MARKUP = re.compile(r"[\\`*_\[\]<>]")
# What GitHub calls the severity of a finding that is not about security.
_GITHUB_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


def rules_of(run: Run) -> tuple[RuleSummary, ...]:
    """Give the rules that were run, and those that findings name although they were not."""
    known = {rule.id: rule for rule in run.rules}
    for found in chain(run.discrepancies, run.suppressed):
        if found.rule not in known:
            known[found.rule] = RuleSummary(
                id=found.rule, severity=found.severity, summary=found.rule, description=found.rule
            )
    if run.unused_suppressions:
        known[UNUSED] = _UNUSED
    return tuple(known.values())


def rule_descriptor(rule: RuleSummary) -> dict[str, Any]:
    """Give a rule as a reportingDescriptor (§3.49 of the standard), with all that GitHub requires."""
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", rule.description) if part.strip()]
    text = "\n\n".join(paragraphs) or rule.id
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary or rule.id},
        "fullDescription": {"text": _shortened(text)},
        "help": {"text": text, "markdown": "\n\n".join(map(_markdown, paragraphs)) or rule.id},
        "defaultConfiguration": {"level": str(rule.severity)},
        "properties": {"tags": ["facts"], "problem.severity": _GITHUB_SEVERITIES[rule.severity]},
    }


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_DESCRIPTION else text[: LONGEST_DESCRIPTION - 1].rstrip() + "…"


def _markdown(paragraph: str) -> str:
    """Give a paragraph without markup of its own: the standard forbids HTML in it (§3.11.4.2)."""
    return _LABEL.sub(r"**\1:**", _MARKUP.sub(r"\\\g<0>", paragraph), count=1)
