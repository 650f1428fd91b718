from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.quantity_phrases import FoundQuantity, find_quantities, parse_quantity


def only(text: str) -> FoundQuantity:
    found = find_quantities(text)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


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


def test_no_before_a_plural_is_a_zero_of_words() -> None:
    found = only("there were no casualties")
    assert (found.value.low, found.value.high, found.zero_word, found.noun_hint) == (0, 0, True, "casualties")


def test_a_zero_in_figures_is_no_zero_of_words() -> None:
    assert not only("there were 0 casualties").zero_word


def test_masked_spans_are_not_read() -> None:
    text = "On the 12 and 15 boats"
    assert [found.value.low for found in find_quantities(text, [(7, 9)])] == [15]


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
