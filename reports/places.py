"""Where a finding is shown: the claim to look at, its place in a file, and what the others say instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.excerpts import anchor, excerpt, named, others, shown_first
from checker.model import Claim
from checker.run import Discrepancy, Reading, UnusedSuppression
from checker.visible import one_line, visible
from reports.words import first_few
from sources.article import Article

LONGEST_MENTION = 300  # characters; a quotation can be a page, and nobody reads a page in an annotation
OUTLETS_NAMED = 3  # of one reading, before the rest are only counted

_STDIN = "-"
_URL = ("http://", "https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePlace:
    """A stretch of a file: 1-based lines and columns, the end exclusive; columns 0 when unknown.

    `path` is a path or a URL, "" for an article that is in no file.
    """

    path: str
    line: int
    end_line: int
    column: int = 0
    end_column: int = 0

    @property
    def is_url(self) -> bool:
        """Tell an address from a path."""
        return self.path.lower().startswith(_URL)


def file_of(article: Article) -> str:
    """Give the file that an article was read from: "" for standard input and for none at all."""
    return "" if article.file == _STDIN else article.file


def file_place(claim: Claim) -> FilePlace:
    """Give the place of a claim in its file, no more exactly than it is known.

    Of an article that is a line of JSON only that line is known, as the text in it is escaped; of a
    headline that stands nowhere in the text, only that it is above it.
    """
    article, span = claim.article, claim.text_span
    if article.file_line or span is None:
        line = article.file_line or 1
        return FilePlace(path=file_of(article), line=line, end_line=line)
    line, column = article.line_column(span.start)
    end_line, end_column = article.line_column(span.end)
    return FilePlace(
        path=file_of(article), line=line, end_line=end_line, column=column, end_column=end_column
    )


def idle_place(idle: UnusedSuppression) -> FilePlace:
    """Give the place where a suppression that suppresses nothing begins; its end is not known."""
    article = idle.article
    line, column = (article.file_line, 0) if article.file_line else idle.line_column
    return FilePlace(path=file_of(article), line=line, end_line=line, column=column)


def quoted(claim: Claim) -> str:
    """Give who says it and the exact words: "The Harbour Courier: “12 people”"."""
    return f"{named(claim)}: “{_short(one_line(claim.text))}”"


def otherwise(found: Discrepancy) -> Iterator[str]:
    """Say of each other reading, in one line, who gives it, in which words, and where."""
    yield from map(_account, others(found))


def accounts(found: Discrepancy) -> Iterator[str]:
    """Say the same of every reading, first of the one that the anchor belongs to."""
    here = anchor(found)
    yield from map(_account, sorted(found.readings, key=lambda reading: here not in reading.claims))


def _account(reading: Reading) -> str:
    claims = list(shown_first(reading))
    names = first_few(dict.fromkeys(map(named, claims)), OUTLETS_NAMED)
    return f"{names}: {_in_context(claims[0])} ({visible(claims[0].place)})"


def _in_context(claim: Claim) -> str:
    around = excerpt(claim)
    return f"{visible(around.before)}«{_short(visible(around.mention))}»{visible(around.after)}"


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_MENTION else words[:LONGEST_MENTION].rstrip() + " …"
