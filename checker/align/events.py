"""Accounts of one event, told in different words: aligned by trigger, participants, object and time."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.align.blocking import candidate_pairs, inverse_frequency, overlap
from checker.align.clusters import Clusters
from checker.align.sentences import SentenceIndex
from checker.align.thresholds import EVENT_SCORE, RELATED_TRIGGER, UNKNOWN_DATE, UNKNOWN_PARTIES
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


def event_pairs(claims: Iterable[Claim], clusters: Clusters, index: SentenceIndex) -> Iterator[ClaimPair]:
    """Yield the event claims that tell of one event, within an article too."""
    told = [_told(claim, clusters) for claim in claims if isinstance(claim.value, Account)]
    weights = inverse_frequency(item.objects for item in told)
    keys = {i: _keys(item) for i, item in enumerate(told)}
    for i, j in candidate_pairs(keys):
        left, right = told[i], told[j]
        if left.context.sentence is right.context.sentence:
            continue
        evidence = _evidence(left, right, weights, index)
        if evidence is None:
            continue
        score = sum(item.score for item in evidence) / len(evidence)
        if score >= EVENT_SCORE:
            yield ClaimPair(left=left.claim, right=right.claim, score=min(1.0, score), evidence=evidence)


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


def _evidence(
    left: _Told, right: _Told, weights: Mapping[str, float], index: SentenceIndex
) -> tuple[Evidence, ...] | None:
    """Score trigger, participants, object, time and sentence; None when one of them rules it out."""
    trigger = _trigger_fit(left, right)
    who = _who_fit(left.participants, right.participants)
    what, shared = overlap(left.objects, right.objects, weights)
    when = _when_fit(left.account, right.account)
    if trigger == 0.0 or who == 0.0 or when is None or not shared:
        return None
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
