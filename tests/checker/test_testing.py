"""The verdict on a rule's examples, and which stage lost one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from checker.model import ClaimPair, Conflict, Severity
from checker.rule import Example, MustFlag, MustPass, Rule
from checker.testing import example_articles, examples, verdict

FIRE = "A fire at a bakery in Tern Bay killed 12 people on Monday."
MORE = FIRE.replace("12", "15")


@dataclass(frozen=True, slots=True)
class Counts(Rule):
    """Two articles count differently."""

    id = "counts"
    severity = Severity.ERROR
    slots = frozenset({"count"})
    must_flag = (MustFlag(FIRE, MORE, because="digits"),)
    must_pass = (MustPass(FIRE, FIRE, because="the same"), MustPass(FIRE, because="alone"))

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        if pair.left.value.key != pair.right.value.key:
            yield self.flag(pair, "12 here, 15 there")


class Silent(Counts):
    """The same, but never says so."""

    __slots__ = ()

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        yield from ()


class Denials(Silent):
    """Asks for what alignment makes of two articles."""

    __slots__ = ()
    slots = frozenset({"polarity"})


def test_examples_are_the_must_flags_first() -> None:
    assert [example.because for example in examples(Counts)] == ["digits", "the same", "alone"]


@pytest.mark.parametrize("example", list(examples(Counts)), ids=lambda example: example.because)
def test_rule_that_does_what_it_should(example: Example) -> None:
    assert verdict(Counts(), example) == ""


@pytest.mark.parametrize(
    ("rule", "example", "told"),
    [
        (
            Counts(),
            MustFlag("A fire burned.", "A fire burned down.", because="no count"),
            "lost in extraction",
        ),
        (
            Counts(),
            MustFlag(FIRE, "The court in Oslo heard 15 carpenters.", because="two stories"),
            "lost in alignment",
        ),
        (
            Denials(),
            MustFlag("A fire burned.", "The court in Oslo heard 15 carpenters.", because="two stories"),
            "lost in alignment: no pair of ['polarity']",
        ),
        (Silent(), MustFlag(FIRE, MORE, because="digits"), "rule silent"),
        (Counts(), MustPass(FIRE, MORE, because="digits"), "flagged: 12 here, 15 there"),
    ],
    ids=["no claim", "no pair", "no pair of derived claims", "silent rule", "false alarm"],
)
def test_verdict_names_the_stage(rule: Rule, example: Example, told: str) -> None:
    line = verdict(rule, example)
    assert line.startswith(told)
    assert "\n" not in line


def test_silent_rule_is_shown_what_it_saw() -> None:
    line = verdict(Silent(), MustFlag(FIRE, MORE, because="digits"))
    assert "'12'" in line and "'15'" in line


def test_example_is_two_articles() -> None:
    left, right = example_articles(MustFlag(FIRE, MORE, because="digits"))
    assert (left.id, left.text, right.id, right.text) == ("left", FIRE, "right", MORE)


def test_example_without_right_is_one_article() -> None:
    [only] = example_articles(MustFlag(FIRE, because="itself"))
    assert only.text == FIRE


@pytest.mark.parametrize(
    ("right", "expected"),
    [(None, date(2025, 7, 10)), (date(2025, 7, 11), date(2025, 7, 11))],
    ids=["that of the left", "its own"],
)
def test_publication_dates(right: date | None, expected: date) -> None:
    example = MustFlag(FIRE, MORE, because="dates", published=date(2025, 7, 10), published_right=right)
    assert [made.published for made in example_articles(example)] == [date(2025, 7, 10), expected]
