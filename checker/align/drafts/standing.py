"""How surely a word of a draft stands where a word of a source stands, in sentences that differ otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from checker.align.counterparts import Range, root_of
from checker.align.surroundings import shared, surroundings
from checker.align.thresholds import STANDING_NEAR, STANDING_TIED
from checker.extract.words import Word
from checker.model import Evidence


@dataclass(frozen=True, slots=True)
class Standing:
    """What two words (or names) have around them in common: `tied` by grammar, `near` by distance.

    `plain` counts the words near that name nobody; `parts` the words that two names share; `similarity` is
    that of the sentences.
    """

    tied: tuple[str, ...]
    near: tuple[str, ...]
    similarity: float
    parts: int = 0
    plain: int = 0

    @property
    def firm(self) -> bool:
        """Whether the two plainly stand in each other's place."""
        return len(self.tied) >= STANDING_TIED or len(self.near) >= STANDING_NEAR

    @property
    def of_one_deed(self) -> bool:
        """Whether more than whom they are about ties two verbs: "the Herons remain ...", "... left"."""
        return self.firm and self.plain > 0 and len(self.near) > 1

    @property
    def score(self) -> float:
        """All parts together, 0 to 1."""
        return min(1.0, (len(self.tied) + len(self.near) / 2 + self.parts + self.similarity) / 5)

    def evidence(self) -> tuple[Evidence, ...]:
        """Give the parts as reasons for the alignment."""
        return (
            Evidence("sentence", round(self.similarity, 2)),
            Evidence("tied words", float(len(self.tied)), ", ".join(self.tied)),
            Evidence("words near", float(len(self.near)), ", ".join(self.near)),
        )


def compare_standing(
    left: tuple[Word, ...], mine: Range, right: tuple[Word, ...], theirs: Range, similarity: float
) -> Standing:
    """Compare what stands around two ranges of words."""
    here, there = surroundings(left, root_of(left, mine)), surroundings(right, root_of(right, theirs))
    tied = shared(_outside(here.tied, mine), _outside(there.tied, theirs))
    near = shared(_outside(here.near, mine), _outside(there.near, theirs))
    common = {w.text.lower() for w in left[slice(*mine)]} & {w.text.lower() for w in right[slice(*theirs)]}
    return Standing(
        tied=tuple(a.text for a, _ in tied),
        near=tuple(a.text for a, _ in near),
        similarity=similarity,
        plain=sum(a.entity is None for a, _ in near),
        parts=sum(word not in {"the", "of", "and", "for", "in"} for word in common),
    )


def _outside(words: tuple[Word, ...], span: Range) -> list[Word]:
    return [word for word in words if not span[0] <= word.number < span[1]]
