"""The words of a sentence: what they are, what governs them, where they stand, whom they name."""

import pytest

from checker.extract.words import children_of

MEETING = "Ruth Alder opened the old lock in Ashford."


def test_words_are_numbered_in_order(sentence) -> None:
    assert [word.number for word in sentence(MEETING)] == list(range(9))


def test_spans_give_the_words_in_the_article(sentence) -> None:
    assert [MEETING[word.span.start : word.span.end] for word in sentence(MEETING)] == [
        word.text for word in sentence(MEETING)
    ]


def test_heads_count_within_the_sentence(extract) -> None:
    text = "It rained all night. The mayor opened the lock in Ashford on Monday."
    [claim] = [claim for claim in extract(text, "place") if claim.text == "Ashford"]
    words = claim.features.sentence.words
    [mayor] = [word for word in words if word.text == "mayor"]
    assert (mayor.number, words[mayor.head].text) == (1, "opened")


def test_root_governs_itself(sentence) -> None:
    assert [word.text for word in sentence(MEETING) if word.head == word.number] == ["opened"]


def test_parts_of_a_name_know_whom_they_name(sentence) -> None:
    named = {word.text: word.entity.name for word in sentence(MEETING) if word.entity is not None}
    assert named == {"Ruth": "Ruth Alder", "Alder": "Ruth Alder", "Ashford": "Ashford"}


@pytest.mark.parametrize(
    ("text", "content", "mark"),
    [("lock", True, False), ("the", False, False), (".", False, True), ("opened", True, False)],
    ids=["noun", "article", "full stop", "verb"],
)
def test_kinds_of_words(sentence, text: str, content: bool, mark: bool) -> None:
    [word] = [word for word in sentence(MEETING) if word.text == text]
    assert (word.content, word.mark) == (content, mark)


def test_children_are_the_words_governed(sentence) -> None:
    words = sentence(MEETING)
    [lock] = [word for word in words if word.text == "lock"]
    assert [child.text for child in children_of(words, lock)][:2] == ["the", "old"]


def test_root_is_not_its_own_child(sentence) -> None:
    words = sentence(MEETING)
    [root] = [word for word in words if word.head == word.number]
    assert root not in children_of(words, root)
