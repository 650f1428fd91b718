import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.places import Place, PlaceKind, contains, disjoint, is_place_name, parse_place


@pytest.mark.parametrize(
    ("text", "name", "kind", "country", "region"),
    [
        ("Karachi, Pakistan", "Karachi", PlaceKind.CITY, "PK", "05"),
        ("Homer, Alaska", "Homer", PlaceKind.CITY, "US", "AK"),
        ("Athens, Ga.", "Athens", PlaceKind.CITY, "US", "GA"),
        ("Springfield, IL", "Springfield", PlaceKind.CITY, "US", "IL"),
        ("the port city of Karachi", "Karachi", PlaceKind.CITY, "PK", "05"),
        ("Los Angeles (California)", "Los Angeles", PlaceKind.CITY, "US", "CA"),
        ("northern Borneo", "Borneo", PlaceKind.AREA, None, None),
        ("south-eastern Turkey", "Turkey", PlaceKind.COUNTRY, "TR", None),
        ("Pakistan's", "Pakistan", PlaceKind.COUNTRY, "PK", None),
        ("the Russian Federation", "Russian Federation", PlaceKind.COUNTRY, "RU", None),
        ("US", "US", PlaceKind.COUNTRY, "US", None),
        ("Hubei Province", "Hubei", PlaceKind.REGION, "CN", "12"),
        ("Tver Oblast", "Tver", PlaceKind.REGION, "RU", "77"),
        ("North Carolina", "North Carolina", PlaceKind.REGION, "US", "NC"),
        ("Lebanon, Ohio", "Lebanon", PlaceKind.CITY, "US", "OH"),
        ("Most, Czech Republic", "Most", PlaceKind.CITY, "CZ", "89"),
        ("St. Mary's Hospital, Lahore", "St. Mary's Hospital", PlaceKind.FACILITY, "PK", "04"),
        ("India, Pakistan", "India", PlaceKind.COUNTRY, "IN", None),
        ("Gulf of Mexico", "Gulf of Mexico", PlaceKind.SEA, None, None),
        ("Mount Hollow", "Mount Hollow", PlaceKind.UNKNOWN, None, None),
        ("Bank of England", "Bank of England", PlaceKind.UNKNOWN, None, None),
    ],
    ids=str,
)
def test_place_is_read(text, name, kind, country, region):
    place = parse_place(text)
    assert place is not None
    assert (place.name, place.kind, place.country, place.region) == (name, kind, country, region)


@pytest.mark.parametrize(
    "text", ["Of", "Most", "us", "100 miles", "the west", "", " ", ",", "downtown", "the North", "x" * 200]
)
def test_no_place(text):
    assert parse_place(text) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [("Kiev", "Kyiv"), ("Burma", "Myanmar"), ("U.S.", "the United States"), ("Karachi", "Karachi, Pakistan")],
)
def test_two_namings_of_one_place_are_one_reading(a, b):
    assert parse_place(a).key == parse_place(b).key


@pytest.mark.parametrize("name", ["Springfield", "St. Louis"])
def test_ambiguous_name_is_a_reading_of_its_own(name):
    assert parse_place(name).key == parse_place(name.upper()).key != parse_place(f"{name}, Missouri").key


@pytest.mark.parametrize("text", ["near Homer, Alaska", "outside London", "off Java", "the coast of Chile"])
def test_near_is_kept(text):
    assert parse_place(text).near


def together(a, b):
    return disjoint(parse_place(a), parse_place(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Oregon", "Nebraska"),
        ("Georgia", "Mongolia"),
        ("Staten Island", "Surabaya"),
        ("Lisbon", "Sapporo"),
        ("Peshawar", "Valparaíso"),
        ("Norway", "Bolivia"),
        ("Homer, Alaska", "Wyoming"),
        ("Denver", "Memphis"),
        ("Lahore", "Sindh"),
        ("England", "Glasgow"),
        ("Europe", "Nairobi"),
        ("Niger", "Nigeria"),
    ],
)
def test_places_are_apart(a, b):
    assert together(a, b) and together(b, a)


@pytest.mark.parametrize(
    ("a", "b", "because"),
    [
        ("West Java", "Java", "contained"),
        ("Turin", "Italy", "contained"),
        ("Athens", "Georgia", "another Athens is in Georgia"),
        ("Sausalito", "San Francisco", "a suburb"),
        ("Islamabad", "Rawalpindi", "one conurbation"),
        ("Dallas", "Fort Worth", "one conurbation"),
        ("Kansas City", "Kansas", "at the border"),
        ("Strasbourg", "Germany", "at the border"),
        ("Virginia", "Washington", "across the river"),
        ("Hong Kong", "China", "governed by"),
        ("Puerto Rico", "United States", "governed by"),
        ("Kashmir", "India", "disputed"),
        ("Crimea", "Russia", "disputed"),
        ("Jerusalem", "Israel", "disputed"),
        ("Middle East", "Syria", "contained"),
        ("Punjab", "Lahore", "two Punjabs"),
        ("Springfield", "Illinois", "one of many"),
        ("Arabian Sea", "Karachi", "a sea has no known extent"),
        ("Brooklyn", "New York", "contained"),
        ("near Bandung", "Jakarta", "near is vague"),
        ("Mount Hollow", "Karachi", "unknown"),
        ("Paris", "Paris", "the same"),
        ("Essex", "London", "a county"),
        ("Dana", "Boston", "a small town's name may be another place's"),
    ],
    ids=str,
)
def test_places_may_be_one(a, b, because):
    assert not together(a, b) and not together(b, a), because


@pytest.mark.parametrize(
    ("outer", "inner", "answer"),
    [
        ("Italy", "Turin", True),
        ("Texas", "Dallas", True),
        ("Europe", "Paris", True),
        ("Middle East", "Syria", True),
        ("Punjab", "Lahore", True),
        ("Turin", "Italy", False),
        ("Texas", "Boston", False),
        ("Java", "Bandung", None),
        ("Alps", "Innsbruck", None),
        ("Mount Hollow", "Karachi", None),
        ("Mount Hollow", "Mount Hollow", True),
        ("Alaska", "Homer, Alaska", True),
    ],
)
def test_contains(outer, inner, answer):
    assert contains(parse_place(outer), parse_place(inner)) is answer


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("Copper Hollow", "Surabaya", True),
        ("Copper Hollow", "Willow Bluff", True),
        ("Copper Hollow", "Indonesia", False),
        ("Copper Hollow", "Coper Hollow", False),
        ("Copper Hollow", "Copper Canyon", False),
        ("Hollowville", "Surabaya", False),
        ("Copper Hollow Stadium", "Surabaya", False),
    ],
)
def test_unknown_names_are_apart_only_when_the_caller_asks(a, b, apart):
    left, right = parse_place(a), parse_place(b)
    assert disjoint(left, right, strict=False) is disjoint(right, left, strict=False) is apart
    assert not disjoint(left, right)


@pytest.mark.parametrize(
    "name", ["Pakistan", "New York", "Santa Rosa", "Moscow", "Karachi", "Texas", "Arabian Sea", "London"]
)
def test_certain_place(name):
    assert is_place_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Reading",
        "Most",
        "Police",
        "Jackson",
        "Francis",
        "Google",
        "White House",
        "karachi",
        "Taliban",
        "",
        "Jordan",
    ],
)
def test_not_certainly_a_place(name):
    assert not is_place_name(name)


def test_a_place_needs_a_name():
    with pytest.raises(ValueError, match="name"):
        Place(name="")


_WORDS = "near the northern Paris Texas , Georgia city of Springfield Kashmir Athens ( ) 's Oblast St. New York Most US"
WORDS = _WORDS.split()
phrases = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=40)


@given(phrases)
def test_any_text_can_be_read(text):
    place = parse_place(text)
    assert place is None or (place.name and hash(place.key) is not None)
    is_place_name(text)


@given(phrases, phrases)
def test_apart_is_symmetric_and_no_place_is_apart_from_itself(x, y):
    a, b = parse_place(x), parse_place(y)
    if a is not None and b is not None:
        for strict in (True, False):
            assert disjoint(a, b, strict=strict) == disjoint(b, a, strict=strict)
            assert not disjoint(a, a, strict=strict)


@given(phrases, phrases)
def test_what_contains_is_not_apart(x, y):
    a, b = parse_place(x), parse_place(y)
    if a is not None and b is not None and contains(a, b):
        assert not disjoint(a, b)
