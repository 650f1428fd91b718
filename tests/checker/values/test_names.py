import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.names import Name, parse_name


def parsed(text: str) -> Name:
    name = parse_name(text)
    assert name is not None
    return name


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("Clara Whitfield", ("Clara",), ("Whitfield",), id="plain"),
        pytest.param("Whitfield", (), ("Whitfield",), id="surname-alone"),
        pytest.param("Pieter van der Meulen", ("Pieter",), ("van", "der", "Meulen"), id="dutch-particles"),
        pytest.param("Samir al-Khatib", ("Samir",), ("al-Khatib",), id="arabic-article"),
        pytest.param("Nasser bin Rashid", ("Nasser",), ("bin", "Rashid"), id="patronymic"),
        pytest.param("de Witt", (), ("de", "Witt"), id="particle-first"),
        pytest.param("Al Jennings", ("Al",), ("Jennings",), id="al-is-a-given-name"),
        pytest.param("Ben Okafor", ("Ben",), ("Okafor",), id="ben-is-a-given-name"),
        pytest.param("Ash Okafor", ("Ash",), ("Okafor",), id="ash-is-a-given-name"),
        pytest.param("Clara D. Whitfield", ("Clara", "D"), ("Whitfield",), id="initial-d"),
        pytest.param("Clara Y Whitfield", ("Clara", "Y"), ("Whitfield",), id="initial-y-without-stop"),
        pytest.param("Pablo Ferrer y Gil", ("Pablo", "Ferrer"), ("y", "Gil"), id="spanish-y"),
        pytest.param("Whitfield, Clara", ("Clara",), ("Whitfield",), id="surname-first-with-comma"),
        pytest.param("C.J. Whitfield", ("C", "J"), ("Whitfield",), id="joined-initials"),
        pytest.param('Robert "Red" Dawson', ("Robert",), ("Dawson",), id="quoted-nickname"),
    ],
)
def test_given_and_family_names(text, first, last):
    name = parsed(text)
    assert (name.given, name.family) == (first, last)


@pytest.mark.parametrize(
    ("text", "titles", "suffix"),
    [
        pytest.param("Mrs. Whitfield", ("Mrs",), "", id="mrs"),
        pytest.param("Lt. Gen. Omar Haddad", ("Lt", "Gen"), "", id="two-titles"),
        pytest.param("Sen. Paul Dawson Jr.", ("Sen",), "Jr", id="title-and-junior"),
        pytest.param("Paul Dawson, III", (), "III", id="comma-third"),
        pytest.param("Clara Whitfield, PhD", (), "", id="degree"),
        pytest.param("Judge", (), "", id="a-title-alone-is-a-name"),
    ],
)
def test_titles_and_suffix(text, titles, suffix):
    name = parsed(text)
    assert (name.titles, name.suffix) == (titles, suffix)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("CLARA WHITFIELD", "Clara Whitfield", id="capitals"),
        pytest.param("Clara  Whitfield’s", "Clara Whitfield", id="possessive"),
        pytest.param("Niall O’Hara", "Niall O'Hara", id="apostrophe"),
        pytest.param("C. J. Whitfield", "C.J. Whitfield", id="initials"),
        pytest.param("Dr. Clara Whitfield", "Clara Whitfield", id="title"),
        pytest.param("Carlos Hastings'", "Carlos Hastings", id="possessive-after-s"),
    ],
)
def test_one_spelling_has_one_key(one, other):
    assert parsed(one).key == parsed(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Marek Novotný", "Marek Novotny", id="diacritics"),
        pytest.param("Anne-Marie Duval", "Anne Marie Duval", id="hyphen"),
        pytest.param("Paul Dawson Jr.", "Paul Dawson", id="suffix"),
        pytest.param("Marinsky", "Marinskyy", id="transliteration"),
    ],
)
def test_two_spellings_have_two_keys(one, other):
    assert parsed(one).key != parsed(other).key


@pytest.mark.parametrize("text", ["", "   ", "42", "—", "a " * 13], ids=repr)
def test_no_name(text):
    assert parse_name(text) is None


@pytest.mark.parametrize("parts", [("", ("Smith",)), ("Smith", ()), ("-", ("-",))], ids=repr)
def test_a_name_needs_a_family_name(parts):
    full, family = parts
    with pytest.raises(ValueError, match="name"):
        Name(full=full, family=family)


@pytest.mark.parametrize(
    ("text", "gender"), [("Ms. Dawson", "f"), ("Lord Dawson", "m"), ("Dr. Dawson", "")], ids=repr
)
def test_gender_of_title(text, gender):
    assert parsed(text).title_gender == gender


@pytest.mark.parametrize(
    ("text", "light"),
    [
        pytest.param("Samir al-Khatib", {1}, id="article"),
        pytest.param("Pieter van der Meulen", {1, 2}, id="dutch"),
        pytest.param("María de la Prado Gil", {1, 2}, id="within-the-given-names"),
        pytest.param("Al Jennings", set(), id="given-name"),
        pytest.param("Clara L. Whitfield", set(), id="initial"),
    ],
)
def test_particles_are_light(text, light):
    assert parsed(text).light == light


@given(st.text(max_size=40))
def test_parsing_never_raises(text):
    name = parse_name(text)
    assert name is None or (name.family and len(name.tokens) > name.given_count)


@given(st.text(max_size=40))
def test_parsing_its_own_text_changes_no_key(text):
    name = parse_name(text)
    if name is not None and name.full.isalpha():
        assert parsed(name.full).key == name.key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Iowa Sen.Ruth Alder", "ruth alder"),
        ("Gov.Ruth Alder", "ruth alder"),
        ("Dr.J. Roe", "j roe"),
        ("St.John Marsh", "stjohn marsh"),
        ("Iowa Sen.", "iowa sen"),
    ],
    ids=["state and title", "title", "initial", "no title", "nothing after it"],
)
def test_title_without_a_space(text, key):
    assert parse_name(text).key == (key, "")
