from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.excerpts import excerpt, shown_first
from checker.model import Claim, Field, Span
from checker.run import Reading
from sources.article import Article, Role


@dataclass(frozen=True)
class Thing:
    label: str = ""
    key: str = ""


def claim(
    text: str, mention: str, *, article: str = "a", role: Role = Role.SOURCE, field: Field = Field.TEXT
) -> Claim:
    made = Article(id=article, text=text, title=text, role=role)
    span = Span(text.index(mention), text.index(mention) + len(mention))
    return Claim(
        article=made,
        span=span,
        sentence=Span(0, len(text)),
        subject=Thing(),
        slot="",
        value=Thing(),
        field=field,
    )


LONG = "word " * 60


@pytest.mark.parametrize(
    ("text", "mention", "shown"),
    [
        pytest.param(
            "A fire hurt 12 people.", "12 people", "A fire hurt 12 people.", id="short sentence whole"
        ),
        pytest.param(
            "A fire\n  hurt 12\tpeople.", "12\tpeople", "A fire hurt 12 people.", id="white space folded"
        ),
        pytest.param(
            f"12 people {LONG}",
            "12 people",
            "12 people " + "word " * 38 + "…",
            id="mention first: all room after",
        ),
        pytest.param(
            f"{LONG}12 people.",
            "12 people",
            "… " + "word " * 38 + "12 people.",
            id="mention last: all room before",
        ),
        pytest.param(
            f"{LONG}12 people {LONG}",
            "12 people",
            "… " + "word " * 19 + "12 people " + "word " * 19 + "…",
            id="mention in the middle",
        ),
        pytest.param(
            "港" * 300 + "十二人" + "口" * 300,
            "十二人",
            "… " + "港" * 98 + "十二人" + "口" * 99 + " …",
            id="no spaces",
        ),
    ],
)
def test_excerpt(text, mention, shown):
    assert str(excerpt(claim(text, mention))) == shown


def test_a_mention_longer_than_the_excerpt_stays_whole():
    mention = "x" + LONG + "x"
    assert excerpt(claim(f"{LONG}{mention} {LONG}", mention)).mention == mention


def test_a_headline_is_read_from_the_title():
    assert str(excerpt(claim("Fire hurts 12", "12", field=Field.TITLE))) == "Fire hurts 12"


WORDS = st.lists(st.text("abc", min_size=1, max_size=12), max_size=80)


@given(WORDS, WORDS)
def test_excerpt_is_short_and_cuts_between_words(before, after):
    text = " ".join([*before, "MENTION", *after])
    shown = str(excerpt(claim(text, "MENTION")))
    assert len(shown) <= 204
    assert set(shown.split()) <= {*before, *after, "MENTION", "…"}


def test_draft_first_then_one_claim_an_article():
    a = claim("12 and 12", "12", article="a")
    again = claim("12 and 12", "12", article="a")
    b = claim("12", "12", article="b")
    draft = claim("12", "12", article="z", role=Role.DRAFT)
    assert list(shown_first(Reading(value="12", claims=(a, again, b, draft)))) == [draft, a, b, again]
