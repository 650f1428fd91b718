"""Words that are a quantity by themselves: "no casualties", "both men", "twice", "doubled"."""

import re
from decimal import Decimal

from checker.values.quantities import Quantity, QuantityKind
from checker.values.quantity_found import FoundQuantity
from checker.values.quantity_leads import Lead
from checker.values.quantity_lexicon import MULTIPLES

_AS = re.compile(r"\s(?:as|the|that|what|its|their)\b")
_NO_NOUN = re.compile(
    r"\s(?!(?:longer|doubt|matter|less|fewer|more|plans|means|ways|one|such|other|others|signs|reasons|words)\b)"
    r"(?P<noun>(?:(?!or\b|and\b)[a-z-]+\s){0,2}?(?!(?:was|is|has|this|as)\b)[a-z-]{2,}[^\Wsiu_]s)\b"
)
_BOTH_NOUN = re.compile(
    r"\s(?:of\s)?(?:the\s|these\s|those\s)?(?P<noun>(?:[a-z-]+\s)?(?:[a-z-]{2,}[^\Wsiu_]s|men|women|children))\b(?!\sand\b)"
)


def read_word(text: str, lead: Lead) -> FoundQuantity | None:
    """Read "no casualties", "both men", "twice as many", "doubled" at a lead that is such a word."""
    kind, number, noun = QuantityKind.COUNT, 2, ""
    if lead.word in MULTIPLES:
        kind, number = QuantityKind.MULTIPLE, MULTIPLES[lead.word]
    elif lead.word == "twice":
        kind = QuantityKind.MULTIPLE if _AS.match(text, lead.end) else kind
        noun = "" if kind is QuantityKind.MULTIPLE else "times"
    else:
        counted = (_NO_NOUN if lead.word == "no" else _BOTH_NOUN).match(text, lead.end)
        if counted is None:
            return None
        number, noun = 0 if lead.word == "no" else 2, counted["noun"].strip()
    return _found(text, lead, kind, Decimal(number), noun)


def _found(text: str, lead: Lead, kind: QuantityKind, number: Decimal, noun: str) -> FoundQuantity:
    start, end = lead.start, lead.end
    value = Quantity(low=number, high=number, kind=kind, spoken=text[start:end], grain=Decimal(1))
    return FoundQuantity(
        start=start, end=end, core_start=start, core_end=end, hedge_start=start, hedge_end=end,
        value=value, noun_hint=noun, zero_word=lead.word == "no",
    )  # fmt: skip
