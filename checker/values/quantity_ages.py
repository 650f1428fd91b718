"""Ages: "Anna Weber, 36,", "Weber (36)", "aged 36", "a man in his early 40s"."""

import re
from decimal import Decimal

from checker.values.quantities import Quantity, QuantityKind
from checker.values.quantity_amounts import Amount
from checker.values.quantity_context import counts_things
from checker.values.quantity_found import FoundQuantity
from checker.values.quantity_lexicon import DECADES, FUNCTION_WORDS, LABELS, MONTH

_DECADE_OF_LIFE = re.compile(
    r"\b(?:his|her|their|my|our)\s(?:(?P<part>early|mid|late)[\s-])?(?P<core>(?P<tens>[2-9])0['’]?s"
    rf"|(?P<word>{'|'.join(DECADES)}))\b"
)
# "Early 40s" is said up to 44, "mid-40s" of 43 to 47.
_LIFE_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}
_AGED = re.compile(
    r"\b(?:age[ds]?\s(?:of\s|between\s|from\s|about\s|around\s|just\s|only\s)?|turn(?:s|ed|ing)\s"
    r"|(?:he|she|who|I)(?:\s(?:is|was|will\sbe)|['’]s)\s(?:now\s|only\s|just\s|about\s|already\s)?)$",
    re.I,
)
_PERSON_BEFORE = re.compile(
    r"(?:[^\W\d_a-z][\w.'’-]*[a-z.]|\b(?:mother|father|wife|husband|son|daughter|brother|sister|m[ae]n|wom[ae]n|boys?"
    r"|girls?|friend|partner|girlfriend|boyfriend|[a-z]{2,}(?:[eo]r|ist|ian|ess|ant|ent)|victim|star|teen|couple"
    r"|twins?|native|widow|nephew|niece|cousin|uncle|aunt|dad|mum|mom|star|judge|coach|chief|guard)),\s$"
)
_NAME_BRACKET = re.compile(r"(?<![\w&.'’-])(?P<name>[^\W\d_a-z][\w.'’-]*)[ \u00a0]\($")
_PEOPLES = re.compile(r"(?:ian|ican|crat|ist)s$")  # "Democrats (51)" counts them
_OLDEST = 110  # years; beyond, a number in brackets is something else
_AGE_CLOSE = re.compile(r"\s?(?:[,;.)—–]|$|-\s|\sand\s(?=[A-Z]))")
_NOT_PERSON = re.compile(rf"(?:\b{MONTH}|day|[A-Z]{{2,}}\d*|\b[A-Z][a-z]?\.?)(?:,\s|[ \u00a0]\()$")


def is_age(text: str, amount: Amount) -> bool:
    """Tell whether a bare number is somebody's age."""
    before, age = text[max(0, amount.start - 40) : amount.start], amount.numeral.low
    if not 0 < age <= 115 or age != int(age) or amount.numeral.scale != 1 or amount.numeral.vague:
        return False
    closes = bool(_AGE_CLOSE.match(text, amount.end))
    aged = _AGED.search(before)
    if aged and (closes or aged[0].lower().startswith(("age", "turn"))):
        return aged[0].lower().startswith("age") or closes or not counts_things(text, amount.end)
    if not closes or not amount.numeral.digits or amount.last or _NOT_PERSON.search(before):
        return False
    return bool(_PERSON_BEFORE.search(before)) or _is_in_brackets(text, amount, before)


def _is_in_brackets(text: str, amount: Amount, before: str) -> bool:
    """Tell whether a number alone in brackets follows a name: "Weber (36)", not "Section (4)"."""
    named = _NAME_BRACKET.search(before)
    if named is None or text[amount.end : amount.end + 1] != ")" or amount.numeral.low > _OLDEST:
        return False
    name = named["name"]
    return name.lower() not in LABELS | FUNCTION_WORDS and not _PEOPLES.search(name)


def decades_of_life(text: str) -> dict[int, FoundQuantity]:
    """Find "his 40s" and "her late thirties": the ages, by the offset of their decade."""
    return {match.start("core"): _decade(match) for match in _DECADE_OF_LIFE.finditer(text)}


def _decade(match: re.Match[str]) -> FoundQuantity:
    tens = int(match["tens"]) if match["tens"] else DECADES.index(match["word"]) + 2
    low, high = _LIFE_PARTS.get(match["part"] or "", (0, 9))
    start, end = match.span("core")
    value = Quantity(
        low=Decimal(tens * 10 + low), high=Decimal(tens * 10 + high), kind=QuantityKind.AGE, unit="year",
        exact=False, spoken=match["core"],
    )  # fmt: skip
    hedge = match.start("part") if match["part"] else start
    return FoundQuantity(
        start=start, end=end, core_start=start, core_end=end, hedge_start=hedge, hedge_end=end, value=value
    )
