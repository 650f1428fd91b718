"""The words around a mention: clause, governors, doers, topic."""

import pytest

from checker.extract.context import clause_of, clause_tokens, content_lemma, governors, topic_of
from checker.extract.nlp import load_model


def token(text: str, word: str):
    return next(each for each in load_model()(text) if each.text == word)


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("The fires destroyed two mills.", "fires", "fire"),
        ("The fires destroyed two mills.", "destroyed", "destroy"),
        ("The fires destroyed two mills.", "two", None),
        ("The fires destroyed two mills.", "The", None),
        ("Police said the mills burned.", "said", None),
        ("It burned on Monday.", "Monday", None),
    ],
    ids=["noun", "verb", "number", "article", "empty verb", "date"],
)
def test_content_lemma(text: str, word: str, lemma: str | None) -> None:
    assert content_lemma(token(text, word)) == lemma


def test_clause_is_the_smallest() -> None:
    assert clause_of(token("The court heard that the fire killed 12 people.", "people")).text == "killed"


def test_clause_leaves_out_the_clause_inside() -> None:
    verb = token("The court heard that the fire killed 12 people.", "heard")
    assert "killed" not in [each.text for each in clause_tokens(verb)]


def test_governors_stand_nearest_first() -> None:
    found = governors(token("The court heard that the fire killed 12 people.", "12"))
    assert found.index("kill") < found.index("hear")


def test_topic_is_the_subject_with_what_narrows_it() -> None:
    noun, narrowing = topic_of(token("Sales of tractors rose in spring.", "rose"))
    assert (noun, narrowing) == ("sale", {"tractor"})


@pytest.mark.parametrize("text", ["They rose early.", "Oslo rose early."], ids=["pronoun", "name"])
def test_no_topic(text: str) -> None:
    assert topic_of(token(text, "rose")) == ("", frozenset())


def test_doers_are_named_subjects_and_objects(extract) -> None:
    [claim] = extract("Ruth Alder paid Mark Hobart $400 in Oslo.", "amount")
    names = {entity.name for entity in claim.features.clause.doers}
    assert "Ruth Alder" in names
    assert "Oslo" not in names


def test_names_of_the_clause(extract) -> None:
    [claim] = extract("Ruth Alder sold 12 boats in Oslo.", "count")
    assert {entity.name for entity in claim.features.names} == {"Ruth Alder", "Oslo"}
