"""One person has two ages that no birthday explains."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.quantities import Quantity

_DAYS_IN_YEAR = 365.25
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class AgeMismatch(Rule):
    """One person has two ages that no birthday explains.

    Why it matters: ages identify people; a wrong one points at somebody else.

    Flags: ages of one person that lie further apart than the time between the two articles allows.

    Leaves alone: a year's difference when a birthday may lie between the articles or a publication
    date is missing, "in his 40s" against 42, ages of different people.
    """

    id = "age-mismatch"
    severity = Severity.WARNING
    slots = frozenset({"age"})
    must_flag = (
        MustFlag(
            "Victor Hale, 36, was arrested on Monday.",
            "Victor Hale, 63, was arrested on Monday.",
            because="exchanged digits",
        ),
        MustFlag(
            "The 24-year-old singer Mira Dalton cancelled the tour.",
            "Mira Dalton, who is 29, cancelled the tour.",
            because="five years apart",
        ),
        MustFlag(
            "The body of Ruth Barlow, aged 71, was found. Ruth Barlow, 77, had lived alone.",
            because="one article, two ages",
        ),
    )
    must_pass = (
        MustPass(
            "Twenty-year-old Mark Hobart is accused of firing from the roof at a rival gang.",
            "An 11-year-old girl was hit by shots from the roof, fired at a rival gang.",
            because="a girl is no Mark",
        ),
        MustPass(
            "Victor Hale, 36, was arrested on Monday.",
            "Victor Hale, 37, was arrested on Monday.",
            because="a birthday may lie between the articles",
        ),
        MustPass(
            "Victor Hale, 42, was arrested.",
            "Victor Hale, in his 40s, was arrested.",
            because="a decade holds the year",
        ),
        MustPass(
            "Victor Hale, 36, and his son Peter Hale, 12, were rescued.",
            "Peter Hale, 12, and Victor Hale, 36, were rescued.",
            because="two people",
        ),
        MustPass(
            "Victor Hale, 36, won 12 races.",
            "Victor Hale, 36, won 13 races.",
            because="a count is not an age",
        ),
        MustPass(
            "Victor Hale, thirty-six, was arrested.",
            "Victor Hale, 36, was arrested.",
            because="words and digits",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag ages further apart than the publication dates explain."""
        left, right = pair.left.value, pair.right.value
        if not (isinstance(left, Quantity) and isinstance(right, Quantity)) or not left.disjoint(right):
            return
        if _years_apart(left, right) > _explained(pair):
            yield self.flag(pair, f"{_whose(pair)}: {pair.left.text} against {pair.right.text}")


def _whose(pair: ClaimPair) -> str:
    """Name the person, if either side does; an age beside no name is just "age" or "age of the boy"."""
    labels = (pair.left.subject.label, pair.right.subject.label)
    return next((label for label in labels if not label.startswith("age")), labels[0])


def _years_apart(left: Quantity, right: Quantity) -> float:
    """Give the least number of years between two ages; an open range ("over 40") reaches as far as it may."""
    if None in (left.low, left.high, right.low, right.high):
        return 0.0
    gap = max(_gap(left, right), _gap(right, left))
    return gap / _MONTHS if left.unit == "month" else gap


def _gap(above: Quantity, below: Quantity) -> float:
    return float((above.low or 0) - (below.high or 0))


def _explained(pair: ClaimPair) -> float:
    """Give the years a birthday and the time between the articles explain; one when a date is missing."""
    one, other = pair.left.article.published, pair.right.article.published
    if pair.left.article is pair.right.article:
        return 0.0
    if one is None or other is None:
        return 1.0
    days = abs((one - other).days)
    return 0.0 if days == 0 else 1.0 + days / _DAYS_IN_YEAR
