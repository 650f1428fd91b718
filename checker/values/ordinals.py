"""An ordinal or a superlative with what it ranks: "third visit", "second-largest city", "final game"."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from checker.values.concepts import concept

_LAST = -1
# One quality under several words; any other superlative stands for itself.
_QUALITIES = {
    "biggest": "largest",
    "greatest": "largest",
    "tallest": "highest",
    "costliest": "most expensive",
}
_QUALITIES |= {"worst": "deadliest", "quickest": "fastest", "wealthiest": "richest"}
_RUNS = {"straight": "consecutive", "successive": "consecutive"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal:
    """A place in an order: `rank` counts from 1, and is -1 for "final".

    `superlative` is what is ranked by ("largest"), "" for a plain order; `noun` is the lemma of what is
    ranked and `scope` the words that narrow it ("straight", "season"); `spoken` is the printed word.

    Raises ValueError for rank 0 and below -1.
    """

    rank: int
    noun: str
    superlative: str = ""
    scope: frozenset[str] = frozenset()
    spoken: str = ""

    def __post_init__(self) -> None:
        if self.rank == 0 or self.rank < _LAST:
            raise ValueError(f"no such rank: {self.rank}")

    @property
    def key(self) -> Hashable:
        """Equal for two ordinals exactly when they are the same reading."""
        return self.rank, self._what()

    def __str__(self) -> str:
        return f"{self.spoken} {self.noun}"

    def disjoint(self, other: Ordinal) -> bool:
        """Tell whether the two cannot both be true of one thing.

        They can when they rank other things, by another quality or in another scope: a third visit may be
        the second this year. "Third and final" may be said of one, "first" and "final" hardly.
        """
        if not isinstance(other, Ordinal) or self._what() != other._what() or self.rank == other.rank:
            return False
        return _LAST not in (self.rank, other.rank) or {self.rank, other.rank} == {1, _LAST}

    def _what(self) -> Hashable:
        quality = _QUALITIES.get(self.superlative, self.superlative)
        return concept(self.noun), quality, frozenset(_RUNS.get(word, word) for word in self.scope)
