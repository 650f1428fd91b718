"""Dates and places that meet by what happened then or there, or by how alike two dates look.

"The tram derailed near the station on Monday" and "She was aboard when the tram derailed, on Tuesday" share
one event and little else; "March 11, 2005" and "March 11, 2006" in two articles of a story are one date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations

from checker.align.clusters import Clusters
from checker.align.comparisons import agree, comparable, disjoint, names_both
from checker.align.sentences import SentenceIndex
from checker.align.slots import DATED_SLOTS, about_others
from checker.align.thresholds import OCCASION_COMPANY, OCCASION_SCORE, TWIN_COMPANY, TWIN_SCORE
from checker.align.told import Told
from checker.extract.context import Context
from checker.extract.reporting import REPORTING_VERBS
from checker.model import Claim, ClaimPair, Evidence
from checker.values.concepts import concepts
from checker.values.dates import DateRange

# Verbs that a story uses of many things: they make no occasion by themselves.
_VAGUE = frozenset(
    """
    be have do get go come make take give see become begin start continue happen follow include hold set put
    play win lose lead arrive leave return meet speak tell talk expect plan need want
    """.split()
)
_SLOTS = DATED_SLOTS | {"place"}


class OccasionAligner:
    """Pairs dates and places of a story by their occasion; made once per story."""

    def __init__(self, clusters: Clusters, index: SentenceIndex, told: Told) -> None:
        self._clusters = clusters
        self._index = index
        self._told = told

    def pairs(self, claims: Iterable[Claim], found: Iterable[ClaimPair]) -> Iterator[ClaimPair]:
        """Yield dates and places of two articles that lie apart and nothing explains, not those `found`."""
        met = {id(side) for pair in found for side in (pair.left, pair.right)}
        groups: defaultdict[Hashable, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.slot in _SLOTS and isinstance(claim.features, Context) and id(claim) not in met:
                for key in self._keys(claim, claim.features):
                    groups[key].append(claim)
        seen: set[frozenset[int]] = set()
        for group in groups.values():
            for a, b in combinations(group, 2):
                ids = frozenset((id(a), id(b)))
                if a.article is b.article or ids in seen or not disjoint(a, b):
                    continue
                seen.add(ids)
                evidence = self._reason(a, b)
                if evidence is not None:
                    yield ClaimPair(left=a, right=b, score=evidence.score, evidence=(evidence,))

    def _keys(self, claim: Claim, context: Context) -> Iterator[Hashable]:
        """Yield what joins: a deed with one who had part in it, and two fields of a date printed in full."""
        deeds = frozenset() if claim.slot == "place" and not context.anchors else _deeds(context)
        for deed in deeds:
            yield from ((claim.slot, deed, self._clusters.find(entity)) for entity in context.names)
            yield from ((claim.slot, deed, lemma) for lemma in concepts(context.clause.lemmas) - {deed})
        value = claim.value
        if isinstance(value, DateRange) and None not in (value.month, value.day):
            yield from ((claim.slot, "month", value.month), (claim.slot, "day", value.day))

    def _reason(self, a: Claim, b: Claim) -> Evidence | None:
        assert isinstance(a.features, Context) and isinstance(b.features, Context)
        if not comparable(a, b) or about_others(a, b, self._clusters, loosely=_telling(a, b)):
            return None
        _, company = self._index.similarity(a.features.sentence, b.features.sentence)
        if _telling(a, b):
            given = self._told.gives(b.article.id, a) or self._told.gives(a.article.id, b)
            alike = Evidence("dates alike", TWIN_SCORE, f"{a.text} / {b.text}")
            return alike if company >= TWIN_COMPANY and not given else None
        deeds = _deeds(a.features) & _deeds(b.features)
        if not deeds or company < OCCASION_COMPANY or a.features.clause.ahead != b.features.clause.ahead:
            return None
        if _of_other_kinds(a, b) or self._gives(b, a, deeds) or self._gives(a, b, deeds):
            return None
        return Evidence("one occasion", OCCASION_SCORE, ", ".join(sorted(deeds)))

    def _gives(self, there: Claim, claim: Claim, deeds: frozenset[str]) -> bool:
        """Tell whether the article of `there` dates or places one of these deeds as `claim` does."""
        return any(
            agree(claim, other) and isinstance(other.features, Context) and _deeds(other.features) & deeds
            for other in self._told.in_article(there.article.id, claim.slot)
        )


def _deeds(context: Context) -> frozenset[str]:
    """Give what happened then or there, nearest first, if it is more than "said" or "began"."""
    return concepts(context.path[:2]) - _VAGUE - REPORTING_VERBS


def _of_other_kinds(a: Claim, b: Claim) -> bool:
    """Tell whether a year stands against a day, or a sentence names both places."""
    left, right = a.value, b.value
    if isinstance(left, DateRange) and isinstance(right, DateRange):
        return left.precision is not right.precision
    return names_both(a, b) or names_both(b, a)


def _telling(a: Claim, b: Claim) -> bool:
    """Tell whether two dates differ as those of two events hardly ever do."""
    left, right = a.value, b.value
    return isinstance(left, DateRange) and isinstance(right, DateRange) and left.agreement(right).telling
