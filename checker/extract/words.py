"""The words of a sentence as alignment compares them: what they are, what governs them, whom they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.model import Span
from checker.subjects import Entity

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
# What WordNet calls the parts of speech that it holds.
WORDNET_POS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
# Verbs that say next to nothing by themselves: "made a decision", "took a walk", "had a fall".
LIGHT_VERBS = frozenset("be have do get go come make take give".split())


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One token of a sentence.

    `number` and `head` (its governor's number; its own at the root) count within the sentence; `lemma` is in
    lower case; `pos`, `tag` and `dep` are spaCy's labels; `span` gives its characters in the article;
    `entity` is whom or what the token helps to name.
    """

    number: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    span: Span
    entity: Entity | None = None

    @property
    def content(self) -> bool:
        """Whether the word carries content by itself."""
        return self.pos in CONTENT

    @property
    def mark(self) -> bool:
        """Whether the token is punctuation or white space."""
        return self.pos in {"PUNCT", "SPACE"}


def read_words(sentence: Any, offset: int, entity_at: Mapping[int, Entity]) -> tuple[Word, ...]:
    """Read the tokens of a spaCy sentence whose block begins at character `offset` of the article."""
    first = sentence.start
    return tuple(
        Word(
            number=token.i - first,
            text=token.text,
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=token.head.i - first,
            span=Span(offset + token.idx, offset + token.idx + len(token)),
            entity=entity_at.get(token.i),
        )
        for token in sentence
    )


def children_of(words: Sequence[Word], word: Word) -> list[Word]:
    """Give the words of a sentence that a word governs."""
    return [other for other in words if other.head == word.number and other is not word]
