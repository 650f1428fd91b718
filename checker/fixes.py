"""Fixes: words of a draft that can be replaced without asking, since the sources leave no doubt.

Only the spelling of names is fixed (name-spelling). Another given name (given-name-mismatch) is another
fact, not another spelling, and may be another person: that is for the editor.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.house_style import HINT
from checker.model import Span
from checker.printed import PrintedWord, find_name, follows
from checker.prose import prose_words
from checker.run import Discrepancy, Run
from checker.slips import Checked, Slip, find_slips, misspelled_names, stands_at, tokens_of
from checker.suppressions import find_suppressions
from checker.values.given_names import is_given_name
from sources.article import Article

RULE = "name-spelling"
_APOSTROPHES = "'’‘´"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What to put between two offsets of a draft's text, and why; `fingerprint` is the finding's."""

    start: int
    end: int
    replacement: str
    rule: str
    fingerprint: str
    reason: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"fix offsets out of order: {self.start}..{self.end}")


def find_fixes(run: Run, draft: Article) -> tuple[Fix, ...]:
    """Find what can be fixed in a draft that the run has checked, in order and without overlap.

    Findings that are suppressed or dismissed are none of the run's `discrepancies`, and give no fixes. Nor
    do those on which house style has a word.
    """
    suspects = [found for found in run.discrepancies if _may_be_fixed(found, draft)]
    if not suspects:
        return ()
    checked = Checked.of(run, draft, prose_words(draft))
    return _apart(fix for found in suspects for fix in _fixes(found, checked))


def apply_fixes(text: str, fixes: Iterable[Fix]) -> str:
    """Give the text with every fix made; raises ValueError for fixes that overlap or lie outside it."""
    pieces, at = [], 0
    for fix in sorted(fixes, key=lambda fix: fix.start):
        if fix.start < at or fix.end > len(text):
            raise ValueError(f"a fix overlaps another or lies outside the text: {fix.start}..{fix.end}")
        pieces += [text[at : fix.start], fix.replacement]
        at = fix.end
    return "".join([*pieces, text[at:]])


def _may_be_fixed(found: Discrepancy, draft: Article) -> bool:
    ours = any(claim.article.id == draft.id for reading in found.readings for claim in reading.claims)
    return ours and found.rule == RULE and HINT not in found.hint


def _fixes(found: Discrepancy, checked: Checked) -> Iterator[Fix]:
    for slip in find_slips(found, checked):
        reason = f"{_listed(slip.outlets)} print “{slip.name}”, and no source has the draft's spelling"
        for word in _places(slip, checked):
            replacement = in_style_of(checked.draft.text[word.start : word.end], slip.printed)
            if replacement is not None:
                yield Fix(
                    start=word.start,
                    end=word.end,
                    replacement=replacement,
                    rule=found.rule,
                    fingerprint=found.fingerprint,
                    reason=reason,
                )


def _places(slip: Slip, checked: Checked) -> list[PrintedWord]:
    """Give the places where the draft has the misspelled word for this name; none when in doubt of one.

    The whole name is always meant, and that of a relative whom sources name too; a surname alone where the
    draft means them by it. A given name or a word of an institution stands for nothing by itself.
    """
    words, text = checked.words, checked.draft.text
    names = misspelled_names(slip, checked)
    whole = {i + name.index(slip.wrong) for name in names for i in find_name(text, words, name)}
    who = slip.entities.union(claim.subject for claim in checked.claims if tokens_of(claim) in names)
    ignored = [s.area for s in find_suppressions(checked.draft) if not s.rules or RULE in s.rules]
    places = []
    for index, word in enumerate(words):
        if word.key != slip.wrong:
            continue
        if index not in whole and slip.is_surname and _behind_given_name(text, words, index):
            return []  # "Oleg Kirsanvo", who may really be called so
        meant = index in whole or (slip.is_surname and _is_meant(who, word, index, checked))
        in_file = Span(*checked.draft.file_span(word.start, word.end))
        if meant and not any(area.overlaps(in_file) for area in ignored):
            places.append(word)
    return places


def _behind_given_name(text: str, words: Sequence[PrintedWord], index: int) -> bool:
    if not index or not follows(text, words[index - 1], words[index]):
        return False
    before = words[index - 1]
    return text[before.start].isupper() and is_given_name(before.key)


def _is_meant(who: frozenset[object], word: PrintedWord, index: int, checked: Checked) -> bool:
    """Tell whether a surname alone means one of these people: by its claim, or else by its place."""
    names = (claim for claim in checked.claims if tokens_of(claim))
    claim = next((claim for claim in names if stands_at(claim, word.start, word.end)), None)
    if claim is not None:
        return claim.subject in who
    text = checked.draft.text
    after = checked.words[index + 1] if index + 1 < len(checked.words) else None
    named_after = after and follows(text, word, after) and text[after.start].isupper()  # Kirsanvo Street
    return not named_after and not text[word.start : word.end].isupper()


def in_style_of(old: str, new: str) -> str | None:
    """Write `new` as `old` is written: in capitals, with curly apostrophes or combining marks.

    None if that cannot be: a word in lower case is no name, and words that differ in apostrophes are none
    that we judge.
    """
    marks, wanted = ([char for char in word if char in _APOSTROPHES] for word in (old, new))
    if len(marks) != len(wanted) or old[0].isupper() != new[0].isupper() or old.islower():
        return None
    in_order = iter(marks)
    styled = "".join(next(in_order) if char in _APOSTROPHES else char for char in new)
    if len(old) > 1 and old.isupper():
        styled = styled.upper()
    return unicodedata.normalize("NFC" if unicodedata.is_normalized("NFC", old) else "NFD", styled)


def _apart(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """Sort fixes, each once, and leave out all that overlap."""
    once = {(fix.start, fix.end, fix.replacement): fix for fix in fixes}
    ordered = [once[key] for key in sorted(once)]
    clashing = {id(fix) for one, other in pairwise(ordered) if other.start < one.end for fix in (one, other)}
    return tuple(fix for fix in ordered if id(fix) not in clashing)


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
