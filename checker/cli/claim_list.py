"""How `twosource claims` prints a run's claims: a table for people, JSON for scripts."""

from collections import defaultdict
from collections.abc import Sequence
from textwrap import wrap
from typing import Any, TextIO

from checker.escapes import json_text
from checker.model import Claim, Field
from checker.report import Layout
from checker.run import Run
from checker.visible import one_line, visible
from sources.article import Article

_HEADERS = ("place", "slot", "subject", "value", "words")
_SHARES = (0.10, 0.14, 0.24, 0.24, 0.28)  # of the width, so that every column stays readable at 80
_GAP = 2  # columns that tabulate leaves between two


def write_table(run: Run, out: TextIO, layout: Layout) -> None:
    """Write one table an article, under its location."""
    claims = defaultdict(list)
    for claim in run.claims:
        claims[claim.article.id].append(claim)
    tables = [_table(article, claims[article.id], layout.width) for article in run.articles]
    out.write("\n".join(tables) or "Nothing could be read, so there are no claims.\n")


def write_json(run: Run, out: TextIO, layout: Layout) -> None:
    """Write an object with the claims, in the words that the JSON report uses for them."""
    content = {
        "schema": 1,
        "version": run.version,
        "claims": [_object(claim) for claim in run.claims],
        "skipped": [{"location": item.location, "reason": item.reason} for item in run.skipped],
        "not_checked": [
            {"article": item.article, "what": item.what, "reason": item.reason} for item in run.not_checked
        ],
        "counts": {"articles": len(run.articles), "claims": len(run.claims)},
    }
    out.write(json_text(content))


def _table(article: Article, claims: Sequence[Claim], width: int) -> str:
    location = visible(article.location or article.id)
    if not claims:
        return f"{location}: no claims found\n"
    from tabulate import tabulate  # noqa: PLC0415 - only needed here

    usable = width - _GAP * (len(_HEADERS) - 1)
    widths = [int(usable * share) for share in _SHARES]
    rows = [_wrapped(_row(claim), widths) for claim in claims]
    table = tabulate(rows, _HEADERS, "simple", disable_numparse=True)
    return f"{location}\n\n{table}\n"


def _wrapped(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Wrap each cell to its column; tabulate's own `maxcolwidths` stumbles over numbers with commas."""
    return ["\n".join(wrap(cell, width)) for cell, width in zip(cells, widths, strict=True)]


def _row(claim: Claim) -> tuple[str, ...]:
    line, column = claim.line_column
    place = f"title:{column}" if claim.field is Field.TITLE else f"{line}:{column}"
    cells = (place, claim.slot, claim.subject.label, _understood(claim), claim.text)
    return tuple(map(one_line, cells))


def _understood(claim: Claim) -> str:
    """Give the value in a reader's words; a value that has none of its own is shown as printed."""
    wordless = type(claim.value).__str__ is object.__str__
    return " ".join(claim.text.split()) if wordless else str(claim.value)


def _object(claim: Claim) -> dict[str, Any]:
    line, column = claim.line_column
    return {
        "article": claim.article.id,
        "outlet": claim.article.outlet,
        "subject": claim.subject.label,
        "slot": claim.slot,
        "value": _understood(claim),
        "start": claim.span.start,
        "end": claim.span.end,
        "line": line,
        "column": column,
        "text": claim.text,
        "field": claim.field.value,
        "sentence": claim.sentence_text,
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "attribution": claim.attribution,
        "modality": claim.modality.value,
    }
