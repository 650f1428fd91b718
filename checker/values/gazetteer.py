"""What a place name can mean: countries, regions, wider areas, seas and cities, with where they are.

Countries and regions come from `demonyms.tsv` and `regions.tsv` beside this module; cities over 15,000
people, US counties and the rest from places.tsv.gz, a table made from GeoNames by build_gazetteer.py (which
describes its lines; licence in GEONAMES-LICENSE.txt).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from checker.values.demonyms import countries, is_abbreviation
from checker.values.place_meaning import Meaning, PlaceKind
from checker.values.sorted_table import SortedTable

_TABLE = SortedTable(Path(__file__).with_name("places.tsv.gz"))
# Other spellings count for cities this large; those of smaller ones are mostly noise.
LARGE = 100_000
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "þ": "th"})
_MARKS = str.maketrans(dict.fromkeys("-–,/", " ") | dict.fromkeys("'’‘ʻʼ`´.", ""))
_SHORT_FORMS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "&": "and"}


def place_key(name: str) -> str:
    """Bring a name to the form it is compared in: no case, accents, full stops or "the"; "St." is "saint"."""
    bare = name.casefold()
    if bare.isascii():
        if bare.isalpha():
            return bare
    else:
        decomposed = unicodedata.normalize("NFKD", bare.translate(_LETTERS)).casefold()  # "𝐀" becomes "A"
        bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    words = bare.translate(_MARKS).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)


@cache
def cities_of(country: str, region: str | None = None) -> tuple[tuple[float, float], ...]:
    """Give the positions of the known cities of a country, or of one of its regions, from south to north."""
    city = re.compile(rf"\|([-\d.]+)\|([-\d.]+)\|{re.escape(country)}\|\d+\|([^\t\n]*)".encode())
    found = city.findall(_TABLE.text)
    inside = found if region is None else [row for row in found if row[2] == region.encode()]
    return tuple(sorted((float(north), float(east)) for north, east, _ in inside))


@lru_cache(maxsize=4096)
def towns(key: str) -> tuple[Meaning, ...]:
    """Give the cities whose name has this key (see `place_key`), whatever their size, the largest first."""
    found = [_city(*row) for row in _rows(f"city:{key}")]
    return tuple(
        sorted(found, key=lambda m: (-m.population, sorted(m.countries), m.region or "", m.position))
    )


def _city(name: str, latitude: str, longitude: str, country: str, population: str, region: str) -> Meaning:
    return Meaning(
        kind=PlaceKind.CITY,
        name=name,
        countries=frozenset({country}),
        region=region or None,
        position=(float(latitude), float(longitude)),
        population=int(population),
    )


def _printed_form(name: str) -> str:
    """Abbreviations are looked up as printed ("LA", "Ind."), everything else by its key."""
    return name.replace(" ", "") if is_abbreviation(name) else place_key(name)


@cache
def _named() -> dict[str, tuple[Meaning, ...]]:
    """Give countries, regions, areas, seas and our other names of cities, by printed form or key."""
    table: dict[str, list[Meaning]] = {}
    for names, meaning in (*_country_names(), *_continent_names(), *_region_rows()):
        for name in names:
            found = table.setdefault(_printed_form(name), [])
            if meaning not in found:
                found.append(meaning)
    return {form: tuple(found) for form, found in table.items()}


def _rows(key: str) -> Iterator[list[str]]:
    return (row.split("|") for row in _TABLE.line(key))


def _country_names() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    ours = {row.iso: row.names for row in countries()}
    for iso, _, population, name in _rows("countries"):
        names = (*ours.get(iso, ()), name)
        single = frozenset({iso})
        meaning = Meaning(
            kind=PlaceKind.COUNTRY, name=names[0], countries=single, whole=True, population=int(population)
        )
        yield names, meaning


def _continent_names() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    members: dict[str, set[str]] = {}
    for iso, continent, *_ in _rows("countries"):
        members.setdefault(continent, set()).add(iso)
    # Lands of two continents: an event in Istanbul happened in Europe and in Turkey.
    members["EU"] |= {"TR", "KZ", "GE", "AM", "AZ", "CY"}
    members["AS"] |= {"RU", "EG"}
    for code, name in _rows("continents"):
        inside = frozenset(members.get(code, ()))
        yield (name,), Meaning(kind=PlaceKind.CONTINENT, name=name, countries=inside, whole=True)


def _region_rows() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    text = files("checker.values").joinpath("regions.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for line in lines[1:]:
        kind, inside, code, cell = line.split("\t")
        names = tuple(cell.split("|"))
        if kind == "city":
            there = [m for m in towns(place_key(names[0])) if m.countries == {inside} and m.region == code]
            yield from ((names, city) for city in there[:1])
            continue
        yield (
            names,
            Meaning(
                kind=PlaceKind(kind.replace("zone", "area")),
                name=names[0],
                countries=frozenset(inside.split()),
                region=code or None,
                whole=kind == "area",
            ),
        )


@cache
def us_state(postal: str) -> tuple[Meaning, ...]:
    """Give the US state of a postal code, too often a word to be looked up by itself (IN, OR, ME)."""
    names = _TABLE.line(f"state:{postal}")
    return tuple(m for name in names for m in lookup(name) if m.kind is PlaceKind.REGION)


def _counties(key: str) -> Iterator[Meaning]:
    for name, state in _rows(f"county:{key}"):
        yield Meaning(kind=PlaceKind.AREA, name=name, countries=frozenset({"US"}), region=state)


@lru_cache(maxsize=16_384)
def lookup(name: str) -> tuple[Meaning, ...]:
    """Give everything a name can mean, the most prominent first; nothing when it is not known.

    The name of a country or region hides small towns of that name (Lebanon, Ohio), not cities over 100,000.
    """
    key = place_key(name)
    named = _named().get(name.replace(" ", "")) or _named().get(key, ())
    cities = towns(key)
    if any(m.kind in (PlaceKind.COUNTRY, PlaceKind.REGION) for m in named):
        cities = tuple(m for m in cities if m.population >= LARGE)
    if not named and not cities:
        cities = tuple(m for k in _TABLE.line(f"other:{key}") for m in towns(k) if m.population >= LARGE)
    return tuple(dict.fromkeys((*named, *cities, *_counties(key))))
