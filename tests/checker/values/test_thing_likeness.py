import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.name_likeness import Likeness
from checker.values.thing_likeness import compare_titles_of_things


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Harbour Board", "HARBOUR BOARD", Likeness.SAME, id="capitals"),
        pytest.param("The Harbour Board", "Harbour Board Ltd.", Likeness.SHORT_FORM, id="article-and-form"),
        pytest.param("NMA", "National Museum of Archaeology", Likeness.SHORT_FORM, id="acronym"),
        pytest.param("National Museum", "National Museum of Archaeology", Likeness.SHORT_FORM, id="head"),
        pytest.param("Carter Centre", "Carter Center", Likeness.VARIANT, id="british"),
        pytest.param("Labour Organisation", "Labor Organization", Likeness.VARIANT, id="british-twice"),
        pytest.param("Kyiv Opera", "Kiev Opera", Likeness.VARIANT, id="city"),
        pytest.param("Al-Noor Hospital", "Al Noor Hospital", Likeness.VARIANT, id="hyphen"),
        pytest.param("Smith & Sons", "Smith and Sons", Likeness.SAME, id="ampersand"),
        pytest.param("Human Machines Lab", "Humane Machines Lab", Likeness.MISSPELLING, id="human-humane"),
        pytest.param("Greenfeild Steel Works", "Greenfield Steel Works", Likeness.MISSPELLING, id="slip"),
        pytest.param("Grenfell Inc.", "Grenfel Inc.", Likeness.MISSPELLING, id="one-word-and-form"),
        pytest.param("Schenevus", "Schnevus", Likeness.MISSPELLING, id="long-word-alone"),
        pytest.param("North Kivu Council", "South Kivu Council", Likeness.DIFFERENT, id="north-south"),
        pytest.param("Bank of Iran", "Bank of Iraq", Likeness.DIFFERENT, id="iran-iraq"),
        pytest.param("Austria Airlines", "Australia Airlines", Likeness.DIFFERENT, id="austria-australia"),
        pytest.param("Korea Herald", "Korean Herald", Likeness.DIFFERENT, id="demonym"),
        pytest.param("Mexico Rowing Board", "Mexican Rowing Board", Likeness.DIFFERENT, id="adjective-o-an"),
        pytest.param(
            "Belgium Rowing Board", "Belgian Rowing Board", Likeness.DIFFERENT, id="adjective-um-an"
        ),
        pytest.param("Argentina", "Argentine", Likeness.DIFFERENT, id="adjective-a-e"),
        pytest.param("Harbour Liberal", "Harbour Liberals", Likeness.SHORT_FORM, id="plural-as-adjective"),
        pytest.param(
            "Port and Rail Safety Committees",
            "Rail Safety Committee",
            Likeness.DIFFERENT,
            id="two-committees",
        ),
        pytest.param(
            "Port and Rail Safety Committees",
            "Rail Safety Committees",
            Likeness.DIFFERENT,
            id="half-of-two-committees",
        ),
        pytest.param("Harbour and Trust", "Harbour Trust", Likeness.SHORT_FORM, id="and-left-out"),
        pytest.param("#EveningTide", "Evening Tide", Likeness.SHORT_FORM, id="hashtag"),
        pytest.param("Apollo 11", "Apollo 12", Likeness.DIFFERENT, id="numbers"),
        pytest.param("Battle of Dover", "Battle of Dower", Likeness.MISSPELLING, id="v-for-w"),
        pytest.param("Korea", "South Korea", Likeness.DIFFERENT, id="part-of-a-place"),
        pytest.param("Harbour Board", "Rugby Union", Likeness.DIFFERENT, id="strangers"),
    ],
)
def test_likeness(one, other, expected):
    assert compare_titles_of_things(one, other).likeness is expected


@given(st.text(max_size=30), st.text(max_size=30))
def test_symmetric(one, other):
    assert compare_titles_of_things(one, other) == compare_titles_of_things(other, one).swapped()


@given(st.text(max_size=30))
def test_a_thing_is_itself(text):
    assert compare_titles_of_things(text, text).likeness is Likeness.SAME
