"""SARIF 2.1.0: the OASIS standard that code scanning, editors and dashboards read findings from.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, called "the standard" here. Where it
leaves a choice, GitHub's code scanning decides (docs.github.com, "SARIF support for code scanning").
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TextIO

from checker.escapes import json_text
from checker.excerpts import anchor, others, shown_first
from checker.model import Claim, Severity, Span
from checker.reasons import because
from checker.report import Layout
from checker.run import Discrepancy, Run, UnusedSuppression
from checker.visible import one_line, visible
from reports.coverage import UNUSED, obstacle
from reports.places import FilePlace, file_of, file_place, idle_place, quoted
from reports.sarif_rules import rule_descriptor, rules_of
from reports.suppressed import hiding_verdict
from reports.uri import address_uri, path_uri
from sources.article import Article

SCHEMA = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"
PAGE = "https://pypi.org/project/twosource/"
MOST_RELATED = 999  # GitHub rejects the whole file for a result with more than 1,000 locations
READINGS_LINKED = 3  # in the message, before the rest are only counted

Json = dict[str, Any]

_NOTIFICATIONS = {
    "not-read": "An input could not be read.",
    "not-checked": "Something was left unchecked.",
    "nothing-checked": "No two claims could be compared.",
}
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*\Z")


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Write a SARIF log of one run."""
    out.write(json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(run, layout)]}))


def _run(run: Run, layout: Layout) -> Json:
    rules = rules_of(run)
    names = [rule.id for rule in rules]
    kinds = [{"id": name, "shortDescription": {"text": text}} for name, text in _NOTIFICATIONS.items()]
    driver = {
        "name": "twosource",
        "version": run.version,
        "informationUri": PAGE,
        "rules": [rule_descriptor(rule) for rule in rules],
        "notifications": kinds,
    }
    return {
        "tool": {"driver": driver},
        "invocations": [_invocation(run)],
        "columnKind": "unicodeCodePoints",
        "results": [*_results(run, names, layout), *_idle(run.unused_suppressions, names)],
        "properties": {"counts": run.counts},
    }


def _results(run: Run, rules: list[str], layout: Layout) -> Iterator[Json]:
    """Give the findings, and after them the suppressed ones, marked as such."""
    times: Counter[str] = Counter()
    for number, found in enumerate([*run.discrepancies, *run.suppressed]):
        suppressed = number >= len(run.discrepancies)
        times[found.fingerprint] += 1
        yield {
            "ruleId": found.rule,
            "ruleIndex": rules.index(found.rule),
            "level": str(found.severity),
            **_places(found),
            "partialFingerprints": _fingerprints(found, times[found.fingerprint]),
            **({"suppressions": [_suppression(run, found)]} if suppressed else {}),
            "properties": _properties(found, layout),
        }


def _suppression(run: Run, found: Discrepancy) -> Json:
    """Say where a suppression is kept (§3.35.2): in the draft, or in the reviews file with its reason."""
    hiding = hiding_verdict(run, found)
    if hiding is None:
        return {"kind": "inSource"}
    verdict, note = map(one_line, hiding)
    return {"kind": "external", "justification": note or verdict}


def _idle(suppressions: Iterable[UnusedSuppression], rules: list[str]) -> Iterator[Json]:
    """Give the suppressions that suppress nothing: findings of their own, as loud as a warning."""
    for idle in suppressions:
        region = _region(idle_place(idle))
        yield {
            "ruleId": UNUSED,
            "ruleIndex": rules.index(UNUSED),
            "level": str(Severity.WARNING),
            "message": _message(_sentence(one_line(idle.reason))),
            "locations": [
                {"physicalLocation": {"artifactLocation": _artifact(idle.article), "region": region}}
            ],
            "partialFingerprints": {"primaryLocationLineHash": f"{_hash(idle)}:1"},
        }


def _hash(idle: UnusedSuppression) -> str:
    """Give sixteen hex digits from the article and what is said of it: edits elsewhere keep them."""
    text = "\x1f".join((UNUSED, idle.article.id, idle.reason))
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _places(found: Discrepancy) -> Json:
    """Give message and locations, which belong together: the message links to related locations by id."""
    here = anchor(found)
    leads = [next(shown_first(reading)) for reading in others(found)]
    claims = dict.fromkeys([*leads, *(claim for reading in found.readings for claim in reading.claims)])
    claims.pop(here, None)
    return {
        "message": {"text": _text(found, leads)},
        "locations": [_location(here)],
        "relatedLocations": [
            {"id": number, **_location(claim), "message": _message(quoted(claim))}
            for number, claim in enumerate(islice(claims, MOST_RELATED), start=1)
        ],
    }


def _text(found: Discrepancy, leads: list[Claim]) -> str:
    """Give the message, links to the other readings (GitHub shows no others), and the hint."""
    links = [f"[{_bracketed(quoted(claim))}]({number})" for number, claim in enumerate(leads, start=1)]
    rest = len(links) - READINGS_LINKED
    compare = ", ".join(links[:READINGS_LINKED]) + (f" and {rest} more" if rest > 0 else "")
    sentences = [_sentence(_unlinked(found.message)), _sentence(f"Compare {compare}")]
    if found.hint:
        sentences.append(_sentence(_unlinked(found.hint)))
    return _braced(" ".join(sentences))


def _sentence(text: str) -> str:
    """End a sentence: GitHub shows only the first where room is short."""
    return text if _ENDS_SENTENCE.search(text) else f"{text}."


def _unlinked(text: str) -> str:
    """Keep an article's words from becoming a link (§3.11.6 of the standard)."""
    text = one_line(text)
    return _bracketed(text) if "](" in text else text


def _bracketed(text: str) -> str:
    return re.sub(r"[\\\[\]]", r"\\\g<0>", text)


def _braced(text: str) -> str:
    """Double curly brackets, which otherwise stand for arguments (§3.11.5)."""
    return text.replace("{", "{{").replace("}", "}}")


def _message(text: str) -> Json:
    return {"text": _braced(_unlinked(text))}


def _location(claim: Claim) -> Json:
    """Give a claim's place in its file, and where that is less than its place in the article, that too."""
    place = file_place(claim)
    exact = place.column > 0
    region = _region(place)
    if exact:
        region |= {**_characters(claim.text_span or claim.span), "snippet": {"text": claim.text}}
    physical = {"artifactLocation": _artifact(claim.article), "region": region}
    return {"physicalLocation": physical, **({} if exact else _in_article(claim))}


def _region(place: FilePlace) -> Json:
    columns = {"startColumn": place.column, "endColumn": place.end_column}
    lines = {"startLine": place.line, "endLine": place.end_line}
    return lines | {name: column for name, column in columns.items() if column}


def _in_article(claim: Claim) -> Json:
    article = claim.article
    line, column = claim.line_column
    inside = {"article": article.id, "field": str(claim.field), "line": line, "column": column}
    properties = {**inside, **_characters(claim.span), "text": claim.text}
    whole = {"name": article.id, "fullyQualifiedName": article.location or article.id, "kind": "object"}
    return {**({"logicalLocations": [whole]} if article.file_line else {}), "properties": properties}


def _characters(span: Span) -> Json:
    return {"charOffset": span.start, "charLength": span.end - span.start}


def _artifact(article: Article) -> Json:
    """Give an article's file. What is in none gets a name all the same: GitHub rejects a log without."""
    path = file_of(article)
    if path.lower().startswith(("http://", "https://")):
        return {"uri": address_uri(path)}
    if path:
        return {"uri": path_uri(path)}
    if article.location:
        return {"uri": "stdin", "description": {"text": "standard input"}}
    return {"uri": path_uri(article.id), "description": {"text": "the id of an article that is in no file"}}


def _fingerprints(found: Discrepancy, times: int) -> Json:
    """Give GitHub its own key: else it hashes the line, and news prints a whole paragraph on one line."""
    return {
        "primaryLocationLineHash": f"{found.fingerprint}:{times}",
        "twosource/v1": found.fingerprint,
    }


def _properties(found: Discrepancy, layout: Layout) -> Json:
    readings = [
        {"value": reading.value, "outlets": reading.outlets, "articles": reading.support[0]}
        for reading in found.readings
    ]
    reasons = {"reasons": because(found)} if layout.reasons else {}
    known = {"story": found.story, "subject": found.subject, "slot": found.slot}
    return {**known, "score": round(found.score, 3), "readings": readings, **reasons}


def _invocation(run: Run) -> Json:
    failed = run.skipped or not run.articles or any(not gap.article for gap in run.not_checked)
    return {"executionSuccessful": not failed, "toolExecutionNotifications": list(_notifications(run))}


def _notifications(run: Run) -> Iterator[Json]:
    articles = {article.id: article for article in run.articles}
    for skipped in run.skipped:
        yield _notification("not-read", "error", f"{visible(skipped.location)}: {skipped.reason}")
    for gap in run.not_checked:
        known = articles.get(gap.article)
        unknown = "" if known or not gap.article else f" in {gap.article}"
        told = _notification(
            "not-checked", "warning" if gap.article else "error", f"{gap.what}{unknown}: {gap.reason}"
        )
        where = [{"physicalLocation": {"artifactLocation": _artifact(known)}}] if known else []
        yield {**told, "locations": where}
    if not run.discrepancies and (reason := obstacle(run)):
        yield _notification("nothing-checked", "warning", f"nothing could be checked: {reason}")


def _notification(kind: str, level: str, text: str) -> Json:
    descriptor = {"id": kind, "index": list(_NOTIFICATIONS).index(kind)}
    return {"level": level, "message": _message(text), "descriptor": descriptor}
