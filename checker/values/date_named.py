"""Days and seasons with a name: "Christmas Day", "summer of 2019", "the first quarter of 2024", "Q3 2023"."""

from datetime import date

from checker.values.date_calendar import FEASTS, Span, days_from, month_span, quarter_span
from checker.values.date_kinds import Precision
from checker.values.date_lexicon import ORDINALS, SEASONS, YEAR, any_of, compiled
from checker.values.date_reading import PRECISIONS, Anchor, Match, Rule, range_of
from checker.values.date_tense import is_scheduled
from checker.values.dates import DateRange

# Summer is June for one paper and December for another; a bank's quarter is not the calendar's.
_SEASON_SLACK = 45
_RESULTS_SLACK = 92
_SOON = 45
_KNOWN_YEARS = range(1600, 2200)
_RELATIVE_YEARS = {"last": -1, "this": 0, "next": 1}
# "Christmas party", "Easter egg": these are days only with "on", "at", "before" or a year.
_ALSO_ADJECTIVES = frozenset({"christmas", "easter", "thanksgiving", "halloween"})

_OF_YEAR = rf"(?:\s(?:of\s|in\s)?(?:fiscal\s)?{YEAR}|\s(?:of\s)?(?P<relative>last|this|next)\syear\b)"
_FEAST = compiled(rf"(?P<feast>{any_of(FEASTS).replace(chr(39), '[' + chr(39) + '’]?')})\b(?:,?{_OF_YEAR})?")
_FEAST_NEEDS = compiled(r"\b(?:on|at|before|after|since|until|till|by|around|over|last|this|next|for)\s\Z")
_NOUN_AFTER = compiled(
    r"\s(?!(?:and|in|at|on|was|is|when|with|after|before|for|by|to|as|but|that|this)\b)[a-z]{3}"
)
_SEASON = compiled(rf"(?P<season>{any_of(SEASONS)}){_OF_YEAR}")
_QUARTER = compiled(
    rf"(?P<which>first|second|third|fourth|final|last|1st|2nd|3rd|4th)(?:\s|-)quarter{_OF_YEAR}"
)
_YEAR_QUARTER = compiled(
    rf"(?:{YEAR}(?:['’]s)?|(?P<relative>last|this|next)\syear['’]s)\s(?P<which>first|second|third|fourth|final)(?:\s|-)quarter\b"
)
_SHORT_QUARTER = compiled(rf"Q(?P<which>[1-4])(?:\sof)?\s{YEAR}")
_RESULTS_QUARTER = compiled(
    r"(?P<which>first|second|third|fourth)(?:\s|-)quarter\s(?:net|profits?|loss(?:es)?|earnings|income|results?|sales"
    r"|revenues?|report|performance|dividend|growth|GDP)\b"
)
_HALF = compiled(rf"(?P<which>first|second|last|latter|1st|2nd)\shalf{_OF_YEAR}")

_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "last": 4, "latter": 4, "fina": 4}


def _year_of(match: Match, anchor: Anchor) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["relative"] and anchor.published:
        return anchor.published.year + _RELATIVE_YEARS[match["relative"].lower()]
    return None


def _read_feast(match: Match, anchor: Anchor) -> DateRange | None:
    """Read a feast: of the year stated, or the nearest to publication."""
    name = " ".join(match["feast"].lower().replace("’", "'").split())
    if not match["feast"][0].isupper() or (name in _ALSO_ADJECTIVES and not _feast_is_a_day(match)):
        return None
    if name not in FEASTS:
        name = next((feast for feast in FEASTS if feast.replace("'", "") == name.replace("'", "")), "")
    year = _year_of(match, anchor)
    if not name:
        return None
    if year is None:
        ahead = anchor.future or is_scheduled(match.string, match.start())
        day = _nearest_feast(name, anchor.published, ahead=ahead)
    else:
        day = FEASTS[name](year) if year in _KNOWN_YEARS else None
    stated = int(match["year"]) if match["year"] else None
    return range_of(
        (day, day) if day else None, Precision.DAY, match[0], year=stated, slack=_feast_slack(name)
    )


def _feast_slack(name: str) -> int:
    """ "At Christmas" is the days around it; "on Christmas Day" is not."""
    return 3 if name in _ALSO_ADJECTIVES else 0


def _feast_is_a_day(match: Match) -> bool:
    if match["year"] or match["relative"]:
        return True
    before = match.string[max(0, match.start() - 12) : match.start()]
    return bool(_FEAST_NEEDS.search(before)) and not _NOUN_AFTER.match(match.string, match.end())


def _nearest_feast(name: str, published: date | None, *, ahead: bool) -> date | None:
    if published is None or published.year not in _KNOWN_YEARS:
        return None
    days = [FEASTS[name](published.year + step) for step in (-1, 0, 1)]
    past = [day for day in days if day <= published]
    coming = [day for day in days if day >= published]
    soon = coming and (coming[0] - published).days <= _SOON and (published - past[-1]).days > _SOON
    return coming[0] if coming and (soon or ahead) else past[-1]


def _read_season(match: Match, anchor: Anchor) -> DateRange | None:
    """Read a season of a year: the northern one, with slack; a winter may begin in it or end in it."""
    year = _year_of(match, anchor)
    days: Span | None = None
    if year is not None:
        name = match["season"].lower()
        days = month_span(year, SEASONS[name], 3)
        if name == "winter":
            days = month_span(year, 1)[0], days[1]
    return range_of(days, Precision.SEASON, match[0], year=_stated(match), slack=_SEASON_SLACK)


def _stated(match: Match) -> int | None:
    return int(match["year"]) if match["year"] else None


def _read_quarter(match: Match, anchor: Anchor) -> DateRange | None:
    return _quarter(match, anchor)


def _quarter(match: Match, anchor: Anchor) -> DateRange | None:
    year = _year_of(match, anchor)
    fiscal = "fiscal" in match[0].lower()
    slack = 184 if fiscal else 0
    days = quarter_span(year, _number(match["which"])) if year is not None else None
    return range_of(
        days, PRECISIONS["quarter"], match[0], year=_stated(match), slack=slack, approximate=fiscal
    )


def _read_results_quarter(match: Match, anchor: Anchor) -> DateRange | None:
    """Read "third-quarter profit": the last one begun by publication, by a company's calendar."""
    days = None
    if anchor.published:
        number = _number(match["which"])
        years = (anchor.published.year, anchor.published.year - 1)
        days = next((s for s in (quarter_span(y, number) for y in years) if s[0] <= anchor.published), None)
    return range_of(days, Precision.SEASON, match[0], slack=_RESULTS_SLACK, approximate=True)


def _read_short_quarter(match: Match, anchor: Anchor) -> DateRange | None:
    year = int(match["year"])
    return range_of(quarter_span(year, int(match["which"])), Precision.SEASON, match[0], year=year)


def _number(which: str) -> int:
    word = which.lower()
    return ORDINALS.get(word) or _QUARTERS.get(word) or _QUARTERS.get(word[0]) or 4


def _read_half(match: Match, anchor: Anchor) -> DateRange | None:
    year = _year_of(match, anchor)
    first = 1 if match["which"].lower() in ("first", "1st") else 7
    days = month_span(year, first, 6) if year is not None else None
    if days is not None and match["which"].lower() == "latter":
        days = days_from(days[0], -31), days[1]
    return range_of(days, Precision.SEASON, match[0], year=_stated(match))


_FEAST_WORDS = frozenset(feast.split()[0].split("'")[0].rstrip(".") for feast in FEASTS)

RULES = (
    Rule(_FEAST_WORDS, _FEAST, _read_feast),
    Rule(frozenset(SEASONS), _SEASON, _read_season),
    Rule(frozenset({"#1", "first", "second", "third", "fourth", "final", "last"}), _QUARTER, _read_quarter),
    Rule(frozenset({"#4", "last", "this", "next"}), _YEAR_QUARTER, _read_quarter),
    Rule(frozenset({"first", "second", "third", "fourth"}), _RESULTS_QUARTER, _read_results_quarter),
    Rule(frozenset({"q"}), _SHORT_QUARTER, _read_short_quarter),
    Rule(frozenset({"#1", "first", "second", "last", "latter"}), _HALF, _read_half),
)
