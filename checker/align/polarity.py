"""Words of aligned sentences that affirm on one side what the other denies, or that are opposites.

Only words in each other's place are compared: in "the mayor resigned, the council did not" and "the council
resigned, the mayor did not" nothing is denied that the other affirms, as far as words around can tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checker.align.alignments import Alignments
from checker.align.counterparts import Counterpart, compare_places
from checker.align.sentences import SentencePair
from checker.align.thresholds import (
    DENIED_COVER,
    DENIED_PLACED,
    DENIED_SIMILARITY,
    OPPOSED_COVER,
    OPPOSED_PLACED,
)
from checker.align.words import WordAlignment
from checker.extract.context import Context, SentenceContext
from checker.extract.negation import negated, unsure, verb_group
from checker.extract.words import Word
from checker.model import Claim, ClaimPair, Evidence, Modality, Span
from checker.subjects import Event
from checker.values.assertions import Assertion
from checker.values.quotes import Quote
from checker.values.wordnet import opposed

_POS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
# Measures and frames that WordNet has opposites for, and that contradict nothing: "10-year-old", "last week".
_FRAMES = frozenset(
    "old young new first last next early late more less other same back down up out in on".split()
)


@dataclass(slots=True)
class PolarityAligner:
    """Pairs what aligned sentences affirm and deny; made once per story."""

    claims: Iterable[Claim]
    alignments: Alignments
    _by_sentence: dict[int, Claim] = field(default_factory=dict, init=False)
    _quoted: defaultdict[tuple[str, str], list[Span]] = field(
        default_factory=lambda: defaultdict(list), init=False
    )
    _made: dict[tuple[int, int], Claim] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for claim in self.claims:
            if isinstance(claim.features, Context):
                self._by_sentence.setdefault(id(claim.features.sentence), claim)
            if isinstance(claim.value, Quote):
                self._quoted[claim.article.id, claim.field].append(claim.span)

    def pairs(self, sentences: Iterable[SentencePair]) -> Iterator[ClaimPair]:
        """Yield pairs of assertions, one of which denies the other."""
        for pair in sentences:
            alignment = self.alignments.of(pair.left, pair.right)
            for left, right, placed in (*_denied(alignment, pair.similarity), *_opposed(alignment)):
                one, other = self._claim(pair.left, left), self._claim(pair.right, right)
                if self._is_quoted(one) and self._is_quoted(other):
                    continue  # what stands between quotation marks is compared as a quotation
                evidence = (Evidence("sentence", round(pair.similarity, 2)), *placed.evidence())
                yield ClaimPair(left=one, right=other, score=min(1.0, placed.score), evidence=evidence)

    def _claim(self, sentence: SentenceContext, word: Word) -> Claim:
        """Make the claim that a sentence asserts a word, once."""
        key = (id(sentence), word.number)
        if key not in self._made:
            host = self._by_sentence[id(sentence)]
            group = verb_group(sentence.words, word)
            span = Span(min(part.span.start for part in group), max(part.span.end for part in group))
            text = " ".join(host.source_text[span.start : span.end].split())
            denied = bool(negated(sentence.words, word))
            self._made[key] = Claim(
                article=host.article,
                field=host.field,
                span=span,
                sentence=host.sentence,
                subject=Event(predicate=word.lemma, label=_label(sentence.words, word)),
                slot="polarity",
                value=Assertion(lemma=word.lemma, pos=_POS.get(word.pos, "v"), negated=denied, text=text),
                modality=Modality.NEGATED if denied else Modality.ASSERTED,
                features=host.features,
            )
        return self._made[key]

    def _is_quoted(self, claim: Claim) -> bool:
        return any(
            quote.start <= claim.span.start and claim.span.end <= quote.end
            for quote in self._quoted[claim.article.id, claim.field]
        )


def _denied(alignment: WordAlignment, similarity: float) -> Iterator[tuple[Word, Word, Counterpart]]:
    """Yield aligned verbs that one sentence denies and the other affirms, both without ifs and mights."""
    if similarity < DENIED_SIMILARITY:
        return
    for i, j in alignment.to_right.items():
        left, right = alignment.left[i], alignment.right[j]
        if not (_predicate(left) and _predicate(right)):
            continue
        denials = negated(alignment.left, left), negated(alignment.right, right)
        if None in denials or denials[0] == denials[1]:
            continue
        if unsure(alignment.left, left) or unsure(alignment.right, right):
            continue
        placed = compare_places(alignment, (i, i + 1), (j, j + 1))
        if placed.score >= DENIED_PLACED and placed.cover >= DENIED_COVER:
            yield left, right, placed


def _predicate(word: Word) -> bool:
    return word.pos == "VERB" or (word.pos == "AUX" and word.dep not in {"aux", "auxpass"})


def _opposed(alignment: WordAlignment) -> Iterator[tuple[Word, Word, Counterpart]]:
    """Yield words that are opposites and stand in each other's place."""
    theirs = [word for word in alignment.right if _free(word, alignment.to_left)]
    for left in alignment.left:
        if not _free(left, alignment.to_right):
            continue
        for right in theirs:
            if left.pos != right.pos or not opposed(left.lemma, right.lemma, _POS[left.pos]):
                continue
            i, j = left.number, right.number
            if _figures(alignment.left, left) != _figures(alignment.right, right):
                continue  # "killing one person", "injuring five"
            if bool(negated(alignment.left, left)) != bool(negated(alignment.right, right)):
                continue
            placed = compare_places(alignment, (i, i + 1), (j, j + 1))
            if placed.score >= OPPOSED_PLACED and placed.cover >= OPPOSED_COVER:
                yield left, right, placed


def _figures(words: tuple[Word, ...], word: Word) -> frozenset[str]:
    """Give the figures of what a word governs."""
    governed = {
        other.number for other in words if other.head == word.number and other.dep in {"dobj", "nsubjpass"}
    }
    return frozenset(other.lemma for other in words if other.pos == "NUM" and other.head in governed)


def _free(word: Word, taken: dict[int, int]) -> bool:
    return word.number not in taken and word.pos in _POS and word.entity is None and word.lemma not in _FRAMES


def _label(words: tuple[Word, ...], word: Word) -> str:
    """Name an assertion by its verb with its subject and object."""
    around = [
        other
        for other in words
        if other.head == word.number and other.dep in {"nsubj", "nsubjpass", "dobj", "attr"}
    ]
    return " ".join(part.text for part in sorted({*around, word}, key=lambda part: part.number))
