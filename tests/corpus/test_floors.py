"""Floors: written, read back, compared; a lost case is told by its words."""

from pathlib import Path

import pytest
from gate.floors import Floors, Pinned, corpus_digest, gains, measured, read_floors, shortfall, write_floors
from gate.labels import Labels, Mention, Planted
from gate.scoring import score


def floors(share: str | None, *cases: str) -> Floors:
    return Floors(digest="d", figures={("age-mismatch", "recall"): Pinned(share=share, cases=cases)})


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    written = floors("5/7", "s#1 age-mismatch: “47” against “74”", "t#2 age-mismatch: “é” against “e”")
    write_floors(path, written)
    assert read_floors(path) == written
    assert "“47”" in path.read_text(encoding="utf-8").splitlines()[7]


def test_measured_figures_name_their_cases() -> None:
    sides = [(Mention(article=f"s/{name}", start=0, end=2, words=name),) for name in ("47", "74")]
    label = Planted(name="s#1", rules=("age-mismatch",), grade="error", readings=tuple(sides))
    now = measured(score(Labels(planted=(label,)), []), "d")
    assert now.figures["age-mismatch", "recall"] == Pinned(share="0/1", cases=(str(label),))
    assert now.figures["age-mismatch", "precision"] == Pinned(share=None)
    assert now.figures["overall", "recall"] == Pinned(share="0/1", cases=(str(label),))


def test_cases_are_written_once_and_known_overall(tmp_path: Path) -> None:
    rule, overall = ("age-mismatch", "recall"), ("overall", "recall")
    written = Floors(
        digest="d",
        figures={overall: Pinned(share="2/3", cases=("old",)), rule: Pinned(share="2/3", cases=("old",))},
    )
    write_floors(tmp_path / "floors.json", written)
    pinned = read_floors(tmp_path / "floors.json")
    assert pinned.figures[overall].cases == ()
    now = Floors(digest="d", figures={overall: Pinned(share="1/3", cases=("old", "lost"))})
    assert shortfall("overall", "recall", now, pinned).splitlines()[1:] == ["  lost"]


@pytest.mark.parametrize(
    ("now", "floor", "expected"),
    [
        (floors("4/7", "old", "lost"), floors("5/7", "old"), "age-mismatch: recall 4/7 (0.57) is below its floor 5/7 (0.71)\n  lost"),
        (floors("5/7"), floors("5/7"), ""),
        (floors("6/7"), floors("5/7"), ""),
        (floors("2/3"), floors("4/6"), ""),
        (floors(None), floors("5/7"), ""),
        (floors("0/7"), floors(None), ""),
        (Floors(digest="d", figures={}), floors("5/7"), ""),
    ],
    ids=["lower", "equal", "higher", "equal share", "nothing flagged now", "nothing pinned", "rule is gone"],
)  # fmt: skip
def test_a_lower_figure_is_told_with_the_lost_cases(now: Floors, floor: Floors, expected: str) -> None:
    assert shortfall("age-mismatch", "recall", now, floor) == expected


@pytest.mark.parametrize(
    ("now", "floor", "expected"),
    [
        (floors("6/7"), floors("5/7"), ["age-mismatch recall 5/7 (0.71) -> 6/7 (0.86)"]),
        (floors("1/7"), floors(None), ["age-mismatch recall unmeasured -> 1/7 (0.14)"]),
        (floors("5/7"), floors("5/7"), []),
        (floors("4/7"), floors("5/7"), []),
        (floors(None), floors("5/7"), []),
    ],
    ids=["higher", "first measured", "equal", "lower", "unmeasured now"],
)
def test_gains_are_told(now: Floors, floor: Floors, expected: list[str]) -> None:
    assert gains(now, floor) == expected


@pytest.mark.parametrize("change", ["text", "name", "label", "new"])
def test_digest_sees_every_change(tmp_path: Path, change: str) -> None:
    story = tmp_path / "s"
    story.mkdir()
    (story / "post.txt").write_bytes(b"Twelve died.\n")
    (story / "labels.yaml").write_bytes(b"about: a fire\n")
    before = corpus_digest(tmp_path)
    if change == "text":
        (story / "post.txt").write_bytes(b"Eleven died.\n")
    elif change == "label":
        (story / "labels.yaml").write_bytes(b"about: a flood\n")
    elif change == "name":
        (story / "post.txt").rename(story / "wire.txt")
    else:
        (story / "wire.txt").write_bytes(b"")
    assert corpus_digest(tmp_path) != before


def test_digest_is_the_same_with_windows_line_ends(tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_bytes(b"Twelve died.\n")
    before = corpus_digest(tmp_path)
    (tmp_path / "post.txt").write_bytes(b"Twelve died.\r\n")
    assert corpus_digest(tmp_path) == before
