"""Units and currencies of the news, and their conversion.

A table of our own: pint reads unit expressions well, but importing it and building its registry cost half a
second here, the price of a whole lint, and it knows neither currencies nor "barrels a day". Factors are
exact: NIST SP 811 (2008), appendix B.8, after the international yard and pound of 1959. What differs between
countries (ton, gallon, pint, barrel, degrees without a scale) stays a unit of its own, converted to nothing.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

# name | canonical unit | factor | words, in any case; American spellings follow | symbols, as written
_TABLE = """
metre|metre|1|metre metres|m
kilometre|metre|1000|kilometre kilometres kms|km
centimetre|metre|0.01|centimetre centimetres|cm
millimetre|metre|0.001|millimetre millimetres|mm
micrometre|metre|0.000001|micrometre micrometres micron microns|μm µm
nanometre|metre|0.000000001|nanometre nanometres|nm
mile|metre|1609.344|mile miles|mi
yard|metre|0.9144|yard yards yds yd|
foot|metre|0.3048|foot feet ft|ft.
inch|metre|0.0254|inch inches|″
nautical-mile|metre|1852|nautical-mile nautical-miles|
light-year|light-year|1|light-year light-years|
square-metre|square-metre|1|square-metre square-metres sq-m sq-metres sqm|m² m2
square-kilometre|square-metre|1000000|square-kilometre square-kilometres sq-km|km² km2
square-foot|square-metre|0.09290304|square-foot square-feet sq-ft sq-feet sq.-ft|ft²
square-yard|square-metre|0.83612736|square-yard square-yards|
square-mile|square-metre|2589988.110336|square-mile square-miles sq-miles sq-mi|
acre|square-metre|4046.8564224|acre acres|
hectare|square-metre|10000|hectare hectares|ha
litre|litre|1|litre litres|l L
millilitre|litre|0.001|millilitre millilitres ml|mL
cubic-metre|litre|1000|cubic-metre cubic-metres|m³ m3
cubic-foot|litre|28.316846592|cubic-foot cubic-feet|
gallon|gallon|1|gallon gallons|
pint|pint|1|pint pints|
quart|quart|1|quart quarts|
barrel|barrel|1|barrel barrels bbl|
bushel|bushel|1|bushel bushels|
gram|kilogram|0.001|gram grams gramme grammes|g
milligram|kilogram|0.000001|milligram milligrams|mg
microgram|kilogram|0.000000001|microgram micrograms|μg µg mcg
kilogram|kilogram|1|kilogram kilograms kilogramme kilogrammes kilo kilos kgs|kg
tonne|kilogram|1000|tonne tonnes metric-ton metric-tons|
ton|ton|1|ton tons short-ton short-tons|
pound|pound|1|pound pounds|
pound-weight|kilogram|0.45359237|lb lbs|lb.
ounce|kilogram|0.028349523125|ounce ounces oz|
stone|kilogram|6.35029318|stone|
carat|kilogram|0.0002|carat carats karat karats|
mile-per-hour|metre-per-second|0.44704|mph miles-per-hour mile-per-hour miles-an-hour mile-an-hour|
kilometre-per-hour|metre-per-second|1/3.6|kilometres-per-hour kilometres-an-hour kph kmph|km/h kmh km/hr
metre-per-second|metre-per-second|1|metres-per-second metres-a-second|m/s
foot-per-second|metre-per-second|0.3048|feet-per-second|
knot|metre-per-second|1852/3600|knot knots|
millisecond|second|0.001|millisecond milliseconds|ms
second|second|1|second seconds secs sec|
minute|second|60|minute minutes mins min|
hour|second|3600|hour hours hrs hr|h
day|second|86400|day days|
week|second|604800|week weeks|
fortnight|second|1209600|fortnight fortnights|
month|month|1|month months|
year|month|12|year years yrs yr|
decade|month|120|decade decades|
century|month|1200|century centuries|
celsius|celsius|1|celsius centigrade degrees-celsius degree-celsius degrees-centigrade|°C ºC ℃ C degrees-C
fahrenheit|celsius|5/9|fahrenheit degrees-fahrenheit degree-fahrenheit|°F ºF ℉ F degrees-F
kelvin|kelvin|1|kelvin kelvins|
degree|degree|1|degree degrees|°
watt|watt|1|watt watts|W
kilowatt|watt|1000|kilowatt kilowatts|kW KW
megawatt|watt|1000000|megawatt megawatts|MW
gigawatt|watt|1000000000|gigawatt gigawatts|GW
terawatt|watt|1000000000000|terawatt terawatts|TW
horsepower|horsepower|1|horsepower hp bhp brake-horsepower|PS
watt-hour|watt-hour|1|watt-hour watt-hours|Wh
kilowatt-hour|watt-hour|1000|kilowatt-hour kilowatt-hours|kWh KWh
megawatt-hour|watt-hour|1000000|megawatt-hour megawatt-hours|MWh
gigawatt-hour|watt-hour|1000000000|gigawatt-hour gigawatt-hours|GWh
terawatt-hour|watt-hour|1000000000000|terawatt-hour terawatt-hours|TWh
joule|joule|1|joule joules|
calorie|calorie|1|calorie calories kcal|
volt|volt|1|volt volts|V
kilovolt|volt|1000|kilovolt kilovolts|kV
milliampere-hour|milliampere-hour|1|milliamp-hours|mAh
ampere|ampere|1|ampere amperes amp amps|
hertz|hertz|1|hertz|Hz
kilohertz|hertz|1000|kilohertz|kHz
megahertz|hertz|1000000|megahertz|MHz
gigahertz|hertz|1000000000|gigahertz|GHz
decibel|decibel|1|decibel decibels|dB
newton-metre|newton-metre|1|newton-metres|Nm
pound-foot|pound-foot|1|pound-feet pound-foot lb-ft foot-pounds|
pascal|pascal|1|pascal pascals|Pa
kilopascal|pascal|1000|kilopascal kilopascals|kPa
megapascal|pascal|1000000|megapascal megapascals|MPa
gigapascal|pascal|1000000000|gigapascal gigapascals|GPa
psi|psi|1|psi|
revolution-per-minute|revolution-per-minute|1|rpm|
mile-per-gallon|mile-per-gallon|1|mpg miles-per-gallon|
byte|byte|1|byte bytes|
kilobyte|byte|1000|kilobyte kilobytes|KB kB
megabyte|byte|1000000|megabyte megabytes|MB
gigabyte|byte|1000000000|gigabyte gigabytes gig gigs|GB
terabyte|byte|1000000000000|terabyte terabytes|TB
petabyte|byte|1000000000000000|petabyte petabytes|PB
megabit-per-second|bit-per-second|1000000|megabits-per-second|Mbps
gigabit-per-second|bit-per-second|1000000000|gigabits-per-second|Gbps
megapixel|megapixel|1|megapixel megapixels|MP
magnitude|magnitude|1|magnitude on-the-richter-scale|
caliber|caliber|1|caliber calibre cal.|
part-per-million|part-per-million|1|ppm parts-per-million|
part-per-billion|part-per-billion|1|ppb parts-per-billion|
basis-point|basis-point|1|basis-point basis-points|bps
percent|percent|1|percent per-cent pct percentage|% pc p.c.
percentage-point|percentage-point|1|percentage-point percentage-points percent-points %-points|pp
year-old|year|1|years-of-age|
"""
# ISO 4217 code | words | signs before the number | signs or codes after it
_CURRENCIES = """
USD|dollar dollars us-dollar us-dollars u.s.-dollars bucks|US$ $US U.S.$ USD $|USD $ US$
CAD|canadian-dollar canadian-dollars|C$ CA$ CDN$ Cdn$ CAD $C CAD$|CAD
AUD|australian-dollar australian-dollars|A$ AU$ AUD $A AUD$|AUD
NZD|new-zealand-dollar new-zealand-dollars|NZ$ NZD $NZ|NZD
HKD|hong-kong-dollar hong-kong-dollars|HK$ HKD $HK|HKD
SGD|singapore-dollar singapore-dollars|S$ SGD SG$|SGD
TWD|taiwan-dollar taiwan-dollars|NT$ TWD|TWD
GBP|pound-sterling pounds-sterling british-pound british-pounds sterling quid|£ GBP ₤|GBP £
EUR|euro euros|€ EUR|EUR €
JPY|yen japanese-yen|¥ JPY JP¥|JPY
CNY|yuan renminbi chinese-yuan|CNY RMB CN¥|CNY RMB
INR|indian-rupee indian-rupees|₹ INR|INR
PKR|pakistani-rupee pakistani-rupees|PKR|PKR
rupee|rupee rupees|Rs Rs. Re|Rs
BDT|taka|৳ BDT Tk Tk.|BDT
LKR|sri-lankan-rupee sri-lankan-rupees|LKR|LKR
RUB|ruble rubles rouble roubles russian-rubles|₽ RUB|RUB ₽
UAH|hryvnia hryvnias|₴ UAH|UAH
KRW|won korean-won|₩ KRW|KRW
ILS|shekel shekels|₪ ILS NIS|NIS ILS
BRL|real reais|R$ BRL|BRL
MXN|mexican-pesos|MXN|MXN
PHP|philippine-pesos|₱ PHP|PHP
peso|peso pesos||
ZAR|rand|ZAR|ZAR
TRY|lira liras turkish-lira|₺ TRY TL|TRY TL
CHF|swiss-franc swiss-francs|CHF SFr|CHF
franc|franc francs||
SEK|swedish-krona swedish-kronor|SEK|SEK
NOK|norwegian-krone norwegian-kroner norwegian-crowns|NOK|NOK
DKK|danish-krone danish-kroner danish-crowns|DKK|DKK
krona|krona kronor krone kroner||
PLN|zloty zlotys|PLN|PLN
CZK|koruna korunas czech-crowns|CZK|CZK
HUF|forint forints|HUF|HUF
MYR|ringgit|RM MYR|MYR
IDR|rupiah|Rp Rp. IDR|IDR
THB|baht|฿ THB|THB
VND|dong|₫ VND|VND ₫
SAR|saudi-riyals saudi-riyal|SAR|SAR
QAR|qatari-riyals|QAR|QAR
riyal|riyal riyals rial rials||
AED|dirham dirhams|AED Dh Dhs|AED
NGN|naira|₦ NGN|NGN
KES|kenyan-shillings|KES Ksh|KES
EGP|egyptian-pounds egyptian-pound|EGP|EGP
BTC|bitcoin bitcoins|BTC|BTC
"""
# Hundredths, in words and in symbols.
_MINOR = {"USD": "cent cents|¢", "GBP": "pence penny|p", "MYR": "sen|", "INR": "paise|"}
_PER_THING = (
    "share|barrel|ounce|gallon|litre|liter|month|year|week|day|hour|minute|night|head|pound|kilo|kilogram"
    "|tonne|ton|person|ticket|game|unit|piece|bottle|pack|bushel|square foot|square metre|square meter|sq m"
    "|acre|mile|kilometre|kilometer|seat|vote|student|pupil|child|household|family|session|episode|dose|round|century"
)


class UnitKind(StrEnum):
    """Whether a unit measures, is money, or makes a percentage."""

    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit as printed: its name, the canonical unit, and how a number converts to that."""

    name: str
    canonical: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    kind: UnitKind = UnitKind.MEASURE

    def convert(self, number: Decimal) -> Decimal:
        """Give a number of this unit in the canonical unit."""
        return (number + self.offset) * self.factor


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundUnit:
    """A unit at a place of a text: half-open offsets, and what it is per ("" when it is no rate)."""

    start: int
    end: int
    unit: Unit
    per: str = ""
    joined: bool = False  # by a hyphen: "three-day visit"


def _factor(text: str) -> Decimal:
    top, _, under = text.partition("/")
    return Decimal(top) / Decimal(under or 1)


def _measures() -> tuple[dict[str, Unit], dict[str, Unit]]:
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        name, canonical, factor, spoken, signs = line.split("|")
        percent = canonical in ("percent", "percentage-point", "basis-point")
        unit = Unit(
            name=name,
            canonical=canonical,
            factor=_factor(factor),
            offset=Decimal(-32) if name == "fahrenheit" else Decimal(0),
            kind=UnitKind.PERCENT if percent else UnitKind.MEASURE,
        )
        american = spoken.replace("metre", "meter").replace("litre", "liter")
        words |= dict.fromkeys([*spoken.split(), *american.split()], unit)
        symbols |= dict.fromkeys(signs.split(), unit)
    return words, symbols


def _monies() -> tuple[dict[str, Unit], dict[str, Unit], dict[str, Unit]]:
    words: dict[str, Unit] = {}
    before: dict[str, Unit] = {}
    after: dict[str, Unit] = {}
    for line in _CURRENCIES.strip().splitlines():
        code, spoken, prefixes, suffixes = line.split("|")
        unit = Unit(name=code, canonical=code, kind=UnitKind.MONEY)
        words |= dict.fromkeys(spoken.split(), unit)
        before |= dict.fromkeys(prefixes.split(), unit)
        after |= dict.fromkeys(suffixes.split(), unit)
    for code, line in _MINOR.items():
        spoken, signs = line.split("|")
        unit = Unit(name=f"{code}-cent", canonical=code, factor=Decimal("0.01"), kind=UnitKind.MONEY)
        words |= dict.fromkeys(spoken.split(), unit)
        after |= dict.fromkeys(signs.split(), unit)
    return words, before, after


_MEASURE_WORDS, _MEASURE_SIGNS = _measures()
_MONEY_WORDS, _MONEY_BEFORE, _MONEY_AFTER = _monies()
_BY_WORD = _MEASURE_WORDS | _MONEY_WORDS
_BY_SIGN = _MEASURE_SIGNS | _MONEY_AFTER
STERLING = _MONEY_BEFORE["£"]
POUND_WEIGHT = _MEASURE_WORDS["lb"]
CALIBER = _MEASURE_WORDS["caliber"]
MAGNITUDE = _MEASURE_WORDS["magnitude"]
YEAR_OF_AGE = _MEASURE_WORDS["years-of-age"]


def _alternatives(names: dict[str, Unit]) -> str:
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\-", r"[\s-]").replace(r"\ ", r"\s?") for name in ordered)


# A sign of one letter is a unit only when it touches its number: "45g" is a weight, "45 g" is not news.
_SPACED_SIGNS = {sign: unit for sign, unit in _BY_SIGN.items() if len(sign) > 1 or not sign.isalpha()}
_UNIT = re.compile(
    rf"(?P<gap>\s-|-\s?|[ \n\u00a0\u202f]?)(?:(?P<word>(?i:{_alternatives(_BY_WORD)}))(?![A-Za-z0-9])"
    rf"|(?P<sign>{_alternatives(_SPACED_SIGNS)})(?![A-Za-z0-9]))"
)
_LETTER = re.compile(rf"(?:{_alternatives({s: u for s, u in _BY_SIGN.items() if len(s) == 1})})(?![\w'’-])")
_RATE = re.compile(
    rf"\s?(?:per\s(?!cent\b|se\b)(?P<per>square\s\w+|[a-z]+)|(?:an?\s|/)(?P<each>{_PER_THING})"
    r"(?!\s(?:ago|earlier|before|later|after|from\snow|sooner))\b)"
)
# "$76 US a barrel", "$31.20 US"
_NATION_AFTER = re.compile(r"\s(?:US|U\.S\.)(?=\s(?:a|an|per)\b|[,.;)]|$)")
# "NT $18" is Taiwan's dollar, but "a C $5 note" and "A $5 fine" are no Canada's or Australia's.
CURRENCY_PREFIX = "|".join(
    (r"(?<!\w)" if name[0].isalnum() else "") + re.sub(r"(?<=\w\w)\\\$$", r"\\s?\\$", re.escape(name))
    for name in sorted(_MONEY_BEFORE, key=len, reverse=True)
)


def currency_before(printed: str) -> Unit | None:
    """Give the currency of a sign or code printed before a number ("US$", "Rs."); None when it is none."""
    return _MONEY_BEFORE.get("".join(printed.split()))


def match_unit(text: str, at: int) -> FoundUnit | None:
    """Read the unit, or currency, that follows a number ending at an offset; None when none does."""
    match = _LETTER.match(text, at) or _UNIT.match(text, at)
    if match is None:
        return None
    named = match.groupdict()
    if named.get("word"):
        unit = _BY_WORD[re.sub(r"\s", "-", named["word"].lower())]
    else:
        unit = _BY_SIGN[re.sub(r"\s", "-", named.get("sign") or match[0])]
    start = match.start() + len(named.get("gap") or "")
    per, end = match_rate(text, match.end())
    return FoundUnit(
        start=start, end=end, unit=unit, per=per, joined="-" in (named.get("gap") or "")
    )  # fmt: skip


def match_rate(text: str, at: int) -> tuple[str, int]:
    """Read "per share", "a month", "/day" at an offset: the thing and the end, or "" and the same offset."""
    nation = _NATION_AFTER.match(text, at)
    at = nation.end() if nation else at
    match = _RATE.match(text, at)
    if match is None:
        return "", at
    return " ".join((match["per"] or match["each"]).split()), match.end()


def convert(number: Decimal, unit: str) -> tuple[Decimal, str] | None:
    """Convert a number of a unit named in words to its canonical unit; None for an unknown unit.

    `convert(Decimal(3), "miles")` is 4828.032 metres.
    """
    found = _BY_WORD.get(re.sub(r"\s", "-", unit.lower())) or _BY_SIGN.get(unit)
    return (found.convert(number), found.canonical) if found else None
