"""The JSON report, schema 1, as types: what `POST /check` answers, and what a saved report is read by.

They say what `reports.json` writes; a test holds the one against the other.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.model import Field as TextField
from checker.model import Severity
from sources.article import Role


class _Part(BaseModel):
    """A part of the document; keys of later versions are passed over, as schema 1 may grow."""

    model_config = ConfigDict(extra="ignore", frozen=True, allow_inf_nan=False)


class ArticleRead(_Part):
    """An article as it was read."""

    id: str
    story: str = ""
    outlet: str = ""
    title: str = ""
    published: date | None = None
    location: str = ""
    role: Role = Role.SOURCE


class ClaimMade(_Part):
    """One claim: the mention's words with half-open offsets into the article's text, or into its title.

    `line` and `column` are 1-based, in the file. `earliest` and `latest` are there for dates that are known.
    """

    article: str
    outlet: str = ""
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    text: str
    field: TextField = TextField.TEXT
    sentence: str
    sentence_start: int = Field(ge=0)
    sentence_end: int = Field(ge=0)
    attribution: str | None = None
    earliest: date | None = None
    latest: date | None = None


class ReadingGiven(_Part):
    """One value, and every claim that gives it."""

    value: str
    claims: tuple[ClaimMade, ...] = Field(min_length=1)


class EvidenceSeen(_Part):
    """One reason why claims were compared."""

    feature: str
    score: float = 0.0
    detail: str = ""


class FixOffered(_Part):
    """A replacement in a draft that leaves no doubt; half-open offsets into its text."""

    article: str
    start: int
    end: int
    replacement: str


class DiscrepancyFound(_Part):
    """Readings of one fact that cannot all be true, the best supported first."""

    fingerprint: str
    story: str = ""
    rule: str
    severity: Severity
    score: float = Field(ge=0, le=1)
    subject: str
    slot: str
    message: str
    hint: str = ""
    readings: tuple[ReadingGiven, ...] = Field(min_length=2)
    evidence: tuple[EvidenceSeen, ...] = ()
    fixes: tuple[FixOffered, ...] = ()


class SuppressionUnused(_Part):
    """A suppression in a draft that suppresses nothing."""

    article: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    reason: str


class InputSkipped(_Part):
    """An input that was not read, and why."""

    location: str
    reason: str


class CheckNotMade(_Part):
    """What was not checked, in which article ("" for all), and why."""

    article: str
    what: str
    reason: str


class Counts(_Part):
    """How much was looked at."""

    articles: int = Field(default=0, ge=0)
    claims: int = Field(default=0, ge=0)
    pairs: int = Field(default=0, ge=0)
    discrepancies: int = Field(default=0, ge=0)


class Document(_Part):
    """A report of schema 1."""

    schema_: Literal[1] = Field(alias="schema")
    version: str = ""
    articles: tuple[ArticleRead, ...]
    discrepancies: tuple[DiscrepancyFound, ...]
    suppressed: tuple[DiscrepancyFound, ...] = ()
    unused_suppressions: tuple[SuppressionUnused, ...] = ()
    skipped: tuple[InputSkipped, ...] = ()
    not_checked: tuple[CheckNotMade, ...] = ()
    counts: Counts = Counts()
