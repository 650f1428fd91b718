"""One article affirms what another denies."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.assertions import Assertion


@dataclass(frozen=True, slots=True)
class EventPolarity(Rule):
    """One article affirms what another denies, or says the opposite.

    Why it matters: a lost "not" turns a report around, and no spelling checker sees it.

    Flags: sentences that report the same thing of which one denies what the other affirms ("was charged",
    "was not charged"), and opposites in the same place (rose and fell, guilty and innocent).

    Leaves alone: opposites said of two things, "not only" and "not until", what may, might or would happen,
    what stands inside quotation marks on both sides (quote-wording looks at that).
    """

    id = "event-polarity"
    severity = Severity.ERROR
    slots = frozenset({"polarity"})
    must_flag = (
        MustFlag(
            "The harbour master was charged with fraud after the audit, prosecutors said.",
            "Prosecutors said the harbour master was not charged with fraud after the audit.",
            because="a lost not",
        ),
        MustFlag(
            "The ferry company said it never received the safety report from the inspectors.",
            "The ferry company said it received the safety report from the inspectors.",
            because="never",
        ),
        MustFlag(
            "Exports of timber from the northern ports rose sharply in the spring.",
            "Exports of timber from the northern ports fell sharply in the spring.",
            because="opposites",
        ),
        MustFlag(
            "The court in Ashford rejected the appeal of the three fishermen on Tuesday.",
            "On Tuesday the court in Ashford upheld the appeal of the three fishermen.",
            because="opposite decisions",
        ),
    )
    must_pass = (
        MustPass(
            "The mayor of Ashford resigned on Tuesday, but the council did not.",
            "The mayor of Ashford resigned on Tuesday, and the council stayed.",
            because="other words for the same",
        ),
        MustPass(
            "Exports of timber from the northern ports rose sharply in the spring.",
            "Imports of timber at the southern ports fell sharply in the spring.",
            because="opposites of two things",
        ),
        MustPass(
            "The ferry company received not only the safety report but also a warning.",
            "The ferry company received the safety report and a warning.",
            because="not only affirms",
        ),
        MustPass(
            "The Herons did not take the lead until the last quarter of the match in Ashford.",
            "The Herons took the lead in the last quarter of the match in Ashford.",
            because="not until is when",
        ),
        MustPass(
            "The harbour master would not be charged with fraud if the audit were clean.",
            "The harbour master was charged with fraud after the audit.",
            because="a condition",
        ),
        MustPass(
            "The ten-year-old boy was found in the old harbour of Tern Bay.",
            "The young boy was found in the harbour of Tern Bay.",
            because="old and young in a measure of age",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag assertions that contradict each other."""
        left, right = pair.left.value, pair.right.value
        if isinstance(left, Assertion) and isinstance(right, Assertion) and left.contradicts(right):
            yield self.flag(pair, f"“{left.text}” against “{right.text}”")
