"""Why two names, or two things said of somebody or something named, are no pair."""

from __future__ import annotations

from checker.align.entities import Form, FormPair
from checker.align.ground import Ground
from checker.align.likeness import compare_claims
from checker.align.locations import group_places, refuse_places
from checker.align.namesakes import Namesakes
from checker.align.refusals import Refusal
from checker.model import Claim
from checker.reasons import percent
from checker.subjects import Entity
from checker.values.name_likeness import Likeness
from checker.why.steps import Lost, Step, lost


class NameWitness:
    """Says why two claims that meet by name did not."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._namesakes = Namesakes(ground.claims, ground.forms, ground.index)

    def lost(self, a: Claim, b: Claim) -> Lost:
        """Give the steps of two claims of one slot, names or said of something named, that are no pair."""
        if a.slot == "name":
            return self._names(a, b)
        assert isinstance(a.subject, Entity) and isinstance(b.subject, Entity)
        if not self._ground.clusters.same(a.subject, b.subject):
            return lost(Refusal.OTHER_ENTITY, "who", f"{a.subject.name} / {b.subject.name}")
        who = Step(name="who", passed=True, detail=f"both are said of {a.subject.name}")
        if a.slot == "place":
            return self._places(a, b, who)
        return lost(Refusal.TWO_THERE, "articles", before=(who,))

    def _names(self, a: Claim, b: Claim) -> Lost:
        pair = self._forms(a, b)
        if pair is None:
            compared = compare_claims(a, b)
            figure = f"{percent(compared.score)} alike" if compared else ""
            return lost(Refusal.OTHER_NAME, "names", figure)
        score = f"{pair.comparison.likeness}, {percent(pair.comparison.score)} alike"
        if pair.comparison.likeness is not Likeness.OTHER_GIVEN:
            one = a.subject == b.subject or self._same(a, b)
            return lost(Refusal.ACCEPTED_NAME, "names", score if one else f"{score}; taken for two entities")
        alike = Step(name="names", passed=True, detail=f"one surname, two given names: {score}")
        reason = self._namesakes.one_person(pair)
        refusal = reason if isinstance(reason, Refusal) else Refusal.TAKEN
        return lost(refusal, "one person", before=(alike,))

    def _same(self, a: Claim, b: Claim) -> bool:
        both = isinstance(a.subject, Entity) and isinstance(b.subject, Entity)
        return both and self._ground.clusters.same(a.subject, b.subject)  # type: ignore[arg-type]  # both

    def _forms(self, a: Claim, b: Claim) -> FormPair | None:
        """Find the comparison of the forms that two name claims stand in."""
        for pair in self._ground.alike:
            if (_in(a, pair.left) and _in(b, pair.right)) or (_in(b, pair.left) and _in(a, pair.right)):
                return pair
        return None

    def _places(self, a: Claim, b: Claim, who: Step) -> Lost:
        homes = {}
        for key, told in group_places(self._ground.claims, self._ground.clusters).items():
            homes.update({id(claim): (key, group) for group in told.values() for claim in group})
        if id(a) not in homes or id(b) not in homes:
            return lost(Refusal.NO_CONTEXT, "place", before=(who,))
        (mine, one), (theirs, other) = homes[id(a)], homes[id(b)]
        if mine != theirs:
            return lost(Refusal.OTHER_RELATION, "place", f"{mine[1]} / {theirs[1]}", (who,))
        return lost(refuse_places(one, other) or Refusal.TWO_THERE, "place", before=(who,))


def _in(claim: Claim, form: Form) -> bool:
    return any(claim is each for each in form.claims)
