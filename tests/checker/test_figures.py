"""When the figures of a pair contradict."""

from dataclasses import replace

import pytest

from checker.figures import SAME_SENTENCE, contradict
from checker.model import Claim, ClaimPair, Span
from checker.subjects import Event
from checker.values.quantity_phrases import parse_quantity
from sources.article import Article


def pair(left: str, right: str, *, slot: str = "count", score: float = 0.8) -> ClaimPair:
    def claim(name: str, text: str) -> Claim:
        article, span = Article(id=name, text=text, blocks=()), Span(0, len(text))
        subject = Event(predicate="hold", label="hall")
        value = parse_quantity(text)
        assert value is not None
        return Claim(article=article, span=span, sentence=span, subject=subject, slot=slot, value=value)

    return ClaimPair(left=claim("a", left), right=claim("b", right), score=score)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("12 people", "15 people", True),
        ("12 people", "12 people", False),
        ("12,000 people", "120,000 people", False),
        ("two goals", "20 goals", True),
        ("dozens of people", "12 people", False),
    ],
    ids=["apart", "equal", "a slip, for its own rule", "tenfold by chance", "vague"],
)
def test_figures_contradict(left: str, right: str, expected: bool) -> None:
    assert contradict(pair(left, right)) is expected


def test_a_vague_share_contradicts_another_share() -> None:
    assert contradict(pair("half of voters", "30 percent of voters", slot="percent"))


def test_bounds_contradict_only_in_the_same_sentence() -> None:
    loose = pair("up to 700 people", "up to 1,000 people", score=SAME_SENTENCE - 0.1)
    assert not contradict(loose)
    assert contradict(ClaimPair(left=loose.left, right=loose.right, score=SAME_SENTENCE))


def test_a_claim_that_is_no_figure_contradicts_nothing() -> None:
    figures = pair("12 people", "15 people")
    other = replace(figures.right, value=Event(predicate="", label=""))  # type: ignore[arg-type]
    assert not contradict(ClaimPair(left=figures.left, right=other, score=0.8))


@pytest.mark.parametrize(
    ("left", "right", "tolerance", "expected"),
    [
        ("1,031", "1,074", 0.05, False),
        ("1,074", "1,031", 0.05, False),
        ("1,031", "1,097", 0.05, True),
        ("1,031", "1,074", 0.0, True),
        ("at least 1,031", "994", 0.05, False),
        ("at least 1,031", "894", 0.05, True),
    ],
)
def test_tolerance_lets_near_figures_pass(left: str, right: str, tolerance: float, expected: bool) -> None:
    assert contradict(pair(f"{left} people", f"{right} people"), tolerance) is expected
