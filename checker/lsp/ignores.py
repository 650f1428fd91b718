"""Edits with which a draft itself says that a finding is all right: a comment, or a line of front matter."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from checker.lsp.documents import read_draft
from checker.model import Span
from checker.suppressions import block_comments, find_suppressions, front_matter_key
from sources.article import Article, Block, BlockKind

_EOL = re.compile(r"\r\n|\r|\n")
_FRONT_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\Z", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Text to put in the place of half-open offsets."""

    start: int
    end: int
    text: str

    def applied_to(self, text: str) -> str:
        """Give the text with the edit made."""
        return text[: self.start] + self.text + text[self.end :]


def ignore_here(draft: Article, span: Span, rule: str) -> Edit | None:
    """Give the edit that suppresses a rule in the block around a span; None where none would.

    It is a comment on a line of its own before the block, or an addition to the one that is there.
    """
    block = next((block for block in draft.blocks if block.start <= span.start < block.end), None)
    if draft.source_map or block is None or block.kind is BlockKind.BOILERPLATE:
        return None
    for comment, area in block_comments(draft):
        if comment["rules"].strip() and area.overlaps(span):
            end = comment.end("rules")
            return _checked(Edit(start=end, end=end, text=f", {rule}"), draft, span, rule)
    start = _line_start(draft.text, block.start)
    comment_line = f"<!-- twosource: ignore {rule} -->{_line_end(draft.text)}"
    return _checked(Edit(start=start, end=start, text=comment_line), draft, span, rule)


def ignore_everywhere(draft: Article, span: Span, rule: str) -> Edit | None:
    """Give the edit of the front matter that suppresses a rule in the whole draft; None where none would."""
    return None if draft.source_map else _checked(_in_front_matter(draft, rule), draft, span, rule)


def _in_front_matter(draft: Article, rule: str) -> Edit:
    eol = _line_end(draft.text)
    key = front_matter_key(draft)
    if key is not None:
        return _listed(key, rule, eol)
    line = f"twosource-ignore: [{rule}]{eol}"
    head = next(iter(draft.blocks), None)
    if head is not None and draft.text.startswith("---") and head.kind is BlockKind.BOILERPLATE:
        closing = _FRONT_END.search(draft.text, head.start, head.end)
        if closing:
            return Edit(start=closing.start(), end=closing.start(), text=line)
    return Edit(start=0, end=0, text=f"---{eol}{line}---{eol}")


def _listed(key: re.Match[str], rule: str, eol: str) -> Edit:
    """Add a rule to the list that the key holds: in brackets, a line each, or just words."""
    stated = key["rules"].rstrip()
    end = key.start("rules") + len(stated)
    if stated.endswith("]"):
        comma = ", " if stated[:-1].rstrip(" ,").lstrip(" [") else ""
        return Edit(start=end - 1, end=end - 1, text=f"{comma}{rule}")
    item = re.search(r"\n([ \t]*-[ \t]*)[^\n]*\Z", stated)
    if item:
        return Edit(start=end, end=end, text=f"{eol}{item[1]}{rule}")
    return Edit(start=end, end=end, text=f", {rule}" if stated.strip() else f" [{rule}]")


def _checked(edit: Edit, draft: Article, span: Span, rule: str) -> Edit | None:
    """Give the edit if the draft then suppresses the rule at the span, and is otherwise read as before."""
    after = read_draft(edit.applied_to(draft.text), draft.location)
    if not isinstance(after, Article) or _known(after) != _known(draft):
        return None
    moved = len(edit.text) - (edit.end - edit.start) if edit.start <= span.start else 0
    there = Span(span.start + moved, span.end + moved)
    suppressing = (it for it in find_suppressions(after) if it.area.overlaps(there))
    return edit if any(rule in it.rules for it in suppressing) else None


def _known(draft: Article) -> tuple[object, ...]:
    """What is known of a draft, and its blocks apart from what nobody reads."""
    about = (draft.title, draft.outlet, draft.published, draft.story, draft.language, draft.byline, draft.url)
    shown: Callable[[Block], bool] = lambda block: block.kind is not BlockKind.BOILERPLATE  # noqa: E731
    blocks = tuple((it.kind, draft.text[it.start : it.end]) for it in filter(shown, draft.blocks))
    return *about, blocks


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _line_end(text: str) -> str:
    """Give the line end that the draft uses."""
    found = _EOL.search(text)
    return found[0] if found else "\n"
