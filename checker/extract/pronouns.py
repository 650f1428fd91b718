"""Whom "he said" and "she said" mean, and whom else they may mean."""

from __future__ import annotations

from typing import Any

from checker.extract.passages import Passage
from checker.extract.personhood import is_person, name_gender
from checker.subjects import Entity
from checker.values.given_names import Gender
from checker.values.roles import is_role_head

_GENDERS = {"he": Gender.MALE, "she": Gender.FEMALE}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NEAR = 120  # tokens before the pronoun, some five sentences, in which a name may be the one meant


def find_antecedent(passage: Passage, pronoun: Any) -> tuple[Entity | None, tuple[Entity, ...]]:
    """Give the person last named as a subject before the pronoun, and the others it may mean instead.

    Whose given name or honorific speaks against the pronoun is not chosen, but chains err ("Mrs. Roe" may
    be filed under Mark Roe), so everybody named shortly before may be meant. Somebody without a name who
    comes between ("Hobart's lawyer disagreed. He added") leaves it open.
    """
    near = [named for named in passage.mentions if pronoun.i - _NEAR <= named.mention.start < pronoun.i]
    gender = _GENDERS[pronoun.lower_]
    chosen, start = _last_subject(passage, pronoun, gender)
    if chosen is None and passage.carried in passage.recent and _may_be(passage, passage.carried, gender):
        chosen = passage.carried
    if _unnamed_between(passage, start, pronoun.i):
        chosen = None
    around = (*(named.entity for named in near), *passage.recent)
    return chosen, tuple(dict.fromkeys(entity for entity in around if entity != chosen))


def _last_subject(passage: Passage, pronoun: Any, gender: Gender) -> tuple[Entity | None, int]:
    """Give the person last named as a subject in the pronoun's block, and the token after the name."""
    for named in reversed(passage.mentions):
        root = passage.doc[named.mention.start : named.mention.end].root
        subject = root.dep_ in _SUBJECTS and not passage.quoted(root.idx, root.idx + 1)
        if subject and root.i < pronoun.i and _may_be(passage, named.entity, gender):
            return named.entity, named.mention.end
    return None, 0


def _unnamed_between(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a person without a name is a subject there: "the mayor", "Roe's lawyer"."""
    return any(
        token.dep_ in _SUBJECTS
        and token.tag_ == "NN"
        and token.i not in passage.entity_at
        and is_role_head(token.lemma_)
        and not passage.quoted(token.idx, token.idx + len(token))
        for token in passage.doc[start:end]
    )


def _may_be(passage: Passage, entity: Entity | None, gender: Gender) -> bool:
    if entity is None or not is_person(passage, entity):
        return False
    known = name_gender(passage, entity)
    return known is Gender.UNKNOWN or bool(known & gender)
