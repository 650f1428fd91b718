"""What the sources of a story say: their words, and the sentences that a sentence of a draft may rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.align.sentences import SentenceIndex
from checker.align.thresholds import BACKING_SIMILARITY, NAME_BACKING
from checker.extract.context import SentenceContext
from checker.extract.words import Word
from checker.values.concepts import concept
from sources.article import Article

_LEAST = min(BACKING_SIMILARITY, NAME_BACKING)
_WORD = re.compile(r"[^\W_]+(?:[.,:]\d+)*")


@dataclass(frozen=True, slots=True, eq=False)
class Backing:
    """A source sentence that a draft's sentence may rest on.

    `similarity` is how much of the lighter of the two they share, `covered` how much of the draft's sentence
    (both 0 to 1), `weight` what they share in all.
    """

    sentence: SentenceContext
    similarity: float
    weight: float
    covered: float


class Sources:
    """The sources of one story; made once per story."""

    def __init__(self, articles: Iterable[Article], index: SentenceIndex) -> None:
        articles = tuple(articles)
        self._ids = frozenset(article.id for article in articles)
        self._index = index
        self._near: dict[int, list[Backing]] = {}
        self.sentences = tuple(sentence for sentence in index.sentences if sentence.article in self._ids)
        # The whole text, not only what makes claims: support anywhere is support.
        self._printed = {
            word.lower()
            for article in articles
            for text in (article.title, article.text)
            for word in _WORD.findall(text)
        }
        words = [word for sentence in self.sentences for word in sentence.words]
        self._lemmas = {word.lemma for word in words if word.content}
        self._concepts = {concept(lemma) for lemma in self._lemmas}

    def print_word(self, text: str) -> bool:
        """Tell whether some source prints this word, in whatever case."""
        return text.lower() in self._printed

    def say(self, word: Word) -> bool:
        """Tell whether some source has a word, in whatever form, or one that stands for it in the news."""
        lemma = word.lemma
        if self.print_word(word.text) or lemma in self._printed or lemma in self._lemmas:
            return True
        return concept(lemma) in self._concepts

    def backing(self, sentence: SentenceContext, least: float = BACKING_SIMILARITY) -> tuple[Backing, ...]:
        """Give the source sentences that share at least so much with a draft's sentence, the likest first.

        `least` is one of the two thresholds for it.
        """
        key = id(sentence)
        if key not in self._near:
            self._near[key] = sorted(
                self._sharing(sentence), key=lambda b: (-b.similarity * b.weight, b.sentence.number)
            )
        return tuple(backing for backing in self._near[key] if backing.similarity >= least)

    def _sharing(self, sentence: SentenceContext) -> Iterator[Backing]:
        _, whole = self._index.similarity(sentence, sentence)
        for other, similarity, weight in self._index.sharing(sentence):
            if other.article in self._ids and similarity >= _LEAST:
                yield Backing(other, similarity, weight, weight / whole if whole else 0.0)

    def known_share(self, sentences: Iterable[SentenceContext]) -> float:
        """Give the share of the content words of a draft's sentences that some source has."""
        content = [word for sentence in sentences for word in sentence.words if word.content]
        return sum(self.say(word) for word in content) / len(content) if content else 0.0
