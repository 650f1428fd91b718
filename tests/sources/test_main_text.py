import pytest

from sources.main_text import find_article, is_bare
from sources.markup import NoPageError, read_markup
from sources.stretches import find_stretches

TITLE = "Ashford mill burns"
BODY = (
    "The old mill on Ash Lane burned to the ground on Friday night, and nobody was hurt, the fire chief said.",
    "Some sixty firefighters from four towns fought the blaze until dawn, while the river was closed to boats.",
    "The owner, Mariam Baig, said that the mill had stood empty for years and was to become a museum in spring.",
    "Police asked people who saw the fire begin to come forward, and closed Ash Lane to all traffic until Monday.",
)
NAVIGATION = "<nav><a href=/>Home</a><a href=/n>News</a></nav>"


def chosen(above: str = "", between: str = "", below: str = "", wrapper: str = "article") -> list[str]:
    paragraphs = [f"<p>{text}</p>" for text in BODY]
    paragraphs.insert(2, between)
    source = f"<body>{NAVIGATION}<{wrapper}>{above}{''.join(paragraphs)}</{wrapper}>{below}</body>"
    page = read_markup(source)
    return [stretch.text for stretch in find_article(page, find_stretches(page), (TITLE,))]


def added(above: str = "", between: str = "", below: str = "") -> list[str]:
    return [text for text in chosen(above, between, below) if text not in BODY]


def test_the_paragraphs_alone() -> None:
    assert chosen() == list(BODY)


@pytest.mark.parametrize("wrapper", ["article", "main", "div", "form", "section"])
def test_whatever_stands_around_them(wrapper: str) -> None:
    assert chosen(wrapper=wrapper) == list(BODY)


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        pytest.param(f"<h1>{TITLE}</h1>", [TITLE], id="headline"),
        pytest.param(f"<h2>{TITLE.upper()}</h2>", [TITLE.upper()], id="headline by its words"),
        pytest.param("<h1>Fire takes mill</h1>", ["Fire takes mill"], id="another headline than the title"),
        pytest.param(f"<h1>{TITLE}</h1><p>By Ann Lee</p>", [TITLE, "By Ann Lee"], id="byline"),
        pytest.param(
            f"<h1>{TITLE}</h1><span class=author>Ann Lee</span>", [TITLE, "Ann Lee"], id="bare name"
        ),
        pytest.param(f"<h1>{TITLE}</h1><time>July 11, 2025</time>", [TITLE, "July 11, 2025"], id="date"),
        pytest.param(
            f"<h1>{TITLE}</h1><div>Share</div><div><a href=x>Tweet</a></div>", [TITLE], id="buttons"
        ),
        pytest.param(
            f"<div><a href=x>Barn stands</a></div><h1>{TITLE}</h1>", [TITLE], id="link above the headline"
        ),
    ],
)
def test_what_stands_above_them(above: str, expected: list[str]) -> None:
    assert added(above) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param(
            "<figure><figcaption>Smoke over Ash Lane, seen from the river.</figcaption></figure>",
            ["Smoke over Ash Lane, seen from the river."],
            id="caption",
        ),
        pytest.param("<p><a href=x>MORE: Mill owner seen in court</a></p>", [], id="link to another story"),
        pytest.param(f"<aside><blockquote>{BODY[0]}</blockquote></aside>", [], id="pull quote"),
        pytest.param("<nav><p>Ashford bakery opens with two hundred guests.</p></nav>", [], id="navigation"),
        pytest.param(f"<div hidden><p>{BODY[0]}</p></div>", [], id="hidden"),
        pytest.param("<script>document.write('The script burned the barn.')</script>", [], id="script"),
    ],
)
def test_what_stands_between_them(between: str, expected: list[str]) -> None:
    assert added(between=between) == expected


def test_what_stands_twice_is_taken_once() -> None:
    assert chosen(above=f"<p>{BODY[0]}</p>") == list(BODY)


@pytest.mark.parametrize(
    "below",
    [
        "<footer><p>Copyright 2025 The Courier.</p></footer>",
        "<div class=related><h3>Related</h3><ul><li><a href=y>Bakery opens in Ashford</a></ul></div>",
        "<div class=comments><h3>3 comments</h3><p>I saw it all from my window, what a night it was.</p></div>",
    ],
    ids=["footer", "related", "comments"],
)
def test_what_stands_below_them_is_left_out(below: str) -> None:
    assert added(below=below) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<h1>Mill</h1><p>It burned.</p>", True),
        ('<style>p{}</style><script type="application/ld+json">{}</script><p>It burned.', True),
        ("<header><h1>Mill</h1></header><p>It burned.", True),
        ("<p>It burned.</p><script>a()</script>", False),
        ("<nav></nav><p>It burned.", False),
        ("<p>It burned.</p><footer></footer>", False),
    ],
)
def test_a_bare_page(source: str, expected: bool) -> None:
    assert is_bare(read_markup(source)) is expected


def test_a_failure_of_the_library_is_a_page_without_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **options: object) -> str:
        raise RecursionError

    monkeypatch.setattr("trafilatura.extract", fail)

    with pytest.raises(NoPageError, match="no article found on this page"):
        chosen()
