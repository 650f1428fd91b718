"""Blocks: which stretches of an article's text are headline, byline, dateline, caption, paragraph …

Two passes over the passages of a text: first what a line's own words give away (a date line, a byline,
a credit, page furniture), then what only its place can tell (a headline above the text, a crosshead
between two paragraphs).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sources.article import Block, BlockKind
from sources.bylines import is_byline, is_name
from sources.captions import credit_start, is_caption, is_sign_off
from sources.date_lines import is_date_line
from sources.datelines import find_dateline
from sources.furniture import is_furniture
from sources.passages import Passage, ends_sentence, find_passages

_MARKS = re.compile(r"(?:#{1,6}|[-*+•●▪◦‣·►>])\s+")
_HEADING = re.compile(r"#{1,6}\s")
_IMAGE = re.compile(r"!\[(?P<words>[^\]]+)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_]+)(?P=mark)")
_CLOSING_MARKS = re.compile(r"\s#+$")
_HEADLINE_LONGEST = 200
_CROSSHEAD_LONGEST = 90
_HEAD_RUN = 4  # kicker, headline, standfirst and one more; longer runs are lists
_CROSSHEAD_RUN = 2
_TITLE_ZONE = 8
_CREDITED_HEAD, _CREDITED_FOOT = 6, 4
_SPEAKER = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+(?:, [A-Z ]+)?:\s")  # "ANCHOR: And the mill?"
# "… was old. Khartoum denies": the next section's crosshead, run into the paragraph before it
_GLUED = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z][a-z]\.)(?<!\d\.)[\"”’)]*\s+"
    r"(?P<head>[\"'“‘]?[A-ZÀ-Þ](?:[^.!?:;,]|,(?=\d)){2,44})$"
)
_SENTENCE_BREAK = re.compile(r"[a-z\d][.!?][\"”’)]*\s+[\"“‘]?[A-ZÀ-Þ]")
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")

Kinds = list[BlockKind | None]


def find_blocks(text: str, title: str = "", *, start: int = 0) -> tuple[Block, ...]:
    """Find the blocks of `text` from offset `start` on, in order and without overlap.

    A line that equals `title` is a headline even where it looks like a sentence. Nothing of the text is
    left out but white space and the marks of headings and lists.
    """
    passages = list(find_passages(text, start, _stands_alone))
    kinds: Kinds = list(_kinds_by_words(passages, title))
    _mark_headlines(passages, kinds)
    _mark_names(passages, kinds)
    _mark_signed_off(passages, kinds)
    return tuple(_blocks(text, passages, kinds))


def same_title(left: str, right: str) -> bool:
    """Tell whether two headlines are one: case, quotation marks, spacing and " | Site" aside."""
    keys = [{_title_key(title), _title_key(_SITE.sub("", title))} - {""} for title in (left, right)]
    return bool(keys[0] & keys[1])


def find_title(text: str, blocks: Iterable[Block], title: str) -> Block | None:
    """Give the headline block that repeats `title`, or None when the title stands only apart."""
    headlines = (block for block in blocks if block.kind is BlockKind.HEADLINE)
    return next((block for block in headlines if same_title(text[block.start : block.end], title)), None)


def _title_key(title: str) -> str:
    return re.sub(r"[\W_]+", " ", title.replace("’", "").replace("'", "")).strip().casefold()


def _stands_alone(line: str) -> bool:
    return is_date_line(line, credited=True) or is_byline(line) or is_furniture(line)


def _kinds_by_words(passages: Sequence[Passage], title: str) -> Iterator[BlockKind | None]:
    previous, body = "", False
    for index, passage in enumerate(passages):
        edge = index < _CREDITED_HEAD or index >= len(passages) - _CREDITED_FOOT
        if title and index < _TITLE_ZONE and same_title(passage.words, title):
            kind: BlockKind | None = BlockKind.HEADLINE
        else:
            kind = _kind(passage, edge=edge)
        repeated = passage.words == previous and len(passage.words) > 30 and not body
        yield BlockKind.CAPTION if kind is None and repeated else kind
        body = body or (kind is None and ends_sentence(passage.words))
        previous = passage.words


def _kind(passage: Passage, *, edge: bool) -> BlockKind | None:
    words = passage.words
    if passage.hidden:
        return BlockKind.BOILERPLATE
    if is_date_line(words, credited=edge):
        return BlockKind.DATE_LINE
    if is_byline(words):
        return BlockKind.BYLINE
    if is_furniture(words):
        return BlockKind.BOILERPLATE
    if _HEADING.match(words):
        return BlockKind.HEADLINE
    return BlockKind.CAPTION if is_caption(words) or _IMAGE.fullmatch(words) else None


def _mark_headlines(passages: Sequence[Passage], kinds: Kinds) -> None:
    """Decide the unknown: runs of unended lines above a paragraph are headlines, the rest paragraphs."""
    unknown = [index for index, kind in enumerate(kinds) if kind is None]
    longest, body = _HEADLINE_LONGEST, False
    position = 0
    for unended, run in groupby(unknown, key=lambda index: _is_unended(passages[index].words)):
        indices = list(run)
        position += len(indices)
        if not unended:
            for index in indices:
                kinds[index] = BlockKind.PARAGRAPH
            longest, body = _CROSSHEAD_LONGEST, True
            continue
        heads = _heads(indices, followed=position < len(unknown), body=body)
        for index in indices:
            words = passages[index].words
            short = len(words) <= longest or words.isupper()
            kinds[index] = BlockKind.HEADLINE if index in heads and short else BlockKind.PARAGRAPH


def _heads(indices: Sequence[int], *, followed: bool, body: bool) -> Sequence[int]:
    if body:
        return indices if followed and len(indices) <= _CROSSHEAD_RUN else ()
    if followed and len(indices) <= _HEAD_RUN:
        return indices
    return indices[:1] if len(indices) > 1 else ()


def _is_unended(words: str) -> bool:
    """Tell whether a line has no sentence's end and no open quotation: a headline or a list's item."""
    if words.count("“") > words.count("”") or words.count('"') % 2:
        return False
    bare = words.strip("*_ ")
    if (
        len(bare) > _HEADLINE_LONGEST
        or bare[:1].islower()
        or bare.startswith("|")
        or len(_SENTENCE_BREAK.findall(bare)) > 1
    ):
        return False
    return not _ends_like_text(bare)


def _ends_like_text(words: str) -> bool:
    if words.endswith(("?", "!", "…")) and not _SPEAKER.match(words):
        return len(words.split()) > 14  # "Who burned Ashford Mill?" is a headline, a long question is speech
    return ends_sentence(words)


def _mark_names(passages: Sequence[Passage], kinds: Kinds) -> None:
    """Between headline and date line, a bare "Mariam Baig" is the byline."""
    for index in range(1, len(kinds) - 1):
        around = kinds[index - 1], kinds[index + 1]
        if around == (BlockKind.HEADLINE, BlockKind.DATE_LINE) and kinds[index] is BlockKind.HEADLINE:
            kinds[index] = BlockKind.BYLINE if is_name(passages[index].words) else kinds[index]


def _mark_signed_off(passages: Sequence[Passage], kinds: Kinds) -> None:
    """A caption after the text's last paragraph that is a sentence signed "— AFP" is its last paragraph."""
    if BlockKind.PARAGRAPH not in kinds:
        return
    last = len(kinds) - 1 - kinds[::-1].index(BlockKind.PARAGRAPH)
    for index in range(last + 1, len(kinds)):
        if kinds[index] is BlockKind.CAPTION and is_sign_off(passages[index].words):
            kinds[index] = BlockKind.PARAGRAPH
            return


def _blocks(text: str, passages: Sequence[Passage], kinds: Kinds) -> Iterator[Block]:
    for index, (passage, kind) in enumerate(zip(passages, kinds, strict=True)):
        start, end = passage.start, passage.end
        if kind is not BlockKind.BOILERPLATE:
            start, end = _without_marks(text, start, end)
        if kind is BlockKind.PARAGRAPH:
            followed = index + 1 < len(kinds) and kinds[index + 1] is BlockKind.PARAGRAPH
            yield from _paragraph(text, start, end, followed=followed)
        elif kind is BlockKind.CAPTION:
            yield from _caption(text, start, end)
        elif kind is not None and start < end:
            yield Block(kind=kind, start=start, end=end)


def _caption(text: str, start: int, end: int) -> Iterator[Block]:
    """Cut off the credit at the end of a caption: an agency is not part of what the picture shows."""
    cut = credit_start(text[start:end])
    if cut is None:
        yield Block(kind=BlockKind.CAPTION, start=start, end=end)
        return
    stop = start + len(text[start : start + cut].rstrip(" \t—–―-"))
    if start < stop:
        yield Block(kind=BlockKind.CAPTION, start=start, end=stop)
    begin = start + cut + len(text[start + cut : end]) - len(text[start + cut : end].lstrip())
    yield Block(kind=BlockKind.BOILERPLATE, start=begin, end=end)


def _paragraph(text: str, start: int, end: int, *, followed: bool) -> Iterator[Block]:
    """Cut off the dateline before a paragraph and the next section's crosshead glued to its end."""
    cut = find_dateline(text, start, end)
    if cut > start:
        yield Block(kind=BlockKind.DATELINE, start=start, end=cut)
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    glued = _GLUED.search(text, max(start, end - 60), end) if followed else None
    crosshead = glued.start("head") if glued and len(glued["head"].split()) <= 6 else end
    stop = start + len(text[start:crosshead].rstrip())
    if start < stop:
        yield Block(kind=BlockKind.PARAGRAPH, start=start, end=stop)
    if crosshead < end:
        yield Block(kind=BlockKind.HEADLINE, start=crosshead, end=end)


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the mark of a heading, list item or quotation, and what encloses a whole line."""
    heading = _HEADING.match(text, start, end)
    while (mark := _MARKS.match(text, start, end)) and mark.end() < end:
        start = mark.end()
    closing = _CLOSING_MARKS.search(text, start, end) if heading else None
    end = closing.start() if closing else end
    enclosed = _IMAGE.fullmatch(text, start, end) or _EMPHASIS.fullmatch(text, start, end)
    if enclosed and enclosed["words"] == enclosed["words"].strip() != "":
        return enclosed.span("words")
    return start, end
