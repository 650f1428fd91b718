"""A client that is silent, or says too slowly what it wants, is let go; others are not."""

import asyncio

import pytest

pytest.importorskip("uvicorn", reason="the extra is not installed: pip install -e '.[dev]'")

import uvicorn

from checker.serve import protocol

HEAD = b"GET / HTTP/1.1\r\nhost: localhost\r\n"


@pytest.fixture
def ask(monkeypatch):
    """Send pieces with pauses between them; give what came back until the server hung up."""
    monkeypatch.setattr(protocol, "HEAD_SECONDS", 0.4)

    async def answer(scope, receive, send):
        await asyncio.sleep(0.8)  # longer than a head may take
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def talk(pieces) -> bytes:
        config = uvicorn.Config(
            answer, http=protocol.PromptProtocol, ws="none", lifespan="off", log_config=None, port=0
        )
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        [socket] = server.servers[0].sockets
        reader, writer = await asyncio.open_connection(*socket.getsockname())
        back = asyncio.create_task(reader.read())
        try:
            for piece in pieces:
                writer.write(piece)
                await asyncio.sleep(0.15)
                if back.done():
                    break
            return await asyncio.wait_for(back, 5)
        except ConnectionResetError:
            return b""
        finally:
            writer.close()
            server.should_exit = True
            await serving

    return lambda *pieces: asyncio.run(talk(pieces))


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param([], id="silence"),
        pytest.param([HEAD], id="half a head"),
        pytest.param([HEAD, *[b"a: b\r\n"] * 8], id="a head that trickles in"),
    ],
)
def test_let_go(ask, pieces):
    assert ask(*pieces) == b""


@pytest.mark.parametrize(
    ("pieces", "answers"),
    [
        pytest.param([HEAD + b"connection: close\r\n\r\n"], 1, id="whole"),
        pytest.param([HEAD, b"connection: close\r\n\r\n"], 1, id="in two pieces"),
        pytest.param([HEAD + b"\r\n" + HEAD + b"connection: close\r\n\r\n"], 2, id="two at once"),
    ],
)
def test_answered(ask, pieces, answers):
    assert ask(*pieces).count(b"204 No Content") == answers
