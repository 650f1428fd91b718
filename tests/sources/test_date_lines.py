from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.date_lines import is_date_line, parse_date, parse_date_line

ELEVENTH = date(2025, 7, 11)

LINES = [
    "July 11, 2025",
    "July 11th, 2025",
    "11 July 2025",
    "11th of July, 2025",
    "Jul. 11, 2025",
    "2025-07-11",
    "2025-07-11T08:30:00Z",
    "2025.07.11 08:20 AM",
    "FRIDAY, JULY 11, 2025, 9:56 AM",
    "Fri Jul 11, 2025 3: 00pm EST",
    "8: 05am UK, Friday 11 July 2025",
    "Published on: 11 July 2025-11: 25am",
    "Last updated at 12:41 GMT 11 July 2025",
    "11 July 2025 Last updated at 12:41 GMT",
    "Updated: July 11, 2025, 10:04 PM ET",
    "Published 9:46 PM CDT Jul 11, 2025",
    "Friday 11 July 2025 03.31 BST",
    "11 July 2025, 10:00 (GMT+05:00)",
    "July 11, 2025 | 5: 03pm",
    "on July 11, 2025 at 8:12 am",
    "Story Created: Jul 11, 2025 at 9:56 AM AKDT",
    "7/11/2025 5:59 PM ET",
    "07/11/25 07:35 PM EST",
    "Monday, July 11, 2025",  # a wrong weekday does not undo a full date
]


@pytest.mark.parametrize("line", LINES)
def test_reads_a_date_line(line: str) -> None:
    assert is_date_line(line)
    assert parse_date_line(line) == ELEVENTH


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("05/02/2024", None, id="day or month first"),
        pytest.param("Posted 2/3/2010 10:05 PM", None, id="day or month first, with a time"),
        pytest.param("Thursday 06/07/2023", date(2023, 7, 6), id="the weekday decides"),
        pytest.param("Last updated 12:10 15/07/2025", date(2025, 7, 15), id="no 15th month"),
        pytest.param("02.29.12 3:20 PM", date(2012, 2, 29), id="two-digit year"),
        pytest.param("11.07.12", None, id="two-digit year, perhaps first"),
        pytest.param("JUL 11", None, id="no year"),
        pytest.param("Updated 8:20 AM", None, id="time only"),
        pytest.param("Updated Friday, Jul 11 at 4:10 PM", None, id="weekday and day, no year"),
    ],
)
def test_an_incomplete_date_line_stays_unknown(line: str, expected: date | None) -> None:
    assert is_date_line(line)
    assert parse_date_line(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The hearing is set for July 11, 2025.",
        "On July 11, 2025, the mill burned.",
        "May we enter?",
        "March on the capital",
        "Second Sunday",
        "Monday",
        "12",
        "2025",
        "",
        "11 killed in July 2025 blast",
    ],
)
def test_other_lines_are_no_date_lines(line: str) -> None:
    assert not is_date_line(line, credited=True)


@pytest.mark.parametrize(
    "line",
    [
        "MANILA, July 11, 2025",
        "ASHFORD, Kent —7/13/2025",
        "ASHFORD, DC, July 11, 2025",
        "Reuters Jul 11, 2025, 02.16PM IST",
        "AFP, Friday 11 Jul 2025",
        "ASHFORD - July 11 -",
        "Published in The Courier, July 12th, 2025",
        "Published in The Evening Courier, July 12th, 2025.",
    ],
)
def test_a_credited_date_counts_only_where_asked_for(line: str) -> None:
    assert is_date_line(line, credited=True)
    assert not is_date_line(line)


def test_posted_wins_over_updated() -> None:
    line = "Updated July 12, 2025-7: 15am Posted July 11, 2025-4: 20pm"

    assert parse_date_line(line) == date(2025, 7, 11)


@pytest.mark.parametrize("text", ["February 30, 2025", "July 11, 1825", "31.31.2025", "July 2025", "soon"])
def test_impossible_dates_are_none(text: str) -> None:
    assert parse_date(text) is None


DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MONTHS = "January February March April May June July August September October November December".split()


@pytest.mark.parametrize(
    "shape", ["{m} {d}, {y}", "{d} {m} {y}", "{d:02} {m}, {y}", "{m} {d:02} {y}, 7:15 p.m."]
)
@given(day=DATES)
def test_reads_what_newspapers_write(shape: str, day: date) -> None:
    line = shape.format(d=day.day, m=MONTHS[day.month - 1], y=day.year)

    assert is_date_line(line)
    assert parse_date(line) == day


@given(day=DATES)
def test_reads_iso_dates(day: date) -> None:
    assert parse_date(day.isoformat()) == day


@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    parse_date_line(text)
    is_date_line(text, credited=True)
