"""Suppressions: what a draft itself says is not to be reported, in comments and in its front matter.

    <!-- twosource: ignore count-mismatch -->        the rest of its line, or alone on a line the next block
    <!-- twosource: ignore-start name-spelling -->   all up to <!-- twosource: ignore-end -->
    twosource-ignore: [quote-wording]                in front matter: the whole draft

Without a rule, every rule is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from checker.model import Claim, Span
from checker.run import Discrepancy, UnusedSuppression
from sources.article import Article, BlockKind

_COMMENT = re.compile(r"<!--\s*twosource:\s*(?P<verb>[\w-]+)(?P<rules>[^>]*?)\s*-->", re.IGNORECASE)
_KEY = re.compile(r"^twosource-ignore[ \t]*:(?P<rules>[^\n]*(?:\n[ \t]*-[^\n]*)*)", re.MULTILINE)
_NAMES = re.compile(r"[\w-]*\w")
_VERBS = ("ignore", "ignore-start", "ignore-end")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """Rules (all when empty) that are not reported in an area of the draft's file, and where it says so.

    Both are offsets into the file's text, comments and all. `whole` is one that holds for the title as
    well, wherever that stands.
    """

    start: int
    area: Span
    rules: tuple[str, ...] = ()
    whole: bool = False

    def covers(self, found: Discrepancy, draft: Article) -> bool:
        """Tell whether the finding has a claim of the draft that is suppressed here."""
        if self.rules and found.rule not in self.rules:
            return False
        claims = (
            claim for reading in found.readings for claim in reading.claims if claim.article.id == draft.id
        )
        return any(self.whole or self._holds(claim) for claim in claims)

    def _holds(self, claim: Claim) -> bool:
        span = claim.text_span
        return span is not None and Span(*claim.article.file_span(span.start, span.end)).overlaps(self.area)


def find_suppressions(draft: Article) -> tuple[Suppression, ...]:
    """Find a draft's suppressions, in order."""
    return tuple(sorted([*_in_front_matter(draft), *_in_comments(draft)], key=lambda it: it.start))


def suppress(
    draft: Article, found: Iterable[Discrepancy]
) -> tuple[list[Discrepancy], list[Discrepancy], list[Suppression]]:
    """Part findings into those to report and those suppressed, and give the suppressions that were idle."""
    every = find_suppressions(draft)
    idle = set(range(len(every)))
    kept: list[Discrepancy] = []
    suppressed: list[Discrepancy] = []
    for item in found:
        covering = {i for i, suppression in enumerate(every) if suppression.covers(item, draft)}
        idle -= covering
        (suppressed if covering else kept).append(item)
    return kept, suppressed, [every[i] for i in sorted(idle)]


def unused(
    draft: Article, idle: Iterable[Suppression], run: Sequence[str], known: Sequence[str]
) -> Iterator[UnusedSuppression]:
    """Yield what is to be told of idle suppressions; of rules that did not `run` only whether they exist."""
    for item in idle:
        for rule in item.rules:
            if rule not in known:
                near = get_close_matches(rule.lower(), known, n=1)
                meant = f", did you mean {near[0]}?" if near else ""
                yield UnusedSuppression(
                    article=draft, start=item.start, reason=f"unknown rule '{rule}'{meant}"
                )
        if all(rule in run for rule in item.rules):
            what = f"{', '.join(item.rules)} finds nothing" if item.rules else "no rule finds anything"
            reason = f"nothing to suppress: {what} here"
            yield UnusedSuppression(article=draft, start=item.start, reason=reason)
    yield from _misspelled(draft)


def block_comments(draft: Article) -> Iterator[tuple[re.Match[str], Span]]:
    """Yield the comments that ignore something in the block below them, as matches with a group `rules`.

    The span is that block's.
    """
    for comment in _COMMENT.finditer(draft.file_text):
        if comment["verb"].lower() == "ignore" and (area := _area(draft, comment)).start >= comment.end():
            yield comment, area


def front_matter_key(draft: Article) -> re.Match[str] | None:
    """Give where the front matter lists rules, as a match with a group `rules`; None where it does not."""
    head = next(iter(draft.blocks), None)
    if head is None or head.kind is not BlockKind.BOILERPLATE or not draft.text.startswith("---"):
        return None
    return _KEY.search(draft.text, head.start, head.end)


def _in_front_matter(draft: Article) -> Iterator[Suppression]:
    stated = front_matter_key(draft)
    if stated:
        area = Span(0, len(draft.file_text))
        yield Suppression(start=stated.start(), area=area, rules=_rules(stated["rules"]), whole=True)


def _in_comments(draft: Article) -> Iterator[Suppression]:
    opened: list[re.Match[str]] = []
    for comment in _COMMENT.finditer(draft.file_text):
        verb = comment["verb"].lower()
        if verb == "ignore":
            yield Suppression(
                start=comment.start(), area=_area(draft, comment), rules=_rules(comment["rules"])
            )
        elif verb == "ignore-start":
            opened.append(comment)
        elif verb == "ignore-end" and opened:
            yield _between(opened.pop(), comment.start())
    yield from (_between(start, len(draft.file_text)) for start in opened)


def _between(start: re.Match[str], end: int) -> Suppression:
    return Suppression(start=start.start(), area=Span(start.end(), end), rules=_rules(start["rules"]))


def _area(draft: Article, comment: re.Match[str]) -> Span:
    """Give the comment's line, or, when nothing else stands on it, the next block."""
    text = draft.file_text
    begin = text.rfind("\n", 0, comment.start()) + 1
    end = text.find("\n", comment.end())
    end = len(text) if end < 0 else end
    if _COMMENT.sub("", text[begin:end]).strip():
        return Span(begin, end)
    told = [block for block in draft.blocks if block.kind is not BlockKind.BOILERPLATE]
    spans = [Span(*draft.file_span(block.start, block.end)) for block in told]
    first = next((i for i, span in enumerate(spans) if span.start >= comment.end()), None)
    if first is None:
        return Span(begin, end)
    glued = told[first].kind is BlockKind.DATELINE and first + 1 < len(told)
    return Span(spans[first].start, spans[first + glued].end)  # "LISBON: " is of the paragraph it begins


def _misspelled(draft: Article) -> Iterator[UnusedSuppression]:
    for comment in _COMMENT.finditer(draft.file_text):
        if comment["verb"].lower() not in _VERBS:
            reason = f"unknown comment '{comment['verb']}'; known: {', '.join(_VERBS)}"
            yield UnusedSuppression(article=draft, start=comment.start(), reason=reason)


def _rules(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.lower() for name in _NAMES.findall(text)))
