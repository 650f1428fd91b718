"""A newsroom's house style: what it accepts as the same, and which spelling it prefers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from checker.model import Claim, ClaimPair
from checker.run import Discrepancy
from sources.article import Role

HINT = "house style: "

_WORD = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True, kw_only=True)
class HouseStyle:
    """What is never a conflict here, and what is to be printed.

    Each group of `accept` lists wordings that mean the same. Each group of `spelling` does too, and its
    first is the one to print: a draft that prints it is right whatever the sources print.
    """

    accept: tuple[tuple[str, ...], ...] = ()
    spelling: tuple[tuple[str, ...], ...] = ()

    def accepts(self, pair: ClaimPair) -> bool:
        """Tell whether the two claims say the same once accepted wordings are taken as one."""
        if self._same(pair, self._accepted):
            return True
        drafts = [claim for claim in (pair.left, pair.right) if claim.article.role is Role.DRAFT]
        preferred = any(self._prefers(claim) and not self._misspells(claim) for claim in drafts)
        return preferred and self._same(pair, self._every)

    def hint(self, found: Discrepancy) -> str:
        """Give "house style: Zelensky" where a reading prints a spelling that is not preferred, else ""."""
        claims = [claim for reading in found.readings for claim in reading.claims]
        names = [
            group[0]
            for group in self.spelling
            if any(_pattern(group[1:]).search(claim.text) for claim in claims)
        ]
        return f"{HINT}{', '.join(names)}" if names else ""

    @cached_property
    def _accepted(self) -> _Canon:
        return _Canon(self.accept)

    @cached_property
    def _every(self) -> _Canon:
        return _Canon((*self.accept, *self.spelling))

    def _prefers(self, claim: Claim) -> bool:
        return any(_pattern(group[:1]).search(claim.text) for group in self.spelling)

    def _misspells(self, claim: Claim) -> bool:
        return any(_pattern(group[1:]).search(claim.text) for group in self.spelling if group[1:])

    @staticmethod
    def _same(pair: ClaimPair, canon: _Canon) -> bool:
        if not canon.changes(pair.left.text) and not canon.changes(pair.right.text):
            return False
        left, right = canon.words(pair.left.text), canon.words(pair.right.text)
        if pair.slot == "name":  # "Zelenskyy" is short for "Volodymyr Zelensky"
            return set(left) <= set(right) or set(right) <= set(left)
        return left == right


class _Canon:
    """Wordings of one group, each replaced by one and the same word."""

    def __init__(self, groups: tuple[tuple[str, ...], ...]) -> None:
        self._number = {_folded(words): i for i, group in enumerate(groups) for words in group}
        self._pattern = _pattern(tuple(words for group in groups for words in group))

    def changes(self, text: str) -> bool:
        return self._pattern.search(text) is not None

    def words(self, text: str) -> tuple[str, ...]:
        """Give the words of `text` in lower case, a listed wording as one word that stands for its group."""
        replaced = self._pattern.sub(lambda found: f" group{self._number[_folded(found.group())]}_ ", text)
        return tuple(_WORD.findall(replaced.casefold()))


def _pattern(wordings: tuple[str, ...]) -> re.Pattern[str]:
    """Match any of the wordings as whole words, the longest first, in any case and spacing."""
    longest = sorted((words for words in wordings if words.split()), key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, words.split())) for words in longest)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)", re.IGNORECASE)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
