import pytest

from checker.values.nicknames import formal_names, is_nickname


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bill", "William"), ("William", "Bill"), ("Mo", "Maurice"), ("Bob", "Rob"), ("Sasha", "Aleksandr")],
)
def test_nickname(one, other):
    assert is_nickname(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bill", "Robert"), ("Alan", "Albert"), ("Quux", "Quux"), ("", "Bill"), ("John", "Joan")],
)
def test_no_nickname(one, other):
    assert not is_nickname(one, other)


def test_formal_names_of_a_nickname():
    assert {"edward", "theodore"} <= formal_names("Ted")
