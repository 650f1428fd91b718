"""What `lint` works on: drafts, by the configuration that holds for them, with their sources."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.run import read_all, standard_input
from checker.plugins import load_readers, load_rules
from checker.run import Run
from sources.article import Article, Skipped
from sources.locations import find_files

if TYPE_CHECKING:
    from checker.claim_store import ClaimStore
    from checker.cli.lint import LintOptions
    from checker.configuration import Configuration

STDIN = "-"


def _new_store() -> ClaimStore:
    from checker.claim_store import ClaimStore  # noqa: PLC0415 - alignment is slow to import

    return ClaimStore(keep_drafts=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Standard input, read as a whole: its bytes, and the file that it is taken for."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Drafts that one configuration holds for, with the sources to check them against."""

    configuration: Configuration
    drafts: tuple[Article, ...]
    sources: tuple[Article, ...]
    store: ClaimStore = field(default_factory=_new_store)

    def with_drafts(self, new: Mapping[str, Article]) -> Desk:
        """Put other texts of drafts, by id, in the place of the present ones."""
        drafts, sources = (
            tuple(new.get(item.id, item) for item in items) for items in (self.drafts, self.sources)
        )
        return replace(self, drafts=drafts, sources=sources)


def read_typed(options: LintOptions) -> Typed | None:
    """Read standard input as a whole if it is a draft; None otherwise, and when it is closed."""
    stdin = standard_input()
    if STDIN not in options.locations or stdin is None:
        return None
    return Typed(name=options.stdin_filename, data=stdin.read())


def read_desks(options: LintOptions, skipped: list[Skipped], typed: Typed | None) -> list[Desk]:
    """Read the drafts, and for each configuration that holds for some of them the sources."""
    stdin = BytesIO(typed.data) if typed else None
    drafts, unread = read_all(options.locations, options, stdin_name=options.stdin_filename, stdin=stdin)
    skipped.extend(unread)
    groups: dict[Path | None, tuple[Configuration, list[Article]]] = {}
    for draft in drafts:
        configuration = options.configuration(draft.file or STDIN)
        groups.setdefault(configuration.file.path, (configuration, []))[1].append(draft)
    desks = []
    for configuration, mine in groups.values():
        locations = options.against or configuration.sources
        sources, unread = read_all(locations, options, after=mine)
        skipped.extend(unread)
        also = find_files(locations, load_readers())
        sources += [draft for draft in mine if os.path.realpath(draft.file) in also]
        desks.append(Desk(configuration=configuration, drafts=tuple(mine), sources=tuple(sources)))
    return desks


def lint_desk(desk: Desk, options: LintOptions, advance: Callable[[int], None] | None = None) -> list[Run]:
    """Check each draft of a desk; `advance` is called with 1 after each."""
    from checker.lint import lint_draft  # noqa: PLC0415 - alignment is slow to import

    settings = options.settings(desk.configuration)
    rules = load_rules(settings.select, settings.ignore, settings.options)
    reviews = options.reviewed(desk.configuration)
    runs = []
    for draft in desk.drafts:
        run = lint_draft(draft, desk.sources, rules=rules, settings=settings, store=desk.store)
        runs.append(reviews.applied_to(run))
        if advance is not None:
            advance(1)
    return runs
