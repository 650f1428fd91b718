import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.words import counted, differing, first_few


@pytest.mark.parametrize(
    ("words", "others", "marked"),
    [
        pytest.param("Ana Petrova", ["Ana Petrowa"], ["Petrova"], id="one word of two"),
        pytest.param("12 people", ["15 people", "19 people"], ["12"], id="three readings"),
        pytest.param(
            "agreed to build a new plant",
            ["agreed to revive the plant"],
            ["build a new"],
            id="neighbours join",
        ),
        pytest.param("Two officers died", ["two officers died"], [], id="case is no difference"),
        pytest.param("the mayor", ["the former mayor"], [], id="only the other has more"),
        pytest.param("12", [], [], id="nothing to compare with"),
        pytest.param("", ["12"], [], id="no words"),
    ],
)
def test_differing_words(words, others, marked):
    assert [words[start:end] for start, end in differing(words, others)] == marked


@given(st.text(), st.lists(st.text(), max_size=3))
def test_differing_stretches_are_in_order_and_inside(words, others):
    offsets = [offset for span in differing(words, others) for offset in span]
    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(words) for offset in offsets)


@pytest.mark.parametrize(
    ("items", "text"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["a", "b"], "a, b", id="few"),
        pytest.param(["a"] * 1_002, "a, a and 1,000 more", id="many"),
    ],
)
def test_first_few(items, text):
    assert first_few(items, 2) == text


@pytest.mark.parametrize(
    ("number", "noun", "text"),
    [
        pytest.param(0, "article", "0 articles", id="none"),
        pytest.param(1, "discrepancy", "1 discrepancy", id="one"),
        pytest.param(2_500, "discrepancy", "2,500 discrepancies", id="many"),
        pytest.param(3, "day", "3 days", id="a vowel before the y"),
    ],
)
def test_counted(number, noun, text):
    assert counted(number, noun) == text
