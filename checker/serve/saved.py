"""A run read back from the JSON report that was written of it.

The report quotes sentences, not articles: an article read back has those sentences in their places and
blanks between them, which is enough to show every reading in its words.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from checker.errors import ReadError
from checker.model import Claim, Evidence, Field, Span, Value
from checker.plugins import load_rules
from checker.run import Discrepancy, NotChecked, Reading, Run, UnusedSuppression
from checker.serve.document import ArticleRead, ClaimMade, DiscrepancyFound, Document, SuppressionUnused
from checker.values.date_kinds import Precision
from checker.values.dates import DateRange
from sources.article import Article, Skipped

LONGEST_TEXT = 10_000_000  # characters; an article of more is no article
LONGEST_TEXTS = 100_000_000  # all articles together; a few bytes of JSON can ask for many blanks
_FAULTS_TOLD = 3

Texts = Mapping[str, Article]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A subject of which only the words are known."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A value of which only the words are known."""

    key: str


class _Placed:
    """Something whose place in the file was saved with it."""

    __slots__ = ()
    line: int
    column: int

    @property
    def line_column(self) -> tuple[int, int]:
        """1-based line and column, as saved."""
        return self.line, self.column


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SavedClaim(_Placed, Claim):
    """A claim whose place in the file was saved with it."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSuppression(_Placed, UnusedSuppression):
    """An idle suppression whose place in the file was saved with it."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedRun(Run):
    """A run of which the claims that are in no discrepancy were counted, not saved."""

    saved_counts: Mapping[str, int]

    @property
    def counts(self) -> dict[str, int]:
        """What the run counted."""
        return {**self.saved_counts, "discrepancies": len(self.discrepancies)}


def read_report(path: Path) -> Run:
    """Read a JSON report of schema 1.

    Raises:
        ReadError: when it cannot be read, is none, or contradicts itself; in one line, with the place in it.
    """
    try:
        return _run(Document.model_validate(_parsed(path.read_bytes())))
    except OSError as error:
        raise ReadError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except ValidationError as error:
        raise ReadError(f"{path}: no JSON report: {_told(error)}") from error
    except (ValueError, RecursionError) as error:  # no JSON, no UTF-8, offsets that fit nothing
        raise ReadError(f"{path}: no JSON report: {error}") from error


def _parsed(data: bytes) -> object:
    """Parse JSON; half a character, such as is left of a file's name that was no UTF-8, becomes "?"."""
    parsed = json.loads(data)
    if b"\\ud" not in data.lower():
        return parsed
    return json.loads(json.dumps(parsed, ensure_ascii=False).encode("utf-8", "replace"))


def _told(error: ValidationError) -> str:
    """Name the first faults by their places: "articles.0.id: Field required"."""
    faults = [
        f"{'.'.join(map(str, it['loc']))}: {it['msg']}" if it["loc"] else it["msg"] for it in error.errors()
    ]
    more = f" (and {len(faults) - _FAULTS_TOLD} more)" if len(faults) > _FAULTS_TOLD else ""
    return "; ".join(faults[:_FAULTS_TOLD]) + more


def _run(document: Document) -> Run:
    found = (*document.discrepancies, *document.suppressed)
    articles = {it.id: it for it in _articles(document.articles, found)}
    discrepancies = [_discrepancy(it, articles) for it in document.discrepancies]
    return SavedRun(
        version=document.version,
        articles=tuple(articles.values()),
        discrepancies=tuple(discrepancies),
        suppressed=tuple(_discrepancy(it, articles) for it in document.suppressed),
        skipped=tuple(Skipped(location=it.location, reason=it.reason) for it in document.skipped),
        not_checked=tuple(
            NotChecked(article=it.article, what=it.what, reason=it.reason) for it in document.not_checked
        ),
        unused_suppressions=tuple(_suppression(it, articles) for it in document.unused_suppressions),
        rules=tuple(rule.describe() for rule in load_rules()),
        claims=tuple(claim for it in discrepancies for reading in it.readings for claim in reading.claims),
        pairs=document.counts.pairs,
        saved_counts=document.counts.model_dump(),
    )


def _articles(articles: Sequence[ArticleRead], found: Iterable[DiscrepancyFound]) -> Iterator[Article]:
    quoted: defaultdict[str, list[ClaimMade]] = defaultdict(list)
    for claim in (claim for it in found for reading in it.readings for claim in reading.claims):
        if claim.field is Field.TEXT:
            quoted[claim.article].append(claim)
    if sum(map(_length, quoted.values())) > LONGEST_TEXTS:
        raise ValueError(f"its articles have more than {LONGEST_TEXTS:,} characters")
    if len({it.id for it in articles}) < len(articles):
        raise ValueError("two articles have one id")
    for it in articles:
        yield Article(
            id=it.id,
            story=it.story,
            outlet=it.outlet,
            title=it.title,
            published=it.published,
            location=it.location,
            role=it.role,
            text=_text(quoted[it.id]),
        )


def _text(claims: Sequence[ClaimMade]) -> str:
    """Put sentences in their places, with blanks between them."""
    pieces, end = [], 0
    for start, sentence in sorted({(it.sentence_start, it.sentence) for it in claims}):
        pieces.append(" " * (start - end) + sentence[max(0, end - start) :])
        end = max(end, start + len(sentence))
    return "".join(pieces)


def _length(claims: Iterable[ClaimMade]) -> int:
    length = max((claim.sentence_end for claim in claims), default=0)
    if length > LONGEST_TEXT:
        raise ValueError(f"a sentence ends at character {length:,}, and no article is that long")
    return length


def _discrepancy(it: DiscrepancyFound, articles: Texts) -> Discrepancy:
    return Discrepancy(
        rule=it.rule,
        severity=it.severity,
        story=it.story,
        subject=it.subject,
        slot=it.slot,
        message=it.message,
        hint=it.hint,
        score=it.score,
        readings=tuple(
            Reading(value=given.value, claims=tuple(_claim(claim, it, articles) for claim in given.claims))
            for given in it.readings
        ),
        evidence=tuple(Evidence(seen.feature, seen.score, seen.detail) for seen in it.evidence),
    )


def _suppression(it: SuppressionUnused, articles: Texts) -> SavedSuppression:
    article = _named(articles, it.article)
    return SavedSuppression(article=article, start=0, reason=it.reason, line=it.line, column=it.column)


def _claim(it: ClaimMade, found: DiscrepancyFound, articles: Texts) -> Claim:
    claim = SavedClaim(
        article=_named(articles, it.article),
        span=Span(it.start, it.end),
        sentence=Span(it.sentence_start, it.sentence_end),
        subject=Label(label=found.subject),
        slot=found.slot,
        value=_value(it),
        field=it.field,
        attribution=it.attribution,
        line=it.line,
        column=it.column,
    )
    if (claim.text, claim.sentence_text) != (it.text, it.sentence):
        raise ValueError(f"{it.article}: {it.text!r} does not stand at {it.start} to {it.end}")
    return claim


def _named(articles: Texts, name: str) -> Article:
    if name not in articles:
        raise ValueError(f"{name!r} is none of the report's articles")
    return articles[name]


def _value(it: ClaimMade) -> Value:
    """Give the date of a claim where it is known, which is what a timeline needs; else its words."""
    earliest, latest = it.earliest, it.latest
    if earliest is None or latest is None:
        return Wording(key=it.text)
    return DateRange(precision=_precision(earliest, latest), earliest=earliest, latest=latest, words=it.text)


def _precision(earliest: date, latest: date) -> Precision:
    days = (latest - earliest).days
    return Precision.DAY if days == 0 else Precision.MONTH if days < 31 else Precision.YEAR
