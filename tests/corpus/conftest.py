"""The corpus is run once a session; the summary tells when its floors can be raised."""

from pathlib import Path

import pytest
from gate.floors import Floors, corpus_digest, gains, measured, read_floors, write_floors
from gate.labels import Labels, Mention, read_labels
from gate.scoring import Finding, Score, score

from checker.config import Settings
from checker.model import Claim
from checker.pipeline import check_articles
from checker.plugins import load_readers, load_rules
from checker.run import Discrepancy, Run
from sources.article import Article
from sources.locations import read_articles

HERE = Path(__file__).parent
STORIES, FLOORS = HERE / "stories", HERE / "floors.json"
_GAINS = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def labels() -> Labels:
    return read_labels(STORIES)


@pytest.fixture(scope="session")
def corpus_run() -> Run:
    found = list(read_articles([str(STORIES)], load_readers(), by_folder=True))
    articles = [item for item in found if isinstance(item, Article)]
    assert articles and len(articles) == len(found), [item for item in found if item not in articles]
    return check_articles(articles, rules=load_rules(), settings=Settings())


@pytest.fixture(scope="session")
def corpus_score(labels: Labels, corpus_run: Run) -> Score:
    return score(labels, [_finding(item) for item in corpus_run.discrepancies])


@pytest.fixture(scope="session")
def now(corpus_score: Score) -> Floors:
    """The present figures."""
    return measured(corpus_score, corpus_digest(STORIES))


@pytest.fixture(scope="session")
def floors(request: pytest.FixtureRequest, now: Floors) -> Floors:
    """The pinned figures, after `--allow-regression` the present ones."""
    if request.config.getoption("--allow-regression"):
        write_floors(FLOORS, now)
    pinned = read_floors(FLOORS)
    if pinned.digest == now.digest:
        request.config.stash[_GAINS] = gains(now, pinned)
    return pinned


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if told := config.stash.get(_GAINS, []):
        terminalreporter.section(
            "floors of tests/corpus can be raised: pytest tests/corpus --allow-regression"
        )
        for line in told:
            terminalreporter.line(line)


def _finding(item: Discrepancy) -> Finding:
    claims = tuple(_mention(claim) for reading in item.readings for claim in reading.claims)
    return Finding(story=Path(item.story).name, rule=item.rule, severity=item.severity, claims=claims)


def _mention(claim: Claim) -> Mention:
    path = Path(claim.article.location)
    name = f"{path.parent.name}/{path.stem}"
    return Mention(article=name, start=claim.span.start, end=claim.span.end, words=claim.text)
