"""Which pairs a caller asks for."""

import pytest

from checker.align.ground import lay_ground
from checker.align.pairs import align_on
from checker.align.wanted import all_pairs, touching

DEATHS = "{} people died in the fire at the paper mill. “We came too late for them,” said Ruth Alder, {}."
TEXTS = tuple(DEATHS.format(*numbers) for numbers in ((12, 51), (15, 51), (12, 54)))


def pairs(claims, wanted):
    found = align_on(lay_ground(claims), wanted)
    return [(pair.slot, pair.left, pair.right) for pair in found if wanted(pair.left, pair.right)]


@pytest.mark.parametrize("articles", [{"a0"}, {"a1"}, {"a0", "a2"}, set()], ids=sorted)
def test_what_is_left_out_changes_nothing_of_the_rest(story, articles) -> None:
    claims = sorted(story(*TEXTS), key=lambda claim: claim.order)
    wanted = touching(articles)
    every = [row for row in pairs(claims, all_pairs) if wanted(*row[1:])]
    chosen = pairs(claims, wanted)
    assert [row[0] for row in chosen] == [row[0] for row in every]
    assert [_places(row) for row in chosen] == [_places(row) for row in every]
    assert bool(chosen) is bool(articles)


def _places(row):
    return [(claim.article.id, claim.order) for claim in row[1:]]


def test_all_pairs_are_asked_for_unless_said_otherwise(story) -> None:
    left, right = story(*TEXTS)[:2]
    assert all_pairs(left, right)
