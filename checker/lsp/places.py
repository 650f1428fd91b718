"""Where claims stand, as ranges of a buffer and locations of files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from lsprotocol.types import Location, Position, Range

from checker.excerpts import anchor
from checker.lsp.desk import Checked
from checker.lsp.positions import Positions
from checker.model import Claim, Span
from checker.run import Discrepancy

_URL = ("http://", "https://")
_URL_CHARACTERS = ":/?#[]@!$&'()*+,;=%~"  # what means something in an address, or is encoded already


def file_span(claim: Claim) -> Span | None:
    """Give where a claim's mention stands in its file; None for a title kept apart from the text."""
    span = claim.text_span
    return None if span is None else Span(*claim.article.file_span(span.start, span.end))


def range_in_draft(found: Discrepancy, positions: Positions) -> Range:
    """Give the range of a finding in the draft: that of a title without a place is the first line."""
    span = file_span(anchor(found))
    return positions.line(0) if span is None else positions.range(span.start, span.end)


def findings_between(checked: Checked, start: int, end: int) -> Iterator[Discrepancy]:
    """Yield the findings whose claim in the draft touches a stretch of it."""
    if checked.run is not None:
        for found in checked.run.discrepancies:
            span = file_span(anchor(found))
            if span is not None and span.start <= end and start <= span.end:
                yield found


def place_of(claim: Claim, checked: Checked, encoding: str) -> Location:
    """Give where a claim is made, no more exactly than it is known: of a line of JSON that line, of an
    address that it is there.
    """
    article = claim.article
    if checked.draft is not None and article.id == checked.draft.id:
        uri = checked.document.uri
    elif article.file.lower().startswith(_URL):
        return Location(uri=quote(article.file, safe=_URL_CHARACTERS), range=_line(0))
    else:
        uri = Path(article.file).absolute().as_uri()
    if article.file_line:
        return Location(uri=uri, range=_line(article.file_line - 1))
    span, positions = file_span(claim), _positions(article.file_text, encoding)
    there = positions.line(0) if span is None else positions.range(span.start, span.end)
    return Location(uri=uri, range=there)


def _line(number: int) -> Range:
    return Range(start=Position(line=number, character=0), end=Position(line=number, character=0))


@lru_cache(maxsize=256)
def _positions(text: str, encoding: str) -> Positions:
    return Positions(text, encoding)
