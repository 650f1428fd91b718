from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.quantities import Hedge, Quantity, QuantityKind
from checker.values.quantity_phrases import parse_quantity


def read(text: str) -> Quantity:
    quantity = parse_quantity(text)
    assert quantity is not None, text
    return quantity


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("12 people", "15 people"),
        ("12 people", "fifteen people"),
        ("20 people", "21 people"),
        ("40 people", "42 people"),
        ("2,301 points", "2,302 points"),
        ("1,500 people", "1,600 people"),
        ("nearly 23,000 refugees", "20,000 refugees"),
        ("about 12 people", "15 people"),
        ("at least 40 people", "12 people"),
        ("fewer than 40 people", "55 people"),
        ("between 60 and 100 people", "120 people"),
        ("dozens of people", "300 people"),
        ("$1 million", "$2 million"),
        ("$1.2 million", "$12 million"),
        ("$1 million", "$1.2 million"),
        ("50%", "25 percent"),
        ("50%", "52%"),
        ("the 36-year-old actress", "the 41-year-old actress"),
        ("two hours", "45 minutes"),
        ("10 miles", "30 km"),
        ("an 8.7-magnitude quake", "a 9.1-magnitude quake"),
        ("a .357 caliber gun", "a .38 caliber gun"),
        ("the third visit", "the second visit"),
        ("a 52-3 record", "a 53-3 record"),
        ("three times as many", "twice as many"),
    ],
)
def test_both_cannot_be_true(left: str, right: str) -> None:
    assert read(left).disjoint(read(right))
    assert read(right).disjoint(read(left))


@pytest.mark.parametrize(
    ("left", "right", "because"),
    [
        ("12 people", "twelve people", "words and digits"),
        ("1,500 people", "1,502 people", "1,500 may be a rounding of 1,502"),
        ("100 people", "104 people", "a round hundred"),
        ("$5.4bn", "$5.38 billion", "one decimal fewer"),
        ("$5bn", "$5.4bn", "a round billion"),
        ("about 12 people", "13 people", "about reaches an eighth"),
        ("about 40 people", "45 people", "about reaches an eighth"),
        ("nearly 23,000 refugees", "22,600 refugees", "nearly is from below"),
        ("at least 40 people", "90 people", "no upper bound"),
        ("up to 40 people", "12 people", "no lower bound"),
        ("60 to 100 people", "80 people", "inside the range"),
        ("dozens of people", "45 people", "dozens"),
        ("a dozen people", "13 people", "a dozen is round"),
        ("half of voters", "52% of voters", "half is round"),
        ("3 percent", "4 percentage points", "points are no percentages"),
        ("$5 million", "£4 million", "two currencies"),
        ("$5 million", "A$7 million", "two dollars"),
        ("$5 a share", "$5 million", "a rate and a sum"),
        ("12 people", "12 percent", "two kinds"),
        ("8 miles", "13 kilometres", "converted and rounded"),
        ("70 mph", "110 km/h", "both converted and rounded"),
        ("86 degrees Fahrenheit", "30 degrees Celsius", "converted"),
        ("a 60-minute show", "one hour", "the same"),
        ("a 2-1 win", "a 1-2 defeat", "told from the other side"),
        ("an 18-month-old boy", "a 2-year-old boy", "less than a year apart"),
        ("6 tons", "9 tonnes", "tons differ between countries"),
    ],
)
def test_both_can_be_true(left: str, right: str, because: str) -> None:
    assert not read(left).disjoint(read(right)), because
    assert not read(right).disjoint(read(left)), because


def test_tolerance_forgives_a_share_of_the_larger() -> None:
    assert not read("90 people").disjoint(read("95 people"), Decimal("0.1"))


@pytest.mark.parametrize(
    ("left", "right", "power"),
    [
        ("1.2 million people", "12 million people", 1),
        ("12 million people", "1.2 million people", -1),
        ("$5 million", "$5 billion", 3),
        ("about 1,500 people", "150 people", -1),
        ("5 to 6 million people", "50 to 60 million people", 1),
        ("12 people", "12 people", None),
        ("12 people", "13 people", None),
        ("$5 million", "£50 million", None),
        ("5 to 6 million people", "50 million people", None),
        ("0 degrees", "10 degrees", None),
    ],
)
def test_slip_is_the_power_of_ten_between_equal_digits(left: str, right: str, power: int | None) -> None:
    assert read(left).slip(read(right)) == power


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("twelve people", "twelve"),
        ("more than 40 people", "more than 40"),
        ("40 people or more", "at least 40"),
        ("$1.2 million", "$1.2 million"),
        ("five dollars", "five dollars"),
        ("50 per cent", "50%"),
        ("fifty percent", "fifty percent"),
        ("a third of voters", "a third"),
        ("3 percentage points", "3 percentage points"),
        ("60 mph", "60 miles per hour"),
        ("one mile", "one mile"),
        ("6-foot-2", "6-foot-2"),
        ("3 minutes 26 seconds", "3 minutes 26 seconds"),
        ("half an hour", "half an hour"),
        ("$5 a share", "$5 per share"),
        ("between 60 and 100 people", "60 to 100"),
        ("Rs 500", "500 rupee"),
    ],
)
def test_prints_as_a_person_would(text: str, printed: str) -> None:
    assert str(read(text)) == printed


@pytest.mark.parametrize(
    ("low", "high", "message"),
    [(Decimal(2), Decimal(1), "out of order"), (None, None, "needs a bound")],
    ids=["reversed", "unbounded"],
)
def test_bounds_are_checked(low: Decimal | None, high: Decimal | None, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Quantity(low=low, high=high, kind=QuantityKind.COUNT)


def test_equal_readings_share_a_key() -> None:
    assert read("twelve people").key == read("12 people").key
    assert read("about 12 people").key != read("12 people").key


NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    open_end = draw(st.sampled_from(["", "low", "high"]))
    return Quantity(
        low=None if open_end == "low" else low,
        high=None if open_end == "high" else high,
        kind=draw(st.sampled_from([QuantityKind.COUNT, QuantityKind.AGE, QuantityKind.MONEY])),
        hedge=draw(st.sampled_from(Hedge)),
        grain=draw(st.sampled_from([Decimal(0), Decimal(1), Decimal(100)])),
        rounding=draw(st.sampled_from([Decimal(0), Decimal("0.5"), Decimal(50)])),
        printed_unit=draw(st.sampled_from(["", "mile", "kilometre"])),
    )


@given(quantities(), quantities())
def test_disjoint_is_symmetric(left: Quantity, right: Quantity) -> None:
    assert left.disjoint(right) == right.disjoint(left)


@given(quantities())
def test_nothing_is_disjoint_from_itself(quantity: Quantity) -> None:
    assert not quantity.disjoint(quantity)


@given(quantities(), quantities(), st.decimals(min_value=0, max_value=10**9, places=2), st.booleans())
def test_widening_never_makes_a_conflict(left: Quantity, right: Quantity, by: Decimal, opens: bool) -> None:
    wide = replace(
        left,
        low=None if left.low is None or (opens and left.high is not None) else left.low - by,
        high=None if left.high is None else left.high + by,
    )
    assert left.disjoint(right) or not wide.disjoint(right)


@given(quantities(), quantities(), st.decimals(min_value=0, max_value=1, places=2))
def test_tolerance_never_makes_a_conflict(left: Quantity, right: Quantity, tolerance: Decimal) -> None:
    assert left.disjoint(right) or not left.disjoint(right, tolerance)


@given(quantities(), quantities())
def test_slips_are_opposite_from_the_other_side(left: Quantity, right: Quantity) -> None:
    there, back = left.slip(right), right.slip(left)
    assert (there is None) == (back is None)
    assert there is None or there == -(back or 0)


@pytest.mark.parametrize(
    ("left", "right", "slipped"),
    [
        ("$4.2 million", "$4.2 billion", True),
        ("12,000 people", "120,000 people", True),
        ("$30 million", "$3 million", True),
        ("7.1 percent", "71 percent", True),
        ("1.2 kilometres", "12 kilometres", True),
        ("two goals", "20 goals", False),
        ("3 percent", "30 percent", False),
        ("$4.2 million", "$2.4 billion", False),
        ("at least 12,000 people", "120,000 people", False),
        ("1.2 kilometres", "1,200 metres", False),
        ("$4.2 million", "£42 million", False),
    ],
)
def test_same_digits_of_another_scale(left: str, right: str, slipped: bool) -> None:
    assert read(left).slipped(read(right)) is slipped
    assert read(right).slipped(read(left)) is slipped


@pytest.mark.parametrize(
    ("left", "right", "rivals"),
    [
        ("up to 700 people", "up to 1,000 people", True),
        ("as many as 700 people", "up to 1,000 people", True),
        ("more than 200 people", "more than 300 people", True),
        ("up to 700 people", "up to 700 people", False),
        ("up to 700 people", "at least 1,000 people", False),
        ("700 people", "up to 1,000 people", False),
        ("dozens of people", "hundreds of people", False),
    ],
)
def test_bounds_of_one_kind(left: str, right: str, rivals: bool) -> None:
    assert read(left).rivals(read(right)) is rivals
    assert read(right).rivals(read(left)) is rivals


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("at least 40 people", 40, 40),
        ("up to 40 people", 40, 40),
        ("about 40 people", 40, 40),
        ("60 to 100 people", 60, 100),
    ],
)
def test_figure_without_its_hedge(text: str, low: int, high: int) -> None:
    plain = read(text).plain()
    assert (plain.low, plain.high, plain.hedge) == (low, high, Hedge.NONE)
