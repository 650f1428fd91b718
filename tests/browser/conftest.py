"""A real browser, and runs of any size for it; sentences and outlets are invented."""

import os
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest

from checker.model import Claim, Evidence, Severity, Span
from checker.report import Layout
from checker.run import Discrepancy, Reading, RuleSummary, Run
from checker.values.dates import DateRange, Precision
from reports import html
from sources.article import Article, Skipped

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
RULES = (
    ("count-mismatch", Severity.ERROR),
    ("date-mismatch", Severity.WARNING),
    ("name-variant", Severity.NOTE),
)
FIRST_DAY = date(2031, 3, 1)


@dataclass(frozen=True)
class Label:
    label: str


@dataclass(frozen=True)
class Key:
    key: str


@pytest.fixture(scope="module")
def chromium() -> Iterator:
    """Start a browser; not for the whole session, as its event loop would run on under everybody else's tests."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: pip install playwright"
    )
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        pytest.skip(f"no browser is installed: {', '.join(BROWSERS)}")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(tmp_path_factory) -> str:
    """The source of axe-core, from npm or from the file that TWOSOURCE_AXE names."""
    if named := os.environ.get("TWOSOURCE_AXE"):
        return Path(named).read_text(encoding="utf-8")
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("axe-core is not here: neither npm nor TWOSOURCE_AXE")
    folder = tmp_path_factory.mktemp("axe")
    try:
        subprocess.run(
            [npm, "pack", "--silent", "axe-core@4"], cwd=folder, check=True, capture_output=True, timeout=60
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        pytest.skip("npm could not fetch axe-core")
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        return archive.extractfile("package/axe.min.js").read().decode()


def claim_of(article: Article, number: int, slot: str, value: object, mention: str) -> Claim:
    line = f"fact {number}:"
    start = article.text.index(line)
    end = (article.text + "\n").index("\n", start)
    at = article.text.index(mention, start, end)
    return Claim(
        article=article,
        span=Span(at, at + len(mention)),
        sentence=Span(start, end),
        subject=Label(f"fact {number}"),
        slot=slot,
        value=value,
    )


def told(number: int, outlet: int) -> tuple[str, object]:
    """Give what an outlet says of a fact: every third outlet differs, and every seventh differs again."""
    way = 2 if outlet % 7 == 6 else int(outlet % 3 == 1)
    if number % 3 == 1:
        day = FIRST_DAY + timedelta(days=number + 2 * way)
        return f"{day:%B} {day.day}", DateRange(precision=Precision.DAY, earliest=day, latest=day)
    return f"{10 + number + way} people", Key(str(way))


def has_part(number: int, outlet: int, outlets: int) -> bool:
    """Tell whether an outlet has the fact: few outlets have all, and each fact is told in two ways."""
    return outlet < 2 or (number * 7 + outlet * 11) % outlets < 6


@pytest.fixture(scope="session")
def run_of() -> Callable[..., Run]:
    """Make a run of so many discrepancies among so many outlets."""

    def make(size: int, outlets: int = 3, **more) -> Run:
        articles = tuple(
            Article(
                id=f"a{outlet:02}",
                outlet=f"The Harbour Gazette No. {outlet}",
                title="The crane",
                published=FIRST_DAY + timedelta(days=outlet),
                location=f"articles/{outlet:02}.txt",
                story="port",
                text="\n".join(
                    f"On fact {number}: the port authority of Łomża said late on Tuesday, after a long meeting with "
                    f"the union, that it was {told(number, outlet)[0]} in the end."
                    for number in range(size)
                    if has_part(number, outlet, outlets)
                ),
            )
            for outlet in range(outlets)
        )
        found = tuple(discrepancy(number, articles) for number in range(size))
        rules = tuple(
            RuleSummary(
                id=rule,
                severity=severity,
                summary="Two articles differ.",
                description="Two articles differ.\n\n*Why it matters:* readers notice.",
            )
            for rule, severity in RULES
        )
        claims = tuple(claim for it in found for reading in it.readings for claim in reading.claims)
        fields = {
            "rules": rules,
            "claims": claims,
            "pairs": 7,
            "skipped": (Skipped(location="photo.jpg", reason="not a text"),),
        }
        return Run(version="0.1.0", articles=articles, discrepancies=found, **(fields | more))

    return make


def discrepancy(number: int, articles: tuple[Article, ...]) -> Discrepancy:
    ways: dict[object, list[Claim]] = {}
    for outlet, article in enumerate(articles):
        if has_part(number, outlet, len(articles)):
            mention, value = told(number, outlet)
            claim = claim_of(article, number, "date" if number % 3 == 1 else "count", value, mention)
            ways.setdefault(value.key, []).append(claim)
    readings = [Reading(value=claims[0].text, claims=tuple(claims)) for claims in ways.values()]
    readings.sort(key=lambda reading: -len(reading.claims))
    rule, severity = RULES[number % 3]
    return Discrepancy(
        rule=rule,
        severity=severity,
        story="port",
        subject=f"fact {number}",
        slot=readings[0].claims[0].slot,
        message=f"fact {number}: " + " against ".join(reading.value for reading in readings),
        readings=tuple(readings),
        score=0.5 + (number % 50) / 100,
        evidence=(Evidence("sentence", 0.8, "port"),),
    )


@pytest.fixture(scope="session")
def saved(tmp_path_factory) -> Callable[[Run], Path]:
    """Save the page of a run to a file."""

    def save(run: Run) -> Path:
        out = StringIO(newline="")
        html.write(run, out, Layout())
        path = tmp_path_factory.mktemp("page") / "report.html"
        path.write_bytes(out.getvalue().encode())
        return path

    return save


@pytest.fixture
def opened(chromium, saved) -> Iterator[Callable]:
    """Open the page of a run, from disk; whatever the console complains of fails the test."""
    contexts = []
    complaints = []

    def open_page(run: Run | Path, anchor: str = "", **options):
        context = chromium.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
        page.on(
            "request",
            lambda it: it.url.startswith(("file:", "blob:")) or complaints.append(f"asks for {it.url}"),
        )
        page.on("dialog", lambda dialog: (complaints.append(f"dialog {dialog.message}"), dialog.dismiss()))
        path = run if isinstance(run, Path) else saved(run)
        page.goto(path.as_uri() + anchor)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
