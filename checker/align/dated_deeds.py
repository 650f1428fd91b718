"""Whether the verbs that two dates hang on tell of two deeds, though they may be one word.

"He retired in 2004" is not "they retired his shirt in 2006"; "since returning to the stage in 2004" dates
the return, not what is told above it; "Roe said on Monday" and "Doe said on Tuesday" are two statements.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.alignments import Alignments
from checker.align.counterparts import is_light, verb_above, words_of
from checker.align.parties import may_be_one
from checker.align.standing import sentence_of
from checker.align.words import WordAlignment
from checker.extract.context import Context
from checker.extract.reporting import REPORTING_VERBS
from checker.extract.words import Word, children_of
from checker.model import Claim
from checker.subjects import EntityKind
from checker.values.concepts import concept
from checker.values.wordnet import related

_WHEN = frozenset({"after", "before", "since", "until", "till", "once", "when", "while"})
_DONE_TO = frozenset({"dobj", "nsubjpass"})


def deeds_of_two(alignments: Alignments, a: Claim, b: Claim) -> bool:
    """Tell whether two dates plainly belong to two deeds: of others, to others, or at other times."""
    alignment = alignments.of(sentence_of(a), sentence_of(b))
    left, right = words_of(alignment.left, a.span), words_of(alignment.right, b.span)
    if left is None or right is None:
        return False
    mine, theirs = verb_above(alignment.left, left), verb_above(alignment.right, right)
    if mine is None or theirs is None:
        return False
    if not _one_word(mine, theirs):
        timed = _says_when(alignment.left, mine, theirs) or _says_when(alignment.right, theirs, mine)
        return timed or (_describes(alignment.left, mine) and _describes(alignment.right, theirs))
    return (
        _of_telling(a, mine) != _of_telling(b, theirs)
        or _by_two(alignment, mine, theirs)
        or _turned(alignment.left, mine, alignment.right, theirs)
        or _turned(alignment.right, theirs, alignment.left, mine)
    )


def _of_telling(claim: Claim, verb: Word) -> bool:
    """Tell whether a date was found to be that of telling: "in May it was announced" what comes in June."""
    context = claim.features
    told = isinstance(context, Context) and context.head in REPORTING_VERBS
    return told and claim.slot == "date" and verb.lemma not in REPORTING_VERBS


def _one_word(a: Word, b: Word) -> bool:
    return concept(a.lemma) == concept(b.lemma) or related(a.lemma, b.lemma, "v")


def _says_when(words: Sequence[Word], verb: Word, other: Word) -> bool:
    """Tell whether a verb says when the other's deed was done: "joined the band after returning in 2004"."""
    above = words[verb.head]
    if verb.dep == "pcomp":
        return above.lemma in _WHEN
    marks = (child for child in children_of(words, verb) if child.number < verb.number)
    return verb.dep == "advcl" and any(mark.lemma in _WHEN for mark in marks) and _one_word(above, other)


def _describes(words: Sequence[Word], verb: Word) -> bool:
    """Tell whether a verb describes a noun: "the bank, founded in 1998" is "the bank, listed in 2003"."""
    return verb.dep in {"acl", "relcl"} and not is_light(words, verb)


def _by_two(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether two named people do the two deeds."""
    mine, theirs = _doer(alignment.left, left), _doer(alignment.right, right)
    if mine is None or theirs is None or not (_is_person(mine) and _is_person(theirs)):
        return False
    return not may_be_one(alignment, mine, theirs)


def _is_person(word: Word) -> bool:
    return word.entity is not None and word.entity.kind is EntityKind.PERSON


def _turned(left: Sequence[Word], done_to: Word, right: Sequence[Word], alone: Word) -> bool:
    """Tell whether one deed is done to a thing, and somebody does the other without any.

    Things that are opened open, too: "the mayor opened the bridge", "the bridge opened".
    """
    undergoer = _undergoer(left, done_to)
    if undergoer is None or undergoer.pos == "PRON" or _is_person(undergoer):
        return False
    if alone.tag == "VBN" or _undergoer(right, alone) is not None:
        return False
    doer = _doer(right, alone)
    return alone.dep == "pcomp" if doer is None else _is_person(doer)


def _undergoer(words: Sequence[Word], verb: Word) -> Word | None:
    """Give what a deed is done to: its object, or the shirt of "had his shirt retired"."""
    done_for = (
        verb.dep == "ccomp" and verb.tag in {"VBN", "VBD"} and words[verb.head].lemma in {"have", "get"}
    )
    roles = _DONE_TO | {"nsubj"} if done_for else _DONE_TO
    return next((child for child in children_of(words, verb) if child.dep in roles), None)


def _doer(words: Sequence[Word], verb: Word) -> Word | None:
    return next((child for child in children_of(words, verb) if child.dep == "nsubj"), None)
