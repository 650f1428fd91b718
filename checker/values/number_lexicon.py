"""The number words of news: cardinals, ordinals, scales, parts, and what bare plurals span."""

from decimal import Decimal


def _listed(text: str) -> list[str]:
    return text.split()


_ONES = _listed("one two three four five six seven eight nine")
_TEENS = _listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
CARDINALS = (
    {"zero": 0}
    | {word: at for at, word in enumerate(_ONES, 1)}
    | {word: at for at, word in enumerate(_TEENS, 10)}
    | {word: at * 10 for at, word in enumerate(TENS, 2)}
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
# What the bare plural means at least and at most. "Thousands" is said of 60,000 marchers, and "hundreds"
# of 1,500, but "dozens" never of 100.
VAGUE_PLURALS = {
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
PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
PARTS |= {"eighth": 8, "ninth": 9, "tenth": 10}
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
