"""A witness to the alignment of one story: asked of two claims, it says what came of them and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.align.facts import FACT_SLOTS
from checker.align.ground import lay_ground
from checker.align.pairs import align_on
from checker.align.refusals import Refusal
from checker.model import Claim, ClaimPair
from checker.rule import Rule
from checker.subjects import Entity
from checker.why.facts import FactWitness
from checker.why.names import NameWitness
from checker.why.others import OtherWitness
from checker.why.steps import Comparison, Lost, Ruling, lost

_SAID_OF_NAMED = frozenset({"name", "role", "record"})
_ELSEWHERE = {
    "weekday": Refusal.OTHER_OBJECT,
    "arithmetic": Refusal.OTHER_OBJECT,
    "polarity": Refusal.NOT_OPPOSED,
    "holder": Refusal.NO_RIVALS,
    "wording": Refusal.OTHER_PLACE,
    "support": Refusal.ALONE,
}


class StoryWitness:
    """Aligns the claims of one story as a run does, and answers for it.

    `claims` are those of the story and those that only alignment makes, such as what a sentence denies;
    `pairs` is what alignment yields.
    """

    def __init__(self, claims: Iterable[Claim], rules: Sequence[Rule]) -> None:
        ground = lay_ground(sorted(claims, key=lambda claim: claim.order))
        self._rules = rules
        self.pairs = tuple(align_on(ground))
        self._facts, self._names, self._others = (
            FactWitness(ground),
            NameWitness(ground),
            OtherWitness(ground),
        )
        every = {id(claim): claim for claim in ground.claims}
        every.update({id(side): side for pair in self.pairs for side in (pair.left, pair.right)})
        self.claims = tuple(every.values())
        self._readings = _readings(self.pairs)

    def compare(self, a: Claim, b: Claim) -> Comparison:
        """Say what came of two claims of one slot."""
        pair = self._pair(a, b)
        if pair is not None:
            return Comparison(left=a, right=b, pair=pair, rulings=tuple(self._rulings(pair)))
        if self._reading(a) == self._reading(b):
            return Comparison(left=a, right=b, one_reading=True)
        found = self._lost(a, b)
        return Comparison(left=a, right=b, steps=found.steps, refusal=found.refusal)

    def _pair(self, a: Claim, b: Claim) -> ClaimPair | None:
        """Find the pair of the two, or the surest of two mentions that say the same as they."""
        mine, theirs = self._reading(a), self._reading(b)
        stand_ins = []
        for pair in self.pairs:
            if {id(pair.left), id(pair.right)} == {id(a), id(b)}:
                return pair
            if mine != theirs and {self._reading(pair.left), self._reading(pair.right)} == {mine, theirs}:
                stand_ins.append(pair)
        return max(stand_ins, key=lambda pair: pair.score, default=None)

    def _reading(self, claim: Claim) -> int:
        """Number the claims that hang together by pairs of one value."""
        return self._readings.get(id(claim), id(claim))

    def _rulings(self, pair: ClaimPair) -> Iterator[Ruling]:
        for rule in self._rules:
            if pair.slot not in rule.slots:
                continue
            try:
                conflicts = list(rule.check(pair))
            except Exception as error:  # a newsroom's own rule may fail in any way
                yield Ruling(rule=rule.id, failure=f"{type(error).__name__}: {error}")
                continue
            yield from (Ruling(rule=rule.id, severity=it.severity, message=it.message) for it in conflicts)
            if not conflicts:
                yield Ruling(rule=rule.id)

    def _lost(self, a: Claim, b: Claim) -> Lost:
        named = isinstance(a.subject, Entity) and isinstance(b.subject, Entity)
        if a.slot in _ELSEWHERE:
            return lost(_ELSEWHERE[a.slot], "about", f"{a.subject.label} / {b.subject.label}")
        if named and (a.slot in _SAID_OF_NAMED or a.slot in FACT_SLOTS):
            return self._names.lost(a, b)
        if a.slot in FACT_SLOTS:
            return self._facts.lost(a, b)
        others = {
            "quote": self._others.quotes,
            "speaker": self._others.speakers,
            "event": self._others.events,
        }
        return others[a.slot](a, b) if a.slot in others else lost(Refusal.UNKNOWN_SLOT, "slot", a.slot)


def _readings(pairs: Iterable[ClaimPair]) -> dict[int, int]:
    """Give each claim that says what another says the number of all those that do, as a merge sees it."""
    home: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    for pair in pairs:
        if pair.left.value.key != pair.right.value.key:
            continue
        one, other = (home.setdefault(id(side), id(side)) for side in (pair.left, pair.right))
        if one != other:
            moved = members.pop(other, [other])
            members[one] = [*members.get(one, [one]), *moved]
            home.update(dict.fromkeys(moved, one))
    return home
