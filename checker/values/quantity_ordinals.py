"""Ordinals that rank or number something: "his third visit", "the 32nd win", "the third-largest city"."""

import re

from checker.values.numbers import Numeral
from checker.values.quantity_context import ends_with_word, line_is_title, next_words
from checker.values.quantity_lexicon import words

_ADVERB_ORDINALS = words(
    """half halves hand lady name aid party degree class amendment and of thing later ago before after per
    glance to in or when that is was were are from on at with by for as since but then i he she we they
    it street avenue responder responders person world century centuries reich cousin cousins thought
    thoughts fiddle nature"""
)
_JOINED = re.compile(r"(?:\w*(?:est|most)|place|straight|ranked|seeded|round|consecutive|ever)")
_TIME_SECOND = re.compile(r"(?:\d|per|a\ssplit|split|every|each|one|few|last|final)[\s-]$", re.I)


def ranks(text: str, ordinal: Numeral) -> bool:
    """Refuse "a second later", "First Amendment", "at first", "the 20th century"."""
    after = next_words(text, ordinal.end)
    if not after:
        return False
    first = after.lstrip("-").split()[0].split("-")[0]
    named = ordinal.digits or text[ordinal.start].isupper()
    if named and first[:1].isupper() and not line_is_title(text, ordinal.start):
        return False
    if after[0] == "-":
        return bool(_JOINED.fullmatch(first))
    if text[ordinal.start : ordinal.end].lower() in ("second", "seconds") and ends_with_word(
        text, ordinal.start, _TIME_SECOND
    ):
        return False
    return first.lower().strip("'’s") not in _ADVERB_ORDINALS
