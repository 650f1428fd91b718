"""What stands around a word, and which of it says the same."""

import pytest

from checker.align.surroundings import Surroundings, shared, surroundings
from checker.extract.claims import extract_claims
from checker.extract.context import Context
from checker.extract.nlp import parse_articles
from sources.article import Article


def _around(text: str, word: str) -> Surroundings:
    article = Article(id="a", text=text)
    claims = extract_claims(next(parse_articles([article])))
    sentence = next(claim.features.sentence for claim in claims if isinstance(claim.features, Context))
    number = next(w.number for w in sentence.words if w.text == word)
    return surroundings(sentence.words, number)


def test_a_verb_is_tied_to_its_object_and_through_a_preposition() -> None:
    found = _around("The council closed the harbour to trawlers in May.", "closed")
    assert {"council", "harbour", "trawlers"} <= {word.text for word in found.tied}


def test_what_is_near_holds_what_is_tied() -> None:
    found = _around("The council closed the harbour to trawlers in May.", "harbour")
    assert {word.number for word in found.tied} <= {word.number for word in found.near}


@pytest.mark.parametrize(
    ("left", "right", "common"),
    [
        (
            "The council closed the harbour.",
            "In May the council closed the old harbour.",
            {"council", "harbour"},
        ),
        ("The council closed the harbour.", "The bakery closed early.", set()),
    ],
    ids=["same", "other"],
)
def test_shared_words(left: str, right: str, common: set[str]) -> None:
    pairs = shared(_around(left, "closed").tied, _around(right, "closed").tied)
    assert {mine.text for mine, _ in pairs} == common
