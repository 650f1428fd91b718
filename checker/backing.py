"""How many outlets really back a wording, when outlets print what agencies wrote."""

from collections.abc import Iterable
from itertools import combinations

from rapidfuzz import fuzz

from checker.align.thresholds import COPIED_SENTENCE
from checker.model import Claim


def independent_outlets(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Give the outlets of the claims, sorted, but one where all print one agency's sentences.

    Articles whose outlet is not known count each as one.
    """
    sentences: dict[str, list[str]] = {}
    for claim in claims:
        outlet = " ".join(claim.article.outlet.split()) or claim.article.id
        sentences.setdefault(outlet, []).append(" ".join(claim.sentence_text.casefold().split()))
    apart = [
        pair
        for pair in combinations(sorted(sentences), 2)
        if not any(_is_copied(one, other) for one in sentences[pair[0]] for other in sentences[pair[1]])
    ]
    return tuple(sorted({outlet for pair in apart for outlet in pair})) or tuple(sorted(sentences)[:1])


def _is_copied(one: str, other: str) -> bool:
    return fuzz.partial_ratio(one, other) >= COPIED_SENTENCE
