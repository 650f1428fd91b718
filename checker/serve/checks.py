"""Drafts that a CMS sends, checked in a process of their own: one that takes too long can be ended."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from io import StringIO
from itertools import chain, count
from pathlib import Path

from anyio import BrokenWorkerProcess, CancelScope, CapacityLimiter, fail_after, to_process

from checker.claim_store import ClaimStore
from checker.config import Settings
from checker.errors import TwosourceError
from checker.lint import lint_draft
from checker.plugins import load_report, load_rules
from checker.readable import why_unreadable
from checker.report import Layout
from checker.reviews import read_reviews_so_far
from checker.serve.asked import ArticleSent, CheckAsked
from sources.article import Article, Role, Skipped
from sources.html import read_page
from sources.jsonl import article_of

_ENDING = "the server is ending"
MOST_WAITING = 20  # checks; what comes on top is told at once to come again later


class BusyError(Exception):
    """There are too many checks waiting, or one took too long."""


class BadRequestError(ValueError):
    """What was sent cannot be checked; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One check: what was asked, the articles to fall back on, and how to check."""

    asked: CheckAsked
    served: tuple[Article, ...]
    settings: Settings
    reviews: Path | None


class CheckRoom:
    """Runs checks, each within `seconds`, which includes its wait for a free process."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._waiting = 0
        self._scopes: set[CancelScope] = set()
        self._places = CapacityLimiter(max(1, min(2, os.cpu_count() or 1)))

    async def check(self, job: Job) -> str:
        """Give the JSON report of a draft.

        Raises:
            BadRequestError: when what was sent cannot be checked.
            TwosourceError: when the server's own settings or files are at fault.
            BusyError: when it is not done in time, or too many checks are waiting.
        """
        if self._waiting >= MOST_WAITING:
            raise BusyError(f"{self._waiting} checks are waiting: ask again later")
        self._waiting += 1
        try:
            with fail_after(self.seconds) as scope:
                self._scopes.add(scope)
                return await to_process.run_sync(_work, job, cancellable=True, limiter=self._places)
        except TimeoutError:
            raise BusyError(f"not checked within {self.seconds:g} seconds") from None
        except BrokenWorkerProcess:
            raise BusyError("the check was ended by the system, perhaps for want of memory") from None
        except KeyboardInterrupt:  # Ctrl-C reaches a process of ours too, which hands it on to us
            raise BusyError(_ENDING) from None
        finally:
            self._waiting -= 1
            self._scopes.discard(scope)
        raise BusyError(_ENDING)

    def close(self) -> None:
        """End all checks."""
        for scope in tuple(self._scopes):
            scope.cancel()


def _work(job: Job) -> str:
    """Check a draft in a process that Ctrl-C, meant for the server, does not end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return run_job(job)


def run_job(job: Job) -> str:
    """Check a draft, in the present process; give the JSON report.

    Raises:
        BadRequestError: when what was sent cannot be checked.
        TwosourceError: when the settings or the reviews file are at fault.
    """
    asked, settings = job.asked, job.settings
    sources = job.served if asked.sources is None else tuple(_sources(asked))
    draft = replace(_article(asked.draft, _free("draft", sources)), role=Role.DRAFT)
    if reason := why_unreadable(draft):  # of a source, the report says that it was not checked
        raise BadRequestError(f"draft: {reason}")
    select = tuple(asked.select) or settings.select
    ignore = tuple(asked.ignore) if asked.select else (*settings.ignore, *asked.ignore)
    try:
        rules = load_rules(select, ignore, settings.options)
    except TwosourceError as error:
        raise BadRequestError(str(error)) from error
    settings = replace(settings, severity=asked.severity or settings.severity)
    run = lint_draft(draft, sources, rules=rules, settings=settings, store=_store())
    out = StringIO(newline="")
    load_report("json").write(read_reviews_so_far(job.reviews).applied_to(run), out, Layout())
    return out.getvalue()


def _sources(asked: CheckAsked) -> list[Article]:
    sources: list[Article] = []
    for number, item in enumerate(asked.sources or (), start=1):
        if item.id and item.id in (asked.draft.id, *(other.id for other in sources)):
            raise BadRequestError(f"two articles have the id {item.id!r}")
        sources.append(_article(item, _free(f"source-{number}", sources)))
    return sources


def _free(name: str, articles: Iterable[Article]) -> str:
    """Give an id that no article has, for one that states none: the name, or the name and a number."""
    taken = {article.id for article in articles}
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(each for each in names if each not in taken)


def _article(sent: ArticleSent, name: str) -> Article:
    """Make an article of what was sent; what was stated goes before what a page says of itself."""
    stated = {key: value for key, value in sent.model_dump().items() if value and key not in ("text", "html")}
    identity = sent.id or name
    if sent.html:
        page = read_page(sent.html.encode("utf-8", "replace"), location=name, name=identity, charset="utf-8")
        if isinstance(page, Skipped):
            raise BadRequestError(f"{name}: {page.reason}")
        return replace(page, **{**stated, "id": identity, "location": ""})
    fields = {**stated, "text": sent.text, "id": identity}
    if sent.published:
        fields["published"] = sent.published.isoformat()
    try:
        article = article_of(fields, location=name, name=name, number=1)
    except ValueError as error:
        raise BadRequestError(f"{name}: {error}") from error
    return replace(article, location="", file_line=0)


@cache
def _store() -> ClaimStore:
    """What this process remembers from one check to the next, as most are of a draft that was edited."""
    return ClaimStore()
