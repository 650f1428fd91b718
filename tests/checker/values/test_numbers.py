from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.numbers import CARDINALS, match_numeral, match_ordinal, match_part, parse_number

ONES = {value: word for word, value in CARDINALS.items() if word != "fourty"}
GROUPS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def spelled(number: int) -> str:
    if number <= 20:
        return ONES[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return ONES[tens * 10] + (f"-{ONES[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{ONES[hundreds]} hundred" + (f" and {spelled(rest)}" if rest else "")
    for size, name in GROUPS:
        if number >= size:
            count, rest = divmod(number, size)
            return f"{spelled(count)} {name}" + (f" {spelled(rest)}" if rest else "")
    raise AssertionError(number)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twelve", "12"),
        ("twenty-five", "25"),
        ("one hundred and four", "104"),
        ("a hundred", "100"),
        ("half a million", "500000"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("1,500", "1500"),
        ("1 500", "1500"),
        ("1\u202f500\u202f000", "1500000"),
        ("5,00,000", "500000"),
        ("1.2 million", "1200000"),
        ("4 hundred million", "400000000"),
        ("3 lakh", "300000"),
        ("five crore", "50000000"),
        ("two and a half", "2.5"),
        ("one and a half million", "1500000"),
        ("2½", "2.5"),
        ("¾", "0.75"),
        ("5 1/2", "5.5"),
        ("1/16", "0.0625"),
        (".357", "0.357"),
        ("100bn", "100000000000"),
    ],
)
def test_reads_a_number(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "people",
        "five and six",
        "twenty twenty",
        "one two",
        "hundred",
        "9/11",
        "24/7",
        "dozens",
        pytest.param("1" * 5000, id="serial"),
    ],
)
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 99),
        ("hundreds of thousands", 200_000, 1_999_999),
        ("several hundred", 200, 999),
        ("a couple of", 2, 3),
        ("a pair of", 2, 2),
    ],
)
def test_vague_words_span_a_range(text: str, low: int, high: int) -> None:
    found = match_numeral(text, 0)
    assert found is not None
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "digits"),
    [("1,500", 2), ("1,502", 4), ("23,000", 2), ("1.20 million", 3), ("0", 1), ("twelve", 2)],
)
def test_significant_digits_are_those_printed(text: str, digits: int) -> None:
    found = match_numeral(text, 0)
    assert found is not None
    assert found.significant == digits


@pytest.mark.parametrize(
    ("text", "money", "value"),
    [
        ("5m", True, 5_000_000),
        ("5m users", False, 5_000_000),
        ("50m race", False, 50),
        ("4.3M sales", False, 4_300_000),
    ],
)
def test_m_is_a_million_only_of_money_or_of_what_is_counted(text: str, money: bool, value: int) -> None:
    found = match_numeral(text, 0, money=money)
    assert found is not None
    assert found.low == value


@pytest.mark.parametrize(
    ("text", "value"), [("third", 3), ("32nd", 32), ("twenty-first", 21), ("1,000th", 1000), ("twelfth", 12)]
)
def test_reads_an_ordinal(text: str, value: int) -> None:
    found = match_ordinal(text, 0)
    assert found is not None
    assert found.low == value


@pytest.mark.parametrize("text", ["thirdly", "32", "twenty-eleventh", "cat"])
def test_what_is_no_ordinal_is_none(text: str) -> None:
    assert match_ordinal(text, 0) is None


@pytest.mark.parametrize(("text", "parts"), [("half", 2), ("a third", 3), ("one-quarter", 4)])
def test_reads_one_part_of_a_whole(text: str, parts: int) -> None:
    found = match_part(text, 0)
    assert found is not None
    assert found.low == Decimal(1) / parts


@pytest.mark.parametrize("text", ["third", "quarter", "thirds", "two third", "five-quarters"])
def test_what_is_no_part_is_none(text: str) -> None:
    assert match_part(text, 0) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_words_read_back_to_their_number(number: int) -> None:
    assert parse_number(spelled(number)) == number


@given(st.integers(min_value=0, max_value=10**15), st.sampled_from([",", "", "\u00a0", "\u202f"]))
def test_digits_read_back_to_their_number(number: int, separator: str) -> None:
    assert parse_number(f"{number:,}".replace(",", separator)) == number


@given(st.text(), st.integers(min_value=0, max_value=50))
def test_no_text_raises_and_no_match_leaves_the_text(text: str, at: int) -> None:
    for match in (match_numeral, match_ordinal, match_part):
        found = match(text, min(at, len(text)))
        assert found is None or at <= found.start < found.end <= len(text)
