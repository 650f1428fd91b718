"""Two articles measure the same thing differently."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.figures import contradict, figures_of
from checker.updates import days_apart
from checker.values.quantity_scores import matches_apart

# Records are of one day: a team plays again within the week.
SAME_DAYS = 2
# Records further apart than this are of two teams with nearly one name, a college and its branch.
SAME_OWNER = 3
BEFORE_AND_AFTER = "perhaps one record is from before the match and one from after it"


@dataclass(frozen=True, slots=True)
class MeasureMismatch(Rule):
    """Two articles measure the same thing differently: length, weight, duration, speed, strength, score.

    Why it matters: how long, how far, how strong and who won by how much are facts that readers repeat.

    Flags: measures of one kind that differ beyond rounding, after conversion to one unit; final scores and
    records of wins and losses.

    Leaves alone: hedged and rounded measures, units that cannot be converted into one another, measures of
    different things; a score told from the other side, scores at half time; records of articles days apart.
    A record that differs by one match is only noted: one may be from before, one from after it.

    Options: `tolerance`, the part of the larger figure by which two may differ; 0.05 lets 5 % pass.
    """

    id = "measure-mismatch"
    severity = Severity.WARNING
    slots = frozenset({"measure", "score", "record"})
    must_flag = (
        MustFlag(
            "Hale set the record of the Falcons with a jumper with 3:26 left in the first half.",
            "The record of the Falcons fell when Hale hit a jumper with 3:27 to go in the half.",
            because="one basket, two readings of the match's clock",
        ),
        MustFlag(
            "The tunnel under the harbour is 12 kilometres long, the ministry said.",
            "The ministry said the tunnel under the harbour is 21 kilometres long.",
            because="exchanged digits",
        ),
        MustFlag(
            "A 5.8-magnitude earthquake struck the northern coast on Tuesday.",
            "On Tuesday a 6.8-magnitude earthquake struck the northern coast.",
            because="another strength",
        ),
        MustFlag(
            "The pump moved 3,200 gallons of water out of the cellar.",
            "The pump moved 4,700 gallons of water out of the cellar.",
            because="another volume",
        ),
        MustFlag(
            "The Falcons beat Ashford 88-79 on Tuesday night in front of 9,000 fans.",
            "On Tuesday night the Falcons beat Ashford 88-77 in front of 9,000 fans.",
            because="another final score",
        ),
        MustFlag(
            "Ann Karst (31-4) stopped Leila Dorn in the fourth round on Friday.",
            "Ann Karst (32-4) stopped Leila Dorn in the fourth round on Friday.",
            because="one of the two records does not count Friday's bout",
        ),
    )
    must_pass = (
        MustPass(
            "Hale tied the record of the Falcons with a jumper with 11:40 left in the first half.",
            "Hale broke the record of the Falcons with a jumper with 3:27 left in the first half.",
            because="two moments of one match",
        ),
        MustPass(
            "The tunnel under the harbour is 10 miles long.",
            "The tunnel under the harbour is 16 kilometres long.",
            because="the same length in another unit",
        ),
        MustPass(
            "The tunnel under the harbour is about 12 kilometres long.",
            "The tunnel under the harbour is 12.3 kilometres long.",
            because="rounding",
        ),
        MustPass(
            "The bridge is 300 metres long and 40 metres high.",
            "The bridge is 40 metres high and 300 metres long.",
            because="length and height, in another order",
        ),
        MustPass(
            "The trial lasted six weeks.",
            "The jury deliberated for six hours.",
            because="different things",
        ),
        MustPass(
            "The ferry carried 300 tonnes of wheat.",
            "The ferry sailed 300 kilometres.",
            because="weight is not distance",
        ),
        MustPass(
            "The Falcons beat Ashford 88-79 on Tuesday night in front of 9,000 fans.",
            "Ashford lost 79-88 to the Falcons on Tuesday night in front of 9,000 fans.",
            because="one score from two sides",
        ),
        MustPass(
            "The Falcons beat Ashford 88-79 on Tuesday night in front of 9,000 fans.",
            "The Falcons led Ashford 43-41 on Tuesday night in front of 9,000 fans.",
            because="no final score",
        ),
        MustPass(
            "The Falcons (11-4) visit Ashford in the first round of the cup.",
            "The Falcons (15-6) visit Ashford in the second round of the cup.",
            published=date(2025, 3, 1),
            published_right=date(2025, 4, 2),
            because="a month lies between the articles",
        ),
    )

    tolerance: float = 0.0

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag measures of one kind that no rounding explains."""
        message = f"{pair.left.subject.label}: {pair.left.text} against {pair.right.text}"
        if pair.slot == "record":
            yield from self._compare_records(pair, message)
        elif contradict(pair, self.tolerance):
            yield self.flag(pair, message)

    def _compare_records(self, pair: ClaimPair, message: str) -> Iterator[Conflict]:
        figures, dates = figures_of(pair), [pair.left.article.published, pair.right.article.published]
        if figures is None or not figures[0].disjoint(figures[1]) or days_apart(*dates) > SAME_DAYS:
            return
        apart = matches_apart(*figures)
        if apart == 1:
            yield self.flag(pair, message, severity=Severity.NOTE, hint=BEFORE_AND_AFTER)
        elif apart <= SAME_OWNER:
            yield self.flag(pair, message)
