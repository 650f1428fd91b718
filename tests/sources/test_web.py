import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sources.article import Article, Skipped
from sources.jsonl import JsonlReader
from sources.locations import read_articles
from sources.text import TextReader
from sources.web import WebReader

LEAD = (
    "The old mill on Ash Lane burned to the ground on Friday night, and nobody was hurt, the fire chief said."
)
PAGE = f"<html><head><title>Mill burns</title></head><body><h1>Mill burns</h1><p>{LEAD}</p><p>Café closed.</p></body></html>"
LINES = '{"text": "The mill burned.", "id": "m1"}\n{"text": "The barn stood."}\n'

Answer = Callable[[BaseHTTPRequestHandler], None]


def answer(
    body: str | bytes = PAGE, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str
) -> Answer:
    data = body.encode() if isinstance(body, str) else body

    def send(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        stated = {"Content-Type": kind, "Content-Length": str(len(data))}
        stated |= {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in stated.items():
            if value:
                request.send_header(name, value)
        request.end_headers()
        request.wfile.write(data)

    return send


def redirect(target: str) -> Answer:
    return answer("", status=302, Location=target)


def raw(data: bytes) -> Answer:
    def send(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(data)

    return send


def endless(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    while True:
        request.wfile.write(b"<p>more</p>" * 5000)


def dripping(request: BaseHTTPRequestHandler) -> None:
    """One byte of a header at a time: no single wait is long."""
    while True:
        request.wfile.write(b"X")
        time.sleep(0.05)


def hanging(request: BaseHTTPRequestHandler) -> None:
    request.server.closing.wait(20)  # type: ignore[attr-defined]


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.seen: list[tuple[str, str]] = []
        self.closing = threading.Event()

    def url(self, path: str = "/mill") -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller that hangs up is what these tests are about."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.seen.append((self.path, self.headers["User-Agent"]))
        self.server.answers.get(self.path, answer("no", status=404))(self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    made = Server()
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    made.closing.set()
    made.shutdown()
    thread.join()
    made.server_close()


def read(url: str, **options: object) -> list[Article | Skipped]:
    return list(WebReader(**{"seconds": 10.0, **options}).read(url))  # type: ignore[arg-type]


def article(url: str, **options: object) -> Article:
    (found,) = read(url, **options)
    assert isinstance(found, Article), found
    return found


def reason(url: str, **options: object) -> str:
    (found,) = read(url, **options)
    assert isinstance(found, Skipped), found
    assert found.location == url
    assert found.reason == " ".join(found.reason.split())
    return found.reason


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("https://a.example/b", True),
        ("HTTP://a.example", True),
        ("ftp://a.example/b", False),
        ("file:///etc/passwd", False),
        ("https.txt", False),
    ],
)
def test_reads_web_addresses_only(location: str, expected: bool) -> None:
    assert WebReader().reads(location) is expected


def test_a_page(server: Server) -> None:
    server.answers["/2025/07/11/mill"] = answer()
    url = server.url("/2025/07/11/mill")
    found = article(url)

    assert (found.id, found.title, found.location, found.url) == ("mill", "Mill burns", url, url)
    assert (found.published, found.outlet) == (date(2025, 7, 11), "127.0.0.1")
    assert LEAD in found.text


def test_says_who_asks_and_asks_once(server: Server) -> None:
    server.answers["/mill"] = answer(PAGE + '<img src="/a.jpg"><link rel=stylesheet href="/a.css">')
    article(server.url())

    ((path, agent),) = server.seen
    assert path == "/mill"
    assert agent.startswith("twosource/")


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip"), id="gzip"),
        pytest.param(answer(PAGE.encode("cp1252"), "text/html; charset=windows-1252"), id="charset of the server"),
        pytest.param(answer(f'<meta charset="cp1252">{PAGE}'.encode("cp1252"), "text/html"), id="charset of the page"),
        pytest.param(answer(kind="application/xhtml+xml"), id="xhtml"),
        pytest.param(answer(kind="application/octet-stream"), id="unnamed page"),
        pytest.param(answer(kind=""), id="no content type"),
        pytest.param(answer(kind="text/plain"), id="page as plain text"),
        pytest.param(answer(Content_Length=""), id="no length"),
        pytest.param(answer("Mill burns\n\nCafé closed.".encode("cp1252"), "text/plain; charset=iso-8859-1"), id="text"),
        pytest.param(answer("# Mill burns\n\nCafé closed.", "text/markdown"), id="markdown"),
    ],
)  # fmt: skip
def test_forms_and_encodings(server: Server, given: Answer) -> None:
    server.answers["/mill"] = given
    found = article(server.url())

    assert found.title == "Mill burns"
    assert "Café closed." in found.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/wire.jsonl", "text/plain"),
        ("/wire.ndjson", "application/octet-stream"),
        ("/wire", "application/x-ndjson"),
        ("/wire", "application/json"),
        ("/wire.jsonl?page=2", "text/plain"),
    ],
)
def test_json_lines(server: Server, path: str, kind: str) -> None:
    server.answers[path] = answer(LINES, kind)
    found = read(server.url(path))

    assert [item.text for item in found if isinstance(item, Article)] == [
        "The mill burned.",
        "The barn stood.",
    ]
    assert found[0].location == f"{server.url(path)}#m1"


def test_a_fragment_and_letters_beyond_ascii_in_the_address(server: Server) -> None:
    server.answers["/caf%C3%A9?q=a%20b"] = answer()

    assert article(server.url("/café?q=a b#top")).title == "Mill burns"


def test_redirects_are_followed(server: Server) -> None:
    server.answers |= {
        "/a": redirect("/b"),
        "/b": redirect(server.url("/2025/07/11/c")),
        "/2025/07/11/c": answer(),
    }
    found = article(server.url("/a"))

    assert (found.location, found.url) == (server.url("/a"), server.url("/2025/07/11/c"))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        pytest.param(answer("gone", status=404), "404 Not Found", id="404"),
        pytest.param(answer("stop", status=403), "403 Forbidden", id="403"),
        pytest.param(answer("oops", status=500), "500 Internal Server Error", id="500"),
        pytest.param(redirect("/mill"), "redirects without end", id="to itself"),
        pytest.param(redirect("file:///etc/passwd"), "redirects to what is no web address", id="to a file"),
        pytest.param(redirect("ftp://a.example/b"), "redirects to what is no web address", id="to FTP"),
        pytest.param(answer(b"%PDF-1.7", "application/pdf"), "is application/pdf; of the web only pages, texts and JSON Lines are read", id="PDF"),
        pytest.param(answer('{"a":\n1}', "application/json"), "is application/json; of the web only pages, texts and JSON Lines are read", id="JSON"),
        pytest.param(answer(b"%PDF-1.7"), "looks like a PDF, not a web page", id="PDF as a page"),
        pytest.param(answer(b"\x89PNG\r\n\x1a\n\0", "text/plain"), "looks like a PNG image, not text", id="picture as text"),
        pytest.param(answer(""), "empty file", id="empty"),
        pytest.param(answer("x" * 60_000), "is larger than 0.05 MB, as no article is", id="large"),
        pytest.param(endless, "is larger than 0.05 MB, as no article is", id="endless"),
        pytest.param(answer(gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip"), "is larger than 0.05 MB, as no article is", id="gzip bomb"),
        pytest.param(answer(PAGE, Content_Encoding="gzip"), "is damaged: it cannot be unpacked", id="no gzip"),
        pytest.param(answer(gzip.compress(PAGE.encode())[:90], Content_Encoding="gzip"), "broke off after 90 bytes", id="half a gzip"),
        pytest.param(answer(PAGE, Content_Encoding="br"), "is packed as br, which was not asked for", id="brotli"),
        pytest.param(answer(PAGE, Content_Length="5000"), f"broke off after {len(PAGE.encode())} bytes", id="cut off"),
        pytest.param(raw(b"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"), "broke off before its end", id="half a chunk"),
        pytest.param(raw(b"SSH-2.0-OpenSSH_9\r\n\r\n"), "does not answer as a web server does (BadStatusLine)", id="another protocol"),
        pytest.param(raw(b""), "does not answer as a web server does (RemoteDisconnected)", id="hangs up"),
        pytest.param(raw(b"HTTP/1.0 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n"), "does not answer as a web server does (HTTPException)", id="many headers"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_line(server: Server, given: Answer, words: str) -> None:
    server.answers["/mill"] = given

    assert reason(server.url(), most_bytes=50_000) == words


@pytest.mark.parametrize("given", [hanging, dripping], ids=["hanging", "dripping"])
def test_a_slow_server_is_left(server: Server, given: Answer) -> None:
    server.answers["/mill"] = given
    started = time.monotonic()

    assert reason(server.url(), seconds=0.5) == "no answer within 0.5 seconds"
    assert time.monotonic() - started < 5


def test_a_slow_body_is_left(server: Server) -> None:
    def slow(request: BaseHTTPRequestHandler) -> None:
        answer("", Content_Length="90000")(request)
        while not server.closing.wait(0.05):
            request.wfile.write(b"x")

    server.answers["/mill"] = slow

    assert reason(server.url(), seconds=0.5) == "no answer within 0.5 seconds"


def test_a_chain_of_redirects_has_an_end(server: Server) -> None:
    server.answers |= {f"/{step}": redirect(f"/{step + 1}") for step in range(50)}

    assert reason(server.url("/0")) == "redirects without end"
    assert len(server.seen) < 10


def test_a_server_that_speaks_no_tls(server: Server) -> None:
    url = server.url().replace("http:", "https:")

    assert reason(url) == "no safe connection: it does not speak TLS as it should"


def test_no_server_at_all() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    assert reason(f"http://127.0.0.1:{port}/") == "connection refused"


def test_no_such_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)

    assert reason("http://courier.example/mill") == "no such host: courier.example"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://", "is not a web address: it names no host"),
        ("https:///mill", "is not a web address: it names no host"),
        ("http://[broken/mill", "is not a web address: Invalid IPv6 URL"),
        ("http://127.0.0.1:99999/", "is not a web address: Port out of range 0-65535"),
        ("http://127.0.0.1:port/", "is not a web address: Port could not be cast to integer value as 'port'"),
        ("http://ann:secret@127.0.0.1/", "has a user name in it, and only public pages are read"),
        (f"http://{'é' * 70}.example/", "is not a web address:"),
    ],
)
def test_what_is_no_address(url: str, words: str) -> None:
    assert reason(url).startswith(words)


def test_locations_go_on_after_a_page_that_is_missing(server: Server) -> None:
    server.answers |= {"/a/mill": answer(), "/b/mill": answer(PAGE.replace("Friday", "Monday"))}
    readers = (TextReader(), JsonlReader(), WebReader(seconds=10))
    found = list(read_articles([server.url("/a/mill"), server.url("/no"), server.url("/b/mill")], readers))
    host = f"127.0.0.1:{server.server_port}"

    assert [item.id if isinstance(item, Article) else item.reason for item in found] == [
        "a/mill", "404 Not Found", "b/mill"
    ], host  # fmt: skip


def test_the_option_dates_every_form(server: Server) -> None:
    server.answers |= {
        "/p": answer(),
        "/t": answer("The mill burned.", "text/plain"),
        "/w.jsonl": answer(LINES, "text/plain"),
    }
    given = date(2020, 1, 2)

    for path in ("/p", "/t", "/w.jsonl"):
        found = read(server.url(path), published=given)
        assert {item.published for item in found if isinstance(item, Article)} == {given}
