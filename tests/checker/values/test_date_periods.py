"""Periods and their two ends."""

from datetime import date

import pytest

from checker.values.date_phrases import find_dates

PUBLISHED = date(2024, 3, 14)


def ends(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(end.text, str(end.value)) for found in find_dates(text, published) for end in found.ends or ()]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param(
            "It runs from April 26 to May 20.",
            ("April 26", "since 2024-04-26"),
            ("May 20", "until 2024-05-20"),
            id="from to",
        ),
        pytest.param(
            "Between 1991 and 1998 it ran.", ("1991", "since 1991"), ("1998", "until 1998"), id="between"
        ),
        pytest.param(
            "It runs April 11-20.",
            ("April 11", "since 2024-04-11"),
            ("20", "until 2024-04-20"),
            id="days of a month",
        ),
        pytest.param(
            "The 11 to 20 April fair.",
            ("11", "since 2024-04-11"),
            ("20 April", "until 2024-04-20"),
            id="days before the month",
        ),
        pytest.param("It ran in 2010-15.", ("2010", "since 2010"), ("15", "until 2015"), id="short year"),
        pytest.param(
            "It ran from May 3 through June 13, 2006.",
            ("May 3", "since 2006-05-03"),
            ("June 13, 2006", "until 2006-06-13"),
            id="year told once",
        ),
    ],
)
def test_both_ends(text: str, first: tuple[str, str], last: tuple[str, str]) -> None:
    assert ends(text) == [first, last]


@pytest.mark.parametrize(
    "text",
    [
        "It ran on July 10 and 11.",
        "It ran on Monday and Tuesday.",
        "It ran in 1991 and 1998.",
        "It ran in May.",
    ],
    ids=["two days", "two weekdays", "two years", "one month"],
)
def test_no_period(text: str) -> None:
    assert ends(text) == []


def test_ends_without_a_publication_date() -> None:
    assert [value for _, value in ends("It runs April 11-20.", None)] == ["since April 11", "until April 20"]


def test_period_that_ends_before_it_begins_is_two_ends() -> None:
    found = find_dates("It ran from 1990 to 1988.", PUBLISHED)
    assert [str(date.value) for date in found] == ["since 1990", "until 1988"]


def test_start_is_compared_only_with_that_of_a_period_that_overlaps() -> None:
    def start(text: str):
        [found] = find_dates(text, PUBLISHED)
        return found.ends[0].value

    one = start("It ran from April 26 to May 20.")
    assert one.disjoint(start("It ran from April 11 to May 20."))
    assert not one.disjoint(start("It ran from April 3 to April 11."))
    assert not one.confirms(start("It ran from April 3 to April 11."))


def test_unresolved_periods_are_different_readings() -> None:
    [one], [other] = (
        find_dates(f"It ran from {words}.", None) for words in ("May 3 to June 1", "May 4 to June 1")
    )
    assert one.value.key != other.value.key
