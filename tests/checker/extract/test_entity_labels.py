"""Entity labels chosen for all words at once are those that spaCy chooses word by word."""

from typing import Any

import pytest
import spacy

from checker.extract.entity_labels import labeller_for
from checker.extract.nlp import load_model

TEXTS = [
    "Ruth Alder of the Tern Bay Harbour Trust told the Gull Bay Courier on Monday, May 5, that 12 boats sank.",
    "The United Kingdom of Great Britain and Northern Ireland lost $3.5 million in the first quarter of 2021.",
    "Nobody came.",
    "Oslo",
    "In Lima, Mr. de la Cruz said: “We won.”\n\nParis cheered. Then\nthe New York Stock Exchange closed.",
    "   ",
    "Later Anna Berg Carla Diaz Erik Falk Greta Holm met. Ivan came from Corvalla, Norland to Port Elstow",
    "THE WHITE HOUSE SAYS 10 PERCENT OF U.S. TROOPS LEFT KABUL LAST WEEK",
]


def entities(doc: Any) -> list[tuple[str, str]]:
    return [(token.ent_iob_, token.ent_type_) for token in doc]


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[::-1], TEXTS[:1]], ids=["all", "in reverse", "one"])
def test_the_labels_are_those_of_spacy(texts: list[str]) -> None:
    pipeline = load_model()
    labeller = labeller_for(pipeline)
    assert labeller is not None
    wanted = [entities(doc) for doc in pipeline.pipe(texts)]
    found = [entities(doc) for doc in labeller.label(pipeline.pipe(texts, disable=[labeller.replaces]))]
    assert any(label for doc in wanted for _, label in doc)
    assert found == wanted


def test_more_texts_than_a_batch_holds() -> None:
    pipeline = load_model()
    labeller = labeller_for(pipeline)
    assert labeller is not None
    texts = [f"Ruth Alder sold {number} boats in Oslo." for number in range(300)]
    found = list(labeller.label(pipeline.pipe(texts, disable=[labeller.replaces])))
    assert [doc.text for doc in found] == texts
    assert all(entities(doc)[:2] == entities(found[0])[:2] for doc in found)


def test_other_pipelines_label_themselves() -> None:
    nothing = spacy.blank("en")
    assert labeller_for(nothing) is None
    nothing.add_pipe("sentencizer")
    assert labeller_for(nothing) is None
