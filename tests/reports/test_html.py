"""The page: whole, safe whatever articles say, and the same data as the other reports."""

import base64
import csv
import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from io import StringIO
from itertools import pairwise

import pytest

from checker.model import Severity
from checker.run import Reading, RuleSummary, Said
from checker.values.dates import DateRange, Precision
from checker.visible import one_line, visible
from reports import csv as csv_report
from reports import html
from sources.article import Role

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)></style>{{ 7*7 }}\u202e\x1b[2J&lt;"


class Page(HTMLParser):
    """Elements with their attributes and text, and a check that they nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, self.getpos()

    def handle_data(self, text):
        if text.strip() and self.open:
            self.texts.append((self.open[-1], text))

    def named(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        return [
            has
            for name, has in self.elements
            if name == tag
            and all(value in has.get(key.rstrip("_"), "").split() for key, value in attributes.items())
        ]

    def inside(self, tag: str) -> list[str]:
        return [text for name, text in self.texts if name == tag]


@pytest.fixture
def page(written, awkward_run) -> Page:
    return Page(written(html, awkward_run))


@pytest.fixture
def data(written):
    def read(run):
        block = re.search(
            r'<script type="application/json" id="data">(.*?)</script>', written(html, run), re.DOTALL
        )
        return json.loads(block[1])

    return read


@pytest.fixture
def hostile_run(claim_of, discrepancy_of, run_of):
    """A run with something hostile in every field that an article, a rule or a reviewer can fill."""

    def make(words=HOSTILE):
        base = run_of(articles=[{}], claims=False)
        articles = [
            replace(
                base.articles[0],
                id=f"{number}{words}",
                outlet=f"{number}{words}",
                title=words,
                story=words,
                byline=words,
                location=words,
                url=f"javascript:{words}" if number else f"https://example.invalid/{words}",
                role=Role.DRAFT if number else Role.SOURCE,
                text=f"Before {words} mention {number}{words} after {words}.",
            )
            for number in range(2)
        ]
        claims = [claim_of(it, f"{number}{words}", attribution=words) for number, it in enumerate(articles)]
        found = discrepancy_of(
            *(Reading(value=words, claims=(claim,)) for claim in claims),
            rule=words,
            subject=words,
            message=words,
            hint=words,
            story=words,
            slot=words,
        )
        summary = RuleSummary(
            id=words, severity=Severity.ERROR, summary=words, description=f"{words}\n\n{words}"
        )
        return replace(
            base,
            articles=tuple(articles),
            discrepancies=(found,),
            suppressed=(found,),
            rules=(summary,),
            claims=tuple(claims),
            verdicts={found.fingerprint: (words, words)},
            version=words,
        )

    return make


@pytest.mark.parametrize(
    ("slot", "said"),
    [
        pytest.param("name", False, id="nobody spells his own name"),
        pytest.param("date", True, id="what somebody says"),
    ],
)
def test_who_says_it_is_told_of_what_can_be_said(written, claim_of, discrepancy_of, run_of, slot, said):
    base = run_of(articles=[{}], claims=False)
    article = replace(base.articles[0], text="Mayor Ana Ruis said so.\nAna Ruiz left.")
    spellings = [
        Reading(value=name, claims=(claim_of(article, name, slot=slot, attribution=f"Mayor {name}"),))
        for name in ("Ana Ruis", "Ana Ruiz")
    ]
    run = replace(base, articles=(article,), discrepancies=(discrepancy_of(*spellings),))
    assert ("said by" in written(html, run)) == said


def test_page_is_well_formed(page):
    assert page.named("html", lang="en")


def test_one_card_a_discrepancy(page, awkward_run):
    found = (*awkward_run.discrepancies, *awkward_run.suppressed)
    cards = page.named("article", class_="card")
    assert [card["data-fingerprint"] for card in cards] == [it.fingerprint for it in found]
    assert [card["data-severity"] for card in cards] == [it.severity.value for it in found]


def test_card_can_be_linked_by_its_fingerprint(page, awkward_run):
    ids = {card["id"] for card in page.named("article")}
    assert {it.fingerprint for it in awkward_run.discrepancies} <= ids


def test_ids_are_unique(written, awkward_run):
    twice = replace(
        awkward_run, discrepancies=awkward_run.discrepancies * 2, suppressed=awkward_run.discrepancies
    )
    ids = [has["id"] for _, has in Page(written(html, twice)).elements if "id" in has]
    assert len(ids) == len(set(ids))


def test_every_inner_link_leads_somewhere(page):
    ids = {has["id"] for _, has in page.elements if "id" in has}
    links = {has["href"][1:] for _, has in page.elements if has.get("href", "").startswith("#")}
    assert links <= ids


def test_headings_do_not_skip_a_level(page):
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    "text",
    [
        "12, 15 or 19 people hurt at the port, depending on whom one reads",
        "Ask the fire brigade; its count is the later one.",
        "articles/courier.txt:1:48",
        "2031-03-05",
        "counted noun: 0.5 (people)",
        "Better supported: A, by 3 articles against 1 for B, 1 for C.",
        "Better supported: A, by 40 articles against 1 for B.",
        "No reading is better supported: 1 article for each reading.",
        "and 37 more",
        "articles/photo.jpg: not a text: image/jpeg",
        "quote-wording: the rule failed: ZeroDivisionError",
        "1 discrepancy suppressed",
    ],
)
def test_page_says(page, text):
    assert text in {" ".join(said.split()) for _, said in page.texts}


def test_differing_words_are_marked(page):
    assert {"Wiśniewska", "Wisnievska", "8", "9"} <= set(page.inside("mark"))


def test_cards_name_their_outlets_by_the_filter_s_numbers(page):
    numbers = {it["value"] for it in page.named("option") if it.get("value", "").isdigit()}
    card = next(it for it in page.named("article") if it["data-rule"] == "name-spelling")
    assert len(card["data-outlets"].split()) == 2
    assert set(card["data-outlets"].split()) <= numbers


@pytest.mark.parametrize("name", ["script", "style"])
def test_policy_allows_only_what_is_in_the_page(written, awkward_run, name):
    text = written(html, awkward_run)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)[1].replace(
        "&#39;", "'"
    )
    part = re.findall(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
    assert len(part) == 1
    digest = base64.b64encode(hashlib.sha256(part[0].encode()).digest()).decode()
    assert f"{name}-src 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none';")


def test_page_fetches_nothing(page):
    assert not [
        has for _, has in page.elements if "src" in has or has.get("rel") == "stylesheet" or "style" in has
    ]


def test_nothing_hostile_becomes_an_element(written, hostile_run, run_of):
    tame, wild = (Page(written(html, hostile_run(words))) for words in ("tame words", HOSTILE))
    kinds = [{(tag, name) for tag, has in page.elements for name in ("", *has)} for page in (tame, wild)]
    assert kinds[0] == kinds[1]
    assert len(wild.named("script")) == 2
    assert not wild.named("img")


def test_no_address_but_http_is_a_link(written, hostile_run):
    links = [has["href"] for has in Page(written(html, hostile_run())).named("a")]
    assert {re.match(r"#|https://example\.invalid/", link) is not None for link in links} == {True}
    assert [link for link in links if link.startswith("https:")]


@pytest.mark.parametrize("character", ["\u202e", "\x1b", "\x9b", "\u200b", "\U000e0041"])
def test_no_invisible_character_from_any_field(written, hostile_run, character):
    assert character not in written(html, hostile_run(f"a{character}b"))


def test_templates_in_articles_are_text(written, hostile_run):
    assert "{{ 7*7 }}" in written(html, hostile_run())


def test_data_holds_no_markup(written, hostile_run):
    block = re.search(r'id="data">(.*?)</script>', written(html, hostile_run()), re.DOTALL)[1]
    assert not set("<>&\u2028") & set(block)
    assert HOSTILE.partition("\u202e")[0] in json.loads(block)["rows"][0][8]


def test_data_has_the_rows_of_the_csv_report(written, awkward_run, data):
    found = data(awkward_run)
    text = written(csv_report, awkward_run).removeprefix("\ufeff")
    assert [found["columns"], *found["rows"][: found["shown"]]] == list(
        csv.reader(StringIO(text, newline=""))
    )
    assert len(found["rows"]) == found["shown"] + 1  # the suppressed one


def test_earlier_verdicts_are_shown_and_given_to_the_script(written, awkward_run, data):
    key = awkward_run.discrepancies[1].fingerprint
    run = replace(awkward_run, verdicts={key: ("confirmed", "asked the\nport"), "0" * 16: ("fixed", "")})
    assert data(run)["verdicts"] == {key: ["confirmed", "asked the port", "", ""]}
    assert {"confirmed", " – asked the port"} <= {text for _, text in Page(written(html, run)).texts}


SAID = (
    Said(verdict="dismissed", note="one man", editor="Ann", time="2031-03-05T09:00:00+00:00"),
    Said(verdict="confirmed", editor="Bo", time="2031-03-06T09:00:00+00:00"),
)


def test_all_verdicts_are_listed_and_disagreement_is_told(written, awkward_run, data):
    key = awkward_run.discrepancies[1].fingerprint
    run = replace(awkward_run, verdicts={key: ("confirmed", "")}, history={key: SAID})
    page = written(html, run)
    texts = " ".join(text for _, text in Page(page).texts)
    assert (
        "Bo confirmed it on 2031-03-06, Ann dismissed it on 2031-03-05 (one man). The latest counts." in texts
    )
    assert "2 verdicts in the reviews file" in texts
    assert texts.index("confirmed by Bo") < texts.index("dismissed by Ann")
    assert data(run)["verdicts"] == {key: ["confirmed", "", "Bo", "2031-03-06T09:00:00+00:00"]}


def test_a_verdict_that_was_taken_back_is_none_with_a_time(awkward_run, data):
    key = awkward_run.discrepancies[1].fingerprint
    back = Said(verdict="withdrawn", editor="Bo", time="2031-03-07T09:00:00+00:00")
    run = replace(awkward_run, history={key: (*SAID, back)})
    assert data(run)["verdicts"] == {key: ["", "", "Bo", "2031-03-07T09:00:00+00:00"]}


@pytest.mark.parametrize(
    ("kind", "title", "heading", "says"),
    [
        pytest.param(
            {"articles": [{}, {}]},
            "0 discrepancies among Outlet 0, Outlet 1",
            "Nothing found",
            "7 pairs of claims from 2 articles were compared",
            id="compared",
        ),
        pytest.param(
            {"articles": []}, "Nothing could be checked", "Why", "No article was read", id="nothing read"
        ),
        pytest.param(
            {"articles": [{}, {}], "claims": False},
            "Nothing could be checked",
            "Why",
            "No claim was found",
            id="no claims",
        ),
    ],
)
def test_nothing_found_is_not_nothing_checked(written, run_of, kind, title, heading, says):
    page = Page(written(html, run_of(**kind)))
    assert title in page.inside("h1")
    assert heading in page.inside("h2")
    assert any(says in it for it in page.inside("p"))
    assert not page.named("form", role="search")


def test_matrix_has_a_row_a_discrepancy_and_a_column_an_outlet(page, awkward_run):
    rows = page.named("tr", class_="") or [
        has for tag, has in page.elements if tag == "tr" and "data-card" in has
    ]
    assert len([has for has in rows if "data-card" in has]) == len(awkward_run.discrepancies)
    assert "the draft: 9 to 2" in [has.get("title") for has in page.named("a")]


@pytest.mark.parametrize(
    ("subject", "message", "about"),
    [
        ("the vote", "the vote: 9 to 2 against 8 to 3", "9 to 2 against 8 to 3"),
        ("Ana Li", "Ana Li is also spelled Anna Li", "is also spelled Anna Li"),
        ("vote", "votes: 9 against 8", "votes: 9 against 8"),
        ("the vote", "9 against 8", "9 against 8"),
    ],
)
def test_a_row_of_the_matrix_says_what_it_is_about(written, run_of, subject, message, about):
    run = run_of(articles=[{}, {}], found=True)
    found = replace(run.discrepancies[0], subject=subject, message=message)
    page = Page(written(html, replace(run, discrepancies=(found,))))
    assert about in page.inside("small")


def dated(claim, day: date, last: date | None = None):
    value = DateRange(precision=Precision.DAY, earliest=day, latest=last or day)
    return replace(claim, value=value)


def test_timeline_has_each_outlets_day(written, run_of, discrepancy_of):
    run = run_of(articles=[{}, {}, {}], found=True)
    claims = run.claims
    found = discrepancy_of(
        Reading(value="a", claims=(dated(claims[0], date(2031, 3, 4)), dated(claims[1], date(2031, 3, 4)))),
        Reading(value="b", claims=(dated(claims[2], date(2031, 3, 6)),)),
        subject="the vote",
    )
    page = Page(written(html, replace(run, discrepancies=(found, *run.discrepancies))))
    titles = {text for tag, text in page.texts if tag == "title"}
    assert {"2031-03-04: Outlet 0, Outlet 1", "2031-03-06: Outlet 2"} <= titles
    assert "2 days apart" in page.inside("small")


def test_no_timeline_without_dates(page):
    assert not [has for _, has in page.elements if has.get("id") == "timeline"]


def test_page_has_words_of_every_column_of_the_csv(page, awkward_run):
    said = {one_line(text) for _, text in page.texts}
    for found in awkward_run.discrepancies:
        assert one_line(visible(found.subject)) in said
        assert {one_line(reading.value) for reading in found.readings} <= said


def test_a_suppressed_card_says_what_suppressed_it(written, awkward_run):
    (hidden,) = awkward_run.suppressed
    run = replace(awkward_run, verdicts={hidden.fingerprint: ("dismissed", "another\u202e Friday")})
    said = [" ".join(text.split()) for _, text in Page(written(html, run)).texts]
    assert said.count("Suppressed by") == 1
    assert said[said.index("Suppressed by") + 1] == "the reviews file: dismissed – another� Friday"
