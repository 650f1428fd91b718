"""Why two counts, sums, dates, places or ages of a story are no pair."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.align.comparisons import disjoint
from checker.align.decisions import Decision, Trial
from checker.align.facts import FactAligner, by_sentence
from checker.align.ground import Ground
from checker.align.refusals import Refusal
from checker.align.sentences import SentencePair
from checker.align.slots import Fit
from checker.align.thresholds import (
    BLOCK_SIZE,
    SENTENCE_PARTNERS,
    SENTENCE_SIMILARITY,
    SENTENCE_WEIGHT,
    SHORT_SIMILARITY,
    SHORT_WEIGHT,
)
from checker.extract.context import Context, SentenceContext
from checker.model import Claim
from checker.reasons import percent
from checker.subjects import Entity
from checker.why.steps import Lost, Step, lost


class FactWitness:
    """Says why two value claims of a story are no pair, by asking what the aligner asks."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._aligner = FactAligner(ground.clusters, ground.index, ground.alignments, ground.told)

    def lost(self, a: Claim, b: Claim) -> Lost:
        """Give the steps of two claims of one slot that are no pair."""
        found = self._by_sentences(a, b)
        alone = _ALONE.get(a.slot, "")
        if not alone or a.article is b.article or not disjoint(a, b):
            return found
        step = Step(name="or alone", passed=False, detail=alone)
        return Lost(refusal=found.refusal, steps=(*found.steps, step))

    def _by_sentences(self, a: Claim, b: Claim) -> Lost:
        if not isinstance(a.features, Context) or not isinstance(b.features, Context):
            return lost(Refusal.NO_CONTEXT, "sentences")
        if not (by_sentence(a) and by_sentence(b)):
            return lost(Refusal.BY_NAME, "about", f"{a.subject.label} / {b.subject.label}")
        left, right = a.features.sentence, b.features.sentence
        if left is right:
            return lost(Refusal.ONE_SENTENCE, "sentences")
        figures = self._figures(left, right)
        met = next((pair for pair in self._ground.sentences if _of(pair, left, right)), None)
        if met is None:
            return lost(*self._apart(left, right, figures))
        aligned = Step(name="sentences", passed=True, detail=f"they are taken to report the same: {figures}")
        return self._decided(self._decision(met, a, b), aligned)

    def _figures(self, left: SentenceContext, right: SentenceContext) -> str:
        similarity, weight = self._ground.index.similarity(left, right)
        short = f"{SHORT_WEIGHT:g} from {percent(SHORT_SIMILARITY)}"
        return (
            f"they share {percent(similarity)} (needs {percent(SENTENCE_SIMILARITY)}) "
            f"and a weight of {weight:.1f} (needs {SENTENCE_WEIGHT:g}, or {short})"
        )

    def _apart(self, left: SentenceContext, right: SentenceContext, figures: str) -> tuple[Refusal, str, str]:
        """Say why two sentences did not meet."""
        judged = self._ground.index.judge(left, right)
        if judged is Refusal.ONE_TEXT:
            return judged, "sentences", ""
        if isinstance(judged, Refusal):
            return judged, "sentences", figures
        numbers = {id(sentence): number for number, sentence in enumerate(self._ground.index.sentences)}
        both = {numbers[id(left)], numbers[id(right)]}
        if not any({i, j} == both for i, j in self._ground.index.candidates()):
            return Refusal.TOO_COMMON, "sentences", f"each word in more than {BLOCK_SIZE} sentences"
        return Refusal.BETTER_PARTNERS, "sentences", f"at most {SENTENCE_PARTNERS} are kept; {figures}"

    def _decision(self, met: SentencePair, a: Claim, b: Claim) -> Decision:
        both = {id(a), id(b)}
        decisions = self._aligner.decide(met, a.slot)
        return next(each for each in decisions if {id(each.left), id(each.right)} == both)

    def _decided(self, decision: Decision, aligned: Step) -> Lost:
        """Tell the steps of two claims of aligned sentences."""
        a, b, trial = decision.left, decision.right, decision.trial
        assert decision.refusal is not None
        if trial is None:
            return lost(decision.refusal, "about", before=(aligned,))
        before = (aligned, _values(a, b), self._fit(trial), self._place(trial))
        if trial.matches:
            rival = decision.rival
            where = f"“{' '.join(rival.text.split())}” ({rival.place})" if rival else ""
            return lost(decision.refusal, "choice", where, before)
        return Lost(refusal=trial.misplaced or decision.refusal, steps=before)

    def _fit(self, trial: Trial) -> Step:
        """Tell whether the two fill one slot by what they count and what governs them."""
        if trial.unfit is None or trial.unfit is Refusal.LOW_FIT:
            least = self._aligner.least_fit(trial.left, trial.right, peaceful=trial.peaceful)
            assert isinstance(trial.fit, Fit)
            detail = f"{trial.fit.score:.2f}, needs {least:g}"
            detail += f" (noun {trial.fit.noun:g}, governor {trial.fit.governor:g}: {trial.fit.detail}, "
            detail += f"clause {trial.fit.clause:.2f}, sentence {trial.fit.sentence:.2f})"
        else:
            detail = told_of(trial.unfit, trial.left, trial.right)
        return Step(name="one slot", passed=trial.unfit is None, detail=detail + self._busy(trial))

    def _place(self, trial: Trial) -> Step:
        """Tell whether the two stand in each other's place, which is asked when they do not fill one slot."""
        placed, passed = trial.placed, trial.misplaced is None
        least = self._aligner.least_placed(trial.left, trial.right, trial.setting)
        parts = (
            f"words around {placed.near:.2f}, governing words {placed.governor:.2f}, "
            f"words aligned {placed.cover:.2f}"
        )
        figures = f"{placed.score:.2f}, needs {least:g} ({parts})"
        if trial.unfit is None:
            return Step(name="or place", passed=True, detail=f"not asked; it would be {placed.score:.2f}")
        if passed or trial.misplaced is Refusal.LOW_PLACED:
            return Step(name="or place", passed=passed, detail=figures)
        assert trial.misplaced is not None
        return Step(name="or place", passed=False, detail=told_of(trial.misplaced, trial.left, trial.right))

    def _busy(self, trial: Trial) -> str:
        busy = self._ground.told.is_busy(trial.left, trial.right)
        return "; counted in many ways here, so that more is needed" if busy else ""


# How values meet whose sentences do not (lone.py, occasions.py): what the two are not taken for.
_FIGURE = "they do not meet as told once in each article either, nor as nearly the same digits"
_OCCASION = "they do not meet by one occasion either, nor as nearly the same date"
_ALONE = {
    **dict.fromkeys(("count", "amount", "percent", "measure"), _FIGURE),
    **dict.fromkeys(("date", "start", "end", "time", "place"), _OCCASION),
}


def told_of(refusal: Refusal, a: Claim, b: Claim) -> str:
    """Give a reason together with the words that it saw in two claims."""
    left, right = a.features, b.features
    see = _SEEN.get(refusal)
    if see is None or not isinstance(left, Context) or not isinstance(right, Context):
        return str(refusal)
    return f"{refusal}: {see(left) or '-'} / {see(right) or '-'}"


def _values(a: Claim, b: Claim) -> Step:
    both = "cannot both be true" if disjoint(a, b) else "may both be true"
    return Step(name="values", passed=True, detail=f"{a.value} and {b.value} {both}")


def _of(pair: SentencePair, left: SentenceContext, right: SentenceContext) -> bool:
    return {id(pair.left), id(pair.right)} == {id(left), id(right)}


def _names(entities: Iterable[Entity]) -> str:
    return ", ".join(sorted(entity.name for entity in entities))


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))


_SEEN: dict[Refusal, Callable[[Context], str]] = {
    Refusal.OTHER_DEED: lambda it: " < ".join(it.path[:2]),
    Refusal.UNTIED: lambda it: " < ".join(it.path[:2]),
    Refusal.OTHER_THINGS: lambda it: it.head,
    Refusal.OTHER_DOERS: lambda it: _names(it.clause.doers),
    Refusal.OTHER_UNDERGOERS: lambda it: _names(it.clause.undergoers),
    Refusal.OTHER_SPAN: lambda it: _listed(it.clause.scope),
    Refusal.OTHER_NARROWING: lambda it: _listed(it.modifiers),
    Refusal.OTHER_TOPIC: lambda it: _listed(it.clause.topic[1]),
    Refusal.OTHER_ANCHOR: lambda it: _listed(it.anchors),
}
