"""The words of dates and the pieces of pattern built from them.

All patterns are compiled to ignore case; whether a capital is needed ("march", "May") is for the reader
of the match to say. No piece repeats without limit, so that matching stays linear.
"""

import re
from collections.abc import Iterable

_MONTH_FORMS = (
    *("january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun"),
    *("july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec"),
)
_WEEKDAY_FORMS = (
    *("monday|mon", "tuesday|tues|tue", "wednesday|wed", "thursday|thurs|thur|thu"),
    *("friday|fri", "saturday|sat", "sunday|sun"),
)
MONTHS = {form: number for number, forms in enumerate(_MONTH_FORMS, 1) for form in forms.split("|")}
WEEKDAYS = {form: number for number, forms in enumerate(_WEEKDAY_FORMS) for form in forms.split("|")}
FULL_WEEKDAYS = tuple(forms.split("|", maxsplit=1)[0] for forms in _WEEKDAY_FORMS)
FULL_MONTHS = tuple(forms.split("|", maxsplit=1)[0] for forms in _MONTH_FORMS)

_TEENS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
COUNTS: dict[str, float] = {word: number for number, word in enumerate(_TEENS.split(), 1)}
COUNTS |= {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
COUNTS |= {"a": 1, "an": 1, "half a": 0.5, "a dozen": 12}

# "A few" is anything from two to a handful: the middle, and as much slack as it is large.
VAGUE_COUNTS = {"a couple of": 2, "a couple": 2, "a few": 4, "few": 4, "several": 5, "some": 4}

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, northern

# Nouns that make a number before them a count: "In May 13 soldiers died", "in 2015 homes".
COUNT_NOUNS = (
    "people|persons|men|women|children|kids|boys|girls|students|pupils|teachers|soldiers|troops|officers"
    "|police|civilians|residents|refugees|migrants|workers|employees|jobs|members|homes|houses|buildings"
    "|families|households|villages|votes|voters|seats|cases|deaths|patients|dead|injured|wounded|killed"
    "|points|yards|games|goals|miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|ft|inches|tons|tonnes|kg|pounds"
    "|acres|hectares|barrels|gallons|lit(?:er|re)s|dollars|euros|cents|percent|per\\s?cent|shares|units|copies"
    "|cars|vehicles|aircraft|planes|flights|passengers|ships|boats|hours|hrs|minutes|seconds|days|weeks"
    "|months|years|times|calories|degrees|others|inmates|prisoners|protesters|demonstrators|fans|guests"
    "|GMT|UTC|local\\stime|hours\\sGMT|[ap]\\.?m\\b"
)
NOT_COUNTED = rf"(?!\s(?:{COUNT_NOUNS})\b)"

SPACE = r"(?:[^\S\n]{1,4}\n?[^\S\n]{0,4}|\n[^\S\n]{0,4})"  # one line break, never a paragraph's
DASH = r"[-‐‑‒–—]"


# Which of several weeks, Fridays or Mays; the last word tells.
WHICH = r"(?P<which>this\s(?:past|coming|current)|(?:the\s)?(?:past|coming|current|upcoming)|last|this|next)"

WHICH_WORDS = frozenset({"this", "the", "past", "coming", "current", "upcoming", "last", "next"})


def any_of(words: Iterable[str]) -> str:
    """Join words to an alternation, longest first, so that "june" wins over "jun"."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SHORT_MONTHS = tuple(form for form in MONTHS if form not in FULL_MONTHS)
_SHORT_WEEKDAYS = tuple(form for form in WEEKDAYS if form not in FULL_WEEKDAYS)
MONTH = rf"(?P<month>{any_of(FULL_MONTHS)}|(?:{any_of(_SHORT_MONTHS)})\b\.?)(?!\w)"
WEEKDAY = rf"(?P<weekday>{any_of(FULL_WEEKDAYS)}|(?:{any_of(_SHORT_WEEKDAYS)})\b\.?)(?!\w)"
FULL_WEEKDAY = rf"(?P<weekday>{any_of(FULL_WEEKDAYS)})\b"
PART = r"(?P<part>(?:(?:early|late|mid)(?:\s|-))?(?:morning|afternoon|evening|night)|lunchtime|dawn|dusk)\b"
_NOT_A_LARGER_NUMBER = (
    r"(?![\d%/]|[.,]\d{1,3}\b|:\d|(?:st|nd|rd|th)?-(?:year|day|hour|minute|month|week|point|mile))"
)
DAY = (
    rf"(?P<day>(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th)?|(?:{any_of(ORDINALS)})\b){_NOT_A_LARGER_NUMBER}"
)
YEAR = rf"(?P<year>1[0-9]\d\d|20\d\d|21\d\d)(?![\d%]|[.,:]\d){NOT_COUNTED}"
RELATIVE_YEAR = r"(?:of\s)?(?P<relative>this|last|next)\syear\b"


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which any run of white space may hold one line break."""
    return re.compile(pattern.replace(r"\s", SPACE), re.IGNORECASE)


def month_number(word: str) -> int:
    """Give 1..12 for a month's name or abbreviation as matched."""
    return MONTHS[word.rstrip(".").lower()]


def weekday_number(word: str) -> int:
    """Give 0..6, Monday first, for a weekday's name or abbreviation as matched."""
    return WEEKDAYS[word.rstrip(".").lower()]


def day_number(word: str) -> int:
    """Give the day of the month for "10", "10th" or "tenth"."""
    return ORDINALS.get(word.lower()) or int(word.lower().rstrip("stndrh"))
