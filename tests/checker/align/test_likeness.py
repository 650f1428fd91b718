"""How two names relate, given what they name."""

from types import SimpleNamespace

import pytest

from checker.align.likeness import compare_claims, compare_named
from checker.subjects import EntityKind
from checker.values.name_likeness import Likeness
from checker.values.names import parse_name

PERSON, ORGANISATION, OTHER = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.OTHER


@pytest.mark.parametrize(
    "kinds",
    [{PERSON}, {PERSON, OTHER}, {PERSON, ORGANISATION}],
    ids=["person", "unlabelled", "label slipped"],
)
def test_full_names_are_compared_as_persons(kinds: set[EntityKind]) -> None:
    found = compare_named(parse_name("Carla Benton"), parse_name("Paula Benton"), frozenset(kinds))
    assert found.likeness is Likeness.OTHER_GIVEN


def test_things_have_no_given_names() -> None:
    kinds = frozenset({ORGANISATION})
    found = compare_named(parse_name("Harbour Trust"), parse_name("Garden Trust"), kinds)
    assert found.likeness is Likeness.DIFFERENT


@pytest.mark.parametrize("kinds", [{PERSON}, {ORGANISATION}], ids=["person", "organisation"])
def test_symmetric(kinds: set[EntityKind]) -> None:
    one, other = parse_name("Carla Benton"), parse_name("Carla Bentom")
    forth = compare_named(one, other, frozenset(kinds))
    back = compare_named(other, one, frozenset(kinds))
    assert (forth.likeness, forth.score) == (back.likeness, back.score)


def test_claims_of_names_are_compared(align) -> None:
    [pair] = align("name", "Mayor Carla Benton left.", "Mayor Carla Bentom left.")
    found = compare_claims(pair.left, pair.right)
    assert found is not None and found.likeness is Likeness.MISSPELLING


def test_claim_that_is_no_name_is_not_compared() -> None:
    name = SimpleNamespace(value=parse_name("Carla Benton"), subject=None)
    assert compare_claims(name, SimpleNamespace(value=12, subject=None)) is None
