import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.gazetteer import cities_of, lookup, place_key, towns, us_state
from checker.values.place_meaning import PlaceKind, distance_km


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("St. Louis", "Saint Louis"),
        ("São Paulo", "Sao Paulo"),
        ("the Netherlands", "Netherlands"),
        ("Port-au-Prince", "Port au Prince"),
        ("Xi’an", "Xi'an"),
        ("Diyarbakır", "Diyarbakir"),
        ("Ft. Worth", "FORT WORTH"),
    ],
    ids=str,
)
def test_key_ignores_how_a_name_is_printed(a, b):
    assert place_key(a) == place_key(b)


@pytest.mark.parametrize(("a", "b"), [("The Hague", "Hull"), ("Lima", "Lime"), ("Austria", "Australia")])
def test_key_keeps_names_apart(a, b):
    assert place_key(a) != place_key(b)


def kinds(name):
    return [
        (m.kind, m.region if m.kind is not PlaceKind.COUNTRY else None, *sorted(m.countries))
        for m in lookup(name)
    ]


def test_georgia_is_a_country_and_a_state():
    assert kinds("Georgia") == [(PlaceKind.COUNTRY, None, "GE"), (PlaceKind.REGION, "GA", "US")]


def test_new_york_is_a_state_and_a_city():
    assert kinds("New York")[:2] == [(PlaceKind.REGION, "NY", "US"), (PlaceKind.CITY, "NY", "US")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kiev", "Kyiv"),
        ("Bombay", "Mumbai"),
        ("Rangoon", "Yangon"),
        ("Cologne", "Köln"),
        ("LA", "Los Angeles"),
    ],
)
def test_city_has_two_names(a, b):
    assert lookup(a)[0] == lookup(b)[0]


@pytest.mark.parametrize("name", ["us", "calif", "Zzyzxville", "", "-", "the"])
def test_unknown_means_nothing(name):
    assert lookup(name) == ()


@pytest.mark.parametrize(
    ("name", "code"), [("Calif.", "CA"), ("Ga.", "GA"), ("N.Y.", "NY"), ("D.C.", "DC"), ("Mass.", "MA")]
)
def test_agency_abbreviation_of_a_state(name, code):
    assert lookup(name)[0].region == code


def test_postal_code_of_a_state():
    assert [m.name for m in us_state("OR")] == ["Oregon"]


def test_a_postal_code_is_not_looked_up_by_itself():
    assert lookup("OR") == () and us_state("XX") == ()


def test_country_hides_small_towns_of_its_name():
    assert {m.kind for m in lookup("Lebanon")} == {PlaceKind.COUNTRY}
    assert len(towns("lebanon")) > 1


@pytest.mark.parametrize(
    ("region", "city"),
    [
        ("Sindh", "Karachi"),
        ("Bavaria", "Munich"),
        ("Ontario", "Toronto"),
        ("Scotland", "Edinburgh"),
        ("Aceh", "Banda Aceh"),
    ],
)
def test_region_code_is_that_of_its_cities(region, city):
    assert {m.region for m in lookup(region)} & {m.region for m in lookup(city)}


def test_counties_know_their_state():
    assert "CA" in {m.region for m in lookup("Orange County")}


def test_distance_from_paris_to_london():
    assert distance_km((48.8566, 2.3522), (51.5074, -0.1278)) == pytest.approx(344, abs=2)


def test_cities_of_a_region_lie_in_its_country():
    assert set(cities_of("US", "AK")) < set(cities_of("US"))


@given(st.text(max_size=20))
def test_any_text_can_be_looked_up(text):
    assert isinstance(lookup(text), tuple)


@given(st.text(max_size=20))
def test_key_is_stable(text):
    assert place_key(place_key(text)) == place_key(text) or place_key(text).startswith("the ")


points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(points, points)
def test_distance_is_symmetric(a, b):
    assert distance_km(a, b) == pytest.approx(distance_km(b, a), abs=1e-6)
