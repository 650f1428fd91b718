"""Whether a clause affirms or denies its verb."""

import pytest

from checker.extract.negation import negated, verb_group


@pytest.fixture
def denied(sentence):
    """Tell whether a text denies a word of it."""

    def denied(text: str, word: str) -> bool | None:
        words = sentence(text)
        return negated(words, next(w for w in words if w.text == word))

    return denied


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor did not resign on Monday.", "resign"),
        ("The mayor didn't resign on Monday.", "resign"),
        ("The mayor never resigned.", "resigned"),
        ("Nobody resigned.", "resigned"),
        ("No councillor resigned.", "resigned"),
        ("Neither the mayor nor his deputy resigned.", "resigned"),
        ("The divers found nothing.", "found"),
        ("Rescuers failed to reach the trawler.", "reach"),
        ("Rescuers were unable to reach the trawler.", "reach"),
        ("The divers did not manage to reach the wreck.", "reach"),
        ("The freighter left the harbour without taking a pilot.", "taking"),
        ("The skipper does not think that the ferry sank.", "sank"),
        ("The skipper was not guilty.", "guilty"),
    ],
    ids=[
        "not",
        "short",
        "never",
        "nobody",
        "no",
        "neither",
        "nothing",
        "fail",
        "unable",
        "not manage",
        "without",
        "not think",
        "adjective",
    ],
)
def test_denied(denied, text: str, word: str) -> None:
    assert denied(text, word) is True


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor resigned on Monday.", "resigned"),
        ("The mayor resigned, but the council did not.", "resigned"),
        ("The mayor said he resigned.", "resigned"),
        ("Rescuers did not fail to reach the trawler.", "reach"),
        ("Rescuers managed to reach the trawler.", "reach"),
        ("The mayor's resignation was accepted on Monday; he declined to comment.", "accepted"),
        ("The skipper was guilty.", "guilty"),
    ],
    ids=["plain", "another clause", "reported", "denied twice", "managed", "semicolon", "adjective"],
)
def test_affirmed(denied, text: str, word: str) -> None:
    assert denied(text, word) is False


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The storm did not only destroy the pier.", "destroy"),
        ("The Herons did not lead until the last quarter.", "lead"),
        ("The Herons had never before won the cup.", "won"),
        ("The bakery was searched, not the brewery.", "searched"),
        ("The council did not close the school because of the storm but because of a boiler.", "close"),
        ("Instead of resigning, the mayor dismissed his deputy.", "resigning"),
        ("The council chose to repair the bridge rather than build a new one.", "build"),
        ("Few passengers knew the way.", "knew"),
        ("The crew barely escaped the fire.", "escaped"),
        ("Nobody else was hurt.", "hurt"),
        ("The divers found nothing but a shoe.", "found"),
        ("The skipper denied that he drank whisky.", "drank"),
        ("The brewery avoided paying tax.", "paying"),
        ("The ruling does not mean that the mill broke the law.", "broke"),
        ("Inspectors found no sign that the mill broke the law.", "broke"),
        ("The crew did not eat or drink.", "drink"),
        ("He no longer owns the brewery.", "owns"),
    ],
    ids=[
        "not only",
        "not until",
        "never before",
        "one part",
        "not because but",
        "instead",
        "rather than",
        "few",
        "barely",
        "nobody else",
        "nothing but",
        "denied",
        "avoided",
        "not mean",
        "no sign",
        "or",
        "no longer",
    ],
)
def test_neither_denied_nor_affirmed(denied, text: str, word: str) -> None:
    assert denied(text, word) is None


def test_group_of_a_verb_has_its_auxiliaries_and_negation(sentence) -> None:
    words = sentence("The debt was not growing fast.")
    verb = next(word for word in words if word.text == "growing")
    assert [part.text for part in verb_group(words, verb)] == ["was", "not", "growing"]


def test_noun_is_a_group_alone(sentence) -> None:
    words = sentence("The debt was not growing fast.")
    assert [part.text for part in verb_group(words, words[1])] == ["debt"]
