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

    Leaves alone: opposites said of two things or of two times, one deed seen from both sides (sold and
    bought), "not only" and "not until", what may, might or would happen, what was tried or planned, an
    accused's denial against the accusers' word, what stands inside quotation marks on both sides
    (quote-wording looks at that).
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
        MustFlag(
            "The Herons beat the Otters 3-1 in the cup final in Ashford on Saturday.",
            "The Herons lost to the Otters 3-1 in the cup final in Ashford on Saturday.",
            because="one team cannot win and lose a match",
        ),
        MustFlag(
            "Rescuers failed to reach the trawler before it sank off the Tern islands.",
            "Rescuers reached the trawler before it sank off the Tern islands.",
            because="to fail is not to do",
        ),
        MustFlag(
            "The judge said he did not believe the mill broke the law on waste water.",
            "The judge said he believed the mill broke the law on waste water.",
            because="not to believe that it did is to believe that it did not",
        ),
        MustFlag(
            "Workers at the mill did not accept the pay offer of the new owners.",
            "Employees at the mill accepted the pay offer of the new owners.",
            because="workers are employees",
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
        MustPass(
            "The Herons beat the Otters 3-1 in the cup final in Ashford on Saturday.",
            "The Otters lost to the Herons 3-1 in the cup final in Ashford on Saturday.",
            because="one match seen from both benches",
        ),
        MustPass(
            "The brewery sold its ferry arm to the Larkin group for six million crowns.",
            "The Larkin group bought the ferry arm of the brewery for six million crowns.",
            because="one sale seen from both sides",
        ),
        MustPass(
            "The island bank lent the ferry company two million crowns for the new pier.",
            "The ferry company borrowed two million crowns from the island bank for the new pier.",
            because="lender and borrower",
        ),
        MustPass(
            "The strike of the harbour pilots began on Sunday at midnight.",
            "The strike of the harbour pilots ended on Tuesday at midnight.",
            because="what begins ends later",
        ),
        MustPass(
            "The minister arrived in Ashford on Monday for talks with the fishermen.",
            "The minister left Ashford on Monday after talks with the fishermen.",
            because="who arrives leaves later",
        ),
        MustPass(
            "A bomb killed nine soldiers on the coast road near the barracks on Sunday.",
            "A bomb injured nine civilians on the coast road near the barracks on Sunday.",
            because="killed and injured are not the same people",
        ),
        MustPass(
            "No passengers were hurt when the ferry struck the pier in Tern Bay.",
            "Two crew members were hurt when the ferry struck the pier in Tern Bay.",
            because="passengers are no crew",
        ),
        MustPass(
            "The skipper does not think that the ferry was overloaded when it sank.",
            "The skipper thinks that the ferry was not overloaded when it sank.",
            because="the denial stands in the other clause",
        ),
        MustPass(
            "Rescuers failed to reach the trawler before it sank off the Tern islands.",
            "Rescuers were unable to reach the trawler before it sank off the Tern islands.",
            because="two ways to deny",
        ),
        MustPass(
            "The claim that the mill was poisoned is not untrue, the coroner said.",
            "The claim that the mill was poisoned is true, the coroner said.",
            because="two denials affirm",
        ),
        MustPass(
            "The council chose to repair the bridge rather than build a new one.",
            "The council did not build a new bridge but chose to repair the old one.",
            because="rather than denies",
        ),
        MustPass(
            "The Herons had never won the cup before Saturday's final in Ashford.",
            "The Herons won the cup in Saturday's final in Ashford.",
            because="never until then",
        ),
        MustPass(
            "The skipper said he did not drink whisky before the ferry struck the pier.",
            "Prosecutors said the skipper drank whisky before the ferry struck the pier.",
            because="the accused and the accuser; each is reported rightly",
        ),
        MustPass(
            "The prisoner tried to escape over the wall of the jail in Ashford.",
            "The prisoner did not escape over the wall of the jail in Ashford.",
            because="to try is not to do",
        ),
        MustPass(
            "The mayor, who did not attend the hearing, was criticised by the council.",
            "The council, which attended the hearing, criticised the mayor.",
            because="of two subordinate clauses each has its own subject",
        ),
        MustPass(
            "The Green party opposed the new harbour tax in the vote on Monday.",
            "The Labour party supported the new harbour tax in the vote on Monday.",
            because="two parties",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag assertions that contradict each other."""
        left, right = pair.left.value, pair.right.value
        if isinstance(left, Assertion) and isinstance(right, Assertion) and left.contradicts(right):
            yield self.flag(pair, f"“{left.text}” against “{right.text}”")
