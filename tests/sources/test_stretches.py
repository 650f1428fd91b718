import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.article import BlockKind
from sources.markup import NoPageError, read_markup
from sources.stretches import MOST_TEXT, Stretch, find_stretches


def stretches(source: str) -> tuple[Stretch, ...]:
    return find_stretches(read_markup(source))


def texts(source: str) -> list[str]:
    return [stretch.text for stretch in stretches(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<p>One</p><p>Two</p>", ["One", "Two"], id="paragraphs"),
        pytest.param("<p>One<p>Two<div>Three</div>", ["One", "Two", "Three"], id="open paragraphs"),
        pytest.param(
            "<p>The <b>Ash</b>ford <a href=x>mill</a>.</p>", ["The Ashford mill."], id="inline elements"
        ),
        pytest.param("<p>\n  One \t\n two&nbsp; three </p>", ["One two three"], id="white space is folded"),
        pytest.param(
            "<p>Fern&aacute;ndez &amp; Co &#8211; &lt;b&gt;</p>", ["Fernández & Co – <b>"], id="entities"
        ),
        pytest.param("AT&T; Q&A R&D &nosuch; &", ["AT&T; Q&A R&D &nosuch; &"], id="ampersands that are none"),
        pytest.param("<p>Pak&shy;is\u00adtan\u200b\x00i</p>", ["Pakistani"], id="what is not shown"),
        pytest.param("<p>One<br>two<br/><br>Three", ["One\ntwo", "Three"], id="line breaks"),
        pytest.param("<p>One <script>x<y</script>two <!-- no -->three</p>", ["One two three"], id="script"),
        pytest.param(
            "<style>p{}</style><p>One</p><template><p>No</p></template>", ["One"], id="style, template"
        ),
        pytest.param("<noscript>No</noscript><svg><text>No</text></svg>Yes", ["Yes"], id="noscript, svg"),
        pytest.param("<p>Twelve <del>ten</del> died", ["Twelve died"], id="deleted words"),
        pytest.param("<div hidden>No<p>no</p></div><p>Yes", ["Yes"], id="hidden"),
        pytest.param('<p style="color:red; DISPLAY : none">No</p>Yes', ["Yes"], id="not displayed"),
        pytest.param('<i aria-hidden="true">No</i><b class="sr-only">No</b>Yes', ["Yes"], id="for machines"),
        pytest.param("<ul><li>One<li>Two</ul><td>Three", ["One", "Two", "Three"], id="lists and cells"),
        pytest.param("<b><i>One</b></i></p></div><p>Two", ["One", "Two"], id="wrongly nested"),
        pytest.param("<title>No</title><textarea><p>no</textarea>Yes", ["Yes"], id="raw texts"),
        pytest.param("&#0;&#xD800;&#1114112;&#x1;a", ["\ufffd\ufffd\ufffda"], id="entities of no character"),
        pytest.param("<p> &nbsp; </p><p></p>", [], id="nothing"),
        pytest.param("", [], id="empty"),
    ],
)
def test_visible_text(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("<figcaption>One</figcaption>", BlockKind.CAPTION),
        ('<p class="wp-caption-text">One</p>', BlockKind.CAPTION),
        ('<div class="article-byline"><span>One</span></div>', BlockKind.BYLINE),
        ('<a rel="author" href=x>One</a>', BlockKind.BYLINE),
        ("<time>One</time>", BlockKind.DATE_LINE),
        ('<span class="post-date">One</span>', BlockKind.DATE_LINE),
        ('<p class="update candidate">One</p>', None),
    ],
)
def test_roles(source: str, role: BlockKind | None) -> None:
    assert [stretch.role for stretch in stretches(source)] == [role]


@pytest.mark.parametrize(
    ("source", "furniture"),
    [
        ("<nav><ul><li>One</ul></nav>", True),
        ("<footer><p>One</footer>", True),
        ('<div role="navigation"><p>One</div>', True),
        ("<form><p>One</form>", False),
        ("<article><p>One</article>", False),
    ],
)
def test_furniture(source: str, furniture: bool) -> None:
    assert [stretch.furniture for stretch in stretches(source)] == [furniture]


def test_the_share_of_links_and_the_element() -> None:
    (found,) = stretches("<h2><span>Mill </span><a href=x>fire</a></h2>")

    assert (found.tag, found.is_heading) == ("h2", True)
    assert found.linked == pytest.approx(4 / 9)


@pytest.mark.parametrize(
    "source", ["<div>" * 50_000 + "One", "<b>" * 40_000 + "<p>" * 40_000 + "One", "</p>" * 90_000 + "One"]
)
def test_depth_costs_nothing(source: str) -> None:
    assert texts(source) == ["One"]


@pytest.mark.parametrize("piece", ["&", "&a", "<p>word"])
def test_more_text_than_any_article_has(piece: str) -> None:
    count = min(MOST_TEXT + 10, 99_000) if "<p" in piece else MOST_TEXT + 10
    piece = piece.replace("word", "word" * 5)
    with pytest.raises(NoPageError, match="more than 1,000,000 characters"):
        stretches(piece * count)


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<br>", "<nav>", "</nav>", "<!--", "-->", "&amp;", "&eacute;", "&NotEqualTilde;",
             "&nbsp;", "&shy;", "&", "<", ">", " ", "\n", "\r\n", "\x00", "\u2028", "🔥", "e\u0301", "mill", "<script>", "</script>", "\ufeff", "\x1f"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_every_character_has_its_place_in_the_file(parts: list[str]) -> None:
    source = "".join(parts)
    last = 0
    for stretch in stretches(source):
        assert stretch.text == stretch.text.strip() != ""
        assert "".join(stretch.text[run.start : run.end] for run in stretch.runs) == stretch.text
        for run in stretch.runs:
            assert last <= run.file_start < run.file_end <= len(source)
            last = run.file_end
            there = source[run.file_start : run.file_end]
            if run.exact and not there.startswith("<br"):
                assert "".join(" " if char.isspace() else char for char in there) == stretch.text[
                    run.start : run.end
                ].replace("\n", " ")
