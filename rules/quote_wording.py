"""One utterance is quoted in different words."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.align.quotations import HEADLINE_QUOTES_MORE
from checker.values.quote_differences import differing_words, materially_different, reworded
from checker.values.quotes import Quote


@dataclass(frozen=True, slots=True)
class QuoteWording(Rule):
    """One utterance is quoted in different words.

    Why it matters: quotation marks promise the very words.

    Flags: two quotations that are plainly one utterance and differ in at least one word that matters;
    a small word too ("with you", "for you") where the two are long and the same but for it; a headline
    that quotes more than the text below it is noted.

    Leaves alone: elision, brackets, letter case, punctuation and quotation marks, British against
    American spelling, contractions, and a short quotation taken out of a longer one.
    """

    id = "quote-wording"
    severity = Severity.WARNING
    slots = frozenset({"quote"})
    must_flag = (
        MustFlag(
            "“We will rebuild the harbour before the winter storms arrive,” said the mayor.",
            "The mayor said: “We will rebuild the market before the winter storms arrive.”",
            because="another noun",
        ),
        MustFlag(
            '"I never saw the contract before it was signed," Hale told the court.',
            '"I never read the contract before it was signed," Hale told the court.',
            because="another verb",
        ),
        MustFlag(
            "“This is the worst flood we have seen in forty years,” she said.",
            "“This is the worst flood we have seen in fourteen years,” she said.",
            because="another number",
        ),
        MustFlag(
            "“We waited on the quay with the families until the last boat came in,” she said.",
            "“We waited on the quay for the families until the last boat came in,” she said.",
            because="a small word that says something else",
        ),
    )
    must_pass = (
        MustPass(
            "“We will rebuild the harbour before the winter storms arrive,” said the mayor.",
            "The mayor promised to “rebuild the harbour” quickly.",
            because="a part of it",
        ),
        MustPass(
            "“We will rebuild the harbour … before the winter storms arrive,” said the mayor.",
            "“We will rebuild the harbour, I promise you, before the winter storms arrive,” said the mayor.",
            because="elision that says so",
        ),
        MustPass(
            "“We'll rebuild the harbour before the winter storms arrive,” said the mayor.",
            "'We will rebuild the harbor before the winter storms arrive,' said the mayor.",
            because="contraction, spelling and marks",
        ),
        MustPass(
            "“We waited on the quay with the families until the last boat came in,” she said.",
            "“We waited on a quay with the families till that last boat came in,” she said.",
            because="articles and the like are tidied up",
        ),
        MustPass(
            "“There is a 2 in 5 risk that the harbour will flood,” she said.",
            "“There is a two-in-five risk that the harbour will flood,” she said.",
            because="number style",
        ),
        MustPass(
            "“The council lied about the dam. We will rebuild the harbour before winter,” she said.",
            "“Nobody came to help our families here. We will rebuild the harbour before winter,” she said.",
            because="cut out of a speech in different places",
        ),
        MustPass(
            "“The harbour is closed,” said the mayor.",
            "“The harbour will open in spring,” said the mayor.",
            because="two utterances",
        ),
        MustPass(
            "“He [the mayor] lied to us all about the harbour,” she said.",
            "“He lied to us all about the harbour,” she said.",
            because="an insertion in brackets",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag versions of one utterance that differ in a word that matters."""
        left, right = pair.left.value, pair.right.value
        if not (isinstance(left, Quote) and isinstance(right, Quote)):
            return
        if any(reason.feature == HEADLINE_QUOTES_MORE for reason in pair.evidence):
            message = f"“{left.text}” in quotation marks against “{right.text}”"
            yield self.flag(
                pair, message, severity=Severity.NOTE, hint="the headline quotes more than the text"
            )
            return
        if not materially_different(left, right) and not reworded(left, right):
            return
        words = ", ".join(f"“{a or '–'}” / “{b or '–'}”" for a, b in differing_words(left, right))
        yield self.flag(pair, f"the quotation differs: {words}")
