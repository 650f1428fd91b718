"""Other sites' pages, other names and those without the token are kept out."""

import pytest

pytest.importorskip("fastapi", reason="the extra is not installed: pip install -e '.[dev]'")

import anyio
import httpx
from starlette.responses import PlainTextResponse

from checker.serve.guard import Access, Guard, names_of

OWN = {"host": "127.0.0.1:8765"}
TOKEN = "a-token-of-many-characters"


@pytest.fixture
def ask():
    """Ask a guarded application that answers everything with 200."""

    def ask_once(method="GET", path="/", *, token="", names=(), **headers):
        access = Access(names=names_of(names), token=token, cookie="twosource-8765")
        app = Guard(PlainTextResponse("let in"), access)

        async def send():
            transport = httpx.ASGITransport(app)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8765") as client:
                named = {name.replace("_", "-"): value for name, value in headers.items()}
                return await client.request(method, path, headers={**OWN, **named})

        return anyio.run(send)

    return ask_once


@pytest.mark.parametrize(
    ("host", "code"),
    [
        pytest.param("127.0.0.1:8765", 200, id="address"),
        pytest.param("127.0.0.1", 200, id="address without port"),
        pytest.param("[::1]:8765", 200, id="IPv6 address"),
        pytest.param("192.168.1.20:8765", 200, id="address in the network"),
        pytest.param("localhost:8765", 200, id="localhost"),
        pytest.param("LOCALHOST.:8765", 200, id="localhost, spelled oddly"),
        pytest.param("desk.example", 200, id="a name that was allowed"),
        pytest.param("evil.example:8765", 421, id="rebound name"),
        pytest.param("127.0.0.1.evil.example", 421, id="name that begins like an address"),
        pytest.param("localhost.evil.example", 421, id="name that begins like localhost"),
        pytest.param("evil.example@127.0.0.1", 421, id="user name"),
        pytest.param("", 421, id="none"),
        pytest.param("[::1", 421, id="broken"),
    ],
)
def test_names(ask, host, code):
    assert ask(names=["Desk.example"], host=host).status_code == code


@pytest.mark.parametrize(
    ("method", "headers", "code"),
    [
        pytest.param("POST", {}, 200, id="no browser"),
        pytest.param(
            "POST", {"origin": "http://127.0.0.1:8765", "sec_fetch_site": "same-origin"}, 200, id="own page"
        ),
        pytest.param(
            "POST", {"origin": "https://127.0.0.1:8765"}, 200, id="own page behind a proxy with TLS"
        ),
        pytest.param("POST", {"origin": "http://evil.example"}, 403, id="another site"),
        pytest.param("POST", {"origin": "http://127.0.0.1:3000"}, 403, id="another port"),
        pytest.param("POST", {"origin": "null"}, 403, id="a sandboxed frame or a file"),
        pytest.param("POST", {"origin": "http://["}, 403, id="no origin at all"),
        pytest.param("POST", {"sec_fetch_site": "cross-site"}, 403, id="cross-site"),
        pytest.param("POST", {"sec_fetch_site": "same-site"}, 403, id="another port, as browsers put it"),
        pytest.param(
            "POST", {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"}, 403, id="a foreign form"
        ),
        pytest.param(
            "GET", {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"}, 200, id="a foreign link"
        ),
        pytest.param(
            "GET", {"sec_fetch_site": "cross-site", "sec_fetch_mode": "no-cors"}, 403, id="a foreign image"
        ),
        pytest.param(
            "GET", {"sec_fetch_site": "cross-site", "sec_fetch_mode": "cors"}, 403, id="a foreign script"
        ),
        pytest.param(
            "GET",
            {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate", "sec_fetch_dest": "document"},
            200,
            id="a foreign link, as browsers put it",
        ),
        pytest.param(
            "GET",
            {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate", "sec_fetch_dest": "iframe"},
            403,
            id="a frame in a foreign page",
        ),
        pytest.param("GET", {"sec_fetch_site": "none", "sec_fetch_mode": "navigate"}, 200, id="typed in"),
    ],
)
def test_other_sites(ask, method, headers, code):
    assert ask(method, **headers).status_code == code


@pytest.mark.parametrize(
    ("path", "headers", "code"),
    [
        pytest.param("/", {}, 401, id="none"),
        pytest.param("/", {"authorization": f"Bearer {TOKEN}"}, 200, id="bearer"),
        pytest.param("/", {"authorization": f"bearer  {TOKEN}"}, 200, id="bearer, spelled oddly"),
        pytest.param("/", {"authorization": "Bearer wrong"}, 401, id="wrong"),
        pytest.param("/", {"authorization": f"Basic {TOKEN}"}, 401, id="another scheme"),
        pytest.param("/", {"authorization": "Bearer ü"}, 401, id="not ASCII"),
        pytest.param("/", {"cookie": f"twosource-8765={TOKEN}"}, 200, id="cookie"),
        pytest.param("/", {"cookie": f"twosource-8765=x; other={TOKEN}"}, 401, id="another cookie"),
        pytest.param("/?token=wrong", {}, 401, id="wrong in the address"),
        pytest.param("/health", {}, 200, id="health"),
        pytest.param("/health/../check", {}, 401, id="not health"),
        pytest.param("/health%3F/check", {}, 401, id="not health but for what a URL is"),
    ],
)
def test_token(ask, path, headers, code):
    headers = {name: value.encode("latin-1") for name, value in headers.items()}
    assert ask(path=path, token=TOKEN, **headers).status_code == code


def test_the_token_goes_from_the_address_into_a_cookie(ask):
    answer = ask(path=f"/report.json?a=1&token={TOKEN}", token=TOKEN)
    assert (answer.status_code, answer.headers["location"]) == (303, "/report.json?a=1")
    cookie = answer.headers["set-cookie"].lower()
    assert f"twosource-8765={TOKEN}" in cookie
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_a_token_in_the_address_of_a_post_is_not_enough(ask):
    assert ask("POST", f"/check?token={TOKEN}", token=TOKEN).status_code == 401


def test_no_redirection_to_another_site(ask):
    answer = ask(path=f"http://127.0.0.1:8765//evil.example/?token={TOKEN}", token=TOKEN)
    assert answer.headers["location"].startswith("/evil.example")


@pytest.mark.parametrize("headers", [{}, {"host": "evil.example"}, {"origin": "http://evil.example"}])
def test_every_answer_has_safe_headers(ask, headers):
    given = ask(**headers).headers
    assert given["x-content-type-options"] == "nosniff"
    assert given["x-frame-options"] == "DENY"
    assert given["content-security-policy"] == "frame-ancestors 'none'"
    assert given["cross-origin-resource-policy"] == "same-origin"
    assert given["cache-control"] == "no-store"
