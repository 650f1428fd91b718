"""Labels: words become offsets, once and exactly, or the label is at fault."""

from collections import Counter
from pathlib import Path

import pytest
from gate.labels import RULES, LabelError, Labels, locate, parse_labels, read_labels

TEXTS = {
    "post": "A fire killed 12 people in Ghent. Of the 12, four were guests.",
    "wire": "Fifteen people died in a fire in Ghent.",
}
TOLL = {"rule": "count-mismatch", "readings": [{"post": "[12] people"}, {"wire": "Fifteen people"}]}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("four", "four"),
        ("12 people", "12 people"),
        ("[12] people", "12"),
        ("Of the [12],", "12"),
        ("killed [12 people] in", "12 people"),
    ],
    ids=["plain", "two words", "bracket first", "bracket last", "bracket within"],
)
def test_locate_gives_the_offsets_of_the_words(words: str, expected: str) -> None:
    start, end = locate(TEXTS["post"], words)
    assert TEXTS["post"][start:end] == expected


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("thirteen", "0 times"),
        ("12", "2 times"),
        ("[12]", "2 times"),
        ("", "0 times"),
        ("[] people", "brackets"),
        ("[12 people", "brackets"),
    ],
    ids=["missing", "ambiguous", "ambiguous in brackets", "empty", "empty brackets", "open bracket"],
)
def test_locate_refuses_words_that_are_not_there_once(words: str, fault: str) -> None:
    with pytest.raises(LabelError, match=fault):
        locate(TEXTS["post"], words)


def test_labels_are_resolved_with_their_story_and_article() -> None:
    labels = parse_labels(
        "blaze",
        TEXTS,
        {
            "about": "A fire",
            "discrepancies": [TOLL],
            "look-alikes": [{"why": "guests", "words": {"post": "four"}}],
        },
    )
    label = labels.planted[0]
    assert (label.name, label.rules, label.grade) == ("blaze#1", ("count-mismatch",), "error")
    assert [[m.words for m in reading] for reading in label.readings] == [["12"], ["Fifteen people"]]
    assert {m.article for reading in label.readings for m in reading} == {"blaze/post", "blaze/wire"}
    assert str(label) == "blaze#1 count-mismatch: “12” against “Fifteen people”"
    assert [m.words for m in labels.look_alikes[0].mentions] == ["four"]


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ({**TOLL, "rule": "count-mismach"}, "count-mismach"),
        ({**TOLL, "rule": ["count-mismatch", "lint"]}, "lint"),
        ({**TOLL, "grade": "fatal"}, "fatal"),
        ({**TOLL, "because": "?"}, "because"),
        ({**TOLL, "readings": TOLL["readings"][:1]}, "two readings"),
        ({"rule": "count-mismatch"}, "two readings"),
        ({**TOLL, "readings": [{"post": "[12] people"}, {"radio": "15"}]}, "no article 'radio'"),
        ({**TOLL, "readings": [{"post": "[12] people"}, {"wire": "15"}]}, "wire: '15' stands there 0 times"),
        ({**TOLL, "readings": [{"post": "[12] people"}, "Fifteen"]}, "not words by article"),
    ],
    ids=[
        "unknown rule",
        "unknown second rule",
        "unknown grade",
        "unknown key",
        "one reading",
        "no reading",
        "unknown article",
        "words not there",
        "words without article",
    ],
)
def test_a_faulty_label_is_told(entry: dict[str, object], fault: str) -> None:
    with pytest.raises(LabelError, match=fault):
        parse_labels("blaze", TEXTS, {"discrepancies": [entry]})


def test_words_cannot_be_wrong_and_right() -> None:
    alike = {"why": "the same fire", "words": {"post": "12 people"}}
    with pytest.raises(LabelError, match="part of a discrepancy too"):
        parse_labels("blaze", TEXTS, {"discrepancies": [TOLL], "look-alikes": [alike]})


def test_faults_of_all_stories_are_told_at_once(tmp_path: Path) -> None:
    for story, words in [("one", "absent"), ("two", "missing")]:
        (tmp_path / story).mkdir()
        (tmp_path / story / "post.txt").write_text(TEXTS["post"])
        (tmp_path / story / "labels.yaml").write_text(f"look-alikes: [{{why: x, words: {{post: {words}}}}}]")
    (tmp_path / "three").mkdir()
    with pytest.raises(LabelError, match=r"(?s)one: .*absent.*three.*two: .*missing"):
        read_labels(tmp_path)


def test_corpus_has_cases_of_every_rule(labels: Labels) -> None:
    planted = Counter(label.rules[0] for label in labels.planted)
    assert {rule: planted[rule] for rule in RULES if planted[rule] < 2} == {}


def test_no_story_is_without_traps(labels: Labels) -> None:
    stories = {mention.article.split("/")[0] for alike in labels.look_alikes for mention in alike.mentions}
    traps = Counter(alike.name.split("~")[0] for alike in labels.look_alikes)
    clean = stories - {label.name.split("#")[0] for label in labels.planted}
    assert len(stories) >= 36
    assert len(clean) >= 6
    assert min(traps.values()) >= 4
