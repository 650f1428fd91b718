"""Bytes kept between runs: a damaged entry is a miss, a folder that cannot be written only costs time."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.cache import ParseCache, content_key, default_folder

KEY = content_key("1", "A storm hit Tern Bay.")


def entry(folder: Path) -> Path:
    [path] = [path for path in folder.rglob("*") if path.is_file()]
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
