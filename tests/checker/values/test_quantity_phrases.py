from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.quantities import Hedge, QuantityKind
from checker.values.quantity_phrases import FoundQuantity, find_quantities, parse_quantity

COUNT, MONEY, PERCENT, MEASURE = (
    QuantityKind.COUNT,
    QuantityKind.MONEY,
    QuantityKind.PERCENT,
    QuantityKind.MEASURE,
)
AGE, ORDINAL, SCORE, MULTIPLE = (
    QuantityKind.AGE,
    QuantityKind.ORDINAL,
    QuantityKind.SCORE,
    QuantityKind.MULTIPLE,
)


def only(text: str) -> FoundQuantity:
    found = find_quantities(text)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


def mentions(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("12 miners were freed", 12, 12, Hedge.NONE),
        ("At least 12 miners were freed", 12, None, Hedge.AT_LEAST),
        ("more than 1,200 miners", 1200, None, Hedge.MORE_THAN),
        ("over 50 arrests", 50, None, Hedge.MORE_THAN),
        ("as many as 200 miners", None, 200, Hedge.UP_TO),
        ("up to 200 miners", None, 200, Hedge.UP_TO),
        ("fewer than 40 miners", None, 40, Hedge.LESS_THAN),
        ("nearly 23,000 miners", 23000, 23000, Hedge.NEARLY),
        ("some 40 miners", 40, 40, Hedge.ABOUT),
        ("an estimated 40 miners", 40, 40, Hedge.ABOUT),
        ("40 or so miners", 40, 40, Hedge.ABOUT),
        ("30-odd miners", 30, 30, Hedge.ABOUT),
        ("50 or more miners", 50, None, Hedge.AT_LEAST),
        ("50 miners or more", 50, None, Hedge.AT_LEAST),
        ("100-plus miners", 100, None, Hedge.AT_LEAST),
        ("dozens of miners", 24, 99, Hedge.VAGUE),
        ("a couple of miners", 2, 3, Hedge.VAGUE),
        ("between 60 and 100 miners", 60, 100, Hedge.NONE),
        ("60-100 miners", 60, 100, Hedge.NONE),
        ("three or four miners", 3, 4, Hedge.NONE),
        ("1 to 2 thousand miners", 1000, 2000, Hedge.NONE),
        ("around 2.5 million miners", 2500000, 2500000, Hedge.ABOUT),
        ("both miners", 2, 2, Hedge.NONE),
        ("a quarter million miners", 250000, 250000, Hedge.NONE),
    ],
)
def test_counts(text: str, low: int | None, high: int | None, hedge: Hedge) -> None:
    value = only(text).value
    assert (value.kind, value.unit, value.low, value.high, value.hedge) == (COUNT, "", low, high, hedge)


@pytest.mark.parametrize(
    "text", ["at least 12 miners", "about 12 miners", "dozens of miners", "a dozen miners"]
)
def test_hedged_and_round_figures_are_not_exact(text: str) -> None:
    assert not only(text).value.exact


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("It cost $1.2 million.", "1200000", "USD"),
        ("It cost $2bn.", "2000000000", "USD"),
        ("It cost US$5m.", "5000000", "USD"),
        ("It cost £3.4 billion.", "3400000000", "GBP"),
        ("It cost C$40.", "40", "CAD"),
        ("It cost A$40.", "40", "AUD"),
        ("It cost Rs 500.", "500", "rupee"),
        ("It cost Rs. 5 crore.", "50000000", "rupee"),
        ("It cost PKR 50 million.", "50000000", "PKR"),
        ("It cost USD10m.", "10000000", "USD"),
        ("It cost 1,200€.", "1200", "EUR"),
        ("It cost 333.6 million yen.", "333600000", "JPY"),
        ("It cost five dollars.", "5", "USD"),
        ("It cost 63 cents.", "0.63", "USD"),
        ("It cost 12 pounds.", "12", "GBP"),
        ("It cost $3,500 a month.", "3500", "USD/month"),
        ("It cost $80 per square foot.", "80", "USD/square foot"),
    ],
)
def test_money(text: str, amount: str, unit: str) -> None:
    value = only(text).value
    assert (value.kind, value.low, value.high, value.unit) == (MONEY, Decimal(amount), Decimal(amount), unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("$5-6 million", "5000000", "6000000"),
        ("$750,000 to $1 million", "750000", "1000000"),
        ("between $62 and $68", "62", "68"),
        ("tens of millions of dollars", "20000000", "199999999"),
    ],
)
def test_money_ranges_share_scale_and_currency(text: str, low: str, high: str) -> None:
    value = only(text).value
    assert (value.unit, value.low, value.high) == ("USD", Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("He lost 12 pounds and felt lighter, weighing less.", "kilogram"),
        ("A ticket is priced at 12 pounds.", "GBP"),
        ("They spoke of 12 pounds.", "pound"),
    ],
    ids=["weight", "money", "unclear"],
)
def test_pounds_are_told_apart_by_their_clause_or_not_at_all(text: str, unit: str) -> None:
    assert only(text).value.unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("50% agreed", "50", "50", "percent"),
        ("50 per cent agreed", "50", "50", "percent"),
        ("fifty percent agreed", "50", "50", "percent"),
        ("1.38pc agreed", "1.38", "1.38", "percent"),
        ("12 to 14 per cent agreed", "12", "14", "percent"),
        ("up 3 percentage points", "3", "3", "percentage-point"),
        ("up 60 basis points", "60", "60", "basis-point"),
        ("half of the voters", "50", "50", "percent"),
        ("three-quarters of the voters", "75", "75", "percent"),
        ("minus 5 percent", "-5", "-5", "percent"),
    ],
)
def test_percentages(text: str, low: str, high: str, unit: str) -> None:
    value = only(text).value
    assert (value.kind, value.low, value.high, value.unit) == (PERCENT, Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize("text", ["He won by 12 points.", "He won 12 points."])
def test_points_alone_are_a_count(text: str) -> None:
    assert only(text).value.kind is COUNT


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("the 36-year-old champion", "36", "36"),
        ("a 36 year old champion", "36", "36"),
        ("she is 36 years old", "36", "36"),
        ("Anna Weber, 36, stopped", "36", "36"),
        ("his mother, 72, said", "72", "72"),
        ("the suspect, aged 36", "36", "36"),
        ("at age 36 he left", "36", "36"),
        ("the trainer turned 68 on Sunday", "68", "68"),
        ("She is 35.", "35", "35"),
        ("an 18-month-old girl", "1.5", "1.5"),
        ("a man in his 40s", "40", "49"),
        ("a man in his early 40s", "40", "44"),
        ("a woman in her late thirties", "36", "39"),
        ("children aged 5 to 12", "5", "12"),
        ("12- to 14-year-old pupils", "14", "14"),
    ],
)
def test_ages(text: str, low: str, high: str) -> None:
    value = find_quantities(text)[-1].value
    assert (value.kind, value.unit, value.low, value.high) == (AGE, "year", Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["He left Monday, 12, for good", "They met in May, 12, or June"])
def test_a_number_after_a_day_or_month_is_no_age(text: str) -> None:
    assert all(found.value.kind is not AGE for found in find_quantities(text))


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("two hours later", "7200", "second"),
        ("7 minutes 41 seconds", "461", "second"),
        ("three years and six months", "42", "month"),
        ("a three-day visit", "259200", "second"),
        ("half an hour", "1800", "second"),
        ("a half-hour show", "1800", "second"),
        ("a quarter of an hour", "900", "second"),
        ("a 60 mph wind", "26.8224", "metre-per-second"),
        ("30C heat", "30", "celsius"),
        ("-5 degrees Celsius", "-5", "celsius"),
        ("6-foot-2", "1.8796", "metre"),
        ("5 feet 10 inches", "1.778", "metre"),
        ("the 50m race", "50", "metre"),
        ("a 6kW motor", "6000", "watt"),
        ("64GB of storage", "64000000000", "byte"),
        ("an 8.7-magnitude quake", "8.7", "magnitude"),
        ("a magnitude 6.3 quake", "6.3", "magnitude"),
        ("a .357 caliber revolver", "0.357", "caliber"),
        ("a .38-caliber gun", "0.38", "caliber"),
        ("the robber had a .32 in his coat", "0.32", "caliber"),
        ("1,520 sq m of floor", "1520", "square-metre"),
    ],
)
def test_measures(text: str, amount: str, unit: str) -> None:
    value = only(text).value
    assert (value.kind, value.low, value.unit) == (MEASURE, Decimal(amount), unit)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("his third visit", 3),
        ("the 32nd win", 32),
        ("a second visit", 2),
        ("the twenty-first time", 21),
        ("the third-largest city", 3),
    ],
)
def test_ordinals(text: str, number: int) -> None:
    value = only(text).value
    assert (value.kind, value.low) == (ORDINAL, number)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("They won 2-1.", (2, 1)),
        ("He improved to 52-3 on Saturday.", (52, 3)),
        ("She won 6-4, 6-3.", (6, 4, 6, 3)),
        ("They fell to 2-6 at home.", (2, 6)),
        ("a 5 to 4 vote", (5, 4)),
        ("his 45-7-2 record", (45, 7, 2)),
        ("The visitors (2-13) lost again.", (2, 13)),
    ],
)
def test_scores(text: str, parts: tuple[int, ...]) -> None:
    value = only(text).value
    assert (value.kind, value.parts) == (SCORE, parts)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("twice as many boats", MULTIPLE, 2),
        ("three times as large", MULTIPLE, 3),
        ("a threefold rise", MULTIPLE, 3),
        ("prices doubled", MULTIPLE, 2),
        ("he won it twice.", COUNT, 2),
        ("he won three times.", COUNT, 3),
    ],
)
def test_multiples_and_times(text: str, kind: QuantityKind, number: int) -> None:
    value = only(text).value
    assert (value.kind, value.low) == (kind, number)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prices rose from 5 to 7 percent.", ["5", "7 percent"]),
        ("Profit fell from $5 million to $3 million.", ["$5 million", "$3 million"]),
        ("Sales rose by $4 million to $41 million.", ["$4 million", "$41 million"]),
    ],
)
def test_a_change_is_two_quantities(text: str, found: list[str]) -> None:
    assert mentions(text) == found
    units = {quantity.value.unit for quantity in find_quantities(text)}
    assert len(units) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It happened in 1998 and in 2019.",
        "Between 1600 and 1900 it fell.",
        "The 1990s were better.",
        "The 2012-13 season began.",
        "Call 212-555-0147 or +49 30 901820.",
        "The train left at 12:41 and came at 5 p.m.",
        "It began on July 4, 2019.",
        "It began on 4 July.",
        "An F-16 landed.",
        "The virus, COVID-19, spread.",
        "The Boeing 737 MAX was grounded.",
        "He drove an A4 to the G20 summit.",
        "The quasar RXJ1131 is far.",
        "She bought an iPhone 12.",
        "It runs on Windows 8.",
        "It runs on Internet Explorer 8 and 9.",
        "They drove down Route 66.",
        "The state revoked Article 370.",
        "It breaks Section 4 and 5 of the act.",
        "He lives at No. 10 now.",
        "The firm filed for Chapter 11.",
        "He drives in Formula 1.",
        "They live at 4250 Larkspur Canyon Drive.",
        "He wore jersey #23.",
        "The rapper 50 Cent sang.",
        "See page 12.",
        "The 4K screen and the 5G phone sold.",
        "He joined the Big Ten.",
        "One of the men left.",
        "No one came.",
        "One day he will come.",
        "It is a one-way street.",
        "Nobody scored in the second half.",
        "A second later it fell.",
        "At first he laughed.",
        "The 20th century ended.",
        "They spoke of the First Amendment.",
        "Agent 007 came.",
        "It was seen on 9/11.",
        "Open 24/7.",
        "She dialed 911 and waited.",
        "Versions 6, 7, 8, and 9 crash.",
        "They were tied 13-all.",
        "The odds were 50-50.",
        "Visit www.example.org/12 or mail 12@example.org.",
        "several boats",
        "no longer",
        "10^5 and 1.99×10−30",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "mention", "core", "hedged"),
    [
        ("about $1.2 million in cash", "$1.2 million", "1.2 million", "about $1.2 million"),
        ("the 36-year-old boxer", "36-year-old", "36", "36-year-old"),
        ("between 60 and 100 boats", "60 and 100", "60 and 100", "60 and 100"),
        ("some 50 percent or so", "50 percent", "50", "some 50 percent"),
        ("50 percent or more", "50 percent", "50", "50 percent or more"),
    ],
)
def test_offsets_name_mention_core_and_hedge(text: str, mention: str, core: str, hedged: str) -> None:
    found = only(text)
    assert text[found.start : found.end] == mention
    assert text[found.core_start : found.core_end] == core
    assert text[found.hedge_start : found.hedge_end] == hedged


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("12 people were hurt", "people"),
        ("two more players", "players"),
        ("14 first-team players left", "first-team players"),
        ("dozens of police officers", "police officers"),
        ("46 were arrested", ""),
        ("30 dead and 12", "dead"),
        ("a third of the voters", "voters"),
        ("one person died", "person"),
    ],
)
def test_the_noun_is_the_counted_words(text: str, noun: str) -> None:
    assert find_quantities(text)[0].noun_hint == noun


@pytest.mark.parametrize(
    ("text", "unit_text"),
    [("a three-day visit", "day"), ("a two-storey house", "storey"), ("a 10-man team", "man")],
)
def test_a_number_joined_to_a_noun_is_attributive(text: str, unit_text: str) -> None:
    found = only(text)
    assert (found.attributive, found.unit_text) == (True, unit_text)


def test_a_number_beside_its_unit_is_not_attributive() -> None:
    assert not only("three days passed").attributive


def test_no_before_a_plural_is_a_zero_of_words() -> None:
    found = only("there were no casualties")
    assert (found.value.low, found.value.high, found.zero_word, found.noun_hint) == (0, 0, True, "casualties")


def test_a_zero_in_figures_is_no_zero_of_words() -> None:
    assert not only("there were 0 casualties").zero_word


def test_masked_spans_are_not_read() -> None:
    text = "On the 12 and 15 boats"
    assert [found.value.low for found in find_quantities(text, [(7, 9)])] == [15]


def test_a_headline_in_title_case_keeps_its_counts() -> None:
    assert mentions("Blast Kills 12 in Harbour Town") == ["12"]


def test_a_phrase_of_two_quantities_is_no_quantity() -> None:
    assert parse_quantity("12 boats and 15 ships") is None


PIECES = """12 1,500 $ £ % million bn - – to and between about at least or more so . , ; : ( ) / 0 one two twenty
    hundred half a third of the people Smith 36 year old years miles mph feet 2019 May 4 No # F-16 first second
    his 40s no both twice times 2-1 ' " ½ .357 caliber m k €"""
NEWS = st.lists(st.sampled_from(PIECES.split()), max_size=14)


@given(st.one_of(st.text(), st.lists(NEWS).map(lambda lines: "\n".join(" ".join(line) for line in lines))))
def test_spans_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    found = find_quantities(text)
    for quantity in found:
        assert 0 <= quantity.hedge_start <= quantity.start < quantity.end <= quantity.hedge_end <= len(text)
        assert quantity.start <= quantity.core_start < quantity.core_end <= quantity.end
        assert str(quantity.value)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(NEWS, NEWS)
def test_words_without_spaces_between_raise_nothing(left: list[str], right: list[str]) -> None:
    text = "".join(left) + " " + "".join(right)
    assert all(found.end <= len(text) for found in find_quantities(text))


@given(NEWS, st.integers(0, 40), st.integers(0, 40))
def test_nothing_is_found_inside_a_mask(words: list[str], start: int, length: int) -> None:
    mask = (start, start + length)
    for found in find_quantities(" ".join(words), [mask]):
        assert found.end <= mask[0] or found.start >= mask[1] or length == 0


@given(st.integers(min_value=0, max_value=10**12))
def test_a_formatted_integer_reads_back(number: int) -> None:
    found = only(f"They counted {number:,} boats.")
    assert (found.value.low, found.value.high) == (number, number)
