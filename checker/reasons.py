"""Why two claims were compared, in plain words: the evidence of a pair as reasons an editor can weigh."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from checker.align.thresholds import (
    BOTH_PEOPLE,
    ONE_STEP_UP,
    RELATED_NOUN,
    RELATED_TRIGGER,
    UNKNOWN_DATE,
    UNKNOWN_NOUN,
)
from checker.model import Evidence
from checker.run import Discrepancy

_NOUNLESS = frozenset({"amount", "percent", "date", "start", "end", "time", "place", "ordinal", "score"})


def reasons(slot: str, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Say in plain words what each piece of evidence saw; `slot` is the one that both claims fill.

    Evidence of a kind that is not known here is given as it is, so that nothing is kept back.
    """
    told = [each for each in evidence if not (each.feature == "noun" and slot in _NOUNLESS)]
    return tuple(_PHRASES.get(each.feature, _unphrased)(each) for each in told)


def because(found: Discrepancy) -> tuple[str, ...]:
    """Say why the readings of a discrepancy were taken to be about one fact; never empty."""
    return reasons(found.slot, found.evidence) or ("no evidence was kept",)


def known_features() -> frozenset[str]:
    """Name the kinds of evidence that have words here."""
    return frozenset(_PHRASES)


def percent(score: float) -> str:
    """Give a part (0 to 1) as README and reports print it."""
    return f"{100 * score:.0f} %"


def _share(text: str) -> Callable[[Evidence], str]:
    """Make a phrase that says how much, and of what where the evidence names it."""
    return lambda it: text.replace("#", percent(it.score)) + (f" ({it.detail})" if it.detail else "")


def _plain(text: str) -> Callable[[Evidence], str]:
    """Make a phrase that puts the evidence's own words in, whatever its score."""
    return lambda it: text.replace("#", it.detail)


def _graded(grades: Mapping[float, str], least: str) -> Callable[[Evidence], str]:
    """Make a phrase by the highest grade that the score reaches."""

    def phrase(it: Evidence) -> str:
        text = next((grades[grade] for grade in sorted(grades, reverse=True) if it.score >= grade), least)
        return f"{text} ({it.detail})" if it.detail else text

    return phrase


def _participants(it: Evidence) -> str:
    if not it.detail:
        return "one of them names nobody involved"
    return f"who is involved agrees to {percent(it.score)} ({it.detail})"


def _unphrased(it: Evidence) -> str:
    return f"{it.feature}: {it.score:g}" + (f" ({it.detail})" if it.detail else "")


_PHRASES: dict[str, Callable[[Evidence], str]] = {
    "sentence": _share("the sentences share # of what the shorter one says"),
    "clause": _share("the clauses share #"),
    "noun": _graded(
        {
            1.0: "both count the same",
            RELATED_NOUN: "what they count is of one kind",
            BOTH_PEOPLE: "both count people",
            UNKNOWN_NOUN: "one of them leaves open what it counts",
        },
        "they count different things",
    ),
    "governor": _graded(
        {
            1.0: "the same word governs both",
            ONE_STEP_UP: "one word governs both, a step farther up on one side",
            0.01: "one word governs both from afar",
        },
        "different words govern them",
    ),
    "words around": _share("the words around them agree to #"),
    "governing words": _graded(
        {1.0: "they hang on words that correspond", 0.01: "words farther up that they hang on correspond"},
        "they hang on words that do not correspond",
    ),
    "words aligned": _share("# of the shorter sentence's words have a partner in the other"),
    "wording": _share("the quotations are # alike"),
    "headline quotes more": _plain("the headline puts more words between quotation marks than the text does"),
    "name": _share("the names are # alike"),
    "stray surname": _plain("nobody else bears this surname, and it sounds like that of a person #"),
    "same spelling": _plain("one name, spelled alike"),
    "same name": _plain("both say where # lies"),
    "same person": _plain("both are said of #"),
    "middle name": _plain("both have the middle name #"),
    "role": _plain("both hold the post #"),
    "context": _share("the likest sentences that name them share #"),
    "company": _plain("the sentences that name them share telling words"),
    "passages": _share("the likest passages about them share #"),
    "told once in each article": _plain("each article counts this once (#)"),
    "figures alike": _plain("the figures are a slip apart (#)"),
    "dates alike": _plain("the dates are a slip apart (#)"),
    "one occasion": _plain("they belong to one occasion (#)"),
    "beside the same figures": _plain("figures told beside both are the same (#)"),
    "of one thing": _plain("both tell which # is meant"),
    "price of one thing": _plain("both are the whole price of #"),
    "known to lie there": _plain("# lies in one of the two lands and, as far as is known, not in the other"),
    "one office": _plain("both are said to hold the office of #"),
    "one record": _plain("both are the record of #"),
    "one sum": _plain("one is stated, the other is what the rest of the sentence adds up to"),
    "one date": _plain("the weekday stands beside the date"),
    "trigger": _graded({1.0: "one deed", RELATED_TRIGGER: "related deeds"}, "other deeds"),
    "participants": _participants,
    "object": _share("what it is about agrees to #"),
    "time": _graded({1.0: "the dates agree", UNKNOWN_DATE: "one of them gives no date"}, "the dates differ"),
}
