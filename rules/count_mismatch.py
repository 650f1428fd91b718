"""Two articles count the same people or things differently."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.figures import contradict
from checker.updates import UPDATE_HINT, rose_later


@dataclass(frozen=True, slots=True)
class CountMismatch(Rule):
    """Two articles count the same people or things differently.

    Why it matters: tolls and turnouts are the figures that readers quote, and the ones most often
    corrected.

    Flags: ranges that do not overlap once hedges and rounding are allowed for; "no casualties" against
    casualties; in nearly the same sentence also two bounds of one kind, "up to 700" against "up to 1,000".

    Leaves alone: "at least 12" against 15, "about 12" against 12, "dozens" against anything, counts of
    different things, years and ordinals; a later article with a higher figure is an update, and only noted;
    the same digits with another scale are for magnitude-slip.

    Options: `tolerance`, the part of the larger figure by which two may differ; 0.05 lets 5 % pass.
    """

    id = "count-mismatch"
    severity = Severity.ERROR
    slots = frozenset({"count"})
    must_flag = (
        MustFlag(
            "The fire at the textile factory killed 12 people.",
            "Fifteen people were killed in the fire at the textile factory.",
            because="digits against words, active against passive",
        ),
        MustFlag(
            "Rescuers pulled 31 miners from the flooded shaft on Sunday.",
            "On Sunday rescuers pulled 13 miners from the flooded shaft.",
            because="exchanged digits",
        ),
        MustFlag(
            "The company will close four plants in the north, it said.",
            "The company said it will close seven plants in the north.",
            because="things, too, are counted",
        ),
        MustFlag(
            "Nobody was killed in the fire at the mill, the police said.",
            "Three workers were killed in the fire at the mill, the police said.",
            because="nobody is a count of zero",
        ),
    )
    must_pass = (
        MustPass(
            "The quake left 14 others trapped in the mosque.",
            "The quake struck at night, leaving two others missing.",
            because="trapped is not missing",
        ),
        MustPass(
            "Hobart gained 70 yards on nine carries and 55 yards on five catches.",
            "Hobart gained 158 yards on 40 carries and another 140 yards on 23 catches.",
            because="a night and a season",
        ),
        MustPass(
            "A mortar round struck a hut in the Tamra camp, killing 12 members of one family.",
            "A mortar round struck a hut in the Old Port camp, killing seven members of one family.",
            because="two camps",
        ),
        MustPass(
            "At least 90 people have been hurt in the storms in Ashford over the past ten days.",
            "A wave struck a pier in Ashford, hurting at least two people in the storms.",
            because="one night and ten days",
        ),
        MustPass(
            "Marsh spent 19 seasons with the Herons and was made their manager in 2003.",
            "Marsh spent four seasons as the head scout of the Herons before he was made their manager.",
            because="the time in a club and in one of its posts",
        ),
        MustPass(
            "One rocket hit the harbour of Tern Bay on Monday, the deepest strike yet.",
            "Five rockets hit the harbour of Tern Bay on Monday.",
            because="one of several",
        ),
        MustPass(
            "The fire at the textile factory killed at least 12 people.",
            "Fifteen people were killed in the fire at the textile factory.",
            because="a floor is not a count",
        ),
        MustPass(
            "The fire at the textile factory killed 12 people and injured 40.",
            "The fire at the textile factory injured 40 people and killed a dozen.",
            because="the same two figures, in another order",
        ),
        MustPass(
            "About 12 people were hurt when the tram derailed.",
            "When the tram derailed, 12 people were hurt.",
            because="about 12 agrees with 12",
        ),
        MustPass(
            "The company employs 1,500 people at the plant.",
            "The company employs 1,502 people at the plant.",
            because="rounding",
        ),
        MustPass(
            "There were no immediate reports of casualties in the fire at the mill.",
            "Three workers were killed in the fire at the mill.",
            because="no report yet is no count",
        ),
        MustPass(
            "Police arrested nine protesters outside the embassy.",
            "Police used two water cannon on protesters outside the embassy.",
            because="protesters are not water cannon",
        ),
        MustPass(
            "The mayor opened the fair in 2015 with two ministers.",
            "The mayor opened the fair in 2015 with both ministers.",
            because="a year is no count, and both is two",
        ),
    )

    tolerance: float = 0.0

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag counts whose ranges do not meet; a figure that rose later is noted."""
        if contradict(pair, self.tolerance):
            message = f"{pair.left.subject.label}: {pair.left.text} against {pair.right.text}"
            if rose_later(pair):
                yield self.flag(pair, message, severity=Severity.NOTE, hint=UPDATE_HINT)
            else:
                yield self.flag(pair, message)
