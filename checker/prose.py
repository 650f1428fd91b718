"""What of a draft is written for readers: no comments, code, addresses, and no page furniture."""

import re
from collections.abc import Iterator

from checker.model import Span
from checker.printed import PrintedWord, printed_words
from sources.article import Article, BlockKind

_READ = frozenset((BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.PARAGRAPH))
_PLAIN = (".txt", ".text")
# Where a word is no word of the text, or stands as it does on purpose.
_HIDDEN = re.compile(
    r"""
      <!--.*?(?:-->|\Z)
    | ^[ ]{0,3}(?P<fence>`{3,}|~{3,}).*?(?:^[ ]{0,3}(?P=fence)|\Z)
    | (?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\r?\n).)+?(?<!`)(?P=ticks)(?!`)
    | \{\{[^{}\n]*\}\} | \{%[^{}\n]*%\}          # shortcodes of site generators
    | <[^<>\n]*>                                 # tags and <https://…>
    | \]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)    # where a link leads
    | \[\[[^\[\]\n]*\]\] | \]\[[^\[\]\n]*\]      # wiki links, labels of links
    | ^[ ]{0,3}\[[^\[\]\n]+\]:[^\n]*             # what labels stand for
    | (?<![^\s<>()])[^\s<>()]*[@/\\][^\s<>]*     # addresses, paths, @handles
    | (?<!\w)\#\w+
    | (?<![^\W_])[^\W_]+(?:_[^\W_]+)+
    | (?<![\w-])\w[\w-]*(?:\.\w{2,})+            # example.com, mill.jpg
    | (?<![\w'’-])\w[\w'’-]*\s+[\[(]sic[\])]
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_INDENTED = re.compile(r"^[ \t]*\r?\n(?P<code>(?:(?:[ ]{4}|\t)[^\n]*(?:\n|\Z))+)", re.MULTILINE)


def prose_words(draft: Article) -> tuple[PrintedWord, ...]:
    """Give the words of a draft that readers read, in order: title, headlines, captions, paragraphs."""
    hidden = sorted(hidden_spans(draft))
    words = (word for span in _read_spans(draft) for word in printed_words(draft.text, span.start, span.end))
    return tuple(word for word in words if not _covered(word, hidden))


def hidden_spans(draft: Article) -> Iterator[Span]:
    """Yield the comments, code, addresses and other stretches that are no prose, and words marked [sic]."""
    yield from (Span(*found.span()) for found in _HIDDEN.finditer(draft.text))
    if not draft.file.lower().endswith(_PLAIN):  # in Markdown, four spaces make it code
        yield from (Span(*found.span("code")) for found in _INDENTED.finditer(draft.text))


def _read_spans(draft: Article) -> Iterator[Span]:
    if draft.title_start is not None:
        yield Span(draft.title_start, draft.title_start + len(draft.title))
    yield from (Span(block.start, block.end) for block in draft.blocks if block.kind in _READ)


def _covered(word: PrintedWord, hidden: list[Span]) -> bool:
    return any(span.start < word.end and word.start < span.end for span in hidden)
