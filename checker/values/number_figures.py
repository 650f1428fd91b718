"""Numbers printed in digits: "1,500", "5,00,000", "1.2 million", "2½", "1/16", "100bn"."""

import re
from decimal import Decimal

from checker.values.number_lexicon import SCALES
from checker.values.numeral import Numeral, place_value, printed_numeral

_SUFFIXES = {
    "k": 3,
    "m": 6,
    "mn": 6,
    "mln": 6,
    "mm": 6,
    "b": 9,
    "bn": 9,
    "bln": 9,
    "tn": 12,
    "trn": 12,
    "t": 12,
    "cr": 7,
}
_GLYPHS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "1/3", "⅔": "2/3", "⅛": "0.125"}
_LONGEST = 40  # characters; no newspaper prints a longer figure, but a serial number may be one
_S = r"[ \u00a0\u202f\u2009]"
DIGITS = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,3}}, 000(?!\d)|\d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)"
    rf"|[1-9]\d{{0,2}}(?:{_S}\d{{3}})+(?![\d-])|\d+)(?:\.\d+)?|\.\d+"
)
_SCALE = "|".join(SCALES)
_FIGURE = re.compile(
    rf"(?P<number>{DIGITS})(?:(?P<glyph>[½¼¾⅓⅔⅛])|[ -](?P<top>\d)[/⁄](?P<under>\d{{1,2}})(?![\d/]))?"
    rf"(?P<scales>(?:(?:{_S}|-)?(?:{_SCALE})(?!\w)){{0,3}})",
    re.I,
)
_SHORT = re.compile(rf"(?P<gap>{_S}?)(?P<suffix>k|mn|mln|mm|m|bn|bln|b|tn|trn|t|cr)(?!\w)\.?(?!\w)", re.I)
_COUNTED = re.compile(r"\s(?:[a-z-]+\s){0,2}?(?:[a-z]{2,}[^\Wsiu]s|people|men|women|children)\b")
_RATIO = re.compile(r"(?P<top>\d{1,2})[/⁄](?P<under>2|3|4|5|6|8|10|16|32|64|100|128)(?![\d/⁄])")


def match_digits(text: str, at: int, *, money: bool) -> Numeral | None:
    """Read the longest number in digits that begins at an offset; `money`: a currency precedes it."""
    first = text[at : at + 1]
    if first.isdigit() or first == ".":
        return _match_ratio(text, at) or _match_figure(text, at, money=money)
    if first in _GLYPHS:
        return printed_numeral(text, at, at + 1, _glyph(first), Decimal(1), grain=Decimal("0.01"))
    return None


def _match_ratio(text: str, at: int) -> Numeral | None:
    match = _RATIO.match(text, at)
    if match is None or not 0 < int(match["top"]) < int(match["under"]):
        return None  # "9/11" and "24/7" are no fractions
    value = Decimal(match["top"]) / Decimal(match["under"])
    return printed_numeral(text, at, match.end(), value, Decimal(1), grain=Decimal("0.01"))


def _match_figure(text: str, at: int, *, money: bool) -> Numeral | None:
    match = _FIGURE.match(text, at)
    if match is None or len(match["number"]) > _LONGEST:
        return None
    printed = re.sub(r"[^\d.]", "", match["number"])
    value, end = Decimal(printed), match.end()
    if match["glyph"]:
        value += _glyph(match["glyph"])
    elif match["under"] and int(match["under"]):
        value += Decimal(match["top"]) / Decimal(match["under"])
    scale = Decimal(1)
    for word in re.findall(r"[a-z]+", match["scales"].lower()):
        scale *= SCALES[word]
    if scale == 1:
        scale, end = _short_scale(text, end, money=money)
    grain = place_value(printed) if value == Decimal(printed) else Decimal("0.1")
    return printed_numeral(text, at, end, value, scale, grain=grain)


def _short_scale(text: str, at: int, *, money: bool) -> tuple[Decimal, int]:
    match = _SHORT.match(text, at)
    if match is None:
        return Decimal(1), at
    suffix, end = match["suffix"], match.end("suffix")
    clear = suffix == "M" or suffix.lower() in ("mn", "mln", "bn", "bln", "tn", "trn")
    if (suffix == "t" and not money) or (suffix.lower() == "mm" and not money):
        return Decimal(1), at
    if money or (clear and not match["gap"]) or (not match["gap"] and _COUNTED.match(text, end)):
        return Decimal(10) ** _SUFFIXES[suffix.lower()], end
    return Decimal(1), at


def _glyph(char: str) -> Decimal:
    top, _, under = _GLYPHS[char].partition("/")
    return Decimal(top) / Decimal(under or 1)
