"""What a run found, as reports print it: readings, discrepancies, and all that went with them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.model import Claim, Evidence, Severity
from sources.article import Article, Role, Skipped

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One value and every claim that gives it, in article order; `value` is its usual wording."""

    value: str
    claims: tuple[Claim, ...]

    def __post_init__(self) -> None:
        if not self.claims:
            raise ValueError("a reading needs a claim")

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that give this reading (the article's id where none is known), sorted, each once."""
        return tuple(sorted({claim.article.outlet or claim.article.id for claim in self.claims}))

    @property
    def support(self) -> tuple[int, int]:
        """How well supported: distinct articles, then distinct wordings of the sentence around it.

        A photo caption printed twice is one wording, so it counts once.
        """
        sentences = {(claim.article.id, claim.sentence_text) for claim in self.claims}
        return len({claim.article.id for claim in self.claims}), len(sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """The conflicts of one fact, merged across all articles: two or more readings, best supported first."""

    rule: str
    severity: Severity
    story: str
    subject: str
    slot: str
    message: str
    readings: tuple[Reading, ...]
    score: float
    hint: str = ""
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if len(self.readings) < 2:
            raise ValueError("a discrepancy needs two readings")

    @property
    def fingerprint(self) -> str:
        """Sixteen hex digits from rule, subject, slot and the readings' words: edits elsewhere keep it."""
        words = sorted({" ".join(c.text.split()) for reading in self.readings for c in reading.claims})
        text = "\x1f".join((self.rule, self.subject, self.slot, *words))
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    @property
    def order(self) -> tuple[int, str, tuple[str, str, int, int, str], str]:
        """Sort key: loudest first, then story, then place: the draft's, if a draft has part in it."""
        claims = [claim for reading in self.readings for claim in reading.claims]
        drafted = [claim for claim in claims if claim.article.role is Role.DRAFT]
        first = min(claim.order for claim in drafted or claims)
        return -self.severity.rank, self.story, first, self.rule


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked:
    """Something the run could not look at: in which article ("" for all), what, and why."""

    article: str
    what: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnusedSuppression:
    """A suppression that suppressed nothing: its article, where it starts in the file's text, and why."""

    article: Article
    start: int
    reason: str

    @property
    def line_column(self) -> tuple[int, int]:
        """1-based line and column."""
        return self.article.file_line_column(self.start)

    @property
    def place(self) -> str:
        """`path:line:column`."""
        line, column = self.line_column
        return f"{self.article.location or self.article.id}:{line}:{column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSummary:
    """What reports need to know of a rule: its id, default severity and documentation."""

    id: str
    severity: Severity
    summary: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A verdict of an earlier review: its note, by whom and when (ISO 8601, UTC), each "" if not known."""

    verdict: str
    note: str = ""
    editor: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Everything a report may print about one run, already sorted.

    `verdicts` gives by fingerprint the verdict and note of an editor's earlier review, the one that counts;
    `history` all that were ever given, oldest first, also those that were taken back.
    """

    version: str
    articles: tuple[Article, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    suppressed: tuple[Discrepancy, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    unused_suppressions: tuple[UnusedSuppression, ...] = ()
    verdicts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    history: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    rules: tuple[RuleSummary, ...] = ()
    claims: tuple[Claim, ...] = field(default=(), repr=False)
    pairs: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """Articles, claims, pairs and discrepancies, in that order."""
        return {
            "articles": len(self.articles),
            "claims": len(self.claims),
            "pairs": self.pairs,
            "discrepancies": len(self.discrepancies),
        }

    def to_frame(self) -> pandas.DataFrame:
        """Give the rows of the CSV report as a pandas DataFrame (imports pandas)."""
        from checker.rows import run_frame  # noqa: PLC0415 - pandas is slow to import

        return run_frame(self)
