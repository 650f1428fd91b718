"""Acronyms and what they stand for: PSM and Pakistan Steel Mills."""

import re
from functools import lru_cache

_STOP_TEXT = "a al an and at by de del des di du for from in la of on the to und with y &"
_CORPORATE_TEXT = "inc corp corporation co company ltd limited llc plc group ag sa"
_STOP_WORDS = frozenset(_STOP_TEXT.split())
_CORPORATE = frozenset(_CORPORATE_TEXT.split())
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")


@lru_cache(maxsize=1 << 14)
def acronym_of(short: str, long: str) -> bool:
    """Tell whether `short` is an acronym of `long`: two to eight letters, at least two of them capitals.

    Every weighty word gives its first letter, in order; stop words and a closing Inc. or Group may. So UN,
    U.N., FBI, SAPM (Special Assistant to the Prime Minister), DoJ and ISIS are found. False when unsure.
    """
    letters = acronym_letters(short)
    return bool(letters) and letters in initials(long)


def acronym_letters(text: str) -> str:
    """Give the letters of an acronym in lower case, full stops gone; empty when the text is none."""
    letters = text.replace(".", "").strip()
    if not (2 <= len(letters) <= 8 and letters.isalpha() and sum(map(str.isupper, letters)) >= 2):
        return ""
    return letters.casefold()


@lru_cache(maxsize=1 << 14)
def initials(long: str) -> frozenset[str]:
    """Give every acronym a name of two or more words could have, in lower case."""
    words = [word.casefold() for word in _WORD.findall(long)][:12]
    if len(words) < 2:
        return frozenset()
    found = {""}
    for position, word in enumerate(words):
        closing = position == len(words) - 1 and word in _CORPORATE
        longer = {start + word[0] for start in found if word[0].isalnum()}
        found = found | longer if word in _STOP_WORDS or closing else longer
    return frozenset(letters for letters in found if 2 <= len(letters) <= 8 and letters not in words)
