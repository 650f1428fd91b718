"""Entities joined into clusters."""

import pytest

from checker.align.clusters import Clusters
from checker.subjects import Entity, EntityKind


def entity(article: str, number: int = 0) -> Entity:
    return Entity(kind=EntityKind.PERSON, name="Ruth Alder", article=article, number=number)


A, B, C = entity("a"), entity("b"), entity("c")


def test_unjoined_entity_stands_for_itself() -> None:
    assert Clusters().find(A) == A


def test_unjoined_entities_are_apart() -> None:
    assert not Clusters().same(A, B)


def test_joining_is_transitive() -> None:
    clusters = Clusters()
    clusters.join(A, B)
    clusters.join(C, B)
    assert clusters.same(A, C)


@pytest.mark.parametrize("order", [((A, B), (B, C)), ((C, B), (B, A)), ((C, A), (C, B))])
def test_earliest_stands_for_all_whatever_the_order(order: tuple[tuple[Entity, Entity], ...]) -> None:
    clusters = Clusters()
    for one, other in order:
        clusters.join(one, other)
    assert {clusters.find(each) for each in (A, B, C)} == {A}


def test_unjoined_entity_is_its_only_member() -> None:
    assert Clusters().members(A) == [A]


def test_two_entities_of_one_article_are_not_compatible() -> None:
    assert not Clusters().compatible(A, entity("a", 1), frozenset())


@pytest.mark.parametrize("other", [B, C], ids=["next article", "another article"])
def test_entities_of_two_articles_are_compatible(other: Entity) -> None:
    assert Clusters().compatible(A, other, frozenset())


def test_like_names_of_one_article_are_compatible() -> None:
    again = entity("a", 1)
    assert Clusters().compatible(A, again, {frozenset({A, again})})
