"""When an article appeared, from what its page and its file's name say."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sources.article import Block, BlockKind
from sources.date_lines import date_line_rank, parse_date_line

_IN_NAME = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)(?![0-9A-Za-z])")
_HEAD = 6  # a summary paragraph may stand above "PUBLISHED: Monday, 7 July 2025"
_FOOT = 3


def published_in_text(text: str, blocks: Sequence[Block]) -> date | None:
    """Give the date of the article's date line: "Posted" before unlabelled before "Updated".

    A bare date further down heads a section of a chronology, so there only a labelled one counts.
    """
    ranked = sorted(_candidates(text, blocks), key=lambda found: found[:2])
    return ranked[0][2] if ranked else None


def published_in_name(stem: str) -> date | None:
    """Give the date in a file's name, such as "2025-07-11-mill" or "20250711_mill"."""
    for match in _IN_NAME.finditer(stem):
        try:
            return date(int(match[1]), int(match[3]), int(match[4]))
        except ValueError:
            continue
    return None


def _candidates(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int, date]]:
    body = False
    for index, block in enumerate(blocks):
        body = body or block.kind is BlockKind.PARAGRAPH
        if block.kind not in (BlockKind.DATE_LINE, BlockKind.BYLINE):
            continue
        line = " ".join(text[block.start : block.end].split())
        found = parse_date_line(line)
        rank = date_line_rank(line)
        near = not body or (rank != 1 and index < _HEAD) or (rank == 0 and index >= len(blocks) - _FOOT)
        if found and near:
            yield rank, index, found
