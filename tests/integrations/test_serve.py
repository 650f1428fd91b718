"""`twosource serve` as it is run: a process, a socket, files that change, and requests from elsewhere."""

import http.client
import json
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from urllib.parse import urlsplit

import pytest

from checker.reviews import Verdict, read_reviews

FERRY = "The ferry to Tern Bay carried {} passengers when it sank on Monday, the coast guard said.\n"


@pytest.fixture
def story(tmp_path):
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "herald.txt").write_text(FERRY.format(40), encoding="utf-8")
    (folder / "wire.txt").write_text(FERRY.format(14), encoding="utf-8")
    return folder


def ask(url: str, path: str, body: object = None, **headers: str):
    """Give the status and the text of an answer."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url.partition("?")[0] + path, data=data)
    request.add_header("content-type", "application/json")
    for name, value in headers.items():
        request.add_header(name.replace("_", "-"), value)
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def findings(url: str) -> list[str]:
    return [it["fingerprint"] for it in json.loads(ask(url, "report.json")[1])["discrepancies"]]


def test_articles_verdicts_and_their_changes(serving, story, tmp_path):
    server = serving("story", "--reviews", "reviews.csv")
    assert any(line.endswith(" 1 discrepancy") for line in server.said)
    [key] = findings(server.url)
    status, answer = ask(server.url, "verdicts", {"verdicts": [{"fingerprint": key, "verdict": "confirmed"}]})
    assert (status, json.loads(answer)["verdicts"][0]["verdict"]) == (200, "confirmed")
    assert read_reviews(tmp_path / "reviews.csv").latest()[key].verdict is Verdict.CONFIRMED

    (story / "wire.txt").write_text(FERRY.format(40), encoding="utf-8")
    server.wait_for(lambda: findings(server.url) == [])
    server.wait_for(lambda: "checked again: 0 discrepancies" in server.said)
    for path in story.iterdir():
        path.unlink()
    server.wait_for(lambda: "story: no readable file in this folder" in " ".join(server.said))
    assert server.stop() == 0


def test_a_saved_report_that_is_written_anew(serving, story, tmp_path):
    def save() -> None:
        subprocess.run(
            [sys.executable, "-m", "checker", "report", "story", "-f", "json", "-o", "report.json", "-q"],
            cwd=tmp_path,
            check=True,
        )

    save()
    server = serving("report.json")
    assert len(findings(server.url)) == 1
    (story / "wire.txt").write_text(FERRY.format(40), encoding="utf-8")
    save()
    server.wait_for(lambda: findings(server.url) == [])
    (tmp_path / "report.json").write_text("{", encoding="utf-8")
    server.wait_for(lambda: any("report.json: no JSON report" in line for line in server.said))
    assert findings(server.url) == []  # what was there last is still shown


def test_a_cms_has_drafts_checked(serving, story):
    server = serving("story")
    draft = {"text": FERRY.format(44), "outlet": "Gull Post"}
    status, answer = ask(server.url, "check", {"draft": draft})
    assert status == 200
    [found] = json.loads(answer)["discrepancies"]
    assert {reading["value"] for reading in found["readings"]} == {"14", "40", "44"}


def test_a_check_that_takes_too_long_is_ended_and_the_next_one_is_not(serving, story):
    server = serving("story", "--time-limit", "1")
    long = {"text": "\n\n".join(FERRY.format(number) for number in range(20_000, 24_000))}
    status, answer = ask(server.url, "check", {"draft": long, "sources": []})
    assert (status, json.loads(answer)["detail"]) == (503, "not checked within 1 seconds")
    assert ask(server.url, "health")[0] == 200


def test_requests_from_elsewhere(serving, story):
    server = serving("story")
    assert ask(server.url, "", host="evil.example")[0] == 421
    assert ask(server.url, "check", {"draft": {"text": "x"}}, origin="http://evil.example")[0] == 403
    assert ask(server.url, "")[0] == 200


def test_a_token_where_one_is_asked_for(serving, story):
    token = "of-sixteen-characters-or-more"
    server = serving("story", TWOSOURCE_TOKEN=token)
    assert server.url.endswith(f"/?token={token}")
    assert ask(server.url, "")[0] == 401
    assert ask(server.url, "report.json", authorization=f"Bearer {token}")[0] == 200
    place = urlsplit(server.url)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=30)
    connection.request("GET", f"/?token={token}")
    answer = connection.getresponse()
    answer.read()
    assert (answer.status, answer.getheader("location")) == (303, "/")
    connection.request("GET", "/", headers={"cookie": answer.getheader("set-cookie").partition(";")[0]})
    assert connection.getresponse().status == 200
    connection.close()


def test_it_is_reached_from_this_computer_only(serving, story):
    server = serving("story")
    place = urlsplit(server.url)
    own = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {
        "127.0.0.1"
    }
    for address in own:
        with pytest.raises(OSError), socket.create_connection((address, place.port), timeout=2):
            pass
    assert place.hostname == "127.0.0.1"


def test_it_ends_while_a_draft_is_checked(serving, story):
    server = serving("story")
    long = {"text": "\n\n".join(FERRY.format(number) for number in range(20_000, 24_000))}
    answers = []
    asking = threading.Thread(
        target=lambda: answers.append(ask(server.url, "check", {"draft": long, "sources": []}))
    )
    asking.start()
    time.sleep(1)
    said = list(server.said)
    assert server.stop() == 0
    asking.join()
    assert answers == [(503, '{"detail":"the server is ending"}')]
    assert server.said == said


@pytest.mark.parametrize(("by", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, -signal.SIGTERM)])
def test_it_ends_while_a_page_listens(serving, story, by, code):
    server = serving("story")
    place = urlsplit(server.url)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=30)
    connection.request("GET", "/events")
    answer = connection.getresponse()
    assert answer.readline() == b"event: revision\n"
    assert server.stop(by) == code
    assert not any("Traceback" in line for line in server.said)
    connection.close()
