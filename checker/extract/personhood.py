"""Whether a speaker is a person whatever the entity labels say, and a woman's or a man's name.

The label of a name is one guess among several: small models call "Unity Barnstead testified" a work of art
and a protester an organisation.
"""

from __future__ import annotations

from typing import Any

from checker.extract.mentions import Mention
from checker.extract.passages import Passage
from checker.subjects import Entity, EntityKind
from checker.values.given_names import Gender, gender_of, is_given_name
from checker.values.names import Name, parse_name
from checker.values.roles import is_role_head

_LONGEST = 4  # words of a person's name


def is_person(passage: Passage, entity: Entity) -> bool:
    """Tell whether an entity is a person: labelled so, or with a given name, title, role or age beside it."""
    if entity.kind is EntityKind.PERSON:
        return True
    name = parse_name(entity.name)
    if name is None or not 2 <= len(name.tokens) <= _LONGEST or not entity.name.replace(" ", "").isalpha():
        return False
    return is_given_name(name.tokens[0]) or any(
        _shows_person(passage, named.mention, entity) for named in passage.mentions
    )


def _shows_person(passage: Passage, mention: Mention, entity: Entity) -> bool:
    """Tell whether a mention says that the entity is a person, its own or one that glues a title to its name.

    "Harbour Mayor Nikos Kalamos" may have been taken for a place of that name.
    """
    own = passage.entity_at.get(mention.start) == entity
    glued = mention.text.endswith(f" {entity.name}")
    if not own and not glued:
        return False
    if own and (mention.certain or (mention.kind is EntityKind.PERSON and mention.text == entity.name)):
        return True
    before = passage.doc[mention.end - len(entity.name.split()) - 1] if mention.end else None
    beside = [
        child for child in passage.doc[mention.start : mention.end].root.children if child.dep_ == "appos"
    ]
    return any(_is_role(token) for token in (before, *beside) if token is not None)


def _is_role(token: Any) -> bool:
    """Tell whether a noun is what a person is called: "protester Ann Roe", "Ann Roe, a welder"."""
    return token.pos_ in {"NOUN", "PROPN"} and is_role_head(token.lemma_)


def speaker_name(passage: Passage, entity: Entity | None) -> Name | None:
    """Give the name of an entity that is a person, else None."""
    return parse_name(entity.name) if entity is not None and is_person(passage, entity) else None


def name_gender(passage: Passage, entity: Entity) -> Gender:
    """Give the gender an entity's given name or honorific says, UNKNOWN when neither does."""
    titles = (named.mention.title for named in passage.mentions if named.entity == entity)
    addressed = (parse_name(f"{title} {entity.name}") for title in titles if title)
    titled = {each.title_gender for each in addressed if each is not None} - {""}
    if titled:
        return Gender.FEMALE if titled == {"f"} else Gender.MALE if titled == {"m"} else Gender.UNKNOWN
    name = parse_name(entity.name)
    return gender_of(name.given[0]) if name is not None and name.given else Gender.UNKNOWN
