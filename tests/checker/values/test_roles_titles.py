import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.roles import split_title

TITLED = [
    ("Gov.", "Jane Roe"),
    ("Ambassador", "Fatima"),
    ("Coach", "Lee"),
    ("President", "Bush"),
    ("Judge", "Baker"),
    ("King", "Harald"),
    ("actress", "Jane Roe"),
    ("a carpenter", "Jane Roe"),
    ("Police Chief", "Jane Roe"),
    ("Lt. Col.", "John Roe"),
    ("Russian Foreign Minister", "Sergei Ivanov"),
    ("First Deputy Minister of Energy of the Russian Federation", "Pavel Orlov"),
    ("Minister for Foreign Affairs", "Li Wei"),
    ("Minister of Energy", "Israel Roe"),
    ("SAPM on Foreign Affairs", "Syed Ali Raza"),
    ("Special Assistant to the Prime Minister on Industries", "Ali Raza"),
    ("the Prime Minister's Aide on Industries and Production", "Ali Raza Khan"),
    ("Deputy PM/Foreign Minister Senator", "Ali Raza"),
    ("Assistant District Attorney", "Jane Roe"),
    ("former Hill State assistant coach", "Jerry Roe"),
    ("U.S. District Judge", "Ann Roe"),
    ("White House Press Secretary", "Jay Roe"),
    ("mayor of Springdale", "Jane Roe"),
    ("Governor of Texas", "Jane Roe"),
    ("Director of the Riverside Clinic", "Jane Roe"),
    ("the suspect's brother", "John Roe"),
    ("Chelsea manager", "John Roe"),
    ("Chairman and CEO", "John Roe"),
    ("Justice", "Ann Roe"),
    ("President-elect", "Ann Roe"),
    ("Army Chief General", "Asim Roe"),
    ("Deputy Chairman of the Board of Northgas", "Vitaly Roe"),
    ("Head of the National Bank", "Jane Roe"),
    ("Crown Prince", "Omar bin Yusuf"),
]


@pytest.mark.parametrize(("title", "name"), TITLED)
def test_the_title_ends_where_the_name_begins(title, name):
    text = f"{title} {name}"
    assert split_title(text) == (title, len(title) + 1)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe",
        "Stephen King",
        "Martin Luther King Jr.",
        "John Bishop",
        "General Motors",
        "Justice Department",
        "Center Street",
        "Prime Minister",
        "Minister of Energy",
        "Embassy Moscow",
        "12:50 PM Jane Roe",
        "",
        "/",
    ],
)
def test_no_title(text):
    assert split_title(text) == ("", 0)


def test_a_comma_closes_the_title():
    text = "General Director of Harbour Engineering LLC of Russia, Vadim Orlov"
    assert split_title(text) == ("General Director of Harbour Engineering LLC of Russia", text.index("Vadim"))


def test_a_headline_above_is_no_part_of_the_title():
    text = "Storm closes school\n\nMayor Jane Roe"
    assert split_title(text) == ("Mayor", text.index("Jane"))


@given(st.text(max_size=40))
def test_any_text_gives_a_title_before_its_offset(text):
    title, offset = split_title(text)
    assert bool(title) == bool(offset)
    assert title in text[:offset]


@given(st.sampled_from(["Mayor", "Sen.", "police chief"]), st.sampled_from(["Zoltan Qadir", "Qadir"]))
def test_a_name_after_a_title_is_kept_whole(title, name):
    text = f"{title} {name}"
    assert text[split_title(text)[1] :] == name
