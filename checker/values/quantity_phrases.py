"""Finds the quantities of a text: numbers with their units, hedges, ranges and what shows them to be none.

The scan is one pass. At each number word or digit it reads an amount (sign, currency, number, unit), joins it
to a second one of a range or a compound, asks whether the number is only a label ("Route 66", "F-16", "in
2019"), and then looks at the words around it for age, hedge and counted noun.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.values.numbers import (
    CARDINALS,
    ORDINALS,
    SCALES,
    Numeral,
    match_numeral,
    match_ordinal,
    match_part,
)
from checker.values.quantities import Hedge, Quantity, QuantityKind
from checker.values.units import (
    CALIBER,
    CURRENCY_PREFIX,
    MAGNITUDE,
    POUND_WEIGHT,
    STERLING,
    FoundUnit,
    Unit,
    UnitKind,
    currency_before,
    match_rate,
    match_unit,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuantity:
    """A quantity where it stands: half-open offsets into the text that was searched.

    `start..end` is the number with unit, scale and currency ("$1.2 million", "36-year-old"), `core_start..
    core_end` the number alone, `hedge_start..hedge_end` the mention with its hedges. `unit_text` is the unit
    as printed, `noun_hint` the counted words when they follow at once ("people"). `attributive` marks a
    number joined to a noun ("three-day visit"), `zero_word` a zero that is the word "no".
    """

    start: int
    end: int
    core_start: int
    core_end: int
    hedge_start: int
    hedge_end: int
    value: Quantity
    unit_text: str = ""
    noun_hint: str = ""
    attributive: bool = False
    zero_word: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Amount:
    """A number with what is written directly before and after it."""

    start: int
    end: int
    numeral: Numeral
    unit: Unit | None = None
    per: str = ""
    joined: bool = False
    prefixed: bool = False
    negative: bool = False
    kind: QuantityKind | None = None
    last: Numeral | None = None  # the far end of a range
    rest: Decimal = Decimal(0)  # "41 seconds" of "7 minutes 41 seconds", in the canonical unit
    unit_text: str = ""

    @property
    def plain(self) -> bool:
        """Whether nothing but the number shows that it is a quantity."""
        return self.unit is None and self.kind is None


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MULTIPLES = {f"{word}fold": number for word, number in CARDINALS.items() if 1 < number < 21}
_MULTIPLES |= {"doubled": 2, "tripled": 3, "quadrupled": 4}
_ALONE = {*_MULTIPLES, "no", "both", "twice"}
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_PLURALS = "dozens scores tens hundreds thousands millions billions trillions lakhs crores"
_WORD_STARTS = "|".join(
    sorted(
        {*CARDINALS, *ORDINALS, *_ALONE, *_DECADES, *_words(_PLURALS), "half", "several", "few"},
        key=len,
        reverse=True,
    )
)
_SCALED = "|".join([*SCALES, "dozen", "couple of", "pair of", "few", "half", "third", "quarter", "fourth"])
_SCALED += "|fifth|sixth|seventh|eighth|ninth|tenth"
_LEAD = (
    rf"(?:(?P<sign>(?i:minus)[\s-]|[-−+](?=[\d.$£€]))?(?:(?P<money>{CURRENCY_PREFIX})[ \u00a0]?)?"
    rf"(?P<inner>-)?(?=\.?\d))"
)
_WORD_LEAD = rf"(?P<word>(?i:{_WORD_STARTS}|an?(?=\s(?:{_SCALED})))\b)"
_START = re.compile(
    r"(?<![\w.,:/#@+-])(?:(?:(?i:magnitude|sub|now)-)?"
    rf"(?:(?=[\d.$£€¥₹₽₩₪₱฿₫₴₺₦৳₤+−m-]|[A-Z])(?P<lead>{_LEAD})|{_WORD_LEAD}))|(?P<glyph>(?<!\w)[½¼¾⅓⅔])"
)
_SECOND = re.compile(rf"(?:(?P<lead>{_LEAD})|{_WORD_LEAD})")

_TH = r"(?:st|nd|rd|th)"
# What looks like a number and is none: addresses on the web, phones, clock times, dates, decades, versions.
_NO_QUANTITY = re.compile(
    r"(?<![^\W_])(?:(?=\d)(?:"
    r"\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?|\d{1,2}(?:\.\d\d|:\s\d\d)?\s?(?:[ap]\.m\b\.?|[ap]m\b|o['’]clock)"
    r"|\d{4}\s?(?:GMT|UTC|EST|EDT|BST|CET|hrs|hours\sGMT)\b"
    rf"|\d{{1,2}}{_TH}?(?:\s?[-–]\s?\d{{1,2}}{_TH}?)?\s(?:of\s)?{_MONTH}\b(?:,?\s\d{{4}}\b)?"
    r"|\d{1,4}([/.])\d{1,2}\1\d{1,4}\b|\d{4}-\d{1,2}-\d{1,2}\b|\d{1,2}-\d{1,2}-\d{4}\b|\d+(?:\.\d+){2,}\b|(?:9/11|7/7|24/7|(?:911|999)(?=\s(?:call|operator|dispatch|emergency)))\b"
    r"|\d{3}[-. ]\d{3}[-.]\d{4}\b|\d{3}-\d{4}\b|1-8\d\d-[\w-]+"
    r"|(?:1[5-9]|20)\d0s\b|\d0s\b|(?:1[5-9]|20)\d\d\s?[-–/]\s?\d{2,4}\b|(?:50[-/]50|20[-/]20|9-to-5)\b"
    r"|\d+(?![kc]?m[23]\b)[A-Za-z]+\d\w*|\d[\d.]*\s?[×x]\s?10[\^−-]?\d+|\d+\^\d+)"
    rf"|(?=[JFMASOND]){_MONTH}\s\d{{1,2}}{_TH}?(?:\s?(?:[-–]|and|to)\s?\d{{1,2}}{_TH}?)?\b(?![,.]?\d{{3}})"
    r"(?:,?\s(?:1[5-9]|20)\d\d\b)?|(?:Nos?\.|no\.(?=\s?\d))\s?\d+"
    r"|(?:dial|call)(?:l?ed|l?ing|s)?\s(?:911|999|112|111|000)\b"
    r"|https?://\S+|www\.\S+|[\w.+-]{1,64}@\w+\.\w+|(?:fifty-fifty|nine-to-five)\b"
    r"|(?=[(+'’#№])(?:\(\d{3}\)\s?\d{3}[-.]\d{4}\b|\+\d[\d ()-]{7,}\d|['’]\d\ds?\b|[#№]\s?\d+|\(\.\s\d+\)))"
)
_DECADE_OF_LIFE = re.compile(
    r"\b(?:his|her|their|my|our)\s(?:(?P<part>early|mid|late)[\s-])?(?P<core>(?P<tens>[2-9])0['’]?s"
    rf"|(?P<word>{'|'.join(_DECADES)}))\b"
)
# "Early 40s" is said up to 44, "mid-40s" of 43 to 47.
_LIFE_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}

_LABELS = _words(
    """no nos number numbers section sections article articles chapter chapters page pages pp vol volume route
    highway interstate flight room channel gate unit apartment apt suite block lot plot sector ward
    district precinct zone grade phase stage level category type group division week day game episode
    season series part act scene table figure fig appendix rule law proposition prop amendment
    resolution bill verse version model mark id isbn zip box extension ext line platform terminal pier
    runway lane track formula area seed seeded ranked size exhibit item lap heat round match test
    windows iphone ipad galaxy xbox playstation android ios euro super bowl wrestlemania ufc boeing
    airbus psalm question step form schedule paragraph clause key rank quarter set inning hole turn
    studio radio bbc espn fox abc local pool band note code base camp district minute ward cell camera
    stand platoon"""
)
_FUNCTION_WORDS = _words(
    """a an the in on at by of for to from with and or but as if so than then that this these those when while
    after before since until about around over under some only just nearly almost more at least up
    between among all both another other his her their its our my your he she it they we you i there
    here was were is are be been had has have did not also still now today yesterday however meanwhile
    instead against into through during within without per roughly approximately an estimated including
    like what which who where how because although though despite even ever each every any no either
    neither monday tuesday wednesday thursday friday saturday sunday last next exactly nearby plus
    versus vs across via amid despite"""
)
_PLURAL = re.compile(
    r"(?:people|men|women|children|troops|[a-z-]{2,}[^\Wsiu_]s|[a-z-]*(?:men|women|children))$"
)
_NOT_NOUNS = _FUNCTION_WORDS | _words(
    """said says say were was will would could should can may might must went came got took made gave told did
    does do being having left ago later earlier old ahead away apart long high wide tall deep today
    tonight off out down again whether one two three four five six seven eight nine ten"""
)
_STREET = re.compile(
    r"(?:\s(?:[A-Z]\.?|[A-Z][\w.'’]+|\d+(?:st|nd|rd|th))){1,3}\s(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln"
    r"|Boulevard|Blvd|Place|Court|Way|Terrace|Square|Crescent|Close|Parkway|Pkwy|Highway)\b"
)
_CAPITALS = re.compile(r"(?:[\s-][A-Z][\w.'’&]*)+")
_LAST_WORD = re.compile(r"([\w&.'’-]+)[\s\u00a0]$")
_NEXT_WORDS = re.compile(r"(?:[\s-](?!-)[^\W\d_][\w'’-]*){1,4}")

_HEDGES_BEFORE = (
    (Hedge.LESS_THAN, r"(?:fewer|less|lower|smaller|younger)\sthan|under|below|sub-?"),
    (Hedge.UP_TO, r"up\sto|as\s(?:many|much|high|long|far|late|old)\sas"
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
_JOIN = re.compile(r"\s?(?P<dash>[-–—])\s?|\s(?P<to>to|through|or|and)[\s-]|\s?-to-")
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|around\s|roughly\s|an\sestimated\s)?$", re.I)
_CHANGE = re.compile(
    r"\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grow|increas\w+|decreas\w+|drop\w*"
    r"|declin\w+|climb\w+|jump\w+|slip\w+|slid|plung\w+|rais\w+|lower\w*|cut|cuts|reduc\w+|down|up|went|gone"
    r"|chang\w+|revis\w+|improv\w+|soar\w*|surg\w+|shr\wnk\w*|dip\w*|slow\w*|boost\w*|extend\w*|expand\w*)\b[^.;]*\b(?P<how>from|by)\s[^.;]*$",
    re.I,
)
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
_OLD = re.compile(r"[\s-]{1,2}(?P<unit>year|yr|month|week|day)s?[\s-]{1,2}(?:old\b|of\sage\b)(?:s\b)?", re.I)
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
_AGE_CLOSE = re.compile(r"\s?(?:[,;.)—–]|$|-\s|\sand\s(?=[A-Z]))")
_NOT_PERSON = re.compile(rf"(?:\b{_MONTH}|day|[A-Z]{{2,}}\d*|\b[A-Z][a-z]?\.?),\s$")
_FEET = re.compile(
    r"(?P<feet>\d)(?:-(?:foot|feet|ft)-(?=\d{1,2}\b)|\s?ft\.?,?\s?(?=\d{1,2}(?:\s?ins?\b|\s?inch))|['’′]\s?(?=\d{1,2}[\"”″]))"
    r"(?P<inches>\d{1,2})(?:[\"”″]|[\s-]?(?:inch(?:es)?|ins?)\b)?"
)
_SCORE_WORDS = re.compile(r"(?P<first>\d{1,3}\sto\s\d{1,3})(?![\w%-]|[.,:]\d)")
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
_CALIBERS = _words(".22 .223 .25 .30 .303 .308 .32 .338 .357 .38 .380 .40 .44 .45 .50")
_HOLDS = re.compile(
    r"\b(?:had|carr\w+|held|hold\w*|drew|draw\w*|fired|with|pull\w+|own\w*|used)\s(?:an?|his|her|the)\s$"
)
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
_ADVERB_ORDINALS = _words(
    """half halves hand lady name aid party degree class amendment and of thing later ago before after per
    glance to in or when that is was were are from on at with by for as since but then i he she we they
    it street avenue responder responders person world century centuries reich cousin cousins thought
    thoughts fiddle nature"""
)
_ONE_BEFORE = _words(
    """no any every some each the this that another which loved little big other number day is was as if young
    old right wrong new good these those either neither such last next"""
)
_ONE_AFTER = _words(
    """of another day time times way thing who that is was has had can could should would in on to at by with
    for and or but as if from which might may must does did will night side hand where when too more
    point last reason goes gets never knows than cannot minute moment evening morning afternoon such"""
)
_JOINED_WORD = re.compile(r"-(?P<word>[a-z]{2,})(?P<more>(?:-[a-z]+)?)(?![\w])")
_NOT_JOINED = _words(
    """all way ways sided faced handed dimensional off to and or on by in up for of fold something odd plus
    th st nd rd"""
)
_SMALLER = {"foot": ("inch",), "hour": ("minute", "second"), "minute": ("second",), "year": ("month",)}
_SMALLER |= {
    "pound": ("ounce",),
    "pound-weight": ("ounce",),
    "day": ("hour",),
    "stone": ("pound", "pound-weight"),
}


def find_quantities(text: str, masked: Sequence[tuple[int, int]] = ()) -> tuple[FoundQuantity, ...]:
    """Find the quantities of a text, in order and without overlap.

    `masked` are half-open spans that must not be read as quantities: dates and clock times found by others.
    Zeros made of "no" ("no casualties") are among them and carry `zero_word`. Time is linear in the text.
    """
    return tuple(_Scan(text, masked).run())


def parse_quantity(text: str) -> Quantity | None:
    """Read a phrase that holds one quantity ("at least 40 people"); None when it holds none or several."""
    found = find_quantities(text)
    return found[0].value if len(found) == 1 else None


class _Scan:
    """One pass over one text: where it is, and what it may not read."""

    def __init__(self, text: str, masked: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.floor = 0  # end of the last thing read: hedges are not looked for before it
        self.label_end = -1  # end of the last number that was a label
        self.lives = {match.start("core"): match for match in _DECADE_OF_LIFE.finditer(text)}
        ours = (match.span() for match in _NO_QUANTITY.finditer(text))
        self.barred = _merge(sorted([*masked, *(span for span in ours if span[0] not in self.lives)]))
        self.barred_starts = [start for start, _ in self.barred]

    def run(self) -> Iterator[FoundQuantity]:
        """Yield what is found, in order; what would run into a masked span is left out."""
        at = 0
        while (lead := _START.search(self.text, at)) is not None:
            start = lead.start()
            barred = self._bar_end(start) or self._bar_end(lead.end())
            life = self.lives.get(start) or self.lives.get(lead.end())
            if barred:
                at = max(barred, start + 1)
                continue
            found, end = (_decade_of_life(life), life.end()) if life else self._read(lead)
            at = max(end, lead.end(), start + 1)
            if found and not self._bars_within(found.start, found.end):
                self.floor = at = max(found.end, found.hedge_end)
                yield found

    def _bars_within(self, start: int, end: int) -> bool:
        index = bisect_right(self.barred_starts, start)
        return index < len(self.barred) and self.barred[index][0] < end

    def _bar_end(self, at: int) -> int:
        """Give the end of the masked span that covers an offset, 0 when none does."""
        index = bisect_right(self.barred_starts, at) - 1
        return self.barred[index][1] if index >= 0 and at < self.barred[index][1] else 0

    def _read(self, lead: re.Match[str]) -> tuple[FoundQuantity | None, int]:
        """Read what begins at a lead: the quantity, if it is one, and where to go on."""
        word = (lead["word"] or "").lower()
        if word in _ALONE:
            return self._word_alone(lead, word), lead.end()
        score = self._score(lead)
        if score:
            return score, score.end
        amount = self._amount(lead)
        if amount is None:
            return None, self._token_end(lead.end())
        amount = self._compound(self._join(amount))
        amount = self._recognise(amount)
        if amount.plain and (self._is_label(amount) or not self._may_be_count(amount)):
            self.label_end = amount.end
            return None, amount.end
        return self._found(amount), amount.end

    def _token_end(self, at: int) -> int:
        """Skip the rest of a token that is no number: "4K", "737-800", "12,5"."""
        match = re.compile(r"[.,:/-]?\d[\w.,:/-]*").match(self.text, at)
        return match.end() if match else at

    # Reading an amount: sign, currency, number, unit.

    def _amount(self, lead: re.Match[str]) -> _Amount | None:
        if lead["word"] or lead.groupdict().get("glyph"):
            return self._word_amount(lead.start("word") if lead["word"] else lead.start())
        at = lead.end("lead")
        if lead["money"]:
            return self._money(lead)
        if feet := _FEET.match(self.text, at):
            return _feet_and_inches(feet)
        if ordinal := match_ordinal(self.text, at):
            kind = QuantityKind.ORDINAL
            amount = _Amount(start=at, end=ordinal.end, numeral=ordinal, kind=kind)
            return amount if self._is_ordinal(ordinal) else None
        return self._figure(lead)

    def _money(self, lead: re.Match[str]) -> _Amount | None:
        numeral = match_numeral(self.text, lead.end("lead"), money=True)
        if numeral is None:
            return None
        per, end = match_rate(self.text, numeral.end)
        amount = _Amount(
            start=lead.start("lead"),
            end=end,
            numeral=numeral,
            unit=currency_before(lead["money"]),
            per=per,
            prefixed=True,
            negative=_sign(lead) in ("minus", "-"),
            unit_text=lead["money"].strip(),
        )
        return None if self._broken(amount) else amount

    def _figure(self, lead: re.Match[str]) -> _Amount | None:
        at = lead.end("lead")
        numeral = match_numeral(self.text, at)
        if numeral is None or _LEADING_ZERO.match(self.text, at):
            return None
        sign = _sign(lead)
        amount = self._with_unit(
            _Amount(
                start=lead.start("lead"), end=numeral.end, numeral=numeral, negative=sign in ("minus", "-")
            )
        )
        if amount.plain:
            if sign == "-":
                return None  # a stray dash: "COVID -19 tests"
            amount = replace(amount, start=at, negative=False)
        return None if self._broken(amount) else amount

    def _word_amount(self, at: int) -> _Amount | None:
        numeral, ordinal = match_numeral(self.text, at), match_ordinal(self.text, at)
        if numeral and ordinal and ordinal.end > numeral.end:
            numeral = None  # "twenty-first"
        half = self.text[at : at + 4].lower() == "half"
        part = None if half and numeral else self._part_amount(at)
        if part:
            return part
        if numeral:
            amount = self._with_unit(_Amount(start=at, end=numeral.end, numeral=numeral))
            return None if self._broken(amount) else amount
        if ordinal and self._is_ordinal(ordinal):
            return _Amount(start=at, end=ordinal.end, numeral=ordinal, kind=QuantityKind.ORDINAL)
        return None

    def _part_amount(self, at: int) -> _Amount | None:
        """Read "half an hour" as a measure and "a third of voters" as a percentage."""
        part = match_part(self.text, at)
        if part is None or _ends_with_word(self.text, at, _NO_HALF_AFTER):
            return None
        of = _PART_OF_UNIT.match(self.text, part.end)
        unit = match_unit(self.text, of.end() - 1 if of else part.end)
        if unit and (of or (unit.joined and part.low in _TIME_PARTS)) and unit.unit.kind is UnitKind.MEASURE:
            return _Amount(
                start=at,
                end=unit.end,
                numeral=replace(part, vague=False),
                unit=unit.unit,
                joined=unit.joined,
                unit_text=self.text[unit.start : unit.end],
            )
        if _PART_OF.match(self.text, part.end):
            return _Amount(start=at, end=part.end, numeral=part, kind=QuantityKind.PERCENT)
        return None

    def _with_unit(self, amount: _Amount) -> _Amount:
        found = match_unit(self.text, amount.numeral.end)
        if found is None and (amount.numeral.vague or amount.numeral.scale > 1):
            of = _OF.match(self.text, amount.numeral.end)  # "tens of millions of dollars"
            found = match_unit(self.text, of.end() - 1) if of else None
        if found is None or not self._unit_holds(amount.numeral, found):
            return amount
        unit = self._pound(amount, found) if found.unit.name == "pound" else found.unit
        return replace(
            amount, end=found.end, unit=unit, per=found.per, joined=found.joined,
            unit_text=self.text[found.start : found.end],
        )  # fmt: skip

    def _unit_holds(self, numeral: Numeral, found: FoundUnit) -> bool:
        """Refuse a unit that the words around it make something else."""
        printed = self.text[found.start : found.end]
        if len(printed) == 1 and printed.isalpha():
            return numeral.digits and (printed not in "CF" or numeral.low >= 10 or numeral.grain < 1)
        if printed.lower() in ("won", "real", "rand", "dong", "stone", "sterling", "sen"):
            # "he fought 12, won 10", "5 real problems", "10 stone walls"
            return numeral.low >= 100 or (printed == "stone" and not _COUNT_AFTER.match(self.text, found.end))
        one = self.text[numeral.start : numeral.end].lower() == "one"
        if (one and printed in ("day", "night", "minute")) or (printed == "Cent" and found.start):
            return False  # "one day he will", "50 Cent"
        if printed.lower() == "second":
            # "two second-half goals"
            return not _SECOND_WHAT.match(self.text, found.end) and (
                numeral.digits or found.joined or numeral.low == 1
            )
        return True

    def _pound(self, amount: _Amount, found: FoundUnit) -> Unit:
        before = re.split(r"[.;!?]\s", self.text[max(0, amount.start - 60) : amount.start])[-1]
        around = before + re.split(r"[.;!?]\s", self.text[amount.start : found.end + 60])[0]
        weighs, pays = bool(_WEIGHING.search(around)), bool(_PAYING.search(around))
        if weighs != pays:
            return POUND_WEIGHT if weighs else STERLING
        if found.joined:
            return POUND_WEIGHT
        return STERLING if amount.numeral.scale >= 10**6 else found.unit

    def _broken(self, amount: _Amount) -> bool:
        """Tell whether the number goes on into something that is no number: "4K", "12,5", "5-Eleven"."""
        return bool(_GOES_ON.match(self.text, amount.end)) and not _OLD.match(self.text, amount.end)

    # Ranges and compounds.

    def _join(self, first: _Amount) -> _Amount:
        join = _JOIN.match(self.text, first.end)
        if join is None or first.kind is not None or first.numeral.vague or first.per:
            return first
        lead = _SECOND.match(self.text, join.end())
        if lead is None or self._bar_end(join.end()):
            return first
        second = self._amount(lead)
        if second is None or second.kind is not None or second.numeral.vague:
            return first
        how = "dash" if join["dash"] else join["to"] or "to"
        if how == "and" and not _BETWEEN.search(self.text[max(0, first.start - 30) : first.start]):
            return first
        return _united(first, second, how, change=how == "to" and self._changes(first, second))

    def _changes(self, first: _Amount, second: _Amount) -> bool:
        """Tell whether "to" is a change: "rose from 5 to 7 percent", "rose by $4 million to $41 million"."""
        change = _CHANGE.search(self.text[max(0, first.start - 80) : first.start])
        if change is None:
            return False
        return change["how"].lower() == "from" or second.numeral.low > 3 * abs(first.numeral.low)

    def _compound(self, amount: _Amount) -> _Amount:
        """Add "41 seconds" to "7 minutes"."""
        while amount.unit and amount.unit.name in _SMALLER and not amount.last and not amount.joined:
            join = _AND_SMALLER.match(self.text, amount.end)
            numeral = match_numeral(self.text, join.end()) if join else None
            found = match_unit(self.text, numeral.end) if numeral else None
            if not numeral or not found or found.unit.name not in _SMALLER[amount.unit.name]:
                break
            larger = POUND_WEIGHT if amount.unit.name == "pound" else amount.unit
            rest = amount.rest + (POUND_WEIGHT if found.unit.name == "pound" else found.unit).convert(
                numeral.low
            )
            amount = replace(
                amount, end=found.end, rest=rest, unit=larger,
                unit_text=self.text[amount.numeral.end : found.end].strip(),
            )  # fmt: skip
            if found.unit.name not in _SMALLER:
                break
        return amount

    # What kind of quantity it is.

    def _recognise(self, amount: _Amount) -> _Amount:
        """Settle ages, multiples, magnitudes, calibres and joined nouns."""
        if amount.kind or amount.prefixed:
            return amount
        last = amount.last or amount.numeral
        old = _OLD.match(self.text, last.end)
        if old:
            return replace(
                amount, end=old.end(), kind=QuantityKind.AGE, unit=None, unit_text=old[0].strip(" -")
            )
        times = _TIMES.match(self.text, last.end)
        if times:
            return replace(
                amount, end=times.end(), kind=QuantityKind.MULTIPLE, unit_text=times[0].strip(" -")
            )
        if not amount.plain:
            return amount
        before = self.text[max(0, amount.start - 40) : amount.start]
        return self._special(amount, before) or self._joined_noun(amount)

    def _special(self, amount: _Amount, before: str) -> _Amount | None:
        numeral, end = amount.numeral, amount.end
        gun = _GUN_AFTER.match(self.text, end)
        if gun and self.text[numeral.start] == ".":
            return replace(amount, unit=CALIBER, joined=gun[0][0] == "-", unit_text=gun[0].strip(" -"))
        if self.text[numeral.start : end] in _CALIBERS and _HOLDS.search(before):
            return replace(amount, unit=CALIBER)  # "he drew a .38"
        quake = _QUAKE_AFTER.match(self.text, end) if numeral.digits else None
        if numeral.low < 11 and (quake or (numeral.digits and _QUAKE_BEFORE.search(before))):
            return replace(
                amount, unit=MAGNITUDE, joined=bool(quake and quake[0][0] == "-"), unit_text="magnitude"
            )
        if self._is_age(amount, before):
            return replace(amount, kind=QuantityKind.AGE)
        return None

    def _is_age(self, amount: _Amount, before: str) -> bool:
        age = amount.numeral.low
        if not 0 < age <= 115 or age != int(age) or amount.numeral.scale != 1 or amount.numeral.vague:
            return False
        closes = bool(_AGE_CLOSE.match(self.text, amount.end))
        aged = _AGED.search(before)
        if aged and (closes or aged[0].lower().startswith(("age", "turn"))):
            return (
                aged[0].lower().startswith("age") or closes or not _COUNT_AFTER.match(self.text, amount.end)
            )
        return (
            closes and amount.numeral.digits and not amount.last
            and bool(_PERSON_BEFORE.search(before)) and not _NOT_PERSON.search(before)
        )  # fmt: skip

    def _joined_noun(self, amount: _Amount) -> _Amount:
        """Read "10-man team" and "two-storey house" as counts joined to a noun."""
        noun = _JOINED_WORD.match(self.text, amount.end)
        if noun is None or noun["word"] in _NOT_JOINED or amount.numeral.low == 1:
            return amount
        return replace(
            amount, end=noun.end("word"), joined=True, kind=QuantityKind.COUNT, unit_text=noun["word"]
        )

    # What is no quantity.

    def _may_be_count(self, amount: _Amount) -> bool:
        """Tell whether nothing that follows a bare number forbids it to be a count."""
        dashed = self.text[amount.end : amount.end + 2]
        return not (dashed[:1] == "-" and dashed[1:].isalnum()) or bool(_AFTER.match(self.text, amount.end))

    def _is_label(self, amount: _Amount) -> bool:
        """Tell whether a bare number names something: a year, a road, a model, a song, a pronoun."""
        before = self.text[max(0, amount.start - 40) : amount.start]
        last = _LAST_WORD.search(before)
        word = last[1] if last else ""
        if self._is_year(amount, word):
            return True
        if self.label_end >= 0 and _LABEL_LIST.fullmatch(self.text, self.label_end, amount.start):
            return not _COUNT_AFTER.match(self.text, amount.end)  # "Articles 370 and 371"
        if amount.numeral.digits:
            return self._is_figure_label(amount, word)
        return self._is_word_label(amount, word, before)

    def _is_figure_label(self, amount: _Amount, word: str) -> bool:
        if _STREET.match(self.text, amount.end):
            return True
        if _LABELS & {word.lower().strip("."), word.lower().removesuffix("s")}:
            return not (word.islower() and _COUNT_AFTER.match(self.text, amount.end))
        if _line_is_title(self.text, amount.start):
            return False
        named = word[:1].isupper() and word.lower().strip(".'’") not in _FUNCTION_WORDS
        return (named and not self._hedged(amount.start)) or self._names_product(amount)

    def _is_year(self, amount: _Amount, word: str) -> bool:
        printed = self.text[amount.numeral.start : amount.numeral.end]
        if len(printed) != 4 or not printed.isdigit() or not 1000 <= int(printed) <= 2199:
            return False
        if amount.last and amount.last.high <= 2199 and amount.last.end - amount.last.start == 4:
            return True  # "between 1600 and 1900 temperatures fell"
        if self._hedged(amount.start) and not _YEAR_WORD.fullmatch(word.lower()):
            return False
        counted = bool(_COUNT_AFTER.match(self.text, amount.end))
        return not counted or int(printed) >= 1900 or bool(_YEAR_WORD.fullmatch(word.lower()))

    def _is_word_label(self, amount: _Amount, word: str, before: str) -> bool:
        printed = self.text[amount.start : amount.numeral.end]
        if printed.lower() == "one":
            return self._is_pronoun(amount, word)
        capital = printed[0].isupper()
        if not capital or _line_is_title(self.text, amount.start):
            return False
        if word[:1].isupper() and word.lower() not in _FUNCTION_WORDS:
            return True  # "Big Ten", "Formula Two"
        inside = bool(before) and before.rstrip()[-1:] not in {
            "",
            ".",
            "!",
            "?",
            ":",
            '"',
            "“",
            "”",
            "'",
            "‘",
            "—",
        }
        return inside and bool(_CAPITALS.match(self.text, amount.end))

    def _is_pronoun(self, amount: _Amount, word: str) -> bool:
        after = _NEXT_WORDS.match(self.text, amount.end)
        if after is None or word.lower() in _ONE_BEFORE or self.text[amount.end] == "-":
            return True
        following = after[0].split()[0].lower()
        return following in _ONE_AFTER or following in _NOT_NOUNS or following.endswith("ly")

    def _names_product(self, amount: _Amount) -> bool:
        """Tell whether capitals after a number make it a name: "737 MAX", "50 Cent"; not "12 Americans"."""
        capitals = _CAPITALS.match(self.text, amount.end)
        if capitals is None or self.text[amount.end] == "\n" or "," in self.text[amount.start : amount.end]:
            return False
        if self.floor and _SAME_COUNT.fullmatch(self.text, self.floor, amount.start):
            return True  # "two new 737 Max jets" counts jets once
        if re.search(r"[^s]s$|men$|[A-Z]s$", capitals[0]):
            return False
        return not _COUNT_AFTER.match(self.text, capitals.end()) and not self._hedged(amount.start)

    def _is_ordinal(self, ordinal: Numeral) -> bool:
        """Refuse "a second later", "First Amendment", "at first", "the 20th century"."""
        after = _NEXT_WORDS.match(self.text, ordinal.end)
        if after is None:
            return False
        first = re.split("-", after[0].lstrip("-").split()[0])[0]
        named = ordinal.digits or self.text[ordinal.start].isupper()
        if named and first[:1].isupper() and not _line_is_title(self.text, ordinal.start):
            return False
        if after[0][0] == "-":
            return bool(
                re.fullmatch(
                    r"(?:\w*(?:est|most)|place|straight|ranked|seeded|round|consecutive|ever)", first
                )
            )
        if self.text[ordinal.start : ordinal.end].lower() in ("second", "seconds") and _ends_with_word(
            self.text, ordinal.start, _TIME_SECOND
        ):
            return False
        return first.lower().strip("'’s") not in _ADVERB_ORDINALS

    # Around the number.

    def _hedged(self, at: int) -> bool:
        return self._hedge_before(at) is not None

    def _hedge_before(self, at: int) -> tuple[Hedge, int] | None:
        base = max(self.floor, at - 32)
        match = _BEFORE.search(self.text[base:at])
        if match is None:
            return None
        return Hedge[match.lastgroup or "NONE"], base + match.start()

    def _found(self, amount: _Amount) -> FoundQuantity:
        start, end = amount.start, amount.end
        between = _BETWEEN.search(self.text[max(self.floor, start - 30) : start]) if amount.last else None
        before = self._hedge_before(start - len(between[0]) if between else start)
        hedge, hedge_start = before or (Hedge.NONE, start)
        after = _AFTER.match(self.text, end)
        hedge_end = end
        if after and (not before or after["plus"]):
            hedge = Hedge.AT_LEAST if after["plus"] else Hedge.UP_TO if after["fewer"] else Hedge.ABOUT
            hedge_end = after.end()
        last = amount.last or amount.numeral
        return FoundQuantity(
            start=start, end=end, core_start=amount.numeral.start, core_end=last.end,
            hedge_start=min(hedge_start, start), hedge_end=hedge_end,
            value=_quantity(self.text, amount, hedge), unit_text=amount.unit_text,
            noun_hint=self._noun(amount), attributive=amount.joined or "-" in amount.unit_text[:-3],
        )  # fmt: skip

    def _noun(self, amount: _Amount) -> str:
        """Give the counted words directly after a number: up to its first plural noun."""
        at = amount.end
        of = _OF.match(self.text, at)
        if of and (
            amount.numeral.vague
            or amount.kind is QuantityKind.PERCENT
            or amount.numeral.scale > 1
            or not amount.plain
            or (self.text[amount.numeral.start].isalpha() and amount.numeral.low == 2)
        ):
            at = of.end() - 1
        return _noun_after(self.text, at, single=amount.numeral.low == 1)

    def _score(self, lead: re.Match[str]) -> FoundQuantity | None:
        """Read "52-3", "6-4, 6-3", "a 5 to 4 vote"; None for ranges."""
        if lead["word"] or lead.groupdict().get("glyph") or lead["money"] or lead["sign"]:
            return None
        at = lead.end("lead")
        match = _SCORE.match(self.text, at) or _SCORE_WORDS.match(self.text, at)
        if (
            match is None
            or match_unit(self.text, match.end("first"))
            or _OLD.match(self.text, match.end("first"))
        ):
            return None
        if not self._is_score(match):
            return None
        printed = re.sub(r"\([^)]*\)", " ", match[0])
        parts = tuple(int(part) for part in re.findall(r"\d+", printed))
        value = Quantity(low=None, high=None, kind=QuantityKind.SCORE, spoken=match[0], parts=parts)
        return FoundQuantity(
            start=at, end=match.end(), core_start=at, core_end=match.end(), hedge_start=at,
            hedge_end=match.end(), value=value, noun_hint=_noun_after(self.text, match.end(), single=True),
        )  # fmt: skip

    def _is_score(self, match: re.Match[str]) -> bool:
        """Tell a score from a range: by the contest around it, by falling numbers, by brackets."""
        at, end = match.span()
        first = [int(part) for part in re.findall(r"\d+", match["first"])]
        before = re.split(r"[.;!?]\s", self.text[max(0, at - 60) : at])[-1]
        after = bool(_CONTEST_AFTER.match(self.text, end))
        contest = after or bool(_CONTEST.search(before))
        if match.re is _SCORE_WORDS:
            return after or (contest and first[0] > first[1] and not _COUNT_AFTER.match(self.text, end))
        if first[0] < first[1] and _COUNT_AFTER.match(self.text, end) and not after:
            return False
        inside = self.text[at - 1 : at] == "(" and self.text[end : end + 1] in ("", ",", ")", ";")
        falling = first[0] > first[1] and match["first"] not in ("9-5", "24-7", "9-11")
        return contest or inside or falling

    def _word_alone(self, lead: re.Match[str], word: str) -> FoundQuantity | None:
        """Read "no casualties", "both men", "twice as many", "doubled"."""
        start, end = lead.start("word"), lead.end("word")
        kind, number, noun = QuantityKind.COUNT, Decimal(2), ""
        if word in _MULTIPLES:
            kind, number = QuantityKind.MULTIPLE, Decimal(_MULTIPLES[word])
        elif word == "twice":
            kind = QuantityKind.MULTIPLE if _AS.match(self.text, end) else kind
            noun = "" if kind is QuantityKind.MULTIPLE else "times"
        else:
            counted = _NO_NOUN.match(self.text, end) if word == "no" else _BOTH_NOUN.match(self.text, end)
            if counted is None:
                return None
            number, noun = Decimal(0 if word == "no" else 2), counted["noun"].strip()
        value = Quantity(low=number, high=number, kind=kind, spoken=self.text[start:end], grain=Decimal(1))
        return FoundQuantity(
            start=start, end=end, core_start=start, core_end=end, hedge_start=start, hedge_end=end,
            value=value, noun_hint=noun, zero_word=word == "no",
        )  # fmt: skip


_TIME_PARTS = (Decimal("0.5"), Decimal("0.25"), Decimal("0.75"))
_GOES_ON = re.compile(r"[\w@°]|[.,]\d|:\d|/\d|[-–][A-Z]{2}")
_COUNT_AFTER = re.compile(
    r"[ \u00a0](?!(?:was|is|has|as|this|its|his|years?ago)\b)(?:[a-z][\w'’-]*[ \u00a0]){0,2}?"
    r"(?:[a-z-]{2,}[^\Wsiu_]s|people|men|women|children|troops|police|dead|injured|wounded|others"
    r"|[a-z]+(?:men|women|children))\b|[ \u00a0](?:killed|died|hurt)\b"
)
_SAME_COUNT = re.compile(r"\s(?:[a-z]+\s){0,2}")
_YEAR_WORD = re.compile(
    r"in|since|of|by|until|from|through|during|before|after|circa|the|early|late|mid|year|and|to|summer|spring|autumn|fall|winter"
)
_LEADING_ZERO = re.compile(r"0\d")  # "000", "007", "0800": codes, or the tail of a number torn apart
_LABEL_LIST = re.compile(r"\s?(?:,|and|or|to|&|-|–|/|,\sand)\s?")
_NO_HALF_AFTER = re.compile(
    r"(?:first|second|third|other|another|better|opening|final|top|bottom|latter|this|that|last|next|each|every|front|back|one)\s$",
    re.I,
)
_PART_OF_UNIT = re.compile(r"\s(?:of\s)?an?\s")
_PART_OF = re.compile(r"\s(?:of|the|its|their|his|her|our|all|those|these)\b(?!\s(?:way|time)\b)")
_SECOND_WHAT = re.compile(
    r"[\s-](?:half|halves|place|quarter|leg|division|round|time|term|period|set|inning|row)"
)
_AND_SMALLER = re.compile(r"(?:,?\sand\s|,?\s|,)(?=[\da-zA-Z])")
_TIME_SECOND = re.compile(r"(?:\d|per|a\ssplit|split|every|each|one|few|last|final)[\s-]$", re.I)
_OF = re.compile(r"\sof\s(?:the\s|its\s|their\s|all\s|his\s|her\s|these\s|those\s)?")
_AS = re.compile(r"\s(?:as|the|that|what|its|their)\b")
_NO_NOUN = re.compile(
    r"\s(?!(?:longer|doubt|matter|less|fewer|more|plans|means|ways|one|such|other|others|signs|reasons|words)\b)"
    r"(?P<noun>(?:(?!or\b|and\b)[a-z-]+\s){0,2}?(?!(?:was|is|has|this|as)\b)[a-z-]{2,}[^\Wsiu_]s)\b"
)
_BOTH_NOUN = re.compile(
    r"\s(?:of\s)?(?:the\s|these\s|those\s)?(?P<noun>(?:[a-z-]+\s)?(?:[a-z-]{2,}[^\Wsiu_]s|men|women|children))\b(?!\sand\b)"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def _sign(lead: re.Match[str]) -> str:
    """Give "minus", "-", "+" or "" for what stands before a figure."""
    sign = (lead["sign"] or lead["inner"] or "").lower().replace("−", "-")
    return "minus" if sign.startswith("minus") else sign


def _ends_with_word(text: str, at: int, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(text[max(0, at - 16) : at]))


def _merge(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def _line_is_title(text: str, at: int) -> bool:
    """Tell whether a number stands in a line set in Title Case, where capitals mean nothing."""
    start = max(text.rfind("\n", max(0, at - 80), at) + 1, at - 80, 0)
    end = text.find("\n", at, at + 80)
    words = [word for word in _WORD.findall(text[start : end if end >= 0 else at + 80]) if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _noun_after(text: str, at: int, *, single: bool) -> str:
    match = _NEXT_WORDS.match(text, at)
    words: list[str] = []
    for word in match[0].strip(" -\n").split() if match else ():
        if word in ("other", "more", "such", "another") and not words and not single:
            continue  # "two more players", "a dozen other cities"
        if word.lower() in _NOT_NOUNS:
            break
        words.append(word)
        if _PLURAL.match(word) and not single:
            return " ".join(words)
    return " ".join(words) if len(words) < 3 and not single else "".join(words[:1])


def _united(first: _Amount, second: _Amount, how: str, *, change: bool) -> _Amount:
    """Join two amounts into a range, sharing unit and scale; the first alone when they are none."""
    if first.unit and second.unit and first.unit.canonical != second.unit.canonical:
        return first
    unit = second.unit or first.unit
    near, far = first.numeral, second.numeral
    if near.scale == 1 < far.scale and near.mantissa < far.mantissa < 1000:
        near = near.scaled(far.scale)
    if change:
        return replace(first, numeral=near, unit=unit, per=first.per or second.per)
    loose = first.unit is not None and second.unit is None and how != "dash" and not first.prefixed
    if not near.low < far.low or loose or (how == "or" and far.low > 2 * near.low):
        return first
    return replace(
        first, end=second.end, numeral=near, last=far, unit=unit, per=second.per, joined=second.joined,
        unit_text=second.unit_text or first.unit_text, negative=first.negative and second.negative,
    )  # fmt: skip


def _feet_and_inches(match: re.Match[str]) -> _Amount:
    foot, inch = Decimal("0.3048"), Decimal("0.0254")
    feet = Decimal(match["feet"])
    numeral = Numeral(start=match.start(), end=match.end("inches"), mantissa=feet, high=feet, digits=True)
    return _Amount(
        start=match.start(), end=match.end(), numeral=numeral,
        unit=Unit(name="", canonical="metre", factor=foot), rest=Decimal(match["inches"]) * inch,
    )  # fmt: skip


_AGE_YEARS = {"month": Decimal(12), "week": Decimal(52), "day": Decimal(365)}


def _quantity(text: str, amount: _Amount, hedge: Hedge) -> Quantity:
    kind, unit, numeral = _kind(amount), amount.unit, amount.numeral
    last = amount.last or numeral
    low, high, factor, name = numeral.low, last.high, Decimal(1), ""
    if unit is not None:
        sign = -1 if amount.negative else 1
        low, high = sorted((unit.convert(sign * low) + amount.rest, unit.convert(sign * high) + amount.rest))
        factor, name = unit.factor, unit.canonical + (f"/{amount.per}" if amount.per else "")
    elif kind is QuantityKind.AGE:
        word = re.search(r"month|week|day", amount.unit_text)
        factor, name = 1 / _AGE_YEARS[word[0]] if word else Decimal(1), "year"
        low, high = low * factor, high * factor
    elif kind is QuantityKind.PERCENT:
        low, high, factor, name = low * 100, high * 100, Decimal(100), "percent"
    spoken = _spoken(text, amount)
    fine = amount.rest != 0 or spoken.endswith(amount.unit_text or "\n")
    return Quantity(
        low=None if hedge in (Hedge.UP_TO, Hedge.LESS_THAN) and not amount.last else low,
        high=None if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN) else high,
        kind=kind, unit=name, hedge=hedge if hedge or not numeral.vague else Hedge.VAGUE,
        exact=not hedge and not numeral.vague and not last.vague,
        spoken=spoken, significant=max(numeral.significant, last.significant),
        printed_unit=(unit.name if unit else "") if not fine else "",
        grain=Decimal(0) if fine else last.grain * last.scale * factor,
        rounding=Decimal(0) if fine else last.rounding * factor,
    )  # fmt: skip


def _kind(amount: _Amount) -> QuantityKind:
    if amount.kind:
        return amount.kind
    if amount.unit is None:
        return QuantityKind.COUNT
    return QuantityKind(amount.unit.kind.value)


def _spoken(text: str, amount: _Amount) -> str:
    numeral, last = amount.numeral, amount.last
    if amount.rest or (
        numeral.low < 1 and numeral.vague is False and text[numeral.start].isalpha() and amount.unit
    ):
        return text[numeral.start : amount.end]  # "5 feet 10 inches", "half an hour"
    spoken = text[numeral.start : numeral.end]
    if last:
        spoken = f"{spoken} to {text[last.start : last.end]}"
    return f"-{spoken}" if amount.negative else spoken


def _decade_of_life(match: re.Match[str]) -> FoundQuantity:
    tens = int(match["tens"]) if match["tens"] else _DECADES.index(match["word"]) + 2
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
