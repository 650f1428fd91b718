"""Where a quantity may begin: a digit, a number word, a sign or a currency."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.values.number_lexicon import CARDINALS, ORDINALS, SCALES
from checker.values.quantity_lexicon import ALONE, DECADES, words
from checker.values.units import CURRENCY_PREFIX

_PLURALS = "dozens scores tens hundreds thousands millions billions trillions lakhs crores"
_WORD_STARTS = "|".join(
    sorted(
        {*CARDINALS, *ORDINALS, *ALONE, *DECADES, *words(_PLURALS), "half", "several", "few"},
        key=len,
        reverse=True,
    )
)
_SCALED = "|".join([*SCALES, "dozen", "couple of", "pair of", "few", "half", "third", "quarter", "fourth"])
_SCALED += "|fifth|sixth|seventh|eighth|ninth|tenth"
# "$ US1 million", "$A2.50": the country after the sign, as in Australian and Canadian papers.
_SIGN_FIRST = r"\$[ \u00a0]?(?:US|AU|A|NZ|CA|C|HK|S)(?=\d)"
_SIGN_AND_COUNTRY = re.compile(r"\$\s?(?P<country>[A-Z]+)")
_LEAD = (
    rf"(?:(?P<sign>(?i:minus)[\s-]|[-−+](?=[\d.$£€]))?(?:(?P<money>{_SIGN_FIRST}|{CURRENCY_PREFIX})"
    rf"[ \u00a0]?)?"
    rf"(?P<inner>-)?(?=\.?\d))"
)
_WORD_LEAD = rf"(?P<word>(?i:{_WORD_STARTS}|an?(?=\s(?:{_SCALED})))\b)"
_START = re.compile(
    r"(?<![\w.,:/#@+-])(?:(?:(?i:magnitude|sub|now)-)?"
    rf"(?:(?=[\d.$£€¥₹₽₩₪₱฿₫₴₺₦৳₤+−m-]|[A-Z])(?P<lead>{_LEAD})|{_WORD_LEAD}))|(?P<glyph>(?<!\w)[½¼¾⅓⅔])"
)
_SECOND = re.compile(rf"(?:(?P<lead>{_LEAD})|{_WORD_LEAD})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The beginning of a possible quantity, up to its number when that is in digits.

    `start..end` is the sign and currency of a figure ("-$", often empty), or the first word of a number in
    words, which `spelled` tells apart; `token` is where the token begins ("sub-40": three before `start`).
    """

    token: int
    start: int
    end: int
    spelled: bool = False
    word: str = ""
    money: str = ""
    sign: str = ""


def find_lead(text: str, at: int) -> Lead | None:
    """Find the next place, from an offset on, where a quantity may begin."""
    match = _START.search(text, at)
    if match is None:
        return None
    if match["glyph"]:
        return Lead(token=match.start(), start=match.start(), end=match.end(), spelled=True)
    return _lead(match)


def lead_at(text: str, at: int) -> Lead | None:
    """Read a lead that begins at an offset: the far end of a range may stand where no quantity begins."""
    match = _SECOND.match(text, at)
    return _lead(match) if match else None


def _lead(match: re.Match[str]) -> Lead:
    if match["word"]:
        start, end = match.span("word")
        return Lead(token=match.start(), start=start, end=end, spelled=True, word=match["word"].lower())
    start, end = match.span("lead")
    return Lead(
        token=match.start(), start=start, end=end, money=_country_first(match["money"] or ""),
        sign=_plain_sign(match["sign"] or match["inner"] or ""),
    )  # fmt: skip


def _country_first(money: str) -> str:
    """Give "US$" for "$ US"; any other currency as it is printed."""
    match = _SIGN_AND_COUNTRY.fullmatch(money)
    return f"{match['country']}$" if match else money


def _plain_sign(printed: str) -> str:
    """Give "minus", "-", "+" or "" for what stands before a figure."""
    sign = printed.lower().replace("−", "-")
    return "minus" if sign.startswith("minus") else sign
