"""What a clause affirms or denies: the word that carries it, and whether it is denied."""

from __future__ import annotations

from dataclasses import dataclass

from checker.values.wordnet import opposed


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """A verb, noun or adjective as a sentence asserts it.

    `lemma` is in lower case; `pos` is WordNet's "n", "v", "a" or "r"; `negated` says that the clause
    denies it.
    """

    lemma: str
    pos: str
    negated: bool
    text: str

    @property
    def key(self) -> tuple[str, str, bool]:
        """Equal for the same word, affirmed or denied alike."""
        return self.lemma, self.pos, self.negated

    def __str__(self) -> str:
        return self.text

    def contradicts(self, other: Assertion) -> bool:
        """Tell whether one denies what the other affirms, or both affirm (or deny) opposites."""
        if self.pos == other.pos and opposed(self.lemma, other.lemma, self.pos):
            return self.negated == other.negated
        return self.negated != other.negated
