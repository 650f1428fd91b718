"""Whether two nouns may name one party."""

import pytest

from checker.align.clusters import Clusters
from checker.align.parties import may_be_one
from checker.align.words import align_words


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The workers struck.", "The employees struck.", True),
        ("The man fell.", "The sailor fell.", True),
        ("He fell.", "The sailor fell.", True),
        ("Marsh fell.", "The sailor fell.", True),
        ("The passengers fell.", "The crew fell.", False),
        ("Ruth Alder fell.", "Owen Marsh fell.", False),
        ("Ruth Marsh fell.", "Owen Marsh fell.", False),
        ("Mr Marsh fell.", "Owen Marsh fell.", True),
        ("Two sailors fell.", "Six sailors fell.", False),
        ("The mayor of Ashford fell.", "The mayor of Oslo fell.", False),
    ],
    ids=[
        "synonyms",
        "anybody",
        "pronoun",
        "name and noun",
        "two groups",
        "two names",
        "one surname",
        "title",
        "numbers",
        "two offices",
    ],
)
def test_parties(sentence, left: str, right: str, expected: bool) -> None:
    alignment = align_words(sentence(left), sentence(right, "b"), Clusters())
    [a] = [word for word in alignment.left if word.dep == "nsubj"]
    [b] = [word for word in alignment.right if word.dep == "nsubj"]
    assert may_be_one(alignment, a, b) is expected
    assert may_be_one(alignment.swapped(), b, a) is expected
