import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.decode import NotTextError, decode, find_kind

TEXT = "The mill – “Ashford” – burned.\r\nNobody was hurt.\n"


@pytest.mark.parametrize(
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
def test_decodes_to_the_same_text(data: bytes) -> None:
    assert decode(data) == TEXT


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
def test_says_why_it_is_no_text(data: bytes, words: str) -> None:
    with pytest.raises(NotTextError, match=words):
        decode(data)


def test_text_has_no_kind() -> None:
    assert find_kind(b"The mill burned.") == ""


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_survives_with_and_without_mark(text: str) -> None:
    text = "The " + text

    assert decode(text.encode()) == decode(codecs.BOM_UTF8 + text.encode()) == text
