"""Fixtures for tests of the command line: a made-up installation, articles and pipeline."""

import sys
from collections.abc import Callable, Sequence
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from checker.__main__ import main
from checker.model import Claim, Severity, Span
from checker.run import Discrepancy, NotChecked, Reading, Run
from sources.article import Article, Skipped

TEXTS = {"agency.txt": "A storm hit Tern Bay.", "herald.txt": "A storm hit\nGull Bay."}

TABLE = """
def write(run, out, layout):
    for found in run.discrepancies:
        out.write(f"{found.severity.value} {found.message}\\n")
    out.write(f"{layout.width} columns, {'in' if layout.colour else 'no'} colour\\n")
    if layout.reasons:
        out.write("with reasons\\n")
"""


class Value(str):
    """A value for tests: text that is its own key."""

    @property
    def key(self) -> str:
        return str(self)


def article(location: str) -> Article:
    name = location.partition("#")[2] or location.removesuffix(".txt")
    return Article(id=name, text=TEXTS.get(location, "A storm."), location=location)


def claim(of: Article) -> Claim:
    span = Span(of.text.index("hit") + 4, len(of.text) - 1)
    subject = SimpleNamespace(label="hit: storm")
    value = Value(" ".join(of.text[span.start : span.end].split()))
    return Claim(
        article=of, span=span, sentence=Span(0, len(of.text)), subject=subject, slot="place", value=value
    )


def discrepancy(claims: Sequence[Claim], severity: Severity) -> Discrepancy:
    readings = tuple(Reading(value=str(claim.value), claims=(claim,)) for claim in claims)
    return Discrepancy(
        rule="place-mismatch",
        severity=severity,
        story="",
        subject="hit: storm",
        slot="place",
        message=" / ".join(reading.value for reading in readings),
        readings=readings,
        score=1.0,
    )


class Newsroom:
    """What the fake stages make of a command line, and what they were asked."""

    def __init__(self) -> None:
        self.unreadable: dict[str, str] = {}
        self.not_checked: tuple[NotChecked, ...] = ()
        self.severities: tuple[Severity, ...] = (Severity.WARNING,)
        self.failure: BaseException | None = None
        self.asked: dict[str, Any] = {}

    def read_articles(self, locations, readers, *, after=(), stdin=None, stdin_name="-", by_folder=False):
        self.asked |= {"readers": readers, "by_folder": by_folder, "stdin": stdin}
        for location in locations:
            if location in self.unreadable:
                yield Skipped(location=location, reason=self.unreadable[location])
            else:
                yield article(location)

    def check_articles(self, articles, *, rules, settings, skipped=(), advance=None) -> Run:
        self.asked |= {"rules": rules, "settings": settings, "advance": advance}
        if self.failure is not None:
            raise self.failure
        claims = tuple(claim(each) for each in articles if "hit" in each.text)
        pairs = len(claims) * (len(claims) - 1) // 2 if rules else 0
        found = tuple(discrepancy(claims, severity) for severity in self.severities) if pairs else ()
        return Run(
            version="1.0",
            articles=tuple(articles),
            discrepancies=found,
            skipped=tuple(skipped),
            not_checked=self.not_checked,
            claims=claims,
            pairs=pairs,
        )


@pytest.fixture
def newsroom(install, rule_source, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """Replace what is installed, the sources and the pipeline, by small fakes."""
    install(
        "twosource",
        {
            "twosource.rules": {"place-mismatch": "tsc_place:Found", "role-mismatch": "tsc_role:Found"},
            "twosource.reports": {"table": "tsc_table"},
            "twosource.sources": {"text": "types:SimpleNamespace"},
        },
        {
            "tsc_place": rule_source("place-mismatch", "put one event in two places"),
            "tsc_role": rule_source("role-mismatch", "give a person two posts", "WARNING"),
            "tsc_table": TABLE,
        },
    )
    made = Newsroom()
    for name, function in (("sources.locations", "read_articles"), ("checker.pipeline", "check_articles")):
        module = ModuleType(name)
        setattr(module, function, getattr(made, function))
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.delenv("COLUMNS", raising=False)
    return made


@pytest.fixture
def twosource(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command line: gives the exit code and what was printed on standard output and error."""

    def call(line: str, *more: str) -> tuple[int, str, str]:
        code = main([*line.split(), *more])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call
