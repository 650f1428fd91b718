"""The word or name that one text puts where another puts a different one."""

from __future__ import annotations

from dataclasses import dataclass

from checker.values.exclusions import exclude

_LINKS = (
    (frozenset({"before"}), frozenset({"after", "since", "following"})),
    (frozenset({"despite", "notwithstanding"}), frozenset({"because", "due", "owing", "over"})),
    (frozenset({"except", "excluding", "barring"}), frozenset({"including", "include"})),
)


def links_apart(a: str, b: str) -> bool:
    """Tell whether two small words turn what they tie around: before and after, despite and because of."""
    return any((a in left and b in right) or (b in left and a in right) for left, right in _LINKS)


def is_link(word: str) -> bool:
    """Tell whether a small word has another that turns around what it ties."""
    return any(word in side for sides in _LINKS for side in sides)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A word, a small linking word, or a name as one text has it in some place of a sentence.

    `lemma` is in lower case; `pos` is WordNet's "n", "v", "a" or "r", "link" for what ties words together,
    "name" for a name; `text` is as printed.
    """

    lemma: str
    pos: str
    text: str

    @property
    def key(self) -> tuple[str, str]:
        """Equal for the same word or name."""
        return self.lemma, self.pos

    def __str__(self) -> str:
        return self.text

    def excludes(self, other: Wording) -> bool:
        """Tell whether the two cannot both be right in one place."""
        if self.pos != other.pos:
            return False
        if self.pos == "name":
            mine, theirs = set(self.lemma.split()), set(other.lemma.split())
            return not (mine <= theirs or theirs <= mine)
        if self.pos == "link":
            return links_apart(self.lemma, other.lemma)
        return exclude(self.lemma, other.lemma, self.pos)
