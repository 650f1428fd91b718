"""Accounts of one event, told in different words: aligned by trigger, participants, object and time."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.align.blocking import candidate_pairs, inverse_frequency, overlap
from checker.align.clusters import Clusters
from checker.align.refusals import Refusal
from checker.align.sentences import SentenceIndex
from checker.align.thresholds import EVENT_SCORE, RELATED_TRIGGER, UNKNOWN_DATE, UNKNOWN_PARTIES
from checker.align.wanted import Wanted, all_pairs
from checker.extract.context import Context
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity
from checker.values.concepts import concept, concepts
from checker.values.events import Account
from checker.values.wordnet import related


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """An event claim with what alignment compares, ready to be compared many times."""

    claim: Claim
    account: Account
    context: Context
    triggers: frozenset[str]
    participants: frozenset[Entity]
    objects: frozenset[str]


class EventAligner:
    """Pairs the event claims of a story, within an article too; made once per story."""

    def __init__(self, claims: Iterable[Claim], clusters: Clusters, index: SentenceIndex) -> None:
        self._told = [_told(claim, clusters) for claim in claims if isinstance(claim.value, Account)]
        self._weights = inverse_frequency(item.objects for item in self._told)
        self._index = index

    def pairs(self, wanted: Wanted = all_pairs) -> Iterator[ClaimPair]:
        """Yield the event claims that tell of one event."""
        for i, j in candidate_pairs({i: _keys(item) for i, item in enumerate(self._told)}):
            left, right = self._told[i], self._told[j]
            judged = self._judge(left, right) if wanted(left.claim, right.claim) else None
            if isinstance(judged, ClaimPair):
                yield judged

    def judge(self, left: Claim, right: Claim) -> ClaimPair | Refusal:
        """Pair two event claims that tell of one event, or say why they do not."""
        told = {id(item.claim): item for item in self._told}
        return self._judge(told[id(left)], told[id(right)])

    def evidence(self, left: Claim, right: Claim) -> tuple[Evidence, ...]:
        """Give what the two have in common, be it enough or not."""
        told = {id(item.claim): item for item in self._told}
        return _evidence(told[id(left)], told[id(right)], self._weights, self._index)

    def _judge(self, left: _Told, right: _Told) -> ClaimPair | Refusal:
        if left.context.sentence is right.context.sentence:
            return Refusal.ONE_SENTENCE
        refusal = _otherwise(left, right)
        if refusal is not None:
            return refusal
        evidence = _evidence(left, right, self._weights, self._index)
        score = sum(item.score for item in evidence) / len(evidence)
        if score < EVENT_SCORE:
            return Refusal.UNSURE_EVENT
        return ClaimPair(left=left.claim, right=right.claim, score=min(1.0, score), evidence=evidence)


def _told(claim: Claim, clusters: Clusters) -> _Told:
    account, context = claim.value, claim.features
    assert isinstance(account, Account) and isinstance(context, Context)
    words = account.objects | (account.complement.objects if account.complement else frozenset())
    return _Told(
        claim=claim,
        account=account,
        context=context,
        triggers=frozenset({concept(account.trigger)})
        | concepts(account.objects if account.support else frozenset()),
        participants=frozenset(clusters.find(entity) for entity in context.names),
        objects=concepts(words),
    )


def _keys(item: _Told) -> frozenset[Hashable]:
    """Join on trigger and one thing more, so that "said" and "went" bring nothing together by themselves."""
    things: frozenset[Hashable] = item.participants | item.objects
    return frozenset((trigger, thing) for trigger in item.triggers for thing in things)


def _otherwise(left: _Told, right: _Told) -> Refusal | None:
    """Say what rules one event out: other deeds, parties, matters or dates."""
    if _trigger_fit(left, right) == 0.0:
        return Refusal.OTHER_DEED
    if _who_fit(left.participants, right.participants) == 0.0:
        return Refusal.OTHER_PARTIES
    if not left.objects & right.objects:
        return Refusal.OTHER_MATTER
    return Refusal.OTHER_OCCASION if _when_fit(left.account, right.account) is None else None


def _evidence(
    left: _Told, right: _Told, weights: Mapping[str, float], index: SentenceIndex
) -> tuple[Evidence, ...]:
    """Score trigger, participants, object, time and sentence."""
    trigger = _trigger_fit(left, right)
    who = _who_fit(left.participants, right.participants)
    what, _ = overlap(left.objects, right.objects, weights)
    when = _when_fit(left.account, right.account) or 0.0
    sentence, _ = index.similarity(left.context.sentence, right.context.sentence)
    return (
        Evidence("trigger", trigger, f"{left.account.trigger} / {right.account.trigger}"),
        Evidence(
            "participants",
            round(who, 2),
            ", ".join(sorted(e.name for e in left.participants & right.participants)),
        ),
        Evidence("object", round(min(1.0, what), 2), ", ".join(sorted(left.objects & right.objects))),
        Evidence("time", when, f"{left.account.when or '-'} / {right.account.when or '-'}"),
        Evidence("sentence", round(sentence, 2)),
    )


def _trigger_fit(left: _Told, right: _Told) -> float:
    if left.triggers & right.triggers:
        return 1.0
    return RELATED_TRIGGER if related(left.account.trigger, right.account.trigger, "v") else 0.0


def _who_fit(a: frozenset[Entity], b: frozenset[Entity]) -> float:
    """The shared part of the fewer participants; when a side names none, nothing is known."""
    if not a or not b:
        return UNKNOWN_PARTIES
    return len(a & b) / min(len(a), len(b))


def _when_fit(a: Account, b: Account) -> float | None:
    """1 when the dates agree, less when one is missing, None when they are those of different occasions.

    Two agreements about one object on two days stay a pair (0): a rule may ask whether there were two.
    """
    if a.when is None or b.when is None:
        return UNKNOWN_DATE
    if not a.when.disjoint(b.when):
        return 1.0
    about = a.complement and b.complement and a.complement.same_object(b.complement)
    return 0.0 if about else None
