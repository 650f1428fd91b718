"""What kind of quantity an amount is, told by the words beside it."""

import re
from dataclasses import replace

from checker.values.quantities import QuantityKind
from checker.values.quantity_ages import is_age
from checker.values.quantity_amounts import Amount
from checker.values.quantity_lexicon import OLD, words
from checker.values.units import CALIBER, MAGNITUDE

_TIMES = re.compile(
    r"[\s-]times(?=\s(?:as|more|the|less|larger|higher|bigger|greater|faster|longer|smaller|its|their|his|her"
    r"|likelier|stronger|earnings|sales|that|what)\b)|[\s-]?fold\b"
)
_QUAKE_AFTER = re.compile(
    r"[\s-]{1,2}(?:magnitude|(?:earth)?quake|temblor|tremor|aftershock)\b|\son\sthe\s(?:Richter|moment)"
)
_QUAKE_BEFORE = re.compile(r"\bmagnitude(?:\sof\s|[\s-])(?:about\s|at\sleast\s|nearly\s)?$", re.I)
_GUN_AFTER = re.compile(
    r"[\s-]{1,2}(?:caliber|calibre|cal\b\.?|revolver|handgun|pistol|rifle|gun|magnum|semi|bullet|round|snub|smith|colt)",
    re.I,
)
_CALIBERS = words(".22 .223 .25 .30 .303 .308 .32 .338 .357 .38 .380 .40 .44 .45 .50")
_HOLDS = re.compile(
    r"\b(?:had|carr\w+|held|hold\w*|drew|draw\w*|fired|with|pull\w+|own\w*|used)\s(?:an?|his|her|the)\s$"
)
_JOINED_WORD = re.compile(r"-(?P<word>[a-z]{2,})(?P<more>(?:-[a-z]+)?)(?![\w])")
_NOT_JOINED = words(
    """all way ways sided faced handed dimensional off to and or on by in up for of fold something odd plus
    th st nd rd"""
)


def with_kind(text: str, amount: Amount) -> Amount:
    """Settle ages, multiples, magnitudes, calibres and joined nouns; as it was when nothing tells."""
    if amount.kind or amount.prefixed:
        return amount
    last = amount.last or amount.numeral
    if old := OLD.match(text, last.end):
        return replace(amount, end=old.end(), kind=QuantityKind.AGE, unit=None, unit_text=old[0].strip(" -"))
    if times := _TIMES.match(text, last.end):
        return replace(amount, end=times.end(), kind=QuantityKind.MULTIPLE, unit_text=times[0].strip(" -"))
    if not amount.plain:
        return amount
    return _calibre(text, amount) or _magnitude(text, amount) or _bare(text, amount)


def _bare(text: str, amount: Amount) -> Amount:
    if is_age(text, amount):
        return replace(amount, kind=QuantityKind.AGE)
    return _joined_noun(text, amount)


def _calibre(text: str, amount: Amount) -> Amount | None:
    printed = text[amount.numeral.start : amount.end]
    gun = _GUN_AFTER.match(text, amount.end)
    if gun and printed[0] == ".":
        return replace(amount, unit=CALIBER, joined=gun[0][0] == "-", unit_text=gun[0].strip(" -"))
    if printed in _CALIBERS and _HOLDS.search(text[max(0, amount.start - 40) : amount.start]):
        return replace(amount, unit=CALIBER)  # "he drew a .38"
    return None


def _magnitude(text: str, amount: Amount) -> Amount | None:
    if not amount.numeral.digits or amount.numeral.low >= 11:
        return None
    quake = _QUAKE_AFTER.match(text, amount.end)
    if not quake and not _QUAKE_BEFORE.search(text[max(0, amount.start - 40) : amount.start]):
        return None
    return replace(amount, unit=MAGNITUDE, joined=bool(quake and quake[0][0] == "-"), unit_text="magnitude")


def _joined_noun(text: str, amount: Amount) -> Amount:
    """Read "10-man team" and "two-storey house" as counts joined to a noun."""
    noun = _JOINED_WORD.match(text, amount.end)
    if noun is None or noun["word"] in _NOT_JOINED or amount.numeral.low == 1:
        return amount
    return replace(amount, end=noun.end("word"), joined=True, kind=QuantityKind.COUNT, unit_text=noun["word"])
