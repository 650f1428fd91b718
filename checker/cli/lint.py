"""`twosource lint`: what to check in a draft before it goes out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import click

from checker.cli.findings import NEVER, SEVERITIES, FindingOptions, finding_options, loud
from checker.cli.notices import tell
from checker.cli.options import run_options
from checker.cli.progress import progress
from checker.cli.run import conclude, layout, read_all
from checker.errors import ConfigError
from checker.join import join_runs
from checker.model import Severity
from checker.output import check_writable, open_output
from checker.plugins import load_readers, load_report, load_rules
from checker.reviews import Reviews, read_reviews, write_reviews
from checker.run import Run
from sources.article import Article, Skipped
from sources.locations import find_files

if TYPE_CHECKING:
    from checker.configuration import Configuration

_NO_REVIEWS = "--write-baseline needs --reviews FILE, or `reviews` in the config file"
_AGAINST = ("--against", "-a")


@dataclass(frozen=True, slots=True, kw_only=True)
class LintOptions(FindingOptions):
    """What `lint` is told."""

    against: tuple[str, ...] = ()
    stdin_filename: str = "-"
    write_baseline: bool = False
    usual_least: ClassVar[Severity] = Severity.WARNING

    @property
    def reviews_needed(self) -> bool:
        """Whether the reviews file has to be there already: not if the baseline makes it."""
        return self.reviews is not None and not self.write_baseline

    def failing(self, configuration: Configuration) -> str:
        """Give the severity from which a finding makes the exit code 1."""
        return self.fail_on or str(configuration.value("fail-on"))


class ManySources(click.Command):
    """A command whose --against takes all that follows it up to the next option.

    `--against=LOCATION` takes one, so that a hook can put the drafts behind it; `--` ends the list.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Give each further location an --against of its own, which is what click understands."""
        return super().parse_args(ctx, list(_spread(args)))


def _spread(args: Iterable[str]) -> Iterator[str]:
    taking = waiting = False
    rest = iter(args)
    for arg in rest:
        if arg == "--":
            yield arg
            yield from rest
        elif waiting or not arg.startswith("-") or arg == "-":
            if taking and not waiting:
                yield _AGAINST[0]
            yield arg
            waiting = False
        else:
            taking = waiting = arg in _AGAINST
            yield arg


@dataclass(frozen=True, slots=True)
class _Desk:
    """Drafts that one configuration holds for, with the sources to check them against."""

    configuration: Configuration
    drafts: tuple[Article, ...]
    sources: tuple[Article, ...]


@click.command(cls=ManySources)
@run_options
@finding_options("concise")
@click.argument("locations", metavar="DRAFT...", nargs=-1)
@click.option(
    "--against",
    "-a",
    metavar="LOCATION...",
    multiple=True,
    help="The sources: files, folders, patterns, .jsonl or URLs, up to the next option. "
    "--against=LOCATION takes just one.",
)
@click.option(
    "--stdin-filename",
    metavar="FILE",
    default="-",
    help="What file the draft on standard input (-) is to be.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, NEVER]),
    help="Exit with 1 when something this severe is found.  [default: error]",
)
@click.option(
    "--write-baseline",
    is_flag=True,
    help="Take all present findings into the reviews file, so that only new ones are told from now on.",
)
def command(**given: Any) -> int:
    """Check drafts against their sources.

    A draft without sources is checked against itself.
    DRAFT is a text or Markdown file, a folder, a pattern, or - for standard input. Only what touches a
    draft is told, each at its place in the draft. Sources and house style may stand in twosource.toml.

    \b
        twosource lint draft.md --against sources/
        twosource lint drafts/*.md --fail-on warning
        cat draft.md | twosource lint - --stdin-filename drafts/draft.md --against wire.txt
    """
    options = LintOptions(**given)
    _check_sense(options)
    form = load_report(options.format)
    skipped: list[Skipped] = []
    desks = _desks(options, skipped)
    if options.write_baseline and any(options.reviews_file(desk.configuration) is None for desk in desks):
        raise ConfigError(_NO_REVIEWS)
    with progress(sum(len(desk.drafts) for desk in desks), quiet=options.quiet) as advance:
        runs = [_lint(desk, options, advance) for desk in desks]
    if options.write_baseline:
        runs = [_into_baseline(desk, run, options) for desk, run in zip(desks, runs, strict=True)]
    run = join_runs(runs, skipped)
    with open_output(options.output) as out:
        form.write(run, out, replace(layout(options), excerpts=True))
    failing = any(
        loud(run, options.failing(desk.configuration)) for desk, run in zip(desks, runs, strict=True)
    )
    return conclude(run, quiet=options.quiet, found=failing and not options.write_baseline)


def _check_sense(options: LintOptions) -> None:
    if not options.locations:
        raise click.UsageError(
            "no draft given: put drafts before --against, or write --against=LOCATION"
            if options.against
            else "no draft given"
        )
    if options.output is not None:
        check_writable(options.output)


def _desks(options: LintOptions, skipped: list[Skipped]) -> list[_Desk]:
    """Read the drafts, and for each configuration that holds for some of them the sources."""
    drafts, unread = read_all(options.locations, options, stdin_name=options.stdin_filename)
    skipped.extend(unread)
    groups: dict[Path | None, tuple[Configuration, list[Article]]] = {}
    for draft in drafts:
        configuration = options.configuration(draft.file or "-")
        groups.setdefault(configuration.file.path, (configuration, []))[1].append(draft)
    desks = []
    for configuration, mine in groups.values():
        locations = options.against or configuration.sources
        sources, unread = read_all(locations, options, after=mine)
        skipped.extend(unread)
        also = find_files(locations, load_readers())
        sources += [draft for draft in mine if os.path.realpath(draft.file) in also]
        desks.append(_Desk(configuration, tuple(mine), tuple(sources)))
    return desks


def _lint(desk: _Desk, options: LintOptions, advance: Callable[[int], None] | None) -> Run:
    from checker.claim_store import ClaimStore  # noqa: PLC0415 - alignment is slow to import
    from checker.lint import lint_draft  # noqa: PLC0415

    settings = options.settings(desk.configuration)
    rules = load_rules(settings.select, settings.ignore, settings.options)
    reviews = options.reviewed(desk.configuration)
    store = ClaimStore()
    runs = []
    for draft in desk.drafts:
        run = lint_draft(draft, desk.sources, rules=rules, settings=settings, store=store)
        runs.append(reviews.applied_to(run))
        if advance is not None:
            advance(1)
    return join_runs(runs)


def _into_baseline(desk: _Desk, run: Run, options: LintOptions) -> Run:
    """Take a desk's findings into its reviews file; give the run as it is from now on."""
    path = options.reviews_file(desk.configuration)
    if path is None:
        raise ConfigError(_NO_REVIEWS)
    known = read_reviews(path) if path.exists() else Reviews()
    reviews = known.with_baseline(run.discrepancies)
    write_reviews(reviews, path)
    added = len(reviews.rows) - len(known.rows)
    tell(f"{path}: {added} finding{'' if added == 1 else 's'} added as baseline")
    return reviews.applied_to(run)
