"""Bylines: the lines that say who wrote, edited or supplied an article."""

import re

from sources.agencies import AGENCY

_NAME = r"[A-ZÀ-Þ@][\w'’.@-]*"
_NAMES = rf"{_NAME}(?:\s{_NAME}){{0,4}}"
_BY = re.compile(
    r"(?:(?:written|posted|published|reported|compiled|words|story|text|report|article|analysis)\s+)?by:?\s+",
    re.IGNORECASE,
)
_JOB = (
    r"(?:staff|senior|chief|special|political|business|sports?|crime|foreign|news|city|web|our|bureau|diplomatic"
    r"|national|associate|assistant|deputy|managing|contributing|freelance|science|technology|health|legal|own)"
)
_POST = r"(?:writers?|reporters?|correspondents?|editors?|desk|bureau|columnist|report|team|producers?|chief)"
_STAFF = re.compile(
    rf"{_NAMES}(?:\s(?:and|&)\s{_NAMES})?\s*[,|/•·–—-]\s*"
    rf"(?:(?i:(?:{_JOB}\s){{1,3}}{_POST})(?:\s(?:in|at|for|of)\s{_NAMES})?|(?:[Tt]he\s)?{AGENCY}(?:\s(?i:{_POST}))?)"
    rf"|(?i:(?:from\s|by\s)?(?:our\s)?(?:{_JOB}\s){{1,3}}{_POST})"
)
_REPORTING = re.compile(
    r"[(\[]?(?:(?:additional |further )?(?:reporting|writing|editing|compiled|edited) by\s.{1,300}"
    r"|.{1,200}\bcontributed (?:to|reporting (?:to|for)) (?:this|the) (?:report|story|article|piece)"
    r"|.{1,120}\bcontributed reporting(?: from .{1,60})?"
    r"|with (?:additional |extra )?(?:reporting|inputs?) (?:from|by) .{1,120}"
    r"|this (?:story|article|report) was (?:written|reported|compiled) by .{1,120})[.)\]]*",
    re.IGNORECASE,
)
_SUPPLIED = re.compile(rf"\W*{AGENCY}(?:\s*(?:[-–—/|,&+]|and)\s*{AGENCY})*[\s—–)\]-]*", re.IGNORECASE)
_WORD = re.compile(r"[^\s,;|/•·–—]+")
_SMALL = re.compile(
    r"(?:and|of|for|in|at|the|&|with|from|to|on|an?|our|own|al|bin|de|del|der|di|du|el|la|le|van|von|ur|ul"
    r"|staff|writers?|reporters?|correspondents?|editors?|desk|bureau|columnist|special|senior|chief"
    r"|political|business|sports?|science|health)"
)
_CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december|then|now|contrast|comparison)",
    re.IGNORECASE,
)
_LONGEST = 160
_LONGEST_REPORTING = 320


def is_byline(words: str) -> bool:
    """Tell whether a line says who wrote or supplied the article, and nothing else."""
    bare = words.strip("*_ ")
    if len(bare) > _LONGEST_REPORTING:
        return False
    if _REPORTING.fullmatch(bare) or _SUPPLIED.fullmatch(bare):
        return True
    return len(bare) <= _LONGEST and (_is_by(bare) or bool(_STAFF.fullmatch(bare)))


def byline_names(words: str) -> str:
    """Give a byline without its "By"."""
    return _BY.sub("", words.strip("*_ "), count=1)


def is_name(words: str) -> bool:
    """Tell whether a line could be a person's name and nothing else: two to four capitalised words."""
    return bool(re.fullmatch(r"[A-ZÀ-Þ][\w'’.-]+(?:\s[A-ZÀ-Þ][\w'’.-]*){1,3}", words)) and words[-1] != "."


def _is_by(bare: str) -> bool:
    """ "By Ann Lee and Bo Chan, Reuters" is one; "By Friday the fire was out." is a sentence."""
    start = _BY.match(bare)
    if not start:
        return False
    words = _WORD.findall(bare[start.end() :])
    if not words or _opens_phrase(words) or not all(_is_name_word(word) for word in words):
        return False
    last = words[-1]
    return not last.endswith((".", "?", "!")) or len(last) <= 4 or "@" in last


def _opens_phrase(words: list[str]) -> bool:
    """ "By Friday", "By The Numbers"; but "By The Associated Press" is who wrote it."""
    first = words[0]
    if first.lower() == "the":
        staffed = words[-1].lower() in {"staff", "desk"}
        return not staffed and not re.match(rf"{AGENCY}\b", " ".join(words[1:]))
    if first[0].isdigit() or _CALENDAR.fullmatch(first):
        return True
    return first.islower() and not _SMALL.fullmatch(first)


def _is_name_word(word: str) -> bool:
    opens_name = word[0].isupper() or word[0].isdigit() or word[0] in "@(-"
    return opens_name or "@" in word or bool(_SMALL.fullmatch(word))
