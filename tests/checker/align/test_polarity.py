"""Words that affirm on one side what the other denies, or that are opposites."""

import pytest

CHARGED = "The harbour master was charged with fraud after the audit, prosecutors said."


def test_denied_verb_meets_the_affirmed_one(met) -> None:
    other = "Prosecutors said the harbour master was not charged with fraud after the audit."
    assert met("polarity", CHARGED, other) == [("was charged", "was not charged")]


def test_opposites_meet(met) -> None:
    left, right = (
        f"Exports of timber from the northern ports {verb} in the spring." for verb in ("rose", "fell")
    )
    assert met("polarity", left, right) == [("fell", "rose")]


def test_sentences_are_compared_either_way_round(met) -> None:
    other = "Prosecutors said the harbour master was not charged with fraud after the audit."
    assert met("polarity", CHARGED, other) == met("polarity", other, CHARGED)


def test_a_verb_and_what_it_carries_are_one_finding(met) -> None:
    left, right = (
        f"The judge {verb} the mill broke the law on waste water."
        for verb in ("believes", "does not believe")
    )
    assert len(met("polarity", left, right)) == 1


def test_claim_tells_its_polarity(align) -> None:
    [pair] = align("polarity", CHARGED, "Prosecutors said the harbour master was not charged with fraud.")
    assert sorted(str(claim.modality) for claim in (pair.left, pair.right)) == ["asserted", "negated"]
    assert pair.left.value.contradicts(pair.right.value)


@pytest.mark.parametrize(
    "other",
    [
        CHARGED,
        "Prosecutors said the harbour master may be charged with fraud after the audit.",
        "Prosecutors said the harbour master was not only charged with fraud after the audit.",
        "Prosecutors said the auditor was not charged with fraud after the audit of the harbour master.",
        "The weather was not good.",
    ],
    ids=["the same", "may", "not only", "someone else", "another sentence"],
)
def test_no_contradiction(met, other: str) -> None:
    assert met("polarity", CHARGED, other) == []


def test_what_both_quote_is_left_to_quotations(met) -> None:
    left, right = (
        f"\u201cThe harbour fund {said} emptied by my office in the spring\u201d, the harbour master said."
        for said in ("was", "was not")
    )
    assert met("polarity", left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "A driver struck and killed a woman in Ashford on Monday night, police said.",
            "Police said a driver struck and fatally injured a woman in Ashford on Monday night.",
        ),
        (
            "Captain Ruth Alder said the mate was on leave when the ferry left Tern Bay.",
            "Captain Ruth Alder said the mate was not sure of the fog when the ferry left Tern Bay.",
        ),
        (
            "She came back to Ashford College for her senior season with the Herons.",
            "She left Ashford College after her junior season with the Herons.",
        ),
        (
            "Man charged with fraud after ferry fire in Tern Bay.",
            "Ferry fire in Tern Bay leaves woman in hospital after fraud.",
        ),
    ],
    ids=["fatally injured", "another complement", "two years of study", "two people"],
)
def test_what_is_told_of_two_things_is_not_opposed(met, left: str, right: str) -> None:
    assert met("polarity", left, right) == []


def test_a_headline_is_no_party_to_what_its_article_quotes(met) -> None:
    text = (
        "Harbour Does Not Need A Tall Tower\n\nBy Ruth Alder\n\n"
        'All we hear, Hale complained, is "the harbour needs a tall tower, the harbour needs a tall tower".'
    )
    assert met("polarity", text) == []


STRUCK = "A woman was struck and {} by a tram outside the Larkin mill in Ashford on Monday night."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "A woman hit and injured by a tram on Monday night outside the Larkin mill in Ashford had waved.",
            "Police gave the name of a teacher who left the Larkin mill in Ashford when she was struck and "
            "killed by a tram.",
        ),
        (
            "A pupil said Ruth Alder, who sang in the choir, has left the Tern House clinic in Ashford.",
            "Ruth Alder entered the small Ashford clinic Tern House, which is known for its gardens.",
        ),
    ],
    ids=["agent and pronoun", "doer and undergoer"],
)
def test_opposites_of_one_doer_and_undergoer_meet_wherever_they_stand(align, left: str, right: str) -> None:
    assert [pair for pair in align("polarity", left, right) if pair.left.value.contradicts(pair.right.value)]


def test_who_was_given_a_test_took_it(met) -> None:
    left = "He had refused a breath test and was given a blood test in Ashford instead."
    right = "The blood test that Hale took in Ashford is not back, and he refused a breath test."
    assert met("polarity", left, right) == []
