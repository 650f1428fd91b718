"""The scorer on findings made by hand."""

from fractions import Fraction

import pytest
from gate.labels import Labels, LookAlike, Mention, Planted
from gate.scoring import Finding, matches, score


def words(article: str, start: int, end: int) -> Mention:
    return Mention(article=article, start=start, end=end, words=f"{article}:{start}")


POST, WIRE, RADIO = words("s/post", 10, 12), words("s/wire", 30, 37), words("s/radio", 5, 7)
TOLL = Planted(
    name="s#1", rules=("count-mismatch", "magnitude-slip"), grade="error", readings=((POST, RADIO), (WIRE,))
)
SPELLING = Planted(name="s#2", rules=("name-variant",), grade="note", readings=((RADIO,), (WIRE,)))
ALIKE = LookAlike(name="s~1", why="another fire", mentions=(words("s/post", 50, 60),))


def finding(rule: str, severity: str, *claims: Mention) -> Finding:
    return Finding(story="s", rule=rule, severity=severity, claims=claims)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (finding("count-mismatch", "error", POST, WIRE), True),
        (finding("magnitude-slip", "warning", RADIO, WIRE), True),
        (finding("count-mismatch", "error", words("s/post", 0, 11), words("s/wire", 36, 60)), True),
        (finding("count-mismatch", "error", words("s/post", 0, 10), WIRE), False),
        (finding("count-mismatch", "error", POST, RADIO), False),
        (finding("count-mismatch", "note", POST, WIRE), False),
        (finding("age-mismatch", "error", POST, WIRE), False),
        (finding("count-mismatch", "error", words("t/post", 10, 12), words("t/wire", 30, 37)), False),
    ],
    ids=[
        "both readings",
        "another accepted rule, another article of the reading",
        "overlapping words are enough",
        "touching words are not",
        "one reading twice",
        "not loud enough",
        "another rule",
        "another story",
    ],
)
def test_a_finding_matches_an_error(item: Finding, expected: bool) -> None:
    assert matches(item, TOLL) is expected


@pytest.mark.parametrize(("severity", "expected"), [("note", True), ("warning", False), ("error", False)])
def test_a_note_may_not_be_told_louder(severity: str, expected: bool) -> None:
    assert matches(finding("name-variant", severity, RADIO, WIRE), SPELLING) is expected


def test_figures_by_rule_and_overall() -> None:
    labels = Labels(planted=(TOLL, SPELLING), look_alikes=(ALIKE,))
    found = [
        finding("count-mismatch", "error", POST, WIRE),
        finding("count-mismatch", "error", POST, words("s/wire", 80, 82)),
        finding("age-mismatch", "error", ALIKE.mentions[0], WIRE),
        finding("event-status", "note", POST, WIRE),
    ]
    result = score(labels, found)
    assert result.rules["count-mismatch"].recall == 1
    assert result.rules["count-mismatch"].precision == Fraction(1, 2)
    assert result.rules["count-mismatch"].false == ("s count-mismatch: “s/post:10” / “s/wire:80”",)
    assert result.rules["name-variant"].recall == 0
    assert result.rules["name-variant"].missed == (str(SPELLING),)
    assert result.rules["age-mismatch"].recall is None
    assert result.overall.recall == Fraction(1, 2)
    assert result.overall.precision == Fraction(1, 3)
    assert result.broken == (str(ALIKE),)
    assert result.kept == 0


def test_a_right_finding_breaks_no_look_alike() -> None:
    result = score(
        Labels(planted=(TOLL,), look_alikes=(ALIKE,)),
        [finding("count-mismatch", "error", POST, WIRE, *ALIKE.mentions)],
    )
    assert result.broken == ()


def test_nothing_found_has_no_precision() -> None:
    result = score(Labels(planted=(TOLL,)), [])
    assert result.overall.recall == 0
    assert result.overall.precision is None
    assert result.kept is None
