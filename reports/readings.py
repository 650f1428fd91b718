"""The rows of the readings table: what is said, by whom, how often, and in which words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from checker.excerpts import excerpt, shown_first
from checker.model import Claim
from checker.run import Reading
from checker.visible import one_line, visible
from reports.grid import GAP, Row
from reports.paint import Line, Piece, Style, cells, wrapped
from reports.words import counted, differing
from sources.article import Article, Role

HEADERS = ("Reading", "Given by", "In these words")
HEADER_ROOM = 2  # cells that tabulate always leaves beside a header
THE_DRAFT = "the draft"  # who says it, where a draft names no outlet
CLAIMS_SHOWN = 3  # of one reading: forty outlets that carry the agency's sentence are counted, not printed


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide the three columns may be, in cells; a column takes less when its words do."""

    reading: int
    given_by: int
    words: int

    @classmethod
    def within(cls, width: int, readings: Sequence[Reading]) -> "Widths":
        """Share a width out: half of it and what the others leave over to the words in context."""
        room = width - 2 * len(GAP)
        values = [cells(line) for it in readings for line in _said(it)]
        names = [cells(name(claim)) for it in readings for claim in _shown(it)]
        reading = min(room * 24 // 100, max(*values, len(HEADERS[0]) + HEADER_ROOM))
        given_by = min(room * 26 // 100, max(*names, len(HEADERS[1]) + HEADER_ROOM))
        return cls(reading, given_by, room - reading - given_by)


def reading_rows(reading: Reading, others: Sequence[str], widths: Widths, colour: bool) -> Iterator[Row]:
    """Give a reading's rows, one a claim; `others` are the words of the readings it is compared with."""
    first = [line for said in _said(reading) for line in wrapped(said, widths.reading)]
    seen: set[str] = set()
    for claim in _shown(reading):
        shown = str(excerpt(claim))
        same = shown in seen
        words = [Piece("in the same words", Style.QUIET)] if same else in_context(claim, others, colour)
        told = [*wrapped(words, widths.words), *_place(claim, widths.words)]
        yield first, wrapped(name(claim), widths.given_by), told
        seen.add(shown)
        first = []
    if len(reading.claims) > CLAIMS_SHOWN:
        rest = Piece(f"and {len(reading.claims) - CLAIMS_SHOWN:,} more", Style.QUIET)
        yield first, wrapped([rest], widths.given_by), []


def support(reading: Reading) -> str:
    """Say who stands behind a reading: "the draft and 2 articles", "1 article, 5 times"."""
    articles = {claim.article.id: claim.article.role for claim in reading.claims}
    drafts = sum(role is Role.DRAFT for role in articles.values())
    parts = ["the draft" if drafts == 1 else counted(drafts, "draft")] if drafts else []
    if len(articles) > drafts:
        parts.append(counted(len(articles) - drafts, "article"))
    times = f", {len(reading.claims):,} times" if len(reading.claims) > len(articles) else ""
    return " and ".join(parts) + times


def outlet_of(article: Article) -> str:
    """Name who says it: the outlet, "the draft", or the article's id."""
    return one_line(article.outlet) or (THE_DRAFT if article.role is Role.DRAFT else one_line(article.id))


def in_context(claim: Claim, others: Sequence[str], colour: bool) -> Iterator[Piece]:
    """Give a claim's words in context, the mention marked: by style, or by guillemets without colour."""
    around = excerpt(claim)
    yield Piece(visible(around.before))
    if colour:
        yield from _marked(visible(around.mention), others)
    else:
        yield Piece(f"«{visible(around.mention)}»")
    yield Piece(visible(around.after))


def _marked(mention: str, others: Sequence[str]) -> Iterator[Piece]:
    end = 0
    for start, stop in differing(mention, others):
        yield Piece(mention[end:start], Style.MENTION)
        yield Piece(mention[start:stop], Style.DIFFERS)
        end = stop
    yield Piece(mention[end:], Style.MENTION)


def _shown(reading: Reading) -> list[Claim]:
    return list(islice(shown_first(reading), CLAIMS_SHOWN))


def _said(reading: Reading) -> tuple[Line, Line]:
    """Give the value and, on a line of its own, who stands behind it."""
    return (Piece(one_line(reading.value), Style.HEADING),), (Piece(support(reading), Style.QUIET),)


def name(claim: Claim) -> Line:
    """Give outlet and date; an article without outlet goes by its id, a draft by what it is."""
    article = claim.article
    draft = article.role is Role.DRAFT
    outlet = one_line(article.outlet or ("" if draft else article.id))
    name = [
        Piece("draft" if draft else "", Style.HEADING),
        Piece(f" {outlet}" if draft and outlet else outlet),
    ]
    if article.published:
        name.append(Piece(f" {article.published.isoformat()}", Style.QUIET))
    return tuple(name)


def _place(claim: Claim, width: int) -> list[Line]:
    """Give the place to open, as terminals make it clickable; a separate title has no place in the file."""
    headline = "headline of " if claim.text_span is None else ""
    return wrapped([Piece(headline + visible(claim.place), Style.QUIET)], width)
