"""Claims that these were the words, and that this is who said them."""

import pytest

from checker.values.speakers import SaidBy

SAID = '"We will never close this mill," Ruth Alder said.'


def test_words_and_speaker_are_two_claims(extract) -> None:
    [quote], [speaker] = extract(SAID, "quote"), extract(SAID, "speaker")
    assert quote.text.startswith("We will never close this mill")
    assert isinstance(speaker.value, SaidBy)
    assert (speaker.text, speaker.value.speaker.full) == ("Ruth Alder", "Ruth Alder")


def test_quotation_is_attributed(extract) -> None:
    [claim] = extract(SAID, "quote")
    assert (claim.attribution, claim.subject.label) == ("Ruth Alder", "Ruth Alder")


@pytest.mark.parametrize(
    "text",
    [
        '"We will never close this mill," said the mayor.',
        '"We will never close this mill," she said.',
        'Mark Hobart left. "We will never close this mill," she said.',
        'The so-called "fish tax" failed.',
    ],
    ids=["no name", "pronoun alone", "pronoun of another gender", "nobody"],
)
def test_only_a_person_with_a_name_makes_a_speaker_claim(words, text: str) -> None:
    assert words(text, "speaker") == []
    assert len(words(text, "quote")) == 1


def test_organisation_is_no_named_speaker(words) -> None:
    text = '"We will never close this mill," the Tern Bay Fire Department said.'
    assert words(text, "speaker") == []


def test_quotation_without_speaker_is_named_by_its_words(extract) -> None:
    [claim] = extract('The so-called "fish tax" failed.', "quote")
    assert (claim.attribution, claim.subject.label) == (None, "“fish tax”")


def test_long_quotation_is_named_by_its_beginning(extract) -> None:
    [claim] = extract(f'"{"never again " * 9}," said the mayor.', "quote")
    assert claim.subject.label.startswith("“never again")
    assert claim.subject.label.endswith("…”")
    assert len(claim.subject.label) < 60


def test_text_without_marks_has_no_quotation(words) -> None:
    assert words("Ruth Alder said they will never close this mill.", "quote") == []


def test_followed_pronoun_is_no_direct_speaker(extract) -> None:
    [claim] = extract('Ruth Alder left. "We will never close this mill," she said.', "speaker")
    assert (claim.text, claim.value.speaker.full, claim.value.direct) == ("she", "Ruth Alder", False)


def test_one_turn_makes_one_speaker_claim(extract) -> None:
    [claim] = extract(f'{SAID} "It feeds the whole town."', "speaker")
    assert [quote.text for quote in claim.value.quotes][1] == "It feeds the whole town."


def test_surname_alone_may_be_a_relative(extract) -> None:
    text = f"The court heard Ruth Alder. {SAID.replace('Ruth ', '')}"
    [claim] = extract(text, "speaker")
    assert [name.full for name in claim.value.instead] == ["Alder"]
