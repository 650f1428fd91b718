"""Words that look like dates and are none: May the minister, to march, the Sunday Times, Room 2012."""

import re
from functools import lru_cache

from checker.values.date_lexicon import compiled, month_number
from checker.values.date_reading import Match

_NAMES_AND_VERBS = frozenset({4, 5, 6, 3, 8})  # April, May, June, March, August
_WINDOW = 32

_TIME_WORD_BEFORE = re.compile(
    r"(?:\b(?:in|of|since|by|until|till|from|to|through|thru|during|last|next|this|early|late|mid|middle|before"
    r"|after|between|and|or|past|coming|every|each|around|about|for|previous|following|late-|mid-|early-)[\s-]+"
    r"(?:the\s+)?|\bthe\s+)\Z",
    re.IGNORECASE,
)
_ONLY_IN_BEFORE = re.compile(
    r"\b(?:in|since|until|during|last|next|early|late|mid|before|after|between|every|each|through)[\s-]+\Z",
    re.IGNORECASE,
)
_NO_NAMES = (
    r"(?!(?:In|Since|Last|Next|Early|Late|Mid|Until|By|From|This|That|And|The|A|An|It|Its|His|Her|Their|Our|On|Before"
    r"|After|During)\b)"
)
_NAME_BEFORE = re.compile(rf"\b{_NO_NAMES}[A-Z][\w.'’-]*[ ]\Z")
_PERSON_CALLED_MAY = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|{_NO_NAMES}[A-Z][a-z]+)\.? May\b(?! \d)")
_NAME_AFTER = re.compile(r"[ ][A-Z][a-z]")
_DETERMINED = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|our)|['’]s)\s+\Z", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    r"[ ](?!(?:for|on|against|to|in|through|toward|towards|by|from|was|is|and)\b)[a-z]{3}"
)

_COUNTED_AFTER = re.compile(r" [a-z]{3,}(?:s|men|people|children|dead|injured|wounded)\b| people\b")
_HABIT_BEFORE = re.compile(r"\b(?:every|each|any|another|most|alternate|the\s+first|one)\s+\Z", re.IGNORECASE)
# "The second Tuesday of each month" is a habit, "of November" not the Tuesday of this week.
_ORDINAL_BEFORE = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))\s+\Z", re.IGNORECASE
)
_OF_A_MONTH_AFTER = re.compile(r"\s+(?:of|in)\b")
_TITLE_AFTER = compiled(
    r"\s(?:Times|Telegraph|Mail|Express|Mirror|Herald|Post|World|Mercury|Star|Age|People|Sport|Business|Review"
    r"|Standard|Tribune|Independent|Observer|Democrat|News|Nation|Edition|Politics|Magazine|Journal|Live|Lights"
    r"|Football|Baseball|School|Group|Prayers?|Island|Service|Night\s(?:Football|Live|Lights|Raw|Baseball)"
    r"|Morning\sHerald|Agreement)\b"
)
_PREFIX_NAME = re.compile(
    r"\b(?:Bloody|Super|Patch|Sheffield|Joe|Ruby|Man|Billy|Freaky|Super\s+Bowl|Black|Good|Ash|Palm|Cyber|Fat|Shrove"
    r"|Maundy|Casual|Giving|Super-|Whit|Holy)\s+\Z"
)
# "Filed under Politics on March 3, 2016", "Last updated: ..."; not "the video, posted in Paris on March 3".
_STAMP_BEFORE = compiled(
    r"(?:\A|[\n|•»·]|[.!?]\s|\b(?:entry|post|article|story|item)\s(?:was\s)?)\s?"
    r"(?:by\s[\w.'’ -]{2,40}[,|]?\s)?"
    r"(?:(?:first\s|originally\s)?(?:posted|filed|published|uploaded)|(?:last\s)?(?:updated|modified))"
    r"(?:\s(?:in|under|by|to)\s[^.!?\n]{1,60}?)?(?:\s?[:,|–-]|\son:?|\sat\s[\w:. ]{4,12},?(?:\son)?)?\s\Z"
)
_SENTENCE_AFTER = re.compile(
    r",?\s(?!at\b|by\b|in\b|under\b"
    r"|and\s(?:filed|last|updated|modified)\b)[a-z]{2,}\s"
)
_STAMP_WINDOW = 120


def is_stamp(text: str, start: int, end: int) -> bool:
    """Tell whether a date is the page's own: "Posted in Politics on", "Updated:"."""
    if _SENTENCE_AFTER.match(text, end):
        return False  # "Published on March 3, the report was long"
    return bool(_STAMP_BEFORE.search(text[max(0, start - _STAMP_WINDOW) : start]))


def month_is_a_date(match: Match, *, dated: bool) -> bool:
    """Tell whether a month's name is meant as a month; `dated` when a day or year stands with it.

    "May said", "Troops march on", "June Carter": a bare word needs the company of a date.
    """
    word = match["month"]
    before = match.string[max(0, match.start() - _WINDOW) : match.start()]
    if dated:
        return word[0].isupper() or month_number(word) not in (3, 5)
    if len(word) <= 4 and word.lower() not in ("may", "june", "july"):
        return word.endswith(".") and bool(_TIME_WORD_BEFORE.search(before))
    if month_number(word) not in _NAMES_AND_VERBS:
        return not (word.isupper() and len(word) < 4)
    return _ambiguous_month(match, before)


def counts_after_a_month(match: Match) -> bool:
    """Tell whether the number after a month counts something: "In May 13 rebels died"."""
    before = match.string[max(0, match.start() - 3) : match.start()].lower()
    return before == "in " and bool(_COUNTED_AFTER.match(match.string, match.end()))


def _ambiguous_month(match: Match, before: str) -> bool:
    """March, April, May, June, August: also names and verbs."""
    after = match.string[match.end() : match.end() + _WINDOW]
    if after.startswith(("'s", "’s")) or _NAME_AFTER.match(after) or _NAME_BEFORE.search(before):
        return False
    if _DETERMINED.search(before):
        return bool(_NOUN_AFTER.match(after))
    if month_number(match["month"]) == 5 and _surname_elsewhere(match.string):
        return bool(_ONLY_IN_BEFORE.search(before))
    return bool(_TIME_WORD_BEFORE.search(before))


@lru_cache(maxsize=16)
def _surname_elsewhere(text: str) -> bool:
    """Whether someone called May plays a part, so that "by May" and "from May" may mean her."""
    return bool(_PERSON_CALLED_MAY.search(text))


def weekday_is_a_date(match: Match) -> bool:
    """Tell whether a weekday is a day of the story: not a habit, a newspaper, a match or a feast."""
    word = match["weekday"]
    if not word[0].isupper():
        return False
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - _WINDOW) : start]
    if _HABIT_BEFORE.search(before) or _PREFIX_NAME.search(before):
        return False
    if _ORDINAL_BEFORE.search(before) and _OF_A_MONTH_AFTER.match(text, end):
        return False
    title = _TITLE_AFTER.match(text, match.end("weekday"))
    return not (title and title[0].strip()[0].isupper()) and not text[end : end + 1].isalnum()
