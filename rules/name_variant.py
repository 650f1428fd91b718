"""One name is printed in two accepted variants."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.align.likeness import compare_claims
from checker.values.name_likeness import Likeness


@dataclass(frozen=True, slots=True)
class NameVariant(Rule):
    """One name is printed in two accepted variants: transliterations, diacritics, nicknames.

    Why it matters: neither is wrong, but a story, and a house style, should keep to one.

    Flags: pairs such as Sergey and Sergei, Maizière and Maiziere, Bill and William, when they name one
    person or thing.

    Leaves alone: capitals, apostrophes, titles, surnames alone and middle names left out.
    """

    id = "name-variant"
    severity = Severity.NOTE
    slots = frozenset({"name"})
    must_flag = (
        MustFlag(
            "Sergey Volkonsky signed the contract.",
            "Sergei Volkonsky signed the contract.",
            because="two romanisations of one Russian name",
        ),
        MustFlag(
            "The minister met Mohammed Al-Rashidi.",
            "The minister met Muhammad Al-Rashidi.",
            because="two romanisations of one Arabic name",
        ),
        MustFlag(
            "Mayor José Muñoz resigned.",
            "Mayor Jose Munoz resigned.",
            because="diacritics left out",
        ),
    )
    must_pass = (
        MustPass(
            "Sergey Volkonsky signed the contract.",
            "Mr Volkonsky signed the contract.",
            because="a surname alone is no variant",
        ),
        MustPass(
            "ANNA WEXLER wins the seat.",
            "Anna Wexler wins the seat.",
            because="capitals are style",
        ),
        MustPass(
            "Patrick O'Leary wins the seat.",
            "Patrick O’Leary wins the seat.",
            because="a curly apostrophe is style",
        ),
        MustPass(
            "Sergey Volkonsky met Sergei Ivanchuk.",
            "Sergei Ivanchuk met Sergey Volkonsky.",
            because="two people, each spelled alike throughout",
        ),
        MustPass(
            "Thomas J. Hartley was elected.",
            "Thomas Hartley was elected.",
            because="a middle initial left out",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Note names that are variants of one another."""
        found = compare_claims(pair.left, pair.right)
        if found is not None and found.likeness is Likeness.VARIANT:
            yield self.flag(pair, f"{pair.left.value} is also written {pair.right.value}")
