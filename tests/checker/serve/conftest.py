"""A run to serve, a desk that gives it, and a client that asks as a browser or a CMS does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from checker.model import Claim, Evidence, Severity, Span
from checker.run import Discrepancy, Reading, Run
from sources.article import Article

HERALD = Article(
    id="herald", outlet="Tern Herald", text="The ferry sank. It had 40 people aboard.", location="herald.txt"
)
WIRE = Article(id="wire", outlet="Bay Wire", text="It had 14 people aboard, and sank.", location="wire.txt")
GULL = Article(id="gull", outlet="Gull Post", text="It had 44 people aboard.", location="gull.txt")


@dataclass(frozen=True)
class Said:
    """A subject, or a value, of which the words are all there is."""

    words: str

    @property
    def label(self) -> str:
        return self.words

    @property
    def key(self) -> str:
        return self.words


def claim_of(article: Article, words: str) -> Claim:
    start = article.text.index(words)
    sentence = Span(
        article.text.rfind(". ", 0, start) + 2 if ". " in article.text[:start] else 0, len(article.text)
    )
    return Claim(
        article=article,
        span=Span(start, start + len(words)),
        sentence=sentence,
        subject=Said("people aboard"),
        slot="count",
        value=Said(words),
    )


def found_of(subject: str, *claims: Claim, severity: Severity = Severity.ERROR) -> Discrepancy:
    return Discrepancy(
        rule="count-mismatch",
        severity=severity,
        story="",
        subject=subject,
        slot="count",
        message=f"{subject}: {' against '.join(claim.text for claim in claims)}",
        readings=tuple(Reading(value=claim.text, claims=(claim,)) for claim in claims),
        score=0.875,
        evidence=(Evidence("sentence", 0.5, "aboard"),),
    )


@pytest.fixture
def run() -> Run:
    """Two findings: one of two readings, one of three."""
    herald, wire, gull = (claim_of(it, words) for it, words in ((HERALD, "40"), (WIRE, "14"), (GULL, "44")))
    return Run(
        version="0.1.0",
        articles=(GULL, HERALD, WIRE),
        discrepancies=(found_of("people aboard", herald, wire), found_of("all aboard", herald, wire, gull)),
        claims=(herald, wire, gull),
        pairs=3,
    )


@dataclass
class FakeDesk:
    """Gives what a test puts in: runs, None, or errors to raise."""

    next: list[Run | Exception | None] = field(default_factory=list)
    sources: tuple[Article, ...] = ()
    watched: tuple = ()

    def check(self) -> Run | None:
        given = self.next.pop(0) if self.next else None
        if isinstance(given, Exception):
            raise given
        return given


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def reviews(tmp_path) -> Path:
    return tmp_path / "reviews.csv"


@pytest.fixture
def verdict_desk(reviews, run):
    from checker.serve.verdicts import VerdictDesk  # noqa: PLC0415 - an extra

    made = VerdictDesk(reviews, "Night desk")
    made.applied_to(run)
    return made


@pytest.fixture
def less() -> Callable[[Run], Run]:
    """Give a run without its last finding."""
    return lambda run: replace(run, discrepancies=run.discrepancies[:-1])
