"""Whatever stands in any field of a run does nothing, in any format: it is shown, or left out, as text."""

import csv
import json
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from checker.__main__ import main
from checker.align.refusals import Refusal
from checker.cli import claim_list, notices, review_tables, why
from checker.model import Claim, ClaimPair, Evidence, Field, Severity, Span
from checker.plugins import load_report
from checker.report import Layout
from checker.review_accept import Suggestion
from checker.review_merge import Conflict
from checker.review_precision import Precision
from checker.reviews import Review, Reviews, Verdict, read_reviews, write_reviews
from checker.run import Discrepancy, NotChecked, Reading, RuleSummary, Run, UnusedSuppression
from checker.why.account import Account
from checker.why.steps import Comparison, Ruling, Step
from sources.article import Article, Role, Skipped

ATTACKS = {
    "script": "<script>caught()</script><img src=x onerror=caught()>",
    "end of data": "</script></style></title></textarea>--><svg onload=caught()>",
    "attribute": "\"' onfocus=caught() autofocus x='\"",
    "address": "javascript:caught()",
    "Markdown": "[a](javascript:caught) ![b](https://caught.invalid/b.png) @caught #1 `c` **d** | e",
    "address in words": "<https://caught.invalid> https://caught.invalid www.caught.invalid",
    "XML": "]]><!ENTITY caught SYSTEM 'file:///etc/passwd'>&caught;\ufffe",
    "template": "{{ 7 * 7 }}{% include 'caught' %}${{ 7 }}",
    "escape codes": "\x1b[2J\x1b]0;caught\x07\x1b[31m\x9b31m\x90caught\x9c\x00\x08\x7f",
    "bidi": "\u202ecaught\u202c \u2066caught\u2069 \u2067caught",
    "invisible": "\u200bhid\xadden\ufeff\U000e0041",
    "lines": "a\r\ncaught\n\n# caught\n\n- caught\u2028caught\x0ccaught\x85caught",
    "workflow command": "a\n::error::caught\r\n::stop-commands::caught%0A::error::caught",
    "formula": '=HYPERLINK("https://caught.invalid")',
    "command": "@SUM(1)|cmd",
    "tabbed formula": "\t=1+1",
}
TAME = "tame words"
CLAIMED = "12 people"


@dataclass(frozen=True)
class Label:
    label: str


@dataclass(frozen=True)
class Wording:
    key: str

    def __str__(self) -> str:
        return self.key


def hostile_run(attack: str, fields: set[str] | None = None) -> Run:
    """Make a run with the attack at the start of every field, behind it the field's name, added to `fields`."""

    def say(field: str) -> str:
        if fields is not None:
            fields.add(field)
        return f"{attack} in{field}"

    def article(number: int, role: Role) -> Article:
        own = {name: say(f"{name}{number}") for name in ("id", "outlet", "title", "story")}
        text = f"{say('before')} {say(f'mention{number}')} {say('after')}"
        url = f"{'https://example.invalid/' if number else ''}{say('url')}"
        where = {"url": url, "location": "" if number == 2 else say(f"location{number}")}
        return Article(
            **own,
            **where,
            text=text,
            role=role,
            published=date(2031, 3, number + 1),
            language=say("language"),
            byline=say("byline"),
        )

    def claim(of: Article, number: int, field: Field = Field.TEXT) -> Claim:
        text = of.text if field is Field.TEXT else of.title
        start = text.index(say(f"mention{number}")) if field is Field.TEXT else 0
        end = start + len(say(f"mention{number}")) if field is Field.TEXT else len(text)
        return Claim(
            article=of,
            span=Span(start, end),
            sentence=Span(0, len(text)),
            subject=Label(say("label")),
            slot=say("slot"),
            value=Wording(say("value")),
            field=field,
            attribution=say("attribution"),
        )

    articles = tuple(
        article(number, role)
        for number, role in enumerate((Role.SOURCE, Role.SOURCE, Role.DRAFT, Role.SOURCE))
    )
    told = (claim(of, number) for number, of in enumerate(articles))
    claims = (*told, claim(articles[0], 0, Field.TITLE))
    found, hidden = (
        Discrepancy(
            rule=say(f"rule{name}"),
            severity=Severity.ERROR,
            story=articles[0].story,
            subject=say("subject"),
            slot=say("slot"),
            message=say("message"),
            readings=tuple(
                Reading(value=say(f"reading{number}"), claims=(claim,)) for number, claim in enumerate(claims)
            ),
            score=0.5,
            hint=say("hint"),
            evidence=(Evidence("noun", 0.5, say("detail")), Evidence(say("feature"), 0.5, say("detail"))),
        )
        for name in ("shown", "hidden")
    )
    rules = tuple(
        RuleSummary(
            id=it.rule,
            severity=Severity.ERROR,
            summary=say("summary"),
            description="\n\n".join(re.sub(r"\n+", "\n", say(name)) for name in ("description", "paragraph")),
        )
        for it in (found, hidden)
    )
    return Run(
        version="1.0",
        articles=articles,
        discrepancies=(found,),
        suppressed=(hidden,),
        skipped=(Skipped(location=say("skipped"), reason=say("unread")),),
        not_checked=(
            NotChecked(article="", what=say("what"), reason=say("why")),
            NotChecked(article=articles[0].id, what=say("gap"), reason=say("because")),
            NotChecked(article=say("elsewhere"), what=say("gap"), reason=say("because")),
        ),
        unused_suppressions=(UnusedSuppression(article=articles[2], start=0, reason=say("idle")),),
        verdicts={
            found.fingerprint: (say("verdict"), say("note")),
            hidden.fingerprint: (Verdict.DISMISSED, say("dismissal")),
        },
        rules=rules,
        claims=claims,
        pairs=3,
    )


def review(attack: str, verdict: Verdict, editor: str) -> Review:
    fields = ("note", "rule", "story", "subject", "message", "value_a", "outlets_a", "value_b", "outlets_b")
    words = {name: f"{attack} in{name}" for name in fields}
    return Review(
        fingerprint="0f",
        verdict=verdict,
        editor=f"{attack} in{editor}",
        time="2031-03-04T08:00:00+00:00",
        **words,
    )


def account(run: Run) -> Account:
    left, right, *_ = run.claims
    pair = ClaimPair(left=left, right=right, score=0.5, evidence=run.discrepancies[0].evidence)
    words = run.discrepancies[0].message
    rulings = (
        Ruling(rule=words, severity=Severity.ERROR, message=words),
        Ruling(rule=words, failure=words),
    )
    lost = Comparison(
        left=left,
        right=right,
        refusal=next(iter(Refusal)),
        steps=(Step(name=words, passed=False, detail=words),),
    )
    met = Comparison(left=left, right=right, pair=pair, rulings=rulings)
    return Account(left=(left,), right=(right,), comparisons=(met, lost, lost, lost, lost))


HOUSE = """\
<h1>{{ summary }}</h1>
{% for it in discrepancies + suppressed %}
<p title="{{ it.hint }}">{{ it.rule }} {{ it.story }} {{ it.subject }} {{ it.slot }} {{ it.message }}</p>
{% for reading in it.readings %}
<p title="{{ reading.value }}">{{ reading.value | upper }}</p>
{% for claim in reading.claims %}
<p title="{{ claim.text }}">{{ claim.outlet }} {{ claim.article }} {{ claim.sentence }} {{ claim.attribution }}</p>
{% endfor %}
{% endfor %}
{% endfor %}
{% for it in articles %}
<p>{{ it.id }} {{ it.title }} {{ it.location }}</p>
{% endfor %}
{% for it in skipped + not_checked %}
<p>{{ it.location or "" if it.location is defined else it.what }} {{ it.reason }}</p>
{% endfor %}
"""


def report(name: str, **layout: object) -> Callable[[str], str]:
    """Give what a format writes of a hostile run."""

    def write(attack: str) -> str:
        out = StringIO(newline="")
        load_report(name).write(hostile_run(attack), out, Layout(reasons=True, excerpts=True, **layout))
        return out.getvalue()

    return write


def printed(
    write: Callable[..., None], given: Callable[[str], object], *more: object
) -> Callable[[str], str]:
    """Give what a command prints of something hostile."""

    def call(attack: str) -> str:
        out = StringIO(newline="")
        write(given(attack), out, *more)
        return out.getvalue()

    return call


def conflicts(attack: str) -> list[Conflict]:
    verdicts = review(attack, Verdict.CONFIRMED, "editor"), review(attack, Verdict.DISMISSED, "other")
    return [Conflict(verdicts)]


def precision(attack: str) -> list[Precision]:
    return [Precision(by="rule", name=f"{attack} inname", confirmed=1, fixed=0, dismissed=2)]


def suggestions(attack: str) -> list[Suggestion]:
    dismissed = review(attack, Verdict.DISMISSED, "editor")
    return [
        Suggestion((f"{attack} inaccept", "PSM")),
        Suggestion((dismissed.value_a, dismissed.value_b), (dismissed,)),
    ]


TERMINAL = {
    "table": report("table", width=80),
    "concise": report("concise"),
    "claims": printed(claim_list.write_table, hostile_run, Layout()),
    "why": printed(why.write_accounts, lambda attack: [account(hostile_run(attack))], Layout()),
    "review": printed(review_tables.write_conflicts, conflicts, "table"),
    "review --stats": printed(review_tables.write_precision, precision, "table"),
}
LINES = {"concise": TERMINAL["concise"], "github": report("github")}
CSV = {
    "csv": report("csv"),
    "review": printed(review_tables.write_conflicts, conflicts, "csv"),
    "review --stats": printed(review_tables.write_precision, precision, "csv"),
    "review --suggest": printed(review_tables.write_suggestions, suggestions, "csv"),
}
JSON = {
    "json": report("json"),
    "sarif": report("sarif"),
    "claims": printed(claim_list.write_json, hostile_run, Layout()),
    "review": printed(review_tables.write_conflicts, conflicts, "json"),
    "review --stats": printed(review_tables.write_precision, precision, "json"),
    "review --suggest": printed(review_tables.write_suggestions, suggestions, "json"),
}
TOML = {"review --suggest": printed(review_tables.write_suggestions, suggestions, "table")}
XML = {"junit": report("junit")}


def house(name: str) -> Callable[[str], str]:
    """Give what a template of this name is filled in with."""

    def write(attack: str, folder: Path) -> str:
        path = folder / name
        path.write_text(HOUSE, encoding="utf-8")
        return report("template", template=path)(attack)

    return write


def each(writers: dict[str, Callable[[str], str]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("write", writers.values(), ids=list(writers))


attacks = pytest.mark.parametrize("attack", ATTACKS.values(), ids=list(ATTACKS))

# A line break is the formats' own; lone surrogates and the rest would steer a terminal, or no stream can write them.
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff]")
INVISIBLE = re.compile("[\xad\u200b\u2060\ufeff\U000e0000-\U000e007f]")


@attacks
@each({**TERMINAL, **LINES, **TOML, "markdown": report("markdown"), "html": report("html"), **XML})
def test_nothing_steers_and_nothing_hides(write: Callable[[str], str], attack: str) -> None:
    text = write(attack)
    assert not STEERING.findall(text)
    assert not INVISIBLE.findall(text)


@attacks
@each({**CSV, **JSON})
def test_data_steers_no_terminal(write: Callable[[str], str], attack: str) -> None:
    assert not STEERING.findall(write(attack))


@attacks
def test_colours_are_all_that_steers(attack: str) -> None:
    text = re.sub(r"\x1b\[[0-9;]*m", "", report("table", colour=True)(attack))
    assert not STEERING.findall(text)


@attacks
@each(LINES)
def test_lines_stay_whole(write: Callable[[str], str], attack: str) -> None:
    lines = write(attack).split("\n")
    assert len(lines) == len(write(TAME).split("\n"))
    assert not [line for line in lines if line.startswith(("caught", "::stop", "::error::"))]


@attacks
@each(CSV)
def test_a_spreadsheet_runs_nothing(write: Callable[[str], str], attack: str) -> None:
    tame, wild = (list(csv.reader(StringIO(write(words), newline=""))) for words in (TAME, attack))
    assert [len(row) for row in wild] == [len(row) for row in tame]
    assert not [cell for row in wild for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]


@attacks
def test_a_workbook_runs_nothing(attack: str) -> None:
    out = BytesIO()
    load_report("xlsx").write(hostile_run(attack), out, Layout())
    cells = [cell for sheet in load_workbook(out) for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert not [cell.value for cell in cells if isinstance(cell.value, str) and STEERING.search(cell.value)]


@attacks
@each(JSON)
def test_data_keeps_its_shape(write: Callable[[str], str], attack: str) -> None:
    assert shape(json.loads(write(attack))) == shape(json.loads(write(TAME)))


@attacks
@each(TOML)
def test_suggestions_stay_a_list(write: Callable[[str], str], attack: str) -> None:
    (groups,) = tomllib.loads(write(attack)).values()
    assert [len(group) for group in groups] == [2, 2]


@attacks
@each(XML)
def test_elements_are_ours(write: Callable[[str], str], attack: str) -> None:
    tame, wild = (ElementTree.fromstring(write(words)) for words in (TAME, attack))
    assert [(it.tag, list(it.attrib)) for it in wild.iter()] == [
        (it.tag, list(it.attrib)) for it in tame.iter()
    ]


@attacks
@pytest.mark.parametrize("name", ["html", "house.html.j2"])
def test_tags_are_ours(name: str, attack: str, tmp_path: Path) -> None:
    tame, wild = (Page(page(name, words, tmp_path)) for words in (TAME, attack))
    assert [(tag, list(has)) for tag, has in wild.tags] == [(tag, list(has)) for tag, has in tame.tags]
    links = [has[name] or "" for _, has in wild.tags for name in ("href", "src", "action") if name in has]
    assert not [link for link in links if not link.startswith(("#", "https://example.invalid/"))]


@attacks
@pytest.mark.parametrize("name", ["markdown", "house.md.j2"])
def test_markup_is_ours(name: str, attack: str, tmp_path: Path) -> None:
    texts = [page(name, words, tmp_path) for words in (TAME, attack)]
    renderer = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tame, wild = (re.findall(r"</?\w+", renderer.render(text)) for text in texts)
    assert wild == tame
    assert not re.findall(r"@caught|#1|(?<!\\)://caught|www\.caught|\$\{", texts[1])


@attacks
def test_a_plain_template_steers_nothing(attack: str, tmp_path: Path) -> None:
    text = house("house.txt.j2")(attack, tmp_path)
    assert not STEERING.findall(text)
    assert not INVISIBLE.findall(text)


@attacks
def test_notices_steer_nothing(attack: str, capsys: pytest.CaptureFixture[str]) -> None:
    run = hostile_run(attack)
    for line in notices.not_checked_lines(run.not_checked):
        notices.complain(line)
    for skipped in run.skipped:
        notices.complain(f"{skipped.location}: {skipped.reason}".replace("\n", " "))
    told = capsys.readouterr().err
    assert not STEERING.findall(told)
    assert not INVISIBLE.findall(told)


@attacks
def test_the_reviews_file_keeps_its_rows(attack: str, tmp_path: Path) -> None:
    rows = (review(attack, Verdict.CONFIRMED, "editor"), review(attack, Verdict.DISMISSED, "other"))
    write_reviews(Reviews(rows), tmp_path / "reviews.csv")
    assert len(read_reviews(tmp_path / "reviews.csv").rows) == 2
    with (tmp_path / "reviews.csv").open(newline="", encoding="utf-8") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]


# With a NUL a file is binary, and a space would end an argument.
BAD = (ATTACKS["escape codes"] + ATTACKS["bidi"]).replace("\x00", "").replace(" ", "")
FILLER = (
    "The harbour master had warned of the wind. " * 20
)  # or a file with so many control characters is, too


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with hostile files of every kind that commands read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TWOSOURCE_CACHE", str(tmp_path / ".cache"))
    house = "{% for it in discrepancies %}{{ it.readings }}{% endfor %}"
    files = {
        "draft.md": f"A storm sank 14 boats in Tern Bay on Friday. {BAD} {FILLER}",
        f"draft-{BAD}.md": f"A storm sank 13 boats in Tern Bay on Friday. {BAD} {FILLER}",
        "twosource.toml": f"spelling.PSM = [{json.dumps(BAD)}]",
        "wrong.toml": f"{json.dumps(BAD)} = 1\naccept = {json.dumps(BAD)}",
        "seen.csv": f"fingerprint,verdict,note,rule,value_a,value_b\n0f,dismissed,{BAD},name-spelling,A{BAD},Ab",
        "wrong.csv": f"fingerprint,verdict\n0f,{BAD}",
        "house.txt.j2": house,
        "wrong.txt.j2": f"{{% {BAD} %}}",
    }
    for number, boats in enumerate((12, 15)):
        fields = dict.fromkeys(("id", "outlet", "title", "byline", "url"), f"{BAD}\x00{number}")
        text = f"A storm sank {boats} boats in Tern Bay on Friday, \0{BAD} officials said."
        files[f"{number}.jsonl"] = json.dumps({**fields, "published": "2031-03-04", "text": text})
    for name, text in files.items():
        (tmp_path / name).write_text(f"{text}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        *(
            (f"report 0.jsonl 1.jsonl -f {name}", "15")
            for name in ("table", "concise", "json", "html", "csv")
        ),
        ("report 0.jsonl 1.jsonl --template house.txt.j2", "15"),
        (f"report draft.md draft-{BAD}.md --why draft.md:1 draft-{BAD}.md:1", "14 boats"),
        ("report 0.jsonl --template wrong.txt.j2", "wrong.txt.j2:1: "),
        ("report 0.jsonl --config wrong.toml", "unknown key"),
        ("report 0.jsonl --reviews wrong.csv", "is no verdict"),
        ("lint draft.md --against 0.jsonl 1.jsonl", "14"),
        (f"lint *.md --against 0.jsonl {BAD}.txt", "13"),
        ("claims 0.jsonl draft.md", "12 boats"),
        ("claims 0.jsonl --format json", "12 boats"),
        ("config", "PSM"),
        ("config --format json", "PSM"),
        (f"review seen.csv --reviews reviews.csv --editor {BAD}", "1 verdict taken"),
        ("review seen.csv --reviews reviews.csv --suggest", "no dismissed names"),
        ("review seen.csv --reviews reviews.csv --stats", "name-spelling"),
        ("review wrong.csv --reviews reviews.csv", "is no verdict"),
        (f"report {BAD}.txt", "matches no file"),
        (f"explain {BAD}", "unknown rule"),
        (f"report 0.jsonl --format {BAD}", "unknown format"),
        (BAD, "unknown command"),
    ],
    ids=lambda value: re.sub(r"[^ -~]+", "", value),
)
def test_commands_steer_nothing(
    desk: Path, capsys: pytest.CaptureFixture[str], line: str, shown: str
) -> None:
    main(line.split(" "))
    printed = "".join(capsys.readouterr()).removeprefix("\ufeff")
    assert shown in printed
    assert not STEERING.findall(printed)


def test_every_field_is_shown_somewhere() -> None:
    """Or the tests above prove nothing of it."""
    every = {
        **TERMINAL,
        **LINES,
        **CSV,
        **JSON,
        **TOML,
        **XML,
        "html": report("html"),
        "markdown": report("markdown"),
    }
    shown = "".join(write(TAME) for write in every.values())
    fields: set[str] = set()
    hostile_run(TAME, fields)
    missing = {name for name in fields if f"{TAME} in{name}" not in shown}
    assert missing == {"byline", "language", "url"}  # read, and printed by no format; a link, percent-encoded


class Page(HTMLParser):
    """The tags of a page, each with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "mark":  # there are as many as words that differ
            self.tags.append((tag, dict(attrs)))


def page(name: str, attack: str, folder: Path) -> str:
    return house(name)(attack, folder) if name.endswith(".j2") else report(name)(attack)


def shape(value: object) -> object:
    """Give a JSON value without its words."""
    if isinstance(value, dict):
        return {name: shape(item) for name, item in value.items()}
    if isinstance(value, list):
        return [shape(item) for item in value]
    return type(value).__name__
