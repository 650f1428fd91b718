"""One utterance is given to two speakers."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.speakers import SaidBy


@dataclass(frozen=True, slots=True)
class QuoteSpeaker(Rule):
    """One utterance is given to two speakers.

    Why it matters: putting words into the wrong mouth is libel's favourite road.

    Flags: the same words in quotation marks, said by one named person here and another there.

    "He said" and "she said" count for the person they surely mean, as a warning.

    Leaves alone: a speaker named by role only, a pronoun that may mean either person, a spokesman against
    the body he speaks for, short phrases that anybody may use.
    """

    id = "quote-speaker"
    severity = Severity.ERROR
    slots = frozenset({"speaker"})
    must_flag = (
        MustFlag(
            "“We will rebuild the harbour before the winter storms arrive,” said Elena Marsh.",
            "“We will rebuild the harbour before the winter storms arrive,” said Victor Hale.",
            because="two named people",
        ),
        MustFlag(
            "Victor Hale told the court: “I never saw the contract before it was signed.”",
            "“I never saw the contract before it was signed,” Ruth Barlow told the court.",
            because="two named people, and the speaker may come first",
        ),
        MustFlag(
            "“The water came through the roof within minutes,” Daniel Okafor said.",
            "“The water came through the roof within minutes,” Oskar Lindqvist said.",
            because="two witnesses",
        ),
        MustFlag(
            "“The water is high,” said Daniel Okafor. “It came through the roof within minutes.”",
            "“It came through the roof within minutes,” said Oskar Lindqvist.",
            because="an attribution stands for the whole turn",
        ),
        MustFlag(
            "Daniel Okafor fled to the school. “The water came through the roof within minutes,” he said.",
            "“The water came through the roof within minutes,” Oskar Lindqvist said.",
            because="only one person can be meant by “he”",
        ),
    )
    must_pass = (
        MustPass(
            "“We will rebuild the harbour before the winter storms arrive,” said Elena Marsh.",
            "“We will rebuild the harbour before the winter storms arrive,” said Marsh.",
            because="a surname alone",
        ),
        MustPass(
            "“We will rebuild the harbour before the winter storms arrive,” said Elena Marsh.",
            "“We will rebuild the harbour before the winter storms arrive,” the mayor said.",
            because="a role may be hers",
        ),
        MustPass(
            "“We will rebuild the harbour before the winter storms arrive,” said Sergey Volkonsky.",
            "“We will rebuild the harbour before the winter storms arrive,” said Sergei Volkonsky.",
            because="a transliteration",
        ),
        MustPass(
            "Elena Marsh met Ruth Barlow. “The water came through the roof within minutes,” she said.",
            "“The water came through the roof within minutes,” Ruth Barlow said.",
            because="“she” may be either",
        ),
        MustPass(
            "Elena Marsh spoke first. Her lawyer disagreed. “We never saw the contract before,” she said.",
            "“We never saw the contract before,” Ruth Barlow said.",
            because="“she” may be the lawyer",
        ),
        MustPass(
            "“We never saw the contract before,” said the brothers Victor Hale and Oskar Hale.",
            "“We never saw the contract before,” Oskar Hale said.",
            because="two who speak together",
        ),
        MustPass(
            "“Thank you,” said Elena Marsh.",
            "“Thank you,” said Victor Hale.",
            because="anybody may say that",
        ),
        MustPass(
            "“The harbour is closed,” said Elena Marsh.",
            "“The bridge has fallen down,” said Victor Hale.",
            because="two utterances",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag one utterance with two named speakers; where one of them is a pronoun, less loudly."""
        left, right = pair.left.value, pair.right.value
        if not (isinstance(left, SaidBy) and isinstance(right, SaidBy)):
            return
        if not (left.direct or right.direct) or not left.excludes(right):
            return
        message = f"said by {left} or by {right}"
        if left.direct and right.direct:
            yield self.flag(pair, message)
        else:
            pronoun = pair.right if left.direct else pair.left
            hint = f"“{pronoun.text}” is taken for {pronoun.value}"
            yield self.flag(pair, message, severity=Severity.WARNING, hint=hint)
