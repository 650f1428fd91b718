"""A request that is too large, or too slow, is refused before anything is done with it."""

import pytest

pytest.importorskip("fastapi", reason="the extra is not installed: pip install -e '.[dev]'")

import anyio

from checker.serve.limits import BodyLimits


@pytest.fixture
def send():
    """Send a body in pieces, each after a pause; give status, answer and what the application received."""

    def send_pieces(pieces, *, pause=0.0, method="POST", headers=(), gone=False):
        received = []
        answers = []

        async def app(scope, receive, send):
            message = await receive()
            received.append(message.get("body"))
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"done"})

        waiting = [
            {"type": "http.request", "body": piece, "more_body": number < len(pieces)}
            for number, piece in enumerate(pieces, start=1)
        ]

        async def receive():
            await anyio.sleep(pause)
            return waiting.pop(0) if waiting and not gone else {"type": "http.disconnect"}

        async def take(message):
            answers.append(message)

        scope = {"type": "http", "method": method, "headers": list(headers)}
        anyio.run(BodyLimits(app, size=10, seconds=0.3), scope, receive, take)
        return (answers[0]["status"], answers[1]["body"].decode(), received) if answers else received

    return send_pieces


def test_what_is_small_enough_comes_through_whole(send):
    assert send([b"01234", b"56789"]) == (200, "done", [b"0123456789"])


@pytest.mark.parametrize(
    ("pieces", "headers"),
    [
        pytest.param([b"0123456789a"], [], id="at once"),
        pytest.param([b"0123456789", b"a"], [], id="in pieces"),
        pytest.param([b""], [(b"content-length", b"11")], id="announced"),
        pytest.param([b"0123456789a"], [(b"content-length", b"3")], id="announced as less"),
    ],
)
def test_what_is_too_large_is_refused(send, pieces, headers):
    status, told, received = send(pieces, headers=headers)
    assert (status, received) == (413, [])
    assert "larger than 10 bytes" in told


def test_what_trickles_in_is_refused(send):
    status, told, received = send([b"0"] * 9, pause=0.1)
    assert (status, received) == (408, [])
    assert "within 0.3 seconds" in told


def test_a_client_that_has_gone_is_no_fault(send):
    assert send([b"0", b"1"], gone=True) == []


def test_what_has_no_body_is_handed_on(send):
    assert send([b"0123456789abc"], method="GET")[0] == 200
