from types import SimpleNamespace

import pytest

from checker.house_style import HouseStyle
from checker.model import Claim, ClaimPair, Severity, Span
from checker.run import Discrepancy, Reading
from sources.article import Article, Role

ACCEPT = HouseStyle(accept=(("PSM", "Pakistan Steel Mills"), ("Zelensky", "Zelenskyy")))
SPELL = HouseStyle(spelling=(("Zelensky", "Zelenskyy", "Zelenskiy"),))


def claim(text: str, article: str = "a", role: Role = Role.SOURCE, slot: str = "name") -> Claim:
    return Claim(
        article=Article(id=article, text=text, role=role),
        span=Span(0, len(text)),
        sentence=Span(0, len(text)),
        subject=SimpleNamespace(label=text),
        slot=slot,
        value=SimpleNamespace(key=text),
    )


def pair(left: str, right: str, *, draft: bool = False, slot: str = "name") -> ClaimPair:
    role = Role.DRAFT if draft else Role.SOURCE
    return ClaimPair(left=claim(left, role=role, slot=slot), right=claim(right, "b", slot=slot), score=1.0)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("PSM", "Pakistan Steel Mills"),
        ("psm", "Pakistan  Steel\nMills"),
        ("Zelenskyy", "Volodymyr Zelensky"),
        ("President Volodymyr Zelenskyy", "Volodymyr Zelensky"),
    ],
)
def test_accepted_wordings_are_the_same(left, right):
    assert ACCEPT.accepts(pair(left, right))
    assert ACCEPT.accepts(pair(right, left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("PSM", "Pakistan Steel Works"),
        ("Olena Zelenskyy", "Volodymyr Zelensky"),
        ("PSMA", "Pakistan Steel Mills"),
        ("Overchuk", "Ovechuk"),
        ("Zelenskiy", "Zelensky"),
    ],
    ids=["other works", "another person", "part of a word", "not listed", "not in the group"],
)
def test_others_are_not(left, right):
    assert not ACCEPT.accepts(pair(left, right))


def test_outside_names_the_whole_wording_has_to_agree():
    assert ACCEPT.accepts(pair("the PSM works", "the Pakistan Steel Mills works", slot="role"))
    assert not ACCEPT.accepts(pair("PSM", "Pakistan Steel Mills chairman", slot="role"))


def test_a_draft_in_house_style_is_right():
    assert SPELL.accepts(pair("Zelensky", "Volodymyr Zelenskyy", draft=True))


@pytest.mark.parametrize(
    ("left", "right", "draft"),
    [("Zelenskyy", "Zelensky", True), ("Zelensky", "Zelenskyy", False)],
    ids=["draft in another spelling", "no draft"],
)
def test_otherwise_the_spelling_is_told(left, right, draft):
    assert not SPELL.accepts(pair(left, right, draft=draft))


def found(*names: str) -> Discrepancy:
    readings = tuple(Reading(value=name, claims=(claim(name, name),)) for name in names)
    return Discrepancy(
        rule="name-variant",
        severity=Severity.NOTE,
        story="",
        subject=names[0],
        slot="name",
        message="",
        readings=readings,
        score=1.0,
    )


def test_hint_names_the_preferred_spelling():
    assert SPELL.hint(found("Zelensky", "Volodymyr Zelenskyy")) == "house style: Zelensky"


def test_no_hint_where_house_style_is_silent():
    assert SPELL.hint(found("Overchuk", "Ovechuk")) == ""
    assert HouseStyle().hint(found("Zelensky", "Zelenskyy")) == ""
