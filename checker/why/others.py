"""Why two quotations, speakers or events are no pair."""

from __future__ import annotations

from checker.align.events import EventAligner
from checker.align.ground import Ground
from checker.align.quotations import least_likeness, telling
from checker.align.refusals import Refusal
from checker.model import Claim
from checker.reasons import reasons
from checker.values.quotes import Quote, likeness
from checker.values.speakers import SaidBy
from checker.why.steps import Lost, Step, lost


class OtherWitness:
    """Says why two quotations, speakers or events of a story are no pair."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._events = EventAligner(ground.claims, ground.clusters, ground.index)

    def quotes(self, a: Claim, b: Claim) -> Lost:
        """Give the steps of two quotations."""
        assert isinstance(a.value, Quote) and isinstance(b.value, Quote)
        least = least_likeness(a, b, self._ground.clusters)
        score = likeness(a.value, b.value)
        refusal = Refusal.OTHER_WORDS if score < least else Refusal.TOO_COMMON
        return lost(refusal, "words", f"{score:.2f}, needs {least:g}")

    def speakers(self, a: Claim, b: Claim) -> Lost:
        """Give the steps of two claims of who said something."""
        assert isinstance(a.value, SaidBy) and isinstance(b.value, SaidBy)
        clusters = self._ground.clusters
        hosts = {id(claim.value): claim for claim in self._ground.claims if isinstance(claim.value, Quote)}
        alike = [
            (one, other)
            for one in a.value.quotes
            for other in b.value.quotes
            if likeness(one, other)
            >= least_likeness(hosts.get(id(one), a), hosts.get(id(other), b), clusters)
        ]
        if not alike:
            return lost(Refusal.NO_COMMON_QUOTE, "words")
        words = Step(name="words", passed=True, detail="a quotation of theirs is alike")
        short = not any(telling(one, other) for one, other in alike)
        return lost(Refusal.SHORT_QUOTE if short else Refusal.TAKEN, "length", before=(words,))

    def events(self, a: Claim, b: Claim) -> Lost:
        """Give the steps of two events."""
        judged = self._events.judge(a, b)
        refusal = judged if isinstance(judged, Refusal) else Refusal.TOO_COMMON
        found = "; ".join(reasons("event", self._events.evidence(a, b)))
        return lost(refusal, "event", found)
