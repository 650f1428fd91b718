"""Web pages in files: one page, one article, and every word's way back to its place in the file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from sources.article import Article, Block, BlockKind, Skipped
from sources.blocks import find_blocks, same_title
from sources.bylines import byline_names
from sources.decode import NotTextError
from sources.headlines import first_byline, first_headline
from sources.main_text import find_article
from sources.markup import Kind, Markup, NoPageError, Token, read_markup
from sources.page_encoding import decode_page
from sources.page_metadata import PageMetadata, read_metadata
from sources.published import published_in_name, published_in_text
from sources.source_map import Run, SourceMap
from sources.stretches import Stretch, find_stretches

MOST_BYTES = 10_000_000
TOO_LARGE = f"is larger than {MOST_BYTES // 1_000_000} MB, as no article is"
_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))
_BETWEEN = "\n\n"
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADLINE, BlockKind.DATELINE))
_ITEMS = frozenset("li dt dd td th".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlReader:
    """Reads .html, .htm and .xhtml files: the article, without the page around it.

    Title, outlet, date, byline, address and language are what the page states, in JSON-LD, `meta` and
    `time` elements. Where it states no date: a date line of the article, a date in its address, a date
    in the file's name, the option `published`.
    """

    published: date | None = None

    def reads(self, location: str) -> bool:
        """Tell whether the name ends as web pages do and is not an address."""
        return Path(location).suffix.lower() in _SUFFIXES and "://" not in location

    def read(self, location: str) -> Iterator[Article | Skipped]:
        """Yield the file's article, or a Skipped; raises OSError when it cannot be opened."""
        with Path(location).open("rb") as stream:
            yield from self.read_stream(stream, location, Path(location).stem)

    def read_stream(self, stream: BinaryIO, location: str, name: str) -> Iterator[Article | Skipped]:
        """Yield the stream's article, or a Skipped."""
        data = stream.read(MOST_BYTES + 1)
        yield read_page(data, location=location, name=name, published=self.published)


def read_page(
    data: bytes,
    *,
    location: str,
    name: str,
    charset: str = "",
    address: str = "",
    published: date | None = None,
) -> Article | Skipped:
    """Make an article of a page's bytes, or a Skipped that says why there is none.

    `charset` and `address` are what a server says of a page that was fetched; `published` is the date of
    one that states none.
    """
    if len(data) > MOST_BYTES:
        return Skipped(location=location, reason=TOO_LARGE)
    try:
        source = decode_page(data, charset)
        if not source.strip():
            return Skipped(location=location, reason="empty file")
        page = read_markup(source)
        _check_kind(page)
        metadata = read_metadata(page, address)
        chosen = find_article(page, find_stretches(page), metadata.titles)
    except (NotTextError, NoPageError) as error:
        return Skipped(location=location, reason=str(error))
    found = _article(source, chosen, metadata, name, address)
    return replace(found, location=location, published=found.published or published)


def _check_kind(page: Markup) -> None:
    """Raise NoPageError for a report of ours, or a feed, a picture or other XML that is no page."""
    if any(_is_our_mark(token) for token in page.tokens):
        raise NoPageError("is a report of twosource, not an article")
    if not page.source.lstrip().startswith("<?xml"):
        return
    root = next((token.name for token in page.tokens if token.kind is Kind.OPEN), "")
    if root != "html":
        raise NoPageError(f"is XML ({root or 'broken'}), not a web page")


def _is_our_mark(token: Token) -> bool:
    """Tell the mark of an HTML report: it quotes all articles, and would be found to contradict itself."""
    told = token.attributes if token.kind is Kind.OPEN and token.name == "meta" else {}
    return told.get("name") == "generator" and told.get("content", "").startswith("twosource ")


def _article(
    source: str, chosen: Sequence[Stretch], metadata: PageMetadata, name: str, address: str
) -> Article:
    text, runs, starts = _compose(chosen)
    title = _title(chosen, metadata)
    blocks = tuple(_refined(find_blocks(text, title), chosen, starts))
    url = metadata.url or address
    path = urlsplit(url).path.replace("/", "-")
    published = metadata.published or published_in_text(text, blocks) or published_in_name(path)
    return Article(
        id=name,
        text=text,
        outlet=metadata.outlet or (urlsplit(url).hostname or "").removeprefix("www."),
        title=title or first_headline(text, blocks),
        published=published or published_in_name(name),
        url=url,
        language=metadata.language or "en",
        byline=_byline(metadata) or first_byline(text, blocks),
        blocks=blocks,
        source_map=SourceMap(file_text=source, runs=runs),
    )


def _compose(stretches: Sequence[Stretch]) -> tuple[str, tuple[Run, ...], tuple[int, ...]]:
    """Join the stretches to a text; give it with its runs and the offsets at which the stretches start."""
    runs: list[Run] = []
    starts: list[int] = []
    length = 0
    for stretch in stretches:
        starts.append(length)
        runs.extend(
            Run(length + start, length + end, file_start, file_end)
            for start, end, file_start, file_end in stretch.runs
        )
        length += len(stretch.text) + len(_BETWEEN)
    return _BETWEEN.join(stretch.text for stretch in stretches), tuple(runs), tuple(starts)


def _title(stretches: Sequence[Stretch], metadata: PageMetadata) -> str:
    """Give the title as the article itself prints it, or else as the page states it."""
    headings = [stretch for stretch in stretches if stretch.is_heading]
    for heading in headings:
        if any(same_title(heading.words, title) for title in metadata.titles):
            return heading.words
    top = [heading for heading in headings if heading.tag == "h1"]
    return top[0].words if len(top) == 1 else metadata.title


def _byline(metadata: PageMetadata) -> str:
    """Give the stated byline, unless it is an account ("@mill_news") or the outlet's own name."""
    stated = byline_names(metadata.byline)
    return "" if stated.startswith("@") or stated == metadata.outlet else stated


def _refined(blocks: Sequence[Block], stretches: Sequence[Stretch], starts: Sequence[int]) -> Iterator[Block]:
    """Correct by the page's elements what blocks were found to be by their words alone."""
    index = 0
    for block in blocks:
        while index + 1 < len(starts) and starts[index + 1] <= block.start:
            index += 1
        yield replace(block, kind=_kind(block.kind, stretches[index]))


def _kind(kind: BlockKind, stretch: Stretch) -> BlockKind:
    if kind not in _PROSE:
        return kind
    if stretch.role is BlockKind.CAPTION:
        return BlockKind.CAPTION
    if stretch.is_heading:
        return BlockKind.HEADLINE
    if stretch.role is BlockKind.BYLINE and kind is BlockKind.HEADLINE:
        return BlockKind.BYLINE
    return BlockKind.PARAGRAPH if kind is BlockKind.HEADLINE and stretch.tag in _ITEMS else kind
