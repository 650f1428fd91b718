"""What an editor shows over a finding: the readings side by side, and what the rule is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from checker.excerpts import anchor, excerpt, named, shown_first
from checker.model import Claim
from checker.run import Discrepancy, Reading, Run
from checker.visible import one_line

_SHOWN = 3  # claims of one reading; the rest is counted
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$-])")
_LABEL = re.compile(r"^(Why it matters|Flags|Leaves alone):", re.MULTILINE)


def explain(found: Discrepancy, run: Run) -> str:
    """Give a finding in Markdown: what it says, a table of the readings, the rule's documentation."""
    lines = [f"**{found.rule}** ({found.severity.value}): {_escaped(one_line(found.message))}"]
    if found.hint:
        lines += ["", f"*{_escaped(one_line(found.hint))}*"]
    lines += ["", "| Reading | Given by | In these words |", "| --- | --- | --- |"]
    here = anchor(found)
    for reading in sorted(found.readings, key=lambda reading: here not in reading.claims):
        lines += _rows(reading)
    rule = next((rule for rule in run.rules if rule.id == found.rule), None)
    if rule is not None:
        lines += ["", "---", "", _LABEL.sub(r"*\1*:", rule.description).rstrip()]
    return "\n".join(lines)


def _rows(reading: Reading) -> Iterator[str]:
    """Yield a row for each of the first claims; only the first names the reading."""
    value = f"**{_escaped(one_line(reading.value))}**"
    for claim in islice(shown_first(reading), _SHOWN):
        yield f"| {value} | {_escaped(named(claim))} | {_in_context(claim)} |"
        value = ""
    if len(reading.claims) > _SHOWN:
        yield f"| | and {len(reading.claims) - _SHOWN:,} more | |"


def _in_context(claim: Claim) -> str:
    around = excerpt(claim)
    before, mention, after = (one_line(part) for part in (around.before, around.mention, around.after))
    gaps = [" " if around.before.endswith(" ") else "", " " if around.after.startswith(" ") else ""]
    return f"{_escaped(before)}{gaps[0]}**{_escaped(mention)}**{gaps[1]}{_escaped(after)}"


def _escaped(text: str) -> str:
    """Escape what Markdown, or the HTML in it, would take for markup."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", text)
