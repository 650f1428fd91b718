"""The addresses of the review server, asked as a browser or a CMS asks them."""

import json

import pytest

from checker.cache import default_folder
from checker.config import Settings
from checker.errors import ConfigError
from checker.model import Severity
from checker.reviews import read_reviews
from sources.article import Article

pytest.importorskip("fastapi", reason="the extra is not installed: pip install -e '.[dev]'")

import anyio
import httpx
from anyio.from_thread import start_blocking_portal
from openapi_spec_validator import validate

from checker.serve.app import Served, create_app
from checker.serve.checks import CheckRoom
from checker.serve.guard import Access
from checker.serve.live import LiveReport

FERRY = "The ferry to Tern Bay carried 40 passengers when it sank on Monday, the coast guard said."
OTHER = "The ferry to Tern Bay carried 14 passengers when it sank on Monday, the coast guard said."


@pytest.fixture
def told() -> list[str]:
    """What whoever runs the server is told."""
    return []


@pytest.fixture
def made(desk, run, verdict_desk, reviews, told):
    """Make an application, with what a test wants otherwise."""

    def make(*, verdicts=True, size=200_000, seconds=120.0, settings=None, **more):
        report = LiveReport(desk, run, verdict_desk if verdicts else None)
        chosen = settings or (lambda: Settings(severity=Severity.WARNING, cache=default_folder()))
        room = CheckRoom(seconds)
        served = Served(report=report, configure=chosen, room=room, reviews=reviews, size=size)
        return create_app(served, Access(), told.append, **more)

    return make


@pytest.fixture(scope="module")
def portal():
    """One event loop for all, whose worker loads the model once."""
    with start_blocking_portal() as opened:
        yield opened


@pytest.fixture
def ask(portal):
    def ask_app(app, method, path, **more):
        async def send():
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            async with httpx.AsyncClient(
                transport=transport, base_url="http://127.0.0.1:8765", timeout=200
            ) as client:
                return await client.request(method, path, **more)

        return portal.call(send)

    return ask_app


def test_the_page(made, ask, run):
    answer = ask(made(), "GET", "/")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert f'id="{run.discrepancies[0].fingerprint}"' in answer.text
    assert "connect-src &#39;self&#39;" in answer.text


def test_the_report(made, ask, run):
    document = ask(made(), "GET", "/report.json").json()
    assert [it["fingerprint"] for it in document["discrepancies"]] == [
        it.fingerprint for it in run.discrepancies
    ]


def test_health(made, ask):
    assert ask(made(), "GET", "/health").json()["status"] == "ok"


def test_what_it_says_of_itself_is_openapi(made, ask):
    described = ask(made(), "GET", "/openapi.json").json()
    validate(described)
    assert set(described["paths"]) == {"/", "/report.json", "/health", "/verdicts", "/check"}
    assert {"200", "409", "413", "422", "503"} <= set(described["paths"]["/check"]["post"]["responses"])


def test_a_report_fits_what_is_said_of_it(made, ask):
    """What `reports.json` writes is held against the types that describe it."""
    jsonschema = pytest.importorskip("jsonschema")
    app = made()
    described = ask(app, "GET", "/openapi.json").json()
    schema = {"$ref": "#/components/schemas/Document", "components": described["components"]}
    closed = json.loads(
        json.dumps(schema).replace('"type": "object"', '"type": "object", "additionalProperties": false')
    )
    jsonschema.validate(ask(app, "GET", "/report.json").json(), closed)


def test_verdicts_are_saved(made, ask, run, reviews):
    key = run.discrepancies[0].fingerprint
    body = {"verdicts": [{"fingerprint": key, "verdict": "dismissed", "note": "-", "editor": "Ann"}]}
    answer = ask(made(), "POST", "/verdicts", json=body)
    assert answer.status_code == 200
    assert answer.json()["verdicts"][0]["verdict"] == "dismissed"
    assert read_reviews(reviews).latest()[key].editor == "Ann"


@pytest.fixture
def app_and_file(made, reviews):
    return made(), reviews


@pytest.mark.parametrize(
    ("change", "code", "reason"),
    [
        pytest.param({"fingerprint": "feed"}, 404, "no finding with the fingerprint feed", id="unknown"),
        pytest.param({"verdict": "perhaps"}, 422, "verdicts.0.verdict: Input should be", id="no verdict"),
        pytest.param(
            {"verdict": "baseline"}, 422, "verdicts.0.verdict: Input should be", id="not an editor's"
        ),
        pytest.param(
            {"note": "x" * 2001}, 422, "verdicts.0.note: String should have at most", id="long note"
        ),
        pytest.param(
            {"time": "soon"}, 422, "verdicts.0.time: Invalid isoformat string: 'soon'", id="no time"
        ),
        pytest.param({"mood": "grave"}, 422, "verdicts.0.mood: Extra inputs", id="unknown key"),
    ],
)
def test_what_cannot_be_saved_is_told(app_and_file, ask, run, change, code, reason):
    app, reviews = app_and_file
    good = {"fingerprint": run.discrepancies[0].fingerprint, "verdict": "fixed"}
    answer = ask(app, "POST", "/verdicts", json={"verdicts": [{**good, **change}]})
    assert answer.status_code == code
    assert reason in answer.json()["detail"]
    assert not reviews.exists()


def test_two_verdicts_on_one_finding_are_refused(app_and_file, ask, run):
    made = [{"fingerprint": run.discrepancies[0].fingerprint, "verdict": it} for it in ("fixed", "dismissed")]
    answer = ask(app_and_file[0], "POST", "/verdicts", json={"verdicts": made})
    assert answer.status_code == 422
    assert answer.json()["detail"] == "verdicts: there are two verdicts on one finding"


def test_verdicts_need_a_reviews_file(made, ask, run):
    body = {"verdicts": [{"fingerprint": run.discrepancies[0].fingerprint, "verdict": "fixed"}]}
    answer = ask(made(verdicts=False), "POST", "/verdicts", json=body)
    assert answer.status_code == 409
    assert "--reviews" in answer.json()["detail"]


def test_a_form_of_another_site_saves_nothing(made, ask, run, reviews):
    """What a page can send without asking first: a form, or text that reads as JSON."""
    body = json.dumps({"verdicts": [{"fingerprint": run.discrepancies[0].fingerprint, "verdict": "fixed"}]})
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        answer = ask(made(), "POST", "/verdicts", content=body, headers={"content-type": kind})
        assert answer.status_code == 415
    assert ask(made(), "POST", "/verdicts", content=body).status_code == 415
    assert not reviews.exists()


def outlets_by_reading(found) -> dict[str, str]:
    return {reading["value"]: claim["outlet"] for reading in found["readings"] for claim in reading["claims"]}


def test_a_draft_is_checked(made, ask):
    body = {"draft": {"text": FERRY}, "sources": [{"text": OTHER, "outlet": "Bay Wire"}]}
    answer = ask(made(), "POST", "/check", json=body)
    assert answer.status_code == 200
    [found] = answer.json()["discrepancies"]
    assert outlets_by_reading(found) == {"40": "", "14": "Bay Wire"}


def test_a_draft_is_checked_against_what_is_served(made, ask, desk):
    desk.sources = (Article(id="wire", text=OTHER, outlet="Bay Wire"),)
    answer = ask(made(), "POST", "/check", json={"draft": {"text": FERRY}})
    assert len(answer.json()["discrepancies"]) == 1


def test_a_draft_that_names_itself_is_not_compared_with_what_is_served_of_it(made, ask, desk):
    desk.sources = (Article(id="draft", text=OTHER), Article(id="ferry", text=OTHER))
    nameless = ask(made(), "POST", "/check", json={"draft": {"text": FERRY}}).json()
    assert [it["id"] for it in nameless["articles"]] == ["draft-2", "draft", "ferry"]
    named = ask(made(), "POST", "/check", json={"draft": {"text": FERRY, "id": "ferry"}}).json()
    assert sorted(it["id"] for it in named["articles"]) == ["draft", "ferry"]


def test_a_page_is_a_draft_too(made, ask):
    page = f"<!doctype html><title>Ferry</title><article><h1>Ferry sinks</h1><p>{FERRY}</p></article>"
    body = {"draft": {"html": page, "outlet": "Tern Herald"}, "sources": [{"text": OTHER}]}
    [found] = ask(made(), "POST", "/check", json=body).json()["discrepancies"]
    assert outlets_by_reading(found) == {"40": "Tern Herald", "14": ""}


def test_rules_and_severity_can_be_chosen(made, ask):
    body = {"draft": {"text": FERRY}, "sources": [{"text": OTHER}], "ignore": ["count-mismatch"]}
    assert ask(made(), "POST", "/check", json=body).json()["discrepancies"] == []
    body = {"draft": {"text": FERRY}, "sources": [{"text": OTHER}], "select": ["name-spelling"]}
    assert ask(made(), "POST", "/check", json=body).json()["discrepancies"] == []


@pytest.mark.parametrize(
    ("body", "code", "reason"),
    [
        pytest.param({}, 422, "draft: Field required", id="nothing"),
        pytest.param({"draft": {"text": ""}}, 422, "draft: an article has either text or html", id="no text"),
        pytest.param({"draft": {"text": "a", "html": "b"}}, 422, "either text or html", id="two texts"),
        pytest.param({"draft": {"text": "a"}}, 422, "sources are missing", id="no sources"),
        pytest.param({"draft": {"text": "a"}, "source": []}, 422, "source: Extra inputs", id="misspelled"),
        pytest.param({"draft": {"text": "a", "published": "Friday"}}, 422, "draft.published", id="no date"),
        pytest.param(
            {"draft": {"text": "a"}, "sources": [], "select": ["no-rule"]}, 422, "'no-rule'", id="no rule"
        ),
        pytest.param(
            {"draft": {"text": "a"}, "sources": [{"text": "b"}] * 201}, 422, "at most 200", id="too many"
        ),
        pytest.param(
            {"draft": {"text": "a", "id": "x"}, "sources": [{"text": "b", "id": "x"}]},
            422,
            "have the id 'x'",
            id="ids",
        ),
        pytest.param(
            {"draft": {"html": "<?xml version='1.0'?><rss></rss>"}, "sources": []},
            422,
            "draft: is XML",
            id="a feed",
        ),
        pytest.param({"draft": {"text": "x" * 300_000}}, 413, "larger than 200,000 bytes", id="too large"),
    ],
)
def test_what_cannot_be_checked_is_told(made, ask, body, code, reason):
    answer = ask(made(), "POST", "/check", json=body)
    assert answer.status_code == code
    assert reason in answer.json()["detail"]
    assert len(answer.content) < 2_000


def test_what_is_no_json_is_told(made, ask):
    answer = ask(made(), "POST", "/check", content=b"{", headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["detail"] == "character 1: no JSON"


def test_a_check_that_takes_too_long_is_ended(made, ask):
    body = {"draft": {"text": FERRY}, "sources": [{"text": OTHER}]}
    answer = ask(made(seconds=0.01), "POST", "/check", json=body)
    assert answer.status_code == 503
    assert answer.json()["detail"] == "not checked within 0.01 seconds"
    assert answer.headers["retry-after"] == "10"


def test_a_fault_of_ours_is_told_in_one_line(made, ask, told):
    def broken() -> Settings:
        raise AssertionError("that\ncannot be")

    answer = ask(made(settings=broken), "POST", "/check", json={"draft": {"text": FERRY}, "sources": []})
    assert answer.status_code == 500
    assert answer.json()["detail"] == "internal error: AssertionError: that cannot be"
    assert told == ["internal error: AssertionError: that cannot be"]


def test_not_every_one_of_many_faults_is_told(made, ask):
    answer = ask(made(), "POST", "/check", json={f"key{number}": 1 for number in range(1_000)})
    assert answer.status_code == 422
    assert answer.json()["detail"].endswith("(and 996 more)")


def test_a_client_that_has_gone_leaves_its_place_to_others(made, portal):
    """A check that nobody waits for would hold its process for as long as a check may take."""

    async def leave() -> float:
        app = made(seconds=600.0)
        body = json.dumps({"draft": {"text": f"{FERRY}\n\n" * 900}, "sources": []}).encode()
        messages = [{"type": "http.request", "body": body}, {"type": "http.disconnect"}]

        async def receive():
            if len(messages) == 1:
                await anyio.sleep(0.5)
            return messages.pop(0)

        async def send(message):
            pass

        headers = [(b"host", b"localhost"), (b"content-type", b"application/json")]
        scope = {"type": "http", "method": "POST", "path": "/check", "headers": headers, "query_string": b""}
        began = anyio.current_time()
        await app(scope, receive, send)
        return anyio.current_time() - began

    assert portal.call(leave) < 10


def test_a_paragraph_as_long_as_a_book_is_none(made, ask):
    answer = ask(
        made(size=3_000_000), "POST", "/check", json={"draft": {"text": "x" * 1_200_000}, "sources": []}
    )
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("draft: a paragraph of 1,200,000 characters; the longest")


def test_a_source_that_cannot_be_checked_is_told_and_the_draft_checked_against_the_rest(made, ask):
    sources = [{"text": OTHER}, {"text": OTHER, "language": "de", "id": "zeitung"}]
    document = ask(made(), "POST", "/check", json={"draft": {"text": FERRY}, "sources": sources}).json()
    assert ("zeitung", "everything") in [(gap["article"], gap["what"]) for gap in document["not_checked"]]
    assert len(document["discrepancies"]) == 1


def test_a_faulty_config_is_told(made, ask):
    def broken() -> Settings:
        raise ConfigError("twosource.toml:3: severity: 'loud' is none")

    body = {"draft": {"text": FERRY}, "sources": []}
    answer = ask(made(settings=broken), "POST", "/check", json=body)
    assert answer.status_code == 409
    assert "twosource.toml:3" in answer.json()["detail"]


def test_a_dismissed_finding_is_not_told_again(made, ask, reviews):
    body = {"draft": {"text": FERRY}, "sources": [{"text": OTHER}]}
    [found] = ask(made(), "POST", "/check", json=body).json()["discrepancies"]
    reviews.write_text(f"fingerprint,verdict\n{found['fingerprint']},dismissed\n", encoding="utf-8")
    document = ask(made(), "POST", "/check", json=body).json()
    assert document["discrepancies"] == []
    assert [it["fingerprint"] for it in document["suppressed"]] == [found["fingerprint"]]


def test_another_site_cannot_check(made, ask):
    answer = ask(
        made(),
        "POST",
        "/check",
        json={"draft": {"text": FERRY}, "sources": []},
        headers={"origin": "http://evil.example"},
    )
    assert answer.status_code == 403


def test_another_name_cannot_read(made, ask):
    assert ask(made(), "GET", "/report.json", headers={"host": "evil.example"}).status_code == 421
