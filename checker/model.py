"""The types that flow from extraction to the rules: claim, pair, conflict."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from sources.article import Article


class Severity(StrEnum):
    """How loud a finding is, in SARIF's words; ordered note < warning < error.

    All four comparisons are ours: those of `str` would put "error" first.
    """

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for note, 1 for warning, 2 for error."""
        return list(Severity).index(self)

    def __lt__(self, other: str) -> bool:
        return self.rank < Severity(other).rank

    def __le__(self, other: str) -> bool:
        return self.rank <= Severity(other).rank

    def __gt__(self, other: str) -> bool:
        return self.rank > Severity(other).rank

    def __ge__(self, other: str) -> bool:
        return self.rank >= Severity(other).rank


class Modality(StrEnum):
    """How firmly a claim is made."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    NEGATED = "negated"


class Field(StrEnum):
    """Which text of the article a claim's offsets refer to."""

    TEXT = "text"
    TITLE = "title"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span offsets out of order: {self.start}..{self.end}")

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Value(Protocol):
    """What a claim says, parsed once: a quantity, a date range, a name, a place, a quote, an event."""

    @property
    def key(self) -> Hashable:
        """Equal for two values exactly when they are the same reading."""


class Subject(Protocol):
    """What a claim is about: an entity (person, organisation, place) or an event."""

    @property
    def label(self) -> str:
        """The subject in a reader's words: "Alexei Overchuk", "signed an agreement"."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Claim:
    """One atomic checkable assertion.

    `span` is the mention of the value itself and `sentence` encloses it, both offsets into the
    article's text, or into its title when `field` says so. `attribution` is the speaker the article
    names for it. `features` is what alignment compares; reports and rules do not look at it.
    """

    article: Article
    span: Span
    sentence: Span
    subject: Subject
    slot: str
    value: Value
    field: Field = Field.TEXT
    attribution: str | None = None
    modality: Modality = Modality.ASSERTED
    features: object = None

    def __post_init__(self) -> None:
        if not (self.sentence.start <= self.span.start and self.span.end <= self.sentence.end):
            raise ValueError(f"mention {self.span} outside its sentence {self.sentence}")
        if self.sentence.end > len(self.source_text):
            raise ValueError(f"sentence {self.sentence} outside the text of {self.article.id}")

    def __repr__(self) -> str:
        return f"<Claim {self.place} {self.slot} {self.text!r}>"

    @property
    def source_text(self) -> str:
        """The text that the offsets refer to."""
        return self.article.text if self.field is Field.TEXT else self.article.title

    @property
    def text(self) -> str:
        """The mention's exact words."""
        return self.source_text[self.span.start : self.span.end]

    @property
    def sentence_text(self) -> str:
        """The enclosing sentence's exact words."""
        return self.source_text[self.sentence.start : self.sentence.end]

    @property
    def line_column(self) -> tuple[int, int]:
        """1-based line and column of the mention; a title kept apart from the text is line 1."""
        if self.field is Field.TEXT:
            return self.article.line_column(self.span.start)
        if self.article.title_start is not None:
            return self.article.line_column(self.article.title_start + self.span.start)
        return 1, self.span.start + 1

    @property
    def text_span(self) -> Span | None:
        """Where the mention stands in the article's text; None for one in a title kept apart from it."""
        if self.field is Field.TEXT:
            return self.span
        start = self.article.title_start
        return None if start is None else Span(start + self.span.start, start + self.span.end)

    @property
    def place(self) -> str:
        """`path:line:column`, as editors and terminals understand it."""
        line, column = self.line_column
        return f"{self.article.location or self.article.id}:{line}:{column}"

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """Sort key: article, field, place, slot."""
        return self.article.id, self.field, self.span.start, self.span.end, self.slot


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason why two claims were aligned: a named feature, its weight, and the words it saw."""

    feature: str
    score: float
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ClaimPair:
    """Two claims aligned as being about the same fact; unordered, each pair once.

    `score` is between 0 and 1. The two may stand in one article.
    """

    left: Claim
    right: Claim
    score: float
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if self.left is self.right:
            raise ValueError("a claim cannot be paired with itself")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"score out of range: {self.score}")

    @property
    def slot(self) -> str:
        """The slot both claims fill."""
        return self.left.slot

    def swapped(self) -> ClaimPair:
        """Give the same pair with its sides exchanged."""
        return ClaimPair(left=self.right, right=self.left, score=self.score, evidence=self.evidence)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Conflict:
    """What a rule says of one pair: why both cannot be true."""

    rule: str
    severity: Severity
    pair: ClaimPair
    message: str
    hint: str = ""
