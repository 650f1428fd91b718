"""One person, organisation or place is spelled in two ways that are not accepted variants."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.align.likeness import compare_claims
from checker.align.strays import STRAY
from checker.values.name_likeness import Likeness


@dataclass(frozen=True, slots=True)
class NameSpelling(Rule):
    """One person, organisation or place is spelled in two ways that are not accepted variants.

    Why it matters: a misspelled name is the correction that newspapers print most often, and the one
    its bearer never forgets.

    Flags: names that differ by a slip of one or two letters in one word while the rest agrees, across
    articles and within one; a bare surname said once that sounds like that of the person told of.

    Leaves alone: transliterations, diacritics and nicknames (name-variant notes them), short forms,
    plurals and possessives, two given names that both exist.
    """

    id = "name-spelling"
    severity = Severity.ERROR
    slots = frozenset({"name"})
    must_flag = (
        MustFlag(
            "Deputy Prime Minister Anatoly Kirsanov opened the dam on Monday.",
            "The dam was opened by Deputy Prime Minister Anatoly Kirsanvo.",
            because="two letters of the surname change places",
        ),
        MustFlag(
            "Police named the driver as Margaret Holloway. Neighbours said Margaret Hollaway had moved in last year.",
            because="one article spells the name two ways",
        ),
        MustFlag(
            "The grant went to the Centre for Coastal Research, officials said.",
            "Officials said the Centre for Costal Research will get the grant.",
            because="organisations are misspelled too",
        ),
        MustFlag(
            "Anna Smith sold the mill on Sunday. Workers thanked Smith. Smith had run it alone. The town "
            "cheered Smith. On Monday Smyth left for Lisbon.",
            because="nobody enters an article by a bare surname",
        ),
    )
    must_pass = (
        MustPass(
            "Sergey Volkonsky signed the contract.",
            "Sergei Volkonsky signed the contract.",
            because="two transliterations of one name",
        ),
        MustPass(
            "Maria Lopez and her brother Mario Lopez were rescued.",
            "Rescuers found Mario Lopez first, then Maria Lopez.",
            because="brother and sister: both given names exist",
        ),
        MustPass(
            "The Hendersons sued. Paul Henderson spoke for the family.",
            "Paul Henderson's lawyer spoke to reporters.",
            because="plural and possessive endings",
        ),
        MustPass(
            "Syed Haroon Malik met the minister. Malik thanked him.",
            "Haroon Malik met the minister.",
            because="short forms of one name",
        ),
        MustPass(
            "Iran sent a delegation. Iraq did not.",
            "Iraq stayed away while Iran sent a delegation.",
            because="two countries whose names differ by a letter",
        ),
        MustPass(
            "Lars Larson scored twice. Larson was cheered. Larson left early. Larson waved. Mark Larsen did not play.",
            because="another player, named in full",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag names that are nearly, not quite, the same."""
        found = compare_claims(pair.left, pair.right)
        if found is None:
            return
        stray = any(evidence.feature == STRAY for evidence in pair.evidence)
        if stray or found.likeness is Likeness.MISSPELLING:
            yield self.flag(pair, f"{pair.left.value} is also spelled {pair.right.value}")
