"""Whether a count is of a part, a rest or one example of what else might be counted."""

from __future__ import annotations

from typing import Any

from checker.values.wordnet import is_a

# "Three other boats", "two extra days", "five laps sooner": a rest or a difference, not how many.
_REST = frozenset({"other", "extra", "another", "additional", "more", "further", "remaining"})
# "Four seasons as a coach", "their first two games": a part that these modifiers tell from the whole.
_AS = "as"
PICKED = frozenset({_AS, "first", "last", "final", "next", "previous"})
# Times, which nobody picks from a row: "the last ten years" are the ten years of another article.
_TERMS = frozenset({"season", "year", "month", "week", "term", "decade", "day", "hour"})
_NEAR = 5  # words between a counted noun and "alone"


def is_rest(noun: Any) -> bool:
    """Tell whether a counted noun is a rest or a part: "three other boats", "12 people in Lima alone"."""
    for token in noun.doc[noun.i + 1 : noun.i + 1 + _NEAR]:
        if token.is_punct or token.lower_ == "alone":
            if token.lower_ == "alone":
                return True
            break
    return any(child.lower_ in _REST for child in noun.children if child.dep_ in {"amod", "advmod", "det"})


def is_example(noun: Any, tokens: Any) -> bool:
    """Tell whether "one" singles out one of several things by what it did: "one rocket reached the lake"."""
    return bool(
        tokens.text.lower() == "one"
        and noun.pos_ == "NOUN"
        and noun.dep_ == "nsubj"
        and noun.head.pos_ == "VERB"
        and not is_a(noun.lemma_.lower(), "person", "n")
    )


def picked_by(noun: Any, head: str) -> frozenset[str]:
    """Give the words that pick a part of what is counted: "first" of "the first two games"."""
    if head in _TERMS:
        return frozenset({_AS} if _in_a_post(noun) else ())
    return frozenset(child.lower_ for child in noun.children if child.lower_ in PICKED)


def _in_a_post(noun: Any) -> bool:
    """Tell whether a time was spent in a post: "four seasons as a coach", of more with the club."""
    near = noun.doc[noun.i + 1 : noun.i + 1 + _NEAR]
    return any(token.lower_ == _AS and token.dep_ == "prep" for token in near)
