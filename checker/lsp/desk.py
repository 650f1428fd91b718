"""One draft's desk: its configuration and sources, read again when they change, and what was found in it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.cache import default_folder
from checker.claim_store import ClaimStore
from checker.config import Settings
from checker.configuration import configuration_for
from checker.errors import TwosourceError
from checker.fixes import Fix, find_fixes
from checker.lint import lint_draft
from checker.lsp.documents import EMPTY, Document, read_draft
from checker.lsp.options import Options
from checker.plugins import load_readers, load_rules
from checker.reviews import read_reviews_so_far
from checker.rule import Rule
from checker.run import Run
from sources.article import Article, Skipped
from sources.locations import find_files, read_articles

_Stamp = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What kept a draft, or a source, from being checked, and the line of the draft to say it on, from 0.

    A `lasting` one is not of the draft's own text, so that no keystroke will make it go.
    """

    text: str
    line: int = 0
    lasting: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One version of a buffer and what was found in it; without `run`, the faults say why there is none."""

    document: Document
    draft: Article | None = None
    run: Run | None = None
    fixes: tuple[Fix, ...] = ()
    faults: tuple[Fault, ...] = ()


class Desk:
    """Checks the versions of one draft; remembers between them all that has not changed."""

    def __init__(self) -> None:
        self._readers = load_readers()
        self._store = ClaimStore()
        self._rules: tuple[object, tuple[Rule, ...]] = (None, ())
        self._sources: tuple[_Stamp, tuple[Article, ...], tuple[Fault, ...]] = ((), (), ())

    def check(self, document: Document, options: Options, folder: Path) -> Checked:
        """Check a version of the draft; relative sources of the `options` are below `folder`.

        Whatever goes wrong is a fault of the result: the server must live on.
        """
        try:
            return self._check(document, options, folder)
        except TwosourceError as error:
            return Checked(document=document, faults=(Fault(text=str(error)),))
        except Exception as error:  # a bug of ours, or of somebody's rule or reader
            told = " ".join(f"{type(error).__name__}: {error}".split())
            return Checked(document=document, faults=(Fault(text=f"internal error: {told}"),))

    def _check(self, document: Document, options: Options, folder: Path) -> Checked:
        if len(document.text) > options.limit:
            reason = f"more than {options.limit:,} characters; not checked"
            return Checked(document=document, faults=(Fault(text=reason),))
        draft = read_draft(document.text, document.path)
        if isinstance(draft, Skipped):
            return Checked(document=document, faults=_fault_of(draft, document.path))
        configuration = configuration_for(document.path)
        settings = replace(configuration.settings(), cache=default_folder())
        locations = tuple(str(folder / item) if "://" not in item else item for item in options.sources)
        sources, faults = self._read_sources(draft, locations or configuration.sources)
        rules = self._load_rules(settings)
        run = lint_draft(draft, sources, rules=rules, settings=settings, store=self._store)
        run = read_reviews_so_far(configuration.reviews).applied_to(run)
        draft = run.articles[0]
        return Checked(document=document, draft=draft, run=run, fixes=_fixes(run, draft), faults=faults)

    def _load_rules(self, settings: Settings) -> Sequence[Rule]:
        key = (settings.select, settings.ignore, repr(settings.options))
        if self._rules[0] != key:
            self._rules = key, load_rules(settings.select, settings.ignore, settings.options)
        return self._rules[1]

    def _read_sources(
        self, draft: Article, locations: tuple[str, ...]
    ) -> tuple[Sequence[Article], tuple[Fault, ...]]:
        """Read the sources, unless none of their files has changed since the last time."""
        files = sorted(find_files(locations, self._readers))
        stamp = (draft.id, locations, *map(_file_stamp, files))
        if self._sources[0] != stamp:
            found = list(read_articles(locations, self._readers, after=[draft]))
            articles = tuple(item for item in found if isinstance(item, Article))
            faults = [
                Fault(text=f"source not read: {item.location}: {item.reason}")
                for item in found
                if isinstance(item, Skipped)
            ]
            self._sources = stamp, articles, tuple(faults)
        return self._sources[1:]


def _file_stamp(path: str) -> _Stamp:
    try:
        status = os.stat(path)  # noqa: PTH116 - of some hundred files at each keystroke
    except OSError:
        return (path,)
    return path, status.st_mtime_ns, status.st_size


def _fixes(run: Run, draft: Article) -> tuple[Fix, ...]:
    """Find the fixes; none of a page, whose words may have markup in them."""
    return () if draft.source_map else find_fixes(run, draft)


def _fault_of(skipped: Skipped, path: str) -> tuple[Fault, ...]:
    """Say why a draft is none, on the line that is to blame; an empty one needs no word."""
    if skipped.reason == EMPTY:
        return ()
    line = skipped.location.removeprefix(f"{path}:")
    number = int(line) - 1 if line.isdigit() else 0
    return (Fault(text=f"not checked: {skipped.reason}", line=number, lasting=False),)
