"""Two articles give the same digits, a factor of ten, a thousand or a million apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.updates import UPDATE_HINT, rose_later
from checker.values.quantities import Quantity


@dataclass(frozen=True, slots=True)
class MagnitudeSlip(Rule):
    """Two articles give the same digits, a factor of ten, a thousand or a million apart.

    Why it matters: a lost zero, or a billion for a million, is the slip of the pen that every desk knows,
    and it changes the story.

    Flags: counts, sums, percentages and measures of one thing with the same digits and another scale.

    Leaves alone: single digits and tens, which meet by chance ("two goals", "20 goals") and are told apart
    by the rules for counts, sums and measures; hedged figures that agree; a count that grew later is noted.
    """

    id = "magnitude-slip"
    severity = Severity.ERROR
    slots = frozenset({"count", "amount", "percent", "measure"})
    must_flag = (
        MustFlag(
            "The museum paid $4.2 million for the painting at an auction in Geneva.",
            "At an auction in Geneva the museum paid $4.2 billion for the painting.",
            because="a billion for a million",
        ),
        MustFlag(
            "The festival on the lake drew 12,000 visitors on Saturday.",
            "On Saturday the festival on the lake drew 120,000 visitors.",
            because="a zero too many",
        ),
        MustFlag(
            "Unemployment in the coastal region fell to 7.1 percent in March.",
            "In March unemployment in the coastal region fell to 71 percent.",
            because="a lost decimal point",
        ),
        MustFlag(
            "The tunnel under the harbour is 1.2 kilometres long, the ministry said.",
            "The ministry said the tunnel under the harbour is 12 kilometres long.",
            because="a lost decimal point in a length",
        ),
    )
    must_pass = (
        MustPass(
            "The museum paid $4.2 million for the painting at an auction in Geneva.",
            "At an auction in Geneva the museum paid $2.4 million for the painting.",
            because="other digits are for amount-mismatch",
        ),
        MustPass(
            "The striker scored two goals in the final against the champions.",
            "In the final against the champions the striker scored 20 goals.",
            because="a single digit meets its tenfold by chance; count-mismatch says that they differ",
        ),
        MustPass(
            "The festival on the lake drew at least 12,000 visitors on Saturday.",
            "On Saturday the festival on the lake drew 120,000 visitors.",
            because="a floor",
        ),
        MustPass(
            "The museum paid $4.2 million for the painting at an auction in Geneva.",
            "At an auction in Geneva the museum paid $4,200,000 for the painting.",
            because="one sum written in two ways",
        ),
        MustPass(
            "The tunnel under the harbour is 1.2 kilometres long, the ministry said.",
            "The ministry said the tunnel under the harbour is 1,200 metres long.",
            because="one length in two units",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag figures whose digits agree and whose scale does not."""
        left, right = pair.left.value, pair.right.value
        if not (isinstance(left, Quantity) and isinstance(right, Quantity)) or not left.slipped(right):
            return
        message = f"{pair.left.subject.label}: {pair.left.text} against {pair.right.text}"
        if pair.slot == "count" and rose_later(pair):
            yield self.flag(pair, message, severity=Severity.NOTE, hint=UPDATE_HINT)
        else:
            yield self.flag(pair, message, hint="the same digits, another scale")
