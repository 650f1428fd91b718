import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.clock import ClockTime, find_times

TIMES = st.builds(
    ClockTime,
    minutes=st.integers(0, 1439),
    to_the_minute=st.booleans(),
    half_day=st.booleans(),
    approximate=st.booleans(),
    zone=st.sampled_from(["", "GMT"]),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It struck at 3:33 a.m. on Monday.", "03:33", id="a.m."),
        pytest.param("It struck about 3 pm.", "about 15:00", id="hedged"),
        pytest.param("It struck at 12:00 GMT.", "12:00 GMT", id="zone"),
        pytest.param("It struck at 1530 UTC.", "15:30 GMT", id="compact, UTC is GMT"),
        pytest.param("It struck at 7.30pm.", "19:30", id="British stop"),
        pytest.param("It struck at 12:05 a.m. ET.", "00:05 ET", id="after midnight"),
        pytest.param("It struck at 3:26.", "03:26", id="bare after at"),
        pytest.param("It struck at noon.", "12:00", id="noon"),
        pytest.param("It struck around midnight.", "about 00:00", id="midnight"),
        pytest.param("It struck at six o'clock.", "06:00", id="o'clock"),
    ],
)
def test_finds(text: str, expected: str) -> None:
    assert [str(found.value) for found in find_times(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They won 3:1 with 3:26 left.", id="score and game clock"),
        pytest.param("She ran it in 2:03:11.", id="stopwatch"),
        pytest.param("A midnight rule cost $3.30.", id="adjective and money"),
        pytest.param("At 25:10 and 13 p.m. nothing is.", id="no such time"),
        pytest.param("I am 10 amazing years old.", id="am"),
    ],
)
def test_no_time(text: str) -> None:
    assert find_times(text) == ()


@pytest.mark.parametrize(
    ("left", "right", "disjoint"),
    [
        pytest.param("at 3:33 a.m.", "at 3:35 a.m.", True, id="minutes"),
        pytest.param("at 3:33 a.m.", "at 3:33 p.m.", True, id="halves"),
        pytest.param("at 3:33", "at 3:33 p.m.", False, id="half unknown"),
        pytest.param("at 3:33 a.m.", "at about 3:40 a.m.", False, id="hedged"),
        pytest.param("at about 9 a.m.", "at 9 p.m.", True, id="hedged by half a day"),
        pytest.param("at 3:33 a.m.", "at 3:30 a.m.", False, id="rounded to the half hour"),
        pytest.param("at 9 a.m.", "at 9 p.m.", True, id="halves of whole hours"),
        pytest.param("at 3:33 p.m.", "at 3 p.m.", False, id="rounded"),
        pytest.param("at 3 p.m.", "at 5 p.m.", True, id="hours"),
        pytest.param("at 3:33 p.m.", "at 5:33 p.m. EST", False, id="zone"),
        pytest.param("at 11:40 p.m.", "at midnight", True, id="round the clock"),
    ],
)
def test_disjoint(left: str, right: str, disjoint: bool) -> None:
    (one,), (two,) = find_times(left), find_times(right)
    assert one.value.disjoint(two.value) is disjoint


@given(TIMES, TIMES)
def test_disjoint_is_symmetric_and_irreflexive(left: ClockTime, right: ClockTime) -> None:
    assert left.disjoint(right) is right.disjoint(left)
    assert not left.disjoint(left)


@given(st.text(st.sampled_from("0123456789:. apmGMTnoon'clock\n")))
def test_any_text_is_read_in_order(text: str) -> None:
    end = 0
    for found in find_times(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


def test_minutes_outside_the_day_are_refused() -> None:
    with pytest.raises(ValueError, match="outside the day"):
        ClockTime(minutes=1440)
