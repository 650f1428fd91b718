"""One page for a browser: every discrepancy to look at, decide and pass on, without a network.

The page is whole without its script, which adds filters, keys and verdicts. What articles say goes through
Jinja2's escaping and through `visible`, whatever field it stands in; the page's own policy forbids every
script and style but the two that are hashed in it, and every connection.
"""

import csv
import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from functools import cache
from hashlib import sha256
from importlib.resources import files
from io import StringIO
from typing import TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker.model import Severity
from checker.report import Layout, Live
from checker.run import Run, Said
from checker.visible import one_line, visible
from reports import csv as csv_report
from reports.cards import CLAIMS_SHOWN, READINGS_SHOWN, Card, shown_cards, suppressed_cards
from reports.coverage import closing, obstacle, skipped_lines, unchecked_lines
from reports.outlets import outlet_names, standings
from reports.pictures import PATTERNS, matrix_of, timeline_of
from reports.readings import outlet_of
from reports.words import counted, first_few

OUTLETS_NAMED = 3  # in the title of a story that has no name
VERDICTS = (("1", "confirmed"), ("2", "dismissed"), ("3", "fixed"))  # key and verdict
# `escapes` would leave "</script>" whole, as JSON may: here these three are written as \u003c and so on.
_MARKUP = {ord(char): f"\\u{ord(char):04x}" for char in "<>&"}

PAPER_WIDTH = 540  # pixels that a timeline has on A4 or US Letter beside its events; a wider one is a list
SCREEN_WIDTH = 4000  # about 24 days; where there are more, no two events share a screen and a list is clearer

Shown = dict[str, object]  # what the template shows, by the names that it has there
Cards = tuple[Card, ...]


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Write the run as one self-contained HTML page."""
    out.write(_environment().get_template("page.html.j2").render(_page(run, layout.live)) + "\n")


@cache
def _environment() -> Environment:
    """Make the template environment, in which no text reaches the page with an invisible character."""
    environment = Environment(
        loader=PackageLoader("reports", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalized,
    )
    environment.filters |= {
        "capitalised": lambda text: text[:1].upper() + text[1:],
        "counted": counted,
        "folded": one_line,
        "outlet": outlet_of,
    }
    return environment


def _finalized(value: object) -> object:
    if isinstance(value, Markup):
        return value
    return visible(value) if isinstance(value, str) else value


def _page(run: Run, live: Live | None) -> Shown:
    """Give what the template shows."""
    names = outlet_names(run)
    shown, hidden = tuple(shown_cards(run, names)), tuple(suppressed_cards(run, names))
    return {
        "title": _title(run),
        "run": run,
        "cards": shown,
        "suppressed": hidden,
        "several": len({article.story for article in run.articles}) > 1,
        "claims_shown": CLAIMS_SHOWN,
        "readings_shown": READINGS_SHOWN,
        **_filters(shown, names),
        **_pictures(run, shown, hidden, names),
        **_gaps(run),
        **_own_parts(live),
        "data": _data(run, (*shown, *hidden), live),
    }


def _filters(shown: Cards, names: Sequence[str]) -> Shown:
    """Give what the list can be filtered by."""
    return {
        "severities": [
            (str(severity), sum(card.found.severity is severity for card in shown))
            for severity in reversed(Severity)
        ],
        "rules": sorted({card.found.rule for card in shown}),
        "stories": sorted({one_line(card.found.story) for card in shown}),
        "outlets": [
            (number, name) for number, name in enumerate(names) if any(number in it.outlets for it in shown)
        ],
        "verdicts": VERDICTS,
        "verdict_words": [(verdict, verdict) for _, verdict in VERDICTS],
    }


def _pictures(run: Run, shown: Cards, hidden: Cards, names: Sequence[str]) -> Shown:
    """Give what is drawn, and the letters and patterns to draw it with."""
    return {
        "matrix": matrix_of(shown, names),
        "timeline": timeline_of(shown),
        "standings": standings(run, shown, names),
        "letters": _letters((*shown, *hidden)),
        "patterns": PATTERNS,
        "paper_width": PAPER_WIDTH,
        "screen_width": SCREEN_WIDTH,
    }


def _gaps(run: Run) -> Shown:
    """Give what was not looked at, and the closing words on what was."""
    return {
        "skipped": list(skipped_lines(run)),
        "unchecked": list(unchecked_lines(run)),
        "idle": [(it.place, it.reason) for it in run.unused_suppressions],
        "obstacle": obstacle(run),
        "closing": closing(run),
    }


def _own_parts(live: Live | None) -> Shown:
    """Give the page's style and scripts, and the policy that allows these and no others."""
    style, scripts = _part("page.css"), [_part("page.js")]
    if live:
        scripts.append(_part("live.js"))
    return {"live": live, "style": style, "scripts": scripts, "policy": _policy(style, scripts, live)}


def _title(run: Run) -> str:
    """Name the page: by its story where it is one that has a name, else by the first outlets."""
    stories = {one_line(article.story) for article in run.articles}
    of = f": {next(iter(stories))}" if len(stories) == 1 and stories != {""} else ""
    if not run.discrepancies and obstacle(run):
        return f"Nothing could be checked{of}"
    return f"{counted(len(run.discrepancies), 'discrepancy')}{of or _among(run)}"


def _among(run: Run) -> str:
    outlets = dict.fromkeys(outlet_of(article) for article in run.articles)
    return f" {'in' if len(outlets) == 1 else 'among'} {first_few(outlets, OUTLETS_NAMED)}" if outlets else ""


def _letters(cards: Iterable[Card]) -> list[tuple[str, int]]:
    """Give the letters of readings that the page draws, each with its tone."""
    return sorted({(side.letter, side.tone) for card in cards for side in card.sides})


@cache
def _part(name: str) -> Markup:
    """Give one of the page's own parts, which needs no escaping."""
    return Markup(files("reports").joinpath("page", name).read_text(encoding="utf-8"))


def _policy(style: str, scripts: Iterable[str], live: Live | None) -> str:
    """Give a content security policy under which nothing runs but the page's own parts.

    A page that a server shows may speak with that server, and with no other.
    """
    connect = "connect-src 'self'; " if live else ""
    return (
        f"default-src 'none'; style-src {_hashed(style)}; script-src {' '.join(map(_hashed, scripts))}; "
        f"{connect}base-uri 'none'; form-action 'none'"
    )


def _hashed(part: str) -> str:
    return f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'"


def _data(run: Run, cards: Cards, live: Live | None) -> Markup:
    """Give what the script exports: the CSV report's own columns and cells, and the verdicts so far.

    As no cell holds "<", ">" or "&" but by its number, no text can end the element that this stands in.
    """
    columns, *rows = _csv_rows(replace(run, discrepancies=(*run.discrepancies, *run.suppressed)))
    data = {
        "version": run.version,
        "columns": columns,
        "rows": rows,
        "shown": sum(len(found.readings) - 1 for found in run.discrepancies),
        "verdicts": {card.found.fingerprint: _said(card) for card in cards if card.verdict or card.past},
        **({"live": asdict(live)} if live else {}),
    }
    return Markup(json.dumps(data, separators=(",", ":")).translate(_MARKUP))


def _said(card: Card) -> list[str]:
    """Give what the reviews file says last: verdict ("" if it was taken back), note, editor, time."""
    last = card.past[0] if card.past else Said(verdict="")
    return [visible(it) for it in (card.verdict, card.note, last.editor, last.time)]


def _csv_rows(run: Run) -> Iterator[list[str]]:
    """Give the CSV report's cells, its header first, without verdicts: the script puts them in."""
    text = StringIO(newline="")
    csv_report.write(replace(run, verdicts={}), text, Layout())
    text.seek(len(csv_report.BYTE_ORDER_MARK))
    yield from csv.reader(text)
