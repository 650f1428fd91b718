"""Days of the week as values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.weekdays import Weekday


@pytest.mark.parametrize(("number", "name"), [(0, "Monday"), (4, "Friday"), (6, "Sunday")])
def test_weekday_has_a_name(number: int, name: str) -> None:
    assert str(Weekday(number=number)) == name


@pytest.mark.parametrize("number", [-1, 7])
def test_week_has_seven_days(number: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        Weekday(number=number)


@given(st.integers(0, 6), st.integers(0, 6), st.booleans(), st.booleans())
def test_reading_is_the_day_whoever_gives_it(one: int, other: int, printed: bool, computed: bool) -> None:
    left, right = Weekday(number=one, computed=printed), Weekday(number=other, computed=computed)
    assert (left.key == right.key) is (one == other)
