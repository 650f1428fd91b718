"""Figures and dates that meet without their sentences: what is told once in each article, or nearly the same.

Outlets word the same fact differently ("fought over by five bidders", "auctioned to six bidders"). Where each
article counts a thing only once, or two long figures differ by one digit, they are hardly two facts.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from checker.align.clusters import Clusters
from checker.align.comparisons import comparable, restates
from checker.align.joins import Group, Join, join_claims
from checker.align.others import about_other_things, about_others
from checker.align.ruled_out import other_figures
from checker.align.sentences import SentenceIndex
from checker.align.slots import same_noun
from checker.align.thresholds import (
    BUSY_DIGITS,
    LONE_COMPANY,
    LONE_SCORE,
    LONE_SIMILARITY,
    TWIN_COMPANY,
    TWIN_DIGITS,
    TWIN_SCORE,
)
from checker.align.told import Told
from checker.align.wanted import Wanted, all_pairs
from checker.extract.context import Context
from checker.model import Claim, ClaimPair, Evidence, Modality
from checker.values.concepts import concept
from checker.values.quantities import Hedge, Quantity
from checker.values.wordnet import is_a, related

_SLOTS = frozenset({"count", "amount", "percent", "measure"})
# Nouns that a story counts in many ways even where each article does so once.
_COMMON = frozenset(
    """
    people person man woman child year month week day hour minute second night morning time percent dollar
    euro pound cent point thing part place side way other one group case number
    """.split()
)

_PASSING = frozenset({"break", "pass", "surpass", "eclipse", "top", "exceed", "overtake", "beat"})


class LoneAligner:
    """Pairs figures of a story by what they count or how they look; made once per story."""

    def __init__(
        self, clusters: Clusters, index: SentenceIndex, told: Told, wanted: Wanted = all_pairs
    ) -> None:
        self._clusters = clusters
        self._index = index
        self._told = told
        self._wanted = wanted

    def pairs(self, claims: Iterable[Claim], found: Iterable[ClaimPair]) -> Iterator[ClaimPair]:
        """Yield figures of two articles that nothing in either explains, but for those `found` already."""
        met = {side for pair in found for side in (pair.left, pair.right)}
        figures = [
            claim
            for claim in claims
            if claim.slot in _SLOTS and isinstance(claim.features, Context) and _plain(claim)
        ]
        seen: set[tuple[Claim, Claim]] = set()
        for join in join_claims(figures, _keys, self._wanted):
            a, b = join.left, join.right
            evidence = None if (a, b) in seen or {a, b} <= met else self._reason(join)
            if evidence is not None:
                seen.add((a, b))
                yield ClaimPair(left=a, right=b, score=evidence.score, evidence=(evidence,))

    def _reason(self, join: Join) -> Evidence | None:
        a, b = join.left, join.right
        counted = isinstance(join.key, tuple) and join.key[0] == "noun"
        if not comparable(a, b) or self._busy(a, b, counted=counted):
            return None
        if self._told.looks_back(a) != self._told.looks_back(b) or not same_noun(a, b):
            return None
        if about_other_things(a, b, loosely=True) or other_figures(a, b, self._told):
            return None
        if self._told.gives(b.article.id, a) or self._told.gives(a.article.id, b):
            return None
        return self._told_once(a, b, join.group) if counted else self._twins(a, b)

    def _busy(self, a: Claim, b: Claim, *, counted: bool) -> bool:
        return self._told.is_busy(a, b) and (counted or len(_digits(a.value)) < BUSY_DIGITS)

    def _twins(self, a: Claim, b: Claim) -> Evidence | None:
        """Tell whether two figures are one slip of the pen apart; of a record, one is old and one new."""
        if _passed(a) or _passed(b) or not (_rare(a) or _same_deed(a, b)):
            return None
        alike = Evidence("figures alike", TWIN_SCORE, f"{a.text} / {b.text}")
        return alike if self._company(a, b)[1] >= TWIN_COMPANY else None

    def _told_once(self, a: Claim, b: Claim, group: Group) -> Evidence | None:
        """Tell whether each article counts the thing once, of nobody else, in sentences that share much."""
        if not (_only(a, group) and _only(b, group) and _same_deed(a, b)):
            return None
        if about_others(a, b, self._clusters, loosely=True):
            return None
        similarity, weight = self._company(a, b)
        if similarity < LONE_SIMILARITY or weight < LONE_COMPANY:
            return None
        return Evidence("told once in each article", LONE_SCORE, _head(a))

    def _company(self, a: Claim, b: Claim) -> tuple[float, float]:
        """Give the part and the weight of what the two sentences share."""
        assert isinstance(a.features, Context) and isinstance(b.features, Context)
        return self._index.similarity(a.features.sentence, b.features.sentence)


def _passed(claim: Claim) -> bool:
    """Tell whether a clause tells of a mark that was passed, so that one figure is old and one new."""
    return isinstance(claim.features, Context) and not _PASSING.isdisjoint(
        {*claim.features.path[:3], *claim.features.clause.lemmas}
    )


def _head(claim: Claim) -> str:
    return claim.features.head if isinstance(claim.features, Context) else ""


def _rare(claim: Claim) -> bool:
    """Tell whether a claim counts something that a story hardly counts in two ways."""
    return claim.slot in {"amount", "percent"} or concept(_head(claim)) not in _COMMON


def _plain(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity) and value.hedge is not Hedge.VAGUE and claim.modality is Modality.ASSERTED
    )


def _keys(claim: Claim) -> Iterator[Hashable]:
    """Yield what joins: the thing counted, and every figure one slip of the pen away."""
    assert isinstance(claim.features, Context) and isinstance(claim.value, Quantity)
    head = concept(claim.features.head)
    if claim.slot in {"amount", "percent"}:
        yield "noun", claim.slot, claim.value.unit, ""
    elif head and head not in _COMMON and not is_a(head, "time", "n"):
        yield "noun", claim.slot, claim.value.unit, head
    digits = _digits(claim.value)
    if len(digits) > 1:
        size = claim.value.low.adjusted() if claim.value.low else 0
        for slip in _slips(digits):
            yield "digits", claim.slot, claim.value.unit, size, slip


def _digits(value: object) -> str:
    """Give the significant digits of a plain figure, an empty string for any other value."""
    if not isinstance(value, Quantity) or value.low is None or value.low != value.high:
        return ""
    return "".join(map(str, value.low.normalize().as_tuple().digits))


def _slips(digits: str) -> Iterator[str]:
    """Yield forms that figures share when two neighbours are exchanged or, if long, one digit differs."""
    if len(digits) >= TWIN_DIGITS:
        for i in range(len(digits)):
            yield f"{digits[:i]}?{digits[i + 1 :]}"
    for i in range(len(digits) - 1):
        pair = "".join(sorted(digits[i : i + 2]))
        yield f"{digits[:i]}<{pair}>{digits[i + 2 :]}"


def _only(claim: Claim, group: Group) -> bool:
    """Tell whether the claim's article gives one value only for what the group counts."""
    return all(restates(claim, other) for other in group.beside(claim))


def _same_deed(a: Claim, b: Claim) -> bool:
    assert isinstance(a.features, Context) and isinstance(b.features, Context)
    mine, theirs = a.features.path[:2], b.features.path[:2]
    return not mine or not theirs or any(x == y or related(x, y, "v") for x in mine for y in theirs)
