"""What a draft denies though the sources that report it deny nothing, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.align.drafts.replacement import Replacement, best_of
from checker.align.drafts.sources import Backing
from checker.align.drafts.standing import compare_standing
from checker.align.surroundings import alike
from checker.align.thresholds import DENIAL_BACKING, DENIAL_COVERED, DENIAL_SIMILARITY, LINK_NEAR
from checker.extract.commitment import unsure
from checker.extract.context import SentenceContext
from checker.extract.negation import negated
from checker.extract.reporting import REPORTING_VERBS
from checker.extract.words import Word

# What a denial may be a summary of: "refused to pay", "without a permit", "will be delayed", "unable".
_DENYING = frozenset(
    """
    not n't n’t never no none nobody nothing neither nor without cannot hardly barely scarcely rarely seldom
    few little only until till yet unless instead rather despite but although though however
    deny refuse reject decline fail lack miss lose avoid prevent stop halt block ban bar forbid prohibit
    oppose resist dispute dismiss abandon cancel drop delay postpone suspend withhold ignore skip cease quit
    end absence failure refusal denial impossible false wrong free less low zero exclude except minus
    unable unlikely unwilling unaware unaffected unhurt uninjured unharmed unclear unknown untouched unpaid
    unchanged unfinished unresolved undecided unanswered unsolved unscathed
    """.split()
)


def lone_denials(sentence: SentenceContext, backings: Sequence[Backing]) -> Iterator[Replacement]:
    """Yield verbs that a draft denies, though the sentences it rests on deny nothing at all."""
    near = [backing for backing in backings if backing.similarity >= DENIAL_SIMILARITY][:DENIAL_BACKING]
    if not near or near[0].covered < DENIAL_COVERED or any(_denies(b.sentence.words) for b in near):
        return
    for verb in sentence.words:
        if not _predicate(verb) or negated(sentence.words, verb) is not True or unsure(sentence.words, verb):
            continue
        found = [
            _replacement(sentence, verb, backing, other)
            for backing in near
            for other in backing.sentence.words
            if _predicate(other) and other.lemma not in REPORTING_VERBS
        ]
        if found:
            yield best_of(found)


def _denies(words: tuple[Word, ...]) -> bool:
    return any(word.lemma in _DENYING for word in words)


def turned_denials(sentence: SentenceContext, backings: Sequence[Backing]) -> Iterator[Replacement]:
    """Yield verbs that a draft denies and the sources in the same place always affirm, or the reverse."""
    for verb in sentence.words:
        denied = negated(sentence.words, verb) if _predicate(verb) else None
        if denied is None or unsure(sentence.words, verb):
            continue
        others = [
            (backing, other, negated(backing.sentence.words, other))
            for backing in backings
            for other in backing.sentence.words
            if _predicate(other) and other.lemma == verb.lemma and not unsure(backing.sentence.words, other)
        ]
        alike = [(backing, other) for backing, other, no in others if no is not (not denied)]
        if any(_in_place(sentence, verb, *each) for each in alike):
            continue
        turned = [(backing, other) for backing, other, no in others if no is (not denied)]
        found = [it for each in turned if (it := _in_place(sentence, verb, *each)) is not None]
        if found:
            yield best_of(found)


def _in_place(sentence: SentenceContext, verb: Word, backing: Backing, other: Word) -> Replacement | None:
    """Give a source's verb if it stands where the draft's does."""
    found = _replacement(sentence, verb, backing, other)
    return found if len(found.standing.near) >= LINK_NEAR else None


def _predicate(word: Word) -> bool:
    """Tell whether a word is a clause's verb: "never-before-seen" only describes, and everything "is"."""
    return word.pos == "VERB" and word.dep != "amod"


def _replacement(sentence: SentenceContext, verb: Word, backing: Backing, other: Word) -> Replacement:
    mine, theirs = (verb.number, verb.number + 1), (other.number, other.number + 1)
    standing = compare_standing(sentence.words, mine, backing.sentence.words, theirs, backing.similarity)
    return Replacement(
        mine=mine,
        theirs=theirs,
        backing=backing,
        standing=replace(standing, parts=int(alike(verb, other))),
    )
