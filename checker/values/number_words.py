"""Numbers printed in words: "twenty-five", "half a million", "tens of thousands", "two-thirds", "twelfth"."""

import re
from dataclasses import replace
from decimal import Decimal

from checker.values.number_lexicon import CARDINALS, ORDINALS, PARTS, SCALES, TENS, VAGUE_PLURALS
from checker.values.numeral import Numeral, place_value, printed_numeral

_CARDINAL = "|".join(sorted(CARDINALS, key=len, reverse=True))
_SCALE = "|".join(SCALES)
_SPELLED = re.compile(
    rf"(?:(?:(?P<half>half|a\s+quarter)(?:\s+of)?\s+an?|(?P<quarter>a\s+quarter))[\s-]+|(?P<a>an?)\s+)?"
    rf"(?P<seq>(?:{_CARDINAL}|{_SCALE})\b(?:(?:\s*-\s*|\s+(?:and\s+)?)(?:{_CARDINAL}|{_SCALE})\b){{0,26}})"
    rf"(?P<plushalf>\s+and\s+a\s+half\b(?:[\s-]+(?P<late>{_SCALE})\b)?)?",
    re.I,
)
_MANY = re.compile(
    r"(?:(?P<tens>tens|hundreds|thousands)\s+of\s+(?P<of>thousands|millions|billions|crores|lakhs)"
    rf"|(?:several|a\s+few|few|many)\s+(?P<few>{_SCALE})s?|(?P<bare>{'|'.join(VAGUE_PLURALS)}))\b",
    re.I,
)
_PAIR = re.compile(r"a\s+(?:(?P<couple>couple)|pair)\s+of\b", re.I)
_PART = re.compile(
    rf"(?:(?P<top>an?|{_CARDINAL})[\s-]+)?(?P<part>half|halves|third|quarter|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth)(?P<plural>s?)\b",
    re.I,
)
_ORDINAL = re.compile(
    rf"(?:(?P<digits>\d{{1,3}}(?:,\d{{3}}){{0,5}})(?:st|nd|rd|th)|(?:(?P<tens>{'|'.join(TENS)})[\s-]+)?"
    rf"(?P<word>{'|'.join(ORDINALS)}))(?!\w)",
    re.I,
)


def match_words(text: str, at: int) -> Numeral | None:
    """Read the longest number in words, round ones like "dozens" included, that begins at an offset."""
    return _match_many(text, at) or _match_spelled(text, at)


def match_part(text: str, at: int) -> Numeral | None:
    """Read a fraction in words ("half", "a third", "two-thirds") that begins at an offset."""
    match = _PART.match(text, at)
    if match is None or (not match["top"] and match["part"].lower() != "half"):
        return None
    top = (match["top"] or "one").lower()
    count, parts = CARDINALS.get(top, 1), PARTS[match["part"].lower()]
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
        low, high = (Decimal(bound) for bound in VAGUE_PLURALS[match["bare"].lower()])
    return Numeral(start=at, end=match.end(), mantissa=low, high=high, vague=True)


def _match_spelled(text: str, at: int) -> Numeral | None:
    match = _SPELLED.match(text, at)
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
    grain = place_value(f"{mantissa.normalize():f}")
    found = printed_numeral(text, at, end, mantissa, scale, grain=grain)
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
