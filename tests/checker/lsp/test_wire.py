"""Headers of messages: what is not quite right is understood, and after garbage the next one is found."""

import io

import pytest

from checker.lsp.wire import Wire

USUAL = b"Content-Length: 12\r\n"


def first(data: bytes) -> bytes:
    return Wire(io.BytesIO(data)).readline()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(USUAL, id="as usual"),
        pytest.param(b"content-length:12\r\n", id="lower case, no space"),
        pytest.param(b"Content-Length : 12 \n", id="other spaces and line end"),
        pytest.param(b'{"jsonrpc": Content-Length: 12\r\n', id="glued to a broken message"),
        pytest.param(b"\xff\x00\xfe Content-Length: 12\r\n", id="glued to bytes that are no text"),
    ],
)
def test_a_length_is_understood(line):
    assert first(line) == USUAL


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b"Content-Type: text\r\n", id="another header"),
        pytest.param(b"\r\n", id="the end of headers"),
        pytest.param(b"Content-Length: twelve\r\n", id="no number"),
        pytest.param(b"Content-Length: -12\r\n", id="negative"),
        pytest.param(b"", id="the end"),
    ],
)
def test_other_lines_stay_as_they_are(line):
    assert first(line) == line


def test_a_length_beyond_reason_is_passed_over():
    assert first(b"Content-Length: 999999999999\r\n") == b"\r\n"


def test_bodies_are_read_as_they_are():
    wire = Wire(io.BytesIO(b"Content-Length: 2\r\n\r\n{}rest"))
    assert [wire.readline(), wire.readline(), wire.read(2), wire.read(4)] == [
        b"Content-Length: 2\r\n",
        b"\r\n",
        b"{}",
        b"rest",
    ]
