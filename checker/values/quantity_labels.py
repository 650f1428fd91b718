"""Numbers that name instead of counting: years, roads, models, songs, and "one" the pronoun."""

import re

from checker.values.quantity_amounts import Amount
from checker.values.quantity_context import counts_things, line_is_title, next_words
from checker.values.quantity_hedges import hedge_after, hedge_before
from checker.values.quantity_lexicon import FUNCTION_WORDS, LABELS, MONTH, NOT_NOUNS, words

_LAST_WORD = re.compile(r"([\w&.'’-]+)[\s\u00a0]$")
_SENTENCE_STARTS = frozenset({"", *".!?:—\"“”'‘"})  # what may stand before the first word of a sentence
_CAPITAL_PLURAL = re.compile(r"[^s]s$|men$|[A-Z]s$")
_LABEL_LIST = re.compile(r"\s?(?:,|and|or|to|&|-|–|/|,\sand)\s?")
_STREET = re.compile(
    r"(?:\s(?:[A-Z]\.?|[A-Z][\w.'’]+|\d+(?:st|nd|rd|th))){1,3}\s(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln"
    r"|Boulevard|Blvd|Place|Court|Way|Terrace|Square|Crescent|Close|Parkway|Pkwy|Highway)\b"
)
_ABBREVIATION = 4  # letters and the full stop: "Vol.", "St.", "No."
_CAPITALS = re.compile(r"(?:[\s-][A-Z][\w.'’&]*)+")
_DAY_OF_MONTH = re.compile(rf"\s{MONTH}\s\d{{1,2}}\b")  # "19 Sept. 11 hijackers"
_SAME_COUNT = re.compile(r"\s(?:[a-z]+\s){0,2}")
_YEAR_WORD = re.compile(
    r"in|since|of|by|until|from|through|during|before|after|circa|the|early|late|mid|year|and|to|summer|spring|autumn|fall|winter"
)
_ONE_BEFORE = words(
    """no any every some each the this that another which loved little big other number day is was as if young
    old right wrong new good these those either neither such last next"""
)
_ONE_AFTER = words(
    """of another day time times way thing who that is was has had can could should would in on to at by with
    for and or but as if from which might may must does did will night side hand where when too more
    point last reason goes gets never knows than cannot minute moment evening morning afternoon such"""
)
_ZERO_BEFORE = words("ground patient net sub absolute year day hour carbon point")
_ZERO_AFTER = words("tolerance sum hour gravity day carbon emission emissions waste")


def may_count(text: str, amount: Amount) -> bool:
    """Tell whether nothing that follows a bare number forbids it to be a count."""
    dashed = text[amount.end : amount.end + 2]
    return not (dashed[:1] == "-" and dashed[1:].isalnum()) or hedge_after(text, amount.end) is not None


def is_label(text: str, amount: Amount, floor: int, label_end: int) -> bool:
    """Tell whether a bare number names something: a year, a road, a model, a song, a pronoun.

    `floor` is the end of the last quantity found, `label_end` that of the last label, -1 when there is none.
    """
    before = text[max(0, amount.start - 40) : amount.start]
    last = _LAST_WORD.search(before)
    word = last[1] if last else ""
    if _is_year(text, amount, word, floor):
        return True
    if label_end >= 0 and _LABEL_LIST.fullmatch(text, label_end, amount.start):
        return not counts_things(text, amount.end)  # "Articles 370 and 371"
    if amount.numeral.digits:
        return _names_figure(text, amount, word, floor)
    return _names_word(text, amount, word, before)


def _is_year(text: str, amount: Amount, word: str, floor: int) -> bool:
    printed = text[amount.numeral.start : amount.numeral.end]
    if len(printed) != 4 or not printed.isdigit() or not 1000 <= int(printed) <= 2199:
        return False
    if amount.last and amount.last.high <= 2199 and amount.last.end - amount.last.start == 4:
        return True  # "between 1600 and 1900 temperatures fell"
    of_year = bool(_YEAR_WORD.fullmatch(word.lower()))
    if not of_year and hedge_before(text, amount.start, floor):
        return False
    return of_year or int(printed) >= 1900 or not counts_things(text, amount.end)


def _names_figure(text: str, amount: Amount, word: str, floor: int) -> bool:
    """Tell whether the word before figures, or the capitals after them, make them a name."""
    if _STREET.match(text, amount.end):
        return True
    if LABELS & {word.lower().strip("."), word.lower().removesuffix("s")}:
        return not (word.islower() and counts_things(text, amount.end))
    if line_is_title(text, amount.start):
        return False
    named = (
        word[:1].isupper() and word.lower().strip(".'’") not in FUNCTION_WORDS and not _ends_sentence(word)
    )
    if named and not hedge_before(text, amount.start, floor):
        return True
    return _names_product(text, amount, floor)


def _names_product(text: str, amount: Amount, floor: int) -> bool:
    """Tell whether capitals after a number make it a name: "737 MAX", "50 Cent"; not "12 Americans"."""
    capitals = _CAPITALS.match(text, amount.end)
    if (
        capitals is None
        or _DAY_OF_MONTH.match(text, amount.end)
        or text[amount.end] == "\n"
        or "," in text[amount.start : amount.end]
    ):
        return False
    if floor and _SAME_COUNT.fullmatch(text, floor, amount.start):
        return True  # "two new 737 Max jets" counts jets once
    if _CAPITAL_PLURAL.search(capitals[0]):
        return False
    return not counts_things(text, capitals.end()) and not hedge_before(text, amount.start, floor)


def _names_word(text: str, amount: Amount, word: str, before: str) -> bool:
    printed = text[amount.start : amount.numeral.end]
    if printed.lower() == "one":
        return _is_pronoun(text, amount, word)
    if printed.lower() == "zero" and _zero_is_no_count(text, amount, word):
        return True
    if not printed[0].isupper() or line_is_title(text, amount.start):
        return False
    if word[:1].isupper() and word.lower() not in FUNCTION_WORDS and not _ends_sentence(word):
        return True  # "Big Ten", "Formula Two"
    inside = bool(before) and before.rstrip()[-1:] not in _SENTENCE_STARTS
    return inside and bool(_CAPITALS.match(text, amount.end))


def _ends_sentence(word: str) -> bool:
    """Tell whether a word before a number ends a sentence: "fled Norfolk. Four boats sank", not "No. 4"."""
    return word.endswith((".", "!", "?")) and len(word) > _ABBREVIATION and "." not in word[:-1]


def _zero_is_no_count(text: str, amount: Amount, word: str) -> bool:
    """Tell whether a zero is a place, a target or a policy: "Ground Zero", "net zero", "zero tolerance"."""
    after = next_words(text, amount.end).strip(" -\n").split()[:1]
    return word.lower() in _ZERO_BEFORE or bool(_ZERO_AFTER.intersection(after))


def _is_pronoun(text: str, amount: Amount, word: str) -> bool:
    after = next_words(text, amount.end)
    if not after or word.lower() in _ONE_BEFORE or text[amount.end] == "-":
        return True
    following = after.split()[0].lower()
    return following in _ONE_AFTER or following in NOT_NOUNS or following.endswith("ly")
