"""The words that weaken a figure: "at least", "nearly", "some", "or so", "-plus"."""

import re

from checker.values.quantities import Hedge

_HEDGES_BEFORE = (
    (Hedge.LESS_THAN, r"(?:fewer|less|lower|smaller|younger)\sthan|under|below|sub-?"),
    (Hedge.UP_TO, r"up\sto|within|as\s(?:many|much|high|long|far|late|old)\sas"
     r"|(?:no|not)\s(?:more|greater|older)\sthan|at\s(?:the\s)?most|a\smaximum\s(?:of)?|maximum"),
    (Hedge.AT_LEAST, r"at\sleast|(?:no|not)\s(?:fewer|less)\sthan|as\s(?:few|little|low)\sas"
     r"|a\sminimum\sof|minimum"),
    (Hedge.MORE_THAN, r"(?:more|greater|higher|older|better)\sthan|over|above|upwards?\sof|in\sexcess\sof"
     r"|exceed(?:s|ed|ing)|topp(?:ed|ing)|surpass(?:ed|ing)|well\sover|just\sover"),
    (Hedge.NEARLY, r"nearly|almost|just\sunder|just\sshy\sof|approaching|not\squite"),
    (Hedge.ABOUT, r"about|around|approximately|approx\.?|roughly|some|(?:an\s)?estimated|close\sto"
     r"|near|circa|c\.|~|≈|in\sthe\sregion\sof|something\slike|perhaps|maybe|possibly|probably|believed\sto\sbe|barely|or\sso"),
)  # fmt: skip
_BEFORE = re.compile(
    "(?:^|(?<=[\\s(\"“‘'—–-]))(?:" + "|".join(f"(?P<{hedge.name}>{words})" for hedge, words in _HEDGES_BEFORE)
    + r")(?:\s(?:an?\s(?:estimated|average\sof)|the|about|around|another|well))?[\s-]{0,2}$",
    re.I,
)  # fmt: skip
_AFTER = re.compile(
    r"(?:(?P<plus>\+(?!\w)|[\s-]plus\b(?!\s(?:an?|the|\d))|\s(?:[a-z]+\s)?or\s(?:more|above|higher|older|greater|longer)\b)"
    r"|(?P<fewer>\s(?:[a-z]+\s)?or\s(?:less|fewer|under|below|younger)\b)"
    r"|(?P<so>\s(?:[a-z]+\s)?or\sso\b|[\s-]?odd\b|-ish\b|\s?-?something\b))"
)


def hedge_before(text: str, at: int, floor: int) -> tuple[Hedge, int] | None:
    """Read the hedge that ends at an offset: which, and where it begins; it is not sought before `floor`."""
    base = max(floor, at - 32)
    match = _BEFORE.search(text[base:at])
    if match is None:
        return None
    return Hedge[match.lastgroup or "NONE"], base + match.start()


def hedge_after(text: str, at: int) -> tuple[Hedge, int] | None:
    """Read the hedge that begins at an offset ("or more", "-odd"): which, and where it ends."""
    match = _AFTER.match(text, at)
    if match is None:
        return None
    hedge = Hedge.AT_LEAST if match["plus"] else Hedge.UP_TO if match["fewer"] else Hedge.ABOUT
    return hedge, match.end()
