"""How two places lie to each other: one inside the other, or too far apart to be where one event happened.

Each place may mean several things, and any two compatible meanings acquit: an article that writes
"Springfield" is not wrong because there is another one. What is unknown is never a conflict.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from checker.values.gazetteer import cities_of
from checker.values.place_meaning import Meaning, PlaceKind, distance_km

if TYPE_CHECKING:
    from checker.values.places import Place

# Two cities closer than this may be one event's place: newsrooms call a suburb by its metropolis. Dallas and
# Fort Worth are 50 km apart, Yokohama and Tokyo 27, Islamabad and Rawalpindi 14.
_METROPOLIS_KM = 60.0
# "near Padang" is said of an earthquake far out at sea.
_NEAR_KM = 250.0
# A city this close to a town of another state or country lies at its border: Kansas City, Basel, El Paso.
_BORDER_KM = 30.0
_BORDER_DEGREES = _BORDER_KM / 110  # of latitude, at least: a degree is 111 km
_ALIKE = 75  # rapidfuzz ratio from which two unknown names may be one, spelled in two ways
_SHARED_LETTERS = 4  # words from this length on name the same place when both names hold them

_LARGER = (PlaceKind.CONTINENT, PlaceKind.AREA, PlaceKind.COUNTRY, PlaceKind.REGION)
_SPOTS = (PlaceKind.CITY, PlaceKind.FACILITY)
# Lands with an ISO code of their own, that articles also count to the state that governs them or did so once.
_SOVEREIGNS = {
    **dict.fromkeys(["PR", "GU", "VI", "AS", "MP", "UM"], "US"),
    **dict.fromkeys(["GF", "GP", "MQ", "RE", "YT", "NC", "PF", "BL", "MF", "PM", "WF", "TF"], "FR"),
    **dict.fromkeys(["GI", "BM", "KY", "FK", "JE", "GG", "IM", "TC", "VG", "AI", "MS", "SH", "PN"], "GB"),
    **dict.fromkeys(["AW", "CW", "SX", "BQ"], "NL"),
    **dict.fromkeys(["CX", "CC", "NF", "HM"], "AU"),
    **{"HK": "CN", "MO": "CN", "GL": "DK", "FO": "DK", "AX": "FI", "SJ": "NO", "EH": "MA", "XK": "RS"},
}


def _lands(meaning: Meaning) -> frozenset[str]:
    governed_by = {_SOVEREIGNS[code] for code in meaning.countries if code in _SOVEREIGNS}
    return meaning.countries | governed_by


def _rank(meaning: Meaning) -> int:
    return _LARGER.index(meaning.kind) if meaning.kind in _LARGER else len(_LARGER)


def lies_in(inner: Meaning, outer: Meaning) -> bool | None:
    """Tell whether one meaning lies inside another or is the same; None where the data do not say."""
    if inner == outer:
        return True
    if not inner.countries or not outer.countries:
        return None
    if not _lands(inner) & _lands(outer):
        return False
    return _INSIDE.get(outer.kind, _lies_in_city)(inner, outer)


def _lies_in_area(inner: Meaning, outer: Meaning) -> bool | None:
    if outer.region and inner.region and inner.region != outer.region:
        return False
    return (outer.whole and inner.countries <= outer.countries) or None


def _lies_in_region(inner: Meaning, outer: Meaning) -> bool | None:
    if inner.kind in (PlaceKind.COUNTRY, PlaceKind.CONTINENT):
        return False
    if inner.region is None or outer.region is None:
        return None
    return inner.region == outer.region


def _lies_in_city(inner: Meaning, outer: Meaning) -> bool | None:
    if inner.kind not in _SPOTS:
        return False
    if inner.position is None or outer.position is None:
        return None
    if inner.position == outer.position:
        return True
    return None if distance_km(inner.position, outer.position) <= _METROPOLIS_KM else False


def _lies_in_country(inner: Meaning, outer: Meaning) -> bool | None:
    return (_rank(inner) > _rank(outer) and outer.countries >= inner.countries) or None


_INSIDE = {
    PlaceKind.CONTINENT: _lies_in_area,
    PlaceKind.AREA: _lies_in_area,
    PlaceKind.COUNTRY: _lies_in_country,
    PlaceKind.REGION: _lies_in_region,
}


def _at_border(spot: Meaning, land: Meaning) -> bool:
    """Tell whether a city lies within a short drive of a region or country (of one of its known cities)."""
    if spot.position is None or land.kind not in (PlaceKind.COUNTRY, PlaceKind.REGION):
        return False
    return any(_has_city_near(spot.position, cities_of(code, land.region)) for code in land.countries)


def _has_city_near(position: tuple[float, float], cities: Sequence[tuple[float, float]]) -> bool:
    """Tell whether one of the cities, sorted by latitude, lies near; no other latitude is measured."""
    latitude, _ = position
    first = bisect_left(cities, (latitude - _BORDER_DEGREES,))
    last = bisect_left(cities, (latitude + _BORDER_DEGREES,))
    return any(distance_km(position, city) <= _BORDER_KM for city in cities[first:last])


def _apart(a: Meaning, b: Meaning, reach: float) -> bool:
    if a == b or not a.countries or not b.countries:
        return False
    if a.position and b.position:
        return distance_km(a.position, b.position) > reach
    if _lands(a) & _lands(b) and (not a.region or not b.region or a.region == b.region):
        return False
    if _lands(a) & _lands(b) and len(a.countries | b.countries) > 1:
        return False
    return not _at_border(a, b) and not _at_border(b, a)


def contains(a: Place, b: Place) -> bool | None:
    """Tell whether `b` lies inside `a` or is the same place, in any of their meanings; None is unknown.

    Areas that only touch their countries (Kashmir, the Alps) contain nothing that is known.
    """
    if not a.candidates or not b.candidates:
        return True if a.name_key == b.name_key else None
    answers = {lies_in(inner, outer) for outer in a.candidates for inner in b.candidates}
    if True in answers:
        return True
    return None if None in answers else False


def disjoint(a: Place, b: Place, *, strict: bool = True) -> bool:
    """Tell whether one event cannot have happened in both.

    All meanings of the two must be known beyond doubt, none inside the other, and cities further apart than a
    metropolis is wide (60 km, or 250 where one is only "near"). With `strict=False` doubtful places count,
    and a name of two words or more that the gazetteer lacks is another place than a city or unknown name that
    shares no word with it and is not spelled alike; it may still be a neighbourhood of that city, so the
    caller needs other reasons to believe in a conflict.
    """
    if a.candidates and b.candidates:
        if strict and (a.doubtful or b.doubtful):
            return False
        reach = _NEAR_KM if a.near or b.near else _METROPOLIS_KM
        return all(_apart(m, n, reach) for m in a.candidates for n in b.candidates)
    return not strict and _unlike(a, b)


def _unlike(a: Place, b: Place) -> bool:
    for place in (a, b):
        if place.candidates and place.kind is not PlaceKind.CITY:
            return False
        if not place.candidates and (place.kind is PlaceKind.FACILITY or len(place.name.split()) < 2):
            return False
    shared = set(a.name_key.split()) & set(b.name_key.split())
    if any(len(word) >= _SHARED_LETTERS for word in shared):
        return False
    return ratio(a.name_key, b.name_key) < _ALIKE
