"""What stands at the head of an article's text: its headline and its byline."""

from collections.abc import Sequence

from sources.article import Block, BlockKind
from sources.bylines import byline_names


def first_headline(text: str, blocks: Sequence[Block]) -> str:
    """Give the headline that stands above the text, "" when the text begins without one."""
    for block in blocks:
        if block.kind is BlockKind.HEADLINE:
            return _words(text, block)
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.DATELINE):
            break
    return ""


def first_byline(text: str, blocks: Sequence[Block]) -> str:
    """Give the names of the first byline, "" when there is none."""
    first = next((block for block in blocks if block.kind is BlockKind.BYLINE), None)
    return byline_names(_words(text, first)) if first else ""


def _words(text: str, block: Block) -> str:
    return " ".join(text[block.start : block.end].split())
