"""Sums that are the price of one named thing, however the sentences around them are worded.

"Marsh Lines agreed to buy Tern Ferries for 40 million crowns", "the 45 million crown takeover of Tern
Ferries" and "will pay 40 million crowns for Tern Ferries" share a name and a sum, and hardly another word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from checker.align.clusters import Clusters
from checker.align.comparisons import comparable, disjoint, restates
from checker.align.counterparts import Range, root_of, words_of
from checker.align.thresholds import PRICE_SCORE
from checker.extract.context import Context
from checker.extract.words import Word, children_of
from checker.model import Claim, ClaimPair, Evidence, Modality
from checker.subjects import Entity

_BUYING = frozenset("buy acquire purchase sell auction".split())
_PAYING = frozenset({"pay", "spend"})
_DEALS = frozenset(
    "deal agreement acquisition purchase takeover buyout sale transaction contract buy-out take-over".split()
)
_PER = frozenset({"a", "an", "per", "each", "apiece"})
_AND = frozenset({"and", "plus"})
_ADDED = 6  # words after a sum in which the rest of the price follows


def price_pairs(claims: Iterable[Claim], clusters: Clusters) -> Iterator[ClaimPair]:
    """Yield the prices that two articles give one thing, where each article gives it one price only."""
    groups: defaultdict[Entity, list[Claim]] = defaultdict(list)
    for claim in claims:
        good = priced(claim)
        if good is not None:
            groups[clusters.find(good)].append(claim)
    for good, told in groups.items():
        for a, b in combinations(told, 2):
            once = all(_once(claim, told) for claim in (a, b))
            if a.article is not b.article and once and disjoint(a, b) and comparable(a, b):
                evidence = Evidence("price of one thing", PRICE_SCORE, good.name)
                yield ClaimPair(left=a, right=b, score=PRICE_SCORE, evidence=(evidence,))


def _once(claim: Claim, told: Sequence[Claim]) -> bool:
    return all(restates(claim, other) for other in told if other.article is claim.article)


def priced(claim: Claim) -> Entity | None:
    """Give the named thing whose whole price a sum is; None where it is no price, or a part of one."""
    context = claim.features
    if claim.slot != "amount" or not isinstance(context, Context):
        return None
    if context.part or claim.modality is not Modality.ASSERTED:
        return None
    words = context.sentence.words
    span = words_of(words, claim.span)
    if span is None or _is_rate(words, span) or _is_share(words, span[1]):
        return None
    return _sold_for(words, words[root_of(words, span)])


def _sold_for(words: Sequence[Word], root: Word) -> Entity | None:
    """Give what the sum whose head word is `root` is paid for, by what governs it."""
    above = words[root.head]
    if above.lemma in _PAYING and root.dep == "dobj":
        return _paid_for(words, above)
    if above.lemma == "for" and words[above.head].lemma in _BUYING:
        return _bought(words, words[above.head])
    if above.lemma in _DEALS:
        return _dealt(words, above)
    return None


def _is_rate(words: Sequence[Word], span: Range) -> bool:
    """Tell whether a sum is paid for each of many: "$20 a share" is no price of the company."""
    return any(word.lemma in _PER for word in words[span[0] + 1 : span[1] + 1])


def _is_share(words: Sequence[Word], end: int) -> bool:
    """Tell whether another figure is added to a sum: "40 million in cash and 5 million in shares"."""
    after = words[end : end + _ADDED]
    return any(a.lemma in _AND and (b.pos == "NUM" or b.tag == "$") for a, b in pairwise(after))


def _paid_for(words: Sequence[Word], verb: Word) -> Entity | None:
    """Give what follows "paid 40 million crowns for", or "... to acquire"."""
    for child in children_of(words, verb):
        if child.lemma == "for":
            return _named(words, _object(words, child))
        if child.lemma in _BUYING and child.dep in {"advcl", "xcomp"}:
            return _bought(words, child)
    return None


def _bought(words: Sequence[Word], verb: Word) -> Entity | None:
    things = [child for child in children_of(words, verb) if child.dep in {"dobj", "nsubjpass"}]
    return _named(words, things[0]) if things else None


def _dealt(words: Sequence[Word], deal: Word) -> Entity | None:
    """Give what a "40 million crown takeover" is of, or a deal "to buy"."""
    for child in children_of(words, deal):
        if child.lemma in {"of", "for"}:
            return _named(words, _object(words, child))
    buying = [w for w in words if w.lemma in _BUYING and w.head in {deal.number, deal.head}]
    return _bought(words, buying[0]) if buying else None


def _object(words: Sequence[Word], preposition: Word) -> Word | None:
    return next((child for child in children_of(words, preposition) if child.dep == "pobj"), None)


def _named(words: Sequence[Word], thing: Word | None) -> Entity | None:
    """Give whom or what a noun names, itself or beside it: "the ferry line Tern Ferries"."""
    if thing is None or thing.entity is not None:
        return None if thing is None else thing.entity
    beside = (child.entity for child in children_of(words, thing) if child.dep == "appos")
    return next((entity for entity in beside if entity is not None), None)
