"""JSON, schema 1: everything a script may need. The schema changes only together with its number."""

from collections.abc import Mapping
from typing import Any, TextIO

from checker.escapes import json_text
from checker.fixes import find_fixes
from checker.model import Claim, Evidence
from checker.reasons import because
from checker.report import Layout
from checker.run import Discrepancy, Reading, Run, UnusedSuppression
from checker.values.dates import DateRange
from sources.article import Article, Role

SCHEMA = 1


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Write the run as one JSON object."""
    out.write(json_text(_document(run, layout)))


def _document(run: Run, layout: Layout) -> dict[str, Any]:
    fixes = _fixes(run)
    return {
        "schema": SCHEMA,
        "version": run.version,
        "articles": [_article(article) for article in run.articles],
        "discrepancies": [_discrepancy(found, layout, fixes) for found in run.discrepancies],
        "suppressed": [_discrepancy(found, layout, {}) for found in run.suppressed],
        "unused_suppressions": [_unused(it) for it in run.unused_suppressions],
        "skipped": [{"location": it.location, "reason": it.reason} for it in run.skipped],
        "not_checked": [
            {"article": it.article, "what": it.what, "reason": it.reason} for it in run.not_checked
        ],
        "counts": run.counts,
    }


def _unused(idle: UnusedSuppression) -> dict[str, Any]:
    line, column = idle.line_column
    return {"article": idle.article.id, "line": line, "column": column, "reason": idle.reason}


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "story": article.story,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "location": article.location,
        "role": str(article.role),
    }


def _fixes(run: Run) -> dict[str, list[dict[str, Any]]]:
    """Give what can be fixed in the run's drafts, by the finding's fingerprint."""
    by_finding: dict[str, list[dict[str, Any]]] = {}
    for draft in (article for article in run.articles if article.role is Role.DRAFT):
        for fix in find_fixes(run, draft):
            by_finding.setdefault(fix.fingerprint, []).append(
                {"article": draft.id, "start": fix.start, "end": fix.end, "replacement": fix.replacement}
            )
    return by_finding


def _discrepancy(
    found: Discrepancy, layout: Layout, fixes: Mapping[str, list[dict[str, Any]]]
) -> dict[str, Any]:
    reasons = {"reasons": list(because(found))} if layout.reasons else {}
    return {
        "fingerprint": found.fingerprint,
        "story": found.story,
        "rule": found.rule,
        "severity": str(found.severity),
        "score": round(found.score, 3),
        "subject": found.subject,
        "slot": found.slot,
        "message": found.message,
        "hint": found.hint,
        "readings": [_reading(reading) for reading in found.readings],
        "evidence": [_evidence(evidence) for evidence in found.evidence],
        **({"fixes": fixes[found.fingerprint]} if found.fingerprint in fixes else {}),
        **reasons,
    }


def _reading(reading: Reading) -> dict[str, Any]:
    return {"value": reading.value, "claims": [_claim(claim) for claim in reading.claims]}


def _claim(claim: Claim) -> dict[str, Any]:
    line, column = claim.line_column
    return {
        "article": claim.article.id,
        "outlet": claim.article.outlet,
        "start": claim.span.start,
        "end": claim.span.end,
        "line": line,
        "column": column,
        "text": claim.text,
        "field": str(claim.field),
        "sentence": claim.sentence_text,
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "attribution": claim.attribution,
        **_days(claim),
    }


def _days(claim: Claim) -> dict[str, str]:
    """Give the first and last day of a date that is known."""
    value = claim.value
    if not (isinstance(value, DateRange) and value.earliest and value.latest):
        return {}
    return {"earliest": value.earliest.isoformat(), "latest": value.latest.isoformat()}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"feature": evidence.feature, "score": round(evidence.score, 3), "detail": evidence.detail}
