"""Words of aligned sentences that contradict, as pairs of claims: one asserts a word, the other denies it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checker.align.alignments import Alignments
from checker.align.contradictions import denied_words, opposed_words
from checker.align.sentences import SentencePair
from checker.extract.context import Context, SentenceContext
from checker.extract.negation import negated, verb_group
from checker.extract.words import WORDNET_POS, Word, children_of
from checker.model import Claim, ClaimPair, Evidence, Modality, Span
from checker.subjects import Event
from checker.values.assertions import Assertion
from checker.values.quotes import Quote


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
            for left, right, placed in (*denied_words(alignment, pair.similarity), *opposed_words(alignment)):
                one, other = self._claim(pair.left, left), self._claim(pair.right, right)
                quoted = self._is_quoted(one), self._is_quoted(other)
                if all(quoted) or (any(quoted) and one.article is other.article):
                    continue  # quotations are compared as such; a headline is no party to what is quoted
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
                value=Assertion(
                    lemma=word.lemma, pos=WORDNET_POS.get(word.pos, "v"), negated=denied, text=text
                ),
                modality=Modality.NEGATED if denied else Modality.ASSERTED,
                features=host.features,
            )
        return self._made[key]

    def _is_quoted(self, claim: Claim) -> bool:
        return any(
            quote.start <= claim.span.start and claim.span.end <= quote.end
            for quote in self._quoted[claim.article.id, claim.field]
        )


def _label(words: tuple[Word, ...], word: Word) -> str:
    """Name an assertion by its verb with its subject and object."""
    around = [
        child for child in children_of(words, word) if child.dep in {"nsubj", "nsubjpass", "dobj", "attr"}
    ]
    return " ".join(part.text for part in sorted((*around, word), key=lambda part: part.number))
