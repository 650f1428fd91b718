"""Scores, records and votes: "2-1", "52-3", "6-4, 6-3", "a 5 to 4 ruling"."""

import re

from checker.values.quantities import Quantity, QuantityKind
from checker.values.quantity_context import clause_before, counts_things, noun_after
from checker.values.quantity_found import FoundQuantity
from checker.values.quantity_leads import Lead
from checker.values.quantity_lexicon import OLD
from checker.values.units import match_unit

_SCORE = re.compile(
    r"(?P<first>\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?)(?:\s?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
    r"(?:,?\s(?:and\s)?\d{1,2}[-–]\d{1,2}(?:\s?\(\d{1,2}(?:[-–]\d{1,2})?\))?)*(?![\w%]|[-–,.:/]\d|-\w)"
)
_CONTEST = re.compile(
    r"\b(?:w[io]ns?|beat(?:s|en|ing)?|los[est]+|victor\w+|defeat\w*|lead\w*|led|record|dr[ae]w\w*|tie[ds]?|edg\w+|vot\w+"
    r"|rul\w+|decision|improv\w+|fell|drop\w*|trail\w*|scor\w+|set|match|game|series|goal\w*|final|down|up|ahead"
    r"|finish\w*|start\w*|went|go|gone|thrash\w*|crush\w*|rout\w*|advantage|verdict|margin|champion|over)\b",
    re.I,
)
_CONTEST_AFTER = re.compile(
    r"\s(?:wins?\b|victor|loss|defeat|lead\b|draw|record|decision|vote|ruling|triumph|majority|deficit|advantage"
    r"|series|tie\b|margin|thrashing|rout\b|score|split|this\sseason|against|over\b|on\s(?:aggregate|penalties))"
)
_NUMBER = re.compile(r"\d+")
_IN_BRACKETS = re.compile(r"\([^)]*\)")
_SCORE_WORDS = re.compile(r"(?P<first>\d{1,3}\sto\s\d{1,3})(?![\w%-]|[.,:]\d)")


def read_score(text: str, lead: Lead) -> FoundQuantity | None:
    """Read "52-3", "6-4, 6-3", "a 5 to 4 vote" at a lead; None for ranges."""
    if lead.spelled or lead.money or lead.sign:
        return None
    at = lead.end
    match = _SCORE.match(text, at) or _SCORE_WORDS.match(text, at)
    if match is None or match_unit(text, match.end("first")) or OLD.match(text, match.end("first")):
        return None
    if not _is_score(text, match):
        return None
    parts = tuple(int(part) for part in _NUMBER.findall(_IN_BRACKETS.sub(" ", match[0])))
    value = Quantity(low=None, high=None, kind=QuantityKind.SCORE, spoken=match[0], parts=parts)
    return FoundQuantity(
        start=at, end=match.end(), core_start=at, core_end=match.end(), hedge_start=at,
        hedge_end=match.end(), value=value, noun_hint=noun_after(text, match.end(), single=True),
    )  # fmt: skip


def _is_score(text: str, match: re.Match[str]) -> bool:
    """Tell a score from a range: by the contest around it, by falling numbers, by brackets."""
    at, end = match.span()
    first = [int(part) for part in _NUMBER.findall(match["first"])]
    after = bool(_CONTEST_AFTER.match(text, end))
    contest = after or bool(_CONTEST.search(clause_before(text, at)))
    if match.re is _SCORE_WORDS:
        return after or (contest and first[0] > first[1] and not counts_things(text, end))
    if first[0] < first[1] and counts_things(text, end) and not after:
        return False
    inside = text[at - 1 : at] == "(" and text[end : end + 1] in ("", ",", ")", ";")
    falling = first[0] > first[1] and match["first"] not in ("9-5", "24-7", "9-11")
    return contest or inside or falling


def matches_apart(one: Quantity, other: Quantity) -> int:
    """Give how many wins, losses and draws two records differ by: 1 for "52-3" and "53-3".

    A record without draws is one of no draws.
    """
    size = max(len(one.parts), len(other.parts))
    left, right = ((*record.parts, 0, 0, 0)[:size] for record in (one, other))
    return sum(abs(a - b) for a, b in zip(left, right, strict=True))
