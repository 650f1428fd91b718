"""Markdown for a wiki, an issue or a pull request: a section a discrepancy, its readings as a table.

GitHub takes 65,536 characters in a comment: what does not fit is left out, the least severe first, and
the report says how much that is.
"""

from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from checker.excerpts import excerpt, named, shown_first
from checker.model import Claim
from checker.reasons import because
from checker.report import Layout
from checker.run import Discrepancy, Reading, Run
from reports.coverage import UNUSED, closing, skipped_lines, unchecked_lines
from reports.markdown_text import escaped, paragraph
from reports.places import LONGEST_MENTION
from reports.readings import support
from reports.words import counted

LONGEST_REPORT = 65_536  # UTF-16 units, as JavaScript counts them; for GitHub that is the strictest count
READINGS_SHOWN = 8
CLAIMS_SHOWN = 3  # of one reading; the rest are counted
LINES_SHOWN = 20  # of what was not read or not checked
LONGEST_LINE = 1_000  # characters of a message, a value or a reason; a quotation can be a page

LONGEST_NOTES = LONGEST_REPORT // 4  # of all that was not read or not checked

_WITHOUT_NOTES = "What was not read and not checked is too much for a comment: see another format."
_HEAD = "| Reading | Given by | In these words |\n|---|---|---|\n"


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Write the sum, the discrepancies as far as there is room, and what was not looked at."""
    head = f"**{escaped(closing(run)).replace('(see above)', '(see below)')}**\n"
    tail = "".join(_notes(run))
    if _units(tail) > LONGEST_NOTES:
        tail = f"\n*{_WITHOUT_NOTES}*\n"
    sections = [_section(found, number, layout) for number, found in enumerate(run.discrepancies, start=1)]
    room = LONGEST_REPORT - _units(head) - _units(tail) - _units(_left_out(len(sections)))
    shown = 0
    while shown < len(sections) and (room := room - _units(sections[shown])) >= 0:
        shown += 1
    out.write(head + "".join(sections[:shown]))
    if shown < len(sections):
        out.write(_left_out(len(sections) - shown))
    out.write(tail)


def _left_out(number: int) -> str:
    reason = f"a comment holds {LONGEST_REPORT:,} characters"
    return f"\n*{counted(number, 'more discrepancy')} left out: {reason}.*\n"


def _section(found: Discrepancy, number: int, layout: Layout) -> str:
    lines = [
        f"\n### {number}. {found.severity.value}: {escaped(found.rule)}, {_cut(found.subject)}\n\n",
        f"{paragraph(_shortened(found.message))}\n\n",
        _HEAD,
        *map(_row, found.readings[:READINGS_SHOWN]),
    ]
    if len(found.readings) > READINGS_SHOWN:
        lines.append(f"\n{counted(len(found.readings) - READINGS_SHOWN, 'more reading')}.\n")
    if found.hint:
        lines.append(f"\nHint: {_cut(found.hint)}\n")
    if layout.reasons:
        lines.append(f"\nCompared because: {_cut('; '.join(because(found)))} (score {found.score:.2f})\n")
    lines.append(f"\nFingerprint: `{found.fingerprint}`\n")
    return "".join(lines)


def _row(reading: Reading) -> str:
    claims = list(islice(shown_first(reading), CLAIMS_SHOWN))
    told = [f"{_words(claim)} ({_cut(claim.place)})" for claim in claims]
    names = [_cut(f"{named(claim)} {claim.article.published or ''}") for claim in claims]
    who = list(dict.fromkeys(names))
    if len(reading.claims) > CLAIMS_SHOWN:
        who.append(f"and {len(reading.claims) - CLAIMS_SHOWN:,} more")
    value = f"{_cut(reading.value)}<br>{support(reading)}"
    return f"| {value} | {'<br>'.join(who)} | {'<br>'.join(told)} |\n"


def _words(claim: Claim) -> str:
    around = excerpt(claim)
    mention = around.mention
    if len(mention) > LONGEST_MENTION:
        mention = f"{mention[:LONGEST_MENTION].rstrip()} …"
    return escaped(f"{around.before}«{mention}»{around.after}")


def _notes(run: Run) -> Iterator[str]:
    unused = [f"{idle.place}: {UNUSED}: {idle.reason}" for idle in run.unused_suppressions]
    yield from _listed("Suppressions that suppress nothing", unused)
    yield from _listed("Not read", list(skipped_lines(run)))
    yield from _listed("Not checked", list(unchecked_lines(run)))


def _listed(title: str, lines: list[str]) -> Iterator[str]:
    if not lines:
        return
    yield f"\n### {title}\n\n"
    yield from (f"- {paragraph(_shortened(line))}\n" for line in lines[:LINES_SHOWN])
    if len(lines) > LINES_SHOWN:
        yield f"- and {len(lines) - LINES_SHOWN:,} more\n"


def _cut(text: str) -> str:
    return escaped(_shortened(text))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_LINE else f"{text[:LONGEST_LINE].rstrip()} …"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
