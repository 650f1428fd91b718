import os
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.article import Article, Skipped
from sources.html import HtmlReader
from sources.jsonl import JsonlReader
from sources.locations import read_articles
from sources.reader import Reader
from sources.text import TextReader

READERS: tuple[Reader, ...] = (TextReader(), JsonlReader())
BODY = "The mill burned on Friday. It was old."

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.chdir(tmp_path)

    def write_file(name: str, text: str | bytes = BODY) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write_file


def read(*locations: str, **options: Any) -> tuple[list[Article], list[Skipped]]:
    items = list(read_articles(locations, READERS, **options))
    return [i for i in items if isinstance(i, Article)], [i for i in items if isinstance(i, Skipped)]


def test_a_file(write: Write) -> None:
    write("mill.txt")
    articles, skipped = read("mill.txt")

    assert [(a.id, a.location) for a in articles] == [("mill", "mill.txt")]
    assert not skipped


def test_a_folder_is_read_with_all_below_it_in_order(write: Write) -> None:
    for name in ("n/b.txt", "n/a.txt", "n/sub/c.jsonl", "n/.hidden.txt", "n/.git/d.txt", "n/e.png"):
        write(name, '{"text": "x"}' if name.endswith("l") else BODY)
    articles, skipped = read("n")

    assert [Path(a.location).as_posix() for a in articles] == ["n/a.txt", "n/b.txt", "n/sub/c.jsonl#c:1"]
    assert not skipped


def test_what_a_browser_saves_beside_a_page_is_no_article(write: Write) -> None:
    for name in ("n/mill.html", "n/mill_files/ad.html", "n/barn_files/a.html"):
        write(name, f"<p>{BODY}</p>")
    items = list(read_articles(["n"], (HtmlReader(),)))

    assert [item.location for item in items] == ["n/mill.html", "n/barn_files/a.html"]


def test_a_glob_pattern_gives_its_matches_in_order(write: Write) -> None:
    for name in ("n/b.txt", "n/a.txt", "n/a.md", "n/x/c.txt"):
        write(name)
    articles, _ = read("n/**/*.txt")

    assert [Path(a.location).as_posix() for a in articles] == ["n/a.txt", "n/b.txt", "n/x/c.txt"]


def test_a_file_name_with_brackets_is_no_pattern(write: Write) -> None:
    write("mill[1].txt")

    assert [a.id for a in read("mill[1].txt")[0]] == ["mill[1]"]


def test_a_file_reached_twice_is_read_once(write: Write) -> None:
    write("n/mill.txt")
    Path("link.txt").symlink_to("n/mill.txt")
    articles, skipped = read("n/mill.txt", "n", "./n/../n/*.txt", "link.txt")

    assert len(articles) == 1
    assert not skipped


@pytest.mark.parametrize("name", ["mill", "mill.log"])
def test_a_named_file_of_unknown_suffix_is_read_as_text(write: Write, name: str) -> None:
    write(name)

    assert [a.id for a in read(name)[0]] == ["mill"]


def test_stems_that_two_files_share_are_told_apart_by_folder(write: Write) -> None:
    write("courier/mill.txt")
    write("herald/mill.txt")

    assert [a.id for a in read("herald", "courier")[0]] == ["herald/mill", "courier/mill"]


def test_default_ids_of_two_json_lines_files_do_not_clash(write: Write) -> None:
    write("a/s.jsonl", '{"text": "One."}')
    write("b/s.jsonl", '{"text": "Two."}')
    articles, skipped = read("a", "b")

    assert [a.id for a in articles] == ["a/s:1", "b/s:1"]
    assert [a.location.rpartition("#")[2] for a in articles] == ["a/s:1", "b/s:1"]
    assert not skipped


def test_a_stated_id_given_twice_skips_the_later_article(write: Write) -> None:
    write("a.jsonl", '{"text": "One.", "id": "x"}\n{"text": "Two.", "id": "x"}\n{"text": "Three."}')
    write("b.jsonl", '{"text": "Four.", "id": "x"}')
    articles, skipped = read("a.jsonl", "b.jsonl")

    assert [a.text for a in articles] == ["One.", "Three."]
    assert skipped == [
        Skipped(location="a.jsonl:2", reason="duplicate id 'x', first seen at a.jsonl:1"),
        Skipped(location="b.jsonl:1", reason="duplicate id 'x', first seen at a.jsonl:1"),
    ]


def test_a_file_gives_way_to_an_id_that_is_taken(write: Write) -> None:
    write("a.jsonl", '{"text": "One.", "id": "mill"}')
    write("n/mill.txt")

    assert [a.id for a in read("a.jsonl", "n")[0]] == ["mill", "n/mill"]


def test_by_folder_each_folder_is_a_story(write: Write) -> None:
    for name in ("n/top.txt", "n/mill/a.txt", "n/mill/day 2/b.txt", "n/strike/c.txt"):
        write(name)
    write("n/strike/d.jsonl", '{"text": "One.", "story": "own"}')
    articles, _ = read("n", by_folder=True)

    assert {a.id: a.story for a in articles} == {
        "top": "",
        "a": "mill",
        "b": "mill/day 2",
        "c": "strike",
        "d:1": "own",
    }


def test_without_by_folder_there_is_one_story(write: Write) -> None:
    write("n/mill/a.txt")

    assert [a.story for a in read("n")[0]] == [""]


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        pytest.param("gone.txt", "no such file or folder", id="missing"),
        pytest.param("*.gone", "matches no file", id="pattern"),
        pytest.param("empty.txt", "empty file", id="empty"),
        pytest.param("x.pdf", "looks like a PDF, not text", id="pdf"),
        pytest.param("bare", "no readable file in this folder", id="folder without articles"),
        pytest.param("empty.txt/x.txt", "no such file or folder", id="below a file"),
        pytest.param("a\x00b", "no such file or folder", id="nul"),
        pytest.param("x" * 5000, "file name too long", id="long name"),
        pytest.param("https://courier.example/mill", "no reader takes URLs", id="url"),
        pytest.param("bad.txt", "UTF-8 with 1 bad byte", id="undecodable"),
        pytest.param("loop.txt", "symbolic links", id="links in a circle"),
    ],
)
def test_what_cannot_be_read_is_skipped_with_a_reason(write: Write, location: str, reason: str) -> None:
    write("empty.txt", b"")
    write("x.pdf", b"%PDF-1.4")
    write("bare/x.png", b"x")
    write("bad.txt", "“Ashford” – né".encode() + b"\xff")
    Path("loop.txt").symlink_to("loop.txt")
    articles, skipped = read(location)

    assert not articles
    assert [s.location for s in skipped] == [location]
    assert reason in skipped[0].reason


def test_a_folder_without_permission_is_skipped(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("n/mill.txt")

    def scandir(path: str) -> Iterator[os.DirEntry[str]]:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", scandir)

    assert read("n")[1] == [Skipped(location="n", reason="permission denied")]


def test_a_file_without_permission_is_skipped(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("mill.txt")
    write("fire.txt")
    original = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "mill.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return original(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    articles, skipped = read("mill.txt", "fire.txt")

    assert [a.id for a in articles] == ["fire"]
    assert skipped == [Skipped(location="mill.txt", reason="permission denied")]


def test_a_url_goes_to_a_reader_that_takes_it() -> None:
    class WebReader:
        def reads(self, location: str) -> bool:
            return location.startswith("https:")

        def read(self, location: str) -> Iterator[Article | Skipped]:
            yield Article(id="w", text=BODY, location=location)

    (item,) = read_articles(["https://courier.example/mill"], [*READERS, WebReader()])

    assert isinstance(item, Article)


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        pytest.param(b'\n {"text": "One."}\n{"text": "Two.", "id": "x"}', ["stdin:2", "x"], id="json lines"),
        pytest.param(BODY.encode(), ["stdin"], id="text"),
        pytest.param(b"{ braces } open this text.", ["stdin"], id="text with a brace"),
    ],
)
def test_standard_input(data: bytes, ids: list[str]) -> None:
    articles, _ = read("-", stdin=BytesIO(data))

    assert [a.id for a in articles] == ids


@pytest.mark.parametrize(("stdin", "reason"), [(BytesIO(b""), "empty file"), (None, "not available")])
def test_empty_standard_input_is_skipped(stdin: BytesIO | None, reason: str) -> None:
    _, skipped = read("-", stdin=stdin)

    assert [s.location for s in skipped] == ["-"]
    assert reason in skipped[0].reason


def test_readers_carry_the_date_of_undated_articles(write: Write) -> None:
    write("mill.txt")
    (item,) = read_articles(["mill.txt"], [TextReader(published=date(2025, 7, 11))])

    assert isinstance(item, Article)
    assert item.published == date(2025, 7, 11)


def test_the_same_locations_can_be_read_again(write: Write) -> None:
    write("mill.txt")

    assert read("mill.txt") == read("mill.txt")


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    items = list(read_articles(["-"], READERS, stdin=BytesIO(data)))

    assert items


@given(st.lists(st.one_of(st.binary(max_size=40), st.just(b'{"text": "One."}')), max_size=5))
def test_no_lines_raise(lines: list[bytes]) -> None:
    list(JsonlReader().read_stream(BytesIO(b"\n".join(lines)), "s.jsonl", "s"))
