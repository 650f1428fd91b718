import pytest

from checker.review_accept import suggest_accepted
from checker.reviews import Review, Reviews, Verdict


def pair(left: str, right: str, verdict: str = "dismissed", **more) -> Review:
    usual = {"rule": "name-spelling", "editor": "ann", "fingerprint": f"{left}/{right}"}
    return Review(verdict=Verdict(verdict), value_a=left, value_b=right, **{**usual, **more})


def groups(rows, accepted=(), spelling=()) -> list[tuple[str, ...]]:
    return [it.wordings for it in suggest_accepted(Reviews(tuple(rows)), accepted, spelling)]


def test_a_dismissed_pair():
    assert groups([pair("Marek Dvorak", "Marek Dvořák")]) == [("Marek Dvorak", "Marek Dvořák")]


def test_the_same_pair_in_two_findings_is_one():
    found = suggest_accepted(Reviews((pair("Ana Li", "Anna Li"), pair("ANNA LI", "Ana Li"))))
    assert [(it.wordings, len(it.reviews)) for it in found] == [(("Ana Li", "Anna Li"), 2)]


def test_pairs_that_share_a_wording_are_one_group():
    rows = [pair("Ana Li", "Anna Li"), pair("Bo", "Beau"), pair("Anna Li", "Anne Li")]
    assert groups(rows) == [("Ana Li", "Anna Li", "Anne Li"), ("Bo", "Beau")]


def test_groups_that_there_are_come_first_and_grow():
    rows = [pair("Anna Li", "Anne Li"), pair("Bo", "Beau")]
    assert groups(rows, [("x", "y"), ("anna li", "Ana Li")]) == [
        ("x", "y"),
        ("anna li", "Ana Li", "Anne Li"),
        ("Bo", "Beau"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([pair("Ana", "Anna", "confirmed")], id="confirmed"),
        pytest.param([pair("Ana", "Anna", "baseline")], id="baseline"),
        pytest.param([pair("12", "15", rule="count-mismatch")], id="figures"),
        pytest.param([pair("Ana", "")], id="value not known"),
        pytest.param([pair("Ana", "ANA")], id="only capitals"),
        pytest.param([pair("Wi?niewska", "Wisniewska")], id="letter lost in a save"),
        pytest.param([pair("A" * 200, "B")], id="too long for a name"),
        pytest.param([pair("Ana\u202e", "Anna")], id="bidi override"),
        pytest.param([pair("Ana", "Anna"), pair("Ana", "Anna", "fixed", editor="bo")], id="editors disagree"),
        pytest.param(
            [pair("Ana", "Anna", time="2025"), pair("Ana", "Anna", "fixed", time="2026")], id="thought again"
        ),
        pytest.param(
            [pair("Ana", "Anna", time="2025"), pair("Ana", "Anna", "withdrawn", time="2026")], id="withdrawn"
        ),
        pytest.param(
            [pair("Ana", "Anna"), pair("Anna", "Ana", "fixed", fingerprint="other")], id="confirmed elsewhere"
        ),
        pytest.param(
            [pair("Ana", "Anna"), pair("Anna", "Hanna"), pair("Ana", "Hanna", "confirmed")],
            id="would accept a confirmed pair",
        ),
    ],
)
def test_what_is_not_suggested(rows):
    assert groups(rows) == []


def test_a_confirmation_that_was_withdrawn_stands_in_nobodys_way():
    rows = [pair("Ana", "Anna", "fixed", time="2025"), pair("Ana", "Anna", "withdrawn", time="2026")]
    assert groups([*rows, pair("Ana", "Anna", fingerprint="other")]) == [("Ana", "Anna")]


@pytest.mark.parametrize(
    ("accepted", "spelling"),
    [([("ana", "x", "Anna")], []), ([], [("Ana", "Anna")]), ([], [("Ana", "Annah")])],
    ids=["accepted", "house style", "house style prefers another"],
)
def test_what_the_config_has_is_left_out(accepted, spelling):
    assert groups([pair("Ana", "Anna")], accepted, spelling) == accepted


def test_ambiguous_wordings_leave_a_group_as_it_was():
    rows = [pair("Anna", "Hanna"), pair("Ana", "Hanna", "confirmed")]
    assert groups(rows, [("Ana", "Anna")]) == [("Ana", "Anna")]
