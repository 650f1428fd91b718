"""Two articles put the same thing in another place of an order."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.ordinals import Ordinal


@dataclass(frozen=True, slots=True)
class OrdinalMismatch(Rule):
    """Two articles put the same thing in another place of an order: second visit against third visit.

    Why it matters: firsts, records and series are why a story is told at all.

    Flags: ordinals and superlatives of one noun, by one quality, in one scope.

    Leaves alone: other nouns, other scopes (of the season, of a career), "first" as an adverb, dates and
    centuries, "third" beside "final".
    """

    id = "ordinal-mismatch"
    severity = Severity.WARNING
    slots = frozenset({"ordinal"})
    must_flag = (
        MustFlag(
            "The chancellor arrived in Jakarta for her second visit since the election.",
            "The chancellor arrived in Jakarta for her third visit since the election.",
            because="another ordinal",
        ),
        MustFlag(
            "The referee stopped the fight in the fourth round at the arena in Leeds.",
            "At the arena in Leeds the referee stopped the fight in the fifth round.",
            because="another round",
        ),
        MustFlag(
            "The storm cut off Harwick, the largest city in the province.",
            "The storm cut off Harwick, the second-largest city in the province.",
            because="the largest is not the second-largest",
        ),
        MustFlag(
            "The win in Dundee was the team's fifth straight victory.",
            "The win in Dundee was the team's sixth consecutive victory.",
            because="straight and consecutive are one",
        ),
    )
    must_pass = (
        MustPass(
            "The chancellor arrived in Jakarta for her third visit since the election.",
            "The chancellor arrived in Jakarta for her 3rd visit since the election.",
            because="digits against words",
        ),
        MustPass(
            "The referee stopped the fight in the fourth round at the arena in Leeds.",
            "The referee stopped the second fight at the arena in Leeds in the fourth round.",
            because="other nouns",
        ),
        MustPass(
            "The striker scored her third goal of the season against Dundee.",
            "The striker scored her 40th career goal against Dundee.",
            because="a season is not a career",
        ),
        MustPass(
            "The mayor first opened the bridge and then the school.",
            "The mayor opened the second bridge and then the school.",
            because="first is an adverb",
        ),
        MustPass(
            "The team won the third game of the series in Dundee.",
            "The team won the final game of the series in Dundee.",
            because="the third may be the final one",
        ),
        MustPass(
            "The storm cut off Harwick, the largest city in the province.",
            "The storm cut off Harwick, the oldest city in the province.",
            because="two qualities",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag two places in one order."""
        left, right = pair.left.value, pair.right.value
        if isinstance(left, Ordinal) and isinstance(right, Ordinal) and left.disjoint(right):
            yield self.flag(pair, f"{pair.left.subject.label}: {pair.left.text} against {pair.right.text}")
