"""Names, figures, dates and quotations of a draft that no source gives at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.align.comparisons import disjoint
from checker.align.counterparts import Range, words_of
from checker.align.drafts.names import Names, name_ranges
from checker.align.slots import DATED_SLOTS
from checker.align.thresholds import QUOTE_LIKENESS
from checker.align.told import Told
from checker.extract.context import SentenceContext
from checker.model import Claim
from checker.values.quantities import Quantity
from checker.values.quotes import Quote, likeness

_FIGURES = ("count", "amount", "percent", "measure", "age", "score")


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Finds what stands in a draft alone; `originals` are the ids of its sources."""

    names: Names
    told: Told
    originals: frozenset[str]

    def found(self, sentence: SentenceContext) -> Iterator[tuple[Range, str]]:
        """Yield ranges of words with what they are: "name", "figure", "date" or "quotation"."""
        for span in name_ranges(sentence.words):
            # "June", "the President": a capital alone makes no name
            named = any(word.entity is not None for word in sentence.words[slice(*span)])
            if named and self.names.is_new(sentence.words, span):
                yield span, "name"
        for slot in (*_FIGURES, *sorted(DATED_SLOTS)):
            kind = "date" if slot in DATED_SLOTS else "figure"
            yield from ((span, kind) for span in self._alone(sentence, slot))
        yield from ((span, "quotation") for span in self._alone(sentence, "quote"))

    def _alone(self, sentence: SentenceContext, slot: str) -> Iterator[Range]:
        for claim in self.told.in_sentence(sentence, slot):
            span = words_of(sentence.words, claim.span)
            if span is not None and not any(_bears_out(other, claim) for other in self._others(slot)):
                yield span

    def _others(self, slot: str) -> Iterator[Claim]:
        return (claim for article in sorted(self.originals) for claim in self.told.in_article(article, slot))


def _bears_out(other: Claim, claim: Claim) -> bool:
    """Tell whether a source's claim may be what a draft's rests on, whatever it counts or dates."""
    if isinstance(claim.value, Quote):
        return isinstance(other.value, Quote) and likeness(claim.value, other.value) >= QUOTE_LIKENESS
    left, right = claim.value, other.value
    if isinstance(left, Quantity) and isinstance(right, Quantity) and not left.comparable(right):
        return False
    return not disjoint(claim, other)
