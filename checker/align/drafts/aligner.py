"""Pairs what a draft says with what its sources say in the same place, where the two are not the same.

A draft is held against its sources as a whole: a summary condenses the headline, the lead and several
sentences. Only what no source says is looked at; a source's word that excludes it, in surroundings that are
the same, makes a pair. An unknown word alone is nothing: drafts say things in their own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.align.drafts.denials import lone_denials, turned_denials
from checker.align.drafts.figures import replaced_figures
from checker.align.drafts.links import turned_links
from checker.align.drafts.names import Names, text_of
from checker.align.drafts.sources import Backing, Sources
from checker.align.drafts.statements import Statements
from checker.align.drafts.unsupported import Unsupported
from checker.align.drafts.words import replaced_words
from checker.align.ground import Ground
from checker.align.thresholds import RESTING_COVERED, RESTING_DRAFT, RESTING_SENTENCE
from checker.extract.context import SentenceContext
from checker.model import Claim, ClaimPair
from sources.article import Article, Role


def draft_pairs(ground: Ground, aligned: Iterable[ClaimPair] = ()) -> Iterator[ClaimPair]:
    """Yield pairs of a draft's claim and the source's claim in its place; none without draft or source.

    Pairs of the same words are left out that are `aligned` already.
    """
    articles = {claim.article.id: claim.article for claim in ground.claims}
    drafts = {key for key, article in articles.items() if article.role is Role.DRAFT}
    originals = [articles[key] for key in sorted(articles.keys() - drafts)]
    if drafts and originals:
        aligner = _DraftAligner(ground, originals)
        before = [pair for pair in aligned if not drafts.isdisjoint(_ids(pair))]
        for draft in sorted(drafts):
            sentences = [sentence for sentence in ground.index.sentences if sentence.article == draft]
            found = [
                p for p in aligner.pairs(sentences) if not any(_same_words(p, other) for other in before)
            ]
            yield from found
            met = {pair.left for pair in found} | {
                side for pair in before for side in (pair.left, pair.right)
            }
            for pair in aligner.unsupported(sentences):
                if not any(_meet(pair.left, claim) for claim in met):
                    yield pair


def _ids(pair: ClaimPair) -> set[str]:
    return {pair.left.article.id, pair.right.article.id}


def _same_words(pair: ClaimPair, other: ClaimPair) -> bool:
    """Tell whether two pairs are of the same words; whichever article stands left."""
    if pair.left.article is not other.left.article:
        other = other.swapped()
    return _meet(pair.left, other.left) and _meet(pair.right, other.right)


def _meet(a: Claim, b: Claim) -> bool:
    return a.article is b.article and a.field is b.field and a.span.overlaps(b.span)


class _DraftAligner:
    """Holds sentences of drafts against the sources of a story."""

    def __init__(self, ground: Ground, originals: Sequence[Article]) -> None:
        self._originals = frozenset(article.id for article in originals)
        self._sources = Sources(originals, ground.index)
        self._names = Names(self._sources, ground.clusters)
        self._told = ground.told
        self._statements = Statements(ground.claims)
        self._alone = Unsupported(self._names, ground.told, self._originals)

    def pairs(self, drafted: Sequence[SentenceContext]) -> Iterator[ClaimPair]:
        """Yield the pairs of one draft's sentences that rest on the sources; none of a report of its own."""
        if self._sources.known_share(drafted) < RESTING_DRAFT:
            return
        words = frozenset(word.text.lower() for sentence in drafted for word in sentence.words)
        for sentence in drafted:
            backings = self._sources.backing(sentence)
            covered = max((backing.covered for backing in backings), default=0.0)
            if covered >= RESTING_COVERED and self._sources.known_share([sentence]) >= RESTING_SENTENCE:
                yield from self._sentence_pairs(sentence, backings, words)

    def _sentence_pairs(
        self, sentence: SentenceContext, backings: tuple[Backing, ...], words: frozenset[str]
    ) -> Iterator[ClaimPair]:
        make = self._statements
        yield from replaced_figures(sentence, backings, self._told, self._originals)
        for found in replaced_words(sentence, backings, self._sources):
            yield make.word_pair(sentence, found)
        for found in self._names.replaced(sentence, words):
            yield make.name_pair(sentence, found)
        for found in turned_links(sentence, backings, self._sources):
            yield make.link_pair(sentence, found)
        for found in (*lone_denials(sentence, backings), *turned_denials(sentence, backings)):
            yield make.denial_pair(sentence, found)

    def unsupported(self, drafted: Sequence[SentenceContext]) -> Iterator[ClaimPair]:
        """Yield what no source gives at all, with the source sentence that comes nearest; each thing once.

        Only of sentences that rest on a source: what a reporter has found out alone is no fault.
        """
        told: set[tuple[str, str]] = set()
        for sentence in drafted:
            nearest = next(iter(self._sources.backing(sentence)), None)
            if nearest is None or nearest.covered < RESTING_COVERED:
                continue
            for span, kind in self._alone.found(sentence):
                thing = kind, text_of(sentence.words, span).lower()
                if thing not in told:
                    told.add(thing)
                    yield self._statements.support_pair(sentence, span, kind, nearest)
