"""Word alignments, each made once."""

from checker.align import alignments as module
from checker.align.alignments import Alignments
from checker.align.clusters import Clusters


def test_an_alignment_is_made_once(story, monkeypatch) -> None:
    made = []
    real = module.align_sides
    monkeypatch.setattr(module, "align_sides", lambda *args: made.append(args) or real(*args))
    left, right = (
        claim.features.sentence
        for claim in story("12 died in Oslo.", "15 died in Oslo.")
        if claim.slot == "count"
    )
    alignments = Alignments(Clusters())
    assert alignments.of(left, right) is alignments.of(left, right)
    assert len(made) == 1


def test_an_alignment_is_of_the_sentences_asked_for(story) -> None:
    left, right = (
        claim.features.sentence
        for claim in story("12 died in Oslo.", "15 died in Oslo.")
        if claim.slot == "count"
    )
    found = Alignments(Clusters()).of(right, left)
    assert (found.left, found.right) == (right.words, left.words)
