"""All pairs of a story: each once, never with itself, in the same order every time."""

from collections import Counter

from checker.align.pairs import align_claims

TEXTS = (
    "A fire at a bakery in Tern Bay killed 12 people on Monday. Mayor Carla Benton, 51, visited the ruins.",
    "Fifteen people died when a fire swept through a Tern Bay bakery on Monday. "
    "Mayor Carla Bentom, 53, visited the ruins.",
    'A bakery fire in Tern Bay killed 12 people. "We will rebuild this old bakery," Carla Benton said.',
)


def test_pairs_share_a_slot(story) -> None:
    assert all(pair.left.slot == pair.right.slot for pair in align_claims(story(*TEXTS)))


def test_each_pair_once(story) -> None:
    pairs = Counter(frozenset((pair.left, pair.right)) for pair in align_claims(story(*TEXTS)))
    assert pairs.total() == len(pairs) > 0


def test_same_claims_same_pairs(story) -> None:
    claims = story(*TEXTS)
    first, second = ([(p.left, p.right, p.score) for p in align_claims(claims)] for _ in range(2))
    assert first == second


def test_nothing_to_align() -> None:
    assert list(align_claims(())) == []


def test_article_without_counterpart_has_no_pairs(story) -> None:
    assert list(align_claims(story("A fire at a bakery in Tern Bay killed 12 people on Monday."))) == []
