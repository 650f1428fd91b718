"""The same surname in the same part has two given names."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.align.likeness import compare_claims
from checker.values.name_likeness import Likeness


@dataclass(frozen=True, slots=True)
class GivenNameMismatch(Rule):
    """The same surname in the same part of the story has two given names.

    Why it matters: a wrong given name can accuse the wrong person.

    Flags: two full names that share the surname, each in articles where the other does not appear, in
    sentences that report the same thing, or with one post or middle name; institutions named after people.

    Leaves alone: relatives and namesakes whom one article tells apart, kin, nicknames and initials,
    misspellings (name-spelling).
    """

    id = "given-name-mismatch"
    severity = Severity.ERROR
    slots = frozenset({"name"})
    must_flag = (
        MustFlag(
            "Prosecutor Linda Carmody charged two men with arson at the warehouse.",
            "Two men were charged with arson at the warehouse by prosecutor Helen Carmody.",
            because="one prosecutor, two given names",
        ),
        MustFlag(
            "Goalkeeper Daniel Okafor saved a penalty in the last minute of the final.",
            "In the last minute of the final, goalkeeper Victor Okafor saved a penalty.",
            because="one goalkeeper, two given names",
        ),
        MustFlag(
            "The award for best novel went to Peter Lindqvist for his book about whales.",
            "Oskar Lindqvist won the award for best novel with a book about whales.",
            because="one winner, two given names",
        ),
        MustFlag(
            "The jury heard District Attorney Linda Carmody for an hour.",
            "In his closing words, prosecutor Helen Carmody spoke of a cold winter.",
            because="one post in two wordings",
        ),
        MustFlag(
            "The actor left the Anna Mason Clinic on Monday.",
            "The actor had checked into the Peter Mason Clinic, which he left on Monday.",
            because="a clinic named after one person",
        ),
    )
    must_pass = (
        MustPass(
            "The church that Iowa Gov.Linda Carmody attends was damaged by a fire.",
            "A fire damaged the church of Governor Linda Carmody.",
            because="a missing space",
        ),
        MustPass(
            "Linda Carmody and her sister Helen Carmody own the bakery.",
            "The bakery belongs to Helen Carmody and Linda Carmody.",
            because="two sisters",
        ),
        MustPass(
            "Bill Prentice, the mayor, opened the bridge.",
            "Mayor William Prentice opened the bridge.",
            because="a nickname",
        ),
        MustPass(
            "Daniel Okafor saved a penalty in the final.",
            "D. Okafor saved a penalty in the final.",
            because="an initial",
        ),
        MustPass(
            "Judge Karen Miller sentenced the banker to six years in prison.",
            "The band's drummer, Steve Miller, bought a farm near the coast.",
            because="two people who share a common surname",
        ),
        MustPass(
            "The court heard that John Barlow shot his wife Ruth Barlow.",
            "Ruth Barlow died at home, the court heard; John Barlow was arrested there.",
            because="husband and wife",
        ),
        MustPass(
            "John Barlow died at home with his wife, the court heard.",
            "Ruth Barlow died at home, the court heard.",
            because="husband and wife, each named in one article only",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag one surname with two given names; alignment has seen to it that the parts are the same."""
        found = compare_claims(pair.left, pair.right)
        if found is not None and found.likeness is Likeness.OTHER_GIVEN:
            yield self.flag(pair, f"{pair.left.value} is elsewhere {pair.right.value}")
