import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values import wordnet

WORDS = st.sampled_from(
    [
        "win",
        "lose",
        "buy",
        "sell",
        "rise",
        "fall",
        "say",
        "tell",
        "kill",
        "murder",
        "visit",
        "agree",
        "quarterback",
    ]
)


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        ("buy", "purchase", "v"),
        ("begin", "start", "v"),
        ("lawyer", "attorney", "n"),
        ("car", "automobile", "n"),
        ("big", "large", "a"),
        ("die", "pass away", "v"),
    ],
)
def test_synonyms_are_the_same(a, b, pos):
    assert wordnet.same(a, b, pos)


@pytest.mark.parametrize(
    ("a", "b", "pos"), [("buy", "sell", "v"), ("nurse", "doctor", "n"), ("car", "xyzzy", "n")]
)
def test_other_words_are_not_the_same(a, b, pos):
    assert not wordnet.same(a, b, pos)


def test_synonyms_leave_the_word_itself_out():
    assert "purchase" in wordnet.synonyms("buy", "v")
    assert "buy" not in wordnet.synonyms("buy", "v")


def test_a_rare_sense_counts_only_when_asked_for():
    assert not wordnet.same("pass", "happen", "v")
    assert wordnet.same("pass", "happen", "v", senses=20)


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        pytest.param("win", "lose", "v", id="direct"),
        pytest.param("guilty", "innocent", "a", id="direct adjective"),
        pytest.param("damp", "dry", "a", id="similar adjective"),
        pytest.param("go up", "fall", "v", id="synonym of the opposite"),
        pytest.param("increase", "decrease", "n", id="noun"),
        pytest.param("rise", "fall", "n", id="noun of opposite verbs"),
        pytest.param("impose", "lift", "v", id="from the news"),
        pytest.param("victory", "defeat", "n", id="event noun"),
    ],
)
def test_opposites_are_opposed(a, b, pos):
    assert wordnet.opposed(a, b, pos)


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [("buy", "purchase", "v"), ("say", "tell", "v"), ("good", "great", "a"), ("winner", "win", "n")],
)
def test_words_that_agree_are_not_opposed(a, b, pos):
    assert not wordnet.opposed(a, b, pos)


def test_direct_antonyms_are_listed():
    assert "lose" in wordnet.antonyms("win", "v")


@pytest.mark.parametrize(("a", "b"), [("murder", "kill"), ("snore", "sleep"), ("kill", "kill")])
def test_a_verb_is_or_entails_another(a, b):
    assert wordnet.entails_or_is(a, b, "v")


def test_being_a_kind_of_is_not_symmetric():
    assert not wordnet.entails_or_is("kill", "murder", "v")


def test_related_covers_the_direct_kind_both_ways():
    assert wordnet.related("kill", "murder", "v")
    assert wordnet.related("murder", "kill", "v")
    assert not wordnet.related("kill", "visit", "v")


def test_sisters_are_two_kinds_of_one_thing():
    assert wordnet.sisters("rifle", "pistol", "n")
    assert not wordnet.sisters("rifle", "firearm", "n")
    assert not wordnet.sisters("buy", "purchase", "v")


@pytest.mark.parametrize(
    ("word", "ancestor", "expected"),
    [("quarterback", "person", True), ("carpenter", "worker", True), ("table", "person", False)],
)
def test_is_a_follows_hypernyms(word, ancestor, expected):
    assert wordnet.is_a(word, ancestor, "n") is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("driver", True), ("suspect", True), ("table", False), ("qqq", False)]
)
def test_names_person(word, expected):
    assert wordnet.names_person(word) is expected


@pytest.mark.parametrize(
    ("word", "pos", "expected"),
    [("say", "v", "verb.communication"), ("arrest", "n", "noun.act"), ("qqq", "n", None)],
)
def test_lexicographer_class(word, pos, expected):
    assert wordnet.lexicographer_class(word, pos) == expected


@pytest.mark.parametrize(
    ("noun", "verb"),
    [("agreement", "agree"), ("visit", "visit"), ("killing", "kill"), ("arrest", "arrest"), ("death", "die")],
)
def test_nominal_of_finds_the_verb(noun, verb):
    assert verb in wordnet.nominal_of(noun)


@pytest.mark.parametrize("noun", ["killer", "lamp", "qqq", ""])
def test_nominal_of_leaves_people_and_things_alone(noun):
    assert not wordnet.nominal_of(noun)


@pytest.mark.parametrize("word", ["", "#", "qqq", "é", "a.n", "zzzz"])
def test_an_unknown_word_is_related_to_nothing(word):
    assert not wordnet.known(word, "n")
    assert not wordnet.synonyms(word, "n")
    assert not wordnet.opposed(word, "table", "n")


@given(WORDS, WORDS, st.sampled_from("nv"))
def test_symmetric_relations_are_symmetric(a, b, pos):
    for relation in (wordnet.same, wordnet.opposed, wordnet.related, wordnet.sisters):
        assert relation(a, b, pos) == relation(b, a, pos)


@given(WORDS, st.sampled_from("nv"))
def test_no_word_is_opposed_to_itself(word, pos):
    assert not wordnet.opposed(word, word, pos)


@given(st.text(max_size=12), st.sampled_from("nvar"))
def test_any_text_can_be_asked_about(word, pos):
    assert isinstance(wordnet.synonyms(word, pos), frozenset)
