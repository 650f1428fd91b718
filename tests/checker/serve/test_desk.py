"""What is served is checked again when it has changed, and only then."""

import os
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest

from checker.cache import default_folder
from checker.config import Settings
from checker.errors import ReadError
from checker.model import Severity
from checker.report import Layout
from reports import json as json_report

pytest.importorskip("fastapi", reason="the extra is not installed: pip install -e '.[dev]'")

from checker.serve.desk import (
    ArticlesDesk,
    SavedDesk,
    find_report,
)
from checker.serve.places import Watched

FERRY = "The ferry to Tern Bay carried {} passengers when it sank on Monday, the coast guard said.\n"


@pytest.fixture
def story(tmp_path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "herald.txt").write_text(FERRY.format(40), encoding="utf-8")
    (folder / "wire.txt").write_text(FERRY.format(14), encoding="utf-8")
    return folder


@pytest.fixture
def set_up():
    def make(*locations, settings=None, **more):
        chosen = Settings(cache=default_folder())
        return ArticlesDesk(
            locations=tuple(map(str, locations)), configure=settings or (lambda: chosen), **more
        )

    return make


def test_articles_are_checked_again_when_one_changes(set_up, story):
    desk = set_up(story)
    assert len(desk.check().discrepancies) == 1
    assert desk.check() is None
    (story / "wire.txt").write_text(FERRY.format(40), encoding="utf-8")
    assert desk.check().discrepancies == ()
    (story / "gull.txt").write_text(FERRY.format(44), encoding="utf-8")
    assert len(desk.check().discrepancies) == 1
    assert [article.id for article in desk.sources] == ["gull", "herald", "wire"]


def test_a_file_that_was_only_touched_is_not_checked_again(set_up, story):
    desk = set_up(story)
    desk.check()
    os.utime(story / "wire.txt", (1, 1))
    assert desk.check() is None


def test_other_settings_are_another_run(set_up, story):
    settings = [
        Settings(cache=default_folder()),
        Settings(cache=default_folder(), ignore=("count-mismatch",)),
    ]
    desk = set_up(story, settings=lambda: settings[0])
    assert len(desk.check().discrepancies) == 1
    settings.pop(0)
    assert desk.check().discrepancies == ()


def test_the_last_article_gone_is_an_error_and_its_return_is_a_run(set_up, story):
    desk = set_up(story)
    desk.check()
    kept = {path: path.read_text(encoding="utf-8") for path in story.iterdir()}
    for path in kept:
        path.unlink()
    with pytest.raises(ReadError, match="no readable file in this folder\nnothing could be read"):
        desk.check()
    for path, text in kept.items():
        path.write_text(text, encoding="utf-8")
    assert desk.check() is None  # the very articles of the last run: it still holds


def test_progress_is_told(set_up, story):
    told = []

    @contextmanager
    def progress(number):
        told.append(number)
        yield told.append

    set_up(story, progress=progress).check()
    assert told == [2, 1, 1]


def test_what_is_watched(set_up, story, tmp_path):
    desk = set_up(story, "https://desk.example/a", config_file=tmp_path / "twosource.toml")
    assert desk.watched[:2] == (Watched(folder=story, below=True), Watched(folder=tmp_path, name="story"))
    assert Watched(folder=tmp_path, name="twosource.toml") in desk.watched


def test_a_saved_report_is_read_again_when_it_changes(tmp_path, run, less):
    path = tmp_path / "report.json"

    def save(what) -> None:
        out = StringIO()
        json_report.write(what, out, Layout())
        path.write_text(out.getvalue(), encoding="utf-8")

    save(run)
    desk = SavedDesk(path)
    assert len(desk.check().discrepancies) == 2
    assert desk.check() is None
    save(less(run))
    assert len(desk.check().discrepancies) == 1
    path.write_text("{", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ReadError, match="no JSON report"):
            desk.check()
    path.unlink()
    with pytest.raises(ReadError, match="no such file or directory"):
        desk.check()


@pytest.mark.parametrize(
    ("locations", "expected"),
    [
        pytest.param(["report.json"], "report.json", id="a report"),
        pytest.param(["REPORT.JSON"], "REPORT.JSON", id="in capitals"),
        pytest.param(["story/", "wire.jsonl"], None, id="articles"),
        pytest.param(["https://desk.example/a.json"], None, id="an address"),
    ],
)
def test_find_report(locations, expected):
    assert find_report(locations) == (Path(expected) if expected else None)


def test_a_report_beside_articles_is_refused():
    with pytest.raises(ReadError, match=r"report\.json: a saved report is served alone"):
        find_report(["story", "report.json"])


def test_severity_of_settings_is_kept(set_up, story):
    settings = Settings(cache=default_folder(), severity=Severity.ERROR)
    assert all(
        it.severity is Severity.ERROR for it in set_up(story, settings=lambda: settings).check().discrepancies
    )
