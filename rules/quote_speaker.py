"""One utterance is given to two speakers."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.name_likeness import Likeness, compare_persons
from checker.values.speakers import SaidBy

_OTHERS = frozenset({Likeness.DIFFERENT, Likeness.OTHER_GIVEN})


@dataclass(frozen=True, slots=True)
class QuoteSpeaker(Rule):
    """One utterance is given to two speakers.

    Why it matters: putting words into the wrong mouth is libel's favourite road.

    Flags: the same words in quotation marks, said by one named person here and another there.

    Leaves alone: a speaker named by role or pronoun only, a spokesman against the body he speaks for,
    short phrases that anybody may use.
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

    least_words: int = 5

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag one utterance with two named speakers."""
        left, right = pair.left.value, pair.right.value
        if not (isinstance(left, SaidBy) and isinstance(right, SaidBy)):
            return
        if min(len(left.quote.words), len(right.quote.words)) < self.least_words:
            return
        if compare_persons(left.speaker, right.speaker).likeness in _OTHERS:
            yield self.flag(pair, f"said by {left.speaker} or by {right.speaker}")
