"""One surname, two given names: one person or two."""

import pytest

PROSECUTOR = "Prosecutor Linda Carmody said the trial was over."


@pytest.mark.parametrize(
    ("left", "right", "feature"),
    [
        (PROSECUTOR, "A witness wept when District Attorney Helen Carmody rose.", "role"),
        (
            "The jury heard about Laura Jane Penrose.",
            "Friends laid flowers for the clerk, Alice Jane Penrose.",
            "middle name",
        ),
        (
            "Expectations of Peter Vasquez were high. Vasquez scored a penalty in the last minute of the final.",
            "Much was hoped of Daniel Vasquez. In the last minute of the final, Vasquez scored a penalty.",
            "passages",
        ),
    ],
    ids=["one post", "middle name", "told of by surname"],
)
def test_one_person(align, left: str, right: str, feature: str) -> None:
    [pair] = [pair for pair in align("name", left, right) if pair.left.value.key != pair.right.value.key]
    assert feature in [evidence.feature for evidence in pair.evidence]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Linda Carmody, wife of the mayor, spoke.", "The mayor spoke, and Peter Carmody listened."),
        ("The Carmodys own a bakery. Linda Carmody sold bread.", "The baker Peter Carmody sold bread."),
        ("Linda Carmody sold bread with her husband.", "Peter Carmody sold bread."),
        ("Defense lawyer Linda Carmody spoke.", "Prosecutor Peter Carmody spoke."),
        (
            "Linda Carmody sold bread at the market.",
            "Peter Carmody sold bread at the market. Linda Carmody is his partner.",
        ),
    ],
    ids=["kin", "a family", "her husband", "opponents", "both named"],
)
def test_two_people(met, left: str, right: str) -> None:
    assert ("Linda Carmody", "Peter Carmody") not in met("name", left, right)


def test_given_name_of_another_does_not_tell_apart(met) -> None:
    other = "District Attorney Helen Carmody rose, said Linda Moss."
    assert ("Helen Carmody", "Linda Carmody") in met("name", PROSECUTOR, other)
