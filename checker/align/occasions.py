"""Dates and places that meet by what happened then or there, or by how alike two dates look.

"The tram derailed near the station on Monday" and "She was aboard when the tram derailed, on Tuesday" share
one event and little else; "March 11, 2005" and "March 11, 2006" in two articles of a story are one date.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from checker.align.comparisons import agree, comparable, names_both
from checker.align.counterparts import root_of, words_of
from checker.align.dated_deeds import deeds_of_two
from checker.align.ground import Ground
from checker.align.joins import join_claims
from checker.align.others import about_others
from checker.align.slots import DATED_SLOTS
from checker.align.thresholds import (
    DAYS_OF_ONE_OCCASION,
    OCCASION_COMPANY,
    OCCASION_SCORE,
    TELLING_FIGURE,
    TWIN_COMPANY,
    TWIN_SCORE,
)
from checker.align.wanted import Wanted, all_pairs
from checker.extract.context import Context
from checker.extract.reporting import REPORTING_VERBS
from checker.extract.words import LIGHT_VERBS
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity
from checker.values.concepts import concepts
from checker.values.date_kinds import Bound, Precision
from checker.values.dates import DateRange
from checker.values.quantities import Hedge, Quantity

# Verbs that a story uses of many things: they make no occasion by themselves.
_VAGUE = LIGHT_VERBS | frozenset(
    """
    see become begin start continue happen follow include hold set put play win lose lead arrive leave
    return meet speak tell talk expect plan need want
    """.split()
)
_OWNED = "of one thing"  # which needs no other evidence: dates that agree elsewhere make it no weaker
_BESIDE = 3  # words between a year and the name it belongs to
_SLOTS = DATED_SLOTS | {"place"}
_FIGURES = ("count", "amount", "percent", "measure")


class OccasionAligner:
    """Pairs dates and places of a story by their occasion; made once per story."""

    def __init__(self, ground: Ground, wanted: Wanted = all_pairs) -> None:
        self._clusters = ground.clusters
        self._index = ground.index
        self._told = ground.told
        self._alignments = ground.alignments
        self._wanted = wanted

    def pairs(self, claims: Iterable[Claim], found: Iterable[ClaimPair]) -> Iterator[ClaimPair]:
        """Yield dates and places of two articles that lie apart and nothing explains, not those `found`."""
        met = {side for pair in found for side in (pair.left, pair.right)}
        told = [claim for claim in claims if claim.slot in _SLOTS and isinstance(claim.features, Context)]
        unmet = [claim for claim in told if claim not in met]
        joins = (
            *join_claims(unmet, self._keys, self._wanted),
            *join_claims(told, self._owner_keys, self._wanted),
        )
        joined = {(it.left, it.right) for it in joins if not (it.left in met and it.right in met)}
        for a, b in sorted(joined, key=lambda pair: (pair[0].order, pair[1].order)):
            evidence = self._reason(a, b)
            if evidence is not None and (evidence.feature == _OWNED or met.isdisjoint((a, b))):
                yield ClaimPair(left=a, right=b, score=evidence.score, evidence=(evidence,))

    def _keys(self, claim: Claim) -> Iterator[Hashable]:
        """Yield what joins: a deed with one who had part in it, and two fields of a date printed in full."""
        context = claim.features
        assert isinstance(context, Context)
        deeds = frozenset() if claim.slot == "place" and not context.anchors else _deeds(claim, context)
        company: set[Hashable] = {self._clusters.find(entity) for entity in context.sentence.entities}
        if claim.slot != "place":  # many places do the same: "four states have legalised it"
            company |= concepts(context.clause.lemmas)
        yield from ((claim.slot, deed, other) for deed in deeds for other in company - {deed})
        value = claim.value
        if isinstance(value, DateRange):
            yield from ((claim.slot, "figure", figure) for figure in self._figures(claim))
        if isinstance(value, DateRange) and None not in (value.month, value.day):
            yield from ((claim.slot, "month", value.month), (claim.slot, "day", value.day))

    def _owner_keys(self, claim: Claim) -> Iterator[Hashable]:
        """Yield what the claim's date tells apart, if anything named."""
        assert isinstance(claim.features, Context)
        owner = self._owner(claim, claim.features)
        if owner is not None:
            yield claim.slot, owner

    def _reason(self, a: Claim, b: Claim) -> Evidence | None:
        assert isinstance(a.features, Context) and isinstance(b.features, Context)
        if not comparable(a, b):
            return None
        _, company = self._index.similarity(a.features.sentence, b.features.sentence)
        owner = self._owner(a, a.features)
        if company >= TWIN_COMPANY and owner is not None and owner == self._owner(b, b.features):
            known = self._told_there(a, b) or self._has(b, a, owner) or self._has(a, b, owner)
            return None if known else Evidence(_OWNED, OCCASION_SCORE, owner.name)
        if about_others(a, b, self._clusters, loosely=_telling(a, b)):
            return None
        if _telling(a, b):
            return self._alike(a, b, company)
        return self._one_occasion(a, b, company) or self._beside_figures(a, b)

    def _alike(self, a: Claim, b: Claim, company: float) -> Evidence | None:
        least = TWIN_COMPANY if _with_years(a, b) else OCCASION_COMPANY
        if company < least or self._told_there(a, b):
            return None
        return Evidence("dates alike", TWIN_SCORE, f"{a.text} / {b.text}")

    def _one_occasion(self, a: Claim, b: Claim, company: float) -> Evidence | None:
        assert isinstance(a.features, Context) and isinstance(b.features, Context)
        deeds = _deeds(a, a.features) & _deeds(b, b.features)
        if self._stands_beside(a, b) or self._stands_beside(b, a):
            return None
        if not deeds or company < OCCASION_COMPANY or a.features.clause.ahead != b.features.clause.ahead:
            return None
        if _of_other_kinds(a, b) or self._gives(b, a, deeds) or self._gives(a, b, deeds):
            return None
        return Evidence("one occasion", OCCASION_SCORE, ", ".join(sorted(deeds)))

    def _beside_figures(self, a: Claim, b: Claim) -> Evidence | None:
        """Tell whether the same figures are told beside two dates: years, or days of a deed in one word.

        "His best season was 2004, with 59 goals in 71 games", "in 2005 he shot 59 goals in 71 games".
        """
        years = isinstance(a.value, DateRange) and a.value.precision is Precision.YEAR
        shared = self._figures(a, clause=years) & self._figures(b, clause=years)
        if not shared or (not years and _of_other_kinds(a, b)) or deeds_of_two(self._alignments, a, b):
            return None
        if self._stands_beside(a, b) or self._stands_beside(b, a):
            return None
        if len(shared) == 1 and self._agreed_there(a, b):
            return None
        if not (len(shared) > 1 if years else _same_word(a, b)):
            return None
        return Evidence("beside the same figures", OCCASION_SCORE, f"{len(shared)}")

    def _figures(self, claim: Claim, *, clause: bool = False) -> frozenset[Hashable]:
        """Give the telling figures of a claim's sentence or clause: more than ten, and exact or nearly so."""
        at = claim.features
        assert isinstance(at, Context)
        found = [it for slot in _FIGURES for it in self._told.in_sentence(at.sentence, slot)]
        if clause:  # "the bank, founded in 1998, has 59 branches": the figures are not of that year
            found = [
                it for it in found if isinstance(it.features, Context) and it.features.clause is at.clause
            ]
        values = (it.value for it in found if isinstance(it.value, Quantity) and _is_telling(it.value))
        return frozenset((value.unit, value.low) for value in values)

    def _stands_beside(self, claim: Claim, other: Claim) -> bool:
        """Tell whether the sentence of `other` gives the claim's value too: it knows of two occasions."""
        assert isinstance(other.features, Context)
        beside = self._told.in_sentence(other.features.sentence, claim.slot)
        return any(agree(claim, it) for it in beside)

    def _told_there(self, a: Claim, b: Claim) -> bool:
        return bool(self._told.gives(b.article.id, a) or self._told.gives(a.article.id, b))

    def _agreed_there(self, a: Claim, b: Claim) -> bool:
        """Tell whether one of the articles gives the other's date too, of whatever."""
        beside = self._told.in_article(b.article.id, a.slot), self._told.in_article(a.article.id, a.slot)
        return any(agree(claim, it) for claim, told in zip((a, b), beside, strict=True) for it in told)

    def _owner(self, claim: Claim, context: Context) -> Entity | None:
        """Give what a date tells apart: "a 2013 Corvalla estate", "the Harriers of 2008"."""
        words = context.sentence.words
        span = words_of(words, claim.span) if claim.slot == "date" else None
        if span is None:
            return None
        if isinstance(claim.value, DateRange) and claim.value.bound is Bound.MADE:
            model = words[span[1]].entity if span[1] < len(words) else None
            return self._clusters.find(model) if model is not None else None
        root = words[root_of(words, span)]
        head = words[root.head]
        near = head.number if head.pos != "ADP" else head.head
        entity = words[near].entity
        named = entity is not None and abs(near - root.number) <= _BESIDE and words[near].pos == "PROPN"
        return self._clusters.find(entity) if named and entity is not None else None

    def _has(self, there: Claim, claim: Claim, owner: Entity) -> bool:
        """Tell whether the article of `there` tells of this one thing's year too: it knows two of them."""
        return any(
            agree(claim, other)
            and isinstance(other.features, Context)
            and self._owner(other, other.features) == owner
            for other in self._told.in_article(there.article.id, claim.slot)
        )

    def _gives(self, there: Claim, claim: Claim, deeds: frozenset[str]) -> bool:
        """Tell whether the article of `there` dates or places one of these deeds as `claim` does."""
        return any(
            agree(claim, other)
            and isinstance(other.features, Context)
            and _deeds(other, other.features) & deeds
            for other in self._told.in_article(there.article.id, claim.slot)
        )


def _is_telling(figure: Quantity) -> bool:
    exact = figure.low is not None and figure.low == figure.high and figure.hedge is not Hedge.VAGUE
    return exact and figure.low is not None and figure.low > TELLING_FIGURE


def _same_word(a: Claim, b: Claim) -> bool:
    """Tell whether two dates are of deeds in one word that says more than "said"."""
    assert isinstance(a.features, Context) and isinstance(b.features, Context)
    mine, theirs = concepts(a.features.path[:1]), concepts(b.features.path[:1])
    return bool((mine & theirs) - _VAGUE) and a.features.clause.ahead == b.features.clause.ahead


def _deeds(claim: Claim, context: Context) -> frozenset[str]:
    """Give what happened then or there, nearest first, if it is more than "said" or "began"."""
    return concepts(context.path[: 1 if _is_owned(context, claim) else 2]) - _VAGUE - REPORTING_VERBS


def _is_owned(context: Context, claim: Claim) -> bool:
    """Tell whether a date is a noun's own, and dates nothing else: "cancelled Monday's meeting"."""
    words = context.sentence.words
    span = words_of(words, claim.span)
    return span is not None and words[root_of(words, span)].dep == "poss"


def _of_other_kinds(a: Claim, b: Claim) -> bool:
    """Tell whether a year stands against a day, days lie weeks apart, or a sentence names both places."""
    left, right = a.value, b.value
    if isinstance(left, DateRange) and isinstance(right, DateRange):
        known = left.earliest is not None and right.earliest is not None
        far = known and abs((left.earliest - right.earliest).days) > DAYS_OF_ONE_OCCASION  # type: ignore[operator]
        loose = {left.year is None and left.month is None, right.year is None and right.month is None}
        return far or left.precision is not right.precision or (not known and len(loose) > 1)
    return names_both(a, b) or names_both(b, a)


def _with_years(a: Claim, b: Claim) -> bool:
    return all(isinstance(claim.value, DateRange) and claim.value.year is not None for claim in (a, b))


def _telling(a: Claim, b: Claim) -> bool:
    """Tell whether two dates differ as those of two events hardly ever do."""
    left, right = a.value, b.value
    return isinstance(left, DateRange) and isinstance(right, DateRange) and left.agreement(right).telling
