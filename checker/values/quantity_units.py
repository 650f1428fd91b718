"""The unit of a number, where the words around it do not make it something else."""

import re
from dataclasses import replace

from checker.values.numbers import Numeral
from checker.values.quantity_context import OF, clause_after, clause_before, counts_things
from checker.values.units import DURATIONS, POUND_WEIGHT, STERLING, FoundUnit, Unit, match_unit

_WEIGHING = re.compile(
    r"\b(?:weigh\w*|heav\w+|gain\w*|lift\w*|overweight|slimm\w*|diet\w*|shed|pounds\sof|thrust|pressure|drugs?"
    r"|cocaine|marijuana|meat|fish|baby|-pound\s[a-z]+|lost|losing|explosive\w*|foot-\d|inches|feet|kilogram\w*|kg)\b",
    re.I,
)
_PAYING = re.compile(
    r"£|\b(?:sterling|pence|p(?:aid|ay)\w*|cost\w*|worth|price\w*|fine[ds]?|tax\w*|budget|fund\w*|bank\w*|salary|wage\w*"
    r"|money|bn|loan|debt|sold|sale|buy|bought|spen[dt]\w*|transfer|deal)\b",
    re.I,
)
_WHOLE = re.compile(
    r"[ \u00a0](?:full|whole|entire|complete|solid|long|straight|consecutive|successive)(?=[ \u00a0])"
)
_COMMON_WORDS = frozenset({"won", "real", "rand", "dong", "stone", "sterling", "sen"})
_SECOND_WHAT = re.compile(
    r"[\s-](?:half|halves|place|quarter|leg|division|round|time|term|period|set|inning|row)"
)


def unit_after(text: str, start: int, numeral: Numeral) -> FoundUnit | None:
    """Read the unit of a number whose amount, sign included, begins at `start`; None when it has none."""
    found = match_unit(text, numeral.end)
    if found is None and (numeral.vague or numeral.scale > 1):
        of = OF.match(text, numeral.end)  # "tens of millions of dollars"
        found = match_unit(text, of.end() - 1) if of else None
    if found is None:
        return _whole_unit(text, numeral)
    if not _holds(text, numeral, found):
        return None
    return replace(found, unit=_pound(text, start, numeral, found)) if found.unit.name == "pound" else found


def _whole_unit(text: str, numeral: Numeral) -> FoundUnit | None:
    """Read "two full weeks" and "three straight days": an adjective that leaves the time as long as it is."""
    whole = _WHOLE.match(text, numeral.end)
    found = match_unit(text, whole.end()) if whole else None
    if found is None or found.joined or text[found.end : found.end + 1] == "-":
        return None  # "two straight hour-long episodes"
    plural = text[found.start : found.end].lower().endswith("s")
    return found if found.unit.canonical in DURATIONS and (plural or numeral.low == 1) else None


def _holds(text: str, numeral: Numeral, found: FoundUnit) -> bool:
    """Refuse a unit that the words around it make something else."""
    printed = text[found.start : found.end]
    if len(printed) == 1 and printed.isalpha():
        return numeral.digits and (printed not in "CF" or numeral.low >= 10 or numeral.grain < 1)
    if printed.lower() in _COMMON_WORDS:
        # "he fought 12, won 10", "5 real problems", "10 stone walls"
        return numeral.low >= 100 or (printed == "stone" and not counts_things(text, found.end))
    one = text[numeral.start : numeral.end].lower() == "one"
    if (one and printed in ("day", "night", "minute")) or (printed == "Cent" and found.start):
        return False  # "one day he will", "50 Cent"
    if printed.lower() == "second":
        # "two second-half goals"
        return not _SECOND_WHAT.match(text, found.end) and (
            numeral.digits or found.joined or numeral.low == 1
        )
    return True


def _pound(text: str, start: int, numeral: Numeral, found: FoundUnit) -> Unit:
    """Tell pounds of weight from pounds sterling by the clause around them; neither when it does not say."""
    around = clause_before(text, start) + clause_after(text, start, found.end + 60)
    weighs, pays = bool(_WEIGHING.search(around)), bool(_PAYING.search(around))
    if weighs != pays:
        return POUND_WEIGHT if weighs else STERLING
    if found.joined:
        return POUND_WEIGHT
    return STERLING if numeral.scale >= 10**6 else found.unit
