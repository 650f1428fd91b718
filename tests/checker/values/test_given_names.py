import pytest

from checker.values.given_names import Gender, gender_of, is_given_name, is_known_name, is_surname


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Maria", Gender.FEMALE), ("Mario", Gender.MALE), ("José", Gender.MALE), ("Qwxyz", Gender.UNKNOWN)],
)
def test_gender(name, gender):
    assert gender_of(name) == gender


@pytest.mark.parametrize("name", ["Alexel", "Thonas", "Andrwe", "Malcom"])
def test_slips_are_no_given_names(name):
    assert not is_given_name(name)


def test_surnames():
    assert is_surname("Anderson")
    assert not is_surname("Whitfeild")
    assert is_known_name("Sergei")
