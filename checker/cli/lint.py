"""`twosource lint`: what to check in a draft before it goes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import click

from checker.cli.desks import STDIN, Desk, Typed, lint_desk, read_desks, read_typed
from checker.cli.findings import NEVER, SEVERITIES, FindingOptions, finding_options, loud
from checker.cli.form import load_form
from checker.cli.notices import tell
from checker.cli.options import run_options
from checker.cli.progress import progress
from checker.cli.run import FAILED, conclude
from checker.errors import ConfigError
from checker.join import join_runs
from checker.lock import locked
from checker.model import Severity
from checker.output import open_output
from checker.reviews import read_reviews_so_far, write_reviews
from checker.run import Run
from sources.article import Skipped

if TYPE_CHECKING:
    from checker.cli.fix import Rewriting
    from checker.configuration import Configuration

_NO_REVIEWS = "--write-baseline needs --reviews FILE, or `reviews` in the config file"
_AGAINST = ("--against", "-a")


@dataclass(frozen=True, slots=True, kw_only=True)
class LintOptions(FindingOptions):
    """What `lint` is told."""

    against: tuple[str, ...] = ()
    stdin_filename: str = "-"
    write_baseline: bool = False
    fix: bool = False
    diff: bool = False
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
@click.option("--fix", is_flag=True, help="Rewrite the drafts where the sources leave no doubt of a name.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
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
    form = load_form(options, aside=options.fix and STDIN in options.locations, excerpts=True)
    skipped: list[Skipped] = []
    typed = read_typed(options) if options.fix or options.diff else None
    desks = read_desks(options, skipped, typed)
    if options.write_baseline and any(options.reviews_file(desk.configuration) is None for desk in desks):
        raise ConfigError(_NO_REVIEWS)
    with progress(sum(len(desk.drafts) for desk in desks), quiet=options.quiet) as advance:
        checked = [lint_desk(desk, options, advance) for desk in desks]
    if options.diff:
        return _show_diff(desks, checked, skipped, options, typed)
    failed = False
    if options.fix:
        desks, checked, failed = _fix(desks, checked, options, typed)
    runs = [join_runs(each) for each in checked]
    if options.write_baseline:
        runs = [_into_baseline(desk, run, options) for desk, run in zip(desks, runs, strict=True)]
    run = join_runs(runs, skipped)
    form.write(run)
    failing = any(
        loud(run, options.failing(desk.configuration)) for desk, run in zip(desks, runs, strict=True)
    )
    code = conclude(run, quiet=options.quiet, found=failing and not options.write_baseline)
    return FAILED if failed else code


def _check_sense(options: LintOptions) -> None:
    if not options.locations:
        raise click.UsageError(
            "no draft given: put drafts before --against, or write --against=LOCATION"
            if options.against
            else "no draft given"
        )
    if options.diff and options.write_baseline:
        raise click.UsageError("--diff changes nothing, so --write-baseline does not go with it")


def _fix(
    desks: list[Desk], checked: list[list[Run]], options: LintOptions, typed: Typed | None
) -> tuple[list[Desk], list[list[Run]], bool]:
    """Rewrite the drafts; give desks and runs as they are from then on, and whether something failed."""
    rewriting = _plan(desks, checked, typed)
    rewriting.write(quiet=options.quiet)
    new = rewriting.reread(options.published)
    if new:
        desks = [desk.with_drafts(new) for desk in desks]
        checked = [lint_desk(desk, options) for desk in desks]
    return desks, checked, rewriting.failed


def _show_diff(
    desks: list[Desk],
    checked: list[list[Run]],
    skipped: list[Skipped],
    options: LintOptions,
    typed: Typed | None,
) -> int:
    """Write what --fix would change, instead of a report; give the exit code."""
    rewriting = _plan(desks, checked, typed)
    with open_output(options.output) as out:
        rewriting.show(out)
    run = join_runs([run for runs in checked for run in runs], skipped)
    code = conclude(run, quiet=options.quiet, found=bool(rewriting.rewrites))
    return FAILED if rewriting.failed else code


def _plan(desks: list[Desk], checked: list[list[Run]], typed: Typed | None) -> Rewriting:
    from checker.cli.fix import Rewriting  # noqa: PLC0415 - alignment is slow to import

    rewriting = Rewriting(typed)
    for desk, runs in zip(desks, checked, strict=True):
        rewriting.plan(zip(desk.drafts, runs, strict=True))
    return rewriting


def _into_baseline(desk: Desk, run: Run, options: LintOptions) -> Run:
    """Take a desk's findings into its reviews file; give the run as it is from now on."""
    path = options.reviews_file(desk.configuration)
    if path is None:
        raise ConfigError(_NO_REVIEWS)
    with locked(path):
        known = read_reviews_so_far(path)
        reviews = known.with_baseline(run.discrepancies)
        write_reviews(reviews, path)
    added = len(reviews.rows) - len(known.rows)
    tell(f"{path}: {added} finding{'' if added == 1 else 's'} added as baseline")
    return reviews.applied_to(run)
