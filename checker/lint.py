"""Drafts against their sources: a run that tells only what touches the draft, and how loudly."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from checker.claim_store import ClaimStore
from checker.config import Settings
from checker.model import Severity
from checker.pipeline import check_articles
from checker.plugins import rule_names
from checker.rule import Rule
from checker.run import Discrepancy, Reading, Run
from checker.suppressions import suppress, unused
from sources.article import Article, Role

BACKED_HINT = "the sources agree with the draft, but for this"


def lint_draft(
    draft: Article,
    sources: Iterable[Article],
    *,
    rules: Sequence[Rule],
    settings: Settings,
    store: ClaimStore | None = None,
    advance: Callable[[int], None] | None = None,
) -> Run:
    """Check one draft against the sources of its story, or against itself when there are none.

    Sources of another story than the draft's are left out; those that name none, and all when the draft
    names none, are taken. The draft itself may be among them and is not compared with itself. A finding
    in which better supported sources agree with the draft is only a note: it is another's slip.

    Raises:
        ConfigError: when the language model cannot be loaded.
    """
    draft = replace(draft, role=Role.DRAFT)
    against = [replace(item, story=draft.story, role=Role.SOURCE) for item in _of_story(draft, sources)]
    quiet = replace(settings, severity=Severity.NOTE)
    store = store or ClaimStore()
    run = check_articles((draft, *against), rules=rules, settings=quiet, store=store, advance=advance)
    touching = [_as_heard(found) for found in run.discrepancies if touches(found, draft)]
    kept, suppressed, idle = suppress(draft, touching)
    shown = [found for found in kept if found.severity >= settings.severity]
    return replace(
        run,
        discrepancies=tuple(sorted(shown, key=lambda found: found.order)),
        suppressed=tuple(suppressed),
        unused_suppressions=tuple(unused(draft, idle, [rule.id for rule in rules], rule_names())),
    )


def touches(found: Discrepancy, draft: Article) -> bool:
    """Tell whether a draft makes one of a finding's claims."""
    return any(claim.article.id == draft.id for reading in found.readings for claim in reading.claims)


def _of_story(draft: Article, sources: Iterable[Article]) -> Iterable[Article]:
    for item in sources:
        same_file = item.file and draft.file and os.path.realpath(item.file) == os.path.realpath(draft.file)
        same = item.id == draft.id or (same_file and not draft.file_line)
        if not same and (not draft.story or not item.story or item.story == draft.story):
            yield item


def _as_heard(found: Discrepancy) -> Discrepancy:
    """Lower a finding to a note where the sources that agree with the draft outnumber those that do not."""
    best, *others = found.readings
    if not _of_draft(best) or any(map(_of_draft, others)):
        return found
    if _sources(best) <= max(map(_sources, others)) or found.severity is Severity.NOTE:
        return found
    hint = "; ".join(filter(None, (found.hint, BACKED_HINT)))
    return replace(found, severity=Severity.NOTE, hint=hint)


def _of_draft(reading: Reading) -> bool:
    return any(claim.article.role is Role.DRAFT for claim in reading.claims)


def _sources(reading: Reading) -> int:
    return len({claim.article.id for claim in reading.claims if claim.article.role is Role.SOURCE})
