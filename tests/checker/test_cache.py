"""Bytes kept between runs: a damaged entry is a miss, a folder that cannot be written only costs time."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import cache as module
from checker.__main__ import main
from checker.cache import ParseCache, clear_cache, content_key, default_folder, measure_cache, prune_cache

KEY = content_key("1", "A storm hit Tern Bay.")


def entry(folder: Path) -> Path:
    [path] = [path for path in folder.rglob("*/*") if path.is_file()]
    return path


def test_nothing_kept_is_a_miss(tmp_path: Path) -> None:
    assert ParseCache(tmp_path / "none").get(KEY) is None


@pytest.mark.parametrize("body", [b"", b"parse", bytes(range(256)) * 300], ids=["empty", "short", "long"])
def test_what_is_kept_is_given_back(tmp_path: Path, body: bytes) -> None:
    cache = ParseCache(tmp_path)
    cache.put(KEY, body)
    assert cache.get(KEY) == body


def test_later_entry_replaces_the_earlier(tmp_path: Path) -> None:
    cache = ParseCache(tmp_path)
    cache.put(KEY, b"one")
    cache.put(KEY, b"two")
    assert cache.get(KEY) == b"two"


def test_keys_are_apart(tmp_path: Path) -> None:
    cache = ParseCache(tmp_path)
    cache.put(KEY, b"one")
    assert cache.get(content_key("2", "A storm hit Tern Bay.")) is None


@pytest.mark.parametrize("length", [0, 5, 18, 30, 49, 53])
def test_truncated_entry_is_a_miss(tmp_path: Path, length: int) -> None:
    cache = ParseCache(tmp_path)
    cache.put(KEY, b"parse")
    path = entry(tmp_path)
    path.write_bytes(path.read_bytes()[:length])
    assert cache.get(KEY) is None


@pytest.mark.parametrize("place", [0, 20, -1], ids=["mark", "digest", "body"])
def test_changed_entry_is_a_miss(tmp_path: Path, place: int) -> None:
    cache = ParseCache(tmp_path)
    cache.put(KEY, b"parse")
    path = entry(tmp_path)
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    assert cache.get(KEY) is None


def test_no_temporary_file_is_left(tmp_path: Path) -> None:
    cache = ParseCache(tmp_path)
    for body in (b"one", b"two"):
        cache.put(KEY, body)
    assert entry(tmp_path).suffix == ".bin"


def test_folder_that_cannot_be_made_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = ParseCache(tmp_path / "file")
    cache.put(KEY, b"parse")
    assert cache.get(KEY) is None


def test_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWOSOURCE_CACHE", str(tmp_path))
    assert default_folder() == tmp_path


def test_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TWOSOURCE_CACHE", raising=False)
    assert "twosource" in default_folder().parts


@given(st.lists(st.text(max_size=8), max_size=4), st.lists(st.text(max_size=8), max_size=4))
def test_key_is_that_of_its_parts(one: list[str], other: list[str]) -> None:
    one, other = ([part.replace("\x1f", "") for part in parts] for parts in (one, other))
    assert (content_key(*one) == content_key(*other)) is ("\x1f".join(one) == "\x1f".join(other))


def test_text_that_is_no_unicode_has_a_key() -> None:
    assert len(content_key("\ud800")) == 64


DAY = 86_400
SIZE = len(b"twosource-parse-1\n") + 32 + 100  # of an entry of a hundred bytes


def unused(folder: Path, key: str, days: float) -> None:
    """Have an entry, or the stamp of the last pruning for "", unused for so many days."""
    path = folder / key[:2] / f"{key[2:]}.bin" if key else folder / ".twosource-pruned"
    used = time.time() - days * DAY
    os.utime(path, (used, used))


@pytest.fixture
def aged(tmp_path: Path) -> list[str]:
    """Keep five entries of a hundred bytes, unused for 0, 20, 40, 60 and 80 days; give their keys."""
    keys = [content_key(str(number)) for number in range(5)]
    for number, key in enumerate(keys):
        ParseCache(tmp_path).put(key, b"x" * 100)
        unused(tmp_path, key, number * 20)
    return keys


def kept(folder: Path, keys: list[str]) -> list[bool]:
    return [(folder / key[:2] / f"{key[2:]}.bin").exists() for key in keys]


class TestPruning:
    def test_what_is_used_and_fits_stays(self, tmp_path: Path, aged: list[str]) -> None:
        prune_cache(tmp_path)
        assert all(kept(tmp_path, aged))

    def test_what_nobody_used_for_long_goes(self, tmp_path: Path, aged: list[str]) -> None:
        unused(tmp_path, aged[2], 91)
        prune_cache(tmp_path)
        assert kept(tmp_path, aged) == [True, True, False, True, True]

    @pytest.mark.parametrize("room", range(6))
    def test_beyond_the_bound_what_was_used_longest_ago_goes(
        self, tmp_path: Path, aged: list[str], monkeypatch: pytest.MonkeyPatch, room: int
    ) -> None:
        monkeypatch.setattr(module, "MOST_BYTES", room * SIZE + 1)
        prune_cache(tmp_path)
        assert kept(tmp_path, aged) == [number < room for number in range(5)]
        assert measure_cache(tmp_path)[1] <= module.MOST_BYTES

    def test_reading_is_using(self, tmp_path: Path, aged: list[str]) -> None:
        unused(tmp_path, aged[4], 100)
        assert ParseCache(tmp_path).get(aged[4]) == b"x" * 100
        prune_cache(tmp_path)
        assert all(kept(tmp_path, aged))

    def test_writing_prunes(self, tmp_path: Path, aged: list[str]) -> None:
        unused(tmp_path, aged[0], 91)
        unused(tmp_path, "", 1.1)
        ParseCache(tmp_path).put(KEY, b"new")
        assert kept(tmp_path, [*aged, KEY]) == [False, True, True, True, True, True]

    def test_but_only_once_a_day(self, tmp_path: Path, aged: list[str]) -> None:
        unused(tmp_path, aged[0], 91)
        unused(tmp_path, "", 0.9)
        ParseCache(tmp_path).put(KEY, b"new")
        assert all(kept(tmp_path, [*aged, KEY]))

    def test_a_stamp_of_the_future_stops_nothing(self, tmp_path: Path, aged: list[str]) -> None:
        unused(tmp_path, aged[0], 91)
        unused(tmp_path, "", -400)
        ParseCache(tmp_path).put(KEY, b"new")
        assert not kept(tmp_path, aged)[0]

    def test_only_what_is_ours_goes(self, tmp_path: Path, aged: list[str]) -> None:
        folder = tmp_path / aged[0][:2]
        paths = [tmp_path / "notes.txt", folder / "photo.bin", tmp_path / "locks" / "a.lock"]
        for path in paths:
            path.parent.mkdir(exist_ok=True)
            path.write_text("x")
            os.utime(path, (0, 0))
        prune_cache(tmp_path)
        assert all(path.exists() for path in paths)

    @pytest.mark.parametrize(("days", "stays"), [(0.5, True), (1.5, False)], ids=["being written", "left"])
    def test_what_is_unfinished_goes_when_nobody_can_be_writing_it(
        self, tmp_path: Path, aged: list[str], days: float, stays: bool
    ) -> None:
        path = tmp_path / aged[0][:2] / ".twosource-abc123"
        path.write_text("x")
        os.utime(path, (time.time() - days * DAY,) * 2)
        prune_cache(tmp_path)
        assert path.exists() is stays

    def test_what_cannot_be_deleted_fails_no_run(
        self, tmp_path: Path, aged: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "unlink", refuse)
        for key in aged:
            unused(tmp_path, key, 91)
        unused(tmp_path, "", 2)
        ParseCache(tmp_path).put(KEY, b"new")
        assert all(kept(tmp_path, [*aged, KEY]))

    def test_a_stamp_that_cannot_be_written_fails_no_run(self, tmp_path: Path) -> None:
        (tmp_path / ".twosource-pruned").mkdir()
        unused(tmp_path, "", 2)
        ParseCache(tmp_path).put(KEY, b"new")
        assert ParseCache(tmp_path).get(KEY) == b"new"

    def test_clearing_leaves_no_stamp(self, tmp_path: Path, aged: list[str]) -> None:
        assert clear_cache(tmp_path) == 5
        assert not list(tmp_path.iterdir())

    def test_two_processes_prune_at_once(self, tmp_path: Path) -> None:
        code = """
import sys
from pathlib import Path
from checker import cache

cache.MOST_BYTES = 5_000
folder = Path(sys.argv[1])
for number in range(150):
    cache.ParseCache(folder).put(cache.content_key(sys.argv[2], str(number % 50)), b"x" * 100)
    cache.ParseCache(folder).get(cache.content_key("01", str(number % 50)))
    cache.prune_cache(folder)
"""
        environment = os.environ | {"PYTHONPATH": str(Path(module.__file__).parents[1])}
        both = [
            subprocess.Popen(
                [sys.executable, "-c", code, str(tmp_path), name], env=environment, stderr=subprocess.PIPE
            )
            for name in ("01", "02")
        ]
        told = [process.communicate(timeout=120)[1] for process in both]
        assert [(process.returncode, it) for process, it in zip(both, told, strict=True)] == [(0, b"")] * 2
        assert 0 < measure_cache(tmp_path)[1] <= 5_000 + SIZE


def test_info_tells_the_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TWOSOURCE_CACHE", str(tmp_path))
    assert main(["cache", "info"]) == 0
    bound = "(at most 1,000 MB, nothing unused for 90 days)"
    assert capsys.readouterr().out == f"{tmp_path}: 0 entries, 0.0 MB {bound}\n"
