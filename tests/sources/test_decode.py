import codecs
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.decode import Decoded, NotTextError, decode, decode_exactly, find_kind

TEXT = "The mill – “Ashford” – burned.\r\nNobody was hurt.\n"


ENCODED = pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), id="utf-8 with mark"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), id="utf-16 little-endian"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="utf-16 big-endian"),
        pytest.param(codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), id="utf-32 little-endian"),
        pytest.param(codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), id="utf-32 big-endian"),
        pytest.param(TEXT.encode("utf-16-le"), id="utf-16 without mark"),
        pytest.param(TEXT.encode("utf-16-be"), id="utf-16 big-endian without mark"),
        pytest.param(TEXT.encode("cp1252"), id="cp1252"),
    ],
)


@ENCODED
def test_decodes_to_the_same_text(data: bytes) -> None:
    assert decode(data) == TEXT


@ENCODED
def test_exactly_gives_the_same_bytes_again(data: bytes) -> None:
    decoded = decode_exactly(data)

    assert decoded.text == TEXT
    assert decoded.encode(TEXT) == data
    assert decode(decoded.encode(TEXT + "–")) == TEXT + "–"


def test_exactly_refuses_what_would_change(monkeypatch: pytest.MonkeyPatch) -> None:
    guessed = Decoded(text="Caf\ufffd", encoding="cp1252")
    monkeypatch.setattr("sources.decode._guess", lambda _: guessed)

    assert decode(b"Caf\xe9") == "Caf\ufffd"
    with pytest.raises(NotTextError, match=r"^cannot be written again as it was in the encoding cp1252$"):
        decode_exactly(b"Caf\xe9")


def test_exactly_lacks_a_character() -> None:
    with pytest.raises(UnicodeEncodeError):
        decode_exactly(TEXT.encode("cp1252")).encode("Řezníček")


def test_guesses_a_code_page_of_another_script() -> None:
    text = (
        "Пожар на фабрике потушили к полудню, сообщил мэр города. Никто не пострадал, но склад сгорел. " * 3
    )

    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"%PDF-1.7\n...", "looks like a PDF, not text", id="pdf"),
        pytest.param(b"PK\x03\x04\x14\x00word/document.xml", "a Word document", id="docx"),
        pytest.param(b"PK\x03\x04\x14\x00other", "a ZIP archive", id="zip"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", "a PNG image", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image", id="jpeg"),
        pytest.param(b"{\\rtf1\\ansi text}", "an RTF document", id="rtf"),
        pytest.param(b"RIFF\x00\x00\x00\x00WEBPVP8", "picture", id="webp"),
        pytest.param(b"text\x00\x01\x02\x03\x00text", "looks binary", id="nul bytes"),
        pytest.param(b"\x01\x02\x03\x04\x05\x06 text", "looks binary", id="control characters"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\x00b", "marked as UTF-16", id="half a utf-16 character"),
        pytest.param("“Ashford” – né – mill".encode() + b"\xff", "UTF-8 with 1 bad byte", id="damaged utf-8"),
    ],
)
@pytest.mark.parametrize("function", [decode, decode_exactly])
def test_says_why_it_is_no_text(data: bytes, words: str, function: Callable[[bytes], object]) -> None:
    with pytest.raises(NotTextError, match=words):
        function(data)


def test_text_has_no_kind() -> None:
    assert find_kind(b"The mill burned.") == ""


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_survives_with_and_without_mark(text: str) -> None:
    text = "The " + text

    assert decode(text.encode()) == decode(codecs.BOM_UTF8 + text.encode()) == text


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_exactly_survives(text: str, end: str, encoding: str) -> None:
    data = f"The mill{end}{text}{end}".encode(encoding)
    decoded = decode_exactly(data)

    assert decoded.encode(decoded.text) == data
