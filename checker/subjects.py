"""What a claim is about: an entity (person, organisation, place) or an event."""

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"  # laws, ships, journals, works


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something with a name in one article: all its mentions there are one entity.

    `name` is its fullest form as printed; `article` is the id of the article it stands in; `number`
    tells the entities of one article apart.
    """

    kind: EntityKind
    name: str
    article: str
    number: int

    @property
    def label(self) -> str:
        """The entity's name."""
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A predicate with its arguments in one article: "killed: people, fire".

    `predicate` is a lemma ("kill", "agreement"); `label` is how a reader would name it.
    """

    predicate: str
    label: str
