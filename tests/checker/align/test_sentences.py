"""Which sentences of different articles report the same thing."""

from checker.align.clusters import Clusters
from checker.align.sentences import SentenceIndex, bag
from checker.align.thresholds import SENTENCE_PARTNERS

FIRE = "A fire at a bakery in Tern Bay killed 12 people on Monday."
BLAZE = "Twelve people died when a blaze swept through a Tern Bay bakery."
COURT = "The court in Oslo heard the carpenter for two hours."


def index(claims) -> SentenceIndex:
    return SentenceIndex(claims, Clusters())


def met(claims) -> list[tuple[str, str]]:
    return [(pair.left.article, pair.right.article) for pair in index(claims).pairs()]


def test_same_report_is_aligned(story) -> None:
    assert met(story(FIRE, BLAZE)) == [("a0", "a1")]


def test_other_report_is_not(story) -> None:
    assert met(story(FIRE, COURT)) == []


def test_sentences_of_one_article_are_not_aligned(story) -> None:
    assert met(story(f"{FIRE} {BLAZE}")) == []


def test_headline_is_aligned_with_its_body(story) -> None:
    assert met(story(f"Bakery fire in Tern Bay kills 12 people\n\n{FIRE}")) == [("a0", "a0")]


def test_synonyms_are_one_concept(story) -> None:
    bags = [bag(sentence, Clusters()) for sentence in index(story(FIRE, BLAZE)).sentences]
    assert bags[0] & bags[1] >= {"blaze", "death", "bakery"}


def test_partners_are_few(story) -> None:
    claims = story(FIRE, " ".join([FIRE] * (SENTENCE_PARTNERS + 3)))
    assert len(met(claims)) == SENTENCE_PARTNERS


def test_similarity_is_symmetric(story) -> None:
    found = index(story(FIRE, BLAZE))
    one, other = found.sentences
    assert found.similarity(one, other) == found.similarity(other, one)


def test_sentence_is_like_itself(story) -> None:
    found = index(story(FIRE))
    assert found.similarity(found.sentences[0], found.sentences[0])[0] == 1.0


def test_pairs_grow_with_the_text_not_its_square(story) -> None:
    words = "amber birch cedar dogwood elder".split()
    here = " ".join(f"The {word} mill in Oslo sold 12 boats." for word in words)
    there = " ".join(f"The {word} mill in Oslo sold 15 boats." for word in words)
    assert len(met(story(here, there))) <= len(words) * SENTENCE_PARTNERS


def test_no_claims_no_sentences() -> None:
    assert list(index(()).pairs()) == []
