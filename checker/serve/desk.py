"""What is served: articles that are checked again when they change, or a report that was saved."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from checker.claim_store import ClaimStore
from checker.config import Settings
from checker.errors import ReadError
from checker.pipeline import check_articles
from checker.plugins import load_readers, load_rules
from checker.run import Run
from checker.serve.places import Watched, places_of
from checker.serve.saved import read_report
from sources.article import Article, Skipped
from sources.locations import read_articles

NOTHING_READ = "nothing could be read, so nothing was checked"

Progress = Callable[[int], AbstractContextManager[Callable[[int], None] | None]]


def _no_progress(_: int) -> AbstractContextManager[None]:
    return nullcontext()


class Desk(Protocol):
    """Something to serve."""

    def check(self) -> Run | None:
        """Give the run as it is now, None when nothing has changed since the last time.

        Raises:
            TwosourceError: when there is none; in one line.
        """

    @property
    def watched(self) -> tuple[Watched, ...]:
        """Where a change may mean that there is something new."""

    @property
    def sources(self) -> tuple[Article, ...]:
        """The articles of the last run, if their texts are known."""


class SavedDesk:
    """A JSON report."""

    sources: tuple[Article, ...] = ()

    def __init__(self, path: Path) -> None:
        self.path = path
        self._digest = b""

    def check(self) -> Run | None:
        """Read the report, if it is another one."""
        try:
            digest = hashlib.sha256(self.path.read_bytes()).digest()
        except OSError as error:
            raise ReadError(f"{self.path}: {(error.strerror or str(error)).lower()}") from error
        if digest == self._digest:
            return None
        run = read_report(self.path)
        self._digest = digest
        return run

    @property
    def watched(self) -> tuple[Watched, ...]:
        """The report's place."""
        return places_of([self.path])


@dataclass(slots=True, kw_only=True)
class ArticlesDesk:
    """Articles of one or more stories.

    `configure` reads the settings anew, as the config file may have changed. What has an address is read
    once, when the desk is set up: a page that changes does not say so. `progress` is given a number of
    articles, and told while they are checked.
    """

    locations: tuple[str, ...]
    configure: Callable[[], Settings]
    by_folder: bool = False
    config_file: Path | None = None
    progress: Progress = _no_progress
    sources: tuple[Article, ...] = ()
    _store: ClaimStore = field(default_factory=ClaimStore)
    _fetched: tuple[Article | Skipped, ...] | None = None
    _before: object = None

    def check(self) -> Run | None:
        """Read the articles, and check them if one of them or the settings are not what they were."""
        settings = self.configure()
        items = self._read(settings)
        if self._before == (items, settings):
            return None
        articles = tuple(item for item in items if isinstance(item, Article))
        skipped = tuple(item for item in items if isinstance(item, Skipped))
        if not articles:
            raise ReadError("\n".join([*(f"{it.location}: {it.reason}" for it in skipped), NOTHING_READ]))
        rules = load_rules(settings.select, settings.ignore, settings.options)
        with self.progress(len(articles)) as advance:
            run = check_articles(
                articles, rules=rules, settings=settings, skipped=skipped, store=self._store, advance=advance
            )
        self._before, self.sources = (items, settings), articles
        return run

    @property
    def watched(self) -> tuple[Watched, ...]:
        """The places of files and folders, as they are now, and the config file's."""
        paths = [Path(location) for location in self.locations if not _is_address(location)]
        return places_of(paths if self.config_file is None else [*paths, self.config_file])

    def _read(self, settings: Settings) -> tuple[Article | Skipped, ...]:
        readers = load_readers(settings.published)
        if self._fetched is None:
            addresses = [it for it in self.locations if _is_address(it)]
            self._fetched = tuple(read_articles(addresses, readers))
        after = [item for item in self._fetched if isinstance(item, Article)]
        files = [it for it in self.locations if not _is_address(it)]
        found = read_articles(files, readers, after=after, by_folder=self.by_folder)
        return (*self._fetched, *found)


def find_report(locations: Sequence[str]) -> Path | None:
    """Give the saved report among the locations, which then is the only one; None for articles.

    Raises:
        ReadError: when there are other locations beside it.
    """
    reports = [it for it in locations if Path(it).suffix.lower() == ".json" and not _is_address(it)]
    if not reports:
        return None
    if len(locations) > 1:
        raise ReadError(f"{reports[0]}: a saved report is served alone, without other locations")
    return Path(reports[0])


def _is_address(location: str) -> bool:
    return "://" in location
