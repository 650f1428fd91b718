"""Places as values: what a printed place name may mean.

A name keeps every meaning the gazetteer knows ("Georgia" is a country and a US state); the words around it
choose among them ("Athens, Ga."). How two places lie to each other is in `place_relations`.
"""

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.values.demonyms import country_of_demonym, government_of, is_seat_of_government
from checker.values.gazetteer import lookup, place_key, towns, us_state
from checker.values.given_names import is_given_name, is_known_name, is_surname
from checker.values.place_meaning import Meaning, PlaceKind
from checker.values.place_relations import contains, disjoint, lies_in
from checker.values.place_words import (
    BEFORE,
    DIVISION,
    DOUBTFUL_WORDS,
    FACILITY,
    KIND_OF,
    NEAR,
    ORDINARY_WORDS,
    TOWN_AREA,
)

__all__ = [
    "Meaning",
    "Place",
    "PlaceKind",
    "contains",
    "country_of_demonym",
    "disjoint",
    "government_of",
    "is_place_name",
    "parse_place",
]

_LONGEST = 80  # characters; more is a sentence that was taken for a place
_CLEAR = 10  # times the population of any other meaning: "Paris" is the capital of France
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:\b[A-Z][a-z]{0,5}|\.\s?[A-Z])\.$")
_LANDS = (PlaceKind.COUNTRY, PlaceKind.CONTINENT, PlaceKind.AREA, PlaceKind.REGION, PlaceKind.SEA)
# Cities that are also names of persons count as places from this size on: Houston does, Jackson does not.
_LARGE, _HUGE, _HUGEST = 100_000, 1_000_000, 4_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as an article names it.

    `name` is its own name without directions and containers, `candidates` what that can mean, the most
    prominent first; none when the gazetteer does not know it. `near` marks "near" and "outside". `doubtful`
    marks a single word that only small towns bear: a hamlet or a camp may share it.
    """

    name: str
    candidates: tuple[Meaning, ...] = ()
    near: bool = False
    doubtful: bool = False

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a place needs a name")

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> Hashable:
        """Equal for two namings of one place: Kiev and Kyiv; an ambiguous name is equal to itself only."""
        if not self.candidates or not self._clear:
            return (self.name_key,)
        first = self.candidates[0]
        return first.kind, tuple(sorted(first.countries)), first.region, place_key(first.name)

    @property
    def name_key(self) -> str:
        """The name without case, accents, full stops and "the"."""
        return place_key(self.name)

    @property
    def kind(self) -> PlaceKind:
        """What the most prominent meaning is."""
        if self.candidates:
            return self.candidates[0].kind
        return PlaceKind.FACILITY if FACILITY.search(self.name) else PlaceKind.UNKNOWN

    @property
    def country(self) -> str | None:
        """The ISO code of its country, when all meanings are in one."""
        return _only(code for m in self.candidates for code in m.countries)

    @property
    def region(self) -> str | None:
        """The GeoNames code of its first-level division, when all meanings are in one."""
        regions = {m.region for m in self.candidates}
        return regions.pop() if len(regions) == 1 and self.country else None

    @property
    def _clear(self) -> bool:
        first, *rest = self.candidates
        return all(m.kind is PlaceKind.CITY and first.population >= _CLEAR * m.population for m in rest)


def _only(codes: Iterable[str]) -> str | None:
    distinct = set(codes)
    return distinct.pop() if len(distinct) == 1 else None


@lru_cache(maxsize=16_384)
def parse_place(text: str) -> Place | None:
    """Read a printed place name: "the port city of Karachi, Pakistan", "near Homer, Alaska".

    Directions, articles and kinds before the name are dropped, and containers after it choose among its
    meanings; of a town too small for the gazetteer the container still tells country and state. None when
    the text does not name a place: no capital, too long, digits, an ordinary word.
    """
    head, *others = re.split(r"[,(]", " ".join(text.split()))
    containers = [part for part in (other.strip(' );:"“”') for other in others) if part]
    near = NEAR.match(head)
    name = _bare(head[near.end() :] if near else head)
    if not _is_name(name):
        return None
    name, found = _resolve(name)
    if not containers and _is_ordinary(name, found):
        return None
    for container in containers:
        found = _narrowed(name, found, _container(container))
    name = _ARTICLE.sub("", name) or name
    doubtful = not containers and " " not in name and all(_is_small_town(m) for m in found)
    return Place(name=name, candidates=found, near=bool(near), doubtful=doubtful)


def _is_small_town(meaning: Meaning) -> bool:
    return meaning.kind is PlaceKind.CITY and meaning.population < _LARGE


def _bare(name: str) -> str:
    words = _POSSESSIVE.sub("", name.strip(' "“”‘()[];:!?-–—'))
    return words if _ABBREVIATED.search(words) else words.rstrip(". ")


def _is_name(name: str) -> bool:
    return 0 < len(name) <= _LONGEST and any(map(str.isupper, name)) and not any(map(str.isdigit, name))


def _is_ordinary(name: str, found: tuple[Meaning, ...]) -> bool:
    """Tell whether a word is hardly ever a place: "Most", "Of"; but "US" is a country and "March" a month."""
    abbreviates_land = name.isupper() and bool(found) and found[0].kind in _LANDS
    return name.casefold() in ORDINARY_WORDS and not abbreviates_land


def _resolve(name: str) -> tuple[str, tuple[Meaning, ...]]:
    """Give the name without the words around it, and its meanings."""
    found = lookup(name)
    if found:
        return name, found
    if match := DIVISION.search(name):
        return _division(name[: match.start()], name)
    if match := TOWN_AREA.search(name):
        short, found = _resolve(name[: match.start()])
        return (short, found) if found else (name, ())
    match = KIND_OF.match(name) or BEFORE.match(name)
    return _resolve(name[match.end() :]) if match and match.end() < len(name) else (name, ())


def _division(short: str, name: str) -> tuple[str, tuple[Meaning, ...]]:
    """Give the meanings of "Tver Oblast": a region we know, or that of the city it is called after."""
    short, found = _resolve(short)
    regions = tuple(m for m in found if m.kind is PlaceKind.REGION)
    named_after = tuple(replace(m, kind=PlaceKind.REGION, position=None) for m in found if m.region)
    return (short, regions or named_after or found) if found else (name, ())


def _container(text: str) -> tuple[Meaning, ...]:
    name = _bare(text)
    return us_state(name) or (_resolve(name)[1] if _is_name(name) else ())


def _narrowed(name: str, found: tuple[Meaning, ...], outer: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """Choose the meanings inside a container; a town nobody knows gets its country and state."""
    if not outer:
        return found
    possible = tuple(dict.fromkeys((*found, *towns(place_key(name)))))
    for answer in (True, None):
        inside = tuple(m for m in possible if any(m != o and lies_in(m, o) is answer for o in outer))
        if inside:
            return inside
    is_list = bool(found) and (found[0].kind in _LANDS or outer[0].kind is PlaceKind.CITY)
    return found if is_list else tuple(_small_place(name, o) for o in outer)


def _small_place(name: str, outer: Meaning) -> Meaning:
    kind = PlaceKind.FACILITY if FACILITY.search(name) else PlaceKind.CITY
    return replace(outer, kind=kind, name=name, population=0, whole=False)


@lru_cache(maxsize=16_384)
def is_place_name(text: str) -> bool:
    """Tell whether a capitalised name is almost certainly a place, without knowing its context.

    Countries, regions, seas and larger cities are; ordinary words (Most, Reading), names of persons
    (Jackson, Francis) and names the gazetteer lacks are not.
    """
    name = _bare(" ".join(text.split()))
    found = lookup(name) if _is_name(name) and name[:1].isupper() else ()
    if not found or _is_ordinary(name, found) or name.casefold() in DOUBTFUL_WORDS:
        return False
    if found[0].kind in _LANDS:
        return True
    is_own_name = any(m in found for m in towns(place_key(name)))  # "Google" is another spelling of a city's
    return (
        is_own_name
        and not is_seat_of_government(name)
        and found[0].population >= _size_to_be_sure(name.split())
    )


def _size_to_be_sure(words: list[str]) -> int:
    if len(words) > 1:
        return _LARGE if is_given_name(words[0]) and is_surname(words[-1]) else 0
    if is_given_name(words[0]):
        return _HUGEST
    return _HUGE if is_known_name(words[0]) else _LARGE
