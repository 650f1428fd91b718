"""How the names of two name claims relate: as persons' names, or as those of things."""

from checker.model import Claim
from checker.subjects import Entity, EntityKind
from checker.values.name_likeness import Comparison, compare_persons
from checker.values.names import Name
from checker.values.thing_likeness import compare_titles_of_things


def compare_named(a: Name, b: Name, kinds: frozenset[EntityKind]) -> Comparison:
    """Compare two names given the kinds of what they name.

    One full name that is a person's here and an organisation's there is the language model's slip.
    """
    if EntityKind.PERSON in kinds and (
        kinds <= {EntityKind.PERSON, EntityKind.OTHER} or len(a.tokens) == len(b.tokens) > 1
    ):
        return compare_persons(a, b)
    return compare_titles_of_things(a.full, b.full)


def compare_claims(left: Claim, right: Claim) -> Comparison | None:
    """Compare the names of two claims; None when one is not a name claim."""
    if not (isinstance(left.value, Name) and isinstance(right.value, Name)):
        return None
    kinds = frozenset(claim.subject.kind for claim in (left, right) if isinstance(claim.subject, Entity))
    return compare_named(left.value, right.value, kinds)
