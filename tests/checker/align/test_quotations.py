"""Quotations that are versions of one utterance, and who said it."""

import pytest

from checker.align.quotations import HEADLINE_QUOTES_MORE

SAID = '"We will never close this old mill," Ruth Alder said.'


@pytest.mark.parametrize(
    "other",
    [
        '"We will never sell this old mill," Ruth Alder said.',
        "“We will never close this old mill,” Ruth Alder said.",
        'Ruth Alder said they "will never close this old mill" in winter.',
    ],
    ids=["another word", "curly marks", "a part"],
)
def test_one_utterance(align, other: str) -> None:
    [pair] = align("quote", SAID, other)
    assert {pair.left.article.id, pair.right.article.id} == {"a0", "a1"}


@pytest.mark.parametrize(
    "other",
    [
        '"The council ignored every letter from the harbour," Ruth Alder said.',
        "Ruth Alder said they will never close this old mill.",
    ],
    ids=["another utterance", "no marks"],
)
def test_no_utterance_in_common(met, other: str) -> None:
    assert met("quote", SAID, other) == []


def test_speakers_of_one_utterance_meet(met) -> None:
    other = '"We will never close this old mill," Mark Hobart said.'
    assert met("speaker", SAID, other) == [("Mark Hobart", "Ruth Alder")]


def test_utterance_without_speaker_meets_none(met) -> None:
    assert met("speaker", SAID, '"We will never close this old mill," said the mayor.') == []


def test_speakers_of_two_utterances_do_not_meet(met) -> None:
    other = '"The council ignored every letter from the harbour," Mark Hobart said.'
    assert met("speaker", SAID, other) == []


def kinds(pairs) -> list[str]:
    return [evidence.feature for pair in pairs for evidence in pair.evidence]


def test_headline_that_quotes_more_than_its_body(align) -> None:
    text = (
        'Owner: "We will never close this old mill"\n\n'
        'Ruth Alder, the owner, said on Monday: we will "never close" this old mill. She lives nearby.'
    )
    assert HEADLINE_QUOTES_MORE in kinds(align("quote", text))


def test_headline_that_quotes_less_is_nothing(align) -> None:
    text = 'Owner will "never close" mill\n\nRuth Alder said: "We will never close this old mill." She left.'
    assert HEADLINE_QUOTES_MORE not in kinds(align("quote", text))


def test_headline_of_another_article_is_nothing(align) -> None:
    headline = 'Owner: "We will never close this old mill"\n\nThe owner spoke on Monday. She lives nearby.'
    body = 'Ruth Alder said on Monday: we will "never close" this old mill.'
    assert HEADLINE_QUOTES_MORE not in kinds(align("quote", headline, body))
