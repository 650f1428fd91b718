"""The page that `twosource serve` shows, in a real browser: verdicts are saved, changes are followed."""

from collections.abc import Iterator

import pytest

from checker.reviews import Review, Reviews, read_reviews, write_reviews

FACTS = (
    "The ferry to Tern Bay carried {} passengers when it sank on Monday, the coast guard said.\n",
    "The fire at the paper mill in Skua injured {} workers, the fire chief said.\n",
    "The dam at Gull Pass will cost ${} million, the energy ministry said.\n",
)
CARDS = "#cards > .card:not([hidden])"


@pytest.fixture
def story(tmp_path):
    folder = tmp_path / "story"
    folder.mkdir()
    tell(folder / "herald.txt", 40, 52, 68)
    tell(folder / "wire.txt", 14, 25, 86)
    return folder


def tell(path, *numbers) -> None:
    text = "\n".join(fact.format(number) for fact, number in zip(FACTS, numbers, strict=True))
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def visit(chromium) -> Iterator:
    """Open pages, each in a browser of its own; what the console complains of, but for a server that is gone, fails."""
    contexts, complaints = [], []

    def open_page(url: str, **options):
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda it: (
                it.type == "error"
                and "Failed to load resource: net::" not in it.text
                and complaints.append(it.text)
            ),
        )
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def said(page, text: str, place: str = "#told") -> None:
    page.locator(place, has_text=text).wait_for()


def latest(tmp_path) -> dict[str, tuple[str, str, str]]:
    rows = read_reviews(tmp_path / "reviews.csv").latest()
    return {key: (str(row.verdict), row.note, row.editor) for key, row in rows.items()}


@pytest.fixture
def server(serving, story):
    return serving("story", "--reviews", "reviews.csv")


def test_verdicts_are_saved_and_seen_by_others(server, visit, tmp_path):
    mine, other = visit(server.url), visit(server.url)
    mine.fill("#editor", "Ann")
    mine.locator(CARDS).nth(0).focus()
    mine.keyboard.press("1")
    said(mine, "Saved in reviews.csv.")
    said(other, "Ann on ")
    key = mine.locator(CARDS).nth(0).get_attribute("data-fingerprint")
    assert latest(tmp_path) == {key: ("confirmed", "", "Ann")}
    assert other.locator(f'[data-fingerprint="{key}"]').get_attribute("data-verdict") == "confirmed"
    assert "1 decided" in other.inner_text("#count")

    other.locator(f'[data-fingerprint="{key}"] .clear').click()
    said(mine, "no verdict")
    assert latest(tmp_path)[key][0] == "withdrawn"
    assert mine.locator(f'[data-fingerprint="{key}"]').get_attribute("data-verdict") == ""


def test_two_editors_who_disagree_are_both_heard(server, visit):
    mine, other = visit(server.url), visit(server.url)
    for page, name, key in ((mine, "Ann", "1"), (other, "Bo", "2")):
        page.fill("#editor", name)
        page.locator(CARDS).nth(0).focus()
        page.keyboard.press(key)
        said(page, "Saved")
    mine.reload()
    assert "Bo dismissed it on " in mine.locator(CARDS).nth(0).locator(".disagreement").inner_text()
    assert mine.locator(CARDS).nth(0).locator(".past li").count() == 2


def test_a_note_is_saved_with_its_verdict(server, visit, tmp_path):
    page = visit(server.url)
    card = page.locator(CARDS).nth(1)
    card.locator(".note").fill('asked "twice", =1+1')
    card.locator(".note").press("Enter")
    assert page.inner_text("#told") == "The note waits in this browser for a verdict."
    page.keyboard.press("2")
    said(page, "Saved")
    [(verdict, note, _)] = latest(tmp_path).values()
    assert (verdict, note) == ("dismissed", 'asked "twice", =1+1')
    page.reload()
    assert page.locator(CARDS).count() == 3
    assert page.locator(CARDS).nth(1).get_attribute("data-verdict") == "dismissed"


def test_quick_changes_of_mind_end_with_the_last(server, visit, tmp_path):
    page = visit(server.url)
    page.locator(CARDS).nth(0).focus()
    for key in "1231230123":
        page.keyboard.press(key)
    said(page, "Saved")
    server.wait_for(lambda: [it[0] for it in latest(tmp_path).values()] == ["fixed"])
    waiting = "Object.keys(localStorage).filter((key) => key.includes('verdict'))"
    server.wait_for(lambda: page.evaluate(waiting) == [])


def test_a_change_is_followed_with_everything_in_its_place(server, visit, story):
    page = visit(server.url)
    page.uncheck("input[name=severity][value=note]")
    page.fill("#search", "said")
    page.locator(CARDS).nth(2).focus()
    here = page.evaluate("document.activeElement.dataset.fingerprint")
    tell(story / "wire.txt", 40, 25, 86)
    said(page, "Articles have changed")
    assert page.locator(CARDS).count() == 2
    assert page.input_value("#search") == "said"
    assert not page.is_checked("input[name=severity][value=note]")
    assert page.evaluate("document.activeElement.dataset.fingerprint") == here


def test_nobody_is_interrupted_while_writing(server, visit, story):
    page = visit(server.url)
    note = page.locator(CARDS).nth(0).locator(".note")
    note.focus()
    page.keyboard.type("half a th")
    tell(story / "wire.txt", 14, 25, 68)
    said(page, "this page follows when you leave the field", "#live")
    page.keyboard.type("ought")
    page.keyboard.press("Enter")
    said(page, "Articles have changed")
    assert page.locator(CARDS).count() == 2
    assert page.locator(CARDS).nth(0).locator(".note").input_value() == "half a thought"


def test_without_the_server_verdicts_wait(server, serving, visit, story, tmp_path):
    page = visit(server.url)
    assert server.stop() == 0
    said(page, "The server does not answer", "#live")
    page.locator(CARDS).nth(0).focus()
    page.keyboard.press("3")
    said(page, "a verdict waits in this browser", "#live")
    port = server.url.rstrip("/").rpartition(":")[2]
    again = serving("story", "--reviews", "reviews.csv", "--port", port)
    page.locator("#live").wait_for(state="hidden")
    again.wait_for((tmp_path / "reviews.csv").exists)
    assert [it[0] for it in latest(tmp_path).values()] == ["fixed"]


def test_what_is_wrong_is_told(server, visit, story):
    page = visit(server.url)
    kept = {path: path.read_bytes() for path in story.iterdir()}
    for path in kept:
        path.unlink()
    said(page, "no readable file in this folder", "#live")
    for path, data in kept.items():
        path.write_bytes(data)
    page.locator("#live").wait_for(state="hidden")


def test_what_others_write_into_the_file_is_seen(server, visit, tmp_path):
    page = visit(server.url)
    key = page.locator(CARDS).nth(0).get_attribute("data-fingerprint")
    row = Review(
        fingerprint=key, verdict="dismissed", note="by mail", editor="Bo", time="2031-01-01T00:00:00+00:00"
    )
    write_reviews(Reviews((row,)), tmp_path / "reviews.csv")
    said(page, "Bo on ")
    assert page.locator(CARDS).nth(0).locator(".verdict-note").text_content() == " – by mail"


def test_tabs_that_are_not_looked_at_leave_the_server_to_the_others(server, visit, tmp_path):
    """A browser opens six connections to one server, and a page that listens to it keeps one of them."""
    pages = [visit(server.url)]
    hide = """(hidden) => {
        Object.defineProperty(document, "hidden", {configurable: true, get: () => hidden});
        document.dispatchEvent(new Event("visibilitychange"));
    }"""
    for _ in range(7):
        pages[-1].evaluate(hide, True)
        pages.append(pages[0].context.new_page())
        pages[-1].goto(server.url, timeout=20_000)
    last, first = pages[-1], pages[0]
    for number, key in ((0, "1"), (1, "2")):
        last.locator(CARDS).nth(number).focus()
        last.keyboard.press(key)
        said(last, "Saved")
        server.wait_for(lambda count=number + 1: len(latest(tmp_path)) == count)
    assert first.locator(CARDS).nth(0).get_attribute("data-verdict") == ""
    last.evaluate(hide, True)
    first.evaluate(hide, False)
    said(first, "confirmed")
    assert [first.locator(CARDS).nth(number).get_attribute("data-verdict") for number in range(3)] == [
        "confirmed",
        "dismissed",
        "",
    ]


def test_an_import_is_saved_and_can_be_undone(server, visit, tmp_path):
    page = visit(server.url)
    keys = [page.locator(CARDS).nth(number).get_attribute("data-fingerprint") for number in range(2)]
    file = tmp_path / "mail.csv"
    rows = "".join(f"{key},dismissed,Cy,2030-01-01T00:00:00+00:00\n" for key in keys)
    file.write_text(f"fingerprint,verdict,editor,time\n{rows}", encoding="utf-8")
    page.set_input_files("#import", file)
    said(page, "Saved")
    assert {it[::2] for it in latest(tmp_path).values()} == {("dismissed", "Cy")}
    page.click("#undo")
    server.wait_for(lambda: {it[0] for it in latest(tmp_path).values()} == {"withdrawn"})


def test_without_a_reviews_file_verdicts_stay_in_the_browser(serving, visit, story, tmp_path):
    page = visit(serving("story").url)
    assert "no reviews file was named" in page.inner_text("footer")
    page.locator(CARDS).nth(0).focus()
    page.keyboard.press("1")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('verdict')).length") == 1
    page.reload()
    assert page.locator(CARDS).nth(0).get_attribute("data-verdict") == "confirmed"
    assert not (tmp_path / "reviews.csv").exists()


def test_the_token_opens_the_page_and_leaves_the_address(serving, visit, story):
    server = serving("story", "--reviews", "reviews.csv", TWOSOURCE_TOKEN="of-sixteen-characters-or-more")
    page = visit(server.url)
    assert "token" not in page.url
    page.locator(CARDS).nth(0).focus()
    page.keyboard.press("1")
    said(page, "Saved")


def test_a_page_of_another_site_can_do_nothing(server, visit, chromium, tmp_path, story):
    """Read, frame, or write: what a page elsewhere may try on a server of this computer."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "index.html").write_text("<!doctype html><title>elsewhere</title>", encoding="utf-8")
    context = chromium.new_context()
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    tried = page.evaluate(
        """async (url) => {
          const outcome = [];
          const attempts = [
            [url + "report.json", {}],
            [url + "verdicts", {method: "POST", body: "{}", mode: "no-cors"}],
            [url + "verdicts", {method: "POST", body: "{}", headers: {"content-type": "application/json"}}],
          ];
          for (const [address, options] of attempts) {
            try { const answer = await fetch(address, options); outcome.push(answer.type + answer.status); }
            catch { outcome.push("refused"); }
          }
          return outcome;
        }""",
        server.url,
    )
    context.close()
    assert tried in (["refused", "opaque0", "refused"], ["refused", "refused", "refused"])
    assert not (tmp_path / "reviews.csv").exists()


def test_the_page_has_no_violations(server, visit, axe):
    page = visit(server.url, bypass_csp=True)
    page.locator(CARDS).nth(0).focus()
    page.keyboard.press("1")
    said(page, "Saved")
    page.evaluate(axe)
    assert page.evaluate("axe.run().then((it) => it.violations.map((each) => each.id))") == []
