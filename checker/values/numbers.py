"""Numbers as news prints them, in digits or in words, read into exact decimals.

`match_numeral` and `match_ordinal` read the longest number at one place of a text; `parse_number` reads a
phrase that is nothing but a number.
"""

from decimal import Decimal

from checker.values.number_figures import match_digits
from checker.values.number_lexicon import CARDINALS, ORDINALS, SCALES
from checker.values.number_words import match_ordinal, match_part, match_words
from checker.values.numeral import Numeral

__all__ = [
    "CARDINALS",
    "ORDINALS",
    "SCALES",
    "Numeral",
    "match_numeral",
    "match_ordinal",
    "match_part",
    "parse_number",
]


def parse_number(text: str) -> Decimal | None:
    """Read a phrase that is one number ("1,500", "twenty-five", "half a million"); None when it is not."""
    found = match_numeral(text.strip(), 0)
    if found is None or found.end != len(text.strip()) or found.low != found.high:
        return None
    return found.low


def match_numeral(text: str, at: int, *, money: bool = False) -> Numeral | None:
    """Read the longest number that begins at an offset; None when none does.

    After a currency sign (`money`) "m", "b" and "k" are scales; elsewhere "5m users" is, "50m race" is not.
    """
    return match_digits(text, at, money=money) or match_words(text, at)
