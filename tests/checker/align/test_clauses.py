"""The weighted bags of clauses."""

import pytest

from checker.align.clauses import ClauseBags
from checker.align.clusters import Clusters
from checker.extract.context import Clause, Context, SentenceContext
from checker.subjects import Entity, EntityKind

SENTENCE = SentenceContext(article="a", number=0, lemmas=frozenset(), entities=frozenset())


def context(*lemmas: str, names: frozenset[Entity] = frozenset()) -> Context:
    clause = Clause(lemmas=frozenset(lemmas), names=names)
    return Context(sentence=SENTENCE, clause=clause, head="", path=(), names=names)


@pytest.mark.parametrize(
    ("left", "right", "part"),
    [
        (context("crane", "lift"), context("crane", "lift"), 1.0),
        (context("crane", "lift", "boat"), context("crane"), 1.0),
        (context("crane", "lift"), context("crane", "sink"), 0.75),
        (context("crane"), context("boat"), 0.0),
        (context(), context("crane"), 0.0),
    ],
    ids=["the same", "all of the lighter", "the heavier word", "nothing", "an empty one"],
)
def test_the_shared_part_of_the_lighter_clause(left: Context, right: Context, part: float) -> None:
    bags = ClauseBags(Clusters(), {"crane": 3.0, "lift": 1.0, "sink": 1.0})
    assert bags.overlap(left, right) == bags.overlap(right, left) == part


def test_names_of_one_cluster_are_one() -> None:
    full, short = (
        Entity(kind=EntityKind.PERSON, name=name, article=article, number=0)
        for name, article in (("Ruth Alder", "a"), ("Alder", "b"))
    )
    left, right = context(names=frozenset({full})), context(names=frozenset({short}))
    clusters = Clusters()
    assert ClauseBags(clusters, {}).overlap(left, right) == 0.0
    clusters.join(full, short)
    assert ClauseBags(clusters, {}).overlap(left, right) == 1.0
