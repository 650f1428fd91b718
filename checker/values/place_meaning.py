"""What one place name can stand for, as far as the gazetteer knows, and how far two positions are apart."""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt


class PlaceKind(StrEnum):
    """What a place is."""

    CONTINENT = "continent"
    AREA = "area"  # several countries (Middle East), or part of one or more (Kashmir, Sumatra)
    SEA = "sea"
    COUNTRY = "country"
    REGION = "region"  # state, province, county
    CITY = "city"
    FACILITY = "facility"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One thing a place name can mean.

    `countries` are ISO codes: one for most, several for an area, none where unknown. `region` is the GeoNames
    code of the first-level division (the postal code, in the US). `whole` says that the countries lie
    completely inside. `position` is latitude and longitude in degrees, for cities.
    """

    kind: PlaceKind
    name: str
    countries: frozenset[str] = frozenset()
    region: str | None = None
    whole: bool = False
    position: tuple[float, float] | None = None
    population: int = 0


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Give the great-circle distance between two positions in kilometres (haversine, mean earth radius)."""
    lat_a, lon_a, lat_b, lon_b = map(radians, (*a, *b))
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, half)))
