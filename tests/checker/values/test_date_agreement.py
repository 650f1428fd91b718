"""What two dates state alike, and whether they differ as a slip of the pen would have it."""

from datetime import date

import pytest

from checker.values.date_phrases import find_dates
from checker.values.dates import DateRange


def the_date(text: str, published: date | None = None) -> DateRange:
    [found] = find_dates(f"The mill burned {text}.", published)
    return found.value


@pytest.mark.parametrize(
    ("one", "other", "agreed", "differing"),
    [
        pytest.param("on March 11, 2005", "on November 11, 2005", ("year", "day"), ("month",), id="month"),
        pytest.param("on June 27, 2001", "on June 7, 2001", ("year", "month"), ("day",), id="day"),
        pytest.param("in 2008", "in 2006", (), ("year",), id="years alone"),
        pytest.param("on Nov. 12", "on September 12, 2004", ("day",), ("month",), id="a year on one side"),
        pytest.param("on Monday", "on Friday", (), ("weekday",), id="weekdays alone"),
        pytest.param("on Monday", "on March 11", (), (), id="nothing in common"),
        pytest.param("around March 11", "on March 12", (), (), id="hedged"),
        pytest.param("on Friday, March 3", "on Friday, March 10", ("month", "weekday"), ("day",), id="week"),
    ],
)
def test_fields(one: str, other: str, agreed: tuple[str, ...], differing: tuple[str, ...]) -> None:
    found = the_date(one).agreement(the_date(other))
    assert (found.agreed, found.differing) == (agreed, differing)
    assert found == the_date(other).agreement(the_date(one))


@pytest.mark.parametrize(
    ("one", "other", "telling"),
    [
        pytest.param("on March 11, 2005", "on November 11, 2005", True, id="same day and year"),
        pytest.param("on June 27, 2001", "on June 7, 2001", True, id="a digit dropped"),
        pytest.param("on June 12, 2001", "on June 21, 2001", True, id="digits swapped"),
        pytest.param("on Nov. 12", "on September 12", True, id="same day of two months"),
        pytest.param("on June 3, 2001", "on June 29, 2001", False, id="two days of a month"),
        pytest.param("on June 3, 2001", "on July 4, 2001", False, id="two fields"),
        pytest.param("on June 3, 2001", "on June 3, 2001", False, id="the same"),
        pytest.param("in 2008", "in 2006", False, id="years alone"),
    ],
)
def test_telling_near_miss(one: str, other: str, telling: bool) -> None:
    assert the_date(one).agreement(the_date(other)).telling is telling


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        pytest.param("in 1978", "in 1987", True, id="swapped"),
        pytest.param("in 2008", "in 2006", True, id="one digit"),
        pytest.param("in 1978", "in 2006", False, id="another year"),
        pytest.param("in June", "in July", True, id="neighbours"),
        pytest.param("in March", "in May", True, id="begin alike"),
        pytest.param("in March", "in October", False, id="other month"),
        pytest.param("on Monday", "on Tuesday", False, id="weekdays"),
    ],
)
def test_slip_of_one_field(one: str, other: str, slip: bool) -> None:
    assert the_date(one).agreement(the_date(other)).slip is slip


def test_last_year_tells_its_year() -> None:
    found = the_date("last year", date(2012, 5, 1)).agreement(the_date("in 2009"))
    assert found.differing == ("year",)


def test_guessed_year_is_not_told() -> None:
    january, september = date(2013, 1, 3), date(2013, 9, 26)
    found = the_date("on April 9", january).agreement(the_date("on April 14", september))
    assert (found.agreed, found.differing) == (("month",), ("day",))
