"""One block with its names, sentences, dates and quotations."""

import pytest

from checker.extract.passages import counted_noun, read_passages
from checker.model import Span


def token(passage, word: str):
    return next(each for each in passage.doc if each.text == word)


def test_span_is_that_of_the_article(parse) -> None:
    text = "Storm hits Tern Bay\n\nA storm hit the harbour on Monday."
    _, body = read_passages(parse(text))
    assert body.span(0, 7) == Span(21, 28)


def test_sentences_are_numbered_through_the_article(parse) -> None:
    text = "A storm hit the harbour on Monday. Boats sank.\n\nA flood closed the mill on Tuesday."
    contexts = [each for passage in read_passages(parse(text)) for each in passage.sentences.values()]
    assert [context.number for context in contexts] == list(range(len(contexts)))


def test_sentence_of_a_mention_is_trimmed(passage) -> None:
    found = passage("Boats sank.  Nobody was hurt. ")
    word = token(found, "Nobody")
    span = found.sentence_span(word, word.idx, word.idx + 6)
    assert found.text[span.start : span.end] == "Nobody was hurt."


def test_names_are_no_content_words(passage) -> None:
    [context] = passage("Ruth Alder rebuilt the mill.").sentences.values()
    assert context.lemmas >= {"mill"}
    assert not context.lemmas & {"ruth", "alder"}
    assert [entity.name for entity in context.entities] == ["Ruth Alder"]


def test_quoted_characters(passage) -> None:
    found = passage('The so-called "fish tax" failed.')
    inside, outside = found.text.index("fish"), found.text.index("failed")
    assert found.quoted(inside, inside + 4)
    assert not found.quoted(outside, outside + 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The court met on Tuesday.", "2025-07-08"),
        ("The court will meet on Tuesday.", "2025-07-15"),
    ],
    ids=["past", "future"],
)
def test_weekday_follows_the_tense(passage, text: str, day: str) -> None:
    assert [str(found.value) for found in passage(text).dates] == [day]


@pytest.mark.parametrize(
    ("text", "number", "noun"),
    [
        ("The fire killed 12 people.", "12", "people"),
        ("The fire killed at least 12 elderly people.", "12", "people"),
        ("The number rose to 12.", "12", "12"),
    ],
    ids=["plain", "modifiers", "alone"],
)
def test_counted_noun(passage, text: str, number: str, noun: str) -> None:
    assert counted_noun(token(passage(text), number)).text == noun
