"""The table of places, made from invented rows."""

import pytest

from checker.values import build_gazetteer

FILES = {
    "cities15000.json": {
        "1": {
            "name": "Tromsø", "latitude": 69.6, "longitude": 18.9, "countrycode": "NO", "population": 120000,
            "admin1code": "19", "alternatenames": ["Tromso", "TOS", "Тромсё", "Tromssa"],
        },
        "2": {
            "name": "Tromso", "latitude": 1.5, "longitude": -2.0, "countrycode": "XX", "population": 20000,
            "admin1code": "01", "alternatenames": ["Smalltown"],
        },
    },
    "us_counties.json": [{"name": "Orange County", "state": "CA"}, {"name": "Orange County", "state": "NY"}],
    "us_states.json": {"OR": {"name": "Oregon"}},
    "countries.json": {"NO": {"iso": "NO", "continentcode": "EU", "population": 5, "name": " Norway"}},
    "continents.json": {"EU": {"asciiName": "Europe"}},
}  # fmt: skip


@pytest.fixture
def lines(monkeypatch) -> dict[str, list[str]]:
    monkeypatch.setattr(build_gazetteer, "_read", FILES.__getitem__)
    return {key: rest for key, *rest in (line.split("\t") for line in build_gazetteer._lines())}


@pytest.mark.parametrize(
    ("key", "fields"),
    [
        ("city:tromso", ["Tromsø|69.6|18.9|NO|120000|19", "Tromso|1.5|-2.0|XX|20000|01"]),
        ("other:tromssa", ["tromso"]),
        ("county:orange county", ["Orange County|CA", "Orange County|NY"]),
        ("state:OR", ["Oregon"]),
        ("countries", ["NO|EU|5|Norway"]),
        ("continents", ["EU|Europe"]),
    ],
)
def test_line(lines, key, fields):
    assert lines[key] == fields


@pytest.mark.parametrize(
    "name", ["tos", "smalltown", "тромсё"], ids=["airport", "small city", "other letters"]
)
def test_spelling_that_is_left_out(lines, name):
    assert f"other:{name}" not in lines
