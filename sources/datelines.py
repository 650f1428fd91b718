"""Datelines: the place, agency and day that open an agency's story, "NAIROBI, Kenya (AP) _ "."""

import re

from sources.agencies import AGENCY

_DASH = r"(?:\s*(?:[—–―]|--|[–-]{1,2}—?|_)(?:[—–―-])*\s+|\s*[—―]\s*)"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[\s/][A-ZÀ-Þ][A-ZÀ-Þ.'’-]*)*"
_MIXED = r"[A-ZÀ-Þ][\w.'’-]*(?:[\s/][A-ZÀ-Þ][\w.'’-]*){0,3}"
_REGION = r"(?:,\s?[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){0,2})"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:,?\s(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?)"
_WIRE = rf"(?:{AGENCY}|[A-Z][\w.]*(?:\s[A-Z][\w.]*){{0,3}}(?:\s?/\s?[A-Z][\w.]*)*)"
_NEXT = r"(?=[\"“‘'(\[]*[A-ZÀ-Þ0-9$£€]|$)"
_DATELINES = (
    # WASHINGTON — ; NAIROBI, Kenya (AP) _ ; LONDON, July 10 (Reuters) -
    re.compile(rf"(?P<place>{_CAPITALS}){_REGION}{{0,2}}{_DAY}?(?:\s?\({_WIRE}\))?{_DASH}{_NEXT}"),
    # Moscow, July 10 (TASS) — ; Mannheim, Germany (Sports Network) -
    re.compile(
        rf"{_MIXED}{_REGION}{{0,2}}(?:{_DAY}\s?(?:\({_WIRE}\))?|\s?\({AGENCY}\))(?:{_DASH}|:\s+){_NEXT}"
    ),
    re.compile(rf"{_MIXED}{_REGION}{{1,2}}\s?\({_WIRE}\){_DASH}{_NEXT}"),
    # (CNN) -- ; (Reuters) - ; CNN -- ; London (CNN) The minister
    re.compile(rf"\(\s?{AGENCY}\s?\){_DASH}?\s*{_NEXT}"),
    re.compile(rf"(?:CNN|AP|AFP|UPI|REUTERS){_DASH}{_NEXT}"),
    re.compile(rf"{_MIXED}{_REGION}{{0,2}}\s\((?:CNN|AP|AFP|Reuters|UPI|CNN Business)\)\s*{_NEXT}"),
    # ISLAMABAD: ; LAHORE/Karachi:
    re.compile(rf"(?P<label>{_CAPITALS}(?:/{_MIXED})?){_REGION}?{_DAY}?(?:\s?\({_WIRE}\))?:\s+{_NEXT}"),
)
_NO_PLACE = re.compile(
    r"\b(?:update[ds]?|watch|video|breaking|exclusive|opinion|analysis|note|correct(?:ion|ed)|clarification|live"
    r"|factbox|timeline|explainer|question|answer|host|review|photos?|pictures?|caption|credit|sources?|tip|warning"
    r"|alert|part|editor(?:ial)?|interview|speaker|moderator|advertisement|related|read|more|see|also|listen|audio"
    r"|gallery|podcast|quiz|poll|fact|verdict|claim|rating|summary|background|context|highlights|recap|results"
    r"|standings|score|final|halftime|notes|comment|feature|profile|obituary|blog|column|letters?|transcript"
    r"|reporter|anchor|narrator|byline|who|what|when|where|why|how|yes|no|spoiler|disclaimer|disclosure"
    r"|developing|report|special|first|second|third)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"^[ \t]*[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+(?:, [A-Z][A-Z ]+)?:\s", re.MULTILINE)


def find_dateline(text: str, start: int, end: int) -> int:
    """Give the offset at which the dateline that opens this paragraph ends; `start` when it has none."""
    window = text[start : min(end, start + 120)]
    for pattern in _DATELINES:
        match = pattern.match(window)
        if match and _is_place(match, text, start):
            return start + len(match[0].rstrip())
    return start


def _is_place(match: re.Match[str], text: str, start: int) -> bool:
    """ "NASA — The agency …" and "ANCHOR: Good evening." open with what is no place.

    An acronym or a speaker comes back in capitals, a place comes back as "Nairobi".
    """
    groups = match.groupdict()
    head = groups.get("place") or groups.get("label") or ""
    if not head:
        return True
    if _NO_PLACE.search(head):
        return False
    if "(" in match[0]:
        return True
    if groups.get("label") and len(_SPEAKER.findall(text)) > 1:
        return False
    again = re.search(rf"(?<!\w){re.escape(head)}(?!\w)", text[start + match.end() :])
    return len(head.replace(".", "")) > 3 and not again
