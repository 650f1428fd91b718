"""Whether a speaker is a person, and a woman's or a man's name."""

import pytest

from checker.extract.personhood import is_person, name_gender
from checker.subjects import Entity, EntityKind
from checker.values.given_names import Gender


def named(name: str, kind: EntityKind = EntityKind.OTHER) -> Entity:
    return Entity(kind=kind, name=name, article="a", number=0)


@pytest.mark.parametrize(
    ("entity", "person"),
    [
        (named("Ruth Alder", EntityKind.PERSON), True),
        (named("Ruth Alder"), True),
        (named("Ruth Alder", EntityKind.ORGANISATION), True),
        (named("Tern Bay"), False),
        (named("Alder"), False),
        (named("Ruth Alder Fund for the Old Mill"), False),
    ],
    ids=["labelled", "given name", "label errs", "place", "one word", "too long"],
)
def test_person(passage, entity: Entity, person: bool) -> None:
    assert is_person(passage("The mill is old."), entity) is person


def test_role_beside_the_name_tells(passage) -> None:
    found = passage('"We will never close this mill," said protester Zenkor Yaldis.')
    entity = next(mention.entity for mention in found.mentions if "Yaldis" in mention.mention.text)
    assert is_person(found, entity)


def test_gender_of_given_name_and_honorific(passage) -> None:
    found = passage("The court heard Mrs. Yaldis on Monday.")
    assert name_gender(found, named("Mark Hobart")) is Gender.MALE
    assert name_gender(found, found.mentions[0].entity) is Gender.FEMALE
    assert name_gender(found, named("Yaldis")) is Gender.UNKNOWN
