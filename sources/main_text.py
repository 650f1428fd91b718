"""Which stretches of a web page are the article, and which are the page around it.

The choice is trafilatura's (https://trafilatura.readthedocs.io): what it extracts is looked up among
the page's own stretches, so that the words and their places stay the file's. Headline, byline, date and
captions, which it takes for metadata or leaves out, are then sought around its choice.
"""

import re
from collections.abc import Iterator, Sequence

from sources.article import BlockKind
from sources.blocks import same_title
from sources.bylines import is_byline, is_name
from sources.date_lines import is_date_line
from sources.furniture import is_furniture
from sources.markup import Kind, Markup, NoPageError
from sources.passages import ends_sentence
from sources.stretches import Stretch

NEEDS_EXTRA = "reading web pages needs: pip install 'twosource[web]'"
_NOT_BARE = frozenset("nav aside footer form iframe button".split())
_SHINGLE = 24  # letters in a row that two texts share only when one was made from the other
_TELLING = 12  # letters of a stretch below which it must be a whole line of the extract: "Share"
_STANDFIRST_SHORTEST = 50
_CAPTION_SHORTEST = 20
_MOSTLY_LINKS = 0.6


def find_article(page: Markup, stretches: Sequence[Stretch], titles: Sequence[str]) -> tuple[Stretch, ...]:
    """Give the stretches that are the article, in order of the page.

    A page without navigation, scripts or forms, such as a draft saved as HTML, is the article as a whole.

    Raises NoPageError when there is no article, and when trafilatura is needed and not installed.
    """
    bare = is_bare(page)
    chosen = tuple(stretches if bare else _chosen(stretches, _extracted(page.source), titles))
    if not chosen:
        raise NoPageError("no article found on this page" if stretches else "no text on this page")
    return chosen


def is_bare(page: Markup) -> bool:
    """Tell whether a page is an article and nothing else."""
    for token in page.tokens:
        if token.kind is Kind.OPEN:
            if token.name in _NOT_BARE:
                return False
            if token.name == "script" and "json" not in token.attributes.get("type", ""):
                return False
    return True


def _extracted(source: str) -> str:
    """Give the main text as trafilatura sees it, "" when it sees none."""
    try:
        from trafilatura import extract  # noqa: PLC0415 - optional, and slow to import
    except ImportError:
        raise NoPageError(NEEDS_EXTRA) from None
    try:
        return extract(_without_declaration(source), include_comments=False, favor_recall=True) or ""
    except Exception:  # whatever a page makes it and lxml stumble over, it is a page without article
        return ""


def _without_declaration(source: str) -> str:
    """lxml refuses decoded text that declares an encoding."""
    return re.sub(r"\A\s*<\?xml[^>]*>", "", source)


def _chosen(stretches: Sequence[Stretch], extract: str, titles: Sequence[str]) -> Iterator[Stretch]:
    main = _main(stretches, extract)
    if not main:
        return
    first, last = min(main), max(main)
    headline = _find_headline(stretches, titles, first)
    seen: set[str] = set()
    for index in range(first if headline is None else min(headline, first), last + 1):
        stretch = stretches[index]
        key = _key(stretch.text)
        above = headline is not None and headline < index < first
        taken = index == headline or (index in main and not _interrupts(stretch))
        if taken or _belongs(stretch, above=above):
            if len(key) < _SHINGLE or key not in seen:  # a page for screens of two sizes says much twice
                yield stretch
            seen.add(key)


def _main(stretches: Sequence[Stretch], extract: str) -> frozenset[int]:
    """Give the positions of the stretches whose words are in the extract."""
    lines = {_key(line) for line in extract.splitlines()} - {""}
    letters = _key(extract)
    shingles = {letters[i : i + _SHINGLE] for i in range(len(letters) - _SHINGLE + 1)}
    return frozenset(
        index
        for index, stretch in enumerate(stretches)
        if not stretch.furniture and _is_extracted(_key(stretch.text), lines, shingles)
    )


def _is_extracted(key: str, lines: set[str], shingles: set[str]) -> bool:
    if len(key) < _SHINGLE:
        return bool(key) and key in lines
    parts = [key[i : i + _SHINGLE] for i in range(0, len(key) - _SHINGLE + 1, _SHINGLE)]
    return 2 * sum(part in shingles for part in parts) > len(parts)


def _find_headline(stretches: Sequence[Stretch], titles: Sequence[str], first: int) -> int | None:
    """Find the headline above the text: a heading that is the page's title, or else its only h1."""
    around = range(min(first + 3, len(stretches)))
    named = [i for i in around if any(same_title(stretches[i].words, title) for title in titles)]
    named = [i for i in named if not stretches[i].furniture]
    top = [i for i in around if stretches[i].tag == "h1" and not stretches[i].furniture]
    headings = [i for i in named if stretches[i].is_heading] or named or (top if len(top) == 1 else [])
    return headings[-1] if headings else None


def _interrupts(stretch: Stretch) -> bool:
    """Tell whether it only stands among the paragraphs: "Share", a link "MORE: Mill owner in court"."""
    whole = stretch.is_heading or ends_sentence(stretch.words)
    return (stretch.linked >= _MOSTLY_LINKS and not whole) or is_furniture(stretch.words)


def _belongs(stretch: Stretch, *, above: bool) -> bool:
    """Tell whether a stretch that was not extracted is a caption, byline, date or standfirst nevertheless."""
    words = stretch.words
    if stretch.furniture or is_furniture(words):
        return False
    if stretch.role is BlockKind.CAPTION:
        return len(words) >= _CAPTION_SHORTEST and stretch.linked < _MOSTLY_LINKS
    if is_byline(words) or (stretch.role is BlockKind.BYLINE and is_name(words)):
        return True
    if is_date_line(words, credited=stretch.role is BlockKind.DATE_LINE):
        return above or stretch.role is BlockKind.DATE_LINE
    whole = len(words) >= _STANDFIRST_SHORTEST and ends_sentence(words)
    return above and whole and stretch.linked < _MOSTLY_LINKS


def _key(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
