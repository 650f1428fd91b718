"""One line a discrepancy, `path:line:column: severity rule message`, for editors, grep and scripts.

The line stands at the reading to look at first: the draft's own, otherwise the least supported one. It
ends with the place of a claim that says otherwise. What could not be read or checked follows, in
lines without line and column, which error parsers pass over: an empty report means that nothing was found.
"""

from collections.abc import Iterator
from typing import TextIO

from checker.excerpts import shown_first
from checker.model import Claim, Discrepancy, Run
from checker.reasons import because
from checker.report import Layout
from reports.coverage import obstacle, skipped_lines, unchecked_lines
from reports.words import one_line, visible
from sources.article import Role


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Write one line a discrepancy; nothing at all when all was checked and nothing found."""
    out.writelines(f"{line}\n" for line in _lines(run, layout))


def _lines(run: Run, layout: Layout) -> Iterator[str]:
    for found in run.discrepancies:
        here, there = _places(found)
        message = f"{one_line(found.message)} ({visible(there.place)})"
        yield f"{visible(here.place)}: {found.severity} {found.rule} {message}"
        if layout.reasons:
            yield f"    compared because: {one_line('; '.join(because(found)))} (score {found.score:.2f})"
    for line in skipped_lines(run):
        yield f"not read: {line}"
    for line in unchecked_lines(run):
        yield f"not checked: {line}"
    if not run.discrepancies and (reason := obstacle(run)):
        yield f"nothing could be checked: {reason}"


def _places(found: Discrepancy) -> tuple[Claim, Claim]:
    """Give the claim to look at, and one of the best supported other reading."""
    leads = [next(shown_first(reading)) for reading in found.readings]
    drafts = [claim for claim in leads if claim.article.role is Role.DRAFT]
    here = (drafts or leads)[-1]
    return here, next(claim for claim in leads if claim is not here)
