"""One run that holds everything awkward, and factories to make others; sentences and outlets are invented."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import StringIO
from types import ModuleType

import pytest

from checker.model import Claim, Evidence, Field, Severity, Span
from checker.report import Layout
from checker.run import Discrepancy, NotChecked, Reading, RuleSummary, Run, UnusedSuppression
from sources.article import Article, Role, Skipped

ESC = "\x1b"


@dataclass(frozen=True)
class Label:
    label: str


@dataclass(frozen=True)
class Key:
    key: str


RULES = (RuleSummary(id="count-mismatch", severity=Severity.ERROR, summary="Counts.", description="Counts."),)


def claim_of(
    article: Article, mention: str, *, subject="", slot="", field=Field.TEXT, attribution=None
) -> Claim:
    """Claim the first place where the mention stands; the sentence is its line."""
    text = article.text if field is Field.TEXT else article.title
    start = text.index(mention)
    end = start + len(mention)
    sentence = Span(text.rfind("\n", 0, start) + 1, (text + "\n").index("\n", end))
    return Claim(
        article=article,
        span=Span(start, end),
        sentence=sentence,
        subject=Label(subject),
        slot=slot,
        value=Key(mention),
        field=field,
        attribution=attribution,
    )


def discrepancy_of(
    *readings: Reading,
    rule="count-mismatch",
    severity=Severity.ERROR,
    subject="the flood",
    message="",
    **more,
) -> Discrepancy:
    message = message or " against ".join(f"“{reading.value}”" for reading in readings)
    fields = {"story": "", "slot": "count", "score": 0.9} | more
    return Discrepancy(
        rule=rule, severity=severity, subject=subject, message=message, readings=readings, **fields
    )


COURIER = Article(
    id="courier",
    outlet="The Harbour Courier",
    title='Seven years on, the "Mill" reopens',
    published=date(2031, 3, 4),
    location="articles/courier.txt",
    story="mill",
    text=(
        'Aleksandra Wiśniewska, who runs the port, said 12 people were hurt, and "not one" badly.\n\n'
        "The mill, closed eight years ago, will hire <b>300</b> workers, 😀 the union said.\n"
        "Wiśniewska signed the lease on Friday."
    ),
)
BEACON = Article(
    id="beacon",
    outlet="Beacon, Evening Edition",
    published=date(2031, 3, 5),
    location="articles/a-rather-long-folder-name/of-the-evening-edition/beacon-2031-03-05-final.txt",
    story="mill",
    text=(
        "The port is run by Aleksandra Wisnievska, whose office, which moved twice in the past decade and now "
        "occupies two floors of the former customs house by the western breakwater, confirmed late on Tuesday "
        "that 15 people were hurt when the crane came down, although the fire brigade, whose own count had "
        "been delayed by the storm, would not say how many of them were still being treated.\n"
        '=HYPERLINK("http://example.invalid") was hurt.'
    ),
)
ESCAPES = Article(
    id="escapes",
    outlet=f"{ESC}[31mRed{ESC}[0m \u202eliaD",
    location="articles/esc\nape.txt",
    story="mill",
    text=f"A{ESC}]0;title\x07 total of \x9b2Jtwelve people\u200b were \u202ehurt\u202c, it said.",
)
HEBREW = Article(
    id="hebrew",
    outlet="הנמל",
    location="articles/hebrew.txt",
    story="mill",
    language="he",
    text="לפי ההנהלה נפצעו 19 בני אדם בנמל.",
)
CHINESE = Article(
    id="chinese",
    outlet="港口日報",
    location="articles/港口.txt",
    story="mill",
    language="zh",
    published=date(2031, 3, 4),
    text="港口的起重機倒塌後有十二人受傷,消防局星期二晚上表示仍在調查事故原因,並將於下週公布初步結果,工會要求立即停工直到調查完成為止。",
)
DRAFT = Article(
    id="draft",
    outlet="",
    location="draft.txt",
    story="council",
    role=Role.DRAFT,
    text="The council voted 9 to 2 on Monday.\nA second vote, 9 to 2 again, followed.",
)


def council(number: int, votes: str) -> Article:
    return Article(
        id=f"council-{number:02}",
        outlet=f"Gazette No. {number}",
        location=f"council/{number:02}.txt",
        published=date(2031, 3, 1),
        story="council",
        text=f"The council voted {votes} on Monday, after a debate of {number} hours.",
    )


def hurt() -> Discrepancy:
    make = {"subject": "people hurt at the port", "slot": "count"}
    return discrepancy_of(
        Reading(
            value="12 people",
            claims=(
                claim_of(CHINESE, "十二人", **make),
                claim_of(COURIER, "12 people", attribution="Aleksandra Wiśniewska", **make),
                claim_of(ESCAPES, "twelve people", **make),
            ),
        ),
        Reading(value="15 people", claims=(claim_of(BEACON, "15 people", **make),)),
        Reading(value="19 בני אדם", claims=(claim_of(HEBREW, "19 בני אדם", **make),)),
        subject="people hurt at the port",
        story="mill",
        message="12, 15 or 19 people hurt\nat the port, depending on whom one reads",
        hint="Ask the fire brigade; its count is the later one.",
        score=0.93333333,
        evidence=(Evidence("counted noun", 0.5, "people"), Evidence("shared words", 1 / 3, "hurt")),
    )


def spelling() -> Discrepancy:
    return discrepancy_of(
        Reading(value="Aleksandra Wiśniewska", claims=(claim_of(COURIER, "Aleksandra Wiśniewska"),)),
        Reading(value="Aleksandra Wisnievska", claims=(claim_of(BEACON, "Aleksandra Wisnievska"),)),
        rule="name-spelling",
        subject="Aleksandra Wiśniewska",
        slot="name",
        story="mill",
        message="One name, two spellings: “Wiśniewska” and “Wisnievska”",
    )


def headline() -> Discrepancy:
    return discrepancy_of(
        Reading(value="eight years", claims=(claim_of(COURIER, "eight years"),)),
        Reading(value="Seven years", claims=(claim_of(COURIER, "Seven years", field=Field.TITLE),)),
        rule="measure-mismatch",
        severity=Severity.WARNING,
        subject="=the mill, closed",
        slot="duration",
        story="mill",
        message="The headline says seven years, the text eight",
    )


def votes(articles: tuple[Article, ...]) -> Discrepancy:
    repeated = Claim(
        article=DRAFT,
        span=Span(51, 57),
        sentence=Span(36, len(DRAFT.text)),
        subject=Label("the council's vote"),
        slot="score",
        value=Key("9 to 2"),
    )
    return discrepancy_of(
        Reading(value="8 to 3", claims=tuple(claim_of(article, "8 to 3") for article in articles)),
        Reading(value="9 to 2", claims=(claim_of(DRAFT, "9 to 2"), repeated)),
        rule="measure-mismatch",
        severity=Severity.WARNING,
        subject="the council's vote",
        slot="score",
        story="council",
        message="The draft has the vote at 9 to 2, forty outlets at 8 to 3",
    )


def formula() -> Discrepancy:
    return discrepancy_of(
        Reading(value="@SUM(1)", claims=(claim_of(COURIER, "300"),)),
        Reading(
            value='=HYPERLINK("http://example.invalid")',
            claims=(claim_of(BEACON, '=HYPERLINK("http://example.invalid")'),),
        ),
        severity=Severity.NOTE,
        subject="-2+3",
        story="mill",
        message='+1, "quoted", with a comma; and a semicolon',
        score=1.0,
    )


@pytest.fixture
def idle_of() -> Callable[..., Run]:
    """Make a run of one draft, of which a suppression on its second line suppresses nothing."""

    def make(**fields) -> Run:
        text = "Fire.\n12 people. <!-- twosource: ignore -->"
        draft = Article(**{"id": "draft", "location": "draft.md", "role": Role.DRAFT, "text": text} | fields)
        idle = UnusedSuppression(article=draft, start=text.index("<!--"), reason="nothing to suppress\nhere")
        claims = (claim_of(draft, "12 people"),)
        return Run(
            version="0.1.0",
            articles=(draft,),
            unused_suppressions=(idle,),
            claims=claims,
            pairs=1,
            rules=RULES,
        )

    return make


@pytest.fixture(name="claim_of")
def claim_of_fixture() -> Callable[..., Claim]:
    return claim_of


@pytest.fixture(name="discrepancy_of")
def discrepancy_of_fixture() -> Callable[..., Discrepancy]:
    return discrepancy_of


@pytest.fixture
def awkward_run() -> Run:
    outlets = tuple(council(number, "8 to 3") for number in range(1, 41))
    articles = (*(BEACON, CHINESE, COURIER), *outlets, *(DRAFT, ESCAPES, HEBREW))
    found = (hurt(), spelling(), votes(outlets), headline(), formula())
    claims = tuple(claim for it in found for reading in it.readings for claim in reading.claims)
    suppressed = discrepancy_of(
        Reading(value="on Friday", claims=(claim_of(COURIER, "on Friday"),)),
        Reading(value="late on Tuesday", claims=(claim_of(BEACON, "late on Tuesday"),)),
        rule="date-mismatch",
        story="mill",
    )
    return Run(
        version="0.1.0",
        articles=articles,
        discrepancies=found,
        suppressed=(suppressed,),
        skipped=(
            Skipped(location="articles/photo.jpg", reason="not a text: image/jpeg"),
            Skipped(location=f"articles/{ESC}[2J.txt", reason="permission denied\n(errno 13)"),
        ),
        not_checked=(
            *(
                NotChecked(article=it, what="relative dates", reason="no publication date")
                for it in ("escapes", "hebrew", "draft", "elsewhere")
            ),
            NotChecked(article="hebrew", what="everything but numbers", reason="no model for language he"),
            NotChecked(article="", what="quote-wording", reason="the rule failed: ZeroDivisionError"),
        ),
        rules=(
            RuleSummary(
                id="count-mismatch", severity=Severity.ERROR, summary="Counts.", description="Counts."
            ),
        ),
        claims=claims,
        pairs=57,
    )


@pytest.fixture
def written() -> Callable[..., str]:
    """Give what a report module writes of a run."""

    def write(report: ModuleType, run: Run, *, width: int = 100, colour: bool = False, reasons=False) -> str:
        out = StringIO(newline="")
        report.write(run, out, Layout(width=width, colour=colour, reasons=reasons))
        return out.getvalue()

    return write


@pytest.fixture
def run_of() -> Callable[..., Run]:
    """Make a small run: one claim an article; with `found`, the last article has 15 people where the rest have 12."""

    def make(
        articles,
        *,
        found=False,
        suppressed=False,
        claims=True,
        rules=True,
        pairs=7,
        skipped=0,
        gaps=0,
        message="",
    ) -> Run:
        read = tuple(
            Article(
                **(
                    {
                        "id": f"a{number}",
                        "outlet": f"Outlet {number}",
                        "location": f"a{number}.txt",
                        "text": f"A fire hurt {12 if number + 1 < len(articles) else 15} people.",
                    }
                    | ({**fields, "role": Role(fields["role"])} if "role" in fields else fields)
                )
            )
            for number, fields in enumerate(articles)
        )
        made = tuple(claim_of(it, it.text[7:-1]) for it in read)
        both = (
            discrepancy_of(
                Reading(value="12 people", claims=made[:-1]),
                Reading(value="15 people", claims=made[-1:]),
                message=message,
            )
            if len(made) > 1
            else None
        )
        return Run(
            version="0.1.0",
            articles=read,
            discrepancies=(both,) if found and both else (),
            suppressed=(both,) if suppressed and both else (),
            skipped=tuple(Skipped(location=f"photo-{n}.jpg", reason="not a text") for n in range(skipped)),
            not_checked=tuple(
                NotChecked(article=f"a{n}", what="dates", reason="no date") for n in range(gaps)
            ),
            rules=(RuleSummary(id="r", severity=Severity.ERROR, summary="", description=""),)
            if rules
            else (),
            claims=made if claims else (),
            pairs=pairs,
        )

    return make
