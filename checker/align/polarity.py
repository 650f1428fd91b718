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
from checker.align.deeds import one_account, same_order, same_parties, same_time
from checker.align.sentences import SentencePair
from checker.align.thresholds import (
    DENIED_COVER,
    DENIED_PLACED,
    DENIED_SIMILARITY,
    OPPOSED_COVER,
    OPPOSED_NOUN_NEAR,
    OPPOSED_PLACED,
)
from checker.align.words import WordAlignment
from checker.extract.commitment import asks, mentioned, unsure
from checker.extract.context import Context, SentenceContext
from checker.extract.negation import CARRIERS, negated, verb_group
from checker.extract.words import Word, children_of
from checker.model import Claim, ClaimPair, Evidence, Modality, Span
from checker.subjects import Event
from checker.values.assertions import Assertion
from checker.values.quotes import Quote
from checker.values.wordnet import opposed

_POS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
# Measures and frames that WordNet has opposites for, and that contradict nothing: "10-year-old", "last week".
_FRAMES = frozenset(
    """
    old young new first last next early late more less other same back down up out in on junior senior special
    general
    """.split()
)
_FATAL = frozenset({"fatally", "mortally"})
# What happens to one thing one after the other: a ship arrives and leaves, a suspect is held and released.
_STAGES = frozenset(
    """
    start begin open launch end finish close stop arrive enter leave depart exit suspend resume halt pause
    arrest detain hold release free join board disembark sell buy
    """.split()
)
# What police "did not say" or "did not name" they may have told another reporter.
_TELLING = frozenset(
    """
    say tell name identify disclose reveal comment explain elaborate specify mention respond reply answer
    """.split()
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
        if not (_predicate(left) and _predicate(right)) or _carried(alignment, left, right):
            continue
        if left.lemma == "be" and not _same_complement(alignment, left, right):
            continue
        denials = _denial(alignment.left, left), _denial(alignment.right, right)
        if None in denials or denials[0] == denials[1] or not _told_alike(alignment, left, right):
            continue
        if unsure(alignment.left, left) or unsure(alignment.right, right):
            continue
        placed = compare_places(alignment, (i, i + 1), (j, j + 1))
        if placed.score >= DENIED_PLACED and placed.cover >= DENIED_COVER:
            yield left, right, placed


def _same_complement(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether two forms of "be" say the same of their subjects: "was at sea", "was not sure"."""
    mine, theirs = (
        {
            below.number
            for child in children_of(words, verb)
            if child.dep in {"attr", "acomp", "prep", "oprd", "xcomp"}
            for below in (child, *children_of(words, child))
            if below.content
        }
        for words, verb in ((alignment.left, left), (alignment.right, right))
    )
    return any(alignment.to_right.get(number) in theirs for number in mine)


def _predicate(word: Word) -> bool:
    if word.lemma in _TELLING:
        return False
    return word.pos == "VERB" or (word.pos == "AUX" and word.dep not in {"aux", "auxpass"})


def _denial(words: tuple[Word, ...], word: Word) -> bool | None:
    """Tell whether a verb is denied, one that carries another with it: "does not think that it broke"."""
    carried = _carries(words, word)
    return negated(words, carried if carried is not None else word)


def _carries(words: tuple[Word, ...], word: Word) -> Word | None:
    told = (child for child in children_of(words, word) if child.dep in {"xcomp", "ccomp"})
    return next(told, None) if word.lemma in CARRIERS else None


def _carried(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether the verbs above two verbs are compared already, with what they carry."""
    above, other = alignment.left[left.head], alignment.right[right.head]
    return (
        alignment.to_right.get(above.number) == other.number
        and _carries(alignment.left, above) is left
        and _carries(alignment.right, other) is right
    )


def _told_alike(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether two words are told of the same, at the same time, both as facts or both not."""
    return (
        mentioned(alignment.left, left) == mentioned(alignment.right, right)
        and asks(alignment.left, left) == asks(alignment.right, right)
        and same_parties(alignment, left, right)
        and one_account(alignment, left, right)
        and same_time(alignment, left, right)
    )


def _opposed(alignment: WordAlignment) -> Iterator[tuple[Word, Word, Counterpart]]:
    """Yield words that are opposites and stand in each other's place."""
    theirs = [word for word in alignment.right if _free(word, alignment.to_left)]
    for left in alignment.left:
        if not _free(left, alignment.to_right):
            continue
        for right in theirs:
            if left.pos != right.pos or not opposed(left.lemma, right.lemma, _POS[left.pos]):
                continue
            if not _both_hold(alignment, left, right):
                continue
            placed = compare_places(
                alignment, (left.number, left.number + 1), (right.number, right.number + 1)
            )
            if _of_two_things(left, placed):
                continue
            if placed.score >= OPPOSED_PLACED and placed.cover >= OPPOSED_COVER:
                yield left, right, placed


def _of_two_things(word: Word, placed: Counterpart) -> bool:
    """Tell whether opposite nouns or adjectives are of two things: "exports rose", "imports fell"."""
    if word.pos == "NOUN" and placed.near < OPPOSED_NOUN_NEAR:
        return True  # "man charged", "leaves woman dead"
    return word.pos != "VERB" and not placed.same_deed


def _both_hold(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether two opposites are said of one deed, both affirmed or both denied, as surely."""
    if _figures(alignment.left, left) != _figures(alignment.right, right):
        return False  # "killing one person", "injuring five"
    denials = negated(alignment.left, left), negated(alignment.right, right)
    if None in denials or denials[0] != denials[1]:
        return False
    if _kills(alignment.left, left) or _kills(alignment.right, right):
        return False  # who is fatally injured is killed
    if unsure(alignment.left, left) != unsure(alignment.right, right):
        return False
    if {left.lemma, right.lemma} & _STAGES and not same_order(alignment, left, right):
        return False
    return _told_alike(alignment, left, right)


def _figures(words: tuple[Word, ...], word: Word) -> frozenset[str]:
    """Give the figures of what a word governs."""
    governed = {child.number for child in children_of(words, word) if child.dep in {"dobj", "nsubjpass"}}
    return frozenset(other.lemma for other in words if other.pos == "NUM" and other.head in governed)


def _kills(words: tuple[Word, ...], verb: Word) -> bool:
    """Tell whether an injury is told to be a death: "fatally injured"."""
    return any(child.lemma in _FATAL for child in children_of(words, verb))


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
