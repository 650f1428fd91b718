"""The claims that a sentence uses a word, a name or a small linking word, or affirms or denies a verb."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from checker.align.counterparts import Range, root_of
from checker.align.drafts.names import land_of, text_of
from checker.align.drafts.replacement import Replacement
from checker.align.drafts.sources import Backing
from checker.extract.context import Context, SentenceContext
from checker.extract.negation import negated, verb_group
from checker.extract.words import WORDNET_POS, Word
from checker.model import Claim, ClaimPair, Evidence, Modality, Span, Value
from checker.subjects import Event
from checker.values.assertions import Assertion
from checker.values.exclusions import exclude
from checker.values.support import Support
from checker.values.wordings import Wording
from checker.values.wordnet import opposed


class Statements:
    """Makes claims of ranges of words, each once; made once per story."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._hosts: dict[int, Claim] = {}
        for claim in claims:
            if isinstance(claim.features, Context):
                self._hosts.setdefault(id(claim.features.sentence), claim)
        self._made: dict[Hashable, Claim] = {}

    def word_pair(self, sentence: SentenceContext, found: Replacement) -> ClaimPair:
        """Pair two words that exclude each other: opposites as assertions, kinds as wordings."""
        left, right = sentence.words[found.mine[0]], found.backing.sentence.words[found.theirs[0]]
        pos = WORDNET_POS.get(left.pos, "v")
        if left.pos == right.pos and pos != "n" and opposed(left.lemma, right.lemma, pos):
            return self.denial_pair(sentence, found)
        forms = left.lemma, right.lemma
        if left.pos != right.pos or not exclude(*forms, pos):  # participles: "crewed", "uncrewed"
            forms, pos = (left.text.lower(), right.text.lower()), "a"
        one = self._wording(sentence, found.mine, forms[0], pos)
        return _pair(found, one, self._wording(found.backing.sentence, found.theirs, forms[1], pos))

    def name_pair(self, sentence: SentenceContext, found: Replacement) -> ClaimPair:
        """Pair two names: places as such, all others as wordings."""
        other = found.backing.sentence
        texts = text_of(sentence.words, found.mine), text_of(other.words, found.theirs)
        lands = land_of(texts[0]), land_of(texts[1])
        if lands[0] is not None and lands[1] is not None and _is_noun(sentence.words, found.mine):
            left = self._claim(sentence, found.mine, "place", lands[0])
            return _pair(found, left, self._claim(other, found.theirs, "place", lands[1]))
        left = self._wording(sentence, found.mine, texts[0].lower(), "name")
        return _pair(found, left, self._wording(other, found.theirs, texts[1].lower(), "name"))

    def link_pair(self, sentence: SentenceContext, found: Replacement) -> ClaimPair:
        """Pair two small words that turn each other around."""
        other = found.backing.sentence
        mine, theirs = sentence.words[found.mine[0]], other.words[found.theirs[0]]
        left = self._wording(sentence, found.mine, mine.text.lower(), "link")
        return _pair(found, left, self._wording(other, found.theirs, theirs.text.lower(), "link"))

    def denial_pair(self, sentence: SentenceContext, found: Replacement) -> ClaimPair:
        """Pair what is affirmed with what is denied."""
        left = self._assertion(sentence, found.mine[0])
        return _pair(found, left, self._assertion(found.backing.sentence, found.theirs[0]))

    def support_pair(self, sentence: SentenceContext, span: Range, kind: str, backing: Backing) -> ClaimPair:
        """Pair what no source gives with the source sentence that comes nearest to giving it."""
        text = text_of(sentence.words, span)
        left = self._claim(sentence, span, "support", Support(text=text, kind=kind, given=False))
        words = [word for word in backing.sentence.words if not word.mark]
        whole = (words[0].number, words[-1].number + 1)
        value = Support(text=text_of(backing.sentence.words, whole), kind=kind, given=True)
        # A claim of its own each time: two things that a draft adds to one sentence are two findings.
        right = self._make(backing.sentence, whole, "support", value)
        evidence = (Evidence("sentence", round(backing.similarity, 2)),)
        return ClaimPair(left=left, right=right, score=backing.similarity, evidence=evidence)

    def _wording(self, sentence: SentenceContext, span: Range, lemma: str, pos: str) -> Claim:
        text = text_of(sentence.words, span)
        return self._claim(sentence, span, "wording", Wording(lemma=lemma, pos=pos, text=text))

    def _assertion(self, sentence: SentenceContext, number: int) -> Claim:
        word = sentence.words[number]
        group = verb_group(sentence.words, word)
        span = (group[0].number, group[-1].number + 1)
        denied = bool(negated(sentence.words, word))
        text = text_of(sentence.words, span)
        value = Assertion(lemma=word.lemma, pos=WORDNET_POS.get(word.pos, "v"), negated=denied, text=text)
        return self._claim(sentence, span, "polarity", value, denied=denied)

    def _claim(
        self, sentence: SentenceContext, span: Range, slot: str, value: Value, *, denied: bool = False
    ) -> Claim:
        key = (id(sentence), span, slot)
        if key not in self._made:
            self._made[key] = self._make(sentence, span, slot, value, denied=denied)
        return self._made[key]

    def _make(
        self, sentence: SentenceContext, span: Range, slot: str, value: Value, *, denied: bool = False
    ) -> Claim:
        host = self._hosts[id(sentence)]
        words = sentence.words
        found = Span(words[span[0]].span.start, words[span[1] - 1].span.end)
        return Claim(
            article=host.article,
            field=host.field,
            span=found,
            # "at 9:12 a.m. UTC", of which the parser ends a sentence in the middle, is a claim of the first
            # half's sentence with the context of the second's.
            sentence=Span(min(host.sentence.start, found.start), max(host.sentence.end, found.end)),
            subject=_subject(words, span),
            slot=slot,
            value=value,
            modality=Modality.NEGATED if denied else Modality.ASSERTED,
            features=host.features,
        )


def _pair(found: Replacement, left: Claim, right: Claim) -> ClaimPair:
    standing = found.standing
    return ClaimPair(left=left, right=right, score=standing.score, evidence=standing.evidence())


def _subject(words: tuple[Word, ...], span: Range) -> Event:
    """Name what a range of words is said of: the content word that governs it."""
    word = words[root_of(words, span)]
    while word.head != word.number and (span[0] <= word.number < span[1] or not word.content):
        word = words[word.head]
    return Event(predicate=word.lemma, label=word.text)


def _is_noun(words: tuple[Word, ...], span: Range) -> bool:
    return words[span[1] - 1].pos != "ADJ"
