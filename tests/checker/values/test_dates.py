from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.date_kinds import Bound, DayPart, Precision
from checker.values.dates import DateRange

DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def day(y: int, m: int, d: int, /, **fields: object) -> DateRange:
    when = date(y, m, d)
    return DateRange(earliest=when, latest=when, precision=Precision.DAY, **fields)


def stretch(first: date, last: date, **fields: object) -> DateRange:
    return DateRange(earliest=first, latest=last, precision=Precision.DAY, **fields)


def words(**fields: object) -> DateRange:
    return DateRange(precision=Precision.DAY, **fields)


MAY_2024 = stretch(date(2024, 5, 1), date(2024, 5, 31), month=5, year=2024)


@st.composite
def ranges(draw: st.DrawFn) -> DateRange:
    first = draw(DAYS)
    last = first + timedelta(draw(st.sampled_from([0, 0, 1, 6, 30, 365])))
    resolved = draw(st.booleans())
    kind = draw(st.sampled_from(["none", "weekday", "month", "date"]))
    fields: dict[str, object] = {}
    if kind == "weekday":
        fields = {"weekday": first.weekday()}
    if kind in ("month", "date"):
        fields = {"month": first.month, "day": first.day if kind == "date" else None}
    return DateRange(
        precision=Precision.DAY,
        earliest=first if resolved else None,
        latest=last if resolved else None,
        approximate=draw(st.booleans()),
        slack=draw(st.integers(0, 20)),
        bound=draw(st.sampled_from(Bound)),
        part=draw(st.sampled_from([None, *DayPart])),
        **fields,
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(day(2025, 7, 10), day(2025, 7, 11), id="two days"),
        pytest.param(day(2024, 6, 1), MAY_2024, id="a day outside the month"),
        pytest.param(words(weekday=0), words(weekday=1), id="two weekdays, unresolved"),
        pytest.param(words(month=3, day=11), words(month=5, day=11), id="two months, unresolved"),
        pytest.param(words(month=3, day=11), words(month=3, day=12), id="two days of a month, unresolved"),
        pytest.param(words(weekday=0), day(2025, 7, 8), id="Monday against a date that is a Tuesday"),
        pytest.param(words(month=3), day(2025, 7, 8), id="March against a date in July"),
        pytest.param(
            stretch(date(2025, 7, 4), date(2025, 7, 11), weekday=4),
            day(2025, 7, 9, weekday=2),
            id="last Friday against Wednesday",
        ),
    ],
)
def test_disjoint(left: DateRange, right: DateRange) -> None:
    assert left.disjoint(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(day(2024, 5, 13), MAY_2024, id="a coarser range contains the finer"),
        pytest.param(words(words="yesterday"), day(2024, 5, 13), id="unknown"),
        pytest.param(words(month=7, day=7), words(weekday=0), id="weekday against date of unknown year"),
        pytest.param(
            words(month=7, day=7, weekday=0), words(month=7, day=7, weekday=6), id="one date, two weekdays"
        ),
        pytest.param(day(2025, 7, 4, weekday=4), day(2025, 7, 11, weekday=4), id="a bare weekday a week off"),
        pytest.param(
            day(2025, 5, 13, month=5, day=13), day(2024, 5, 13, month=5, day=13), id="a yearless date"
        ),
        pytest.param(day(2025, 7, 10, slack=1), day(2025, 7, 11), id="within slack"),
        pytest.param(
            words(month=5, day=13, approximate=True), words(month=5, day=15), id="hedged, unresolved"
        ),
        pytest.param(
            day(2025, 7, 5, part=DayPart.NIGHT),
            day(2025, 7, 6, part=DayPart.EARLY),
            id="one night, two dates",
        ),
        pytest.param(
            words(weekday=5, part=DayPart.NIGHT),
            words(weekday=6, part=DayPart.EARLY),
            id="one night, weekdays",
        ),
        pytest.param(day(2025, 7, 5, bound=Bound.SINCE), day(2025, 8, 6), id="since against on"),
        pytest.param(
            day(2025, 7, 5, month=7, day=5, weekday=0), words(weekday=0), id="a weekday printed wrongly"
        ),
    ],
)
def test_not_disjoint(left: DateRange, right: DateRange) -> None:
    assert not left.disjoint(right)


def test_a_full_date_of_another_year_is_disjoint() -> None:
    assert day(2025, 5, 13, year=2025, month=5, day=13).disjoint(day(2024, 5, 13, year=2024, month=5, day=13))


@given(ranges(), ranges())
def test_disjoint_is_symmetric(left: DateRange, right: DateRange) -> None:
    assert left.disjoint(right) is right.disjoint(left)


@given(ranges())
def test_nothing_is_disjoint_from_itself(value: DateRange) -> None:
    assert not value.disjoint(value)


@given(ranges(), ranges(), st.integers(0, 400), st.integers(0, 400))
def test_widening_never_creates_a_conflict(
    left: DateRange, right: DateRange, before: int, after: int
) -> None:
    if left.earliest is None or left.latest is None or left.disjoint(right):
        return
    wider = DateRange(
        precision=left.precision,
        earliest=left.earliest - timedelta(before),
        latest=left.latest + timedelta(after),
        month=left.month,
        day=left.day,
        weekday=left.weekday,
        approximate=left.approximate,
        slack=left.slack,
        bound=left.bound,
        part=left.part,
    )
    assert not wider.disjoint(right)


@given(ranges(), ranges())
def test_the_unknown_never_conflicts(value: DateRange, other: DateRange) -> None:
    assert not value.disjoint(DateRange(precision=other.precision, bound=value.bound))


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"earliest": date(2025, 1, 2), "latest": date(2025, 1, 1)}, id="out of order"),
        pytest.param({"earliest": date(2025, 1, 2)}, id="half resolved"),
        pytest.param({"month": 13}, id="month"),
        pytest.param({"day": 32}, id="day of the month"),
        pytest.param({"weekday": 7}, id="weekday"),
        pytest.param({"slack": -1}, id="slack"),
        pytest.param(
            {"earliest": date(2025, 7, 8), "latest": date(2025, 7, 8), "weekday": 0}, id="no Monday"
        ),
    ],
)
def test_impossible_values_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"range|slack|Monday"):
        DateRange(precision=Precision.DAY, **fields)


def test_key_is_the_same_for_other_words_of_the_same_days() -> None:
    assert day(2025, 7, 11, weekday=4).key == day(2025, 7, 11, month=7, day=11).key


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(words(words="yesterday"), words(words="tomorrow"), id="unresolved words"),
        pytest.param(words(weekday=0), words(weekday=1), id="weekdays"),
        pytest.param(day(2025, 7, 11), day(2025, 7, 11, bound=Bound.SINCE), id="bounds"),
        pytest.param(day(2025, 7, 11), day(2025, 7, 11, approximate=True), id="hedge"),
    ],
)
def test_key_differs(left: DateRange, right: DateRange) -> None:
    assert left.key != right.key


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(day(2025, 7, 11), "2025-07-11", id="day"),
        pytest.param(MAY_2024, "2024-05", id="month"),
        pytest.param(stretch(date(2024, 1, 1), date(2024, 12, 31)), "2024", id="year"),
        pytest.param(stretch(date(1990, 1, 1), date(1999, 12, 31)), "1990 to 1999", id="decade"),
        pytest.param(
            stretch(date(2025, 5, 3), date(2025, 6, 13)), "2025-05-03 to 2025-06-13", id="stretch of days"
        ),
        pytest.param(words(weekday=3, month=11, day=10), "Thursday November 10", id="unresolved date"),
        pytest.param(words(words="last week"), "last week", id="unresolved words"),
        pytest.param(
            day(2025, 7, 11, bound=Bound.SINCE, approximate=True), "since about 2025-07-11", id="hedges"
        ),
    ],
)
def test_str(value: DateRange, text: str) -> None:
    assert str(value) == text


def test_the_weekday_of_a_resolved_day_is_implied() -> None:
    assert day(2025, 7, 11).implied_weekday == 4


def test_a_range_implies_no_weekday() -> None:
    assert MAY_2024.implied_weekday is None


@pytest.mark.parametrize(
    ("weekday", "contradicted"), [pytest.param(4, False, id="right"), pytest.param(0, True, id="wrong")]
)
def test_weekday_contradicted(weekday: int, contradicted: bool) -> None:
    assert day(2025, 7, 11, month=7, day=11, weekday=weekday).weekday_contradicted is contradicted
