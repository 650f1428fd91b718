import codecs
import json
from datetime import date
from io import BytesIO

import pytest

from sources.article import Article, BlockKind, Role, Skipped
from sources.jsonl import JsonlReader, is_json_object


def read(*lines: str | bytes | dict[str, object], published: date | None = None) -> list[Article | Skipped]:
    encoded = [
        line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode()
        for line in lines
    ]
    return list(
        JsonlReader(published=published).read_stream(BytesIO(b"\n".join(encoded)), "dir/s.jsonl", "s")
    )


def article(**fields: object) -> Article:
    (found,) = read(fields)
    assert isinstance(found, Article)
    return found


def test_reads_every_field() -> None:
    found = article(
        story="mill",
        id="m1",
        outlet="The Courier",
        published="2025-07-11",
        title="Mill burns",
        text="The mill burned.",
        url="https://courier.example/m",
        role="draft",
        language="en-GB",
        byline="Ann Lee",
        pages=3,
    )

    assert (found.story, found.id, found.outlet, found.title) == ("mill", "m1", "The Courier", "Mill burns")
    assert (found.url, found.language, found.byline) == ("https://courier.example/m", "en-GB", "Ann Lee")
    assert (found.published, found.role) == (date(2025, 7, 11), Role.DRAFT)
    assert (found.location, found.file_line) == ("dir/s.jsonl#m1", 1)


def test_only_text_is_required() -> None:
    found = article(text="The mill burned.")

    assert (found.id, found.location) == ("s:1", "dir/s.jsonl#s:1")
    assert (found.language, found.role, found.published) == ("en", Role.SOURCE, None)


def test_null_is_the_same_as_absent() -> None:
    found = article(text="The mill burned.", title=None, published=None, role=None, id=None)

    assert (found.title, found.published, found.role, found.id) == ("", None, Role.SOURCE, "s:1")


@pytest.mark.parametrize(
    "value", ["2025-07-11", "2025-07-11T23:59:00", "2025-07-11T10:00:00Z", "2025-07-11T10:00+05:00"]
)
def test_published_may_be_a_datetime(value: str) -> None:
    assert article(text="Mill.", published=value).published == date(2025, 7, 11)


def test_a_date_line_stands_in_for_the_field() -> None:
    assert article(text="July 11, 2025\n\nThe mill burned.").published == date(2025, 7, 11)


def test_the_option_comes_last() -> None:
    first, second = read({"text": "July 11, 2025\n\nMill."}, {"text": "Mill."}, published=date(2025, 7, 12))

    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.published, second.published) == (date(2025, 7, 11), date(2025, 7, 12))


def test_the_title_is_found_in_the_text() -> None:
    found = article(title="Mill burns.", text="Mill burns.\n\nThe mill burned on Friday.")

    assert [block.kind for block in found.blocks] == [BlockKind.HEADLINE, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("mill", "not JSON: Expecting value at column 1", id="not json"),
        pytest.param("[1]", "not an object but a list", id="list"),
        pytest.param("null", "not an object but null", id="null"),
        pytest.param({"title": "x"}, "text is missing", id="no text"),
        pytest.param({"text": " "}, "text is empty", id="empty text"),
        pytest.param({"text": 3}, "text is a number, not a string", id="text is a number"),
        pytest.param({"text": "x", "id": 3}, "id is a number, not a string", id="id is a number"),
        pytest.param({"text": "x", "title": ["y"]}, "title is a list, not a string", id="title is a list"),
        pytest.param({"text": "x", "published": "soon"}, "not an ISO date", id="no date"),
        pytest.param({"text": "x", "published": "2025-02-30"}, "not an ISO date", id="impossible date"),
        pytest.param({"text": "x", "published": 20250711}, "published is a number", id="date is a number"),
        pytest.param({"text": "x", "role": "chief"}, "role is neither source nor draft", id="role"),
        pytest.param('{"text": "\\ud800"}', "half a character", id="lone surrogate"),
        pytest.param(b'{"text": "caf\xe9"}', "not UTF-8 at byte", id="latin-1"),
        pytest.param("[" * 100_000, "too deep", id="deep"),
        pytest.param('{"text": ' + "1" * 5000 + "}", "number too long", id="long number"),
    ],
)
def test_a_bad_line_is_skipped_and_the_rest_goes_on(line: str, reason: str) -> None:
    good: dict[str, object] = {"text": "The mill burned."}
    first, bad, last = read(good, line, good)

    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert last.id == "s:3"
    assert isinstance(bad, Skipped)
    assert bad.location == "dir/s.jsonl:2"
    assert reason in bad.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "empty file", id="empty"),
        pytest.param(b"\n \n", "empty file", id="blank"),
        pytest.param(b"%PDF-1.4\n", "looks like a PDF", id="pdf"),
        pytest.param(b'[\n{"text": "x"}\n]', "over several lines", id="json array"),
        pytest.param(b'{\n"text": "x"\n}', "over several lines", id="pretty-printed"),
        pytest.param(codecs.BOM_UTF16_LE + '{"text": "x"}\n'.encode("utf-16-le"), "UTF-16", id="utf-16"),
    ],
)
def test_what_is_no_json_lines_is_skipped_once(data: bytes, reason: str) -> None:
    (item,) = JsonlReader().read_stream(BytesIO(data), "s.jsonl", "s")

    assert isinstance(item, Skipped)
    assert item.location == "s.jsonl"
    assert reason in item.reason


def test_a_byte_order_mark_and_blank_lines_are_allowed() -> None:
    data = codecs.BOM_UTF8 + b'{"text": "One."}\r\n\r\n{"text": "Two."}'
    items = list(JsonlReader().read_stream(BytesIO(data), "s.jsonl", "s"))

    assert [item.id for item in items if isinstance(item, Article)] == ["s:1", "s:3"]


def test_reads_a_line_at_a_time() -> None:
    class Endless(BytesIO):
        def __next__(self) -> bytes:
            return b'{"text": "The mill burned."}\n'

    items = JsonlReader().read_stream(Endless(), "s.jsonl", "s")

    assert [next(items).location for _ in range(3)] == ["s.jsonl#s:1", "s.jsonl#s:2", "s.jsonl#s:3"]


@pytest.mark.parametrize(("name", "expected"), [("a.jsonl", True), ("a.NDJSON", True), ("a.json", False)])
def test_reads_by_suffix(name: str, expected: bool) -> None:
    assert JsonlReader().reads(name) is expected


@pytest.mark.parametrize(("line", "expected"), [(b'{"text": 1}', True), (b"{text}", False), (b"[1]", False)])
def test_is_json_object(line: bytes, expected: bool) -> None:
    assert is_json_object(line) is expected
