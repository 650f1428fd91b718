import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.roles import Role, abbreviations, expands, is_role_head, parse_role


@pytest.mark.parametrize(
    ("text", "post", "head"),
    [
        ("prosecutor", "prosecutor", "prosecutor"),
        ("the Prime Minister", "prime minister", "minister"),
        ("PM", "prime minister", "minister"),
        ("Lt. Col.", "lieutenant colonel", "colonel"),
        ("chief of staff", "chief of staff", "chief"),
        ("attorney general", "attorney general", "attorney"),
        ("Secretary of State for Wales", "secretary of state", "secretary"),
        ("a 45-year-old truck driver", "truck driver", "driver"),
        ("an award-winning beekeeper", "beekeeper", "beekeeper"),
        ("policemen", "policeman", "policeman"),
        ("SAPM on Foreign Affairs", "sapm", "sapm"),
    ],
)
def test_the_post_is_found(text, post, head):
    role = parse_role(text)
    assert (role.post, role.head) == (post, head)


@pytest.mark.parametrize(
    "text", ["", " ", ",", "the", "zorblax", "the Riverside Convention Center", "Wayne State", "12:50 PM"]
)
def test_what_names_no_person_is_no_role(text):
    assert parse_role(text) is None


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Deputy Foreign Minister", ("deputy",)),
        ("First Deputy Minister of Energy", ("first", "deputy")),
        ("vice-president", ("vice",)),
        ("Lt. Gov.", ("lieutenant",)),
        ("senior adviser", ("senior",)),
        ("foreign minister", ()),
    ],
)
def test_ranks_stand_apart_from_the_post(text, rank):
    assert parse_role(text).rank == rank


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("former mayor", "former"),
        ("ex-husband", "former"),
        ("then-Sen.", "former"),
        ("acting director", "acting"),
        ("president-elect", "designate"),
        ("the incumbent governor", "current"),
        ("the late senator", "late"),
    ],
)
def test_statuses_are_told_in_one_word(text, status):
    assert parse_role(text).status == {status}


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("brother of the suspect", "suspect"),
        ("the suspect's brother", "suspect"),
        ("Minister of Trade and Industry", "Trade and Industry"),
        ("president-elect", ""),
    ],
)
def test_what_it_is_held_of(text, of):
    assert parse_role(text).of == of


def test_a_country_counts_the_same_before_and_after():
    before, after = (
        parse_role("Russian energy minister"),
        parse_role("Energy Minister of the Russian Federation"),
    )
    assert before.key == after.key
    assert before.nations == {"RU"}


def test_nationality_is_not_where_one_is_accredited():
    assert parse_role("ambassador to Russia").nationality == frozenset()
    assert parse_role("Pakistani ambassador to Russia").nationality == {"PK"}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("chairman and chief executive", ["chairman", "chief executive"]),
        ("Deputy PM/Foreign Minister", ["prime minister", "foreign minister"]),
        ("actor, director and producer", ["actor", "director", "producer"]),
        ("Minister of Trade and Industry", ["minister"]),
        ("a carpenter, 45", ["carpenter"]),
    ],
)
def test_roles_given_in_one_breath(text, posts):
    assert [role.post for role in parse_role(text).every] == posts


def test_a_role_prints_as_it_was_written():
    assert str(parse_role("former Mayor of Springdale")) == "former Mayor of Springdale"


def test_a_role_needs_a_head():
    with pytest.raises(ValueError, match="needs a head"):
        Role(text="x", head="", post="")


@pytest.mark.parametrize("lemma", ["minister", "carpenter", "suspect", "driver", "quarterback", "aide"])
def test_heads(lemma):
    assert is_role_head(lemma)


@pytest.mark.parametrize("lemma", ["table", "agreement", "", "qqq"])
def test_other_words_are_no_heads(lemma):
    assert not is_role_head(lemma)


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("SAPM", "Special Assistant to the Prime Minister", True),
        ("COAS", "Chief of Army Staff", True),
        ("DPM", "Deputy Prime Minister", True),
        ("CJP", "Chief Justice of Pakistan", True),
        ("CJP", "Chief of Army Staff", False),
        ("aide", "Assistant in Data Entry", False),
    ],
)
def test_an_acronym_follows_from_its_initials(short, long, expected):
    assert expands(short, long) is expected


def test_abbreviations_are_spelled_out():
    assert abbreviations()["Gov"] == "governor"
    assert "SAPM" not in abbreviations()


@given(st.text(max_size=40))
def test_any_text_parses_to_a_role_or_nothing(text):
    role = parse_role(text)
    assert role is None or (role.head and role.post)


@given(
    st.sampled_from(["", "former ", "acting "]),
    st.sampled_from(["", "deputy ", "assistant "]),
    st.sampled_from(["minister", "coach", "district attorney", "police chief"]),
)
def test_a_role_parses_back_from_its_own_words(status, rank, post):
    role = parse_role(f"{status}{rank}{post}")
    assert role.post == post
    assert parse_role(str(role)).key == role.key
