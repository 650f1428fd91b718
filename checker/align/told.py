"""What the articles of a story tell, slot by slot: where else a value stands, how a thing is counted."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from checker.align.comparisons import disjoint, long_past, restates
from checker.align.sentences import SentencePair
from checker.align.slots import COUNTED_SLOTS, DATED_SLOTS, same_thing
from checker.align.thresholds import MANY_WAYS
from checker.extract.context import PAST, Context, SentenceContext
from checker.model import Claim
from checker.subjects import Event
from checker.values.date_kinds import Precision
from checker.values.dates import DateRange
from checker.values.place_relations import contains
from checker.values.places import Place

# Gazetteers know few of these, and take them for towns elsewhere.
_COUNTY = re.compile(r"\b(?:county|parish|township|district|borough)\b", re.IGNORECASE)
# What a clause counts over more than a day, and what dates a deed to one.
_LONG_SPANS = frozenset({"career", "season", "decade", "history", PAST})
_DAYS = frozenset({Precision.DAY})


class Told:
    """The value claims of a story by sentence, by article and by the noun they count; made once per story."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._by_sentence: defaultdict[tuple[SentenceContext, str], list[Claim]] = defaultdict(list)
        self._slots: defaultdict[SentenceContext, set[str]] = defaultdict(set)
        self._by_article: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._by_noun: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._places: list[Claim] = []
        self._days: dict[Claim, list[Claim]] = {}
        self._sites: dict[Claim, list[Claim]] = {}
        self._alien: dict[Claim, bool] = {}
        self._given: dict[tuple[str, Claim], Claim | None] = {}
        self._busy_nouns: dict[tuple[str, str], tuple[Counter[str], bool]] = {}
        days = (claim.article.published for claim in claims)
        self._today = max((day for day in days if day is not None), default=None)
        for claim in claims:
            if not isinstance(claim.features, Context):
                continue
            self._by_sentence[claim.features.sentence, claim.slot].append(claim)
            self._slots[claim.features.sentence].add(claim.slot)
            self._by_article[claim.article.id, claim.slot].append(claim)
            self._by_noun[claim.slot, claim.features.head].append(claim)
            if isinstance(claim.value, Place):
                self._places.append(claim)

    def in_sentence(self, sentence: SentenceContext, slot: str) -> list[Claim]:
        """Give the claims of one slot in one sentence."""
        return self._by_sentence.get((sentence, slot), [])

    def slots(self, sentence: SentenceContext) -> AbstractSet[str]:
        """Give the slots that some claim in a sentence fills."""
        return self._slots.get(sentence, frozenset())

    def in_article(self, article: str, slot: str) -> list[Claim]:
        """Give the claims of one slot in the article of this id."""
        return self._by_article.get((article, slot), [])

    def gives(self, article: str, claim: Claim) -> Claim | None:
        """Find where the article of this id gives the claim's value, of the same things."""
        if (article, claim) not in self._given:
            others = (other for other in self.in_article(article, claim.slot) if other is not claim)
            found = (it for it in others if restates(claim, it) and same_thing(claim, it))
            self._given[article, claim] = next(found, None)
        return self._given[article, claim]

    def looks_back(self, claim: Claim) -> bool:
        """Tell whether the claim's clause tells what happened long before the article.

        The toll of an earlier quake is not that of yesterday's. A date that only compares ("more than in
        2019") or belongs to another noun ("the mill, bought in 2019, lost ...") dates nothing else.
        """
        if claim.slot in DATED_SLOTS:
            return False
        return any(long_past(date, self._today) for date in self._dates_of(claim))

    def at_other_times(self, pair: SentencePair) -> bool:
        """Tell whether two sentences are dated, and no date of one can be a date of the other."""
        left, right = self.in_sentence(pair.left, "date"), self.in_sentence(pair.right, "date")
        return bool(left and right) and all(disjoint(a, b) for a in left for b in right)

    def deeds_apart(self, a: Claim, b: Claim) -> bool:
        """Tell whether the clauses of two claims are dated, or placed, and that cannot be one deed.

        "In 2015 she won it by a minute" is not "on Saturday she won it by a second"; the dead of
        one town's raid are not those of another's.
        """
        if a.slot in DATED_SLOTS:
            return False
        if self.is_busy(a, b) and _long_spans(a) != _long_spans(b):
            return True
        left, right = self._dates_of(a), self._dates_of(b)
        if _spans_apart(a, right) or _spans_apart(b, left):
            return True
        if left and right and all(_apart(one, other) for one in left for other in right):
            return True
        here, there = self._places_of(a), self._places_of(b)
        return bool(here and there) and all(disjoint(one, other) for one in here for other in there)

    def _places_of(self, claim: Claim) -> list[Claim]:
        """Give where the deed of a claim's clause was done."""
        if claim not in self._sites:
            self._sites[claim] = self._find(claim, "place", _is_at) if claim.slot != "place" else []
        return self._sites[claim]

    def _dates_of(self, claim: Claim) -> list[Claim]:
        """Give when the deed of a claim's clause was done."""
        if claim not in self._days:
            self._days[claim] = self._find(claim, "date", _dates)
        return self._days[claim]

    def _find(self, claim: Claim, slot: str, tells: Callable[[Claim, Claim], bool]) -> list[Claim]:
        """Give the dates or places of a claim's sentence that tell of its clause."""
        context = claim.features
        if not isinstance(context, Context):
            return []
        return [other for other in self.in_sentence(context.sentence, slot) if tells(other, claim)]

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
        if (claim.slot, head) not in self._busy_nouns:
            told = self._by_noun[claim.slot, head]
            every = {other.value.key for other in told}
            ways = Counter(article for article, _ in {(other.article.id, other.value.key) for other in told})
            everywhere = len(every) > MANY_WAYS and len(every) > len(told) / 2
            self._busy_nouns[claim.slot, head] = ways, everywhere
        ways, everywhere = self._busy_nouns[claim.slot, head]
        return everywhere or ways[claim.article.id] > 2

    def is_alien(self, claim: Claim) -> bool:
        """Tell whether nothing else in the story, bar this one mention, lies in the claim's place."""
        if claim not in self._alien:
            self._alien[claim] = self._lies_apart(claim)
        return self._alien[claim]

    def _lies_apart(self, claim: Claim) -> bool:
        others = (
            other
            for other in self._places
            if other.article is not claim.article or not other.span.overlaps(claim.span)
        )
        return (
            isinstance(claim.value, Place)
            and not _COUNTY.search(claim.value.name)
            and not any(
                isinstance(other.value, Place) and contains(claim.value, other.value) for other in others
            )
        )


def _is_at(place: Claim, claim: Claim) -> bool:
    """Tell whether a place says where the deed of the claim's clause was done."""
    at = place.features
    return isinstance(at, Context) and bool(at.anchors) and _in_one_clause(place, claim)


def _apart(a: Claim, b: Claim) -> bool:
    """Tell whether two dates are of two occasions: they cannot be one, or a year stands against a weekday."""
    left, right = a.value, b.value
    if not (isinstance(left, DateRange) and isinstance(right, DateRange)):
        return False
    years = [value.precision is Precision.YEAR and value.year is not None for value in (left, right)]
    loose = [value.weekday is not None and value.year is None for value in (left, right)]
    return left.disjoint(right) or (years[0] and loose[1]) or (years[1] and loose[0])


def _long_spans(claim: Claim) -> bool:
    """Tell whether a sentence counts over a season or longer anywhere in it: "missed ten games this year"."""
    context = claim.features
    return isinstance(context, Context) and any(word.lemma in _LONG_SPANS for word in context.sentence.words)


def _spans_apart(claim: Claim, others: Sequence[Claim]) -> bool:
    """Tell whether a figure is of a long span ("this season"), the other deed of a day ("on Sunday")."""
    context = claim.features
    if not isinstance(context, Context) or _LONG_SPANS.isdisjoint(context.clause.scope):
        return False
    return any(isinstance(it.value, DateRange) and it.value.precision in _DAYS for it in others)


def _dates(date: Claim, claim: Claim) -> bool:
    """Tell whether a date says when the deed of the claim's clause was done."""
    deeds = [about.predicate for about in (date.subject, claim.subject) if isinstance(about, Event)]
    return _in_one_clause(date, claim) and (len(deeds) < 2 or deeds[0] == deeds[1])


def _in_one_clause(a: Claim, b: Claim) -> bool:
    left, right = a.features, b.features
    return isinstance(left, Context) and isinstance(right, Context) and left.clause is right.clause
