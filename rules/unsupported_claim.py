"""A draft gives a name, figure, date or quotation that no source gives."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.support import Support

_SOURCE = (
    "The harbour master of Ashford, Nora Quist, was arrested on Tuesday after customs officers searched a "
    "ferry from Oslo. She was held for 30 days. “I knew nothing of the crates below the deck,” Quist said."
)


@dataclass(frozen=True, slots=True)
class UnsupportedClaim(Rule):
    """A draft gives a name, figure, date or quotation that no source gives.

    Why it matters: what nobody reported was found out by the writer, or made up on the way.

    Flags: names, figures, dates and quotations of a draft that stand in none of its sources, beside the
    source's sentence that comes nearest. Runs only when a story has both a draft and sources.

    Leaves alone: sentences that rest on no source at all; initials and short forms, a fuller or shorter
    name, a country for a city in it, rounded figures and hedges that contain the source's, other words for
    the same.
    """

    id = "unsupported-claim"
    severity = Severity.NOTE
    slots = frozenset({"support"})
    must_flag = (
        MustFlag(
            "Nora Quist was arrested after customs officers searched a ferry of Lindholm Lines.",
            _SOURCE,
            because="a name that no source has",
            draft=True,
        ),
        MustFlag(
            "Nora Quist was arrested after 14 customs officers searched a ferry from Oslo.",
            _SOURCE,
            because="a figure that no source has",
            draft=True,
        ),
        MustFlag(
            "Nora Quist was arrested on Tuesday after customs officers searched a ferry. “The crates were empty "
            "when we left Oslo,” she said of the ferry.",
            _SOURCE,
            because="a quotation that no source has",
            draft=True,
        ),
    )
    must_pass = (
        MustPass(
            "Nora Quist was arrested after customs officers searched a ferry from Oslo. Before the court a baker, "
            "Ivo Lindqvist, sold 40 buns.",
            _SOURCE,
            because="what a reporter saw alone; the sentence rests on no source",
            draft=True,
        ),
        MustPass(
            "Director Nora Quist was arrested after customs officers searched a ferry from Oslo.",
            _SOURCE,
            because="a title with a capital is no name",
            draft=True,
        ),
        MustPass(
            "Quist, the harbour master, was held for 30 days after officers searched a ferry from Norway.",
            _SOURCE,
            because="a country for its capital",
            draft=True,
        ),
        MustPass(
            "The harbour master was arrested after customs officers searched a ferry from Oslo.",
            _SOURCE,
            because="less than the source says",
            draft=True,
        ),
        MustPass(
            "Quist said that she “knew nothing of the crates below the deck” of the ferry.",
            _SOURCE,
            because="a part of a quotation",
            draft=True,
        ),
        MustPass(
            "The harbour master was held for about a month after a search of the ferry, the police said.",
            _SOURCE,
            because="30 days are about a month",
            draft=True,
        ),
        MustPass(
            "Nora Quist was arrested after 14 customs officers searched a ferry of Lindholm Lines.",
            _SOURCE,
            because="no draft: two articles may each know more than the other",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Note what stands on one side alone."""
        left, right = pair.left.value, pair.right.value
        if isinstance(left, Support) and isinstance(right, Support) and left.given != right.given:
            claim = pair.right if left.given else pair.left
            words = " ".join(claim.text.split())
            yield self.flag(pair, f"no source gives this {left.kind}: “{words}”")
