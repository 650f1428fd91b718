"""The HTML report in a real browser, opened from disk as its readers open it."""

import csv
import json
import time
from dataclasses import replace

import pytest

from checker.__main__ import main
from checker.reviews import Review, Reviews, Verdict, read_reviews, write_reviews
from checker.rows import COLUMNS
from checker.run import Reading, Said

WORDS = ("confirmed", "dismissed", "fixed")
CARDS = "#cards > .card:not([hidden])"


def count(page, selector=CARDS) -> int:
    return page.locator(selector).count()


def until(page, condition: str) -> None:
    """Wait for a condition; the page's policy forbids playwright's own way, which evaluates text in it."""
    end = time.monotonic() + 10
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(20)


def downloaded(page, button: str, tmp_path):
    with page.expect_download() as waiting:
        page.click(button)
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def focused(page) -> str:
    return page.evaluate("document.activeElement.closest('.card')?.id ?? ''")


@pytest.fixture
def ten(run_of):
    run = run_of(10)
    hinted = replace(run.discrepancies[7], hint="Ask the Harbourmaster.")
    return replace(run, discrepancies=(*run.discrepancies[:7], hinted, *run.discrepancies[8:]))


@pytest.fixture
def page(opened, ten):
    return opened(ten)


@pytest.fixture
def keys(ten) -> list[str]:
    return [found.fingerprint for found in ten.discrepancies]


@pytest.mark.parametrize(
    ("act", "left"),
    [
        pytest.param(lambda page: page.uncheck("input[name=severity][value=error]"), 6, id="severity"),
        pytest.param(lambda page: page.select_option("#rule", "date-mismatch"), 3, id="rule"),
        pytest.param(lambda page: page.fill("#search", "HARBOURMASTER ask"), 1, id="search"),
        pytest.param(lambda page: page.fill("#search", "lomza"), 10, id="search without diacritics"),
        pytest.param(lambda page: page.fill("#search", "nowhere"), 0, id="search in vain"),
        pytest.param(lambda page: page.uncheck("input[name=verdict][value='']"), 0, id="verdict"),
    ],
)
def test_filters(page, act, left):
    assert count(page) == 10
    act(page)
    assert count(page) == left
    expected = "10 discrepancies, 0 decided" if left == 10 else f"{left} of 10 discrepancies, 0 decided"
    assert page.inner_text("#count") == expected
    assert page.is_visible("#none") == (left == 0)
    assert page.is_visible("#matrix") == (left > 0)
    assert count(page, "#matrix tbody tr:not([hidden])") == left
    page.click("button[type=reset]")
    until(page, "document.getElementById('count').textContent.startsWith('10 ')")
    assert count(page) == 10


def test_filter_by_outlet(opened, run_of):
    run = run_of(30, 12)
    page = opened(run)
    name = "The Harbour Gazette No. 5"
    page.select_option("#outlet", label=f"{name} ({sum(name in outlets(it) for it in run.discrepancies)})")
    assert 0 < count(page) == sum(name in outlets(it) for it in run.discrepancies) < 30


def outlets(found) -> set[str]:
    return {outlet for reading in found.readings for outlet in reading.outlets}


def test_counts_of_filters_follow(page):
    page.uncheck("input[name=severity][value=error]")
    page.select_option("#rule", "date-mismatch")
    assert page.inner_text("[data-count='severity:warning']") == "3"
    assert page.inner_text("[data-count='severity:note']") == "0"


@pytest.mark.parametrize(("order", "first"), [("score", 9), ("subject", 0), ("rule", 0), ("n", 0)])
def test_sort(page, keys, order, first):
    page.select_option("#sort", order)
    assert page.get_attribute("#cards > .card >> nth=0", "id") == keys[first]


def test_keys(page, keys):
    for key in "jjjk":
        page.keyboard.press(key)
    assert focused(page) == keys[1]
    page.keyboard.press("2")
    assert page.get_attribute(f"[id='{keys[1]}']", "data-verdict") == "dismissed"
    page.keyboard.press("n")
    page.keyboard.type("k1 agreed")  # letters in a note are no commands
    page.keyboard.press("Escape")
    assert focused(page) == keys[1]
    page.keyboard.press("j")
    page.keyboard.press("1")
    assert page.inner_text("#count") == "10 discrepancies, 2 decided (1 confirmed, 1 dismissed)"
    page.keyboard.press("0")
    assert page.inner_text("#count") == "10 discrepancies, 1 decided (1 dismissed)"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.is_visible("#help")


def test_a_verdict_without_a_discrepancy_is_asked_for_one(page):
    page.keyboard.press("2")
    assert page.inner_text("#told") == "Go to a discrepancy first: j is the next one."
    assert page.inner_text("#count") == "10 discrepancies, 0 decided"


def test_keys_open_folds(page, keys):
    page.keyboard.press("j")
    page.keyboard.press("o")
    assert count(page, f"[id='{keys[0]}'] details[open]") == 2


def test_decided_one_leaves_a_filtered_list_and_the_next_has_the_focus(page, keys):
    page.uncheck("input[name=verdict][value=confirmed]")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    page.keyboard.press("1")
    assert count(page) == 9
    assert focused(page) == keys[1]


def test_verdicts_stay(page, keys):
    page.check(f"[id='{keys[3]}'] input[value=fixed]")
    page.fill(f"[id='{keys[3]}'] .note", "in print")
    page.keyboard.press("Enter")
    page.reload()
    assert page.is_checked(f"[id='{keys[3]}'] input[value=fixed]")
    assert page.input_value(f"[id='{keys[3]}'] .note") == "in print"


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_export_comes_back(opened, page, keys, ten, tmp_path, kind):
    page.fill("#editor", "Ewa")
    notes = {0: '=2+2 "quoted", with a comma', 4: "\u200fעברית", 7: ""}
    for number, verdict in ((0, "confirmed"), (4, "dismissed"), (7, "fixed")):
        page.check(f"[id='{keys[number]}'] input[value={verdict}]")
        page.fill(f"[id='{keys[number]}'] .note", notes[number])
    path = downloaded(page, f"#export-{kind}", tmp_path)
    latest = read_reviews(path).latest()
    assert {key: (it.verdict, it.note) for key, it in latest.items()} == {
        keys[0]: (Verdict.CONFIRMED, notes[0]),
        keys[4]: (Verdict.DISMISSED, notes[4]),
        keys[7]: (Verdict.FIXED, ""),
    }
    assert {it.editor for it in latest.values()} == {"Ewa"}
    assert {it.subject for it in latest.values()} == {"fact 0", "fact 4", "fact 7"}
    other = opened(ten)  # another browser profile
    other.set_input_files("#import", path)
    until(other, "document.getElementById('told').textContent")
    assert other.inner_text("#told") == "3 verdicts imported."
    assert other.inner_text("#count") == "10 discrepancies, 3 decided (1 confirmed, 1 dismissed, 1 fixed)"
    assert other.input_value(f"[id='{keys[0]}'] .note") == notes[0]
    other.click("#undo")
    assert other.inner_text("#count") == "10 discrepancies, 0 decided"


def test_csv_export_is_the_csv_report_with_verdicts(page, keys, tmp_path):
    page.check(f"[id='{keys[1]}'] input[value=confirmed]")
    text = downloaded(page, "#export-csv", tmp_path).read_bytes().decode()
    assert text.startswith("\ufefffingerprint,verdict,note,")
    rows = list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))
    assert list(rows[0])[: len(COLUMNS)] == list(COLUMNS)
    assert {row["fingerprint"].lstrip("'") for row in rows if row["verdict"] == "confirmed"} == {keys[1]}
    assert not [cell for row in rows for cell in row.values() if cell[:1] in set("=+-@")]


@pytest.mark.parametrize(
    ("text", "told", "verdict"),
    [
        pytest.param(
            "fingerprint,verdict,time\n{},Dismissed,2001-01-01T00:00:00+00:00\n",
            "0 verdicts imported; 1 left out, since yours is later.",
            "confirmed",
            id="earlier",
        ),
        pytest.param(
            "fingerprint,verdict,time\n{},dismissed,2999-01-01T00:00:00+00:00\n",
            "1 verdict imported; 1 replaced another verdict.",
            "dismissed",
            id="later",
        ),
        pytest.param(
            'fingerprint;verdict;note\r\n{};fixed;"a\r\nb; ""c"""\r\n',
            "1 verdict imported; 1 replaced another verdict.",
            "fixed",
            id="semicolons",
        ),
        pytest.param(
            "fingerprint,verdict\n{},perhaps\n",
            "0 verdicts imported; 1 not confirmed, dismissed or fixed.",
            "confirmed",
            id="no verdict",
        ),
        pytest.param(
            "fingerprint,verdict\n{},\n", "reviews.csv has no verdicts in it.", "confirmed", id="empty"
        ),
        pytest.param(
            'fingerprint,verdict,note\n{},fixed,"ours\n',
            "reviews.csv was not imported: a quotation mark is never closed.",
            "confirmed",
            id="open quotation mark",
        ),
        pytest.param(
            "fingerprint,verdict\n0000000000000001,fixed\n",
            "1 verdict imported; 1 of discrepancies that are not on this page.",
            "confirmed",
            id="of another page",
        ),
        pytest.param(
            "name,verdict\n{},fixed\n",
            "reviews.csv was not imported: it has no columns fingerprint and verdict.",
            "confirmed",
            id="no reviews file",
        ),
    ],
)
def test_import(page, keys, tmp_path, text, told, verdict):
    page.check(f"[id='{keys[2]}'] input[value=confirmed]")
    path = tmp_path / "reviews.csv"
    path.write_bytes(text.replace("{}", keys[2]).encode())
    page.set_input_files("#import", path)
    until(page, "document.getElementById('told').textContent")
    assert page.inner_text("#told") == told
    assert page.get_attribute(f"[id='{keys[2]}']", "data-verdict") == verdict


def test_verdicts_of_the_reviews_file_are_shown_and_can_be_changed(opened, ten, keys, tmp_path):
    run = replace(ten, verdicts={keys[0]: ("confirmed", "by phone")})
    page = opened(run)
    assert page.inner_text("#count") == "10 discrepancies, 1 decided (1 confirmed)"
    page.check(f"[id='{keys[0]}'] input[value=fixed]")
    assert page.inner_text(f"[id='{keys[0]}'] .before") == "In the reviews file: confirmed – by phone"
    path = downloaded(page, "#export-json", tmp_path)
    assert [it["verdict"] for it in json.loads(path.read_text())["verdicts"]] == ["fixed"]


def test_links_to_what_lies_beyond_the_cards_land_there(opened, ten):
    page = opened(replace(ten, suppressed=ten.discrepancies[:2]), viewport={"width": 390, "height": 800})
    page.click(".top a[href='#suppressed']")
    until(page, "document.getElementById('suppressed').getBoundingClientRect().top < innerHeight - 40")
    assert page.inner_text("#told") == ""


def test_a_link_to_what_is_not_there_says_so(opened, ten):
    page = opened(ten, anchor="#00000000000000ff")
    assert page.inner_text("#told").startswith("The discrepancy that this link names is not on this page")


def test_of_the_browser_and_the_reviews_file_the_later_holds(opened, saved, ten, keys):
    page = opened(ten)
    page.check(f"[id='{keys[0]}'] input[value=fixed]")
    for at, verdict in (("2020-01-01T08:00:00+00:00", "fixed"), ("2999-01-01T08:00:00+00:00", "confirmed")):
        said = Said(verdict="confirmed", note="by phone", editor="Bo", time=at)
        run = replace(ten, verdicts={keys[0]: ("confirmed", "by phone")}, history={keys[0]: (said,)})
        page.goto(saved(run).as_uri())
        assert page.get_attribute(f"[id='{keys[0]}']", "data-verdict") == verdict
        assert page.inner_text(f"[id='{keys[0]}'] .before") == (
            f"In the reviews file: confirmed – by phone (Bo, {at[:10]} 08:00 UTC)"
        )


@pytest.fixture
def reviewed(ten, keys):
    """The run as a reviews file has it that confirmed one, dismissed another and knows a third as baseline."""
    hidden = ten.discrepancies[1:3]
    verdicts = {
        keys[0]: ("confirmed", "by phone"),
        keys[1]: ("dismissed", ""),
        keys[2]: ("baseline", "found when the baseline was written"),
    }
    shown = (ten.discrepancies[0], *ten.discrepancies[3:])
    return replace(ten, discrepancies=shown, suppressed=hidden, verdicts=verdicts)


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_verdict_of_the_reviews_file_that_is_cleared_is_exported_as_withdrawn(
    opened, reviewed, keys, tmp_path, kind
):
    page = opened(reviewed)
    page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
    for card in (keys[0], f"{keys[1]}-s", f"{keys[2]}-s"):
        page.click(f"[id='{card}'] .clear")
    page.check(f"[id='{keys[3]}'] input[value=fixed]")
    page.click(f"[id='{keys[3]}'] .clear")  # nobody else has seen that one
    assert page.inner_text(f"[id='{keys[0]}'] .before") == (
        "In the reviews file: confirmed – by phone (to be withdrawn)"
    )
    assert page.inner_text("#count") == "8 discrepancies, 0 decided"
    path = downloaded(page, f"#export-{kind}", tmp_path)
    verdicts = {key: it.verdict for key, it in read_reviews(path).latest().items()}
    assert verdicts == dict.fromkeys(keys[:3], Verdict.WITHDRAWN)


def test_a_withdrawn_verdict_can_be_given_again(opened, reviewed, keys, tmp_path):
    page = opened(reviewed)
    page.click(f"[id='{keys[0]}'] .clear")
    page.fill(f"[id='{keys[0]}'] .note", "not sure")
    page.reload()  # in the middle of writing: the note is kept all the same
    assert page.get_attribute(f"[id='{keys[0]}']", "data-verdict") == ""
    assert page.input_value(f"[id='{keys[0]}'] .note") == "not sure"
    page.check(f"[id='{keys[0]}'] input[value=fixed]")
    path = downloaded(page, "#export-json", tmp_path)
    exported = json.loads(path.read_text())["verdicts"]
    assert {(it["verdict"], it["note"]) for it in exported} == {("fixed", "not sure")}


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_an_imported_withdrawal_clears(opened, page, keys, ten, tmp_path, kind):
    page.check(f"[id='{keys[0]}'] input[value=confirmed]")
    row = {"fingerprint": keys[0], "verdict": "withdrawn", "time": "2999-01-01T00:00:00+00:00"}
    path = tmp_path / f"back.{kind}"
    path.write_text(
        json.dumps({"verdicts": [row]}) if kind == "json" else f"{','.join(row)}\n{','.join(row.values())}\n"
    )
    page.set_input_files("#import", path)
    until(page, "document.getElementById('told').textContent")
    assert page.inner_text("#told") == "1 verdict imported; 1 of them withdrawn."
    assert page.inner_text("#count") == "10 discrepancies, 0 decided"
    page.click("#undo")
    assert page.inner_text("#count") == "10 discrepancies, 1 decided (1 confirmed)"


def test_a_reviews_file_that_took_a_verdict_back_is_imported_as_that(page, keys, tmp_path):
    path = tmp_path / "reviews.csv"
    rows = [
        (keys[0], "dismissed", "2031-01-01T00:00:00+00:00"),
        (keys[0], "withdrawn", "2031-01-02T00:00:00+00:00"),
    ]
    path.write_text("fingerprint,verdict,time\n" + "".join(",".join(row) + "\n" for row in rows))
    page.set_input_files("#import", path)
    until(page, "document.getElementById('told').textContent")
    assert page.inner_text("#told") == "1 verdict imported; 1 of them withdrawn."
    page.check(f"[id='{keys[0]}'] input[value=fixed]")
    page.click(f"[id='{keys[0]}'] .clear")  # others know of it: it is taken back again
    exported = read_reviews(downloaded(page, "#export-csv", tmp_path))
    assert [(it.fingerprint, it.verdict) for it in exported.rows] == [(keys[0], Verdict.WITHDRAWN)]


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_withdrawal_goes_round(opened, ten, keys, tmp_path, kind, monkeypatch):
    """From the page to the reviews file, and from there to the next page."""
    monkeypatch.setenv("LOGNAME", "night-desk")
    reviews = tmp_path / "reviews.csv"
    known = [
        Review(fingerprint=key, verdict=Verdict.DISMISSED, time="2025-01-01T00:00:00+00:00")
        for key in keys[:2]
    ]
    write_reviews(Reviews(tuple(sorted(known, key=lambda row: row.order))), reviews)
    page = opened(read_reviews(reviews).applied_to(ten))
    page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
    page.click(f"[id='{keys[0]}-s'] .clear")
    export = downloaded(page, f"#export-{kind}", tmp_path)
    assert main(["review", str(export), "--reviews", str(reviews)]) == 0
    after = read_reviews(reviews).applied_to(ten)
    assert [it.fingerprint for it in after.suppressed] == [keys[1]]
    assert keys[0] not in after.verdicts
    assert len(read_reviews(reviews).rows) == 3
    again = opened(after)  # another browser profile
    assert again.inner_text("#count") == "9 discrepancies, 0 decided"


def test_json_and_csv_make_the_same_reviews_file(opened, run_of, tmp_path):
    run = run_of(12, 9)  # among them findings of three readings
    assert {len(found.readings) for found in run.discrepancies} == {2, 3}
    odd = replace(run.discrepancies[2], subject="'=the crane", message='a, "b"; c')
    page = opened(replace(run, discrepancies=(odd, *run.discrepancies[3:]), suppressed=run.discrepancies[:2]))
    page.fill("#editor", "Ewa")
    for number, card in enumerate(page.locator("#cards .card").all()[:8]):
        card.locator(f"input[value={WORDS[number % 3]}]").check()
        card.locator(".note").fill("'=1 \u202ewith 'quotes', \"and\" ; more " * (number % 2))
    exports = [downloaded(page, f"#export-{kind}", tmp_path) for kind in ("csv", "json")]
    files = []
    for export in exports:
        path = tmp_path / f"{export.suffix[1:]}-reviews.csv"
        assert main(["review", str(export), "--reviews", str(path)]) == 0
        files.append(path.read_bytes())
    assert files[0] == files[1]
    rows = read_reviews(tmp_path / "json-reviews.csv").rows
    assert len(rows) > len({row.fingerprint for row in rows}) == 8
    assert all(row.value_a and row.outlets_a and row.value_b and row.outlets_b for row in rows)


def test_deep_link(opened, ten, keys):
    page = opened(ten, f"#{keys[8]}")
    assert focused(page) == keys[8]
    box = page.locator(f"[id='{keys[8]}']").bounding_box()
    assert 0 <= box["y"] < 900


def test_deep_link_into_what_is_folded_or_filtered(opened, ten, keys):
    run = replace(ten, discrepancies=ten.discrepancies[:5], suppressed=ten.discrepancies[5:])
    page = opened(run, f"#{keys[6]}")
    assert page.is_visible(f"[id='{keys[6]}-s']")
    page.fill("#search", "nowhere")
    page.evaluate(f"location.hash = '{keys[2]}'")
    until(page, f"document.activeElement.id === '{keys[2]}'")
    assert count(page) == 5


def test_a_cell_of_the_matrix_opens_its_discrepancy(page, keys):
    page.click("#matrix tbody tr:nth-child(4) td a >> nth=0")
    assert focused(page) == keys[3]


def test_an_outlet_of_the_table_filters(opened, run_of):
    page = opened(run_of(30, 12))
    page.evaluate("document.getElementById('outlets').open = true")
    page.click("#outlets button[data-outlet='5']")
    assert page.input_value("#outlet") == "5"
    assert 0 < count(page) < 30


@pytest.mark.parametrize(
    ("system", "clicks", "dark"),
    [("dark", 0, True), ("light", 0, False), ("light", 2, True), ("dark", 1, False)],
)
def test_theme(opened, ten, system, clicks, dark):
    page = opened(ten, color_scheme=system)
    for _ in range(clicks):
        page.click("#theme")
    page.reload()  # the choice stays
    red = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]")
    assert (int(red) < 60) == dark


def test_print_has_all_and_no_controls(opened, run_of, tmp_path):
    run = run_of(4, 40)
    page = opened(run)
    page.check("#cards .card >> nth=0 >> input[value=confirmed]")
    page.emulate_media(media="print")
    assert not page.is_visible("#filter-form")
    assert not page.is_visible("#export-csv")
    assert not page.is_visible(".decide >> nth=0")
    assert page.inner_text(".decided >> nth=0") == "Verdict: confirmed"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert count(page, "#cards .more:not([open])") == 0
    assert page.locator("#cards blockquote >> nth=-1").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert count(page, "#cards .more[open]") == 0
    assert page.pdf().startswith(b"%PDF")


PAPER = {"width": 703, "height": 1000}  # A4 without its margins, in pixels


@pytest.mark.parametrize(("size", "outlets_"), [(2, 3), (12, 12), (12, 40), (60, 40), (12, 90)])
def test_nothing_runs_off_the_paper(opened, run_of, size, outlets_):
    page = opened(run_of(size, outlets_), viewport=PAPER, color_scheme="dark")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    widest = "Math.max(...[...document.querySelectorAll('body *')].map((it) => it.checkVisibility() ? it.getBoundingClientRect().right : 0))"
    assert page.evaluate(widest) <= 703
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize(("size", "drawn"), [(2, True), (12, False)], ids=["few days", "many days"])
def test_dates_are_printed_as_a_picture_or_where_that_is_too_wide_as_a_list(opened, run_of, size, drawn):
    page = opened(run_of(size, 3))
    assert not page.is_visible(".dates >> nth=0")
    page.emulate_media(media="print")
    assert page.is_visible(".timeline") is drawn
    assert page.is_visible(".dates") is not drawn
    if not drawn:
        text = page.inner_text(".dates tr >> nth=0")
        assert " ".join(text.split()) == (
            "fact 1 2 days apart 2031-03-02 The Harbour Gazette No. 0, The Harbour Gazette No. 2"
            " 2031-03-04 The Harbour Gazette No. 1"
        )


@pytest.mark.parametrize(
    ("size", "width", "drawn"),
    [
        pytest.param(12, 1280, True, id="some days, wide screen"),
        pytest.param(12, 390, False, id="some days, phone"),
        pytest.param(2, 390, True, id="two days, phone"),
        pytest.param(90, 1280, False, id="months, wide screen"),
    ],
)
def test_dates_are_drawn_where_there_is_room(opened, run_of, size, width, drawn):
    page = opened(run_of(size, 3), viewport={"width": width, "height": 900})
    page.evaluate("document.getElementById('timeline').open = true")
    assert count(page, ".timeline:visible") == drawn
    assert count(page, ".dates:visible") == (not drawn)


def test_what_is_printed_of_a_filtered_list_says_so(page):
    page.select_option("#rule", "date-mismatch")
    page.emulate_media(media="print")
    assert page.inner_text("#count") == "3 of 10 discrepancies, 0 decided"
    assert not page.is_visible("#export-csv")
    assert page.locator("#cards .card:visible").count() == 3


def test_page_is_whole_without_script(opened, ten):
    page = opened(ten, java_script_enabled=False)
    assert count(page) == 10
    assert not page.is_visible("#search")
    assert not page.is_visible("#export-csv")
    assert page.is_visible("#cards blockquote >> nth=0")


@pytest.mark.parametrize("outlets_", [2, 40])
def test_nothing_runs_off_a_phone(opened, run_of, outlets_):
    page = opened(run_of(12, outlets_), viewport={"width": 390, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_storage_that_is_forbidden_is_told(opened, ten, saved, chromium):
    context = chromium.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
    )
    page = context.new_page()
    page.goto(saved(ten).as_uri())
    assert "export your verdicts" in page.inner_text("#told")
    page.keyboard.press("j")
    page.keyboard.press("1")
    assert "1 confirmed" in page.inner_text("#count")
    context.close()


HOSTILE = "</script><script>window.caught = 1</script><img src=x onerror='window.caught = 2'>\"' onfocus=caught=3 autofocus {}\u202e\x1b[2J"


def test_hostile_articles_do_nothing(opened, ten, keys):
    def hostile(found):
        return replace(
            found,
            subject=HOSTILE,
            message=HOSTILE,
            hint=HOSTILE,
            rule=HOSTILE,
            readings=tuple(map(spoilt, found.readings)),
        )

    def spoilt(reading):
        articles = {
            claim.article: replace(
                claim.article, outlet=HOSTILE, location=HOSTILE, url=f"javascript:{HOSTILE}"
            )
            for claim in reading.claims
        }
        return Reading(
            value=HOSTILE,
            claims=tuple(replace(claim, article=articles[claim.article]) for claim in reading.claims),
        )

    run = replace(ten, discrepancies=tuple(map(hostile, ten.discrepancies)), version=HOSTILE)
    page = opened(run)
    page.keyboard.press("j")
    page.keyboard.press("1")
    page.fill("#search", "img")
    assert count(page) == 10
    assert page.evaluate("window.caught") is None
    assert page.inner_text(".subject >> nth=0").startswith("</script><script>window.caught = 1</script><img")
    assert count(page, "main img") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("size", "outlets_"), [(0, 2), (10, 3), (12, 40)])
def test_axe_finds_no_serious_fault(opened, run_of, axe, scheme, size, outlets_):
    run = run_of(size, outlets_)
    verdicts = {found.fingerprint: ("dismissed", "one crane") for found in run.discrepancies[:2]}
    run = replace(
        run, discrepancies=run.discrepancies[1:], suppressed=run.discrepancies[:1], verdicts=verdicts
    )
    page = opened(run, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
    page.evaluate(axe)
    found = page.evaluate(
        "axe.run().then((it) => it.violations.map((v) => [v.impact, v.id, v.nodes.length, v.nodes[0].html, v.nodes[0].failureSummary]))"
    )
    print(
        f"axe, {size} discrepancies, {outlets_} outlets, {scheme}: {len(found)} violations", *found, sep="\n"
    )
    assert [it for it in found if it[0] in ("serious", "critical")] == []


@pytest.mark.parametrize("size", [10, 500])
def test_size_and_speed_are_told(opened, saved, run_of, size, capsys):
    """Measured and printed, not asserted: a busy machine is no fault of the page."""
    started = time.perf_counter()
    path = saved(run_of(size, 40 if size > 10 else 3))
    written = time.perf_counter() - started
    page = opened(path)
    loaded = page.evaluate(
        "(() => { const it = performance.getEntriesByType('navigation')[0]; return [it.domContentLoadedEventEnd, it.loadEventEnd]; })()"
    )
    timed = "({key}) => new Promise((done) => { const start = performance.now(); document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })); requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); })"
    keys = [page.evaluate(timed, {"key": key}) for key in "jjjjj1j2j3kk"]
    search = page.evaluate(
        "() => new Promise((done) => { const start = performance.now(); const it = document.getElementById('search'); it.value = 'fact 44:'; it.dispatchEvent(new Event('input', { bubbles: true })); requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); })"
    )
    assert count(page) < size
    with capsys.disabled():
        print(
            f"\n{size} discrepancies: {path.stat().st_size / 1000:,.0f} kB, built in {written:.2f} s, parsed in {loaded[0]:.0f} ms, loaded in {loaded[1]:.0f} ms, slowest key {max(keys):.0f} ms, first search {search:.0f} ms"
        )
