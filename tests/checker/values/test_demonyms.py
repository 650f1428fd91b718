import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.demonyms import (
    countries,
    countries_of_compound,
    country_code,
    country_of_demonym,
    government_of,
    is_seat_of_government,
)


@pytest.mark.parametrize(
    ("word", "iso"),
    [
        ("Russian", "RU"),
        ("Russians", "RU"),
        ("Pak", "PK"),
        ("Pakistani's", "PK"),
        ("Sino-", "CN"),
        ("Dutch", "NL"),
        ("Britons", "GB"),
        ("South Korean", "KR"),
        ("Filipino", "PH"),
    ],
    ids=str,
)
def test_demonym_names_its_country(word, iso):
    assert country_of_demonym(word) == iso


@pytest.mark.parametrize("word", ["polish", "Korean", "Congolese", "Brazil", "Parisian", "", "  ", "-", "s"])
def test_no_demonym(word):
    assert country_of_demonym(word) is None


@pytest.mark.parametrize(
    ("name", "iso"),
    [
        ("Russian Federation", "RU"),
        ("the Russian Federation", "RU"),
        ("U.S.", "US"),
        ("US", "US"),
        ("USA", "US"),
        ("America", "US"),
        ("Great Britain", "GB"),
        ("U.K.", "GB"),
        ("Republic of Korea", "KR"),
        ("Burma", "MM"),
        ("Czechia", "CZ"),
        ("Côte d’Ivoire", "CI"),
        ("UAE", "AE"),
    ],
    ids=str,
)
def test_country_has_many_names(name, iso):
    assert country_code(name) == iso


@pytest.mark.parametrize("name", ["us", "turkey", "Us", "Narnia", ""])
def test_no_country(name):
    assert country_code(name) is None


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Moscow", "RU"),
        ("the Kremlin", "RU"),
        ("White House", "US"),
        ("Washington", "US"),
        ("10 Downing Street", "GB"),
        ("Islamabad", "PK"),
        ("the Russian government", "RU"),
        ("Beijing's", "CN"),
        ("Kiev", "UA"),
        ("Japan", "JP"),
    ],
    ids=str,
)
def test_government_is_named_by_its_seat(words, iso):
    assert government_of(words) == iso


@pytest.mark.parametrize("words", ["Victoria", "Kingston", "Chicago", "the government", "moscow"])
def test_no_government(words):
    assert government_of(words) is None


@pytest.mark.parametrize(
    ("compound", "codes"),
    [
        ("Pak-Russia", ("PK", "RU")),
        ("Sino-Indian", ("CN", "IN")),
        ("US-led", ("US",)),
        ("Russia", ()),
        ("well-known", ()),
    ],
)
def test_compound_names_both_countries(compound, codes):
    assert countries_of_compound(compound) == codes


def test_a_seat_is_no_town():
    assert is_seat_of_government("the White House")
    assert not is_seat_of_government("Moscow")


def test_no_name_stands_for_two_countries():
    names = [name.casefold() for row in countries() for name in row.names]
    assert len(names) == len(set(names))


def test_no_demonym_stands_for_two_countries():
    words = [word.casefold() for row in countries() for word in row.demonyms]
    assert len(words) == len(set(words))


@given(st.text(max_size=30))
def test_any_text_is_safe(text):
    for ask in (country_of_demonym, country_code, government_of):
        assert ask(text) is None or len(ask(text)) == 2
