"""Quotations of different articles that are versions of one utterance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.align.blocking import candidate_pairs
from checker.align.clusters import Clusters
from checker.align.thresholds import (
    ATTRIBUTED_WORDS,
    HEADLINE_QUOTE,
    QUOTE_LIKENESS,
    SPEAKER_QUOTE_LIKENESS,
    SURE_QUOTE_LIKENESS,
)
from checker.align.wanted import Wanted, all_pairs
from checker.extract.context import Context
from checker.model import Claim, ClaimPair, Evidence
from checker.subjects import Entity
from checker.values.quote_words import compared_words
from checker.values.quotes import Quote, likeness, shingles
from checker.values.speakers import SaidBy

# Evidence that a headline puts more words into quotation marks than the text below it.
HEADLINE_QUOTES_MORE = "headline quotes more"


def quote_pairs(
    claims: Iterable[Claim], clusters: Clusters, wanted: Wanted = all_pairs
) -> Iterator[ClaimPair]:
    """Yield pairs of quotations that share a run of words and are alike, and their speakers."""
    claims = tuple(claims)
    quotes = [(claim, claim.value) for claim in claims if isinstance(claim.value, Quote)]
    speakers = _speakers(claims)
    voices: dict[tuple[Claim, Claim], ClaimPair] = {}
    keys = {i: frozenset(shingles(quote)) for i, (_, quote) in enumerate(quotes)}
    for i, j in candidate_pairs(keys):
        (left, a), (right, b) = quotes[i], quotes[j]
        score = likeness(a, b) if wanted(left, right) else 0.0
        if score < least_likeness(left, right, clusters):
            continue
        evidence = (Evidence("wording", round(score, 2)),)
        if _quotes_more(left, a, right, b) or _quotes_more(right, b, left, a):
            continue
        yield ClaimPair(left=left, right=right, score=min(1.0, score), evidence=evidence)
        said, other = speakers.get(id(a)), speakers.get(id(b))
        if said is not None and other is not None and said is not other and telling(a, b):
            voice = ClaimPair(left=said, right=other, score=min(1.0, score), evidence=evidence)
            voices.setdefault((said, other), voice)
    yield from voices.values()
    yield from _headline_pairs(quotes)


def telling(a: Quote, b: Quote) -> bool:
    """Tell whether two quotations are long enough for it to matter who said them."""
    return min(len(a.words), len(b.words)) >= ATTRIBUTED_WORDS


def _speakers(claims: Iterable[Claim]) -> dict[int, Claim]:
    """Give for every quotation, by its identity, the claim of who said it."""
    said = ((claim, claim.value) for claim in claims if isinstance(claim.value, SaidBy))
    return {id(quote): claim for claim, value in said for quote in value.quotes}


def least_likeness(left: Claim, right: Claim, clusters: Clusters) -> float:
    """Give the likeness two quotations need: more when two people say them or one article has both."""
    speakers = [claim.subject for claim in (left, right) if isinstance(claim.subject, Entity)]
    if left.article is right.article or len(speakers) < 2:
        return SURE_QUOTE_LIKENESS if left.article is right.article else QUOTE_LIKENESS
    return SPEAKER_QUOTE_LIKENESS if clusters.same(*speakers) else SURE_QUOTE_LIKENESS


def _headline_pairs(quotes: Sequence[tuple[Claim, Quote]]) -> Iterator[ClaimPair]:
    """Pair a headline's quotation with a body that has the same words, but fewer of them inside the marks."""
    by_article: defaultdict[str, list[tuple[Claim, Quote]]] = defaultdict(list)
    for claim, quote in quotes:
        by_article[claim.article.id].append((claim, quote))
    tops = [(claim, quote) for claim, quote in quotes if _in_headline(claim)]
    for top, long in tops:
        for body, short in by_article[top.article.id]:
            if _quotes_more(top, long, body, short):
                evidence = (Evidence(HEADLINE_QUOTES_MORE, HEADLINE_QUOTE),)
                yield ClaimPair(left=top, right=body, score=HEADLINE_QUOTE, evidence=evidence)


def _quotes_more(top: Claim, long: Quote, body: Claim, short: Quote) -> bool:
    """Tell whether a headline quotes words that the body of its article has too, partly outside the marks."""
    if top.article is not body.article or not _in_headline(top) or _in_headline(body):
        return False
    return _holds(long.words, short.words) and _holds(compared_words(body.sentence_text)[0], long.words)


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Tell whether `short` is a run of words of `long`, and not all of it."""
    starts = range(len(long) - len(short) + 1)
    return len(short) < len(long) and any(long[i : i + len(short)] == short for i in starts)


def _in_headline(claim: Claim) -> bool:
    return isinstance(claim.features, Context) and claim.features.sentence.headline
