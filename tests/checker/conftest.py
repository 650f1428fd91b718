"""Fixtures for tests of the checker: packages that are installed for one test."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from checker.extract.nlp import parse_articles
from checker.extract.passages import read_passages
from checker.extract.words import Word
from checker.model import Claim, Span
from sources.article import Article
from sources.blocks import find_blocks

RULE = '''
from dataclasses import dataclass
from checker.model import Severity
from checker.rule import MustFlag, MustPass, Rule

@dataclass(frozen=True, slots=True)
class {name}(Rule):
    """Two articles {what}.

    Why it matters: readers notice.
    """

    id = "{id}"
    severity = Severity.{severity}
    slots = frozenset({{"{id}"}})
    must_flag = (MustFlag("A storm hit Tern Bay.", "A storm hit Gull Bay.", because="two bays"),)
    must_pass = ()

    def check(self, pair):
        yield from ()
'''

Install = Callable[..., None]

BOATS = "Storm.\nIt sank 12 boats."


@dataclass(frozen=True)
class Number:
    """A value for tests."""

    key: int


@pytest.fixture(scope="session")
def claim() -> Callable[..., Claim]:
    """Give a claim of how many boats a storm sank, "12" unless told other characters."""

    def claim(start: int = 15, end: int = 17, *, text: str = BOATS, name: str = "a", **more: Any) -> Claim:
        article = Article(id=name, text=text, title="Storm sinks 12", outlet=more.pop("outlet", ""))
        fields = {
            "sentence": Span(7, len(text)),
            "subject": SimpleNamespace(label="boats sunk"),
            "slot": "count",
            "value": Number(12),
        }
        return Claim(article=article, span=Span(start, end), **(fields | more))

    return claim


@pytest.fixture
def rule_source() -> Callable[..., str]:
    """Give the source text of a rule's module."""

    def source(rule_id: str, what: str = "disagree", severity: str = "ERROR", name: str = "Found") -> str:
        return RULE.format(id=rule_id, what=what, severity=severity, name=name)

    return source


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Install a made-up package: `install("name", {"twosource.rules": {"id": "module:Class"}}, {"module": "text"})`.

    It comes first on the path, so that one called "twosource" stands in for ours, installed or not.
    """
    made: list[str] = []

    def install(
        name: str,
        entry_points: Mapping[str, Mapping[str, str]],
        modules: Mapping[str, str] | None = None,
        version: str = "1.0",
    ) -> None:
        site = tmp_path / f"site-{name}"
        info = site / f"{name}-{version}.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        lines = [
            f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in e.items())
            for group, e in entry_points.items()
        ]
        (info / "entry_points.txt").write_text("\n".join(lines))
        for module, text in (modules or {}).items():
            (site / f"{module}.py").write_text(text)
            made.append(module)
        monkeypatch.syspath_prepend(site)

    yield install
    for module in made:
        sys.modules.pop(module, None)


@lru_cache(maxsize=512)
def _sentence(text: str, article: str) -> tuple[Word, ...]:
    parsed = next(parse_articles([Article(id=article, text=text, blocks=find_blocks(text))]))
    [passage] = read_passages(parsed)
    [sentence] = passage.sentences.values()
    return sentence.words


@pytest.fixture(scope="session")
def sentence() -> Callable[..., tuple[Word, ...]]:
    """Give the words of a text of one sentence, of the article "a" unless told otherwise."""

    def sentence(text: str, article: str = "a") -> tuple[Word, ...]:
        return _sentence(text, article)

    return sentence
