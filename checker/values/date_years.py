"""Years, decades and centuries: "in 2015", "the 2008 vote", "2010-2015", "the late 1970s"."""

import re
from dataclasses import replace

from checker.values.date_calendar import days_from, year_span
from checker.values.date_kinds import Bound, Precision
from checker.values.date_lexicon import (
    COUNT_NOUNS,
    DASH,
    NOT_COUNTED,
    ORDINALS,
    SEASONS,
    YEAR,
    any_of,
    compiled,
)
from checker.values.date_reading import Anchor, Match, Rule, whole_year
from checker.values.dates import DateRange

_WINDOW = 24
_FISCAL_REACH = 184  # a fiscal year may begin half a year to either side of the calendar's

_YEAR_ALONE = compiled(YEAR)
_YEARS = compiled(
    rf"{YEAR}\s?(?:{DASH}|\sto\s)\s?(?P<last>(?:1\d|2[01])?\d\d)(?![\d%,.]\d|\d|{DASH})" + NOT_COUNTED
)
_DECADE = compiled(r"(?P<year>1[0-9]\d0|20\d0)['’]?s\b")
_SHORT_DECADE = re.compile(r"(?P<year>[2-9]0)['’]?s\b", re.IGNORECASE)
_CENTURY = compiled(
    rf"(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{any_of(ORDINALS)}))(?:\s|-)century\b(?!\sB\.?C)"
)
_FISCAL = compiled(rf"(?:fiscal(?:\syear)?\s|FY\s?){YEAR}")

_YEAR_WORD_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|before|after|during|from|of|early|late|mid|year|around|circa|about|to|through|for"
    r"|between|and|or|than|late-|mid-|early-|pre-|post-|than\s+in|[a-z]+ly\s+in)(?:[\s-]|\s+the\s+)+\Z"
    rf"|\b(?:{any_of(SEASONS)})\s+\Z|[(–—-]\s*\Z|\bmid-|\bpost-|\bpre-",
    re.IGNORECASE,
)
_OWNER_BEFORE = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|this|that)|['’]s?)(?:\s+[a-z]+)?\s+\Z", re.I
)
_NUMBERED_BEFORE = re.compile(
    r"(?:\b(?:no|nos|number|room|flight|highway|route|section|sections|article|page|pages|level|unit|model|channel"
    r"|nearly|almost|over|some|roughly|approximately|least|most|exactly|another|only|all|up\s+to|than|of\s+some|total"
    r"|about|around|to\s+about|resolution|class\s+of|lot|box|building|gate|asteroid|suite|extension|chapter|block|size)\.?\s+"
    r"|[$£€¥#@+=<>&/\d]\s*|[\w\d][.,:-]|\bUS\$?\s?)\Z",
    re.IGNORECASE,
)
_PLURAL_AFTER = re.compile(
    r" (?!was|is|has|as|thus|this|across|versus|plus|perhaps|always|towards?s?\b)[a-z]{2,}s\b"
)
_UNIT_AFTER = re.compile(
    rf"[ -](?:{COUNT_NOUNS.replace(chr(92) + 's', ' ')})\b|-\w|[%°]|['’]s?\d", re.IGNORECASE
)
_PRODUCT_BEFORE = re.compile(r"\b[A-Z]\w*[ -]\Z")  # "Windows Server 2012", "Euro 2012", "Agenda 2030"
_CARS = re.compile(
    r" (?:Acura|Audi|Bentley|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Ferrari|Fiat|Ford|GMC"
    r"|Harley|Honda|Hyundai|Infiniti|Jaguar|Jeep|Kia|Land Rover|Lexus|Lincoln|Mazda|Mercedes"
    r"|Mitsubishi|Nissan|Oldsmobile|Opel|Peugeot|Pontiac|Porsche|Range Rover|Renault|Saturn"
    r"|Subaru|Suzuki|Tesla|Toyota|Vauxhall|Volkswagen|Volvo|VW)\b"
)
_MONEY_BEFORE = re.compile(r"(?:[$£€¥]|\b(?:Rs|USD|EUR|GBP)\.?)\s?\Z")


def _year_stands(match: Match) -> bool:
    """Tell whether four digits are a year: "in 2015" is, "2015 people", "$2015" and "Flight 2012" are not."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    if _MONEY_BEFORE.search(before) or _UNIT_AFTER.match(after):
        return False
    year = int(match["year"])
    if _OWNER_BEFORE.search(before):
        return 1900 <= year <= 2049
    dated = bool(_YEAR_WORD_BEFORE.search(before))
    if not dated and _PRODUCT_BEFORE.search(before):
        return False
    if _PLURAL_AFTER.match(after) or (_NUMBERED_BEFORE.search(before) and not _plainly_dated(before, year)):
        return False
    return dated if not 1900 <= year <= 2049 else dated or not _round(year)


def _plainly_dated(before: str, year: int) -> bool:
    """ "Around 2008" is a year where "around 2000" may be a count; so are "(2008" and "2007-2008"."""
    return bool(
        re.search(r"(?:\b(?:about|around|mid-|post-|pre-)\s*|[a-z]-)\Z", before, re.I)
    ) and not _round(year)


def _round(year: int) -> bool:
    return year % 100 == 0


def _read_year(match: Match, anchor: Anchor) -> DateRange | None:
    if not _year_stands(match):
        return None
    made = _CARS.match(match.string, match.end())
    return replace(whole_year(int(match["year"])), bound=Bound.MADE if made else Bound.ON)


def _read_years(match: Match, anchor: Anchor) -> DateRange | None:
    """Read "2010-2015" and "2010-11"; "2010-08" may be a month, and is left alone."""
    first, words = int(match["year"]), match["last"]
    last = int(words) if len(words) == 4 else first - first % 100 + int(words)
    if not first < last <= first + 150 or not _year_stands(match):
        return None
    earliest, latest = year_span(first, last - first + 1)
    return DateRange(earliest=earliest, latest=latest, precision=Precision.YEAR)


def _read_decade(match: Match, anchor: Anchor) -> DateRange | None:
    return _decade(int(match["year"]))


def _decade(first: int) -> DateRange:
    length = 100 if first % 100 == 0 and first < 2000 else 10  # "the 1800s" are a century
    earliest, latest = year_span(first, length)
    precision = Precision.CENTURY if length == 100 else Precision.DECADE
    return DateRange(earliest=earliest, latest=latest, precision=precision)


def _read_short_decade(match: Match, anchor: Anchor) -> DateRange | None:
    """Read "the '90s"; without its apostrophe it may be a temperature or an age."""
    if match.start() == 0 or match.string[match.start() - 1] not in "'’‘`":
        return None
    return _decade(1900 + int(match["year"]))


def _read_century(match: Match, anchor: Anchor) -> DateRange | None:
    number = int(match["number"]) if match["number"] else ORDINALS[match["word"].lower()]
    if not 1 <= number <= 30:
        return None
    earliest, latest = year_span(100 * number - 99, 100)
    return DateRange(earliest=earliest, latest=latest, precision=Precision.CENTURY)


def _read_fiscal(match: Match, anchor: Anchor) -> DateRange | None:
    year = int(match["year"])
    earliest, latest = year_span(year)
    return DateRange(
        earliest=days_from(earliest, -_FISCAL_REACH),
        latest=days_from(latest, _FISCAL_REACH),
        precision=Precision.YEAR,
        year=year,
        approximate=True,
    )


_CENTURY_WORDS = frozenset({"#1", "#2", *(word.partition("-")[0] for word in ORDINALS)})

RULES = (
    Rule(frozenset({"#4"}), _DECADE, _read_decade),
    Rule(frozenset({"#2"}), _SHORT_DECADE, _read_short_decade),
    Rule(_CENTURY_WORDS, _CENTURY, _read_century),
    Rule(frozenset({"fiscal", "fy"}), _FISCAL, _read_fiscal),
    Rule(frozenset({"#4"}), _YEARS, _read_years),
    Rule(frozenset({"#4"}), _YEAR_ALONE, _read_year),
)
