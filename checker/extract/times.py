"""Claims of the time of day at which something happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.context import clause_of, content_lemma, governors
from checker.extract.mood import modality_of
from checker.extract.occasions import event_of
from checker.extract.passages import Passage
from checker.model import Claim
from checker.values.clock import find_times

# "By noon", "between 10 and 11 p.m.": not the time itself; "shortly after 7" is, nearly.
_OPEN = re.compile(
    r"(?<!just )(?<!shortly )(?<!soon )(?<!moments )(?<!minutes )(?<!right )"
    r"\b(?:by|until|till|before|after|since|from|to|between|than|(?:between|from)\s\S{1,5}\s(?:[ap]\.?m\.?\s)?(?:and|to))\s\Z",
    re.IGNORECASE,
)
_WINDOW = 40


def time_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for every time of day: the event of its clause happened then, not before or after it."""
    for found in find_times(passage.text):
        tokens = passage.tokens(found.start, found.end)
        if tokens is None or _OPEN.search(passage.text, max(0, found.start - _WINDOW), found.start):
            continue
        verb = clause_of(tokens.root)
        lemma = content_lemma(verb)
        context = replace(
            passage.context(tokens.root, head=str(verb.lemma_.lower())),
            path=((lemma,) if lemma else ()) + governors(verb),
        )
        claim = passage.claim(
            (found.start, found.end),
            subject=event_of(verb),
            slot="time",
            value=found.value,
            features=context,
            modality=modality_of(verb),
        )
        if claim is not None:
            yield claim
