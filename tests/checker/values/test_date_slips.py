"""Which two dates could be one printed wrong, and which are rather those of two events."""

from datetime import date

import pytest

from checker.values.date_phrases import find_dates
from checker.values.dates import DateRange

PUBLISHED = date(2024, 3, 14)


def the_date(text: str, published: date | None = PUBLISHED) -> DateRange:
    [found] = find_dates(f"The mill burned {text}.", published)
    return found.value


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        pytest.param("on March 11", "on March 12", True, id="neighbouring days"),
        pytest.param("on January 11", "on March 11", True, id="another month, the same day"),
        pytest.param("on January 3", "on March 11", False, id="day and month differ, months apart"),
        pytest.param("in 1973", "in 1983", True, id="two years"),
        pytest.param("in January", "in March", True, id="two months"),
        pytest.param("on Tuesday", "in 2004", False, id="a day for a year"),
        pytest.param("on January 3", "in March", False, id="a day for a month far off"),
        pytest.param("on June 3, 2001", "on July 4, 2003", False, id="two full dates"),
        pytest.param("from 1993 to 1996", "in 2002", False, id="a year for a period of years"),
        pytest.param("in March 2006", "in 2005", True, id="two stated years"),
    ],
)
def test_slip_of(one: str, other: str, slip: bool) -> None:
    left, right = the_date(one), the_date(other)
    assert left.slip_of(right) is slip
    assert right.slip_of(left) is slip


def test_unresolved_weekdays_are_slips_of_each_other_only() -> None:
    friday, monday = the_date("on Friday", None), the_date("on Monday", None)
    assert friday.slip_of(monday)
    assert not friday.slip_of(the_date("yesterday", None))


def test_dates_without_a_year_in_papers_of_two_seasons_are_compared_by_month_and_day() -> None:
    one, other = the_date("on April 9", date(2013, 1, 3)), the_date("on April 14", date(2013, 9, 26))
    assert one.disjoint(other)
    assert one.slip_of(other)


def test_unresolved_dates_that_differ_in_month_and_day_are_two_events() -> None:
    assert not the_date("on January 3", None).slip_of(the_date("on March 11", None))
