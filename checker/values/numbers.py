"""Numbers as news prints them, in digits or in words, read into exact decimals.

`match_numeral` and `match_ordinal` read the longest number at one place of a text; `parse_number` reads a
phrase that is nothing but a number.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal


def _listed(text: str) -> list[str]:
    return text.split()


_ONES = _listed("one two three four five six seven eight nine")
_TEENS = _listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
CARDINALS = (
    {"zero": 0}
    | {word: at for at, word in enumerate(_ONES, 1)}
    | {word: at for at, word in enumerate(_TEENS, 10)}
    | {word: at * 10 for at, word in enumerate(_TENS, 2)}
    | {"fourty": 40}
)
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(10**5),
    "lac": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "dozen": Decimal(12),
}
_SUFFIXES = {
    "k": 3,
    "m": 6,
    "mn": 6,
    "mln": 6,
    "mm": 6,
    "b": 9,
    "bn": 9,
    "bln": 9,
    "tn": 12,
    "trn": 12,
    "t": 12,
}
_SUFFIXES |= {"cr": 7}
# What the bare plural means at least and at most. "Thousands" is said of 60,000 marchers, and "hundreds"
# of 1,500, but "dozens" never of 100.
_VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 1_999),
    "thousands": (2_000, 99_999),
    "millions": (2 * 10**6, 10**9 - 1),
    "billions": (2 * 10**9, 10**12 - 1),
    "trillions": (2 * 10**12, 10**15 - 1),
    "lakhs": (2 * 10**5, 10**7 - 1),
    "crores": (2 * 10**7, 10**10 - 1),
}
_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "1/3", "⅔": "2/3", "⅛": "0.125"}
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_PARTS |= {"eighth": 8, "ninth": 9, "tenth": 10}
_ORDINAL_ONES = _listed("first second third fourth fifth sixth seventh eighth ninth")
_ORDINAL_TEENS = _listed(
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINAL_TENS = _listed("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth")
ORDINALS = (
    {word: at for at, word in enumerate(_ORDINAL_ONES, 1)}
    | {word: at for at, word in enumerate(_ORDINAL_TEENS, 10)}
    | {word: at * 10 for at, word in enumerate(_ORDINAL_TENS, 2)}
    | {"hundredth": 100, "thousandth": 1000}
)
# Beyond these shares of itself a figure is no longer a fair rounding: 20 for 21 people is a mistake, 100
# for 104 is not, $5 billion for $5.4 billion is not, $1 million for $1.2 million is.
_TENS_CAP, _HUNDREDS_CAP, _SCALE_CAP = Decimal("0.02"), Decimal("0.05"), Decimal("0.1")

_LONGEST = 40  # characters; no newspaper prints a longer figure, but a serial number may be one
_S = r"[ \u00a0\u202f\u2009]"
DIGITS = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,3}}, 000(?!\d)|\d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)"
    rf"|[1-9]\d{{0,2}}(?:{_S}\d{{3}})+(?![\d-])|\d+)(?:\.\d+)?|\.\d+"
)
_CARDINAL = "|".join(sorted(CARDINALS, key=len, reverse=True))
_SCALE = "|".join(SCALES)
_FIGURE = re.compile(
    rf"(?P<number>{DIGITS})(?:(?P<glyph>[½¼¾⅓⅔⅛])|[ -](?P<top>\d)[/⁄](?P<under>\d{{1,2}})(?![\d/]))?"
    rf"(?P<scales>(?:(?:{_S}|-)?(?:{_SCALE})(?!\w)){{0,3}})",
    re.I,
)
_SHORT = re.compile(rf"(?P<gap>{_S}?)(?P<suffix>k|mn|mln|mm|m|bn|bln|b|tn|trn|t|cr)(?!\w)\.?(?!\w)", re.I)
_PEOPLE = r"\s(?:[a-z-]+\s){0,2}?(?:[a-z]{2,}[^\Wsiu]s|people|men|women|children)\b"
_COUNTED = re.compile(_PEOPLE)
_RATIO = re.compile(r"(?P<top>\d{1,2})[/⁄](?P<under>2|3|4|5|6|8|10|16|32|64|100|128)(?![\d/⁄])")
_WORDS = re.compile(
    rf"(?:(?:(?P<half>half|a\s+quarter)(?:\s+of)?\s+an?|(?P<quarter>a\s+quarter))[\s-]+|(?P<a>an?)\s+)?"
    rf"(?P<seq>(?:{_CARDINAL}|{_SCALE})\b(?:(?:\s*-\s*|\s+(?:and\s+)?)(?:{_CARDINAL}|{_SCALE})\b){{0,26}})"
    rf"(?P<plushalf>\s+and\s+a\s+half\b(?:[\s-]+(?P<late>{_SCALE})\b)?)?",
    re.I,
)
_MANY = re.compile(
    r"(?:(?P<tens>tens|hundreds|thousands)\s+of\s+(?P<of>thousands|millions|billions|crores|lakhs)"
    rf"|(?:several|a\s+few|few|many)\s+(?P<few>{_SCALE})s?|(?P<bare>{'|'.join(_VAGUE)}))\b",
    re.I,
)
_PAIR = re.compile(r"a\s+(?:(?P<couple>couple)|pair)\s+of\b", re.I)
_PART = re.compile(
    rf"(?:(?P<top>an?|{_CARDINAL})[\s-]+)?(?P<part>half|halves|third|quarter|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth)(?P<plural>s?)\b",
    re.I,
)
_ORDINAL = re.compile(
    rf"(?:(?P<digits>\d{{1,3}}(?:,\d{{3}}){{0,5}})(?:st|nd|rd|th)|(?:(?P<tens>{'|'.join(_TENS)})[\s-]+)?"
    rf"(?P<word>{'|'.join(ORDINALS)}))(?!\w)",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at a place of a text: half-open offsets, bounds, and how it was printed.

    `mantissa` and `scale` are its factors ("1.2 million": 1.2 and a million), `grain` the mantissa's place
    value ("1,500": 100), `vague` true for words that are round by themselves ("dozens", "a dozen").
    """

    start: int
    end: int
    mantissa: Decimal
    high: Decimal
    scale: Decimal = Decimal(1)
    grain: Decimal = Decimal(1)
    significant: int = 1
    digits: bool = False
    vague: bool = False

    @property
    def low(self) -> Decimal:
        """The lower bound."""
        return self.mantissa * self.scale

    @property
    def rounding(self) -> Decimal:
        """How far the truth may lie from the figure when it is a rounding."""
        half = self.grain * self.scale / 2
        if self.grain > 10:
            return min(half, abs(self.low) * _HUNDREDS_CAP)
        if self.grain == 10:
            return min(half, abs(self.low) * _TENS_CAP)
        return min(half, abs(self.low) * _SCALE_CAP) if self.scale > 1 else half

    def scaled(self, scale: Decimal) -> "Numeral":
        """Give the same number with another's scale: the 5 of "$5-6 million"."""
        return replace(self, scale=scale, high=self.mantissa * scale)


def parse_number(text: str) -> Decimal | None:
    """Read a phrase that is one number ("1,500", "twenty-five", "half a million"); None when it is not."""
    found = match_numeral(text.strip(), 0)
    if found is None or found.end != len(text.strip()) or found.low != found.high:
        return None
    return found.low


def match_numeral(text: str, at: int, *, money: bool = False) -> Numeral | None:
    """Read the longest number that begins at an offset; None when none does.

    After a currency sign (`money`) "m", "b" and "k" are scales; elsewhere "5m users" is, "50m race" is not.
    """
    first = text[at : at + 1]
    if first.isdigit() or first == ".":
        return _match_ratio(text, at) or _match_figure(text, at, money=money)
    if first in _FRACTIONS:
        return _numeral(text, at, at + 1, _glyph(first), Decimal(1), grain=Decimal("0.01"))
    return _match_many(text, at) or _match_words(text, at)


def match_part(text: str, at: int) -> Numeral | None:
    """Read a fraction in words ("half", "a third", "two-thirds") that begins at an offset."""
    match = _PART.match(text, at)
    if match is None or (not match["top"] and match["part"].lower() != "half"):
        return None
    top = (match["top"] or "one").lower()
    count, parts = CARDINALS.get(top, 1), _PARTS[match["part"].lower()]
    if not 0 < count < parts or (count > 1) != bool(match["plural"] or match["part"].lower() == "halves"):
        return None
    value = Decimal(count) / parts
    return Numeral(start=at, end=match.end(), mantissa=value, high=value, grain=Decimal("0.1"), vague=True)


def match_ordinal(text: str, at: int) -> Numeral | None:
    """Read an ordinal ("third", "32nd", "twenty-first") that begins at an offset."""
    match = _ORDINAL.match(text, at)
    if match is None:
        return None
    if match["digits"]:
        value = int(match["digits"].replace(",", ""))
    else:
        value = ORDINALS[match["word"].lower()]
        if match["tens"]:
            if value > 9:
                return None
            value += CARDINALS[match["tens"].lower()]
    exact = Decimal(value)
    return Numeral(start=at, end=match.end(), mantissa=exact, high=exact, digits=bool(match["digits"]))


def _glyph(char: str) -> Decimal:
    top, _, under = _FRACTIONS[char].partition("/")
    return Decimal(top) / Decimal(under or 1)


def _match_ratio(text: str, at: int) -> Numeral | None:
    match = _RATIO.match(text, at)
    if match is None or not 0 < int(match["top"]) < int(match["under"]):
        return None  # "9/11" and "24/7" are no fractions
    value = Decimal(match["top"]) / Decimal(match["under"])
    return _numeral(text, at, match.end(), value, Decimal(1), grain=Decimal("0.01"))


def _match_figure(text: str, at: int, *, money: bool) -> Numeral | None:
    match = _FIGURE.match(text, at)
    if match is None or len(match["number"]) > _LONGEST:
        return None
    printed = re.sub(r"[^\d.]", "", match["number"])
    value, end = Decimal(printed), match.end()
    if match["glyph"]:
        value += _glyph(match["glyph"])
    elif match["under"] and int(match["under"]):
        value += Decimal(match["top"]) / Decimal(match["under"])
    scale = Decimal(1)
    for word in re.findall(r"[a-z]+", match["scales"].lower()):
        scale *= SCALES[word]
    if scale == 1:
        scale, end = _short_scale(text, end, money=money)
    grain = _grain(printed) if value == Decimal(printed) else Decimal("0.1")
    return _numeral(text, at, end, value, scale, grain=grain)


def _short_scale(text: str, at: int, *, money: bool) -> tuple[Decimal, int]:
    match = _SHORT.match(text, at)
    if match is None:
        return Decimal(1), at
    suffix, end = match["suffix"], match.end("suffix")
    clear = suffix == "M" or suffix.lower() in ("mn", "mln", "bn", "bln", "tn", "trn")
    if (suffix == "t" and not money) or (suffix.lower() == "mm" and not money):
        return Decimal(1), at
    if money or (clear and not match["gap"]) or (not match["gap"] and _COUNTED.match(text, end)):
        return Decimal(10) ** _SUFFIXES[suffix.lower()], end
    return Decimal(1), at


def _match_many(text: str, at: int) -> Numeral | None:
    pair = _PAIR.match(text, at)
    if pair:
        most = 3 if pair["couple"] else 2
        end = at + len(pair[0]) - 2
        return Numeral(
            start=at, end=len(text[:end].rstrip()), mantissa=Decimal(2), high=Decimal(most), vague=most > 2
        )
    match = _MANY.match(text, at)
    if match is None:
        return None
    if match["tens"]:
        unit = SCALES[match["of"].lower().removesuffix("s")]
        low = Decimal({"tens": 20, "hundreds": 200, "thousands": 2000}[match["tens"].lower()]) * unit
        high = low * 10 - 1
    elif match["few"]:
        unit = SCALES[match["few"].lower()]
        low, high = 2 * unit, 10 * unit - 1
    else:
        low, high = (Decimal(bound) for bound in _VAGUE[match["bare"].lower()])
    return Numeral(start=at, end=match.end(), mantissa=low, high=high, vague=True)


def _match_words(text: str, at: int) -> Numeral | None:
    match = _WORDS.match(text, at)
    if match is None:
        return None
    tokens = list(re.finditer(r"[a-z]+", text[match.start("seq") : match.end("seq")], re.I))
    words = [token[0].lower() for token in tokens]
    opened = bool(match["a"] or match["half"] or match["quarter"])
    used, mantissa, scale = _read_words(words)
    if not used or opened != (words[0] in SCALES):
        return None  # "a twelve", "hundred" alone
    end = match.start("seq") + tokens[used - 1].end()
    if match["half"] or match["quarter"]:
        mantissa *= Decimal("0.5") if (match["half"] or "").lower() == "half" else Decimal("0.25")
    elif match["plushalf"] and used == len(words):
        mantissa, end = mantissa + Decimal("0.5"), match.end("plushalf")
        scale *= SCALES[match["late"].lower()] if match["late"] else 1
    grain = _grain(f"{mantissa.normalize():f}")
    found = _numeral(text, at, end, mantissa, scale, grain=grain)
    return replace(found, vague="dozen" in words[:used])


def _read_words(words: list[str]) -> tuple[int, Decimal, Decimal]:
    """Read the longest valid number at the head of a word list: words used, mantissa, scale.

    The scale is kept apart only for a single big one ("two million"), whose mantissa tells how it rounds.
    """
    total, group, ceiling, used = 0, 0, 10**15, 0
    mantissa, scale = Decimal(0), Decimal(1)
    for at, word in enumerate(words):
        if word == "and":
            if words[at - 1] in CARDINALS or at + 1 == len(words) or words[at + 1] not in CARDINALS:
                break
            continue
        step = _add_word(word, group, first=at == 0, ceiling=ceiling)
        if step is None:
            break
        group, closed = step
        if closed:
            total, group, ceiling = total + group, 0, closed
        used = at + 1
        mantissa, scale = Decimal(total + group), Decimal(1)
        if closed >= 10**5 and total % closed == 0:
            mantissa, scale = Decimal(total // closed), Decimal(closed)
    return used, mantissa, scale


def _add_word(word: str, group: int, *, first: bool, ceiling: int) -> tuple[int, int] | None:
    """Add a word to the group below the last scale: the new group and the scale it closed, if allowed."""
    if word in CARDINALS:
        value = CARDINALS[word]
        if value == 0:
            return (0, 0) if first else None
        fits = group % 10 == 0 and group % 100 != 10 if value < 10 else group % 100 == 0
        return (group + value, 0) if fits and (first or group or ceiling < 10**15) else None
    scale = int(SCALES[word])
    group = group or (1 if first else 0)
    if not group or (scale == 100 and group > 99) or scale >= ceiling:
        return None
    return (group * scale, 0) if scale == 100 else (group * scale, scale)


def _grain(printed: str) -> Decimal:
    whole, _, decimals = printed.partition(".")
    if decimals:
        return Decimal(1).scaleb(-len(decimals))
    zeros = len(whole) - len(whole.rstrip("0"))
    return Decimal(10) ** zeros if whole.strip("0") else Decimal(1)


def _numeral(
    text: str, start: int, end: int, mantissa: Decimal, scale: Decimal, *, grain: Decimal
) -> Numeral:
    digits = max(1, mantissa.adjusted() - grain.adjusted() + 1) if mantissa else 1
    value = mantissa * scale
    return Numeral(
        start=start, end=end, mantissa=mantissa, high=value, scale=scale, grain=grain, significant=digits,
        digits=text[start].isdigit() or text[start] == ".",
    )  # fmt: skip
