"""Sums of one sentence: a claim for the figure printed and one for what the others make of it."""

import pytest


def test_both_figures_of_a_sum_have_one_subject(extract) -> None:
    stated, computed = extract("The blast left a hole three metres (4.5 feet) wide.", "arithmetic")
    assert (stated.text, computed.text) == ("three metres", "4.5 feet")
    assert stated.subject is computed.subject


def test_the_converted_figure_is_no_measure_of_its_own(words) -> None:
    assert words("The blast left a hole three metres (4.5 feet) wide.", "measure") == ["three metres"]


@pytest.mark.parametrize(
    "text",
    ["The blast left a hole three metres wide.", "The ferry carried nine men and six women."],
    ids=["no second unit", "no whole"],
)
def test_sentences_without_a_sum(extract, text: str) -> None:
    assert extract(text, "arithmetic") == ()
