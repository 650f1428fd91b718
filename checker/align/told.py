"""What the articles of a story tell, slot by slot: where else a value stands, how a thing is counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.align.comparisons import disjoint, long_past, restates
from checker.align.sentences import SentencePair
from checker.align.slots import COUNTED_SLOTS, DATED_SLOTS, same_thing
from checker.align.thresholds import MANY_WAYS
from checker.extract.context import Context, SentenceContext
from checker.model import Claim
from checker.subjects import Event
from checker.values.place_relations import contains
from checker.values.places import Place


class Told:
    """The value claims of a story by sentence, by article and by the noun they count; made once per story."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._by_sentence: defaultdict[tuple[SentenceContext, str], list[Claim]] = defaultdict(list)
        self._by_article: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._by_noun: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._places: list[Claim] = []
        for claim in claims:
            if not isinstance(claim.features, Context):
                continue
            self._by_sentence[claim.features.sentence, claim.slot].append(claim)
            self._by_article[claim.article.id, claim.slot].append(claim)
            self._by_noun[claim.slot, claim.features.head].append(claim)
            if isinstance(claim.value, Place):
                self._places.append(claim)

    def in_sentence(self, sentence: SentenceContext, slot: str) -> list[Claim]:
        """Give the claims of one slot in one sentence."""
        return self._by_sentence.get((sentence, slot), [])

    def in_article(self, article: str, slot: str) -> list[Claim]:
        """Give the claims of one slot in the article of this id."""
        return self._by_article.get((article, slot), [])

    def gives(self, article: str, claim: Claim) -> Claim | None:
        """Find where the article of this id gives the claim's value, of the same things."""
        others = (other for other in self.in_article(article, claim.slot) if other is not claim)
        return next((it for it in others if restates(claim, it) and same_thing(claim, it)), None)

    def looks_back(self, claim: Claim) -> bool:
        """Tell whether the claim's clause tells what happened long before the article.

        The toll of an earlier quake is not that of yesterday's. A date that only compares ("more than in
        2019") or belongs to another noun ("the mill, bought in 2019, lost ...") dates nothing else.
        """
        context = claim.features
        if claim.slot in DATED_SLOTS or not isinstance(context, Context):
            return False
        return any(
            long_past(date) and _dates(date, claim, context)
            for date in self.in_sentence(context.sentence, "date")
        )

    def at_other_times(self, pair: SentencePair) -> bool:
        """Tell whether two sentences are dated, and no date of one can be a date of the other."""
        left, right = self.in_sentence(pair.left, "date"), self.in_sentence(pair.right, "date")
        return bool(left and right) and all(disjoint(a, b) for a in left for b in right)

    def is_busy(self, *claims: Claim) -> bool:
        """Tell whether one of the claims counts what is counted in many ways in its story.

        A match report gives points, yards and goals of many players and spans; a fire one toll.
        """
        return any(claim.slot in COUNTED_SLOTS and self._many_ways(claim) for claim in claims)

    def _many_ways(self, claim: Claim) -> bool:
        """Tell whether the noun is counted in three ways in the claim's article, or in mostly new ones.

        A toll that five outlets give has few values and many claims; yards gained have a value each.
        """
        head = claim.features.head if isinstance(claim.features, Context) else ""
        told = self._by_noun[claim.slot, head]
        mine = {other.value.key for other in told if other.article is claim.article}
        every = {other.value.key for other in told}
        return len(mine) > 2 or (len(every) > MANY_WAYS and len(every) > len(told) / 2)

    def is_alien(self, claim: Claim) -> bool:
        """Tell whether nothing else in the story, bar this one mention, lies in the claim's place."""
        others = (
            other
            for other in self._places
            if other.article is not claim.article or not other.span.overlaps(claim.span)
        )
        return isinstance(claim.value, Place) and not any(
            isinstance(other.value, Place) and contains(claim.value, other.value) for other in others
        )


def _dates(date: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a date says when the deed of the claim's clause was done."""
    same_clause = isinstance(date.features, Context) and date.features.clause is context.clause
    deeds = [about.predicate for about in (date.subject, claim.subject) if isinstance(about, Event)]
    return same_clause and (len(deeds) < 2 or deeds[0] == deeds[1])
