import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.transliteration import (
    Origin,
    accepted_spellings,
    fold,
    origin_of,
    same_transliteration,
    sound_key,
    transliteration_keys,
)

ARABIC, SLAVIC = Origin.ARABIC, Origin.SLAVIC


@pytest.mark.parametrize(
    ("token", "folded"),
    [
        ("Novák", "novak"),
        ("O’Hara", "ohara"),
        ("Weiß", "weiss"),
        ("Łódź", "lodz"),
        ("Işık", "isik"),
        ("मोदी", "मोदी"),
    ],
)
def test_fold(token, folded):
    assert fold(token) == folded


@pytest.mark.parametrize(
    ("one", "other", "origin"),
    [
        ("Khateeb", "Khatib", ARABIC),
        ("Noori", "Nuri", ARABIC),
        ("Hussein", "Hussain", ARABIC),
        ("Tariq", "Tarik", ARABIC),
        ("Hassan", "Hasan", ARABIC),
        ("Ahmed", "Ahmad", ARABIC),
        ("Rasheb", "Rashib", ARABIC),
        ("Marinsky", "Marinskiy", SLAVIC),
        ("Petrov", "Petroff", SLAVIC),
        ("Tatiana", "Tatyana", SLAVIC),
        ("Yulia", "Iulia", SLAVIC),
        ("Kharitonov", "Haritonov", SLAVIC),
        ("Maxim", "Maksim", SLAVIC),
    ],
)
def test_romanisations_share_a_key(one, other, origin):
    assert same_transliteration(one, other, frozenset({origin}))


@pytest.mark.parametrize(
    ("one", "other", "origin"),
    [("Alexei", "Alexel", SLAVIC), ("Petrov", "Petrow-Vodkin", SLAVIC), ("Hassan", "Hussein", ARABIC)],
)
def test_slips_share_none(one, other, origin):
    assert set(transliteration_keys(one, origin)).isdisjoint(transliteration_keys(other, origin))


@pytest.mark.parametrize(
    ("token", "origin"),
    [
        ("Yanukovych", SLAVIC),
        ("Tereshchenko", SLAVIC),
        ("Abdulkarim", ARABIC),
        ("Saifullah", ARABIC),
        ("Jackson", None),
    ],
)
def test_origin(token, origin):
    assert origin_of(token) is origin


def test_no_origin_no_transliteration():
    assert not same_transliteration("Jackson", "Jacksson", frozenset())


@pytest.mark.parametrize(("one", "other", "thing"), [("Kyiv", "Kiev", True), ("Yusuf", "Youssef", False)])
def test_accepted_spellings(one, other, thing):
    assert accepted_spellings(one, other, thing=thing)
    assert not accepted_spellings(one, other, thing=not thing)


@pytest.mark.parametrize(
    ("one", "other"), [("Stephen", "Steven"), ("Philip", "Phillip"), ("Jon", "John"), ("Geoffrey", "Jeffrey")]
)
def test_names_that_sound_alike(one, other):
    assert sound_key(one) == sound_key(other)


@pytest.mark.parametrize(("one", "other"), [("Dan", "Don"), ("Maria", "Mario"), ("Eric", "Erica")])
def test_names_that_do_not(one, other):
    assert sound_key(one) != sound_key(other)


@given(st.text(st.characters(max_codepoint=0x2FF), max_size=20))
def test_folding_twice_is_folding_once(token):
    assert fold(fold(token)) == fold(token)
