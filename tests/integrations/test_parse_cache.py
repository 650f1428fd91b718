"""The cache of parses under real processes: two that write at once, entries that are damaged, folders that fail."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from spacy.language import Language

from checker.__main__ import main
from checker.cache import ParseCache, measure_cache

LINT = [sys.executable, "-m", "checker", "lint", "drafts/wrong.md"]


@pytest.fixture
def parses(tmp_path: Path) -> Path:
    """A cache of this test's own, not made yet."""
    return tmp_path / "parses"


@pytest.fixture
def lint(desk, environment):
    """Start a lint; with `wait`, give its exit code and output."""

    def start(*, wait: bool = True):
        process = subprocess.Popen(
            LINT, cwd=desk, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
        )
        return outcome(process) if wait else process

    return start


def outcome(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    printed, told = process.communicate(timeout=300)
    return process.returncode, printed, told


def entries(folder: Path) -> dict[Path, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".twosource-pruned")
    return {path: path.read_bytes() for path in files}


def sound(folder: Path) -> bool:
    """Tell whether every file is an entry that can be read, and nothing unfinished is left."""
    files = entries(folder)
    cache = ParseCache(folder)
    keys = [path.parent.name + path.stem for path in files if path.suffix == ".bin"]
    return bool(files) and len(keys) == len(files) and all(cache.get(key) is not None for key in keys)


def test_two_that_write_at_once_leave_a_sound_cache(lint, parses):
    both = [lint(wait=False), lint(wait=False)]
    first, second = map(outcome, both)
    assert first == second
    assert first[0] == 1
    assert sound(parses)
    written = entries(parses)
    assert lint() == first
    assert entries(parses) == written


def foreign(data: bytes) -> bytes:
    """Give an entry as another version would write it: whole, but not for us."""
    return data.replace(b"twosource-parse-1\n", b"twosource-parse-0\n")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[: len(data) // 2], id="truncated"),
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: bytes(range(256)) * 4, id="garbage"),
        pytest.param(foreign, id="other version"),
    ],
)
def test_damaged_entries_heal(lint, parses, damage):
    first = lint()
    written = entries(parses)
    for path, data in written.items():
        path.write_bytes(damage(data))
    assert lint() == first
    assert sound(parses)
    assert entries(parses).keys() == written.keys()


def test_entry_that_is_no_parse_heals(lint, parses):
    """Whole by its digest, and yet nothing that spaCy can read."""
    first = lint()
    cache = ParseCache(parses)
    for path in entries(parses):
        cache.put(path.parent.name + path.stem, b"not a parse")
    assert lint() == first
    assert not any(b"not a parse" in data for data in entries(parses).values())


def test_info_counts_and_clear_removes_only_what_is_ours(bash, lint, parses):
    lint()
    ours = entries(parses)
    folder = next(iter(ours)).parent
    killed = folder / ".twosource-abc123"  # what a run leaves that was killed while it wrote
    others = [parses / "notes.txt", folder / "photo.bin", folder / "readme.md"]
    for path in (killed, *others):
        path.write_text("x")
    size = sum(map(len, ours.values()))
    assert bash("twosource cache info").stdout == (
        f"{parses}: {len(ours)} entries, {size / 1e6:,.1f} MB (at most 1,000 MB, nothing unused for 90 days)\n"
    )
    assert bash("twosource cache clear").stdout == f"removed {len(ours)} entries from {parses}\n"
    assert entries(parses).keys() == set(others)
    assert bash("twosource cache info").stdout == (
        f"{parses}: 0 entries, 0.0 MB (at most 1,000 MB, nothing unused for 90 days)\n"
    )


@pytest.mark.parametrize("command", ["info", "clear"])
def test_cache_that_is_not_there_yet_is_empty(bash, parses, command):
    done = bash(f"twosource cache {command}")
    assert (done.returncode, done.stderr) == (0, "")
    assert " 0 entries" in done.stdout
    assert not parses.exists()


def test_file_where_the_folder_should_be_only_costs_time(bash, lint, parses):
    first = lint()
    parses.rename(parses.with_name("aside"))
    parses.write_text("a file")
    assert lint() == first
    assert parses.read_text() == "a file"
    done = bash("twosource cache clear")
    assert (done.returncode, done.stderr) == (
        2,
        f"twosource: {parses} is no folder, so nothing is kept there\n",
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_folder_that_is_read_only_only_costs_time(lint, parses):
    parses.mkdir()
    parses.chmod(0o500)
    try:
        first = lint()
        assert first[0] == 1
        assert entries(parses) == {}
    finally:
        parses.chmod(0o700)
    assert lint() == first


class TestParses:
    """What spaCy is asked to parse, counted text by text."""

    @pytest.fixture
    def parsed(self, desk, parses, monkeypatch):
        """Lint in this process; gives the texts that spaCy's pipeline was given."""
        monkeypatch.chdir(desk)
        monkeypatch.setenv("TWOSOURCE_CACHE", str(parses))
        given: list[str] = []
        pipe = Language.pipe

        def counted(self, texts, **options):
            texts = list(texts)
            given.extend(text if isinstance(text, str) else text.text for text in texts)
            return pipe(self, texts, **options)

        monkeypatch.setattr(Language, "pipe", counted)

        def lint(*more: str) -> list[str]:
            given.clear()
            assert main(["lint", "drafts/wrong.md", *more]) == 1
            return list(given)

        return lint

    def test_nothing_is_parsed_twice(self, parsed, parses):
        first = parsed()
        others = 4  # the claims of two sources and of the draft, and how the sources compare
        assert len(first) == len(set(first)) == measure_cache(parses)[0] - others
        assert parsed() == []

    def test_of_an_edited_draft_only_the_new_paragraph_is(self, parsed, desk):
        parsed()
        with (desk / "drafts" / "wrong.md").open("a", encoding="utf-8") as draft:
            draft.write("\nThe hall had stood there since 1962.\n")
        assert parsed() == ["The hall had stood there since 1962."]

    def test_another_draft_finds_the_sources_parsed(self, parsed, desk):
        parsed()
        (desk / "drafts" / "wrong.md").write_text("Fire chief Alexel Brandtner said twelve died.\n")
        assert parsed() == ["Fire chief Alexel Brandtner said twelve died."]

    def test_source_that_is_new_is_all_that_is(self, parsed, desk):
        parsed()
        (desk / "wire" / "late.txt").write_text("Firefighters stayed until dawn.\n")
        assert parsed() == ["Firefighters stayed until dawn."]

    def test_without_the_cache_everything_is(self, parsed, parses):
        first = parsed("--no-cache")
        assert not parses.exists()
        assert parsed("--no-cache") == first
