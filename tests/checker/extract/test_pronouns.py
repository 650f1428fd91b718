"""Whom "he said" and "she said" mean."""

import pytest

from checker.extract.pronouns import find_antecedent

SAYS = '"We will never close this mill," {} said.'


@pytest.fixture
def meant(passage):
    """Give the name a text's last pronoun means, and the names it may mean instead."""

    def find(text: str) -> tuple[str | None, list[str]]:
        found = passage(text)
        pronoun = [token for token in found.doc if token.lower_ in {"he", "she"}][-1]
        entity, instead = find_antecedent(found, pronoun)
        return entity.name if entity else None, [other.name for other in instead]

    return find


@pytest.mark.parametrize(
    ("before", "pronoun", "name"),
    [
        ("Ruth Alder visited the mill.", "she", "Ruth Alder"),
        ("Ruth Alder visited the mill. Mark Hobart stayed away.", "she", "Ruth Alder"),
        ("Mark Hobart met Ruth Alder at the mill.", "he", "Mark Hobart"),
        ("Mark Hobart visited the mill.", "she", None),
        ("Ruth Alder visited the mill. The mayor disagreed.", "she", None),
        ("The river is high.", "she", None),
    ],
    ids=["subject", "gender", "subject before object", "nobody fits", "somebody unnamed between", "nobody"],
)
def test_person_meant(meant, before: str, pronoun: str, name: str | None) -> None:
    assert meant(f"{before} {SAYS.format(pronoun)}")[0] == name


def test_others_near_may_be_meant(meant) -> None:
    assert meant(f"Mark Hobart met Ivan Petrak at the mill. {SAYS.format('he')}")[1] == ["Ivan Petrak"]
