"""A sentence's figures do not add up."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.quantities import Quantity, QuantityKind
from checker.values.quantity_sums import CONVERSION_SLACK


@dataclass(frozen=True, slots=True)
class Arithmetic(Rule):
    """A sentence's figures do not add up: parts and whole, conversions, percentages of a change.

    Why it matters: readers do these sums, and letters to the editor begin with them.

    Flags: a conversion in brackets that does not hold, men and women who are more or fewer than the people,
    a part larger than its whole, a percentage that the two figures beside it do not give.

    Leaves alone: rounding, hedged figures that agree, other currencies, lists that only look like the parts
    of a whole, groups that may overlap, durations and temperatures.
    """

    id = "arithmetic"
    severity = Severity.WARNING
    slots = frozenset({"arithmetic"})
    must_flag = (
        MustFlag("The blast left a hole three metres (4.5 feet) wide.", because="three metres are ten feet"),
        MustFlag(
            "The ferry sank with 14 people, nine men and six women, on board.", because="nine and six are 15"
        ),
        MustFlag("Nine of the seven windows were broken.", because="a part larger than the whole"),
        MustFlag(
            "Membership of the club rose from 400 to 500, a 20 percent increase.",
            because="100 of 400 are 25 percent",
        ),
        MustFlag(
            "Profit at the brewery fell 30 percent to $45 million from $50 million.",
            because="five of 50 are ten percent",
        ),
    )
    must_pass = (
        MustPass("The blast left a hole three metres (10 feet) wide.", because="9.8, rounded as print does"),
        MustPass("The village lies about 40 miles (65 kilometres) from the coast.", because="64, rounded"),
        MustPass("The town raised $5 million (£2 million).", because="exchange rates are no arithmetic"),
        MustPass(
            "The ferry sank with 15 people, nine men and six women, on board.", because="the sum is right"
        ),
        MustPass(
            "Police arrested 40 protesters, three reporters and two guards.", because="a list, not a whole"
        ),
        MustPass("Police held 40 people, including three men and two women.", because="not all of them"),
        MustPass(
            "Of the 30 pupils 20 sing and 15 dance.",
            because="groups that overlap need not add up to the whole",
        ),
        MustPass(
            "Turnout rose from 40 percent to 50 percent, a 10 percent rise.",
            because="points, loosely called percent",
        ),
        MustPass(
            "Membership of the club rose from 400 to 490, a 23 percent increase.", because="22.5, rounded"
        ),
        MustPass("He served three years (40 months with remand).", because="no conversion"),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag a printed figure that the rest of its sentence contradicts."""
        left, right = pair.left.value, pair.right.value
        if not (isinstance(left, Quantity) and isinstance(right, Quantity)):
            return
        slack = CONVERSION_SLACK if left.kind is QuantityKind.MEASURE else Decimal(0)
        if left.disjoint(right, slack):
            yield self.flag(pair, pair.left.subject.label)
