"""Who says a quotation or a sentence."""

import pytest

from checker.extract.attribution import Speaker, find_speaker
from checker.extract.reporting import reported_by

WORDS = "We will never close this mill"


@pytest.fixture
def speaker(passage):
    """Find the speaker of the last quotation of a text."""

    def find(text: str) -> Speaker | None:
        found = passage(text)
        return find_speaker(found, found.quotes[-1])

    return find


@pytest.mark.parametrize(
    "text",
    [
        f'"{WORDS}," Ruth Alder said.',
        f'"{WORDS}," said Ruth Alder.',
        f'Ruth Alder said: "{WORDS}."',
        f'Ruth Alder said on Monday, "{WORDS}."',
        f"“{WORDS},” Ruth Alder told reporters.",
        f'"{WORDS}!" Ruth Alder shouted.',
    ],
    ids=["after", "verb first", "before", "before with a date", "told somebody", "exclamation"],
)
def test_named_speaker(speaker, text: str) -> None:
    found = speaker(text)
    assert found is not None
    assert (found.words, found.direct) == ("Ruth Alder", True)


def test_surname_gives_the_full_name(speaker) -> None:
    found = speaker(f'The court heard Ruth Alder. "{WORDS}," Alder said.')
    assert found is not None and found.words == "Ruth Alder"


def test_pronoun_is_followed_to_the_subject_before_it(speaker) -> None:
    found = speaker(f'Ruth Alder visited the mill on Monday. "{WORDS}," she said.')
    assert found is not None and found.entity is not None
    assert (found.entity.name, found.direct) == ("Ruth Alder", False)


def test_pronoun_prefers_the_subject_to_the_nearer_object(speaker) -> None:
    found = speaker(f'Mark Hobart met Ruth Alder on Monday. "{WORDS}," he said.')
    assert found is not None and found.words == "Mark Hobart"


def test_pronoun_without_antecedent_names_nobody(speaker) -> None:
    found = speaker(f'"{WORDS}," she said.')
    assert found is not None and found.entity is None


def test_speaker_without_name(speaker) -> None:
    found = speaker(f'"{WORDS}," said the mayor.')
    assert found is not None
    assert (found.entity, found.words) == (None, "the mayor")


def test_verb_of_the_sentence_before_is_not_taken(speaker) -> None:
    assert speaker(f'Mark Hobart said the mill is old. "{WORDS} for good."') is None


@pytest.mark.parametrize(
    "after",
    ["Mark Hobart said the plant was old.", "Ruth Alder said nothing more."],
    ids=["somebody else", "of something else"],
)
def test_verb_of_the_sentence_after_is_not_taken(speaker, after: str) -> None:
    assert speaker(f'"{WORDS}." {after}') is None


def test_own_verb_beats_that_of_the_sentence_before(speaker) -> None:
    found = speaker(f'Mark Hobart said the mill is old. "{WORDS}," Ruth Alder said.')
    assert found is not None and found.words == "Ruth Alder"


def test_verb_within_the_quotation_is_not_taken(speaker) -> None:
    assert speaker('Nobody signed the letter. "Mark Hobart said the mill is old."') is None


def test_second_quotation_has_its_own_speaker(passage) -> None:
    found = passage(f'"{WORDS}," Ruth Alder said. "It is far too old to repair," Mark Hobart said.')
    speakers = [find_speaker(found, quote) for quote in found.quotes]
    assert [each.words for each in speakers if each] == ["Ruth Alder", "Mark Hobart"]


def test_words_of_the_speaker_are_placed(speaker) -> None:
    text = f'"{WORDS}," Ruth Alder said.'
    found = speaker(text)
    assert found is not None and text[found.start : found.end] == "Ruth Alder"


def test_sentence_reports_its_subject(passage) -> None:
    found = passage("Ruth Alder said the fire killed people.")
    verb = next(token for token in found.doc if token.text == "killed")
    assert reported_by(verb) == "Ruth Alder"


def test_plain_sentence_reports_nobody(passage) -> None:
    found = passage("The fire killed people.")
    assert reported_by(found.doc[1]) is None


@pytest.mark.parametrize(
    "text",
    [
        f'According to Ruth Alder, "{WORDS}."',
        f'"{WORDS}," according to Ruth Alder.',
        f'Ruth Alder left the meeting, saying "{WORDS}."',
        f'Ruth Alder opened the gate and said: "{WORDS}."',
        f'The paper quoted Ruth Alder as saying "{WORDS}."',
        f'"{WORDS}," said Sgt. Ruth Alder.',
        f'"{WORDS}." Ruth Alder said.',
        f'"{WORDS}," said Ruth Alder, pointing at the gate.',
    ],
    ids=[
        "according to, before",
        "according to, after",
        "participle",
        "second verb",
        "quoted as saying",
        "title cut off",
        "full stop for comma",
        "participle after",
    ],
)
def test_speaker_told_in_other_ways(speaker, text: str) -> None:
    found = speaker(text)
    assert found is not None and found.words == "Ruth Alder"


def test_who_speaks_together_may_be_either(speaker) -> None:
    found = speaker(f'"{WORDS}," said Ruth Alder and Mark Hobart.')
    assert found is not None and [entity.name for entity in found.instead] == ["Mark Hobart"]
