"""Whether two mentions stand in each other's place: what is around them, and what governs them, is aligned.

"The pool is closed from May 3 to June 12" and "The pool is closed from May 8 to June 12" leave no
doubt which date stands for which; two dates in sentences that merely share a topic do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.align.thresholds import COUNTERPART_WEIGHTS, GOVERNOR_STEPS, NEAR_REACH, NEAR_SLACK, NEAR_WEIGHTS
from checker.align.words import WordAlignment
from checker.extract.words import LIGHT_VERBS, Word, children_of
from checker.model import Evidence, Span
from checker.values.wordnet import related

# Words that only tie a mention to what governs it: "in", "to", "the".
_TIES = frozenset({"ADP", "SCONJ", "PART", "NUM", "PUNCT", "SYM", "DET"})

# Verbs that say little themselves: "spent seven seasons as a coach", "served seven seasons as a coach".
_LIGHT = LIGHT_VERBS | frozenset(
    """
    see become remain begin start serve spend include involve follow
    say tell report announce confirm accord use put keep hold set run stand need want try help allow
    """.split()
)

_SAYS_MORE = frozenset({"acomp", "oprd", "prt"})
_WHEN = frozenset({"after", "before", "since", "until", "till", "once"})

Range = tuple[int, int]  # half-open, of word numbers


@dataclass(frozen=True, slots=True)
class Counterpart:
    """How surely two mentions stand in each other's place (all parts 0 to 1).

    `near` is how much of the words around the one is aligned with words around the other, `governor` how
    directly they hang on aligned words, `cover` how much of the shorter sentence is aligned at all.
    `same_deed` is false when the verbs above them are plainly two: "built in 1973", "repaired in 1983".
    """

    near: float
    governor: float
    cover: float
    same_deed: bool = True

    @property
    def score(self) -> float:
        """All parts together."""
        weights = COUNTERPART_WEIGHTS
        return sum(w * part for w, part in zip(weights, (self.near, self.governor, self.cover), strict=True))

    def evidence(self) -> tuple[Evidence, ...]:
        """Give the parts as reasons for the alignment."""
        return (
            Evidence("words around", round(self.near, 2)),
            Evidence("governing words", round(self.governor, 2)),
            Evidence("words aligned", round(self.cover, 2)),
        )


def words_of(words: Sequence[Word], span: Span) -> Range | None:
    """Give the range of words that share a character with `span`; None when there are none."""
    first = bisect_right(words, span.start, key=_end)
    last = bisect_left(words, span.end, key=_start)
    return (first, last) if first < last else None


def _start(word: Word) -> int:
    return word.span.start


def _end(word: Word) -> int:
    return word.span.end


def compare_places(alignment: WordAlignment, left: Range, right: Range) -> Counterpart:
    """Compare where `left` stands in the left sentence with where `right` stands in the right one."""
    near = min(_near(alignment, left, right), _near(alignment.swapped(), right, left))
    return Counterpart(
        near=near,
        governor=_governor(alignment, left, right),
        cover=_cover(alignment, left, right),
        same_deed=_same_deed(alignment, left, right),
    )


def _same_deed(alignment: WordAlignment, left: Range, right: Range) -> bool:
    mine, theirs = verb_above(alignment.left, left), verb_above(alignment.right, right)
    if mine is None or theirs is None or alignment.to_right.get(mine.number) == theirs.number:
        return True
    if _timed(alignment.left, mine, alignment.to_left.get(theirs.number)) or _timed(
        alignment.right, theirs, alignment.to_right.get(mine.number)
    ):
        return False
    if mine.number in alignment.to_right or theirs.number in alignment.to_left:
        return True  # the verb stands elsewhere in the other sentence: the parse is in doubt
    light = is_light(alignment.left, mine) or is_light(alignment.right, theirs)
    return light or related(mine.lemma, theirs.lemma, "v")


def is_light(words: Sequence[Word], verb: Word) -> bool:
    """Tell whether a verb says little by itself and has nothing with it that says more: "went public"."""
    return verb.lemma in _LIGHT and not any(child.dep in _SAYS_MORE for child in children_of(words, verb))


def _timed(words: Sequence[Word], verb: Word, partner: int | None) -> bool:
    """Tell whether a verb says when the other's deed was done: "said so after it was out on Monday"."""
    return (
        partner == verb.head != verb.number
        and verb.dep == "advcl"
        and any(child.lemma in _WHEN and child.number < verb.number for child in children_of(words, verb))
    )


def verb_above(words: Sequence[Word], mine: Range) -> Word | None:
    """Give the verb of the clause that a range belongs to."""
    i = root_of(words, mine)
    while words[i].head != i:
        i = words[i].head
        if words[i].pos in {"VERB", "AUX"}:
            return words[i]
    return None


def _near(alignment: WordAlignment, mine: Range, theirs: Range) -> float:
    """Give the weighted part of the words around `mine` whose partners stand around `theirs`."""
    got = total = 0.0
    for side in (-1, 1):
        for step, i in _outward(alignment.left, mine, side):
            weight = NEAR_WEIGHTS[step]
            if i is None:  # where the sentence begins or ends
                total += weight
                got += weight * (next(_outward(alignment.right, theirs, side))[1] is None)
                continue
            weight *= 1.0 if alignment.left[i].content else 0.5
            total += weight
            partner = alignment.to_right.get(i)
            if partner is not None and 0 < _distance(partner, theirs) <= step + NEAR_SLACK:
                got += weight
    return got / total if total else 0.0


def _outward(words: Sequence[Word], mine: Range, side: int) -> Iterator[tuple[int, int | None]]:
    """Yield the steps and words outward from a range, at last None where the sentence ends."""
    i = mine[0] - 1 if side < 0 else mine[1]
    step = 0
    while step < NEAR_REACH:
        if not 0 <= i < len(words):
            yield step, None
            return
        if not words[i].mark:
            yield step, i
            step += 1
        i += side


def _distance(i: int, span: Range) -> int:
    """Give how many words `i` lies before or after a range; 0 inside it."""
    return max(span[0] - i, i - span[1] + 1, 0)


def _governor(alignment: WordAlignment, mine: Range, theirs: Range) -> float:
    """1 when the words that govern the two are aligned, less the farther up the aligned ones stand."""
    above, other = _above(alignment.left, mine), _above(alignment.right, theirs)
    if not above and not other:
        return GOVERNOR_STEPS[2]
    steps = [
        a + b for a, i in enumerate(above) for b, j in enumerate(other) if alignment.to_right.get(i) == j
    ]
    return GOVERNOR_STEPS[min(steps)] if steps else 0.0


def _above(words: Sequence[Word], mine: Range) -> list[int]:
    """Give the words that govern a range, the nearest three, prepositions and articles left out."""
    i = root_of(words, mine)
    found: list[int] = []
    while words[i].head != i and len(found) < 3:
        i = words[i].head
        if not mine[0] <= i < mine[1] and words[i].pos not in _TIES:
            found.append(i)
    return found


def root_of(words: Sequence[Word], mine: Range) -> int:
    """Give the word of a range that is governed from outside it."""
    return next((i for i in range(*mine) if not mine[0] <= words[i].head < mine[1]), mine[1] - 1)


def _cover(alignment: WordAlignment, left: Range, right: Range) -> float:
    mine, theirs = (
        words.difference(range(*own)) for words, own in zip(alignment.content, (left, right), strict=True)
    )
    fewer = min(len(mine), len(theirs))
    return sum(alignment.to_right.get(i) in theirs for i in mine) / fewer if fewer else 0.0
