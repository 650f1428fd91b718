"""Who holds an office that one person holds."""

import pytest

BENTON = "Carla Benton, the mayor of Springdale, opened the new bridge."


def test_two_holders_of_one_office_meet(met) -> None:
    assert met("holder", BENTON, "Ivan Prosser, mayor of Springdale, spoke.") == [
        ("Carla Benton", "Ivan Prosser")
    ]


def test_one_holder_is_chained(align) -> None:
    [pair] = align("holder", BENTON, "Carla Benton, mayor of Springdale, spoke.")
    assert pair.left.value.key == pair.right.value.key


@pytest.mark.parametrize(
    "other",
    [
        "Ivan Prosser, mayor of Dunmore, spoke.",
        "Ivan Prosser was mayor of Springdale.",
        "Ivan Prosser, the next mayor of Springdale, spoke.",
        "Ivan Prosser, mayor of Springdale, will replace Benton.",
        "Ivan Prosser, mayor of Springdale, was elected on Sunday.",
        "Prosser, the mayor of Springdale, spoke.",
        "Ivan Prosser, mayor of Springdale, spoke. Ruth Alder, mayor of Springdale, did not.",
    ],
    ids=["another town", "past", "to come", "knows both", "election", "surname only", "two there"],
)
def test_no_two_holders(met, other: str) -> None:
    assert met("holder", BENTON, other) == []
