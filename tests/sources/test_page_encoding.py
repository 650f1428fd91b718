import codecs

import pytest

from sources.decode import NotTextError
from sources.page_encoding import decode_page

PAGE = "<p>The “Café Ashford” – burned down.</p>"


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        pytest.param(PAGE.encode(), "", id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + PAGE.encode(), "", id="utf-8 with mark"),
        pytest.param(codecs.BOM_UTF16_LE + PAGE.encode("utf-16-le"), "", id="utf-16 with mark"),
        pytest.param(PAGE.encode("utf-16-le"), "", id="utf-16 without mark"),
        pytest.param(PAGE.encode("cp1252"), "", id="windows-1252, undeclared"),
        pytest.param(PAGE.encode("cp1252"), "ISO-8859-1", id="windows-1252, declared as latin-1"),
        pytest.param(PAGE.encode(), "iso-8859-1", id="utf-8, declared as latin-1"),
        pytest.param(PAGE.encode("cp1252"), "no-such-thing", id="unknown charset"),
        pytest.param(PAGE.encode("cp1252"), "hex", id="a codec of no text"),
    ],
)
def test_decodes_to_the_same_text(data: bytes, charset: str) -> None:
    assert decode_page(data, charset) == PAGE


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="windows-1251">',
        "<META http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        '<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_what_the_page_declares(declaration: str) -> None:
    page = f"{declaration}<p>Пожар</p>"

    assert decode_page(page.encode("cp1251")) == page


def test_the_server_knows_better_than_the_page() -> None:
    page = '<meta charset="windows-1252"><p>Пожар</p>'

    assert decode_page(page.encode("cp1251"), "windows-1251") == page


def test_a_few_bad_bytes_in_declared_utf8_are_marked() -> None:
    data = '<meta charset="utf-8"><p>Café Müller – déjà</p>'.encode() + b"<p>\xff</p>"

    assert decode_page(data).endswith("<p>\ufffd</p>")


def test_a_nul_does_not_make_it_binary() -> None:
    page = PAGE * 3 + "\x00"

    assert decode_page(page.encode()) == page


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "looks like a PDF, not a web page"),
        (b"\x89PNG\r\n\x1a\n\x00", "looks like a PNG image"),
        (b"\x01\x02\x03\x04" * 50, "looks binary"),
        (b"\x00\x01\x02\xff" * 50, "looks binary"),
    ],
)
def test_what_is_no_text(data: bytes, words: str) -> None:
    with pytest.raises(NotTextError, match=words):
        decode_page(data)
