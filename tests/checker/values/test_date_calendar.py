from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.date_calendar import (
    FEASTS,
    days_from,
    month_span,
    months_later,
    quarter_span,
    week_span,
    weekday_after,
    weekday_before,
    year_span,
)


@pytest.mark.parametrize(
    ("feast", "day"),
    [
        pytest.param("thanksgiving", date(2024, 11, 28), id="fourth Thursday"),
        pytest.param("black friday", date(2024, 11, 29), id="the day after"),
        pytest.param("memorial day", date(2024, 5, 27), id="last Monday"),
        pytest.param("good friday", date(2024, 3, 29), id="before Easter"),
        pytest.param("election day", date(2022, 11, 8), id="Tuesday after the first Monday"),
    ],
)
def test_feasts(feast: str, day: date) -> None:
    assert FEASTS[feast](day.year) == day


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        pytest.param(month_span(2024, 2), (date(2024, 2, 1), date(2024, 2, 29)), id="leap February"),
        pytest.param(month_span(2024, 0), (date(2023, 12, 1), date(2023, 12, 31)), id="month nought"),
        pytest.param(quarter_span(2023, 4), (date(2023, 10, 1), date(2023, 12, 31)), id="quarter"),
        pytest.param(year_span(9999), (date(9999, 1, 1), date(9999, 12, 30)), id="the calendar's end"),
        pytest.param(week_span(date(2025, 7, 11)), (date(2025, 7, 7), date(2025, 7, 13)), id="week"),
    ],
)
def test_spans(span: tuple[date, date], expected: tuple[date, date]) -> None:
    assert span == expected


def test_a_month_after_the_31st_is_clamped() -> None:
    assert months_later(date(2024, 1, 31), 1) == date(2024, 2, 29)


@given(st.dates(date(1, 2, 1), date(9999, 11, 30)), st.integers(0, 6))
def test_nearest_weekdays_are_within_a_week(day: date, weekday: int) -> None:
    before, after = weekday_before(day, weekday), weekday_after(day, weekday)
    assert before.weekday() == after.weekday() == weekday
    assert 0 <= (day - before).days < 7
    assert 0 <= (after - day).days < 7


@given(st.dates(), st.integers(-(10**7), 10**7))
def test_days_stay_in_the_calendar(day: date, days: int) -> None:
    assert date.min <= days_from(day, days) <= date.max
